import type { Dictionary } from './dictionary.ts'
import { createGluedTokens } from './glued.ts'
import { CONTEXT, matchToken, nextStart, PARTIAL } from './grammar.ts'

/** Counts what looks like a token in text that leaves unrestored. It holds a copy, never the text itself. */
export interface UnresolvedCounter {
  push(text: string): void
  /** A token stood here and has been dealt with. */
  skip(): void
}

export function createUnresolvedCounter(
  shapes: Dictionary,
  glued: RegExp,
  onUnresolved: () => void,
): UnresolvedCounter {
  const others = createGluedTokens(glued)
  /** What came before and could still matter: a few units of context, then what could still become a token. */
  let kept = ''
  let context = 0
  return {
    push(more) {
      for (let count = others.in(more); count > 0; count -= 1) onUnresolved()
      const text = kept + more
      let at = nextStart(text, context, -1, shapes)
      for (; at < text.length; at = nextStart(text, at + 1, -1, shapes)) {
        const match = matchToken(text, at, shapes)
        if (match === PARTIAL) break
        if (match === undefined) continue
        onUnresolved()
        at = match.end - 1
      }
      kept = text.slice(Math.max(0, at - CONTEXT))
      context = Math.min(at, CONTEXT)
    },
    skip() {
      others.skip()
      kept = ''
      context = 0
    },
  }
}
