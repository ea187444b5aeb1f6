import { createServer } from 'node:http'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Pool } from 'undici'
import { createTurns } from './chat-turns.ts'
import { startSubject } from './subject.ts'

/**
 * How long everybody else waits while one large body is looked at. A client sends ten megabytes, in thousands of
 * messages or in one; meanwhile another asks for `/healthz` without a pause. What its slowest answer took is a stall.
 * The ratios are what to read: the stall as a part of the time the large request took (1 is a server that does nothing
 * else meanwhile), and against the slowest answer of the same server when nobody sends anything large.
 */
const BYTES = 10_000_000
const CASES = [
  ['6,600 messages', 1500],
  ['40 messages', BYTES / 40],
  ['one message', BYTES],
] as const
const HEADERS = { 'content-type': 'application/json', authorization: 'Bearer sk-bench' }

let saw = ''
const vendor = createServer((incoming, reply) => {
  // Of a small request, that is: to keep a large one would hold up the client that measures.
  const isSmall = Number(incoming.headers['content-length']) < 100_000
  incoming.on('data', (chunk: Buffer) => (saw = isSmall ? saw + chunk.toString('latin1') : ''))
  incoming.on('end', () => {
    const choices = [{ index: 0, message: { role: 'assistant', content: 'Noted.' }, finish_reason: 'stop' }]
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: 'chatcmpl-bench', choices }))
  })
})
vendor.listen(0, '127.0.0.1')
await once(vendor, 'listening')
const address = vendor.address()
const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
const subject = await startSubject('paravent-proxy.ts', [url], {
  PARAVENT_SECRET: 'a secret for the bench only, forty bytes',
})
const pool = new Pool(subject.url, { connections: 4, headersTimeout: 300_000, bodyTimeout: 300_000 })

try {
  for (let turn = 0; turn < 200; turn += 1) await send(bodyOf(1500, 3000, turn))
  if (!saw.includes('EMAIL_') || saw.includes('@example.org')) throw new Error('the vendor saw an address')
  const idle = await slowest(pause(3000))
  print(['', 'whole request', 'longest stall', 'of the whole', 'against idle'])
  print(['nothing large', '', ms(idle), '', '1.0×'])
  for (const [label, size] of CASES) {
    const body = bodyOf(size, BYTES, size)
    const began = performance.now()
    let took = 0
    const stall = await slowest(send(body).then(() => (took = performance.now() - began)))
    print([label, ms(took), ms(stall), `${((stall / took) * 100).toFixed(1)} %`, `${(stall / idle).toFixed(1)}×`])
  }
} finally {
  await pool.close()
  await subject.stop()
  vendor.close()
}

async function send(body: string): Promise<void> {
  const reply = await pool.request({ path: '/openai/v1/chat/completions', method: 'POST', headers: HEADERS, body })
  const text = await reply.body.text()
  if (reply.statusCode !== 200) throw new Error(`status ${reply.statusCode}: ${text}`)
}

/** Milliseconds that the slowest answer to a small question took until `work` was done. */
async function slowest(work: Promise<unknown>): Promise<number> {
  const state = { done: false }
  const ended = work.finally(() => (state.done = true))
  let most = 0
  while (!state.done) {
    const began = performance.now()
    const reply = await pool.request({ path: '/healthz', method: 'GET' })
    await reply.body.dump()
    most = Math.max(most, performance.now() - began)
    await pause(1)
  }
  await ended
  return most
}

/** A conversation of `total` characters in messages of `size`, an invented person in every 1,500. */
function bodyOf(size: number, total: number, seed: number): string {
  const next = createTurns(seed, false)
  const messages: { readonly role: string; readonly content: string }[] = []
  for (let length = 0; length < total; length += messages.at(-1)?.content.length ?? 0) {
    let content = ''
    while (content.length < size) content += `${contentOf(next().body)}\n`
    messages.push({ role: messages.length % 2 === 0 ? 'user' : 'assistant', content })
  }
  return JSON.stringify({ model: 'gpt-4o', messages })
}

function contentOf(body: string): string {
  const { messages } = JSON.parse(body) as { readonly messages: readonly { readonly content: string }[] }
  return messages[1]?.content ?? ''
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`
}

function print(cells: readonly string[]): void {
  const line = cells.map((cell, at) => (at === 0 ? cell.padEnd(18) : cell.padStart(16))).join('')
  process.stdout.write(`${line}\n`)
}
