/**
 * The lines of a block, as the WHATWG HTML standard ends them ("Server-sent events", parsing an event stream): by CR LF,
 * by LF or by CR.
 */
const LINE_END = /[\r\n]/g

/**
 * Where the line that begins at `start` ends, before its terminator; the length of the text when it has none. `returns`
 * says whether a CR occurs anywhere in the text: mostly none does, and a search for LF is enough.
 */
export function lineEnd(text: string, start: number, returns: boolean): number {
  if (!returns) {
    const feed = text.indexOf('\n', start)
    return feed === -1 ? text.length : feed
  }
  LINE_END.lastIndex = start
  return LINE_END.test(text) ? LINE_END.lastIndex - 1 : text.length
}

/** One past the terminator that stands at `end`. */
export function afterLineEnd(text: string, end: number): number {
  if (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a) return end + 2
  return end + 1
}

/** Whether the line from `start` to `end` is a field of this name, with a value or without a colon. */
export function isField(text: string, name: string, start: number, end: number): boolean {
  const after = start + name.length
  return text.startsWith(name, start) && (after === end || text.charCodeAt(after) === 0x3a)
}
