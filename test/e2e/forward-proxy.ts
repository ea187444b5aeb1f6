import { createServer, type IncomingMessage, request } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { listen, type Listening } from './listen.ts'

/** What a proxy says to a request for a tunnel. */
export type Verdict = 'open' | 'silence' | 'hang up' | `HTTP/1.1 ${string}`

/** A company's proxy: tunnels by CONNECT, and plain requests passed on. Every name leads to the one vendor there is. */
export interface ForwardProxy extends Listening {
  /** Request lines, with the credentials that came along. */
  readonly asked: readonly { readonly line: string; readonly authorization: string | undefined }[]
  /** Connections to the proxy that are open. */
  readonly open: number
  play(verdict: Verdict): void
  forget(): void
  /** Cuts what runs. */
  cut(): void
}

export interface ForwardProxyOptions {
  /** Port of the vendor on this machine. */
  readonly vendor: number
  /** `name:password` that has to come along. */
  readonly credentials?: string
  /** Reached by TLS itself. */
  readonly tls?: { readonly key: string; readonly cert: string }
}

export async function startForwardProxy({ vendor, credentials, tls }: ForwardProxyOptions): Promise<ForwardProxy> {
  let verdict: Verdict = 'open'
  let asked: { readonly line: string; readonly authorization: string | undefined }[] = []
  const sockets = new Set<Duplex>()
  const expected = credentials === undefined ? undefined : `Basic ${Buffer.from(credentials).toString('base64')}`
  const mayPass = (incoming: IncomingMessage): boolean => {
    const authorization = incoming.headers['proxy-authorization']
    asked.push({ line: `${incoming.method} ${incoming.url}`, authorization })
    return expected === undefined || authorization === expected
  }
  const server = tls === undefined ? createServer() : createTlsServer(tls)
  server.on(tls === undefined ? 'connection' : 'secureConnection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket)).on('error', () => undefined)
  })
  server.on('connect', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    const isAllowed = mayPass(incoming)
    if (verdict === 'hang up') socket.destroy()
    else if (verdict !== 'open' && verdict !== 'silence') socket.end(`${verdict}\r\ncontent-length: 0\r\n\r\n`)
    else if (!isAllowed) socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
    else if (verdict === 'open') tunnel(socket, head)
  })
  const tunnel = (socket: Duplex, head: Buffer): void => {
    const there = connect(vendor, '127.0.0.1')
    there.on('error', () => socket.destroy())
    there.once('connect', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      there.write(head)
      socket.pipe(there).pipe(socket)
    })
    socket.once('close', () => there.destroy())
    there.once('close', () => socket.destroy())
  }
  server.on('request', (incoming, reply) => {
    if (!mayPass(incoming)) {
      reply.writeHead(407, { 'proxy-authenticate': 'Basic' }).end('Who is it?')
      return
    }
    const { pathname, search } = new URL(incoming.url ?? '')
    const { 'proxy-authorization': _ours, ...headers } = incoming.headers
    const passed = request({ port: vendor, path: pathname + search, method: incoming.method ?? '', headers })
    passed.on('error', () => reply.destroy())
    passed.on('response', (answer) => {
      reply.writeHead(answer.statusCode ?? 0, answer.headers)
      answer.on('error', () => reply.destroy())
      answer.pipe(reply)
    })
    reply.on('close', () => passed.destroy())
    incoming.pipe(passed)
  })
  const listening = await listen(server)
  const cut = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    ...listening,
    url: tls === undefined ? listening.url : listening.url.replace('http:', 'https:'),
    get asked() {
      return asked
    },
    get open() {
      return sockets.size
    },
    play(next) {
      verdict = next
    },
    forget() {
      asked = []
      verdict = 'open'
    },
    cut,
    stop() {
      cut()
      return listening.stop()
    },
  }
}
