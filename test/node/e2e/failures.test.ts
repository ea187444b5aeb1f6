import { gzipSync } from 'node:zlib'
import OpenAI, { APIError, BadRequestError, InternalServerError, RateLimitError } from 'openai'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { GENERATIONS } from '../../e2e/anthropic-generations.ts'
import { freePort } from '../../e2e/listen.ts'
import { startParavent, type Paravent } from '../../e2e/paravent.ts'
import { CAMILLE, leaksIn } from '../../e2e/people.ts'
import {
  ANTHROPIC,
  answer,
  JSON_TYPE,
  OPENAI,
  resetAfter,
  resetAtOnce,
  send,
  silence,
  SSE_TYPE,
  stallAfter,
  type Words,
} from '../../e2e/plays.ts'
import { tokensIn } from '../../e2e/tokens.ts'
import { startVendor, type Play, type Vendor } from '../../e2e/vendor.ts'

let vendor: Vendor
let paravent: Paravent

/** Milliseconds this server waits for the vendor, so that the tests need not. */
const WAIT = 400

beforeAll(async () => {
  vendor = await startVendor(silence)
  const timeouts = { connect: 2000, headers: WAIT, idle: WAIT }
  const dead = `http://127.0.0.1:${await freePort()}`
  const tls = vendor.url.replace('http:', 'https:')
  paravent = await startParavent({
    limits: { bodyBytes: 100_000 },
    upstreams: {
      openai: { wire: 'openai', url: `${vendor.url}/v1`, timeouts },
      anthropic: { wire: 'anthropic', url: vendor.url, timeouts },
      dead: { wire: 'openai', url: `${dead}/v1`, timeouts },
      'dead-anthropic': { wire: 'anthropic', url: dead, timeouts },
      nameless: { wire: 'openai', url: 'http://nobody.invalid/v1', timeouts },
      'nameless-anthropic': { wire: 'anthropic', url: 'http://nobody.invalid', timeouts },
      tls: { wire: 'openai', url: `${tls}/v1`, timeouts },
      'tls-anthropic': { wire: 'anthropic', url: tls, timeouts },
    },
  })
}, 90_000)

afterAll(async () => {
  await paravent.stop()
  await vendor.stop()
})

beforeEach(() => {
  vendor.forget()
  vendor.play(silence)
})

const SAID = `My name is ${CAMILLE.name}, write to ${CAMILLE.email}.`

/** One SDK, asked in the same way as the others; each answers with its text or with what it threw. */
interface Client {
  readonly name: string
  readonly words: Words
  readonly dead: string
  readonly nameless: string
  readonly tls: string
  readonly APIError: new (...most: never[]) => Error
  readonly InternalServerError: new (...most: never[]) => Error
  readonly BadRequestError: new (...most: never[]) => Error
  readonly RateLimitError: new (...most: never[]) => Error
  ask(options?: AskOptions): Promise<string>
}

interface AskOptions {
  readonly streamed?: boolean
  /** The upstream's configured name. */
  readonly upstream?: string
  readonly said?: string
  readonly fetch?: typeof fetch
  /** Sees each piece of the text. */
  readonly onPiece?: (piece: string) => void
}

const OPENAI_CLIENT: Client = {
  name: 'the openai SDK',
  words: OPENAI,
  dead: 'dead',
  nameless: 'nameless',
  tls: 'tls',
  APIError,
  InternalServerError,
  BadRequestError,
  RateLimitError,
  async ask({ streamed = false, upstream = 'openai', said = SAID, fetch = globalThis.fetch, onPiece } = {}) {
    const client = new OpenAI({ baseURL: `${paravent.url}/${upstream}/v1`, apiKey: 'sk-test', maxRetries: 0, fetch })
    const request = { model: 'gpt-4o', messages: [{ role: 'user' as const, content: said }] }
    if (!streamed) return (await client.chat.completions.create(request)).choices[0]?.message.content ?? ''
    let text = ''
    for await (const chunk of await client.chat.completions.create({ ...request, stream: true })) {
      const piece = chunk.choices[0]?.delta.content ?? ''
      onPiece?.(piece)
      text += piece
    }
    return text
  },
}

const ANTHROPIC_CLIENTS: readonly Client[] = GENERATIONS.map(({ name, connect, errors }) => ({
  name,
  words: ANTHROPIC,
  dead: 'dead-anthropic',
  nameless: 'nameless-anthropic',
  tls: 'tls-anthropic',
  APIError: errors.APIError,
  InternalServerError: errors.InternalServerError,
  BadRequestError: errors.BadRequestError,
  RateLimitError: errors.RateLimitError,
  async ask({ streamed = false, upstream = 'anthropic', said = SAID, fetch = globalThis.fetch, onPiece } = {}) {
    const client = connect(`${paravent.url}/${upstream}`, { fetch })
    const request = {
      model: 'claude-sonnet-5-5',
      max_tokens: 100,
      messages: [{ role: 'user' as const, content: said }],
    }
    if (!streamed) {
      const [block] = (await client.messages.create(request)).content
      return block?.type === 'text' ? block.text : ''
    }
    let text = ''
    for await (const event of await client.messages.create({ ...request, stream: true })) {
      const piece = event.type === 'content_block_delta' && event.delta.type === 'text_delta' ? event.delta.text : ''
      onPiece?.(piece)
      text += piece
    }
    return text
  },
}))

/** What was thrown; a success is a failure of the test. */
async function thrown(asked: Promise<unknown>): Promise<unknown> {
  try {
    return new Error(`nothing was thrown but ${JSON.stringify(await asked)} returned`)
  } catch (error) {
    return error
  }
}

/** The whole of an SDK error as text: message, code, body. */
function told(error: unknown): string {
  return error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : ''
}

/** Compresses what the SDK sends. */
const zipping: typeof fetch = (url, init) => {
  const body = gzipSync(typeof init?.body === 'string' ? init.body : '')
  return sending(body, { 'content-encoding': 'gzip' })(url, init)
}

/** Replaces what the SDK would have sent; the SDK reads the answer as ever. */
function sending(body: NonNullable<RequestInit['body']>, headers: Readonly<Record<string, string>> = {}): typeof fetch {
  return (url, init) => {
    const all = new Headers(init?.headers)
    all.delete('content-length')
    for (const [name, value] of Object.entries(headers)) all.set(name, value)
    return fetch(url, { ...init, body, headers: all })
  }
}

describe.each([OPENAI_CLIENT, ...ANTHROPIC_CLIENTS])('$name sees its vendor’s kind of error', (client) => {
  const { words } = client

  describe('when the vendor fails before its answer', () => {
    test.each<[situation: string, play: Play, code: string, status: number]>([
      ['cuts the connection', resetAtOnce, 'paravent_upstream_reset', 502],
      ['never answers', silence, 'paravent_upstream_timeout', 504],
      [
        'sends gzip that is none',
        send(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }, 'this is no gzip'),
        'paravent_upstream_reply',
        502,
      ],
      [
        'sends JSON that breaks off',
        send(200, JSON_TYPE, words.whole('Hello.').slice(0, -9)),
        'paravent_upstream_reply',
        502,
      ],
      [
        'cuts the connection in the middle of the body',
        resetAfter({ ...JSON_TYPE, 'content-length': '5000' }, '{"id":'),
        'paravent_upstream_reset',
        502,
      ],
      ['stalls in the middle of the body', stallAfter(JSON_TYPE, '{"id":'), 'paravent_upstream_timeout', 504],
      ['leads elsewhere', send(307, { location: '/elsewhere' }, 'moved'), 'paravent_upstream_redirect', 502],
    ])('the vendor %s', async (_situation, play, code, status) => {
      vendor.play(play)
      const error = await thrown(client.ask())
      expect(error).toBeInstanceOf(client.InternalServerError)
      expect(error).toMatchObject({ status })
      expect(told(error)).toContain(code)
      expect(leaksIn(told(error))).toEqual([])
    })

    test.each<[situation: string, play: Play, code: string]>([
      ['cuts the connection', resetAtOnce, 'paravent_upstream_reset'],
      ['never answers', silence, 'paravent_upstream_timeout'],
      ['leads elsewhere', send(302, { location: '/elsewhere' }, 'moved'), 'paravent_upstream_redirect'],
    ])('the vendor %s instead of streaming', async (_situation, play, code) => {
      vendor.play(play)
      const error = await thrown(client.ask({ streamed: true }))
      expect(error).toBeInstanceOf(client.InternalServerError)
      expect(told(error)).toContain(code)
    })

    test('the vendor’s host has no address', async () => {
      const error = await thrown(client.ask({ upstream: client.nameless }))
      expect(error).toBeInstanceOf(client.InternalServerError)
      expect(told(error)).toContain('paravent_upstream_name')
      expect(told(error)).not.toContain('nobody')
    })

    test('nobody listens at the vendor’s address', async () => {
      const error = await thrown(client.ask({ upstream: client.dead }))
      expect(error).toBeInstanceOf(client.InternalServerError)
      expect(told(error)).toContain('paravent_upstream_refused')
    })

    test('the vendor does not speak TLS', async () => {
      const error = await thrown(client.ask({ upstream: client.tls }))
      expect(error).toBeInstanceOf(client.InternalServerError)
      expect(told(error)).toContain('paravent_upstream_tls')
    })
  })

  describe('when the vendor fails in the middle of a stream', () => {
    const opening = words.opening + words.delta('Hello ') + words.delta('PERSON_') + words.delta('K7Q')

    test.each<[situation: string, play: Play, code: string]>([
      ['cuts the connection', resetAfter(SSE_TYPE, opening), 'paravent_upstream_reset'],
      ['stalls', stallAfter(SSE_TYPE, opening), 'paravent_upstream_timeout'],
    ])('the vendor %s', async (_situation, play, code) => {
      vendor.play(play)
      const pieces: string[] = []
      const error = await thrown(client.ask({ streamed: true, onPiece: (piece) => pieces.push(piece) }))
      expect(error).toBeInstanceOf(client.APIError)
      expect(told(error)).toContain(code)
      expect(pieces.join('')).toMatch(/^Hello /)
    })

    test('the vendor says so itself: its own error arrives, restored', async () => {
      vendor.play((call, reply) => {
        const [person = ''] = tokensIn(call.body.toString(), 'PERSON')
        const event = words.name === 'anthropic' ? 'event: error\n' : ''
        reply.writeHead(200, SSE_TYPE)
        reply.end(`${words.opening}${event}data: ${words.error(`overloaded by ${person}`, 'overloaded_error')}\n\n`)
      })
      const error = await thrown(client.ask({ streamed: true }))
      expect(error).toBeInstanceOf(client.APIError)
      expect(told(error)).toContain(`overloaded by ${CAMILLE.name}`)
    })

    test('the vendor’s events are not JSON', async () => {
      vendor.play(send(200, SSE_TYPE, `${words.opening}event: content_block_delta\ndata: {"broken\n\n${words.closing}`))
      const error = await thrown(client.ask({ streamed: true }))
      expect(error).toBeInstanceOf(Error)
      expect(told(error)).not.toContain('nothing was thrown')
    })
  })

  describe('when the vendor refuses', () => {
    test.each([400, 401, 403, 404, 409, 413, 422, 429, 500, 503, 529])(
      'with %i: status, headers and body arrive, the body restored',
      async (status) => {
        vendor.play((call, reply) => {
          const [person = ''] = tokensIn(call.body.toString(), 'PERSON')
          const headers = {
            ...JSON_TYPE,
            'retry-after': '7',
            'x-should-retry': 'false',
            'request-id': 'req_vendor',
            'x-request-id': 'req_vendor',
          }
          reply.writeHead(status, headers).end(words.error(`Invalid value: '${person}'`, 'some_error'))
        })
        const error = await thrown(client.ask())
        expect(error).toBeInstanceOf(client.APIError)
        expect(error).toMatchObject({ status, requestID: 'req_vendor' })
        expect(told(error)).toContain(`Invalid value: '${CAMILLE.name}'`)
        expect(headerOf(error, 'retry-after')).toBe('7')
      },
    )

    test('too many requests is its RateLimitError', async () => {
      vendor.play(send(429, JSON_TYPE, words.error('Slow down.', 'rate_limit_error')))
      expect(await thrown(client.ask({ streamed: true }))).toBeInstanceOf(client.RateLimitError)
    })

    test('with a page of HTML from a gateway: the status and the page arrive', async () => {
      vendor.play(send(502, { 'content-type': 'text/html' }, '<html><h1>502 Bad Gateway</h1></html>'))
      const error = await thrown(client.ask())
      expect(error).toBeInstanceOf(client.InternalServerError)
      expect(error).toMatchObject({ status: 502 })
      expect(told(error)).toContain('502 Bad Gateway')
    })

    test('with an error in a 200: the body arrives restored', async () => {
      vendor.play((call, reply) => {
        const [person = ''] = tokensIn(call.body.toString(), 'PERSON')
        reply.writeHead(200, JSON_TYPE).end(words.error(`no answer for ${person}`, 'some_error'))
      })
      const bodies: string[] = []
      const spying: typeof fetch = async (url, init) => {
        const response = await fetch(url, init)
        bodies.push(await response.clone().text())
        return response
      }
      await client.ask({ fetch: spying }).catch(() => undefined)
      expect(bodies.join('')).toContain(`no answer for ${CAMILLE.name}`)
    })
  })

  describe('when the request cannot be sent', () => {
    test.each<[situation: string, fetch: typeof fetch, status: number, code: string]>([
      ['is not JSON', sending(`{"model":"${SAID}"`), 400, 'paravent_body_not_json'],
      [
        'holds a key twice',
        sending(`{"model":"m","messages":[],"messages":"${SAID}"}`),
        400,
        'paravent_body_duplicate_key',
      ],
      [
        'is not UTF-8',
        sending(Buffer.concat([Buffer.from(`{"m":"${SAID}`), Buffer.from([0xff, 0xfe]), Buffer.from('"}')])),
        400,
        'paravent_body_not_utf8',
      ],
      [
        'is a nesting bomb',
        sending(`{"messages":${'['.repeat(20_000)}"${SAID}"${']'.repeat(20_000)}}`),
        400,
        'paravent_body_too_deep',
      ],
      [
        'is too large',
        sending(JSON.stringify({ messages: [{ role: 'user', content: SAID.repeat(3000) }] })),
        413,
        'paravent_body_too_large',
      ],
      ['says gzip and is none', sending(SAID, { 'content-encoding': 'gzip' }), 400, 'paravent_body_undecodable'],
      ['says deflate and is none', sending(SAID, { 'content-encoding': 'deflate' }), 400, 'paravent_body_undecodable'],
      ['says brotli and is none', sending(SAID, { 'content-encoding': 'br' }), 400, 'paravent_body_undecodable'],
      [
        'is gzip that breaks off',
        sending(gzipSync(JSON.stringify({ said: SAID })).subarray(0, 40), { 'content-encoding': 'gzip' }),
        400,
        'paravent_body_undecodable',
      ],
      [
        'is a gzip bomb',
        sending(gzipSync('x'.repeat(5_000_000)), { 'content-encoding': 'gzip' }),
        413,
        'paravent_body_too_large',
      ],
      ['has an encoding we do not know', sending(SAID, { 'content-encoding': 'zstd' }), 415, 'paravent_body_encoding'],
      ['has a type we do not know', sending(SAID, { 'content-type': 'text/plain' }), 415, 'paravent_content_type'],
    ])('because it %s', async (_situation, fetch, status, code) => {
      const error = await thrown(client.ask({ fetch }))
      expect(error).toBeInstanceOf(client.APIError)
      expect(error).toMatchObject({ status })
      expect(told(error)).toContain(code)
      expect(leaksIn(told(error))).toEqual([])
      expect(vendor.calls).toEqual([])
    })

    test('a refusal tells the SDK not to try again', async () => {
      const error = await thrown(client.ask({ fetch: sending('{') }))
      expect(error).toBeInstanceOf(client.BadRequestError)
      expect(headerOf(error, 'x-should-retry')).toBe('false')
    })

    test('an upstream nobody configured', async () => {
      const error = await thrown(client.ask({ upstream: 'nobody' }))
      expect(error).toBeInstanceOf(client.APIError)
      expect(error).toMatchObject({ status: 404 })
      expect(vendor.calls).toEqual([])
    })
  })

  test('a well-formed gzip request is read, and goes up plain', async () => {
    vendor.play(answer(words, (sent) => `I see ${tokensIn(sent).join(', ')}.`))
    expect(await client.ask({ fetch: zipping })).toBe(`I see ${CAMILLE.name}, ${CAMILLE.email}.`)
    expect(leaksIn(vendor.calls[0]?.body.toString() ?? CAMILLE.name)).toEqual([])
  })
})

test('nothing of all this was written into the log', () => {
  expect(leaksIn(paravent.output())).toEqual([])
})

function headerOf(error: unknown, name: string): string | null | undefined {
  const headers: unknown = error instanceof Error && 'headers' in error ? error.headers : undefined
  return headers instanceof Headers ? headers.get(name) : undefined
}
