import { isLetter } from '../characters.ts'
import type { Scan } from '../scan.ts'
import { fold } from '../words.ts'
import { numberOf } from './figures.ts'
import { type CompiledDate, pairOf } from './form.ts'
import { matchAt, ordered, type WrittenDate } from './written-date.ts'

const TO_MONTH = /(?: ?er(?![a-zé])|st|nd|rd|th|º|ª|°|\.|e)?(?: (?:of|de)(?![a-z]))? ?[-/]?/y
const TO_YEAR = /\.?,?(?: de| del| of)?(?:[ \n/-]{1,2}'?(?:(?:18|19|20)\d\d|\d\d)|(?:19|20)\d\d)(?!\d)/y

/** "12 mars 1985", "1er avril 1980", "12. März 85", "12 de marzo de 1985", "12th March 1985". */
export function readWithMonth(scan: Scan, start: number, end: number, form: CompiledDate): WrittenDate | undefined {
  const { text } = scan
  if (!mayGoOnToMonth(text, end, form)) return undefined
  // tried, not read: a match is never needed here, and it matches everywhere, if only nothing
  TO_MONTH.lastIndex = end
  const word = TO_MONTH.test(text) ? TO_MONTH.lastIndex : end
  const stop = endOfWord(text, word)
  if (stop === word) return undefined
  scan.budget.spend(stop - start)
  const month = form.months.get(fold(text.slice(word, stop)))
  if (month === undefined) return undefined
  const year = matchAt(TO_YEAR, text, stop)
  return year === undefined
    ? undefined
    : ordered(numberOf(text, start, end), month, Number(yearOf(year)), start, stop + (year[0]?.length ?? 0))
}

/** Not a blank and an ordinary word, which is what most small numbers stand in front of. */
function mayGoOnToMonth(text: string, end: number, { monthStarts }: CompiledDate): boolean {
  const first = text.charCodeAt(end + 1)
  const second = text.charCodeAt(end + 2)
  if (text.charCodeAt(end) !== 32 || first >= 128 || second >= 128 || !isLetter(first)) return true
  const start = pairOf(first, second)
  return monthStarts.has(start) || start === OF || start === DE || start === ER
}

const OF = pairOf(111, 102)
const DE = pairOf(100, 101)
/** "1 er mars" */
const ER = pairOf(101, 114)

function yearOf([written = '']: readonly string[]): string {
  return /\d+$/.exec(written)?.[0] ?? ''
}

const AFTER_DAY = /(?:st|nd|rd|th)?,? (?:((?:18|19|20)\d\d)|['’](\d\d))(?!\d)/y

/** "March 12, 1985", "Oct. 3rd 1985": the month stands in front. */
export function readAfterMonth(scan: Scan, start: number, end: number, form: CompiledDate): WrittenDate | undefined {
  const { text } = scan
  // a comma, a space or an ordinal's ending (st, nd, rd, th)
  const next = text.charCodeAt(end)
  if (next !== 32 && next !== 44 && next !== 115 && next !== 110 && next !== 114 && next !== 116) return undefined
  // behind a blank, with a comma in front of it or not, the year begins
  if (next === 32 || next === 44) {
    const figure = text.charCodeAt(next === 32 ? end + 1 : end + 2)
    if (figure !== 49 && figure !== 50 && figure !== 39 && figure !== 0x2019) return undefined
  }
  const year = matchAt(AFTER_DAY, text, end)
  if (year === undefined) return undefined
  const word = monthBefore(text, start, form)
  return word === undefined
    ? undefined
    : ordered(
        numberOf(text, start, end),
        word.month,
        Number(year[1] ?? year[2]),
        word.start,
        end + (year[0]?.length ?? 0),
      )
}

/** "né en novembre 1975": a year behind its month. */
export function readMonthYear(scan: Scan, start: number, end: number, form: CompiledDate): WrittenDate | undefined {
  const year = numberOf(scan.text, start, end)
  if (year < 1895 || year > 2035) return undefined
  const word = monthBefore(scan.text, start, form)
  // the year alone: "né en 1940"
  if (word === undefined) return { start, end, year, month: 0, day: 0 }
  return { start: word.start, end, year, month: word.month, day: 0 }
}

function monthBefore(text: string, start: number, form: CompiledDate): { start: number; month: number } | undefined {
  let stop = start
  while (start - stop < 3 && (text.charCodeAt(stop - 1) === 32 || text.charCodeAt(stop - 1) === 46)) stop--
  // "marzo de 1985", "marzo del 1985"
  if (text.startsWith(' de', stop - 3)) stop -= 3
  else if (text.startsWith(' del', stop - 4)) stop -= 4
  let word = stop
  while (stop - word < 12 && isLetter(text.charCodeAt(word - 1))) word--
  const month = word === stop ? undefined : form.months.get(fold(text.slice(word, stop)))
  return month === undefined ? undefined : { start: word, month }
}

function endOfWord(text: string, start: number): number {
  let end = start
  while (end - start < 12 && isLetter(text.charCodeAt(end))) end++
  return end
}
