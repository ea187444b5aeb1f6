import { isDigit, isLetter } from '../characters.ts'
import { isDateJoint } from '../dates.ts'
import type { Scan } from '../scan.ts'
import type { CompiledDate } from './form.ts'
import { readAfterMonth, readMonthYear, readWithMonth } from './month.ts'
import { matchAt, ordered, type WrittenDate } from './written-date.ts'

/** A separator and a figure behind the day: "12/0", "12. 3", "12 0". */
function isBeforeFigure(text: string, end: number): boolean {
  return isDigit(text.charCodeAt(end + 1)) || isDigit(text.charCodeAt(end + 2)) || isDigit(text.charCodeAt(end + 3))
}

/** A separator of figures: "/", ".", "-", "|" (scanned forms). With spaces alone the year has four: pairs are phones. */
const DAY_FIRST = /(\d{1,2})(?: ?[./|-] ?(\d{1,2}) ?[./|-] ?(\d{4}|\d{2})| (\d{1,2}) (\d{4}))(?!\d|[./-]\d)/y
const YEAR_FIRST = /((?:19|20)\d\d)([./-])(\d{1,2})\2(\d{1,2})(?!\d|[./-]\d)/y
/** Eight figures a form wants: 12031985. */
const COMPACT = /(\d{2})(\d{2})((?:19|20)\d{2})(?!\d)/y

/** The date that the figures from `start` to `end` begin or belong to: in figures, or with its month as a word. */
export function readDate(scan: Scan, start: number, end: number, form: CompiledDate): WrittenDate | undefined {
  const { text, budget } = scan
  const width = end - start
  budget.spend(8)
  const match =
    width <= 2
      ? isBeforeFigure(text, end)
        ? matchAt(DAY_FIRST, text, start)
        : undefined
      : width === 4
        ? isDateJoint(text.charCodeAt(end))
          ? matchAt(YEAR_FIRST, text, start)
          : undefined
        : width === 8
          ? matchAt(COMPACT, text, start)
          : undefined
  if (match !== undefined) {
    const [written = '', one, two, three, spacedMonth, spacedYear] = match
    const stop = start + written.length
    if (width === 4) return ordered(Number(spacedMonth ?? 0), Number(three), Number(one), start, stop)
    return ordered(Number(one), Number(two ?? spacedMonth), Number(three ?? spacedYear), start, stop)
  }
  if (width <= 2 && isFarFromMonth(text, start, end)) return undefined
  if (width <= 2) return readWithMonth(scan, start, end, form) ?? readAfterMonth(scan, start, end, form)
  if (width === 4) return readMonthYear(scan, start, end, form)
  return undefined
}

/** Neither a word that could be a month behind the day nor a year behind it: most small numbers. */
function isFarFromMonth(text: string, start: number, end: number): boolean {
  const after = text.charCodeAt(end)
  // a comma or a space and a year: "March 12, 1985"
  if (after === 44 || isDigit(text.charCodeAt(end + 1))) return false
  const next = after === 32 || after === 46 || after === 45 || after === 47 ? text.charCodeAt(end + 1) : after
  return !(isLetter(next) || isLetter(text.charCodeAt(end + 2))) || start === end
}
