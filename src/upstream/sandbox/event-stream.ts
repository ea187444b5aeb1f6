/** How the pieces of a streamed answer are paced, and who may stop them. */
export interface Pace {
  /** Milliseconds before each piece. */
  readonly pause: number
  /** Aborts when the client goes away. */
  readonly signal: AbortSignal
}

/**
 * Server-sent events, one frame at a time and only when the reader asks: a slow reader slows the sandbox, and a
 * client that leaves ends it.
 */
export function eventStream(frames: Iterable<string>, pace: Pace, headers: Readonly<Record<string, string>>): Response {
  const encoder = new TextEncoder()
  const rest = frames[Symbol.iterator]()
  const { pause, signal } = pace
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      start(controller) {
        signal.addEventListener('abort', () => controller.error(signal.reason), { once: true })
      },
      async pull(controller) {
        if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
        if (signal.aborted) return
        const next = rest.next()
        if (next.done === true) controller.close()
        else controller.enqueue(encoder.encode(next.value))
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache', ...headers },
  })
}
