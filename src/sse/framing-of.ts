import { arrayOfJson } from './array-of-json.ts'
import { eventStream } from './event-stream.ts'
import type { OpenFraming } from './framing.ts'
import { linesOfJson } from './lines-of-json.ts'

/** How a reply of this content type is parted; undefined for what comes whole. `arrays`: a JSON array is a stream too. */
export function framingOf(contentType: string, arrays: boolean): OpenFraming | undefined {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return FRAMINGS.get(type) ?? (arrays && type === 'application/json' ? arrayOfJson : undefined)
}

const FRAMINGS: ReadonlyMap<string, OpenFraming> = new Map([
  ['text/event-stream', eventStream],
  ['application/x-ndjson', linesOfJson],
  ['application/ndjson', linesOfJson],
  ['application/jsonl', linesOfJson],
])
