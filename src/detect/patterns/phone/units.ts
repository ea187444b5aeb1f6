import { isSpace } from '../characters.ts'
import { isDateJoint } from '../dates.ts'
import { groupAt, type NumberRun, type Stretch, stretchOf } from '../number-run.ts'

/** From one group of a run to another, both included. */
export interface Unit {
  readonly first: number
  readonly last: number
  /** A postal code and a town follow. */
  readonly town: boolean
}

/**
 * Complete national numbers, in a grouping that is usual in Europe, that stand beside other numbers in one run: a
 * reference in front, a postal code or a second telephone number behind, as in a pasted sheet. Each is then read as if
 * it stood alone. Empty where a run holds no such number or nothing beside it.
 */
export function unitsOf(
  text: string,
  run: NumberRun,
  isDialled: (digits: string) => boolean,
  /** The groups that are dates, a bit each; asked once at most. */
  readDates: () => number,
): readonly Unit[] {
  const count = run.groups.length
  if (count < 2 || run.size < DIGITS_MIN || isOneInPairs(run)) return NONE
  let units: Unit[] | undefined
  let dates: number | undefined
  const isDate = (index: number) => hasDateJoint(text, run, index) && (((dates ??= readDates()) >> index) & 1) === 1
  for (let first = 0; first < count; first++) {
    if (!mayBegin(text, run, first)) continue
    const last = endOfPairs(text, run, first, isDialled, isDate) ?? endOfSetOff(text, run, first, isDialled)
    if (last === undefined) continue
    units ??= []
    const size = isPair(run, first) && last >= first + PAIRS.length - 1 ? PAIRS.length : last - first + 1
    for (let from = first; from <= last; from += size)
      units.push({
        first: from,
        last: from + size - 1,
        town: from + size < count && isBeforeTown(text, run, from + size),
      })
    if (units.length === 1 && first === 0 && last === count - 1) return NONE
    first = last
  }
  return units ?? NONE
}

const NONE: readonly Unit[] = []

/** A short number and a digit beside it. */
const DIGITS_MIN = 10

/** "06 12 34 56 78": how ten digits are grouped in France. */
const PAIRS = '22222'

/** Five pairs, the most usual writing: one number or none, and nothing beside it. */
function isOneInPairs(run: NumberRun): boolean {
  return run.groups.length === PAIRS.length && run.widths === PAIRS
}

/** A zero, or three figures: what every usual number begins with. */
function mayBegin(text: string, run: NumberRun, index: number): boolean {
  const { start, end } = groupAt(run, index)
  return text.charCodeAt(start) === ZERO || end - start === 3
}

const ZERO = 48

/** A trunk zero and the digit of an area, not another zero. */
function isTrunk(text: string, run: NumberRun, index: number): boolean {
  const { start } = groupAt(run, index)
  return text.charCodeAt(start) === ZERO && text.charCodeAt(start + 1) !== ZERO
}

/** Whether a run has such a group, of two figures. */
function isPair(run: NumberRun, index: number): boolean {
  const group = run.groups[index]
  return group !== undefined && group.end - group.start === 2
}

/** The last group of one number in pairs, or of several in a row; a row of pairs that does not come out even is a list. */
function endOfPairs(
  text: string,
  run: NumberRun,
  first: number,
  isDialled: (digits: string) => boolean,
  isDate: (index: number) => boolean,
): number | undefined {
  if (!isPair(run, first) || !isTrunk(text, run, first)) return undefined
  if (isPair(run, first - 1) && !isDate(first - 1)) return undefined
  let last = first
  while (isPair(run, last + 1) && !isHour(text, run, last + 1) && !isDate(last + 1)) last++
  const pairs = last - first + 1
  if (pairs % PAIRS.length !== 0 || isMoment(text, run, first)) return undefined
  for (let from = first; from <= last; from += PAIRS.length) {
    const stretch = stretchOf(run, from, from + PAIRS.length - 1)
    if (!isTrunk(text, run, from) || !hasEvenGaps(text, run, stretch) || !isDialled(stretch.digits)) return undefined
    // five drawn numbers come in their order
    if (pairs > PAIRS.length && isRising(stretch.digits)) return undefined
  }
  return last
}

/** Joined as a date is: most groups are not. */
function hasDateJoint(text: string, run: NumberRun, index: number): boolean {
  const { start, end } = groupAt(run, index)
  return isDateJoint(text.charCodeAt(start - 1)) || isDateJoint(text.charCodeAt(end))
}

/** "14h30", "14:30" */
function isHour(text: string, run: NumberRun, index: number): boolean {
  return index === run.groups.length - 1 && /^[h:]\d\d/.test(text.slice(groupAt(run, index).end, run.end + 3))
}

function isRising(pairs: string): boolean {
  for (let at = 2; at < pairs.length; at += 2) if (pairs.slice(at, at + 2) < pairs.slice(at - 2, at)) return false
  return true
}

/** "2024 06 12 10 30 15": a year in front of a month and a day, not the end of a date. */
function isMoment(text: string, run: NumberRun, first: number): boolean {
  const ahead = run.groups[first - 1]
  if (ahead === undefined || !isYear(text.slice(ahead.start, ahead.end))) return false
  return !/[./-]/.test(text.charAt(ahead.start - 1))
}

function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/.test(digits)
}

/** One and the same character between all groups. */
function hasEvenGaps(text: string, run: NumberRun, { first, last, start, end }: Stretch): boolean {
  const joint = text.charCodeAt(groupAt(run, first).end)
  if (joint === 9 || end - start !== digitsIn(run, first, last) + last - first) return false
  for (let index = first; index < last; index++) if (text.charCodeAt(groupAt(run, index).end) !== joint) return false
  return true
}

function digitsIn(run: NumberRun, first: number, last: number): number {
  const to = groupAt(run, last)
  return to.before + to.end - to.start - groupAt(run, first).before
}

/** Groupings of national numbers with a trunk zero, then those without; digits in threes need more (`AMOUNT`). */
const WITH_TRUNK = /^(?:a|b|22222|56|57|344|434|36|37|38|46|47|48|28|4222|2322|3322|3222|433|334)$/
const WITHOUT_TRUNK = /^(?:3222|334|37)$/
/** Spain's and Portugal's usual grouping, and an amount's. */
const AMOUNT = '333'

/** The last group of a number that a tab, a wider gap or the place behind it sets off from the others. */
function endOfSetOff(
  text: string,
  run: NumberRun,
  first: number,
  isDialled: (digits: string) => boolean,
): number | undefined {
  const trunk = isTrunk(text, run, first)
  const { start, end } = groupAt(run, first)
  if (!trunk && end - start !== 3) return undefined
  const alone = trunk && end - start === 10
  if (first > 0 && !alone && !isWide(text, run, first)) return undefined
  if (first > 0 && alone && (!isBlankOrWide(text, run, first) || isMoment(text, run, first))) return undefined
  let last = first
  while (last < first + GROUPS_MAX && last + 1 < run.groups.length && isTight(text, run, last + 1)) {
    if (alone || isBeforeTown(text, run, last + 1)) break
    last++
  }
  const isEnd = last === run.groups.length - 1
  const town = !isEnd && isBeforeTown(text, run, last + 1)
  if (!isEnd && !town && !(alone ? isBlankOrWide(text, run, last + 1) : isWide(text, run, last + 1))) return undefined
  const stretch = stretchOf(run, first, last)
  const usual = trunk
    ? WITH_TRUNK.test(stretch.widths)
    : WITHOUT_TRUNK.test(stretch.widths) || (town && stretch.widths === AMOUNT)
  if (!usual || !isDialled(stretch.digits) || (alone && isCounted(stretch.digits))) return undefined
  return last
}

/** Groups of the longest usual number. */
const GROUPS_MAX = 5

function isCounted(digits: string): boolean {
  return '01234567890'.includes(digits)
}

/** One character between a group and the one before it, and no tab. */
function isTight(text: string, run: NumberRun, index: number): boolean {
  const from = groupAt(run, index - 1).end
  return groupAt(run, index).start === from + 1 && text.charCodeAt(from) !== 9
}

/** A tab, or more than one character with a blank among them (". ", " - ", two blanks). */
function isWide(text: string, run: NumberRun, index: number): boolean {
  const from = groupAt(run, index - 1).end
  const to = groupAt(run, index).start
  if (to - from === 1) return text.charCodeAt(from) === 9
  const gap = text.slice(from, to)
  if (gap.includes('\t')) return true
  return !/[()]/.test(gap) && gap.includes(' ')
}

function isBlankOrWide(text: string, run: NumberRun, index: number): boolean {
  const from = groupAt(run, index - 1).end
  return isTight(text, run, index) ? isSpace(text.charCodeAt(from)) : isWide(text, run, index)
}

/** A postal code of four or five digits and the town behind it: "29200 Brest", "1017 GK Amsterdam". */
function isBeforeTown(text: string, run: NumberRun, index: number): boolean {
  const { start, end } = groupAt(run, index)
  if (index !== run.groups.length - 1 || (end - start !== 5 && end - start !== 4)) return false
  return text.charCodeAt(end) === 32 && TOWN.test(text.slice(end + 1, end + 4))
}

const TOWN = /^\p{Lu}[\p{L}'’-]/u
