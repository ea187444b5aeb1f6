import { isDigit, isGroupSeparator } from './characters.ts'

/** Digits that belong together as people write them: groups with at most three separators between two of them. */
export interface NumberRun {
  readonly start: number
  readonly end: number
  /** All digits, separators left out. */
  readonly digits: string
  /** Where each group starts and ends in the text. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** How many digits stand before each group; one entry more than there are groups. */
  readonly before: readonly number[]
}

/** The window of one run. A longer chain of numbers is read as several runs, so the work stays proportional. */
const GROUPS_MAX = 24
const DIGITS_MAX = 64
const GAP_MAX = 3

export function numberRunAt(text: string, start: number): NumberRun {
  const starts: number[] = []
  const ends: number[] = []
  const before: number[] = [0]
  let digits = ''
  let position = start
  while (starts.length < GROUPS_MAX && digits.length < DIGITS_MAX) {
    const groupStart = position
    while (isDigit(text.charCodeAt(position))) position++
    starts.push(groupStart)
    ends.push(position)
    digits += text.slice(groupStart, Math.min(position, groupStart + DIGITS_MAX))
    before.push(digits.length)
    let next = position
    while (next - position < GAP_MAX && isGroupSeparator(text.charCodeAt(next))) next++
    if (next === position || !isDigit(text.charCodeAt(next))) break
    position = next
  }
  return { start, end: ends.at(-1) ?? start, digits, starts, ends, before }
}
