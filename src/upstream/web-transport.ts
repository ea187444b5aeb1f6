import { ParaventError } from '../errors.ts'
import { collect } from './collect.ts'
import { faultOf } from './fault-of.ts'
import { answerHead, hasNoBody, replyEncoding, withIdentity } from './reply-head.ts'
import type { ReplyBody, ReplyHead, ReplyReader, Transport, UpstreamRequest } from './transport.ts'

/**
 * The face on Web streams: Workers, in process, and the sandbox. `send` is `fetch` or answers as it would, with its
 * content encoding undone.
 *
 * The reply is a stream that reads when it is read: a slow client thereby slows the vendor, and cancelling reaches
 * the vendor. A `pipeThrough` chain does the same but for one thing: when its source fails, what is still queued is
 * thrown away, and with it the last words in the vendor's error grammar.
 */
export function createWebTransport(send: (request: UpstreamRequest) => Promise<Response>): Transport {
  return {
    exchange: (request, reader) => exchange(send, request, reader),
    close: () => Promise.resolve(),
  }
}

/** `send` for the real vendors. A redirect is an answer like any other: following one would take the data elsewhere. */
export function sendByFetch({ method, url, headers, body, signal }: UpstreamRequest): Promise<Response> {
  return fetch(url, {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    redirect: 'manual',
    signal,
    // A view of its own buffer: the types of `fetch` do not take one that could be shared memory.
    ...(body === undefined ? {} : { body: body as Uint8Array<ArrayBuffer> }),
  })
}

async function exchange(
  send: (request: UpstreamRequest) => Promise<Response>,
  request: UpstreamRequest,
  reader: ReplyReader,
): Promise<Response> {
  const { signal, timeouts } = request
  const ending = new AbortController()
  let isOver = false
  const leave = (): void => {
    if (isOver) return
    isOver = true
    reader.abandoned()
  }
  const over = (): void => {
    isOver = true
    signal.removeEventListener('abort', leave)
  }
  const failure = (cause: unknown): ParaventError => {
    if (signal.aborted) return new ParaventError('client_gone')
    return faultOf(ending.signal.aborted ? ending.signal.reason : cause)
  }
  signal.addEventListener('abort', leave)
  try {
    if (signal.aborted) throw signal.reason
    const forHead = timeouts.headers === 0 ? 0 : timeouts.connect + timeouts.headers
    const response = await within(
      forHead,
      send({ ...request, headers: withIdentity(request.headers), signal: AbortSignal.any([signal, ending.signal]) }),
      (fault) => ending.abort(fault),
    )
    // Understood or refused; `fetch` has undone it by now.
    replyEncoding(response.headers.get('content-encoding'))
    const body = reader.begin(answerHead(response.status, response.headers))
    const source = response.body === null ? null : timed(response.body, timeouts.idle)
    if (body.kind === 'stream') return toResponse(body.head, restoring(source, body))
    const reply = await collect(source, body.limit, () => new ParaventError('upstream_reply_too_large'))
    over()
    const { head, body: bytes } = await body.finish(reply)
    return toResponse(head, bytes as Uint8Array<ArrayBuffer>)
  } catch (cause) {
    const fault = failure(cause)
    if (signal.aborted) leave()
    over()
    ending.abort(fault)
    throw fault
  }

  /** What there is to say while nothing comes; undefined once something came. */
  async function pauseBefore(
    reading: Promise<unknown>,
    body: ReplyBody & { readonly kind: 'stream' },
  ): Promise<Uint8Array | undefined> {
    const { held } = timeouts
    if (held === 0 || body.pause === undefined) return undefined
    for (;;) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const waited = new Promise<true>((resolve) => (timer = setTimeout(() => resolve(true), held)))
      const silent = await Promise.race([waited, reading.then(() => false)]).finally(() => clearTimeout(timer))
      if (!silent || isOver) return undefined
      const bytes = body.pause()
      if (bytes.length > 0) return bytes
    }
  }

  function restoring(
    source: ReadableStream<Uint8Array> | null,
    body: ReplyBody & { readonly kind: 'stream' },
  ): ReadableStream<Uint8Array> {
    const upstream = source?.getReader()
    /** A read that was not awaited to its end: a pause came first. */
    let reading: ReturnType<ReadableStreamDefaultReader<Uint8Array>['read']> | undefined
    let broken: ParaventError | undefined
    return new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          if (broken !== undefined) {
            // Servers drop what they have not written yet when a stream errors: let the last words leave first.
            await new Promise((resolve) => setTimeout(resolve, 0))
            return controller.error(broken)
          }
          try {
            for (;;) {
              reading ??= upstream?.read()
              const pause = reading && (await pauseBefore(reading, body))
              if (isOver) return
              if (pause !== undefined) return controller.enqueue(pause)
              const { done, value } = (await reading) ?? { done: true, value: undefined }
              reading = undefined
              if (isOver) return
              const bytes = done || value === undefined ? body.flush() : body.push(value)
              if (bytes.length > 0) controller.enqueue(bytes)
              if (done) {
                over()
                return controller.close()
              }
              if (bytes.length > 0) return
            }
          } catch (cause) {
            broken = failure(cause)
            ending.abort(broken)
            void upstream?.cancel(broken).catch(() => undefined)
            if (isOver || signal.aborted) return controller.error(broken)
            over()
            const last = body.fail(broken)
            if (last.length === 0) return controller.error(broken)
            // The error itself waits for the next pull: by then these bytes have been taken.
            controller.enqueue(last)
          }
        },
        async cancel(reason) {
          leave()
          over()
          ending.abort(reason)
          await upstream?.cancel(reason).catch(() => undefined)
        },
      },
      { highWaterMark: 0 },
    )
  }
}

function toResponse(
  { status, headers }: ReplyHead,
  body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>,
): Response {
  return new Response(hasNoBody(status) ? null : body, {
    status,
    headers: answerHead(status, headers).headers.map(([name, value]): [string, string] => [name, value]),
  })
}

/** The same stream, failing when nothing comes for `limit` milliseconds. It reads only when it is read. */
function timed(stream: ReadableStream<Uint8Array>, limit: number): ReadableStream<Uint8Array> {
  if (limit === 0) return stream
  const reader = stream.getReader()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await within(limit, reader.read(), (fault) => {
          void reader.cancel(fault).catch(() => undefined)
        })
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}

/** Waits at most `limit` milliseconds (0: for ever), then tells `late` and fails with `upstream_timeout`. */
async function within<T>(limit: number, promise: Promise<T>, late: (fault: ParaventError) => void): Promise<T> {
  if (limit === 0) return promise
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const fault = new ParaventError('upstream_timeout')
      // First: what `late` cancels may settle the promise as if it had ended well.
      reject(fault)
      late(fault)
    }, limit)
  })
  try {
    return await Promise.race([promise, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
