import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { listen, type Listening } from './listen.ts'
import { readAll } from './read-all.ts'

/** One request as the vendor's socket received it: the very bytes. */
export interface Call {
  readonly method: string
  /** Path and query, as written. */
  readonly target: string
  /** Names and values in turn, as written. */
  readonly headers: readonly string[]
  readonly body: Buffer
  /** Resolves when the other side closed the connection before the reply was complete. */
  readonly abandoned: Promise<void>
}

/** Everything of a call that reached the vendor, in either way to read its bytes. */
export function received({ method, target, headers, body }: Call): string {
  return `${method} ${target}\n${headers.join('\n')}\n\n${body.toString('utf8')}\n${body.toString('latin1')}`
}

/** What the vendor does with a call. */
export type Play = (call: Call, reply: ServerResponse) => void | Promise<void>

/** A vendor that does exactly as told and remembers what it was sent. */
export interface Vendor extends Listening {
  readonly calls: readonly Call[]
  /** Resolves with the next call to arrive from now on. */
  next(): Promise<Call>
  play(play: Play): void
  forget(): void
}

export async function startVendor(first: Play, tls?: { readonly key: string; readonly cert: string }): Promise<Vendor> {
  let current = first
  let calls: Call[] = []
  let waiting: ((call: Call) => void)[] = []
  const onCall = (incoming: IncomingMessage, reply: ServerResponse): void => {
    void (async () => {
      const call = await record(incoming, reply)
      calls.push(call)
      for (const wake of waiting.splice(0)) wake(call)
      await current(call, reply)
    })().catch(() => reply.destroy())
  }
  const server = tls === undefined ? createServer(onCall) : createTlsServer(tls, onCall)
  const listening = await listen(server)
  return {
    ...listening,
    get calls() {
      return calls
    },
    next: () => new Promise((resolve) => waiting.push(resolve)),
    play(play) {
      current = play
    },
    forget() {
      calls = []
      waiting = []
    },
  }
}

async function record(incoming: IncomingMessage, reply: ServerResponse): Promise<Call> {
  const abandoned = new Promise<void>((resolve) => {
    reply.on('close', () => {
      if (!reply.writableFinished) resolve()
    })
  })
  return {
    method: incoming.method ?? '',
    target: incoming.url ?? '',
    headers: incoming.rawHeaders,
    body: await readAll(incoming),
    abandoned,
  }
}
