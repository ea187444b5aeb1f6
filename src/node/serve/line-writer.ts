import { write, writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

export interface LineWriter {
  /** Takes a line for later; never throws and never waits. */
  write(line: string): void
  /** Resolves when everything is written, when nobody reads any more, or after `farewell` milliseconds. */
  end(): Promise<void>
}

/**
 * Lines for a file descriptor, written together. A pipe that is full is tried again; what a pipe without a reader was
 * to get is dropped, and a full disk's too: neither is a reason to stop serving, nor to go on when the process is to
 * end. (pino's own destination tries the last lines again for ever when the reader has gone.) `farewell`: how long an end
 * waits for whoever reads, in milliseconds.
 */
export function createLineWriter(fd: number, farewell: number): LineWriter {
  let waiting = ''
  let isWriting = false
  let timer: NodeJS.Timeout | undefined
  /** When the process began to end, in milliseconds of its clock. */
  let ending: number | undefined
  process.prependOnceListener('exit', endNow)
  return {
    write(line) {
      waiting += line
      if (waiting.length >= BUFFER) send()
      else timer ??= setTimeout(send, PATIENCE).unref()
    },
    async end() {
      ending ??= performance.now()
      while (isLeft() && !isOver()) {
        send()
        await wait(PAUSE)
      }
    },
  }

  function isLeft(): boolean {
    return isWriting || waiting !== ''
  }

  function isOver(): boolean {
    return ending !== undefined && performance.now() - ending > farewell
  }

  function send(): void {
    clearTimeout(timer)
    timer = undefined
    if (isWriting || waiting === '') return
    isWriting = true
    const bytes = Buffer.from(waiting)
    waiting = ''
    push(bytes)
  }

  function push(bytes: Buffer): void {
    write(fd, bytes, (error, count) => {
      if (error !== null && isFull(error)) {
        setTimeout(push, ending === undefined ? PATIENCE : PAUSE, bytes).unref()
        return
      }
      const rest = bytes.subarray(error === null ? count : bytes.length)
      if (rest.length > 0) push(rest)
      else {
        isWriting = false
        if (waiting.length >= BUFFER) send()
        else if (waiting !== '') timer ??= setTimeout(send, PATIENCE).unref()
      }
    })
  }

  /** The last lines of a process that exits here and now. */
  function endNow(): void {
    ending ??= performance.now()
    let rest = Buffer.from(waiting)
    waiting = ''
    while (rest.length > 0) {
      try {
        rest = rest.subarray(writeSync(fd, rest))
      } catch (cause) {
        if (!isFull(cause) || isOver()) return
        Atomics.wait(NOTHING, 0, 0, PAUSE)
      }
    }
  }
}

function isFull(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return code === 'EAGAIN' || code === 'EBUSY'
}

const NOTHING = new Int32Array(new SharedArrayBuffer(4))

/** UTF-16 units: a write of its own to each request is a tenth of what a request costs. Some thirty lines. */
const BUFFER = 16_384

/** Milliseconds until lines go all the same, and until a full pipe is tried again. */
const PATIENCE = 100

/** Milliseconds between two tries when the process is to end. */
const PAUSE = 10
