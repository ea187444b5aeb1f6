import { type FaultCode, ParaventError } from '../errors.ts'

/**
 * What went wrong on the way to a vendor, told from the code that Node's sockets, its TLS and undici put on their
 * errors; a `fetch` hides that error behind a TypeError, one `cause` deeper. Runtimes without codes (workerd) say it
 * in a sentence.
 */
export function faultOf(cause: unknown): ParaventError {
  if (cause instanceof ParaventError) return cause
  return new ParaventError(codeFor(cause, 0), { cause })
}

function codeFor(error: unknown, depth: number): FaultCode {
  if (typeof error !== 'object' || error === null || depth > 4) return 'upstream_unreachable'
  const { code, message = '', name = '', cause } = error as Partial<Error> & { readonly code?: unknown }
  if (name === 'TimeoutError') return 'upstream_timeout'
  // Node names the code ECONNRESET when the vendor hangs up in the middle of the handshake.
  if (message.includes('before secure TLS connection')) return 'upstream_tls'
  // undici's HTTP parser does not always give a code: a chunked body without its last chunk has none.
  if (name === 'HTTPParserError' && code === undefined) {
    return message.includes('EOF') ? 'upstream_reset' : 'upstream_reply'
  }
  if (typeof code === 'string') {
    const found = CODES.find(([expression]) => expression.test(code))
    if (found !== undefined) return found[1]
  }
  if (cause !== undefined) return codeFor(cause, depth + 1)
  if (/network connection lost|terminated|other side closed/i.test(message)) return 'upstream_reset'
  return 'upstream_unreachable'
}

const CODES: readonly (readonly [expression: RegExp, code: FaultCode])[] = [
  [/^(?:UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT|ESOCKETTIMEDOUT)$/, 'upstream_timeout'],
  // c-ares, the resolver of Node's other functions, has names of its own for what getaddrinfo calls EAI_….
  [/^(?:ENOTFOUND|ENODATA|ESERVFAIL|EAI_[A-Z]+)$/, 'upstream_name'],
  [/^ECONNREFUSED$/, 'upstream_refused'],
  [/^(?:EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/, 'upstream_unreachable'],
  // A truncated body: the vendor said how long it is, then hung up.
  [
    /^(?:ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|HPE_INVALID_EOF_STATE)$/,
    'upstream_reset',
  ],
  [
    /^(?:ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|EPROTO$|HOSTNAME_MISMATCH$|INVALID_|PATH_LENGTH_)/,
    'upstream_tls',
  ],
  [/^(?:HPE_|UND_ERR_HEADERS_OVERFLOW$|UND_ERR_INFO$|Z_|ERR_BROTLI|ERR__ERROR|ERR_PADDING)/, 'upstream_reply'],
  [/^UND_ERR_(?:CLOSED|DESTROYED)$/, 'shutting_down'],
]
