import { isDigit, isGroupSeparator } from './characters.ts'

/** Digits that belong together as people write them: groups with at most three separators between two of them. */
export class NumberRun {
  readonly start: number
  readonly end: number
  readonly groups: readonly DigitGroup[]
  /** How many digits there are. */
  readonly size: number
  readonly #text: string
  #digits: string | undefined
  #widths: string | undefined

  /** `groups`: one at least, in their order, each counting the digits of those before it. */
  constructor(text: string, groups: readonly DigitGroup[]) {
    const first = firstOf(groups)
    const last = groups.at(-1) ?? first
    this.start = first.start
    this.end = last.end
    this.groups = groups
    this.size = last.before + sizeOf(last)
    this.#text = text
  }

  /** All digits, separators left out. Most runs are told apart by less, so they are put together when asked for. */
  get digits(): string {
    this.#digits ??= joined(this.#text, this.groups)
    return this.#digits
  }

  /** One character a group: its length in base 36, `z` from 35 digits on. "06 12 34 56 78" is `22222`. */
  get widths(): string {
    if (this.#widths === undefined) {
      let widths = ''
      for (let index = 0; index < this.groups.length; index++) widths += widthOf(this, index)
      this.#widths = widths
    }
    return this.#widths
  }

  /** Some groups as a run of their own, both included. */
  part(first: number, last: number): NumberRun {
    return new NumberRun(this.#text, countedFrom(0, this.groups.slice(first, last + 1)))
  }

  /** With another run behind it, as if a separator stood in between. */
  continuedBy(run: NumberRun): NumberRun {
    return new NumberRun(this.#text, [...this.groups, ...countedFrom(this.size, run.groups)])
  }
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
  let position = start
  let before = 0
  while (groups.length < GROUPS_MAX && before < DIGITS_MAX) {
    const from = position
    let code = text.charCodeAt(++position)
    while (isDigit(code)) code = text.charCodeAt(++position)
    const end = position
    const group = { start: from, end, before }
    groups.push(group)
    before += sizeOf(group)
    while (position - end < GAP_MAX && isGroupSeparator(code)) code = text.charCodeAt(++position)
    if (position === end || !isDigit(code)) break
  }
  return new NumberRun(text, groups)
}

/** Digits of a group that count: of one beyond every number, as many as a run holds. */
function sizeOf({ start, end }: DigitGroup): number {
  return Math.min(end - start, DIGITS_MAX)
}

function joined(text: string, groups: readonly DigitGroup[]): string {
  let digits = ''
  for (const group of groups) digits += text.slice(group.start, group.start + sizeOf(group))
  return digits
}

function countedFrom(before: number, groups: readonly DigitGroup[]): DigitGroup[] {
  const skipped = firstOf(groups).before - before
  return groups.map((group) => ({ ...group, before: group.before - skipped }))
}

function firstOf(groups: readonly DigitGroup[]): DigitGroup {
  const [first] = groups
  if (first === undefined) throw new RangeError('a run has a group')
  return first
}

/** The part of a run from one group to another, both included. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly digits: string
  /** Those of the run, of these groups. */
  readonly widths: string
  readonly first: number
  readonly last: number
}

/** Groups `first` to `last` of a run. Throws a RangeError where there are none. */
export function stretchOf(run: NumberRun, first: number, last: number): Stretch {
  const from = groupAt(run, first)
  const to = groupAt(run, last)
  const widths = first === last ? widthOf(run, first) : run.widths.slice(first, last + 1)
  const digits = run.digits.slice(from.before, to.before + to.end - to.start)
  return { start: from.start, end: to.end, digits, widths, first, last }
}

/** The groups of a run that stand in front of a place: a tab parts groups, and the cells of a table as well. */
export function runUpTo(run: NumberRun, end: number): NumberRun {
  if (run.end <= end) return run
  const next = run.groups.findIndex(({ start }) => start >= end)
  return next > 0 ? run.part(0, next - 1) : run
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
