import { firstName, ordinary, surname, thing } from './lexicon.ts'
import { APOSTROPHE, AT_SIGN, COLON, FULL_STOP, NORMAL, NO_CAPITALS, seenBits } from './page.ts'
import type { Page } from './page.ts'
import { CAPITALISED, INITIAL, LETTER, LINE, LOWERCASE, PUNCTUATION, isGlued } from './tokens.ts'
import { TRIGGER, joinWords, triggerKind } from './triggers.ts'

/** log2 of the number of weight cells; each holds a weight for "begins a name" and one for "continues it". */
export const BITS = 21
const SHIFT = 32 - BITS

/** Features of one candidate: that many cell numbers, in this order. */
export const FEATURES = 51
/** Features from here on look at the neighbours; training drops them together now and then. */
export const FIRST_CONTEXT = 14
/** Features [FIRST_WORD, FIRST_LISTED) of the first group name the word itself, [FIRST_LISTED, FIRST_CONTEXT) its list code. */
export const FIRST_WORD = 1
export const FIRST_LISTED = 10

const EDGE = 7
/** Beside the three regimes of capitals: normal ones, in a post. */
const FEED = 3

const SEEDS = new Int32Array(FEATURES)
for (let at = 0, state = 0x1234567; at < FEATURES; at++) {
  state = Math.imul(state, 0x5851f42d) + 0x14057b7f
  SEEDS[at] = state ^ (state >>> 15)
}

/** What each feature of the candidate at hand is made of: three numbers. */
const FIRST = new Int32Array(FEATURES)
const SECOND = new Int32Array(FEATURES)
const THIRD = new Int32Array(FEATURES)

function put(feature: number, first: number, second: number, third: number): void {
  FIRST[feature] = first
  SECOND[feature] = second
  THIRD[feature] = third
}

/** The cells of all features. One loop, because a call for each of them is what the engine does not inline. */
function mixInto(out: Int32Array, offset: number): void {
  for (let feature = 0; feature < FEATURES; feature++) {
    let hash = Math.imul(FIRST[feature]! ^ SEEDS[feature]!, 0x85ebca6b)
    hash = Math.imul((hash ^ (hash >>> 15)) + SECOND[feature]!, 0x9e3779b1)
    hash = Math.imul((hash ^ (hash >>> 13)) + THIRD[feature]!, 0xc2b2ae35)
    out[offset + feature] = (hash ^ (hash >>> 16)) >>> SHIFT
  }
}

/** What surrounds a run of candidates: the same for all of its tokens, so it is read once. */
export interface Surroundings {
  first: number
  last: number
  /** The word before the run and the one after it. */
  before: number
  after: number
  trigger: number
  /** The last word of the line above, when the run opens a line. */
  above: number
  aboveTrigger: number
  /** Hash of the word before the line's first colon, when the run stands right after that colon or further in its field. */
  label: number
  labelTrigger: number
  /** What the lists say of the run's first four words, together. */
  codes: number
  opensLine: boolean
  closesLine: boolean
}

export function createSurroundings(): Surroundings {
  return {
    first: 0,
    last: 0,
    before: 0,
    after: 0,
    trigger: 0,
    above: 0,
    aboveTrigger: 0,
    label: 0,
    labelTrigger: 0,
    codes: 0,
    opensLine: false,
    closesLine: false,
  }
}

/** Reads the surroundings of the run `first`..`last` (both included). Looks at most twelve tokens back. */
export function lookAround(page: Page, first: number, last: number, into: Surroundings): void {
  const { tokens, line } = page
  const { word, shape, count } = tokens
  into.first = first
  into.last = last
  into.before = first > 0 ? (word[first - 1] as number) : EDGE
  into.after = last + 1 < count ? (word[last + 1] as number) : EDGE
  into.trigger = triggerBefore(page, first)
  const start = line[first] as number
  into.opensLine = first === start
  into.closesLine = last + 1 >= count || shape[last + 1] === LINE
  into.above = 0
  into.aboveTrigger = 0
  if (into.opensLine && first > 1) {
    let at = first - 2
    const stop = Math.max(0, first - 8)
    while (at > stop && (shape[at] as number) <= PUNCTUATION) at--
    into.above = word[at] as number
    into.aboveTrigger = triggerBefore(page, at + 1)
  }
  into.codes = 0
  for (let at = first; at <= last && at < first + 4; at++) {
    into.codes = Math.imul(into.codes, 1031) + page.code[at]! + (shape[at]! << 8)
  }
  into.label = 0
  into.labelTrigger = 0
  const stop = Math.max(start, first - 12)
  for (let at = first - 1; at >= stop; at--) {
    if (word[at] === COLON && shape[at] === PUNCTUATION && at > start) {
      into.label = word[at - 1] as number
      into.labelTrigger = triggerBefore(page, at)
      break
    }
  }
}

/** The kind of trigger that stands right before token `at`; a dot, an apostrophe, a colon may stand between. */
export function triggerBefore(page: Page, at: number): number {
  const { word, shape } = page.tokens
  let third = at - 1
  let colon = false
  let stop = false
  while (third >= 0 && at - third < 4 && shape[third] === PUNCTUATION) {
    if (word[third] === COLON) colon = true
    else if (word[third] === FULL_STOP) stop = true
    third--
  }
  if (third < 0 || shape[third]! < LOWERCASE) return 0
  let hash = word[third]!
  let kind = triggerKind(hash)
  // "d'Alice", "I'm": a single small letter is no title without its dot.
  if (shape[third] === LETTER && !stop) kind = 0
  let back = third - 1
  if (back >= 0 && shape[back] === PUNCTUATION && (word[back] === APOSTROPHE || word[back] === FULL_STOP)) back--
  if (back >= 0 && shape[back]! >= LOWERCASE) {
    hash = joinWords(word[back]!, hash)
    const longer = triggerKind(hash)
    if (longer !== 0) kind = longer
  }
  // "from", "de" and "an" head a letter only with their colon.
  return kind === TRIGGER.header && !colon ? 0 : kind
}

/** Writes the cells of candidate `at` to `out` from `offset` on. Tagger and trainer share it, so they cannot differ. */
export function extract(page: Page, around: Surroundings, at: number, out: Int32Array, offset: number): void {
  const { tokens, code, language } = page
  // Posts have ways of their own with capitals.
  const regime = page.isFeed && page.regime === NORMAL ? FEED : page.regime
  const { word, shape, count } = tokens
  const w0 = word[at] as number
  const s0 = shape[at] as number
  const l0 = code[at] as number
  const p1 = at - 1
  const p2 = at - 2
  const n1 = at + 1
  const n2 = at + 2
  const wp1 = p1 >= 0 ? (word[p1] as number) : EDGE
  const wp2 = p2 >= 0 ? (word[p2] as number) : EDGE
  const wp3 = at > 2 ? (word[at - 3] as number) : EDGE
  const wn1 = n1 < count ? (word[n1] as number) : EDGE
  const wn2 = n2 < count ? (word[n2] as number) : EDGE
  const wn3 = at + 3 < count ? (word[at + 3] as number) : EDGE
  const sp1 = p1 >= 0 ? (shape[p1] as number) : LINE
  const sp2 = p2 >= 0 ? (shape[p2] as number) : LINE
  const sn1 = n1 < count ? (shape[n1] as number) : LINE
  const sn2 = n2 < count ? (shape[n2] as number) : LINE
  const lp1 = p1 >= 0 ? (code[p1] as number) : 0
  const lp2 = p2 >= 0 ? (code[p2] as number) : 0
  const ln1 = n1 < count ? (code[n1] as number) : 0
  const ln2 = n2 < count ? (code[n2] as number) : 0
  const look = s0 | (regime << 4) | (page.candidate[at] === 2 ? 64 : 0)
  const starts = sp1 === LINE || (sp1 === PUNCTUATION && wp1 !== APOSTROPHE && wp1 !== AT_SIGN) ? 1 : 0
  const glue = (isGlued(tokens, at) ? 1 : 0) | (n1 < count && isGlued(tokens, n1) ? 2 : 0)
  const place = (at === around.first ? 1 : 0) | (at === around.last ? 2 : 0)
  const run = Math.min(around.last - around.first, 6)
  // How strongly the lists call it a name, against the ordinary word it may be: the coarse view of the code.
  const coarse = Math.max(firstName(l0), surname(l0)) | (ordinary(l0) << 2) | (thing(l0) === 0 ? 0 : 16)
  let f = 0
  // The word itself.
  put(f++, look, 0, 0)
  put(f++, w0, 0, 0)
  put(f++, w0, look, 0)
  put(f++, w0, language, 1)
  put(f++, tokens.prefix[at] as number, s0, 0)
  put(f++, tokens.suffix2[at] as number, s0, 0)
  put(f++, tokens.suffix3[at] as number, 0, 0)
  put(f++, tokens.suffix3[at] as number, language, s0 + 1)
  put(f++, tokens.suffix4[at] as number, 0, 0)
  put(f++, tokens.suffix4[at] as number, s0, place + 1)
  // Its list code.
  put(f++, l0, 0, 0)
  put(f++, l0, look, 0)
  put(f++, l0, language, regime)
  put(f++, l0, place, run + (starts << 4) + (s0 << 5))
  // Its neighbours.
  put(f++, wp1, 0, 0)
  put(f++, wn1, 0, 0)
  put(f++, wp2, 0, 0)
  put(f++, wn2, 0, 0)
  put(f++, wp1, w0, 0)
  put(f++, w0, wn1, 0)
  put(f++, wp2, wp1, 0)
  put(f++, wn1, wn2, 0)
  put(f++, wp1, wn1, s0)
  put(f++, wp3, wp2, wp1)
  put(f++, wn1, wn2, wn3)
  put(f++, lp1, l0, s0)
  put(f++, l0, ln1, s0)
  put(f++, lp1, l0, ln1)
  put(f++, lp2 * 256 + lp1, l0, sp1)
  put(f++, l0, ln1 * 256 + ln2, sn1)
  put(f++, wp1, coarse, look)
  put(f++, wn1, coarse, look)
  put(f++, wp2, wp1, coarse)
  put(f++, sp1 | (sn1 << 4) | (sp2 << 8) | (sn2 << 12), look, starts)
  put(f++, starts | (glue << 1), look, coarse)
  put(f++, wp1, l0, s0)
  put(f++, wn1, l0, s0)
  put(f++, wp1, tokens.suffix2[at]!, s0)
  // The run and the line it stands in.
  put(f++, around.codes, place, s0)
  put(f++, around.trigger, w0, 0)
  put(f++, around.before, coarse, place)
  put(f++, around.after, coarse, place)
  put(f++, around.before, around.after, run)
  put(f++, around.trigger, coarse, look | (place << 8))
  put(f++, around.trigger, run, place | (starts << 4) | (s0 << 5))
  put(f++, around.label, coarse, around.label === 0 ? 0 : place)
  put(f++, around.labelTrigger, coarse, look)
  put(f++, around.above, around.aboveTrigger, coarse)
  const lineLook = (around.opensLine ? 1 : 0) | (around.closesLine ? 2 : 0)
  put(f++, around.aboveTrigger, lineLook | (run << 4), look)
  put(f++, lineLook | (run << 4), coarse, look | (place << 8))
  const elsewhere =
    s0 >= CAPITALISED && s0 !== INITIAL
      ? seenBits(page, w0) & 1
      : page.regime === NO_CAPITALS
        ? 0
        : seenBits(page, w0) & 2
  put(f++, elsewhere, look, coarse)
  mixInto(out, offset)
}
