import type { Findings } from '../detect/document.ts'
import { ParaventError } from '../errors.ts'
import type { EventSink, Outcome } from '../observe/events.ts'
import type { Policy } from '../policy/policy.ts'
import type { ScopeKey } from '../pseudonym/keys.ts'
import { NO_TOKENS, type LiveTokens } from '../pseudonym/live-tokens.ts'
import { framingOf } from '../sse/framing-of.ts'
import { decodeUtf8 } from '../text/utf8.ts'
import type { ReplyBody, ReplyHead, ReplyReader, Timeouts, Transport } from '../upstream/transport.ts'
import type { Owner } from '../vault/vault.ts'
import { credentialsOf } from '../wire/headers.ts'
import { parseJson } from '../wire/json/parse.ts'
import type { Endpoint } from '../wire/routes.ts'
import type { Slot } from '../wire/slot.ts'
import type { ErrorDialect, JsonLimits, Wire } from '../wire/wire.ts'
import { openAudit, type Audit } from './audit.ts'
import type { ResidueFinder } from './backstop.ts'
import { answered, following, historyOf, recordOf } from './history.ts'
import type { Platform } from './platform.ts'
import { redactRequest, tokensOf, type RedactedRequest, type RedactOptions } from './redact-request.ts'
import { restoreReply } from './restore-reply.ts'
import { createStreamRestore } from './restore-stream.ts'

/** One configured vendor, ready to be talked to. */
export interface UpstreamParts {
  /** As configured; it names configuration lines in errors and goes into the audit. */
  readonly name: string
  /** Base URL without a trailing slash; an endpoint's own path is put behind it. */
  readonly url: string
  readonly transport: Transport
  readonly timeouts: Timeouts
  readonly policy: Policy
  readonly note: string | undefined
  /** Hosts a restored value may appear in a link to, wherever the link came from. */
  readonly linkHosts: ReadonlySet<string>
  /** The operator's own key for the vendor, which then takes the place of the client's. */
  readonly apiKey: string | undefined
}

/** What every exchange shares. */
export interface ExchangeParts {
  readonly platform: Platform
  readonly events: EventSink
  readonly limits: JsonLimits & { readonly bodyBytes: number; readonly replyBytes: number }
  /** The causal pass. `tenant` keeps cached spans of two customers apart. */
  readonly inspect: (slots: readonly Slot[], tenant: string) => Findings
  /** Whose request it is, from the credentials the client showed, and the key its codes derive from. */
  readonly scopeOf: (upstream: string, credentials: string) => { readonly tenant: string; readonly key: ScopeKey }
  /** Finds values of the deny-list: they may not leave anywhere, not even where a position is opaque. */
  readonly denied: ResidueFinder
}

/** One request, matched to an endpoint and an upstream. */
export interface Call {
  readonly request: Request
  readonly url: URL
  readonly edge: unknown
  readonly endpoint: Endpoint
  /** Shape-checked path below the upstream's base URL. */
  readonly path: string
  /** Where the path names the model. */
  readonly model: string | undefined
  /** Where the path names an answer that the vendor keeps. */
  readonly answer: string | undefined
  readonly upstream: UpstreamParts
}

/**
 * One request end to end. Always resolves: a fault becomes an answer in the words of the vendor whose SDK is
 * listening, and nothing of the request is in it.
 */
export async function exchange(call: Call, parts: ExchangeParts): Promise<Response> {
  const { endpoint, upstream } = call
  const audit = openAudit(parts.events, {
    route: endpoint.route,
    wire: endpoint.wire?.id ?? '',
    upstream: upstream.name,
  })
  try {
    const query = endpoint.query(call.url.searchParams)
    const headers = endpoint.headers(clientHeaders(call), upstream.apiKey)
    const answer = call.answer === undefined ? undefined : await recalled(call, call.answer, parts)
    const redacted =
      endpoint.wire === undefined || answer !== undefined ? undefined : await redacts(call, endpoint.wire, parts, audit)
    const url = upstream.url + call.path + query
    const body = redacted === undefined ? undefined : encoder.encode(redacted.body)
    refuseOutside(call.path + query, headers, [parts.denied, ...(redacted === undefined ? [] : [redacted.residues])])
    audit.note({
      bytesUp: body?.length ?? 0,
      ...(redacted === undefined
        ? {}
        : {
            model: redacted.request.model ?? call.model ?? '',
            stream: redacted.request.stream,
            redacted: redacted.counts,
          }),
    })
    audit.sending()
    return await upstream.transport.exchange(
      { method: endpoint.method, url, headers, body, timeouts: upstream.timeouts, signal: call.request.signal },
      replyReader(call, redacted ?? answer, parts, audit),
      call.edge,
    )
  } catch (cause) {
    const fault = cause instanceof ParaventError ? cause : new ParaventError('internal', { cause })
    audit.end(fault.status < 500 ? 'refused' : 'failed', fault.status, fault.code)
    return faultResponse(fault, endpoint.errors(call.url.searchParams), audit.request)
  }
}

/** An answer of ours in a vendor's dialect. */
export function faultResponse(fault: ParaventError, dialect: ErrorDialect, request: string): Response {
  return new Response(dialect.body(fault, request), {
    status: fault.status,
    headers: [
      ['content-type', 'application/json'],
      ['paravent-request', request],
      ...dialect.headers(fault, request).map(([name, value]): [string, string] => [name, value]),
    ],
  })
}

const encoder = new TextEncoder()

/** What the reply is read with. */
interface Asked {
  readonly live: LiveTokens
  readonly jsonAnswer: boolean
  /** The texts of the conversation. */
  readonly slots: readonly Slot[]
  /** What was replaced in this request, by type; undefined when it has no body. */
  readonly counts: Readonly<Record<string, number>> | undefined
  /** Told the name of an answer that the vendor keeps. */
  readonly onAnswerName: ((name: string) => void) | undefined
  /** The vendor did as it was asked. */
  readonly onDone?: () => void
}

interface Redacted extends Asked, Omit<RedactedRequest, 'counts' | 'live' | 'slots'> {
  readonly counts: Readonly<Record<string, number>>
}

async function redacts(call: Call, wire: Wire, parts: ExchangeParts, audit: Audit): Promise<Redacted> {
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
  const redacted = redactRequest(following(asked, history), history.slots, options)
  const { state } = asked
  return {
    ...redacted,
    jsonAnswer: asked.jsonAnswer,
    onAnswerName:
      vault === undefined || state?.keeps !== true
        ? undefined
        : once((name) => {
            // Should it fail, a request that continues the answer is refused.
            vault.keep(options.owner, name, recordOf(asked), state.continues).catch(() => undefined)
          }),
  }
}

/** An answer that the vendor keeps is asked for: its tokens are those of the request that it answered. */
async function recalled(call: Call, name: string, parts: ExchangeParts): Promise<Asked> {
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

function clientHeaders({ endpoint, request, url }: Call): Headers {
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

/** The backstop over everything that goes up beside the body, as it is and percent-decoded. */
function refuseOutside(
  path: string,
  headers: readonly (readonly [string, string])[],
  finders: readonly ResidueFinder[],
): void {
  const outside = [path, decoded(path), ...headers.flatMap(([, value]) => [value, unescaped(value)])].join('\n')
  if (finders.some((find) => find(outside).length > 0)) throw new ParaventError('residual_value')
}

/** A header's percent escapes, undone where they are some: a key may hold a bare per cent sign. */
function unescaped(value: string): string {
  return value.replaceAll('+', ' ').replaceAll(/(?:%[0-9A-Fa-f]{2}){1,4096}/g, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll('+', ' '))
  } catch {
    throw new ParaventError('path_shape')
  }
}

/** Turns the vendor's reply into the client's, whatever transport drives it. */
function replyReader(call: Call, asked: Asked | undefined, parts: ExchangeParts, audit: Audit): ReplyReader {
  const { endpoint, upstream } = call
  const live = asked?.live ?? NO_TOKENS
  const jsonAnswer = asked?.jsonAnswer ?? false
  const urlAllowed = linkRule(asked?.slots ?? [], upstream.linkHosts)
  const onUnresolved = () => audit.unresolved()
  return {
    begin(head): ReplyBody {
      const headers = replyHeaders(head, endpoint, asked?.counts, audit)
      if (head.status < 400) asked?.onDone?.()
      const type = headerOf(head, 'content-type') ?? ''
      const outcome: Outcome = head.status >= 400 ? 'vendor_error' : 'answered'
      const { wire } = endpoint
      const arrays = wire?.stream?.arrays === true && head.status < 400
      const framing = framingOf(type, arrays)
      if (wire?.stream !== undefined && framing !== undefined) {
        const restore = createStreamRestore({
          framing,
          grammar: wire.stream,
          live,
          jsonAnswer,
          limits: parts.limits,
          frameLimit: FRAME_LIMIT,
          urlAllowed,
          onUnresolved,
          ...(asked?.onAnswerName === undefined ? {} : { onAnswerName: asked.onAnswerName }),
        })
        return {
          kind: 'stream',
          head: { status: head.status, headers },
          push: (chunk) => counted(restore.push(chunk)),
          flush() {
            const rest = counted(restore.flush())
            audit.end(outcome, head.status)
            return rest
          },
          fail(fault) {
            audit.end('failed', head.status, fault.code)
            return restore.fail(fault)
          },
        }
      }
      return {
        kind: 'whole',
        limit: parts.limits.replyBytes,
        finish(body) {
          if (head.status < 400) tellName(body, wire, asked?.onAnswerName, parts.limits)
          const restored =
            wire === undefined
              ? body
              : restoreReply(
                  body,
                  { isAnswer: head.status < 400, isJson: type.includes('json') },
                  { wire, live, jsonAnswer, limits: parts.limits, urlAllowed, onUnresolved },
                )
          counted(restored)
          const unresolved = audit.unresolvedCount
          audit.end(outcome, head.status)
          return {
            head: {
              status: head.status,
              headers: unresolved === 0 ? headers : [...headers, ['paravent-unresolved', String(unresolved)] as const],
            },
            body: restored,
          }
        },
      }
    },
    abandoned() {
      audit.end('client_gone', 499, 'client_gone')
    },
  }

  function counted(bytes: Uint8Array): Uint8Array {
    if (bytes.length > 0) audit.firstByte()
    audit.countDown(bytes.length)
    return bytes
  }
}

/** Bytes one event of a stream may have. Whole tool results and images travel in one. */
const FRAME_LIMIT = 16 * 1024 * 1024

/** A whole answer says its name. One that is no JSON has none. */
function tellName(body: Uint8Array, wire: Wire | undefined, tell: Asked['onAnswerName'], limits: JsonLimits): void {
  if (tell === undefined || wire?.answerName === undefined) return
  let name: string | undefined
  try {
    const text = decodeUtf8(body)
    name = wire.answerName(parseJson(text, limits), text)
  } catch {
    return
  }
  if (name !== undefined) tell(name)
}

function replyHeaders(
  head: ReplyHead,
  endpoint: Endpoint,
  counts: Readonly<Record<string, number>> | undefined,
  audit: Audit,
): readonly (readonly [string, string])[] {
  const own: (readonly [string, string])[] = [['paravent-request', audit.request]]
  if (counts !== undefined) {
    const sorted = Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1))
    own.push(['paravent-redacted', sorted.map(([type, count]) => `${type}=${count}`).join(', ')])
  }
  return [...head.headers.filter(([name]) => endpoint.passesReplyHeader(name)), ...own]
}

function headerOf(head: ReplyHead, wanted: string): string | undefined {
  return head.headers.find(([name]) => name === wanted)?.[1]
}

/**
 * The URL rule of D5: a restored link is one that the conversation's input already held, or one to a host the
 * configuration lists. An image link a model was talked into is otherwise a way out for data.
 */
function linkRule(slots: readonly Slot[], hosts: ReadonlySet<string>): (prefix: string) => boolean {
  return (prefix) => {
    // No user part and no backslash: what comes before them is not always the host a browser goes to.
    const host = /^https?:\/\/([a-z0-9.-]{1,253})(?::\d{1,5})?[/?#]/i.exec(prefix)?.[1]
    if (host !== undefined && hosts.has(host.toLowerCase())) return true
    return slots.some((slot) => slot.author !== 'assistant' && slot.value.includes(prefix))
  }
}
