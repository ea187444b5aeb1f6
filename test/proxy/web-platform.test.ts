import { describe, expect, test } from 'vitest'
import { createWebPlatform } from '../../src/proxy/web-platform.ts'
import { createWebTransport, sendByFetch } from '../../src/upstream/web-transport.ts'

const platform = createWebPlatform({
  runtime: 'in-process',
  transport: createWebTransport(sendByFetch),
  events: { write: () => undefined },
})

const LIMIT = 10_000

function request(body: BodyInit): Request {
  return new Request('http://x/', { method: 'POST', body, duplex: 'half' } as RequestInit)
}

function pieces(count: number, size: number): ReadableStream<Uint8Array> {
  let left = count
  return new ReadableStream({
    pull(controller) {
      if (left === 0) return controller.close()
      left -= 1
      controller.enqueue(new Uint8Array(size).fill(120))
    },
  })
}

async function packed(text: string, encoding: 'gzip' | 'deflate'): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream(encoding))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

describe('a body of a Request', () => {
  test('comes whole', async () => {
    const body = await platform.readBody(request('hello'), undefined, LIMIT)
    expect(new TextDecoder().decode(body)).toBe('hello')
    expect(await platform.readBody(request(pieces(10, 1000)), undefined, LIMIT)).toHaveLength(10_000)
  })

  test('may be missing', async () => {
    expect(await platform.readBody(new Request('http://x/'), undefined, LIMIT)).toHaveLength(0)
  })

  test('larger than the limit is refused', async () => {
    await expect(platform.readBody(request(pieces(11, 1000)), undefined, LIMIT)).rejects.toMatchObject({
      code: 'body_too_large',
    })
  })
})

describe('a content encoding', () => {
  const text = 'the same again '.repeat(100)

  test('is undone', async () => {
    for (const encoding of ['gzip', 'deflate'] as const) {
      const body = await platform.inflate(encoding, await packed(text, encoding), LIMIT)
      expect(new TextDecoder().decode(body)).toBe(text)
    }
  })

  test('that is damaged or truncated does not decode', async () => {
    for (const encoding of ['gzip', 'deflate'] as const) {
      const whole = await packed(text, encoding)
      for (const body of [whole.subarray(0, whole.length - 9), new Uint8Array(40).fill(7)]) {
        await expect(platform.inflate(encoding, body, LIMIT)).rejects.toMatchObject({ code: 'body_undecodable' })
      }
    }
  })

  test('that unpacks to more than the limit is too large', async () => {
    const bomb = await packed('x'.repeat(1_000_000), 'gzip')
    await expect(platform.inflate('gzip', bomb, LIMIT)).rejects.toMatchObject({ code: 'body_too_large' })
  })

  test('that the runtime lacks is said to be unsupported', async () => {
    await expect(platform.inflate('br', new Uint8Array(1), LIMIT)).rejects.toMatchObject({ code: 'body_encoding' })
  })
})
