import { type NumberRun, type Stretch, widthOf } from '../number-run.ts'
import type { Plan } from './plan.ts'
import type { Surroundings } from './surroundings.ts'

/** A stretch of digits that some plan reads as one of its numbers. */
export interface NationalReading {
  readonly text: string
  readonly run: NumberRun
  readonly stretch: Stretch
  /** That of the default region; nothing elsewhere, where every plan is believed alike. */
  readonly plan: Plan | undefined
  /** The number directly in front of it was a phone. */
  readonly endsKnown: boolean
}

/** How far a national reading is believed. The writing decides between plans that are believed equally. */
export function nationalScore(reading: NationalReading, surroundings: Surroundings): number {
  const home = reading.plan !== undefined
  const alone = home ? writtenScore(reading, reading.plan) : awayScore(reading)
  // six or seven digits are a local number at best
  if (reading.stretch.digits.length < 8) return Math.min(LOCAL_TOP, alone)
  switch (surroundings) {
    case 'named':
      return (home ? 0.85 : 0.75) + alone * 0.1
    case 'likely':
      return isSample(reading.stretch) ? 0.4 : Math.max(alone, (home ? 0.55 : 0.52) + alone * 0.1)
    case 'other':
      return alone * 0.4
    case 'nothing':
      break
  }
  return alone
}

/** The most any plan can make of a stretch here: no other plan is asked once it is reached. */
export function topScore({ widths }: Stretch, surroundings: Surroundings): number {
  const written = widths.length > 1 ? WRITTEN_TOP : TOGETHER_TOP
  switch (surroundings) {
    case 'named':
      return 0.85 + written * 0.1
    case 'other':
      return written * 0.4
    case 'likely':
    case 'nothing':
      break
  }
  return written
}

const WRITTEN_TOP = 0.75
const LOCAL_TOP = 0.45
/** The most that a number is worth which a word calls something else. */
export const OTHER_TOP = Math.max(LOCAL_TOP, WRITTEN_TOP * 0.4)
/** Without a space between the digits. */
const TOGETHER_TOP = 0.65

/** So many equal groups of up to three digits are a list even behind a word that speaks of phones. */
const LIST_MIN = 8

export function isList(run: NumberRun): boolean {
  if (run.groups.length < LIST_MIN) return false
  const width = widthOf(run, 0)
  if (width > '3') return false
  for (let index = 1; index < run.groups.length; index++) if (widthOf(run, index) !== width) return false
  return true
}

/** Two groups with a dash are a span of years, of values, a postal code with its addition; named, only years stay one. */
function isSpan(
  text: string,
  run: NumberRun,
  widths: string,
  start: number,
  last: number,
  said: Surroundings,
): boolean {
  if (
    widths.length !== 2 ||
    !/^(?:44|33|54)$/.test(widths) ||
    !/[-–—]/.test(text.slice(start + Number(widths[0]), run.groups[last]?.start))
  )
    return false
  return said !== 'named' || /^(?:1[5-9]|20)\d\d\D{1,3}(?:1[5-9]|20)\d\d/.test(text.slice(start, start + 11))
}

/** What the writing alone is worth in a default region. */
function writtenScore({ text, run, stretch, endsKnown }: NationalReading, plan: Plan): number {
  const { widths, digits } = stretch
  if (isListed(run, stretch, endsKnown) || isEmbedded(text, run, stretch, endsKnown) || isSample(stretch)) return 0.2
  if (plan.callingCode === '1') {
    if (!/^1?334$/.test(widths)) return 0.3
    return /[-.()]/.test(text.slice(stretch.start, stretch.end)) ? 0.7 : 0.6
  }
  if (/^1{10}$/.test(widths) && isMobileInBoxes(digits)) return 0.55
  // single digits between groups are not how numbers are written: quantities, clauses, versions
  if (widths.includes('1')) return 0.35
  if (plan.trunk === '0') {
    if (digits.length < 9) return 0.4
    if (widths.length > 1) return WRITTEN_TOP
    return plan.region === 'FR' ? TOGETHER_TOP : 0.55
  }
  return WRITTEN[plan.region]?.test(widths) === true ? 0.55 : 0.3
}

/** Plans without a trunk prefix: the grouping that marks a phone where digits in threes would be an amount. */
const WRITTEN: Readonly<Record<string, RegExp>> = { ES: /^3222$/, IT: /^(?:334|28|37|2224)$/, PT: /^3222$/ }

function awayScore({ run, stretch, endsKnown }: NationalReading): number {
  // a short number that some country or other would read is only a number
  return isListed(run, stretch, endsKnown) || stretch.digits.length < 8 ? 0.1 : 0.3
}

/** A list of equal groups that goes on is a list: lottery numbers, marks, a sudoku row; behind a phone it is new. */
function isListed(run: NumberRun, { widths, first, last }: Stretch, endsKnown: boolean): boolean {
  if (first === last) return false
  const width = widths.charAt(0)
  const goesOn = (!endsKnown && widthOf(run, first - 1) === width) || widthOf(run, last + 1) === width
  return goesOn && /^(.)\1+$/.test(widths)
}

/**
 * In the middle of other numbers, unless the one before was a phone, the one behind starts like one, or the number is
 * joined more tightly than it is to them ("415-555-0134 100$").
 */
function isEmbedded(text: string, run: NumberRun, { start, end, first, last }: Stretch, endsKnown: boolean): boolean {
  const ahead = run.groups[first - 1]
  const behind = run.groups[last + 1]
  if (ahead === undefined && behind === undefined) return false
  const tight = first < last && !/ /.test(text.slice(start, end))
  const isOpen = (gap: string) => /[/|(]/.test(gap) || (tight && gap.includes(' '))
  if (ahead !== undefined && !endsKnown && !isOpen(text.slice(ahead.end, start))) return true
  return behind !== undefined && text.charCodeAt(behind.start) !== 48 && !isOpen(text.slice(end, behind.start))
}

/** "0 6 3 9 9 8 1 2 3 4": a French mobile number, one figure a box; with few figures it is a series of something. */
export function isMobileInBoxes(digits: string): boolean {
  return /^0[67]\d{8}$/.test(digits) && new Set(digits).size >= 5
}

/** Somebody counts: "1 2 3 4 5 6 7 8 9 10". */
const COUNTED = '0123456789101112131415'

/** Digits in rising or falling order, written together: a placeholder. One by one, they are counted. */
function isSample({ digits, widths, first, last }: Stretch): boolean {
  if (widths.startsWith('111') && COUNTED.includes(digits)) return true
  return first === last && ('01234567890123456789'.includes(digits) || '98765432109876543210'.includes(digits))
}

/**
 * Whether a stretch can be a number of its own: not the rest or the beginning of a chain joined by dots or dashes, not
 * across a bracket it leaves open, not a fraction (0.3931), a span (1957-1975), a postal code (78712-1179).
 */
export function isSeparate(
  text: string,
  run: NumberRun,
  { start, end, first, last, widths }: Stretch,
  said: Surroundings,
): boolean {
  const before = text.charCodeAt(start - 1)
  if (first > 0 && (before === 45 || before === 46)) return false
  const after = text.charCodeAt(end)
  if (last + 1 < run.groups.length && (after === 45 || after === 46) && run.groups[last + 1]?.start === end + 1)
    return false
  if (after === 41) {
    const inside = text.slice(start, end)
    if (inside.lastIndexOf('(') > inside.lastIndexOf(')')) return false
  }
  if (text.charCodeAt(start) === 48 && text.charCodeAt(start + 1) === 46) return false
  return !isSpan(text, run, widths, start, last, said)
}
