import { createServer } from 'node:http'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

/** What the benches measure against: a vendor in the bench's own process, so that both ends read one clock. */
export interface BenchVendor {
  readonly url: string
  /** The last request body it was sent. */
  last(): string
  stop(): void
}

export interface VendorOptions {
  /** Deltas in a streamed answer. */
  readonly deltas: number
  /** Milliseconds between two deltas; 0 is as fast as they go, each in a turn of the event loop of its own. */
  readonly pause: number
}

/** Answers with a kilobyte, or with a stream; both name what they were sent, by token or in clear. */
export async function startBenchVendor({ deltas, pause: wait }: VendorOptions): Promise<BenchVendor> {
  let last = ''
  const server = createServer((incoming, reply) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      last = Buffer.concat(chunks).toString('utf8')
      const mentioned = mentions(last)
      if (!last.includes('"stream":true')) {
        reply.writeHead(200, { 'content-type': 'application/json' }).end(whole(mentioned))
        return
      }
      reply.writeHead(200, { 'content-type': 'text/event-stream' })
      void (async () => {
        for (const content of pieces(mentioned, deltas)) {
          reply.write(delta(content))
          await (wait === 0 ? new Promise(setImmediate) : pause(wait))
        }
        reply.end('data: [DONE]\n\n')
      })()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    last: () => last,
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Behind Paravent these are tokens; behind the bare proxy it is what the user wrote. */
function mentions(body: string): readonly string[] {
  const tokens = body.match(/\b(?:PERSON|EMAIL|PHONE)_[A-Z0-9]{7}\b/g)
  return (
    tokens ?? /My name is ([\w ]+), please write to (\S+) or call me on (\+44 7700 900\d{3})/.exec(body)?.slice(1) ?? []
  )
}

const PROSE =
  'Thank you for your message, I have looked into it and this is what I found in the order book of the shop. '

function whole(mentioned: readonly string[]): string {
  const content = `Dear ${mentioned.join(', ')}. ${PROSE.repeat(7)}`
  return JSON.stringify({
    id: 'chatcmpl-bench',
    object: 'chat.completion',
    created: 1,
    model: 'gpt-4o',
    choices: [
      { index: 0, message: { role: 'assistant', content, refusal: null }, logprobs: null, finish_reason: 'stop' },
    ],
    usage: { prompt_tokens: 500, completion_tokens: 200, total_tokens: 700 },
  })
}

/** Prose in pieces of four characters, with the mentions cut in two at the start. */
function pieces(mentioned: readonly string[], count: number): readonly string[] {
  const text = `Dear ${mentioned.join(', ')}. ${PROSE}`
  const cut: string[] = text.match(/[^]{1,4}/g) ?? []
  while (cut.length < count) cut.push(...(PROSE.match(/[^]{1,4}/g) ?? []))
  return cut.slice(0, count)
}

/** `created` carries the moment of sending, in microseconds: numbers pass every proxy unchanged. */
function delta(content: string): string {
  const choices = [{ index: 0, delta: { content }, logprobs: null, finish_reason: null }]
  const created = Math.round(performance.now() * 1000)
  return `data: ${JSON.stringify({ id: 'chatcmpl-bench', object: 'chat.completion.chunk', created, model: 'gpt-4o', choices })}\n\n`
}
