import { CLASS, DIGIT, FOLD, HASH_START, LOWER, MARK, NEWLINE, SCRIPT, SPACE, UPPER, hashStep } from './fold.ts'

/** How a token looks. Order matters: everything from `LOWERCASE` on is a Latin word. */
export const LINE = 0
export const PUNCTUATION = 1
export const NUMBER = 2
export const FOREIGN = 3
export const LOWERCASE = 4
export const LETTER = 5
export const CAPITALISED = 6
export const UPPERCASE = 7
export const INITIAL = 8
export const MIXED = 9

/** Tokens one window holds. A longer text is read window by window; memory stays the same. */
export const WINDOW = 8192

/**
 * The tokens of one window of a text, as columns. Words are runs of letters; a hyphen, an apostrophe, a dot are
 * tokens of their own, and so is a line break. Reused from text to text: nothing is allocated for a text.
 */
export interface Tokens {
  count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Hash of the folded letters, or of the punctuation mark. */
  readonly word: Int32Array
  readonly shape: Uint8Array
  readonly prefix: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  /** 1 inside an address, a handle, a path or an identifier: no name is looked for there. */
  readonly masked: Uint8Array
}

export function createTokens(): Tokens {
  const ints = (): Int32Array => new Int32Array(WINDOW)
  return {
    count: 0,
    start: ints(),
    end: ints(),
    word: ints(),
    shape: new Uint8Array(WINDOW),
    prefix: ints(),
    suffix2: ints(),
    suffix3: ints(),
    suffix4: ints(),
    masked: new Uint8Array(WINDOW),
  }
}

/** The words of tokens that are no words. */
export const BREAK = 10
const BLANK_LINE = 11
const GAP = 12
/** The word of a number is this plus how many digits it has, 15 at most. */
const NUMBER_WORD = 0x1000

const AT = 0x40
const GREEK_E = 0x3b5
const LATIN_E = 0x65
const STAR = 0x2a
const SLASH = 0x2f
const UNDERSCORE = 0x5f
const COLON = 0x3a

/** Reads tokens of `text` from `from` on until the window is full; returns the unit where it stopped. */
export function readTokens(tokens: Tokens, text: string, from: number): number {
  const { start, end, word, shape, masked } = tokens
  const length = text.length
  let count = 0
  let at = from
  // A chunk is what stands between blanks and brackets; an address masks the whole of it.
  let chunkFirst = 0
  let chunkMasked = false
  while (at < length && count < WINDOW) {
    const unit = text.charCodeAt(at)
    const kind = CLASS[unit] as number
    if (kind === LOWER || kind === UPPER) {
      at = readWord(tokens, count, text, at)
      count++
      continue
    }
    if (kind === SPACE) {
      if (chunkMasked) masked.fill(1, chunkFirst, count)
      chunkFirst = count
      chunkMasked = false
      const blank = at
      let tab = false
      while (at < length && CLASS[text.charCodeAt(at)] === SPACE) {
        if (text.charCodeAt(at) === 0x09) tab = true
        at++
      }
      // A tab or a wide gap separates columns; a blank separates nothing.
      if (!tab && at - blank < 3) continue
      start[count] = blank
      end[count] = at
      masked[count] = 0
      clearAffixes(tokens, count)
      shape[count] = PUNCTUATION
      word[count] = GAP
      count++
      chunkFirst = count
      continue
    }
    start[count] = at
    masked[count] = 0
    clearAffixes(tokens, count)
    if (kind === NEWLINE) {
      if (chunkMasked) masked.fill(1, chunkFirst, count)
      let breaks = 0
      while (at < length && (CLASS[text.charCodeAt(at)] === NEWLINE || CLASS[text.charCodeAt(at)] === SPACE)) {
        const next = text.charCodeAt(at)
        if (next === 0x0a || (CLASS[next] === NEWLINE && next !== 0x0d)) breaks++
        at++
      }
      shape[count] = LINE
      word[count] = breaks > 1 ? BLANK_LINE : BREAK
      end[count] = at
      count++
      chunkFirst = count
      chunkMasked = false
      continue
    }
    if (kind === DIGIT) {
      let digits = 0
      while (at < length && CLASS[text.charCodeAt(at)] === DIGIT) {
        at++
        digits++
      }
      shape[count] = NUMBER
      word[count] = NUMBER_WORD + Math.min(digits, 15)
    } else if (kind === SCRIPT) {
      let hash = HASH_START
      while (at < length) {
        const next = text.charCodeAt(at)
        if (CLASS[next] !== SCRIPT && CLASS[next] !== MARK) break
        hash = hashStep(hash, next)
        at++
      }
      shape[count] = FOREIGN
      word[count] = hash
    } else {
      // OTHER or a stray MARK. A run of one mark ("-----") is one token.
      const resumed = unit === STAR || unit === UNDERSCORE ? emphasisResumed(text, at) : at
      if (resumed > at && !chunkMasked) {
        at = resumed
        chunkFirst = count
        continue
      }
      // an underscore at the edge of a word marks emphasis, as a star does
      const mark = isEmphasis(text, at) ? STAR : FOLD[unit] === 0 ? unit : (FOLD[unit] as number)
      at++
      let repeated = 0
      while (at < length && text.charCodeAt(at) === unit) {
        at++
        repeated = 1
      }
      shape[count] = PUNCTUATION
      word[count] = hashStep(hashStep(HASH_START, mark), repeated === 1 && mark !== 0x22 ? 2 : 1)
      if (unit === AT || unit === UNDERSCORE || unit === 0x23) {
        // "@" and "_" glued to a letter make an address, a handle or an identifier of the whole chunk.
        const before = at - 2 >= 0 ? CLASS[text.charCodeAt(at - 2)] : SPACE
        const after = at < length ? CLASS[text.charCodeAt(at)] : SPACE
        if (isWordClass(after) && (unit !== UNDERSCORE || isWordClass(before))) chunkMasked = true
      } else if (unit === SLASH && repeated === 1 && text.charCodeAt(at - 3) === COLON) {
        chunkMasked = true
      } else if (breaksChunk(unit)) {
        if (chunkMasked) masked.fill(1, chunkFirst, count)
        chunkFirst = count + 1
        chunkMasked = false
      }
    }
    end[count] = at
    count++
  }
  if (chunkMasked) masked.fill(1, chunkFirst, count)
  if (count === WINDOW && at < length) {
    count = lastBreak(tokens) + 1
    at = end[count - 1]!
  }
  tokens.count = count
  maskCodes(tokens)
  return at
}

/** How far back a full window looks for a place to end. */
const LOOK_BACK = 512

/** The token that a full window best ends with: a line break, else a mark, so that no name is cut in two. */
function lastBreak({ shape }: Tokens): number {
  for (const least of [LINE, PUNCTUATION]) {
    for (let at = WINDOW - 1; at > WINDOW - LOOK_BACK; at--) if (shape[at] === least) return at
  }
  return WINDOW - 1
}

/**
 * Capitals glued to digits are a code ("BA69617", "P5AQ3C"), and so is any word glued to three of them ("ord571"): but
 * not a name typed against a telephone number or a postal code ("Morel0639981234", "Claire Morel75013 Paris").
 */
function maskCodes(tokens: Tokens): void {
  const { shape, start, end, word, masked, count } = tokens
  for (let at = 0; at < count; at++) {
    if (shape[at] !== NUMBER) continue
    const isLong = word[at]! >= NUMBER_WORD + 3
    const isGluedBehind = at > 0 && end[at - 1] === start[at]
    if (isGluedBehind && (isLong || isShouted(shape[at - 1]!)) && !isNameBeforeNumber(tokens, at)) masked[at - 1] = 1
    if (at + 1 < count && end[at] === start[at + 1] && (isLong || isShouted(shape[at + 1]!))) masked[at + 1] = 1
  }
}

/** The digits of a national telephone number, near enough. */
const TELEPHONE = 9

function isNameBeforeNumber({ shape, start, end, word }: Tokens, at: number): boolean {
  if (shape[at - 1] !== CAPITALISED) return false
  if (word[at]! >= NUMBER_WORD + TELEPHONE) return true
  return at > 1 && shape[at - 2] === CAPITALISED && start[at - 1] === end[at - 2]! + 1
}

function isShouted(shape: number): boolean {
  return shape === UPPERCASE || shape === INITIAL
}

/** An underscore, or the first of two, that does not stand between two letters or digits. */
function isEmphasis(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== UNDERSCORE) return false
  let after = at + 1
  while (text.charCodeAt(after) === UNDERSCORE) after++
  return !isWordClass(CLASS[text.charCodeAt(at - 1)]) || !isWordClass(CLASS[text.charCodeAt(after)])
}

/** Where the next word begins behind "*Rozenn* *Abgrall*": an emphasis that ends and begins again; else `at`. */
function emphasisResumed(text: string, at: number): number {
  const mark = text.charCodeAt(at)
  if (!isWordClass(CLASS[text.charCodeAt(at - 1)])) return at
  let blank = at + 1
  if (text.charCodeAt(blank) === mark) blank++
  const marks = blank - at
  if (text.charCodeAt(blank) !== 0x20) return at
  for (let index = 1; index <= marks; index++) if (text.charCodeAt(blank + index) !== mark) return at
  const next = blank + marks + 1
  return isWordClass(CLASS[text.charCodeAt(next)]) ? next : at
}

function isWordClass(kind: number | undefined): boolean {
  return kind === LOWER || kind === UPPER || kind === DIGIT
}

/** Brackets, quotes, commas and bars end an address as a blank does. */
function breaksChunk(unit: number): boolean {
  switch (unit) {
    case 0x22: // "
    case 0x28: // (
    case 0x29: // )
    case 0x2c: // ,
    case 0x3b: // ;
    case 0x3c: // <
    case 0x3e: // >
    case 0x5b: // [
    case 0x5d: // ]
    case 0x7b: // {
    case 0x7d: // }
    case 0x7c: // |
    case 0xab:
    case 0xbb:
    case 0x201c:
    case 0x201d:
      return true
    default:
      return false
  }
}

function clearAffixes(tokens: Tokens, index: number): void {
  tokens.prefix[index] = 0
  tokens.suffix2[index] = 0
  tokens.suffix3[index] = 0
  tokens.suffix4[index] = 0
}

/** Reads the word that begins at `at` into row `index`; returns the unit after it. */
function readWord(tokens: Tokens, index: number, text: string, at: number): number {
  const first = at
  const length = text.length
  let hash = HASH_START
  let prefix = 0
  // The last four folded letters, packed: suffixes cost nothing more.
  let tail = 0
  let letters = 0
  let uppers = 0
  let firstUpper = false
  while (at < length) {
    const unit = text.charCodeAt(at)
    const kind = CLASS[unit] as number
    if (kind === LOWER) {
      // the common case
    } else if (kind === UPPER) {
      uppers++
      if (letters === 0) firstUpper = true
    } else if (kind === MARK) {
      at++
      continue
    } else if (unit === GREEK_E && letters > 0) {
      // Keyboards write the open e of Akan and Ewe names with the Greek letter.
      hash = hashStep(hash, LATIN_E)
      tail = (tail << 8) | LATIN_E
      letters++
      at++
      continue
    } else break
    const folded = FOLD[unit] as number
    hash = hashStep(hash, folded)
    tail = (tail << 8) | folded
    letters++
    if (letters === 3) prefix = hash
    at++
  }
  tokens.start[index] = first
  tokens.end[index] = at
  tokens.word[index] = hash
  tokens.masked[index] = 0
  tokens.prefix[index] = letters > 3 ? prefix : 0
  tokens.suffix2[index] = letters > 2 ? tail & 0xffff : 0
  tokens.suffix3[index] = letters > 3 ? tail & 0xffffff : 0
  tokens.suffix4[index] = letters > 4 ? tail : 0
  tokens.shape[index] = shapeOf(letters, uppers, firstUpper)
  return at
}

function shapeOf(letters: number, uppers: number, firstUpper: boolean): number {
  if (uppers === 0) return letters === 1 ? LETTER : LOWERCASE
  if (letters === 1) return INITIAL
  if (uppers === letters) return UPPERCASE
  return firstUpper && uppers === 1 ? CAPITALISED : MIXED
}

/** Whether nothing stands between token `index` and the one before it. */
export function isGlued(tokens: Tokens, index: number): boolean {
  return index > 0 && tokens.end[index - 1] === tokens.start[index]
}
