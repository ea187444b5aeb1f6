import type { Pattern } from '../../../../patterns/pattern.ts'
import { isAlphanumeric, isDigit } from '../characters.ts'
import { isDateJoint } from '../dates.ts'
import { groupAt, type NumberRun } from '../number-run.ts'
import { isRestOf, type Scan } from '../scan.ts'
import { readPairs, readSpread } from './boxes.ts'
import { compileBirthDate, type CompiledDate } from './form.ts'
import { readDate } from './read-date.ts'
import { reportDate } from './report.ts'

/** Dates that the words or the place around them call a date of birth. */
export function birthDateFinder(patterns: readonly Pattern[]): (scan: Scan, run: NumberRun) => void {
  const forms = patterns.flatMap((pattern) =>
    pattern.form.kind === 'birth-date' ? [compileBirthDate(pattern, pattern.form)] : [],
  )
  return (scan, run) => {
    for (const form of forms) {
      for (let group = 0; group < run.groups.length; group++) {
        const { start, end } = groupAt(run, group)
        if (end - start > 8 || isPartOfLonger(scan.text, start)) continue
        const date = readDate(scan, start, end, form) ?? readSpread(scan, run, group) ?? readPairs(scan, start, end)
        if (date === undefined || isReported(scan, form, start)) continue
        reportDate(scan, form, date)
        while (group + 1 < run.groups.length && groupAt(run, group + 1).start < date.end) group++
      }
    }
  }
}

/** "22 October 1988" was read from its day; its year is not read again. */
function isReported(scan: Scan, form: CompiledDate, start: number): boolean {
  return isRestOf(scan, start, (span) => span.start <= start && span.type === form.pattern.entity)
}

function isPartOfLonger(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  return (
    (isAlphanumeric(before) && !isArticle(text, start)) || (isDateJoint(before) && isDigit(text.charCodeAt(start - 2)))
  )
}

/** "né le12/03/1978": a word of two letters typed without its blank. */
function isArticle(text: string, start: number): boolean {
  const last = text.charCodeAt(start - 1) | 32
  if (last !== 101 && last !== 109 && last !== 108 && last !== 112) return false
  return /(?:^|[^\p{L}\d])(?:le|am|il|el|op)$/iu.test(text.slice(Math.max(0, start - 3), start))
}
