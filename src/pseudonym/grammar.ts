import { ALPHABET, DIGITS, symbolIndex } from './alphabet.ts'
import { branch, type Dictionary } from './dictionary.ts'
import { isAlphanumeric, isCapital, isInvisible } from './plain.ts'
import { CODE_LENGTH } from './token.ts'

/**
 * How a token may be written in an answer: type word, separator, seven symbols. Any case, translated, escaped for
 * Markdown, JSON, HTML or a URL, full-width, with invisible characters in between. No form is a prefix of another:
 * the seventh symbol ends it, whatever comes next.
 */
export interface Match {
  /** One past the last UTF-16 unit. */
  readonly end: number
  /** In capitals. */
  readonly code: string
  /** The type words that the word found may stand for. */
  readonly words: readonly string[]
}

/** The text ended while an accepted form was still possible. */
export const PARTIAL = 'partial'

/** Longest accepted form in UTF-16 units, and so the most a stream ever holds back. */
export const LONGEST_FORM = 64

/** Units before a word that decide whether it may begin there. */
export const CONTEXT = 6

/** Reads a token at `at`; the caller has asked `mayStart` and `isBoundary`. */
export function matchToken(text: string, at: number, dictionary: Dictionary): Match | typeof PARTIAL | undefined {
  const word = readWord(text, at, dictionary)
  if (typeof word !== 'object') return word
  const code = readCode(text, word.end, at + LONGEST_FORM, dictionary)
  if (typeof code !== 'object') return code
  return dictionary.accepts(code.code, word.words) ? { end: code.end, code: code.code, words: word.words } : undefined
}

/**
 * The next place from `at` on where a type word of the dictionary may begin that could be a token's, or become one's
 * with more text; the text's end where there is none. `after` is one past the last token: there a word may begin
 * whatever the token's last symbol is.
 *
 * A code mixes letters and digits, which prose hardly does: only the reach of such a pair is looked at, and the end of
 * the text, where a token may have begun.
 */
export function nextStart(text: string, at: number, after: number, dictionary: Dictionary): number {
  const { length } = text
  const tail = length - LONGEST_PARTIAL
  let from = at
  while (from < tail) {
    MIXED.lastIndex = from
    if (!MIXED.test(text)) return startBetween(text, tail, length, after, dictionary)
    const digit = MIXED.lastIndex
    const place = startBetween(text, Math.max(from, digit - LONGEST_FORM), digit, after, dictionary)
    if (place < digit) return place
    from = digit
  }
  return startBetween(text, from, length, after, dictionary)
}

/** Whether a text that is all there could hold a token, or what looks like one. */
export function mayHoldToken(text: string): boolean {
  MIXED.lastIndex = 0
  return MIXED.test(text)
}

/** What may still become a token is no longer than this: the form, and a separator that begins at its very end. */
const LONGEST_PARTIAL = 2 * LONGEST_FORM

/** A digit of the alphabet next to a letter of it, whatever is invisible between them. */
const MIXED = mixedPair()

function mixedPair(): RegExp {
  const digit = `[${inAnyForm(ALPHABET.slice(0, DIGITS))}]`
  const letter = `[${inAnyForm(ALPHABET.slice(DIGITS))}]`
  const between = `[\u200b-\u200d\u2060\ufeff\u00ad]{0,${LONGEST_FORM}}`
  return new RegExp(`${digit}(?:(?=${between}${letter})|(?<=${letter}${between}${digit}))`, 'g')
}

/** Small and full-width too: what `symbolIndex` takes for these symbols. */
function inAnyForm(symbols: string): string {
  const narrow = symbols + symbols.toLowerCase()
  return narrow + Array.from(narrow, (symbol) => String.fromCharCode(symbol.charCodeAt(0) + 0xfee0)).join('')
}

/** The first place from `from` on, before `end`, where a type word of the dictionary may begin; `end` without one. */
function startBetween(text: string, from: number, end: number, after: number, dictionary: Dictionary): number {
  const { starts } = dictionary.words
  /** The last sign an escape may begin with, or where the search began: only near it a letter can be a boundary. */
  let escape = from
  let inWord = false
  let place = from
  for (; place < end; place += 1) {
    const unit = text.charCodeAt(place)
    const insideWord = inWord && place - escape > CONTEXT
    inWord = unit < 0x80 ? WORD[unit] === 1 : isAlphanumeric(unit)
    if (unit === BACKSLASH || unit === PERCENT) escape = place
    if (insideWord || (unit < 0x80 ? starts[unit] !== 1 : !mayStart(unit, dictionary))) continue
    if (place === after || isBoundary(text, place)) break
  }
  return place
}

/** The letters and digits of ASCII. */
const WORD = Uint8Array.from({ length: 0x80 }, (_, unit) => (isAlphanumeric(unit) ? 1 : 0))

/** Whether a type word of the dictionary may begin with this unit. */
export function mayStart(unit: number, { words }: Dictionary): boolean {
  if (unit < 0x80) return words.starts[unit] === 1
  if (unit < 0xc0 || (unit > 0x17f && unit < 0xff21)) return false
  return branch(isCapital(unit) ? words.capital : words.small, unit) !== undefined
}

/**
 * Whether a word may begin at `at`: nothing before it, or no Latin letter or digit, or one that is the end of an
 * escape (`\n`, `\u00e9`, `%3D`).
 */
export function isBoundary(text: string, at: number): boolean {
  if (at === 0) return true
  const last = text.charCodeAt(at - 1)
  if (!isAlphanumeric(last)) return true
  if (at >= 2 && text.charCodeAt(at - 2) === BACKSLASH) return 'nrtbf'.includes(text.charAt(at - 1))
  if (at >= 3 && text.charCodeAt(at - 3) === PERCENT) return HEX.test(text.slice(at - 2, at))
  if (at >= 6 && text.charCodeAt(at - 6) === BACKSLASH && text.charAt(at - 5) === 'u')
    return HEX.test(text.slice(at - 4, at))
  return false
}

const BACKSLASH = 0x5c
const PERCENT = 0x25
const HEX = /^[0-9a-f]+$/i

/** The word and its separator; `end` is where the code begins. */
function readWord(
  text: string,
  start: number,
  { words }: Dictionary,
): { end: number; words: readonly string[] } | typeof PARTIAL | undefined {
  let node = isCapital(text.charCodeAt(start)) ? words.capital : words.small
  for (let at = start; at < text.length; at += 1) {
    if (at - start >= LONGEST_FORM) return undefined
    const unit = text.charCodeAt(at)
    if (at > start && isInvisible(unit)) continue
    const next = branch(node, unit)
    if (next !== undefined) {
      node = next
      continue
    }
    if (node.words.length === 0) return undefined
    const end = readSeparator(text, at)
    return typeof end === 'number' ? { end, words: node.words } : end
  }
  return PARTIAL
}

function readCode(
  text: string,
  from: number,
  limit: number,
  dictionary: Dictionary,
): { end: number; code: string } | typeof PARTIAL | undefined {
  let code = ''
  for (let at = from; at < text.length; at += 1) {
    if (at >= limit) return undefined
    const unit = text.charCodeAt(at)
    if (isInvisible(unit)) continue
    const symbol = symbolIndex(unit)
    if (symbol === -1) return undefined
    code += ALPHABET.charAt(symbol)
    if (code.length === CODE_LENGTH) return { end: at + 1, code }
  }
  return text.length < limit && dictionary.continues(code) ? PARTIAL : undefined
}

/** One position after the separator that begins at `at`. */
function readSeparator(text: string, at: number): number | typeof PARTIAL | undefined {
  const first = text.charCodeAt(at)
  if (SINGLE.includes(text.charAt(at))) return at + 1
  if (first === BACKSLASH) {
    let after = at + 1
    while (after < text.length && after - at < MOST_BACKSLASHES && text.charCodeAt(after) === BACKSLASH) after += 1
    return readOneOf(text, after, ESCAPED)
  }
  return first === PERCENT || first === AMPERSAND ? readOneOf(text, at, ENCODED) : undefined
}

function readOneOf(text: string, at: number, spellings: readonly string[]): number | typeof PARTIAL | undefined {
  for (const spelling of spellings) {
    const there = text.slice(at, at + spelling.length).toLowerCase()
    if (there === spelling) return at + spelling.length
    if (at + there.length === text.length && spelling.startsWith(there)) return PARTIAL
  }
  return undefined
}

const AMPERSAND = 0x26

/** Low line, blank, hyphen and their kin: no-break blanks, non-breaking hyphen, en dash, full-width forms. */
const SINGLE = '_ -\u00a0\u2007\u202f\u3000\u2010\u2011\u2013\uff3f\uff0d'

/** `\_` as Markdown and LaTeX escape it, once more for each level of JSON around it. */
const MOST_BACKSLASHES = 4

/** After backslashes: Markdown's escapes, and JSON's of the separators. No one is a prefix of another. */
const ESCAPED = ['_', '-', 'u005f', 'u0020', 'u002d', 'u00a0', 'u202f', 'u2011', 'u2013', 'uff3f'] as const

/** In a URL and in HTML; compared in lower case. No one is a prefix of another. */
const ENCODED = [
  '%5f',
  '%20',
  '%2d',
  '&#95;',
  '&#095;',
  '&#x5f;',
  '&lowbar;',
  '&underbar;',
  '&nbsp;',
  '&#160;',
  '&#xa0;',
  '&#45;',
  '&ndash;',
  '&#8211;',
] as const
