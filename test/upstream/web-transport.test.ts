import { describe, expect, test } from 'vitest'
import type { ReplyReader, UpstreamRequest } from '../../src/upstream/transport.ts'
import { createWebTransport } from '../../src/upstream/web-transport.ts'

/** The laws of the web face where no socket is needed, so that workerd keeps them too. */

const encoder = new TextEncoder()

function request(signal = new AbortController().signal): UpstreamRequest {
  return {
    method: 'POST',
    url: 'http://vendor.invalid/',
    headers: [],
    body: new Uint8Array(0),
    timeouts: { connect: 0, headers: 100, idle: 100, held: 0 },
    signal,
  }
}

function streaming(ends: string[]): ReplyReader {
  return {
    begin: (head) => ({
      kind: 'stream',
      head,
      push: (chunk) => chunk,
      flush() {
        ends.push('flush')
        return encoder.encode('|flushed')
      },
      fail(fault) {
        ends.push(fault.code)
        return encoder.encode(`|failed ${fault.code}`)
      },
    }),
    abandoned: () => void ends.push('abandoned'),
  }
}

/** Reads to the end or to the error. */
async function read(response: Response): Promise<{ text: string; isBroken: boolean }> {
  const reader = response.body?.getReader()
  let text = ''
  for (;;) {
    try {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
      if (done) return { text, isBroken: false }
      text += new TextDecoder().decode(value)
    } catch {
      return { text, isBroken: true }
    }
  }
}

describe('the web face', () => {
  test('ends a clean stream with what was held', async () => {
    const ends: string[] = []
    const transport = createWebTransport(() => Promise.resolve(new Response('hello')))
    const response = await transport.exchange(request(), streaming(ends), undefined)
    expect(await read(response)).toEqual({ text: 'hello|flushed', isBroken: false })
    expect(ends).toEqual(['flush'])
  })

  test('says that something is held while the vendor is silent, and loses nothing of what comes then', async () => {
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(encoder.encode('one '))
        await new Promise((resolve) => setTimeout(resolve, 200))
        controller.enqueue(encoder.encode('two'))
        controller.close()
      },
    })
    const ends: string[] = []
    const reader: ReplyReader = {
      ...streaming(ends),
      begin: (head) => ({ ...streaming(ends).begin(head), pause: () => encoder.encode('.') }),
    }
    const transport = createWebTransport(() => Promise.resolve(new Response(body)))
    const asked = { ...request(), timeouts: { connect: 0, headers: 0, idle: 0, held: 40 } }
    const { text, isBroken } = await read(await transport.exchange(asked, reader, undefined))
    expect(text).toMatch(/^one \.{2,5}two\|flushed$/)
    expect({ isBroken, ends }).toEqual({ isBroken: false, ends: ['flush'] })
  })

  test('gives a broken stream its last words, then breaks it', async () => {
    const ends: string[] = []
    let isFirst = true
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (isFirst) controller.enqueue(encoder.encode('half'))
        else controller.error(new TypeError('terminated'))
        isFirst = false
      },
    })
    const transport = createWebTransport(() => Promise.resolve(new Response(body)))
    const response = await transport.exchange(request(), streaming(ends), undefined)
    expect(await read(response)).toEqual({ text: 'half|failed upstream_reset', isBroken: true })
    expect(ends).toEqual(['upstream_reset'])
  })

  test('does not wait for a silent vendor, before the head or after it', async () => {
    const never = createWebTransport(() => new Promise(() => undefined))
    await expect(never.exchange(request(), streaming([]), undefined)).rejects.toMatchObject({
      code: 'upstream_timeout',
    })
    const ends: string[] = []
    const silent = createWebTransport(() => Promise.resolve(new Response(new ReadableStream())))
    const response = await silent.exchange(request(), streaming(ends), undefined)
    expect(await read(response)).toEqual({ text: '|failed upstream_timeout', isBroken: true })
  })

  test('tells the vendor when the client stops reading', async () => {
    const ends: string[] = []
    let isCancelled = false
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(encoder.encode('more ')),
      cancel() {
        isCancelled = true
      },
    })
    const transport = createWebTransport(() => Promise.resolve(new Response(body)))
    const response = await transport.exchange(request(), streaming(ends), undefined)
    const reader = response.body?.getReader()
    await reader?.read()
    await reader?.cancel()
    expect(isCancelled).toBe(true)
    expect(ends).toEqual(['abandoned'])
  })

  test('reads from the vendor no faster than the client does', async () => {
    let pulled = 0
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          pulled += 1
          controller.enqueue(encoder.encode('more '))
        },
      },
      { highWaterMark: 0 },
    )
    const transport = createWebTransport(() => Promise.resolve(new Response(body)))
    const response = await transport.exchange(request(), streaming([]), undefined)
    const reader = response.body?.getReader()
    await reader?.read()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(pulled).toBeLessThan(4)
    await reader?.cancel()
  })

  test('sends nothing for a client that has gone already', async () => {
    const ends: string[] = []
    let isSent = false
    const transport = createWebTransport(() => {
      isSent = true
      return Promise.resolve(new Response('x'))
    })
    const gone = request(AbortSignal.abort())
    await expect(transport.exchange(gone, streaming(ends), undefined)).rejects.toMatchObject({ code: 'client_gone' })
    expect(isSent).toBe(false)
    expect(ends).toEqual(['abandoned'])
  })
})
