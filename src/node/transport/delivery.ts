import type { ServerResponse } from 'node:http'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Dispatcher } from 'undici'
import { ParaventError } from '../../errors.ts'
import { joined } from '../../upstream/collect.ts'
import { faultOf } from '../../upstream/fault-of.ts'
import { answerHead, hasNoBody, replyEncoding } from '../../upstream/reply-head.ts'
import type { Finished, ReplyBody, ReplyHead, ReplyReader } from '../../upstream/transport.ts'
import { createReplyDecoder, type Flow, type Sink } from './reply-decoder.ts'

interface DeliveryOptions {
  readonly outgoing: ServerResponse
  readonly reader: ReplyReader
  /** Longest wait for a client that takes nothing, milliseconds; 0 is none. */
  readonly idle: number
  /** Until a client is told that something is held, milliseconds; 0 is never. */
  readonly held: number
  /** Whether a proxy was asked in clear, which answers in the vendor's place where it will not have the request. */
  readonly isForwarded: boolean
}

export interface Delivery {
  readonly handler: Dispatcher.DispatchHandler
  /** Resolves once the client has its head, rejects when it will get none from here. */
  readonly answered: Promise<Response>
  isOver(): boolean
}

type Stream = ReplyBody & { readonly kind: 'stream' }
type Whole = ReplyBody & { readonly kind: 'whole' }

/**
 * One reply on its way from undici to the client's socket. It ends in exactly one of four ways: `finished`, `refused`
 * (no head was sent, the promise rejects), `cut` (in the middle of a stream), `abandoned` (the client went away).
 */
export function createDelivery({ outgoing, reader, idle, held, isForwarded }: DeliveryOptions): Delivery {
  let over = false
  let controller: Dispatcher.DispatchController | undefined
  let sink: Sink | undefined
  let resolve!: (response: Response) => void
  let reject!: (fault: ParaventError) => void
  const answered = new Promise<Response>((...settles) => ([resolve, reject] = settles))

  // The socket itself tells that the client has gone. The request's signal would say the same, and cost more to make.
  outgoing.once('close', abandon)
  if (outgoing.destroyed) abandon()

  return {
    answered,
    isOver: () => over,
    handler: {
      onRequestStart(started) {
        controller = started
        if (over) started.abort(GONE)
      },
      onResponseStart(started, status, headers) {
        if (over || status < 200) return
        if (status === 407 && isForwarded) return refuse(new ParaventError('proxy_credentials'))
        try {
          sink = openSink(status, rawHeaders(started.rawHeaders, headers), started)
        } catch (cause) {
          refuse(cause)
        }
      },
      onResponseData(_controller, chunk) {
        if (!over) sink?.push(chunk)
      },
      onResponseEnd() {
        if (!over) sink?.end()
      },
      onResponseError(_controller, error) {
        if (!over) fail(error)
      },
    },
  }

  function openSink(status: number, headers: readonly (readonly [string, string])[], started: Flow): Sink {
    const encoding = replyEncoding(headers.find(([name]) => name === 'content-encoding')?.[1])
    const declared = Number(headers.find(([name]) => name === 'content-length')?.[1] ?? 0)
    const body = reader.begin(answerHead(status, headers))
    if (encoding === undefined && body.kind === 'whole' && declared > body.limit) {
      throw new ParaventError('upstream_reply_too_large')
    }
    const open = (flow: Flow): Sink => (body.kind === 'whole' ? collecting(body) : streaming(body, flow))
    return encoding === undefined ? open(started) : createReplyDecoder(encoding, started, open, fail)
  }

  function collecting(body: Whole): Sink {
    const chunks: Uint8Array[] = []
    let length = 0
    return {
      push(chunk) {
        length += chunk.length
        if (length > body.limit) return refuse(new ParaventError('upstream_reply_too_large'))
        chunks.push(chunk)
      },
      end() {
        try {
          const finished = body.finish(joined(chunks, length))
          if (finished instanceof Promise) finished.then(answer).catch(refuse)
          else answer(finished)
        } catch (cause) {
          refuse(cause)
        }
      },
      fail: refuse,
    }
  }

  function answer({ head, body: bytes }: Finished): void {
    if (over) return
    const isEmpty = hasNoBody(head.status)
    outgoing.writeHead(head.status, flat(head, isEmpty ? [] : ['content-length', String(bytes.length)]))
    settle()
    outgoing.end(isEmpty ? undefined : bytes)
    resolve(RESPONSE_ALREADY_SENT)
  }

  function streaming(body: Stream, flow: Flow): Sink {
    // The head goes out at once, in one packet with what follows in this turn of the loop. (Corking the response
    // itself would write a body that ends in this very turn behind its last chunk.)
    const { socket } = outgoing
    socket?.cork()
    process.nextTick(() => socket?.uncork())
    outgoing.writeHead(body.head.status, flat(body.head, []))
    outgoing.flushHeaders()
    resolve(RESPONSE_ALREADY_SENT)
    let stall: NodeJS.Timeout | undefined
    const pauses = held === 0 || body.pause === undefined ? undefined : setInterval(pause, held).unref()
    const goOn = (): void => {
      clearTimeout(stall)
      stall = undefined
      if (!over) flow.resume()
    }
    return {
      push(chunk) {
        let bytes: Uint8Array
        try {
          bytes = body.push(chunk)
        } catch (cause) {
          return fail(cause)
        }
        if (bytes.length === 0) return
        pauses?.refresh()
        if (outgoing.write(bytes) || stall !== undefined) return
        flow.pause()
        // A client that takes nothing for as long as a vendor may be silent has gone, whatever its socket says.
        stall = setTimeout(() => outgoing.destroy(), idle === 0 ? FOREVER : idle)
        outgoing.once('drain', goOn)
      },
      end() {
        let bytes: Uint8Array
        try {
          bytes = body.flush()
        } catch (cause) {
          return fail(cause)
        }
        stop()
        settle()
        outgoing.end(bytes)
      },
      fail(cause) {
        stop()
        settle()
        controller?.abort(GONE)
        cut(outgoing, lastWords(body, faultOf(cause)))
      },
      drop: stop,
    }

    /** A client that takes nothing needs no more of it. */
    function pause(): void {
      const bytes = over || stall !== undefined ? NOTHING : (body.pause?.() ?? NOTHING)
      if (bytes.length > 0) outgoing.write(bytes)
    }

    function stop(): void {
      clearTimeout(stall)
      clearInterval(pauses)
    }
  }

  function fail(cause: unknown): void {
    if (over) return
    if (sink === undefined) refuse(cause)
    else sink.fail(cause)
  }

  function refuse(cause: unknown): void {
    if (over) return
    settle()
    controller?.abort(GONE)
    reject(faultOf(cause))
  }

  function abandon(): void {
    if (over) return
    settle()
    controller?.abort(GONE)
    sink?.drop?.()
    reader.abandoned()
    reject(new ParaventError('client_gone'))
  }

  /** Nothing more is read or waited for; what was collected can be freed. */
  function settle(): void {
    over = true
    outgoing.off('close', abandon)
  }
}

const GONE = new Error('nobody waits for this reply')

/** The longest a timer can wait, 24 days. */
const FOREVER = 2_147_483_647

/** How long last words may wait for a slow client before the connection goes without them. */
const PATIENCE = 10_000

/** Ends a connection so that the client's HTTP library sees it: an unfinished chunked body, or a reset where length is told by closing. */
function cut(outgoing: ServerResponse, last: Uint8Array): void {
  const { socket } = outgoing
  const end = (): void => {
    if (outgoing.req.httpVersion === '1.0') socket?.resetAndDestroy()
    outgoing.destroy()
  }
  if (last.length === 0) return end()
  const patience = setTimeout(end, PATIENCE)
  outgoing.write(last, () => {
    clearTimeout(patience)
    end()
  })
}

function lastWords(body: Stream, fault: ParaventError): Uint8Array {
  try {
    return body.fail(fault)
  } catch {
    return NOTHING
  }
}

const NOTHING = new Uint8Array(0)

function flat({ status, headers }: ReplyHead, more: readonly string[]): string[] {
  return [...answerHead(status, headers).headers.flat(), ...more]
}

/** undici's own record loses repetitions and their order; the raw list has both. */
function rawHeaders(
  raw: Dispatcher.DispatchController['rawHeaders'],
  parsed: Readonly<Record<string, string | string[] | undefined>>,
): readonly (readonly [string, string])[] {
  if (!Array.isArray(raw)) return Object.entries(parsed).map(([name, value]) => [name, String(value)] as const)
  const headers: [string, string][] = []
  for (let at = 0; at + 1 < raw.length; at += 2) {
    headers.push([latin1(raw[at]).toLowerCase(), latin1(raw[at + 1])])
  }
  return headers
}

function latin1(text: Buffer | string | undefined): string {
  return typeof text === 'string' ? text : (text?.toString('latin1') ?? '')
}
