import type { OpenFraming } from './framing.ts'
import { withData } from './rewrite.ts'
import { createSseSplitter } from './split.ts'

/** Server-sent events: `text/event-stream`. */
export const eventStream: OpenFraming = (limit) => ({
  ...createSseSplitter({ limit }),
  rewrite: withData,
  write: ({ event, data }) => eventText(event, data),
  end: ({ event, data }) => eventText(event, data),
  // A comment in a block of its own: beside an event there are SDKs that would lose the event.
  pause: ': held\n\n',
  remembers: false,
})

/** An event as text. Without a name it begins with `data:`: there are SDKs that see no other. */
export function eventText(event: string | undefined, data: string): string {
  return `${event === undefined ? '' : `event: ${event}\n`}data: ${data}\n\n`
}
