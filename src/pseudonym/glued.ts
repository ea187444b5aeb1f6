import { CONTEXT, isBoundary, LONGEST_FORM } from './grammar.ts'
import { isCode } from './token.ts'

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
  /** The end of what came before. */
  let tail = ''
  return {
    in(more) {
      const text = tail + more
      const seen = tail.length
      tail = text.slice(-REACH)
      if (!text.includes('_')) return 0
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
    },
    skip() {
      tail = ''
    },
  }
}

/** So much before a piece can be the beginning of what ends in it, with what says whether a word may begin there. */
const REACH = LONGEST_FORM + CONTEXT
