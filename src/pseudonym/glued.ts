import { CONTEXT, isBoundary, LONGEST_FORM } from './grammar.ts'
import { CODE_LENGTH, isCode } from './token.ts'

/** Finds tokens that something was glued to, in a text that comes in pieces. */
export interface GluedTokens {
  /** How many end in this piece. */
  in(more: string): number
  /** What comes next follows nothing of what came before. */
  skip(): void
}

/**
 * A token behind a letter or digit (`xPERSON_K7QX2C4`) or with its separator doubled (`PERSON__K7QX2C4`) is not restored,
 * for it may be a part of something else; that it stands there is to be told all the same. Only one in capitals with the
 * right check symbol counts, so that names in programs do not.
 */
export function createGluedTokens(pattern: RegExp): GluedTokens {
  /** The end of what came before, and at times more. */
  let tail = ''
  /** Units since the last low line. */
  let since = Infinity
  return {
    in(more) {
      const seen = tail.length
      const low = more.lastIndexOf('_')
      // Nearly always: a code stands right behind one.
      const isFar = low === -1 && since > CODE_LENGTH
      since = low === -1 ? since + more.length : more.length - low
      tail += more
      const count = isFar ? 0 : countIn(tail, seen)
      // Seldom, for each time it is copied.
      if (tail.length > MOST) tail = tail.slice(-REACH)
      return count
    },
    skip() {
      tail = ''
      since = Infinity
    },
  }

  /** Those that end behind `seen`. */
  function countIn(text: string, seen: number): number {
    let count = 0
    for (const {
      0: { length },
      1: joint = '',
      2: code = '',
      index,
    } of text.matchAll(pattern)) {
      if (index + length <= seen || !isCode(code)) continue
      if (joint.replaceAll('\\', '').length > 1 || !isBoundary(text, index)) count += 1
    }
    return count
  }
}

/** So much before a piece can be the beginning of what ends in it, with what says whether a word may begin there. */
const REACH = LONGEST_FORM + CONTEXT
const MOST = 8 * REACH
