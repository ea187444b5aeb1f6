import { ParaventError } from '../errors.ts'
import type { Outcome } from '../observe/events.ts'
import { withEchoes } from '../pseudonym/live-tokens.ts'
import { credentialsOf } from '../wire/headers.ts'
import type { ErrorDialect } from '../wire/wire.ts'
import { clientHeaders, redacted, type Asked, type Redacted } from './ask.ts'
import { openAudit, type Audit } from './audit.ts'
import type { ResidueFinder } from './backstop.ts'
import { batchAnswers, redactedBatch } from './batch.ts'
import { addressOf } from './bot-conversation.ts'
import type { Call, ExchangeParts, UpstreamParts } from './call.ts'
import { corsHeaders } from './cors.ts'
import { replyReader } from './read-reply.ts'
import { many } from './many.ts'
import { polled, recalled, told } from './recall.ts'
import { isVocabulary } from './refuse-residues.ts'

export type { ExchangeParts, UpstreamParts }

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
    const given = clientHeaders(call)
    const address = addressOf(call, () => parts.scopeOf(upstream.name, credentialsOf(given)).key)
    const headers = [...endpoint.headers(given, upstream.apiKey), ...address.headers]
    const outside = textOutside(address.path + query, headers)
    refuseAttachment(call)
    const asked = withOwnEchoes(await ask(call, parts, audit, (find) => refuseResidue(outside, find)), address.echoes)
    const own = asked !== undefined && 'body' in asked ? asked : undefined
    const url = upstream.url + address.path + query
    const body = own === undefined ? undefined : encoder.encode(own.body)
    refuseResidue(outside, parts.denied)
    if (own !== undefined) refuseResidue(outside, own.residues)
    audit.note({
      bytesUp: body?.length ?? 0,
      ...(own === undefined
        ? {}
        : {
            model: own.model ?? call.model ?? '',
            stream: own.stream,
            redacted: own.counts,
          }),
    })
    audit.sending()
    return await upstream.transport.exchange(
      {
        method: endpoint.method,
        url,
        headers,
        body,
        timeouts: upstream.timeouts,
        get signal() {
          return call.request.signal
        },
      },
      replyReader(call, asked, parts, audit),
      call.edge,
    )
  } catch (cause) {
    const fault = cause instanceof ParaventError ? cause : new ParaventError('internal', { cause })
    audit.end(outcomeOf(fault), fault.status, fault.code)
    const dialect = endpoint.errors(call.url.searchParams)
    return faultResponse(fault, dialect, audit.request, corsHeaders(call.request, parts.origins))
  }
}

/** What went up outside the body may be said back as well. */
function withOwnEchoes<T extends Redacted | Asked | undefined>(asked: T, echoes: ReadonlyMap<string, string>): T {
  if (asked === undefined || echoes.size === 0) return asked
  return { ...asked, live: withEchoes(asked.live, new Map([...(asked.live.echoes ?? []), ...echoes])) }
}

function outcomeOf({ code, status }: ParaventError): Outcome {
  if (code === 'client_gone') return 'client_gone'
  return status < 500 ? 'refused' : 'failed'
}

/** An answer of ours in a vendor's dialect. */
export function faultResponse(
  fault: ParaventError,
  dialect: ErrorDialect,
  request: string,
  more: readonly (readonly [string, string])[],
): Response {
  return new Response(dialect.body(fault, request), {
    status: fault.status,
    headers: [
      ['content-type', 'application/json'],
      ['paravent-request', request],
      ...[...dialect.headers(fault, request), ...more].map(([name, value]): [string, string] => [name, value]),
    ],
  })
}

const encoder = new TextEncoder()

/** What goes up of a request, if anything does, and what its reply is read with. */
async function ask(
  call: Call,
  parts: ExchangeParts,
  audit: Audit,
  alsoOutside: (find: ResidueFinder) => void,
): Promise<Redacted | Asked | undefined> {
  const { answer, endpoint } = call
  const { wire, kept } = endpoint
  if (wire === undefined) return undefined
  switch (kept) {
    case undefined:
      return wire.batch === undefined
        ? redacted(call, wire, parts, audit)
        : redactedBatch(call, wire, wire.batch, parts, audit, alsoOutside)
    case 'extend':
    case 'append':
    case 'amend':
      return redacted(call, wire, parts, audit)
    case 'told':
      return told(call, wire, parts)
    case 'many':
      return many(call, wire, parts)
    case 'polled':
      return polled(call, wire, parts)
    case 'recall':
    case 'erase':
      if (answer !== undefined) return recalled(call, answer, parts)
      break
    case 'results':
      if (answer !== undefined && wire.batch !== undefined) return batchAnswers(call, wire.batch, answer, parts)
  }
  throw new ParaventError('internal')
}

/** Contents that nobody looks into come only where the operator lets them. */
function refuseAttachment({ endpoint: { attachment }, upstream }: Call): void {
  if (attachment === undefined || upstream.policy.attachment(attachment) === 'allow') return
  throw new ParaventError('attachment_blocked', {
    setting: `upstreams.${upstream.name}.attachments.${attachment}: allow`,
  })
}

/** All that goes up beside the body, as it is and percent-decoded. */
function textOutside(path: string, headers: readonly (readonly [string, string])[]): string {
  const texts = [path]
  if (ESCAPING.test(path)) texts.push(decoded(path))
  for (const [, value] of headers) {
    texts.push(value)
    if (ESCAPING.test(value)) texts.push(unescaped(value))
  }
  return texts.join('\n')
}

/** What percent encoding writes something else with. */
const ESCAPING = /[%+]/

/** The backstop over a text that stands outside every body. */
function refuseResidue(outside: string, find: ResidueFinder): void {
  if (find(outside).some(({ value, unit }) => !isVocabulary(value, unit))) throw new ParaventError('residual_value')
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
