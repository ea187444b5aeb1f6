import { destination, pino, stdTimeFunctions } from 'pino'
import type { EventSink } from '../observe/events.ts'
import { type LogLevel, severityOf } from '../observe/severity.ts'

export interface LogSink extends EventSink {
  /** Writes what is still buffered. */
  flush(): void
}

/**
 * Log lines on stdout. Events are all it takes, and their type has no room for content (D10); process id and host
 * name stay out of it too.
 */
export function createLogSink(level: LogLevel): LogSink {
  const stdout = destination({ dest: 1, sync: false, minLength: BUFFER, periodicFlush: PATIENCE })
  // A closed pipe at the other end is no reason to stop serving.
  stdout.on('error', () => undefined)
  const logger = pino(
    { level, base: null, timestamp: stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    stdout,
  )
  return {
    write(event) {
      logger[severityOf(event)](event)
    },
    flush() {
      try {
        stdout.flushSync()
      } catch {
        // Nothing was open yet, or nobody reads.
      }
    },
  }
}

/**
 * Lines wait for company: a write of its own to each request is a tenth of what a request costs. Bytes, and
 * milliseconds until they go all the same.
 */
const BUFFER = 4096
const PATIENCE = 100
