import type { Turns } from '../proxy/turns.ts'

/** Milliseconds of work in one turn. */
const TURN = 12

/**
 * Turns of Node's event loop. However much work waits, one piece of it goes on in each: in between, sockets are read
 * and written and timers run.
 */
export function createLoopTurns(): Turns {
  const waiting: (() => void)[] = []
  const next = (): void => {
    waiting.shift()?.()
    // Scheduled from an immediate, it comes in the loop's next turn.
    if (waiting.length > 0) setImmediate(next)
  }
  return {
    begin() {
      const began = performance.now()
      return () => performance.now() - began > TURN
    },
    rest: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
        if (waiting.length === 1) setImmediate(next)
      }),
  }
}
