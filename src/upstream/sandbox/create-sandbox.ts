import type { UpstreamRequest } from '../transport.ts'
import { anthropicCount, anthropicMessages } from './anthropic-messages.ts'
import { modelPage } from './models.ts'
import { openaiChat } from './openai-chat.ts'
import { openaiResponses } from './openai-responses.ts'
import { anthropicProblem, openaiProblem, type Problem } from './problem.ts'

/**
 * The sandbox vendor: an upstream in this very process that speaks the wire formats of the real ones and repeats what
 * it was sent. It needs no key and no network, so a newcomer can watch the whole trip: what went in, what the vendor
 * saw, what came back. It is not a model and does not pretend to think.
 */
export interface Sandbox {
  /** Answers as `fetch` would. Rejects with the signal's reason when the client has gone. */
  send(request: UpstreamRequest): Promise<Response>
  /** The body of the last request as it arrived here; null before the first. Kept in memory only, and only one. */
  last(): unknown
}

export interface SandboxOptions {
  /** Milliseconds between two pieces of a streamed answer. Default 12: slow enough to see, fast enough to like. */
  readonly pause?: number
}

/** A longer body than this is answered but not kept for `last`. Bytes. */
const KEPT = 262_144

/** A vendor in this process. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const pause = options.pause ?? 12
  let last: unknown = null
  return {
    async send(request) {
      request.signal.throwIfAborted()
      const path = request.url.split(/[?#]/, 1)[0] ?? ''
      const anthropic = path.includes('/v1/messages') || request.headers.some(([name]) => name === 'anthropic-version')
      const report = anthropic ? anthropicProblem : openaiProblem
      if (request.method === 'GET') return modelPage(path, anthropic) ?? report(NOT_FOUND)
      const wire = WIRES.find(([ending]) => path.endsWith(ending))
      if (wire === undefined) return report(NOT_FOUND)
      const body = parse(request.body)
      if (body === undefined) return report(NOT_JSON)
      last = (request.body?.length ?? 0) <= KEPT ? body : { sandbox: 'The last request was too large to be kept.' }
      return wire[1](body, { pause, signal: request.signal })
    },
    last: () => last,
  }
}

const WIRES = [
  ['/v1/chat/completions', openaiChat],
  ['/v1/responses', openaiResponses],
  ['/v1/messages', anthropicMessages],
  ['/v1/messages/count_tokens', anthropicCount],
] as const

const NOT_FOUND: Problem = { status: 404, type: 'not_found_error', message: 'The sandbox has no such endpoint.' }
const NOT_JSON: Problem = { status: 400, type: 'invalid_request_error', message: 'The body is not valid JSON.' }

function parse(body: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown
  } catch {
    return undefined
  }
}
