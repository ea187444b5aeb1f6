import { pino, stdTimeFunctions } from 'pino'
import type { EventSink } from '../../observe/events.ts'
import { type LogLevel, severityOf } from '../../observe/severity.ts'
import { createLineWriter } from './line-writer.ts'

export interface LogSink extends EventSink {
  /** Resolves when what was logged is written, or cannot be. */
  end(): Promise<void>
}

/**
 * Log lines on stdout. Events are all it takes, and their type has no room for content (D10); process id and host
 * name stay out of it too.
 */
export function createLogSink(level: LogLevel): LogSink {
  const stdout = createLineWriter(1, FAREWELL)
  const logger = pino(
    { level, base: null, timestamp: stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    stdout,
  )
  return {
    write(event) {
      logger[severityOf(event)](event)
    },
    end: () => stdout.end(),
  }
}

/** Milliseconds an exit waits for a log that nobody reads. */
const FAREWELL = 1000
