import { hashOf } from './fold.ts'
import { LANGUAGES, functionWordOf } from './languages.ts'
import { CALENDAR, PLACE, asNameOnly, firstName, lookUp, ordinary, surname, thing } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'
import {
  CAPITALISED,
  FOREIGN,
  INITIAL,
  LETTER,
  LINE,
  LOWERCASE,
  MIXED,
  PUNCTUATION,
  UPPERCASE,
  WINDOW,
  isGlued,
} from './tokens.ts'
import type { Tokens } from './tokens.ts'
import { isTitle } from './triggers.ts'

/** How the writer uses capitals. */
export const NORMAL = 0
export const NO_CAPITALS = 1
const ALL_CAPITALS = 2

/** What is known of the tokens of one window before any is judged: their list codes, and which could be a name. */
export interface Page {
  readonly tokens: Tokens
  readonly code: Uint8Array
  /** 1: a word that could be a name. 2: a mark or particle that could stand inside one. 0: neither, for free. */
  readonly candidate: Uint8Array
  /** Index of the first token of the token's line. */
  readonly line: Int32Array
  /** Seen in this window: bit 1 in lower case, bit 2 capitalised; by low bits of the hash. */
  readonly seen: Uint8Array
  language: number
  regime: number
  /** Holds a handle or a hashtag, as the posts of social networks do. */
  isFeed: boolean
}

const SEEN = 8192

export function createPage(tokens: Tokens): Page {
  return {
    tokens,
    code: new Uint8Array(WINDOW),
    candidate: new Uint8Array(WINDOW),
    line: new Int32Array(WINDOW),
    seen: new Uint8Array(SEEN),
    language: 0,
    regime: NORMAL,
    isFeed: false,
  }
}

/** How words of this hash were written on the page, as in `Page.seen`. Words may share a place there. */
export function seenBits(page: Page, hash: number): number {
  return page.seen[(hash >>> 7) & (SEEN - 1)] as number
}

/** Particles that join the parts of a name; in lower case they are candidates only between or before candidates. */
const PARTICLES = new Set(
  `de du des d la le l van von der den ter ten te zu zur zum vom di da do dos das del della dello degli dei de lo los las y e
  i al el ul bin ben ibn bint abu abou umm o mac mc st saint san santa sainte und af av à bar ould ait ap`
    .split(/\s+/)
    .map(hashOf),
)

const HYPHEN = hashOfMark('-')
export const APOSTROPHE = hashOfMark("'")
export const FULL_STOP = hashOfMark('.')
export const COLON = hashOfMark(':')
export const AT_SIGN = hashOfMark('@')
const HASH_SIGN = hashOfMark('#')

/** The word value the tokenizer gives to a single mark. */
function hashOfMark(mark: string): number {
  return Math.imul(hashOf(mark) ^ 1, 0x01000193)
}

/** Fills the page from its tokens. One pass over the tokens, then one over those that could join. */
export function readPage(page: Page, lexicon: Lexicon): void {
  const { tokens, code, candidate, line, seen } = page
  const { word, shape, masked, count } = tokens
  const votes = [0, 0, 0, 0, 0, 0, 0, 0]
  seen.fill(0)
  let lower = 0
  let capital = 0
  let upper = 0
  let lineStart = 0
  page.isFeed = false
  for (let at = 0; at < count; at++) {
    const kind = shape[at] as number
    line[at] = lineStart
    candidate[at] = 0
    code[at] = 0
    if (kind < LOWERCASE) {
      if (kind === LINE) lineStart = at + 1
      else if (kind === PUNCTUATION && opensHandle(tokens, at)) page.isFeed = true
      continue
    }
    const hash = word[at] as number
    const listed = lookUp(lexicon, hash)
    code[at] = listed
    if (masked[at] === 1) continue
    const slot = (hash >>> 7) & (SEEN - 1)
    if (kind === LOWERCASE) {
      lower++
      seen[slot] = (seen[slot] as number) | 1
      const languages = functionWordOf(hash)
      if (languages !== 0)
        for (let l = 1; l < 8; l++) if ((languages & (1 << l)) !== 0) votes[l] = (votes[l] as number) + 1
    } else if (kind === LETTER) {
      lower++
    } else {
      if (kind === CAPITALISED) capital++
      else if (kind === UPPERCASE) upper++
      seen[slot] = (seen[slot] as number) | 2
      const languages = functionWordOf(hash)
      if (languages !== 0)
        for (let l = 1; l < 8; l++) if ((languages & (1 << l)) !== 0) votes[l] = (votes[l] as number) + 0.5
      if (!isTitle(hash)) candidate[at] = 1
    }
  }
  page.language = elect(votes)
  page.regime =
    upper > 2 * lower && upper > capital ? ALL_CAPITALS : capital + upper <= lower >> 5 ? NO_CAPITALS : NORMAL
  chooseCandidates(page, lexicon)
  joinParts(page)
}

/** Now that the language is known: which lower-case words could be names, and which words are ordinary in it. */
function chooseCandidates(page: Page, lexicon: Lexicon): void {
  const { tokens, code, candidate, language } = page
  const { word, shape, masked, count } = tokens
  const bit = 1 << language
  for (let at = 0; at < count; at++) {
    const kind = shape[at] as number
    if (kind < LOWERCASE || masked[at] === 1) continue
    let listed = code[at] as number
    if (language !== 0 && ordinary(listed) >= 2) {
      const languages = lookUp(lexicon.ordinaryIn, word[at] as number)
      if (languages !== 0 && (languages & bit) === 0) {
        listed = asNameOnly(listed)
        code[at] = listed
      }
    }
    if (kind !== LOWERCASE || !couldBeName(listed)) continue
    const languages = functionWordOf(word[at] as number)
    if (languages === 0 || (language !== 0 && (languages & bit) === 0)) candidate[at] = 1
  }
}

/** "@alice" and "#monday", but not the middle of an address. */
function opensHandle(tokens: Tokens, at: number): boolean {
  const mark = tokens.word[at]
  return (mark === AT_SIGN || mark === HASH_SIGN) && !isGlued(tokens, at) && isGlued(tokens, at + 1)
}

/** A lower-case word is worth judging when a list has it as a name, or no list has it at all. */
function couldBeName(listed: number): boolean {
  const word = ordinary(listed)
  if (word === 3) return false
  const names = Math.max(firstName(listed), surname(listed))
  if (word === 2) return names >= 2
  if (thing(listed) === CALENDAR) return names >= 2
  if (thing(listed) === PLACE && names === 0) return false
  return names > 0 || word === 0
}

function elect(votes: readonly number[]): number {
  let best = 0
  let most = 0.6
  for (let language = 1; language < LANGUAGES.length; language++) {
    if ((votes[language] as number) > most) {
      most = votes[language] as number
      best = language
    }
  }
  return best
}

/** Hyphens, apostrophes, the dot of an initial and particles join candidates. */
function joinParts(page: Page): void {
  const { tokens, candidate } = page
  const { word, shape, count } = tokens
  for (let at = count - 2; at > 0; at--) {
    if (candidate[at] !== 0) continue
    const kind = shape[at] as number
    const hash = word[at] as number
    if (kind === PUNCTUATION) {
      if (hash === HYPHEN || hash === APOSTROPHE) {
        if (!isGlued(tokens, at + 1) || !isGlued(tokens, at) || !couldPrecede(page, at - 1)) continue
        // "Ji-an", "si-woo": one capital or one known half is enough for both.
        if (candidate[at + 1] === 0 && (hash !== HYPHEN || candidate[at - 1] !== 1 || shape[at + 1] !== LOWERCASE))
          continue
        candidate[at] = 2
        if (hash !== HYPHEN) continue
        if (candidate[at + 1] === 0) candidate[at + 1] = 2
        if (candidate[at - 1] === 0 && shape[at - 1] === LOWERCASE) candidate[at - 1] = 2
      } else if (hash === FULL_STOP && isGlued(tokens, at)) {
        const before = shape[at - 1] as number
        if (
          (before === INITIAL || before === LETTER || candidate[at - 1] === 1) &&
          (candidate[at + 1] !== 0 || before === INITIAL)
        ) {
          if (before === INITIAL || before === LETTER || isShort(tokens, at - 1)) candidate[at] = 2
          if (before === LETTER && candidate[at] === 2) candidate[at - 1] = 1
        }
      }
    } else if (kind === LOWERCASE || kind === LETTER) {
      if (candidate[at + 1] !== 0 && PARTICLES.has(hash) && page.tokens.masked[at] === 0) candidate[at] = 2
    }
  }
}

function couldPrecede(page: Page, at: number): boolean {
  const kind = page.tokens.shape[at] as number
  return page.candidate[at] !== 0 || kind === LOWERCASE || kind === LETTER || kind === FOREIGN || kind === MIXED
}

function isShort(tokens: Tokens, at: number): boolean {
  return (tokens.end[at] as number) - (tokens.start[at] as number) <= 3
}
