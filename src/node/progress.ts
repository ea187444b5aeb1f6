/** How far a long file has been read, on a terminal's last line. */
export interface Progress {
  /** Units read and values found so far. */
  tell(read: number, found: number): void
  /** Clears the line. */
  end(): void
}

/** Shorter files are done before anybody wonders. Bytes. */
const LONG = 8_388_608

/** Milliseconds between two updates. */
const PACE = 200

/** Writes to a terminal alone, and only for a file that takes a while; `bytes` is the file's length if it is known. */
export function createProgress(terminal: NodeJS.WriteStream, bytes: number | undefined): Progress {
  let last = 0
  let shown = false
  return {
    tell(read, found) {
      const now = performance.now()
      if (!terminal.isTTY || (bytes ?? Infinity) < LONG || now - last < PACE) return
      last = now
      shown = true
      const megabytes = (read / 1_000_000).toFixed(0)
      const of = bytes === undefined ? '' : ` of about ${(bytes / 1_000_000).toFixed(0)}`
      terminal.write(`\r\u001B[Kscanned ${megabytes}${of} MB, ${found} found`)
    },
    end() {
      if (shown) terminal.write('\r\u001B[K')
    },
  }
}
