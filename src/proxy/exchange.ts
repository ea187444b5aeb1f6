import { ParaventError } from '../errors.ts'
import type { ErrorDialect } from '../wire/wire.ts'
import { clientHeaders, recalled, redacted } from './ask.ts'
import { openAudit } from './audit.ts'
import type { ResidueFinder } from './backstop.ts'
import type { Call, ExchangeParts, UpstreamParts } from './call.ts'
import { replyReader } from './read-reply.ts'
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
    const headers = endpoint.headers(clientHeaders(call), upstream.apiKey)
    const answer = call.answer === undefined ? undefined : await recalled(call, call.answer, parts)
    const own =
      endpoint.wire === undefined || answer !== undefined
        ? undefined
        : await redacted(call, endpoint.wire, parts, audit)
    const url = upstream.url + call.path + query
    const body = own === undefined ? undefined : encoder.encode(own.body)
    refuseOutside(call.path + query, headers, [parts.denied, ...(own === undefined ? [] : [own.residues])])
    audit.note({
      bytesUp: body?.length ?? 0,
      ...(own === undefined
        ? {}
        : {
            model: own.request.model ?? call.model ?? '',
            stream: own.request.stream,
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
      replyReader(call, own ?? answer, parts, audit),
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

/** The backstop over everything that goes up beside the body, as it is and percent-decoded. */
function refuseOutside(
  path: string,
  headers: readonly (readonly [string, string])[],
  finders: readonly ResidueFinder[],
): void {
  const outside = [path, decoded(path), ...headers.flatMap(([, value]) => [value, unescaped(value)])].join('\n')
  for (const find of finders) {
    if (find(outside).some(({ value, unit }) => !isVocabulary(value, unit))) throw new ParaventError('residual_value')
  }
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
