import type { EventSink } from './events.ts'
import { isWritten, type LogLevel, severityOf } from './severity.ts'

/** One JSON line an event, through whatever writes lines in this runtime. */
export function createJsonSink(write: (line: string) => void, level: LogLevel): EventSink {
  return {
    write(event) {
      const severity = severityOf(event)
      if (!isWritten(severity, level)) return
      write(JSON.stringify({ level: severity, time: new Date().toISOString(), ...event }))
    },
  }
}
