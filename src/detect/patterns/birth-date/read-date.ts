import { isDigit, isLetter } from '../characters.ts'
import type { Scan } from '../scan.ts'
import { dayFirst, isCentury, numberOf, yearFirst } from './figures.ts'
import type { CompiledDate } from './form.ts'
import { readAfterMonth, readMonthYear, readWithMonth } from './month.ts'
import { ordered, type WrittenDate } from './written-date.ts'

/** The date that the figures from `start` to `end` begin or belong to: in figures, or with its month as a word. */
export function readDate(scan: Scan, start: number, end: number, form: CompiledDate): WrittenDate | undefined {
  const { text, budget } = scan
  const width = end - start
  budget.spend(8)
  if (width <= 2) {
    const date = dayFirst(text, start, end)
    if (date !== undefined) return ordered(date.first, date.second, date.third, start, date.end)
    // "March 12, 1985", "March 12 1985"
    if (isBeforeYear(text, end)) return readAfterMonth(scan, start, end, form)
    if (isFarFromMonth(text, end)) return undefined
    return readWithMonth(scan, start, end, form) ?? readAfterMonth(scan, start, end, form)
  }
  if (width === 4) {
    const date = yearFirst(text, start, end)
    return date === undefined
      ? readMonthYear(scan, start, end, form)
      : ordered(date.third, date.second, date.first, start, date.end)
  }
  return width === 8 ? readCompact(text, start, end) : undefined
}

/** Eight figures a form wants: 12031985, or from the year on where a word names a birth. */
function readCompact(text: string, start: number, end: number): WrittenDate | undefined {
  if (!isCentury(text, start + 4)) {
    if (!isCentury(text, start)) return undefined
    const month = numberOf(text, start + 4, start + 6)
    const date = ordered(numberOf(text, start + 6, end), month, numberOf(text, start, start + 4), start, end)
    return date === undefined || month > 12 ? undefined : { ...date, wantsWord: true }
  }
  const day = numberOf(text, start, start + 2)
  return ordered(day, numberOf(text, start + 2, start + 4), numberOf(text, start + 4, end), start, end)
}

/** A comma, or a blank and a figure or an apostrophe. */
function isBeforeYear(text: string, end: number): boolean {
  const next = text.charCodeAt(end + 1)
  return text.charCodeAt(end) === 44 || isDigit(next) || next === 39 || next === 0x2019
}

/** No word that could be a month behind the day, nor the ending of an ordinal: most small numbers. */
function isFarFromMonth(text: string, end: number): boolean {
  const after = text.charCodeAt(end)
  const next = after === 32 || after === 46 || after === 45 || after === 47 ? text.charCodeAt(end + 1) : after
  return !(isLetter(next) || isLetter(text.charCodeAt(end + 2)))
}
