import { EXIT } from '../exit.ts'

/** How far a long file has been read, on a terminal's last line. */
export interface Progress {
  /** Bytes read and values found so far. */
  tell(read: number, found: number): void
  /** Clears the line. */
  end(): void
}

/** Shorter files are done before anybody wonders. Bytes. */
const LONG = 8_388_608

/** Milliseconds between two updates. */
const PACE = 200

export interface ProgressOptions {
  /** The file's length, if it is known. */
  readonly bytes: number | undefined
  /** What is being done to it, done: "scanned". */
  readonly done: string
  /** False where the terminal's lines are wanted for something else. */
  readonly draws: boolean
  readonly onInterrupt: () => void
}

/**
 * Writes to a terminal alone, and only for a file that takes a while. On an interrupt the line is cleared, `onInterrupt`
 * runs, a line says how far it got, and the command ends.
 */
export function createProgress(
  terminal: NodeJS.WriteStream,
  { bytes, done, draws, onInterrupt }: ProgressOptions,
): Progress {
  let last = 0
  let shown = false
  let said = `0 MB, 0 found`
  const clear = () => {
    if (shown) terminal.write('\r\u001B[K')
    shown = false
  }
  const interrupted = () => {
    clear()
    if (process.stdout.isTTY) process.stdout.write('\u001B[0m')
    onInterrupt()
    terminal.write(`paravent: interrupted; ${done} ${said}\n`)
    process.exit(EXIT.interrupted)
  }
  process.once('SIGINT', interrupted)
  return {
    tell(read, found) {
      const of = bytes === undefined ? '' : ` of ${(bytes / 1_000_000).toFixed(0)}`
      said = `${(read / 1_000_000).toFixed(0)}${of} MB, ${found} found`
      const now = performance.now()
      if (!draws || !terminal.isTTY || (bytes ?? Infinity) < LONG || now - last < PACE) return
      last = now
      shown = true
      terminal.write(`\r\u001B[K${done} ${said}`)
    },
    end() {
      clear()
      process.off('SIGINT', interrupted)
    },
  }
}
