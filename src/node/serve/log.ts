import { destination, pino, stdTimeFunctions } from 'pino'
import type { EventSink } from '../../observe/events.ts'
import { type LogLevel, severityOf } from '../../observe/severity.ts'

export interface LogSink extends EventSink {
  /** Writes what is still buffered. */
  flush(): void
}

/**
 * Log lines on stdout. Events are all it takes, and their type has no room for content (D10); process id and host
 * name stay out of it too.
 */
export function createLogSink(level: LogLevel): LogSink {
  /** When the process began to end, in milliseconds of its clock. */
  let ending: number | undefined
  const stdout = destination({
    dest: 1,
    sync: false,
    minLength: BUFFER,
    periodicFlush: PATIENCE,
    // A pipe that is full. While the server runs it may be read again; an exit does not wait for that for ever.
    retryEAGAIN: () => ending === undefined || performance.now() - ending < FAREWELL,
  })
  // A closed pipe at the other end is no reason to stop serving.
  stdout.on('error', () => undefined)
  const logger = pino(
    { level, base: null, timestamp: stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    stdout,
  )
  const flush = (): void => {
    ending ??= performance.now()
    try {
      stdout.flushSync()
    } catch {
      // Nothing was open yet, or nobody reads; the destination itself would try once more, and wait for ever.
      stdout.destroy()
    }
  }
  process.prependOnceListener('exit', flush)
  return {
    write(event) {
      logger[severityOf(event)](event)
    },
    flush,
  }
}

/**
 * Lines wait for company: a write of its own to each request is a tenth of what a request costs. Bytes, and
 * milliseconds until they go all the same.
 */
const BUFFER = 4096
const PATIENCE = 100

/** Milliseconds an exit waits for a log that nobody reads. */
const FAREWELL = 1000
