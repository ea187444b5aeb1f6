import { assemble, type Running } from '../../src/assemble.ts'
import { parseConfig } from '../../src/config/parse-config.ts'
import type { ObservedEvent } from '../../src/observe/events.ts'
import type { Turns } from '../../src/proxy/turns.ts'
import { createWebPlatform } from '../../src/proxy/web-platform.ts'
import type { UpstreamRequest } from '../../src/upstream/transport.ts'
import { createWebTransport } from '../../src/upstream/web-transport.ts'
import type { Vault } from '../../src/vault/vault.ts'

/** The whole app with a vendor that is a function: runs in Node and in workerd alike. */
export interface InProcess {
  readonly app: Running
  /** Bodies the vendor received, oldest first. */
  readonly received: string[]
  readonly requests: UpstreamRequest[]
  readonly events: ObservedEvent[]
  readonly post: (path: string, body: string | Uint8Array, headers?: Record<string, string>) => Promise<Response>
}

export type Vendor = (body: string, request: UpstreamRequest) => Response | Promise<Response>

export const SECRET = 'a secret of thirty-two characters, or more'

export async function inProcess(
  vendor: Vendor,
  options: {
    readonly config?: string
    readonly secret?: string
    readonly vault?: Vault
    readonly turns?: Turns
  } = {},
): Promise<InProcess> {
  const parsed = parseConfig(options.config ?? '')
  if ('faults' in parsed) throw new Error(parsed.faults.map(({ path, message }) => `${path} ${message}`).join('; '))
  const received: string[] = []
  const requests: UpstreamRequest[] = []
  const events: ObservedEvent[] = []
  const transport = createWebTransport(async (request) => {
    const body = new TextDecoder().decode(request.body)
    received.push(body)
    requests.push(request)
    return vendor(body, request)
  })
  const platform = createWebPlatform({
    runtime: 'in-process',
    transport,
    events: { write: (event) => events.push(event) },
    ...(options.vault === undefined ? {} : { vault: options.vault }),
    ...(options.turns === undefined ? {} : { turns: options.turns }),
  })
  const app = await assemble(parsed.config, platform, {
    tokenSecret: new TextEncoder().encode(options.secret ?? SECRET),
    apiKey: () => undefined,
  })
  return {
    app,
    received,
    requests,
    events,
    post: async (path, body, headers = {}) =>
      app.fetch(
        new Request(`http://127.0.0.1:8787${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: 'Bearer sk-test', ...headers },
          body: body as string,
        }),
      ),
  }
}

/** A vendor that says back, as its answer, whatever text `say` makes of the request. */
export function openaiVendor(say: (body: string) => string): Vendor {
  return (body) => {
    const asked = JSON.parse(body) as { stream?: boolean }
    const text = say(body)
    if (asked.stream === true)
      return new Response(openaiStream([...text]), { headers: { 'content-type': 'text/event-stream' } })
    return Response.json({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1,
      model: 'm',
      choices: [{ index: 0, message: { role: 'assistant', content: text, refusal: null }, finish_reason: 'stop' }],
    })
  }
}

/** One delta for each piece. */
export function openaiStream(pieces: readonly string[]): string {
  const frame = (delta: object, finish: string | null): string =>
    `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`
  const deltas = pieces.map((content) => frame({ content }, null))
  return `${frame({ role: 'assistant', content: '' }, null)}${deltas.join('')}${frame({}, 'stop')}data: [DONE]\n\n`
}

/** The text an OpenAI stream carries. */
export function openaiText(stream: string): string {
  return stream
    .split('\n')
    .filter((line) => line.startsWith('data: {'))
    .map((line) => JSON.parse(line.slice(6)) as { choices: { delta?: { content?: string } }[] })
    .map(({ choices }) => choices[0]?.delta?.content ?? '')
    .join('')
}
