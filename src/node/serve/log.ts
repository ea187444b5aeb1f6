import { pino, stdTimeFunctions } from 'pino'
import type { EventSink, ObservedEvent } from '../../observe/events.ts'
import { type LogLevel, severityOf } from '../../observe/severity.ts'
import { createLineWriter } from './line-writer.ts'

export interface LogSink extends EventSink {
  /** Lines that nobody read in time, and that were dropped. */
  dropped(): number
  /** Resolves when what was logged is written, or cannot be. */
  end(): Promise<void>
}

/**
 * Log lines on stdout. Events are all it takes, and their type has no room for content (D10); process id and host
 * name stay out of it too.
 */
export function createLogSink(level: LogLevel): LogSink {
  const stdout = createLineWriter(1, {
    farewell: FAREWELL,
    onDropped: (lines) => write({ kind: 'service', notice: 'log_dropped', lines }),
  })
  const logger = pino(
    { level, base: null, timestamp: stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    stdout,
  )
  return { write, dropped: () => stdout.dropped, end: () => stdout.end() }

  function write(event: ObservedEvent): void {
    logger[severityOf(event)](event)
  }
}

/** Milliseconds an exit waits for a log that nobody reads. */
const FAREWELL = 1000
