/** A server-sent event as text; `data` has no line breaks (JSON written by us never has). */
export function sseText(event: string | undefined, data: string): string {
  return `${event === undefined ? '' : `event: ${event}\n`}data: ${data}\n\n`
}
