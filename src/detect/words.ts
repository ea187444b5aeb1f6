import { CLASS, DIGIT, hashFolded, LOWER, MARK, NEWLINE, SPACE, UNCASED, UPPER } from '../text/fold.ts'

/** How a piece is written. Order matters: from `LOWERCASE` on it is a word. */
export const BLANK = 0
export const LINE = 1
export const SIGN = 2
export const NUMBER = 3
export const LOWERCASE = 4
/** Capital first, or a script without case. */
export const CAPITALISED = 5
/** Two letters or more, all capital. */
export const CAPITALS = 6
/** One capital letter. */
export const INITIAL = 7

/**
 * A text taken apart: words (runs of letters), numbers (runs of digits), blanks and line breaks (runs), and every
 * other sign by itself; marks that follow no letter are passed over. Borders lie wherever the run-time backstop sees one, so what it can find, a search over pieces
 * can find. Columns, because a turn has hundreds of pieces and this runs for every text.
 */
export interface Words {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Of the folded text; all runs of white space hash alike. */
  readonly hash: Int32Array
  readonly shape: Uint8Array
}

const WHITE = hashFolded(' ', 0, 1)

/** One pass; cost is the text's length. */
export function wordsOf(text: string): Words {
  let capacity = 64 + (text.length >> 1)
  let start = new Int32Array(capacity)
  let end = new Int32Array(capacity)
  let hash = new Int32Array(capacity)
  let shape = new Uint8Array(capacity)
  let count = 0
  let at = 0
  while (at < text.length) {
    if (count === capacity) {
      capacity *= 2
      start = grown(start, capacity)
      end = grown(end, capacity)
      hash = grown(hash, capacity)
      const wider = new Uint8Array(capacity)
      wider.set(shape)
      shape = wider
    }
    const first = at
    const kind = CLASS[text.charCodeAt(at)]!
    at += 1
    if (kind === MARK) continue
    if (kind === SPACE || kind === NEWLINE) {
      let line = kind === NEWLINE
      for (; at < text.length; at += 1) {
        const next = CLASS[text.charCodeAt(at)]
        if (next === NEWLINE) line = true
        else if (next !== SPACE) break
      }
      hash[count] = WHITE
      shape[count] = line ? LINE : BLANK
    } else if (kind === DIGIT) {
      while (at < text.length && (CLASS[text.charCodeAt(at)] === DIGIT || CLASS[text.charCodeAt(at)] === MARK)) at += 1
      hash[count] = hashFolded(text, first, at)
      shape[count] = NUMBER
    } else if (kind === LOWER || kind === UPPER || kind === UNCASED) {
      let letters = 1
      let capitals = kind === UPPER ? 1 : 0
      for (; at < text.length; at += 1) {
        const next = CLASS[text.charCodeAt(at)]
        if (next === MARK) continue
        if (next === UPPER) capitals += 1
        else if (next !== LOWER && next !== UNCASED) break
        letters += 1
      }
      hash[count] = hashFolded(text, first, at)
      shape[count] = kind === LOWER ? LOWERCASE : capitals < letters ? CAPITALISED : letters === 1 ? INITIAL : CAPITALS
    } else {
      hash[count] = hashFolded(text, first, at)
      shape[count] = SIGN
    }
    start[count] = first
    end[count] = at
    count += 1
  }
  return { count, start, end, hash, shape }
}

function grown(column: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(capacity)
  wider.set(column)
  return wider
}
