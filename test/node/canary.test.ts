import { gzipSync } from 'node:zlib'
import { Agent, request } from 'undici'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CANARIES, canariesIn, DENY_LIST, NUMBER_CANARY, type Canary } from '../e2e/canaries.ts'
import { freePort } from '../e2e/listen.ts'
import { startParavent, type Paravent } from '../e2e/paravent.ts'
import {
  ANTHROPIC,
  answer,
  endless,
  JSON_TYPE,
  OPENAI,
  resetAfter,
  resetAtOnce,
  send,
  silence,
  SSE_TYPE,
  stallAfter,
  type Words,
} from '../e2e/plays.ts'
import { positionsOf, type Position, type RequestFrame } from '../e2e/positions.ts'
import { tokensIn } from '../e2e/tokens.ts'
import { received, startVendor, type Play, type Vendor } from '../e2e/vendor.ts'

/**
 * Synthetic people, on the deny-list, are planted in every position of both wires, plain and streamed, in success and
 * in every failure. Then every sink is searched: what the vendor received, the logs, the metrics, and the words of
 * our own errors. One hit is red.
 */
let vendor: Vendor
let paravent: Paravent
const agent = new Agent({ connections: 16 })

beforeAll(async () => {
  vendor = await startVendor(silence)
  const attachments = { image: 'allow', audio: 'allow', file: 'allow' }
  const timeouts = { connect: 2000, headers: 300, idle: 300 }
  const dead = `http://127.0.0.1:${await freePort()}`
  paravent = await startParavent({
    deny: DENY_LIST,
    limits: { bodyBytes: 100_000 },
    log: { level: 'debug' },
    upstreams: {
      openai: { wire: 'openai', url: `${vendor.url}/v1`, attachments, timeouts },
      anthropic: { wire: 'anthropic', url: vendor.url, attachments, timeouts },
      strict: { wire: 'openai', url: `${vendor.url}/v1` },
      dead: { wire: 'openai', url: `${dead}/v1`, timeouts },
      tls: { wire: 'openai', url: `${vendor.url.replace('http:', 'https:')}/v1`, timeouts },
    },
  })
}, 90_000)

afterAll(async () => {
  await agent.close()
  await paravent.stop()
  await vendor.stop()
})

beforeEach(() => {
  vendor.forget()
  vendor.play(silence)
})

interface Wire extends RequestFrame {
  readonly words: Words
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

const OPENAI_WIRE: Wire = {
  list: 'openai-chat.txt',
  rest: { model: 'gpt-4o-2026', messages: [{ role: 'user', content: 'Hello.' }] },
  words: OPENAI,
  path: '/openai/v1/chat/completions',
  headers: { 'content-type': 'application/json', authorization: 'Bearer sk-test' },
}

const ANTHROPIC_WIRE: Wire = {
  list: 'anthropic-messages.txt',
  rest: { model: 'claude-sonnet-5-5', max_tokens: 100, messages: [{ role: 'user', content: 'Hello.' }] },
  words: ANTHROPIC,
  path: '/anthropic/v1/messages',
  headers: { 'content-type': 'application/json', 'x-api-key': 'sk-test', 'anthropic-version': '2026-10-21' },
}

const WIRES = [OPENAI_WIRE, ANTHROPIC_WIRE]

interface Reply {
  readonly status: number
  readonly text: string
  readonly headers: string
}

interface Sending {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  readonly method?: 'GET' | 'POST'
}

/** Sends bytes as they are; a stream that is cut ends where it was cut. */
async function sent({ path, headers, body, method = 'POST' }: Sending): Promise<Reply> {
  const reply = await request(paravent.url + path, {
    method,
    headers,
    dispatcher: agent,
    ...(body === undefined ? {} : { body }),
  })
  let text = ''
  try {
    for await (const chunk of reply.body.setEncoding('utf8')) text += String(chunk)
  } catch {
    // Cut on purpose; what came before is what matters.
  }
  return { status: reply.statusCode, text, headers: JSON.stringify(reply.headers) }
}

/** What our own errors say in a reply, its headers included; the vendor's words are not ours. */
function ownWords(reply: Reply): string {
  const frames = reply.text.split('\n\n').filter((frame) => frame.includes('paravent_'))
  return `${frames.join('\n\n')}\n${reply.status >= 400 && reply.text.includes('paravent_') ? reply.headers : ''}`
}

/** One canary in one place, in one of the ways it can be written there. */
interface Planting {
  readonly name: string
  readonly canary: Canary
  readonly body: string
}

/** Every position gets every canary; streamed or plain and spelt in one way or the other by turns. */
function plantings(positions: readonly Position[]): readonly Planting[] {
  return positions.flatMap((position, place) =>
    (position.takes === 'number' ? [NUMBER_CANARY] : CANARIES).map((canary, turn): Planting => {
      const stream = (place + turn) % 2 === 0
      const spelling = (place + turn) % 3 === 0 ? 'escaped' : 'plain'
      return {
        name: `${position.name}: ${canary.type} ${canary.value} (${stream ? 'streamed' : 'plain'}, ${spelling})`,
        canary,
        body: position.body(canary.value, { stream, spelling }),
      }
    }),
  )
}

/** Runs through a list with a few requests in flight. */
async function each<Item>(items: readonly Item[], atOnce: number, work: (item: Item) => Promise<void>): Promise<void> {
  const rest = items[Symbol.iterator]()
  const walk = async (): Promise<void> => {
    for (const item of rest) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, walk))
}

describe.each(WIRES)('$path', ({ words, path, headers, ...frame }) => {
  const all = plantings(positionsOf(frame))

  test('a canary in any position, plain or streamed, does not reach the vendor, nor our own errors', async () => {
    const leaks: string[] = []
    let forwarded = 0
    // The answer repeats every token, so restored values travel through everything behind the vendor as well.
    const repeat = answer(words, (body) => `call ${vendor.calls.length} ${tokensIn(body).join(' ')}`)
    vendor.play((call, reply) => {
      const found = canariesIn(received(call))
      if (found.length > 0) leaks.push(`${found.join(', ')} in ${call.body.toString()}`)
      return repeat(call, reply)
    })
    await each(all, 8, async ({ name, canary, body }) => {
      const before = leaks.length
      const reply = await sent({ path, headers, body })
      if (reply.status === 200) forwarded += 1
      const found = canariesIn(ownWords(reply), [canary])
      if (found.length > 0) leaks.push(`our error tells ${found.join(', ')}`)
      if (leaks.length > before) leaks.push(`… while sending ${name}`)
    })
    expect(leaks).toEqual([])
    expect(all.length).toBeGreaterThan(1000)
    // Refusing everything would be safe too, and no product.
    expect(forwarded / all.length).toBeGreaterThan(0.75)
  }, 300_000)

  test('a canary in any header does not reach the vendor', async () => {
    vendor.play(answer(words, () => 'Hello.'))
    const body = JSON.stringify(frame.rest)
    for (const name of HEADERS) {
      for (const value of headerValues()) await sent({ path, headers: { ...headers, [name]: value }, body })
    }
    expect(vendor.calls.length).toBeGreaterThan(0)
    expect(vendor.calls.flatMap((call) => canariesIn(received(call)))).toEqual([])
  }, 60_000)

  test('a canary in the query does not reach the vendor', async () => {
    vendor.play(answer(words, () => 'Hello.'))
    const body = JSON.stringify(frame.rest)
    for (const { value } of [...CANARIES, NUMBER_CANARY]) {
      const encoded = encodeURIComponent(value)
      for (const query of [
        `beta=${encoded}`,
        `${encoded}=1`,
        `beta=true&x=${encoded.replaceAll('%20', '+')}`,
        encoded,
      ]) {
        await sent({ path: `${path}?${query}`, headers, body })
      }
    }
    expect(vendor.calls.length).toBeGreaterThan(0)
    expect(vendor.calls.flatMap((call) => canariesIn(received(call)))).toEqual([])
  })

  describe('in failures', () => {
    const crowded = crowd(frame.rest)
    const opening = words.opening + words.delta('Hello ')

    test.each<[situation: string, play: Play]>([
      ['cuts the connection', resetAtOnce],
      ['never answers', silence],
      ['cuts a stream', resetAfter(SSE_TYPE, opening)],
      ['stalls a stream', stallAfter(SSE_TYPE, opening)],
      ['breaks off its JSON', send(200, JSON_TYPE, words.whole('Hello.').slice(0, -9))],
      ['sends gzip that is none', send(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }, 'no gzip')],
      ['sends events that are no JSON', send(200, SSE_TYPE, `${opening}data: {"broken\n\n`)],
      ['sends a page of HTML', send(502, { 'content-type': 'text/html' }, '<h1>502</h1>')],
      ['refuses and quotes the request', quoting(400, words)],
      ['is overloaded and quotes the request', quoting(529, words)],
      ['quotes the request in the middle of a stream', quotingInStream(words)],
    ])('the vendor %s: nobody is told a canary', async (_situation, play) => {
      for (const stream of [false, true]) {
        vendor.play(play)
        const reply = await sent({ path, headers, body: JSON.stringify({ ...crowded, stream }) })
        expect(canariesIn(ownWords(reply))).toEqual([])
      }
      expect(vendor.calls.length).toBe(2)
      expect(vendor.calls.flatMap((call) => canariesIn(received(call)))).toEqual([])
    })

    test.each(Object.entries(brokenRequests(crowded)))(
      'the request %s: nothing is sent and nobody is told',
      async (_what, broken) => {
        vendor.play(answer(words, () => 'Hello.'))
        const reply = await sent({ path, headers: { ...headers, ...broken.headers }, body: broken.body })
        expect(reply.status).toBeGreaterThanOrEqual(400)
        expect(reply.text).toContain('paravent_')
        expect(canariesIn(reply.text + reply.headers)).toEqual([])
        expect(vendor.calls).toEqual([])
      },
    )

    test('the client leaves in the middle of a stream', async () => {
      vendor.play(endless(words))
      const leaving = new AbortController()
      const reply = await request(paravent.url + path, {
        method: 'POST',
        headers,
        dispatcher: agent,
        signal: leaving.signal,
        body: JSON.stringify({ ...crowded, stream: true }),
      })
      for await (const chunk of reply.body) {
        expect(chunk).toBeDefined()
        break
      }
      leaving.abort()
      await vendor.calls[0]?.abandoned
      expect(vendor.calls.flatMap((call) => canariesIn(received(call)))).toEqual([])
    })
  })
})

describe('beside the two wires', () => {
  test.each(['dead', 'tls'])('an upstream that cannot be reached (%s) is not told, nor does it tell', async (name) => {
    const body = JSON.stringify(crowd(OPENAI_WIRE.rest))
    const reply = await sent({ path: `/${name}/v1/chat/completions`, headers: OPENAI_WIRE.headers, body })
    expect(reply.status).toBe(502)
    expect(canariesIn(reply.text + reply.headers)).toEqual([])
    expect(vendor.calls).toEqual([])
  })

  test('an attachment that is refused is not quoted', async () => {
    const content = [
      { type: 'image_url', image_url: { url: `https://img.example/${encodeURIComponent(CANARIES[0]?.value ?? '')}` } },
    ]
    const body = JSON.stringify({ ...OPENAI_WIRE.rest, messages: [{ role: 'user', content }] })
    const reply = await sent({ path: '/strict/v1/chat/completions', headers: OPENAI_WIRE.headers, body })
    expect(reply.status).toBe(400)
    expect(reply.text).toContain('attachments.image')
    expect(canariesIn(reply.text + reply.headers)).toEqual([])
    expect(vendor.calls).toEqual([])
  })

  test('a canary in a path is neither sent nor quoted', async () => {
    vendor.play(send(200, JSON_TYPE, '{"object":"list","data":[]}'))
    const told: string[] = []
    for (const { value } of [...CANARIES, NUMBER_CANARY]) {
      const name = encodeURIComponent(value)
      for (const path of [
        `/openai/v1/models/${name}`,
        `/anthropic/v1/models/${name}`,
        `/openai/v1/models?after=${name}&limit=${name}`,
        `/openai/v1/${name}`,
        `/${name}/v1/models`,
        `/openai/v1/chat/completions/${name}`,
        `/v1/${name}?q=${name}`,
        `/metrics?q=${name}`,
        `/sandbox/v1/models/${name}`,
      ]) {
        const reply = await sent({ path, headers: OPENAI_WIRE.headers, method: 'GET' })
        told.push(...canariesIn(reply.text + reply.headers))
      }
    }
    expect(told).toEqual([])
    expect(vendor.calls.flatMap((call) => canariesIn(received(call)))).toEqual([])
  })

  test('the metrics hold no canary', async () => {
    const metrics = await sent({ path: '/metrics', headers: {}, method: 'GET' })
    expect(metrics.status).toBe(200)
    expect(metrics.text).toContain('paravent_')
    expect(canariesIn(metrics.text)).toEqual([])
  })

  test('all that was written to the log holds no canary', () => {
    expect(paravent.output().length).toBeGreaterThan(1000)
    expect(canariesIn(paravent.output())).toEqual([])
  })
})

/** Headers that go up, headers that do not, and headers that nobody ever heard of. */
const HEADERS = `
  authorization x-api-key user-agent accept accept-language cookie referer origin from content-language content-type
  idempotency-key openai-organization openai-project openai-beta anthropic-version anthropic-beta
  anthropic-workspace-id anthropic-user-profile-id x-client-request-id x-request-id x-stainless-lang x-stainless-os
  x-stainless-arch x-stainless-runtime x-stainless-runtime-version x-stainless-package-version
  x-stainless-retry-count x-stainless-timeout x-stainless-helper-method paravent-conversation paravent-purpose
  paravent-explain x-forwarded-for x-real-ip forwarded traceparent tracestate baggage x-user-name x-unheard-of`
  .trim()
  .split(/\s+/)

/** As a header can hold them: as they are where they are ASCII, encoded, and behind the words a key stands behind. */
function headerValues(): readonly string[] {
  return [...CANARIES, NUMBER_CANARY].flatMap(({ value }) => {
    const ascii = /^[ -~]*$/.test(value) ? [value, `Bearer ${value}`, `org-${value}`] : []
    const encoded = encodeURIComponent(value)
    return [...ascii, encoded, `Bearer ${encoded}`]
  })
}

/** A conversation in which every canary occurs, in all that people fill in. */
function crowd(rest: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const everybody = CANARIES.map(({ value }) => value).join(', ')
  return {
    ...rest,
    messages: [
      { role: 'user', content: `I am ${everybody}.` },
      { role: 'assistant', content: `Hello ${everybody}.` },
      { role: 'user', content: [{ type: 'text', text: `Write to ${everybody}.` }] },
    ],
    metadata: { [everybody]: everybody },
  }
}

/** Requests that cannot be read, each full of canaries. */
function brokenRequests(
  crowded: object,
): Readonly<Record<string, { readonly headers?: Record<string, string>; readonly body: string | Buffer }>> {
  const body = JSON.stringify(crowded)
  const everybody = CANARIES.map(({ value }) => value).join(', ')
  return {
    'is cut off': { body: body.slice(0, -3) },
    'is a bare text': { body: everybody },
    'is a bare JSON string': { body: JSON.stringify(everybody) },
    'is a list': { body: JSON.stringify([crowded]) },
    'has messages of the wrong kind': { body: JSON.stringify({ ...crowded, messages: everybody }) },
    'holds a key twice': { body: body.replace('{', `{"x":${JSON.stringify(everybody)},"x":1,`) },
    'is not UTF-8': { body: Buffer.concat([Buffer.from(body.slice(0, -1)), Buffer.from([0xc3, 0x28, 0x7d])]) },
    'is in Latin-1': { body: Buffer.from(body, 'latin1') },
    'is nested too deep': { body: `{"messages":${'['.repeat(5000)}${JSON.stringify(everybody)}${']'.repeat(5000)}}` },
    'is too large': { body: JSON.stringify({ ...crowded, x: `${everybody} `.repeat(2000) }) },
    'says gzip and is none': { body, headers: { 'content-encoding': 'gzip' } },
    'is gzip that breaks off': { body: gzipSync(body).subarray(0, -12), headers: { 'content-encoding': 'gzip' } },
    'has an unknown encoding': { body, headers: { 'content-encoding': everybody.replaceAll(/[^a-z]/g, '') } },
    'has an unknown content type': { body, headers: { 'content-type': 'text/xqk-vorple' } },
    'is a form': {
      body: `q=${encodeURIComponent(everybody)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
  }
}

/** A refusal that repeats the whole request, as some vendors do. */
function quoting(status: number, words: Words): Play {
  return (call, reply) => {
    reply.writeHead(status, JSON_TYPE).end(words.error(`Cannot read ${call.body.toString()}`, 'some_error'))
  }
}

function quotingInStream(words: Words): Play {
  return (call, reply) => {
    const event = words.name === 'anthropic' ? 'event: error\n' : ''
    reply.writeHead(200, SSE_TYPE)
    reply.write(words.opening)
    reply.end(`${event}data: ${words.error(`Cannot read ${call.body.toString()}`, 'some_error')}\n\n`)
  }
}
