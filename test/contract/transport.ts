import { createHash, randomBytes } from 'node:crypto'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ParaventError } from '../../src/errors.ts'
import type { Transport } from '../../src/upstream/transport.ts'
import { freePort, listen } from '../e2e/listen.ts'
import { resetAfter, resetAtOnce, send, silence, stallAfter } from '../e2e/plays.ts'
import { startVendor, type Play, type Vendor } from '../e2e/vendor.ts'
import { type Front, startFront } from './transport-front.ts'

const TEXT = { 'content-type': 'text/plain' }

/** What every face of the transport does, seen from both ends of real sockets. */
export function transportContract(face: string, create: () => Transport): void {
  describe(`the transport on ${face}`, () => {
    let vendor: Vendor
    let front: Front
    let vendorUrl: string | undefined

    beforeAll(async () => {
      vendor = await startVendor(silence)
      front = await startFront(create(), () => vendorUrl ?? vendor.url)
    })
    afterAll(async () => {
      await front.stop()
      await vendor.stop()
    })

    describe('brings a reply', () => {
      test('whole, with its length', async () => {
        front.plan({ kind: 'whole' })
        vendor.play(send(201, TEXT, 'hello'))
        const reply = await get(front)
        expect(reply).toMatchObject({ status: 201, body: 'hello', isCut: false })
        expect(reply.headers['content-length']).toBe('5')
        expect(front.told.ends).toEqual(['finish'])
      })

      test('whole, once what it waits for is there', async () => {
        let goOn: (() => void) | undefined
        front.plan({ kind: 'whole', later: new Promise((resolve) => (goOn = resolve)) })
        vendor.play(send(200, TEXT, 'hello'))
        const reply = get(front)
        await until(() => front.told.ends.length > 0)
        goOn?.()
        expect(await reply).toMatchObject({ status: 200, body: 'hello', isCut: false })
      })

      test('not at all where what it waits for fails', async () => {
        let failing: ((fault: ParaventError) => void) | undefined
        front.plan({ kind: 'whole', later: new Promise((_, reject) => (failing = reject)) })
        vendor.play(send(200, TEXT, 'hello'))
        const reply = get(front)
        await until(() => front.told.ends.length > 0)
        failing?.(new ParaventError('upstream_reply'))
        expect((await reply).status).toBe(599)
        expect(front.told.fault).toBe('upstream_reply')
      })

      test('as a stream, each piece when it comes and the rest at the end', async () => {
        front.plan({ kind: 'stream' })
        let goOn: (() => void) | undefined
        vendor.play((_call, reply) => {
          reply.writeHead(200, TEXT)
          reply.write('one ')
          goOn = () => reply.end('two')
        })
        const incoming = await open(front)
        const first = await pieceOf(incoming)
        expect(first).toBe('one ')
        goOn?.()
        expect(await restOf(incoming)).toMatchObject({ body: 'two|flushed', isCut: false })
        expect(front.told.ends).toEqual(['flush'])
      })

      test('as a stream that is all there at once', async () => {
        front.plan({ kind: 'stream' })
        vendor.play(send(200, TEXT, 'all'))
        expect(await get(front)).toMatchObject({ body: 'all|flushed', isCut: false })
      })

      test('its head at once, before there is a body', async () => {
        front.plan({ kind: 'stream' })
        vendor.play((_call, reply) => {
          reply.writeHead(200, TEXT)
          reply.flushHeaders()
        })
        const incoming = await open(front)
        expect(incoming.statusCode).toBe(200)
        incoming.destroy()
        await until(() => front.told.ends.length > 0)
      })

      test('with repeated headers kept, those of the connection dropped', async () => {
        front.plan({ kind: 'whole' })
        vendor.play((_call, reply) => {
          reply.writeHead(200, ['X-Twice', 'a', 'x-twice', 'b', 'Keep-Alive', 'timeout=99', 'X-Once', 'c'])
          reply.end('x')
        })
        const reply = await get(front)
        expect(reply.headers['x-twice']).toBe('a, b')
        expect(front.told.head?.headers.map(([header]) => header)).toContain('x-once')
        expect(front.told.head?.headers.map(([header]) => header)).not.toContain('keep-alive')
        expect(reply.headers['keep-alive']).not.toBe('timeout=99')
      })

      test('without trailers', async () => {
        front.plan({ kind: 'stream' })
        vendor.play((_call, reply) => {
          reply.writeHead(200, { ...TEXT, trailer: 'x-late' })
          reply.write('x')
          reply.addTrailers({ 'x-late': 'content' })
          reply.end()
        })
        const incoming = await open(front)
        expect(await restOf(incoming)).toMatchObject({ body: 'x|flushed' })
        expect(incoming.trailers).toEqual({})
      })

      test('without a body where the status has none', async () => {
        front.plan({ kind: 'whole' })
        vendor.play(send(204, {}, ''))
        expect(await get(front)).toMatchObject({ status: 204, body: '', isCut: false })
      })

      test.each(['102 Processing', '103 Early Hints'])('behind %s, of which nobody is told', async (early) => {
        front.plan({ kind: 'whole' })
        // Node's own server says 103 in its own way only.
        const raw = await listen(
          createServer((socket) => {
            socket.on('error', () => undefined)
            socket.once('data', () => {
              socket.write(`HTTP/1.1 ${early}\r\nlink: </a.css>\r\n\r\nHTTP/1.1 ${early}\r\nx-`)
              setTimeout(() => socket.end('b: c\r\n\r\nHTTP/1.1 201 Created\r\ncontent-length: 5\r\n\r\nhello'), 20)
            })
          }),
        )
        vendorUrl = raw.url
        const reply = await get(front)
        vendorUrl = undefined
        await raw.stop()
        expect(reply).toMatchObject({ status: 201, body: 'hello', isCut: false })
        expect(reply.headers['link']).toBeUndefined()
        expect(front.told.ends).toEqual(['finish'])
      })

      test('that is a redirect, without following it', async () => {
        front.plan({ kind: 'whole' })
        vendor.forget()
        vendor.play(send(302, { location: '/elsewhere' }, 'moved'))
        expect(await get(front)).toMatchObject({ status: 302 })
        expect(vendor.calls).toHaveLength(1)
      })

      test('to a body of many megabytes, up and down unharmed', async () => {
        front.plan({ kind: 'whole' })
        const body = randomBytes(24 * 1024 * 1024)
        vendor.play((call, reply) => {
          reply.writeHead(200, { 'x-sha': sha(call.body) }).end(call.body)
        })
        const reply = await get(front, body)
        expect(reply.headers['x-sha']).toBe(sha(body))
        expect(sha(reply.bytes)).toBe(sha(body))
      })

      test('asking for it uncompressed', async () => {
        front.plan({ kind: 'whole' })
        vendor.forget()
        vendor.play(send(200, TEXT, 'x'))
        await get(front)
        expect(vendor.calls[0]?.headers.join('\n').toLowerCase()).toContain('accept-encoding\nidentity')
      })
    })

    describe('says that a stream holds something', () => {
      const quiet =
        (milliseconds: number): Play =>
        async (_call, reply) => {
          reply.writeHead(200, TEXT)
          reply.write('one ')
          await sleep(milliseconds)
          reply.end('two')
        }

      test('as often as nothing was sent for a while, and loses nothing by it', async () => {
        front.plan({ kind: 'stream', pause: '.', timeouts: { held: 40 } })
        vendor.play(quiet(250))
        const { body, isCut } = await get(front)
        expect(body.replaceAll('.', '')).toBe('one two|flushed')
        expect(body).toMatch(/^one \.{2,7}two\|flushed$/)
        expect(isCut).toBe(false)
      })

      test('and goes on waiting where there is nothing to say', async () => {
        front.plan({ kind: 'stream', pause: '', timeouts: { held: 20 } })
        vendor.play(quiet(150))
        expect(await get(front)).toMatchObject({ body: 'one two|flushed', isCut: false })
      })

      test('until the vendor has been silent for too long', async () => {
        front.plan({ kind: 'stream', pause: '.', timeouts: { held: 30, idle: 200 } })
        vendor.play(stallAfter(TEXT, 'one '))
        const { body, isCut } = await get(front)
        expect(body).toMatch(/^one \.{2,}\|failed upstream_timeout$/)
        expect(isCut).toBe(true)
      })

      test('and stops when the client leaves', async () => {
        front.plan({ kind: 'stream', pause: '.', timeouts: { held: 20 } })
        vendor.play(stallAfter(TEXT, 'one '))
        const incoming = await open(front)
        await pieceOf(incoming)
        incoming.destroy()
        await until(() => front.told.ends.length > 0)
        await sleep(60)
        expect(front.told.ends).toEqual(['abandoned'])
      })
    })

    describe('understands a compressed reply', () => {
      const text = 'all the same '.repeat(20_000)
      const packed = { gzip: gzipSync(text), deflate: deflateSync(text), br: brotliCompressSync(text) }
      for (const kind of ['whole', 'stream'] as const) {
        for (const [encoding, bytes] of Object.entries(packed)) {
          test(`${encoding}, ${kind}`, async () => {
            front.plan({ kind })
            vendor.play(send(200, { ...TEXT, 'content-encoding': encoding }, bytes))
            const reply = await get(front)
            expect(reply.body === text + (kind === 'stream' ? '|flushed' : '')).toBe(true)
            expect(reply.headers['content-encoding']).toBeUndefined()
          })
        }
      }

      test('that is damaged as one that cannot be read', async () => {
        front.plan({ kind: 'whole' })
        const damaged = Buffer.from(packed.gzip)
        damaged.fill(0xff, 20)
        vendor.play(send(200, { ...TEXT, 'content-encoding': 'gzip' }, damaged))
        expect(await get(front)).toMatchObject({ status: 599 })
        expect(['upstream_reply', 'upstream_reset']).toContain(front.told.fault)
      })

      test('in an unknown encoding as one that cannot be read', async () => {
        front.plan({ kind: 'whole' })
        vendor.play(send(200, { ...TEXT, 'content-encoding': 'x-unheard-of' }, 'x'))
        expect(await get(front)).toMatchObject({ status: 599, body: 'upstream_reply' })
      })
    })

    describe('says why there is no reply', () => {
      test('when nobody listens', async () => {
        front.plan({ kind: 'whole' })
        vendorUrl = `http://127.0.0.1:${await freePort()}`
        expect(await get(front)).toMatchObject({ status: 599, body: 'upstream_refused' })
      })

      test('when the name does not exist', async () => {
        front.plan({ kind: 'whole' })
        vendorUrl = 'http://nobody.invalid'
        expect(await get(front)).toMatchObject({ status: 599, body: 'upstream_name' })
      })

      test('when TLS fails', async () => {
        front.plan({ kind: 'whole' })
        vendorUrl = vendor.url.replace('http:', 'https:')
        expect(await get(front)).toMatchObject({ status: 599, body: 'upstream_tls' })
        vendorUrl = undefined
      })

      test('when the vendor hangs up first', async () => {
        vendorUrl = undefined
        front.plan({ kind: 'whole' })
        vendor.play(resetAtOnce)
        expect(await get(front)).toMatchObject({ status: 599, body: 'upstream_reset' })
      })

      test('when no head comes in time', async () => {
        front.plan({ kind: 'whole', timeouts: { connect: 100, headers: 300 } })
        vendor.play(silence)
        expect(await get(front)).toMatchObject({ status: 599, body: 'upstream_timeout' })
      })

      test('when a whole body stalls', async () => {
        front.plan({ kind: 'whole', timeouts: { idle: 300 } })
        vendor.play(stallAfter(TEXT, 'half'))
        expect(await get(front)).toMatchObject({ status: 599, body: 'upstream_timeout' })
      })

      test('when a whole body is cut', async () => {
        front.plan({ kind: 'whole' })
        vendor.play(resetAfter({ ...TEXT, 'content-length': '100' }, 'half'))
        expect(await get(front)).toMatchObject({ status: 599, body: 'upstream_reset' })
        expect(front.told.ends).toEqual([])
      })

      test('when a whole body ends before its length', async () => {
        front.plan({ kind: 'whole' })
        vendor.play((_call, reply) => {
          reply.writeHead(200, { 'content-length': '100', connection: 'close' })
          reply.write('half', () => reply.socket?.end())
        })
        expect(await get(front)).toMatchObject({ status: 599, body: 'upstream_reset' })
      })

      test('when a whole body is larger than allowed, declared or not', async () => {
        front.plan({ kind: 'whole', limit: 1000 })
        vendor.play(send(200, { 'content-length': '5000' }, 'x'.repeat(5000)))
        expect(await get(front)).toMatchObject({ status: 599, body: 'upstream_reply_too_large' })
        let isClosed = false
        vendor.play((_call, reply) => {
          reply.writeHead(200, TEXT)
          const timer = setInterval(() => reply.write('x'.repeat(600)), 5)
          reply.on('close', () => {
            clearInterval(timer)
            isClosed = true
          })
        })
        expect(await get(front)).toMatchObject({ status: 599, body: 'upstream_reply_too_large' })
        await until(() => isClosed)
      })

      test('when the reader will not have it, and lets the vendor go', async () => {
        front.plan({ kind: 'stream', beginThrows: new ParaventError('upstream_reply') })
        let isClosed = false
        vendor.play((_call, reply) => {
          reply.writeHead(200, TEXT)
          reply.write('x')
          reply.on('close', () => (isClosed = true))
        })
        expect(await get(front)).toMatchObject({ status: 599, body: 'upstream_reply' })
        await until(() => isClosed)
      })
    })

    describe('ends a broken stream with last words and a cut, never tidily', () => {
      test('when the vendor resets it', async () => {
        front.plan({ kind: 'stream' })
        vendor.play(resetAfter(TEXT, 'half'))
        expect(await get(front)).toMatchObject({ status: 200, body: 'half|failed upstream_reset', isCut: true })
        expect(front.told.ends).toEqual(['upstream_reset'])
      })

      test('when the vendor resets a connection that was to close anyway', async () => {
        front.plan({ kind: 'stream' })
        vendor.play(resetAfter({ ...TEXT, connection: 'close' }, 'half'))
        expect(await get(front)).toMatchObject({ body: 'half|failed upstream_reset', isCut: true })
      })

      test('when the vendor closes it before its last chunk', async () => {
        front.plan({ kind: 'stream' })
        vendor.play((_call, reply) => {
          reply.writeHead(200, { ...TEXT, connection: 'close' })
          reply.write('half', () => reply.socket?.end())
        })
        expect(await get(front)).toMatchObject({ body: 'half|failed upstream_reset', isCut: true })
      })

      test('when the vendor falls silent', async () => {
        front.plan({ kind: 'stream', timeouts: { idle: 300 } })
        vendor.play(stallAfter(TEXT, 'half'))
        expect(await get(front)).toMatchObject({ body: 'half|failed upstream_timeout', isCut: true })
        expect(front.told.ends).toEqual(['upstream_timeout'])
      })

      test('when the reader cannot go on', async () => {
        front.plan({ kind: 'stream', pushThrows: new ParaventError('upstream_reply') })
        vendor.play(stallAfter(TEXT, 'half'))
        expect(await get(front)).toMatchObject({ body: '|failed upstream_reply', isCut: true })
        expect(front.told.ends).toEqual(['upstream_reply'])
      })
    })

    describe('lets go when the client leaves', () => {
      test('before the head', async () => {
        front.plan({ kind: 'whole' })
        let isClosed = false
        let isCalled = false
        vendor.play((_call, reply) => {
          isCalled = true
          reply.on('close', () => (isClosed = true))
        })
        const asking = ask(front)
        asking.on('error', () => undefined)
        await until(() => isCalled)
        asking.destroy()
        await until(() => isClosed && front.told.ends.length > 0)
        expect(front.told.ends).toEqual(['abandoned'])
      })

      for (const kind of ['whole', 'stream'] as const) {
        test(`in the middle of a body, ${kind}`, async () => {
          front.plan({ kind })
          let isClosed = false
          let isCalled = false
          vendor.play((_call, reply) => {
            reply.writeHead(200, TEXT)
            const timer = setInterval(() => reply.write('and so on '), 5)
            isCalled = true
            reply.on('close', () => {
              clearInterval(timer)
              isClosed = true
            })
          })
          const asking = ask(front)
          asking.on('error', () => undefined)
          asking.on('response', (incoming) => incoming.resume().on('error', () => undefined))
          await until(() => isCalled)
          await sleep(50)
          asking.destroy()
          await until(() => isClosed)
          await sleep(50)
          expect(front.told.ends).toEqual(['abandoned'])
        })
      }
    })

    test('slows the vendor down when the client is slow', async () => {
      front.plan({ kind: 'stream' })
      const piece = Buffer.alloc(256 * 1024, 'x')
      const pieces = 400
      let written = 0
      vendor.play(async (_call, reply) => {
        reply.writeHead(200, TEXT)
        for (; written < pieces && !reply.destroyed; written += 1) {
          if (!reply.write(piece)) await new Promise((resolve) => reply.once('drain', resolve))
        }
        reply.end()
      })
      const incoming = await open(front)
      incoming.pause()
      await sleep(500)
      const before = written
      await sleep(500)
      // Some megabytes stand in the kernel's buffers; a hundred would be in ours.
      expect(written).toBe(before)
      expect(before).toBeLessThan(pieces / 2)
      const rest = await restOf(incoming)
      expect(rest.bytes.length).toBe(piece.length * pieces + '|flushed'.length)
      expect(rest.isCut).toBe(false)
    })

    test('serves many at once, each its own', async () => {
      front.plan({ kind: 'whole' })
      vendor.play((call, reply) => {
        reply.writeHead(200, TEXT).end(call.body)
      })
      const bodies = Array.from({ length: 100 }, (_, index) => `request ${index} `.repeat(100))
      const replies = await Promise.all(bodies.map((body) => get(front, Buffer.from(body))))
      expect(replies.map(({ body }) => body)).toEqual(bodies)
    })
  })
}

interface Reply {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: string
  readonly bytes: Buffer
  /** The connection ended before the message did. */
  readonly isCut: boolean
}

function ask(front: Front, body?: Uint8Array): ClientRequest {
  const asking = request(`${front.url}/path`, { method: body === undefined ? 'GET' : 'POST', agent: false })
  asking.end(body)
  return asking
}

function open(front: Front, body?: Uint8Array): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    ask(front, body).on('response', resolve).on('error', reject)
  })
}

async function get(front: Front, body?: Uint8Array): Promise<Reply> {
  return restOf(await open(front, body))
}

function restOf(incoming: IncomingMessage): Promise<Reply> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('error', () => undefined)
    incoming.on('close', () => {
      const bytes = Buffer.concat(chunks)
      const { statusCode: status = 0, headers, complete } = incoming
      resolve({ status, headers, body: bytes.toString(), bytes, isCut: !complete })
    })
    incoming.resume()
  })
}

function pieceOf(incoming: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    incoming.once('data', (chunk: Buffer) => {
      incoming.pause()
      resolve(chunk.toString())
    })
  })
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (isTrue()) return
    await sleep(10)
  }
  throw new Error('it did not come true')
}

function sha(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
