import type { EventSink } from './events.ts'

/** Models of all vendors that are remembered; a process sees a handful. */
const MOST = 256

/**
 * A sink that passes on only names of models that the vendor has answered under: what else stands in that field may
 * be anything, so `other` is written down for it. Of a fine-tuned model (`ft:base:owner:suffix:id`) the base is told.
 */
export function withKnownModels(sink: EventSink): EventSink {
  const known = new Set<string>()
  return {
    write(event) {
      if (event.kind !== 'request' || event.model === '') {
        sink.write(event)
        return
      }
      const model = event.model.replace(/^(ft:[^:]*):.*$/, '$1')
      const name = `${event.upstream} ${model}`
      if (event.outcome === 'answered' && known.size < MOST) known.add(name)
      sink.write({ ...event, model: known.has(name) ? model : 'other' })
    },
  }
}
