import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { createAdaptorServer } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ParaventError } from '../../src/errors.ts'
import { createNodePlatform, inflateWithZlib } from '../../src/node/platform.ts'
import { createUndiciTransport } from '../../src/node/transport/undici-transport.ts'
import { listen, type Listening } from '../e2e/listen.ts'

const LIMIT = 100_000

describe('a body read from the socket', () => {
  let front: Listening
  let outcomes: string[] = []
  const platform = createNodePlatform({ transport: createUndiciTransport(), events: { write: () => undefined } })

  beforeAll(async () => {
    front = await listen(
      createAdaptorServer({
        overrideGlobalObjects: false,
        fetch: async (request, edge) => {
          try {
            const body = await platform.readBody(request, edge, LIMIT)
            outcomes.push(`${body.length}`)
            return new Response(body as Uint8Array<ArrayBuffer>)
          } catch (cause) {
            const { code, status } = cause as ParaventError
            outcomes.push(code)
            return new Response(code, { status })
          }
        },
      }),
    )
  })
  afterAll(() => front.stop())

  test('comes whole, in one piece or many', async () => {
    for (const size of [0, 1, 5000, LIMIT]) {
      const body = 'x'.repeat(size)
      const reply = await fetch(front.url, { method: 'POST', body })
      expect(await reply.text()).toBe(body)
    }
  })

  test('declared larger than the limit is refused before it is read', async () => {
    const reply = await fetch(front.url, { method: 'POST', body: 'x'.repeat(LIMIT + 1) })
    expect(reply.status).toBe(413)
    expect(await reply.text()).toBe('body_too_large')
  })

  test('that grows past the limit is refused as soon as it has', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        await sleep(1)
        controller.enqueue(new Uint8Array(10_000))
      },
    })
    outcomes = []
    await fetch(front.url, { method: 'POST', body, duplex: 'half' } as RequestInit).catch(() => undefined)
    expect(outcomes).toEqual(['body_too_large'])
  })

  test('of a client that leaves in the middle is given up', async () => {
    outcomes = []
    const socket = connect(front.port, '127.0.0.1')
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\nhalf')
    await sleep(50)
    socket.destroy()
    await sleep(50)
    expect(outcomes).toEqual(['client_gone'])
  })
})

describe('a content encoding', () => {
  const text = 'the same again '.repeat(1000)

  test('is undone, deflate with its header or without', async () => {
    expect(await decoded('gzip', gzipSync(text))).toBe(text)
    expect(await decoded('br', brotliCompressSync(text))).toBe(text)
    expect(await decoded('deflate', deflateSync(text))).toBe(text)
    expect(await decoded('deflate', deflateRawSync(text))).toBe(text)
  })

  test('that is damaged, truncated or empty does not decode', async () => {
    for (const [encoding, packed] of [
      ['gzip', gzipSync(text)],
      ['br', brotliCompressSync(text)],
      ['deflate', deflateSync(text)],
    ] as const) {
      for (const body of [packed.subarray(0, packed.length - 5), Buffer.alloc(40, 7), Buffer.alloc(0)]) {
        await expect(decoded(encoding, body)).rejects.toMatchObject({ code: 'body_undecodable' })
      }
    }
  })

  test('that unpacks to more than the limit is too large', async () => {
    const bomb = 'x'.repeat(10_000_000)
    for (const [encoding, packed] of [
      ['gzip', gzipSync(bomb)],
      ['br', brotliCompressSync(bomb)],
      ['deflate', deflateSync(bomb)],
    ] as const) {
      await expect(decoded(encoding, packed)).rejects.toMatchObject({ code: 'body_too_large' })
    }
  })
})

async function decoded(encoding: 'gzip' | 'deflate' | 'br', body: Uint8Array, limit = LIMIT): Promise<string> {
  return Buffer.from(await inflateWithZlib(encoding, body, limit)).toString()
}
