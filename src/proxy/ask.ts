import { ParaventError } from '../errors.ts'
import type { LiveTokens } from '../pseudonym/live-tokens.ts'
import type { OffsetMap } from '../text/offset-map.ts'
import { decodeUtf8 } from '../text/utf8.ts'
import type { Owner } from '../vault/vault.ts'
import { credentialsOf } from '../wire/headers.ts'
import type { Slot } from '../wire/slot.ts'
import type { Wire } from '../wire/wire.ts'
import type { Audit } from './audit.ts'
import type { Call, ExchangeParts } from './call.ts'
import { answered, following, historyOf, recordOf } from './history.ts'
import { redactRequest, tokensOf, type RedactedRequest, type RedactOptions } from './redact-request.ts'

/** What the reply is read with. */
export interface Asked {
  readonly live: LiveTokens
  readonly jsonAnswer: boolean
  /** The texts of the conversation. */
  readonly slots: readonly Slot[]
  /** Of each of the request's documents: from what the vendor saw to what the client sent. */
  readonly documents?: readonly (OffsetMap | undefined)[]
  /** What was replaced in this request, by type; undefined when it has no body. */
  readonly counts: Readonly<Record<string, number>> | undefined
  /** Told the name of an answer that the vendor keeps. */
  readonly onAnswerName: ((name: string) => void) | undefined
  /** The vendor did as it was asked. */
  readonly onDone?: () => void
}

/** A request whose body may go up. */
export interface Redacted extends Asked, Omit<RedactedRequest, 'counts' | 'live' | 'slots' | 'documents'> {
  readonly counts: Readonly<Record<string, number>>
}

/** Reads a request's body and replaces what is in it. */
export async function redacted(call: Call, wire: Wire, parts: ExchangeParts, audit: Audit): Promise<Redacted> {
  const { request } = call
  const { limits, platform } = parts
  refuseContentType(request.headers.get('content-type'))
  const encoding = contentEncoding(request.headers.get('content-encoding'))
  let bytes = await platform.readBody(request, call.edge, limits.bodyBytes)
  audit.note({ bytesIn: bytes.length })
  if (encoding !== undefined) bytes = await platform.inflate(encoding, bytes, limits.bodyBytes)
  const options = redactOptions(call, wire, parts)
  const asked = wire.readRequest(decodeUtf8(bytes), limits)
  const { vault } = platform
  const history = await historyOf(asked, options.owner, vault)
  const own = redactRequest(following(asked, history), history.slots, options)
  const { state } = asked
  return {
    ...own,
    jsonAnswer: asked.jsonAnswer,
    onAnswerName:
      vault === undefined || state?.keeps !== true
        ? undefined
        : once((name) => {
            // Should it fail, a request that continues the answer is refused.
            for (const as of new Set([name, state.joins ?? name])) {
              vault.keep(options.owner, as, recordOf(asked), state.continues).catch(() => undefined)
            }
          }),
  }
}

/** An answer that the vendor keeps is asked for: its tokens are those of the request that it answered. */
export async function recalled(call: Call, name: string, parts: ExchangeParts): Promise<Asked> {
  const { endpoint, request } = call
  const { wire } = endpoint
  if (wire === undefined) throw new ParaventError('internal')
  const body = await parts.platform.readBody(request, call.edge, parts.limits.bodyBytes)
  // Nothing but the name goes up.
  if (body.length > 0 && !/^\s{0,64}(?:\{\s{0,64}\})?\s{0,64}$/.test(decodeUtf8(body)))
    throw new ParaventError('request_shape')
  const options = redactOptions(call, wire, parts)
  const { vault } = parts.platform
  const { slots, tail, jsonAnswer } = await answered(name, options.owner, vault)
  const { issued } = tokensOf(slots, tail, options)
  return {
    live: issued.live,
    jsonAnswer,
    slots,
    counts: undefined,
    onAnswerName: undefined,
    onDone() {
      if (endpoint.kept === 'erase') vault?.erase(options.owner, name).catch(() => undefined)
    },
  }
}

function redactOptions(call: Call, wire: Wire, parts: ExchangeParts): RedactOptions & { readonly owner: Owner } {
  const { upstream } = call
  const { tenant, key } = parts.scopeOf(upstream.name, credentialsOf(clientHeaders(call)))
  return {
    wire,
    upstream: upstream.name,
    owner: { tenant, upstream: upstream.name },
    policy: upstream.policy,
    key,
    inspect: (slots) => parts.inspect(slots, tenant),
    note: upstream.note,
    denied: parts.denied,
    hashing: parts.platform.hashing,
  }
}

function once(run: (name: string) => void): (name: string) => void {
  let done = false
  return (name) => {
    if (done) return
    done = true
    run(name)
  }
}

/** The client's headers, as the vendor would read them. */
export function clientHeaders({ endpoint, request, url }: Call): Headers {
  return endpoint.clientHeaders(request.headers, url.searchParams)
}

function refuseContentType(header: string | null): void {
  const [type = '', ...parameters] = (header ?? '').toLowerCase().split(';')
  const plain = type.trim() === 'application/json'
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('charset='))
  if (!plain || (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset)))
    throw new ParaventError('content_type')
}

function contentEncoding(header: string | null): 'gzip' | 'deflate' | 'br' | undefined {
  const encoding = header?.trim().toLowerCase() ?? ''
  if (encoding === '' || encoding === 'identity') return undefined
  if (encoding === 'gzip' || encoding === 'x-gzip') return 'gzip'
  if (encoding === 'deflate' || encoding === 'br') return encoding
  throw new ParaventError('body_encoding')
}
