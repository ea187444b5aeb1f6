import {
  CLASS,
  DIGIT,
  HASH_START,
  hashFolded,
  hashStep,
  LOWER,
  MARK,
  NEWLINE,
  SPACE,
  UNCASED,
  UPPER,
} from '../../text/fold.ts'
import { STEP, type InSteps } from '../../text/in-steps.ts'

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
 * other sign by itself; marks that follow no letter are passed over. Borders lie wherever the run-time backstop sees
 * one, so what it can find, a search over pieces can find. Columns, because a turn has hundreds of pieces and this
 * runs for every text.
 */
export interface Words {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Of the folded text; all runs of white space hash alike. */
  readonly hash: Int32Array
  readonly shape: Int32Array
}

const WHITE = hashFolded(' ', 0, 1)

/** Where a text is read into before its columns are cut to size; grows to the longest text seen, within `KEPT`. */
let room = columns(1024)
const KEPT = 65_536

function columns(capacity: number): Omit<Words, 'count'> {
  const column = (): Int32Array => new Int32Array(capacity)
  return { start: column(), end: column(), hash: column(), shape: column() }
}

/** One pass; cost is the text's length. */
export function wordsOf(text: string): Words {
  const into = roomFor(text.length)
  const reading = { at: 0, count: 0 }
  read(text, into, reading, text.length)
  return cut(into, reading.count)
}

/** The same, with rests inside a long text. */
export function* wordsInSteps(text: string): InSteps<Words> {
  // A longer one has columns of its own, which nobody else reads into meanwhile.
  if (text.length <= KEPT) return wordsOf(text)
  const into = roomFor(text.length)
  const reading = { at: 0, count: 0 }
  while (reading.at < text.length) {
    read(text, into, reading, reading.at + STEP)
    yield STEP
  }
  return cut(into, reading.count)
}

/** Reads the pieces that begin before `until`. */
function read(
  text: string,
  { start, end, hash, shape }: Omit<Words, 'count'>,
  reading: { at: number; count: number },
  until: number,
): void {
  let { at, count } = reading
  const limit = Math.min(until, text.length)
  while (at < limit) {
    const first = at
    const unit = text.charCodeAt(at)
    const kind = CLASS[unit]!
    at += 1
    if (kind === MARK) continue
    let sum = hashStep(HASH_START, unit)
    let look = SIGN
    if (kind === SPACE || kind === NEWLINE) {
      sum = WHITE
      look = kind === NEWLINE ? LINE : BLANK
      for (; at < text.length; at += 1) {
        const next = CLASS[text.charCodeAt(at)]
        if (next === NEWLINE) look = LINE
        else if (next !== SPACE) break
      }
    } else if (kind === DIGIT) {
      look = NUMBER
      for (; at < text.length; at += 1) {
        const next = text.charCodeAt(at)
        if (CLASS[next] === MARK) continue
        if (CLASS[next] !== DIGIT) break
        sum = hashStep(sum, next)
      }
    } else if (kind === LOWER || kind === UPPER || kind === UNCASED) {
      let letters = 1
      let capitals = kind === UPPER ? 1 : 0
      for (; at < text.length; at += 1) {
        const next = text.charCodeAt(at)
        const nextKind = CLASS[next]
        if (nextKind === MARK) continue
        if (nextKind === UPPER) capitals += 1
        else if (nextKind !== LOWER && nextKind !== UNCASED) break
        letters += 1
        sum = hashStep(sum, next)
      }
      look = kind === LOWER ? LOWERCASE : capitals < letters ? CAPITALISED : letters === 1 ? INITIAL : CAPITALS
    }
    start[count] = first
    end[count] = at
    hash[count] = sum
    shape[count] = look
    count += 1
  }
  reading.at = at
  reading.count = count
}

function cut({ start, end, hash, shape }: Omit<Words, 'count'>, count: number): Words {
  return {
    count,
    start: start.slice(0, count),
    end: end.slice(0, count),
    hash: hash.slice(0, count),
    shape: shape.slice(0, count),
  }
}

/** A text has at most as many pieces as units. */
function roomFor(units: number): Omit<Words, 'count'> {
  if (units <= room.start.length) return room
  const larger = columns(2 ** Math.ceil(Math.log2(units)))
  if (units <= KEPT) room = larger
  return larger
}
