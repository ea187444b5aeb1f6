import { isDigit, isGroupSeparator } from './characters.ts'

/** Digits that belong together as people write them: groups with at most three separators between two of them. */
export interface NumberRun {
  readonly start: number
  readonly end: number
  /** All digits, separators left out. */
  readonly digits: string
  readonly groups: readonly DigitGroup[]
}

export interface DigitGroup {
  readonly start: number
  readonly end: number
  /** How many digits of the run stand before this group. */
  readonly before: number
}

/** The window of one run. A longer chain of numbers is read as several runs, so the work stays proportional. */
const GROUPS_MAX = 24
const DIGITS_MAX = 64
const GAP_MAX = 3

/** The run that begins with the digit at `start`. */
export function numberRunAt(text: string, start: number): NumberRun {
  const groups: DigitGroup[] = []
  let digits = ''
  let position = start
  let end = start
  while (groups.length < GROUPS_MAX && digits.length < DIGITS_MAX) {
    const groupStart = position
    while (isDigit(text.charCodeAt(position))) position++
    end = position
    groups.push({ start: groupStart, end, before: digits.length })
    digits += text.slice(groupStart, Math.min(end, groupStart + DIGITS_MAX))
    while (position - end < GAP_MAX && isGroupSeparator(text.charCodeAt(position))) position++
    if (position === end || !isDigit(text.charCodeAt(position))) break
  }
  return { start, end, digits, groups }
}

/** The part of a run from one group to another, both included. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly digits: string
  /** One character a group: its length in base 36, `z` from 35 digits on. "06 12 34 56 78" is `22222`. */
  readonly widths: string
  readonly first: number
  readonly last: number
}

/** Groups `first` to `last` of a run. Throws a RangeError where there are none. */
export function stretchOf(run: NumberRun, first: number, last: number): Stretch {
  const from = groupAt(run, first)
  const to = groupAt(run, last)
  let widths = ''
  for (let index = first; index <= last; index++) widths += widthOf(run, index)
  const digits = run.digits.slice(from.before, to.before + to.end - to.start)
  return { start: from.start, end: to.end, digits, widths, first, last }
}

/** The groups of a run that stand in front of a place: a tab parts groups, and the cells of a table as well. */
export function runUpTo(run: NumberRun, end: number): NumberRun {
  if (run.end <= end) return run
  const next = run.groups.findIndex(({ start }) => start >= end)
  return next > 0 ? partOf(run, 0, next - 1) : run
}

/** Some groups of a run as a run of their own. */
export function partOf(run: NumberRun, first: number, last: number): NumberRun {
  const { start, end, digits } = stretchOf(run, first, last)
  const { before } = groupAt(run, first)
  const groups = run.groups.slice(first, last + 1).map((group) => ({ ...group, before: group.before - before }))
  return { start, end, digits, groups }
}

/** The length of a group as `widths` of a stretch write it; empty behind the last. */
export function widthOf(run: NumberRun, index: number): string {
  const group = run.groups[index]
  return group === undefined ? '' : (WIDTHS[group.end - group.start] ?? WIDEST)
}

const WIDEST = 'z'
const WIDTHS = '0123456789abcdefghijklmnopqrstuvwxyz'.split('')

/** The furthest group that keeps a stretch from `first` within `digits` digits; `first` itself if it is longer. */
export function lastGroupWithin(run: NumberRun, first: number, digits: number): number {
  const from = groupAt(run, first).before
  let last = first
  while (last + 1 < run.groups.length) {
    const next = groupAt(run, last + 1)
    if (next.before + next.end - next.start - from > digits) break
    last++
  }
  return last
}

/** Throws a RangeError where a run has no such group. */
export function groupAt(run: NumberRun, index: number): DigitGroup {
  const group = run.groups[index]
  if (group === undefined) throw new RangeError('a run has no such group')
  return group
}
