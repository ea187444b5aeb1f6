import { createJsonDepth, escaped, type JsonDepth } from './json-depth.ts'

/**
 * Follows running text for JSON that a model writes into it: a line that begins with a bracket or brace, as a whole
 * answer does or the first line inside a code fence. A value put into one of its strings is escaped, or whoever parses
 * the answer finds a line break or a quote where none may be.
 */
export interface ProseJson {
  /** Text as it leaves. */
  push(text: string): void
  /** How a value is written that leaves here. */
  written(value: string): string
}

export function createProseJson(): ProseJson {
  let document: JsonDepth | undefined
  /** Nothing but blanks since the line began. */
  let lineStart = true

  return {
    push(text) {
      let at = 0
      while (at < text.length) {
        if (document === undefined) at = nextOpening(text, at)
        if (at >= text.length) return
        document ??= createJsonDepth('strict')
        document.feed(text.charCodeAt(at))
        if (document.depth === 0 && !document.bare) {
          document = undefined
          lineStart = false
        }
        at += 1
      }
    },
    written(value) {
      lineStart = false
      if (document === undefined || document.depth === 0) return value
      const out = escaped(value, document.depth)
      // In a string a value is content like any other.
      document.feed(0x2e)
      return out
    },
  }

  /** Where a line begins with a bracket or brace; the text's end where none does. */
  function nextOpening(text: string, from: number): number {
    let at = from
    while (at < text.length) {
      if (!lineStart) {
        const end = text.indexOf('\n', at)
        if (end === -1) return text.length
        at = end + 1
        lineStart = true
        continue
      }
      const unit = text.charCodeAt(at)
      if (unit === 0x7b || unit === 0x5b) return at
      lineStart = unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d
      at += 1
    }
    return at
  }
}
