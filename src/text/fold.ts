/**
 * What a UTF-16 unit is, and the plain form it is compared by: case and accents make no difference between two ways
 * of writing a name or an operator's entry.
 */
export const OTHER = 0
export const LOWER = 1
export const UPPER = 2
/** A letter of a script that knows no case. */
export const UNCASED = 3
export const DIGIT = 4
export const SPACE = 5
export const NEWLINE = 6
/** Accents written apart, soft hyphens, zero-width characters: part of the word they stand in, and without weight. */
export const MARK = 7

/** The class of every UTF-16 unit. */
export const CLASS = new Uint8Array(65_536)

/** The folded unit of every UTF-16 unit; `EXPANDS` for the few that fold to two. */
export const FOLD = new Uint16Array(65_536)
const EXPANDS = 0xffff

const EXPANSIONS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  þ: 'th',
  Þ: 'th',
}

/** Letters that Unicode does not take apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  Ð: 'd',
  ı: 'i',
  ħ: 'h',
  Ħ: 'h',
  ŋ: 'n',
  Ŋ: 'n',
  ſ: 's',
  ς: 'σ',
}

/** Scripts written without blanks between words (Thai, Lao, Burmese, Khmer, Hangul parts): every sign stands alone. */
const UNSPACED: readonly (readonly [first: number, last: number])[] = [
  [0x0e00, 0x0eff],
  [0x1000, 0x109f],
  [0x1100, 0x11ff],
  [0x1780, 0x17ff],
]

const LETTER = /^\p{L}$/u
const COMBINING = /^\p{M}$/u

for (let unit = 0; unit < FOLD.length; unit += 1) FOLD[unit] = unit
cased(0x41, 0x5a)
cased(0x61, 0x7a)
cased(0xc0, 0x2af)
cased(0x370, 0x587)
cased(0x1e00, 0x1fff)
uncased(0x2b0, 0x2ff)
uncased(0x590, 0x1dff)
for (const [first, last] of UNSPACED) CLASS.fill(OTHER, first, last + 1)
CLASS.fill(DIGIT, 0x30, 0x3a)
CLASS.fill(MARK, 0x300, 0x370)
CLASS.fill(SPACE, 0x2000, 0x200b)
CLASS.fill(MARK, 0x200b, 0x200e)
for (const unit of [0xad, 0xfeff, 0x2060]) CLASS[unit] = MARK
for (const unit of [0x20, 0x09, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) CLASS[unit] = SPACE
for (const unit of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) CLASS[unit] = NEWLINE
for (const unit of [0x2018, 0x2019, 0x201b, 0x02bc]) same(unit, "'")
for (const unit of [0x2010, 0x2011]) same(unit, '-')
for (const letter of Object.keys(EXPANSIONS)) FOLD[letter.charCodeAt(0)] = EXPANDS

/** A sign that a keyboard writes in several ways: never a letter, compared as `plain`. */
function same(unit: number, plain: string): void {
  CLASS[unit] = OTHER
  FOLD[unit] = plain.charCodeAt(0)
}

/** Scripts with capitals: Latin, Greek, Cyrillic, Armenian. */
function cased(first: number, last: number): void {
  for (let unit = first; unit <= last; unit += 1) {
    const letter = String.fromCharCode(unit)
    const lower = letter.toLowerCase()
    if (lower === letter && letter.toUpperCase() === letter && !LETTER.test(letter)) continue
    CLASS[unit] = lower === letter ? LOWER : UPPER
    // A letter with accents decomposes into the letter and its marks.
    FOLD[unit] = unit < 0x80 ? lower.charCodeAt(0) : (PLAIN[letter] ?? lower.normalize('NFD')).charCodeAt(0)
  }
}

function uncased(first: number, last: number): void {
  for (let unit = first; unit <= last; unit += 1) {
    const sign = String.fromCharCode(unit)
    if (LETTER.test(sign)) CLASS[unit] = UNCASED
    else if (COMBINING.test(sign)) CLASS[unit] = MARK
  }
}

/** Printable ASCII with single blanks inside: there case is all there is to fold. Most texts compared are such. */
const PLAIN_WORDS = /^(?:[!-~]+(?: [!-~]+)*)?$/

/** `text` as it is compared: folded, marks left out, every run of white space one blank, none at the ends. */
export function foldText(text: string): string {
  if (PLAIN_WORDS.test(text)) return text.toLowerCase()
  let out = ''
  let blank = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const kind = CLASS[unit]
    if (kind === MARK) continue
    if (kind === SPACE || kind === NEWLINE) {
      blank = true
      continue
    }
    if (blank && out !== '') out += ' '
    blank = false
    const folded = FOLD[unit]!
    out += folded === EXPANDS ? expansionOf(unit) : String.fromCharCode(folded)
  }
  return out
}

/** Where every hash begins. */
export const HASH_START = 0x811c9dc5 | 0
const PRIME = 0x01000193

/** FNV-1a over the folded units of `text` from `start` to `end`, marks left out. */
export function hashFolded(text: string, start: number, end: number): number {
  let hash = HASH_START
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at)
    if (CLASS[unit] !== MARK) hash = hashStep(hash, unit)
  }
  return hash
}

/** One step of `hashFolded`, for loops that read as they go; not for marks. */
export function hashStep(hash: number, unit: number): number {
  const folded = FOLD[unit]!
  if (folded !== EXPANDS) return Math.imul(hash ^ folded, PRIME)
  let expanded = hash
  for (const letter of expansionOf(unit)) expanded = Math.imul(expanded ^ letter.charCodeAt(0), PRIME)
  return expanded
}

function expansionOf(unit: number): string {
  return EXPANSIONS[String.fromCharCode(unit)] ?? ''
}
