import { write, writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

export interface LineWriterOptions {
  /** Milliseconds that an end waits for whoever reads. */
  readonly farewell: number
  /** UTF-16 units that may wait for whoever reads; lines beyond are dropped. Default 16 Mi. */
  readonly most?: number
  /** Told how many lines were dropped, once somebody reads again; what it writes comes where they would have been. */
  readonly onDropped?: (lines: number) => void
}

export interface LineWriter {
  /** Lines dropped since the start. */
  readonly dropped: number
  /** Takes a line for later; never throws and never waits. */
  write(line: string): void
  /** Resolves when everything is written, when nobody reads any more, or after `farewell` milliseconds. */
  end(): Promise<void>
}

/**
 * Lines for a file descriptor, written together. A pipe that is full is tried again, and what waits for it has a
 * bound; what a pipe without a reader was to get is dropped, and a full disk's too: neither is a reason to stop serving,
 * nor to go on when the process is to end. (pino's own destination tries the last lines again for ever when the reader
 * has gone.)
 */
export function createLineWriter(fd: number, { farewell, most = MOST, onDropped }: LineWriterOptions): LineWriter {
  let waiting = ''
  let dropped = 0
  /** Of those, how many are on record. */
  let told = 0
  let isWriting = false
  let timer: NodeJS.Timeout | undefined
  /** When the process began to end, in milliseconds of its clock. */
  let ending: number | undefined
  process.prependOnceListener('exit', endNow)
  return {
    get dropped() {
      return dropped
    },
    write(line) {
      if (waiting.length + line.length > most) {
        dropped += 1
        return
      }
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
    push(taken())
  }

  /** All that waits, and how much is missing behind it. */
  function taken(): Buffer {
    const lines = waiting
    waiting = ''
    const missing = dropped - told
    told = dropped
    if (missing > 0) onDropped?.(missing)
    const bytes = Buffer.from(lines + waiting)
    waiting = ''
    return bytes
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
    let rest = taken()
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

/** UTF-16 units, some fifty thousand requests. */
const MOST = 16 * 1024 * 1024

/** Milliseconds until lines go all the same, and until a full pipe is tried again. */
const PATIENCE = 100

/** Milliseconds between two tries when the process is to end. */
const PAUSE = 10
