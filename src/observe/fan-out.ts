import type { EventSink } from './events.ts'

/** One sink that writes to several. */
export function fanOut(...sinks: readonly EventSink[]): EventSink {
  return {
    write(event) {
      for (const sink of sinks) sink.write(event)
    },
  }
}
