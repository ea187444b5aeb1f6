import { isDigit } from './characters.ts'
import { groupAt, type NumberRun } from './number-run.ts'

/** Day, month and year in the orders people write, with one separator: 31/12/1999, 12/31/1999, 1999-12-31, 3.2.85. */
const DATE =
  /(?:(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:(?:19|20)\d\d|\d\d)|(?:0?[1-9]|1[0-2])([./-])(?:0?[1-9]|[12]\d|3[01])\2(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d([./-])(?:0?[1-9]|1[0-2])\3(?:0?[1-9]|[12]\d|3[01]))(?!\d|[./-]\d)/y

/** A US postal code with its four added digits, behind its state: "TX 78712-1179". */
const ZIP_PLUS_FOUR = /[A-Z]{2},? $|[a-z], [A-Z][a-z]{1,12} $/

/** The groups of a run that are a date, a span of years or a postal code, and so not part of a longer number: a bit each. */
export function dateGroups(text: string, run: NumberRun): number {
  const last = run.groups.length - 1
  let found = isZipPlusFour(text, run) ? 0b11 : 0
  for (let first = 0; first < last; first++) {
    if (!isYear(text, run, first) || !isYear(text, run, first + 1)) continue
    const gap = text.slice(groupAt(run, first).end, groupAt(run, first + 1).start)
    if (/[-–—/]/.test(gap)) found |= 0b11 << first
  }
  for (let first = 0; first + 1 < last; first++) {
    const { start, end } = groupAt(run, first)
    if (end - start > 4 || !isDateJoint(text.charCodeAt(end)) || continues(text, start)) continue
    DATE.lastIndex = start
    if (!DATE.test(text) || DATE.lastIndex !== groupAt(run, first + 2).end) continue
    found |= 0b111 << first
    first += 2
  }
  return found
}

function isZipPlusFour(text: string, { groups: [zip, added] }: NumberRun): boolean {
  if (zip === undefined || added === undefined) return false
  if (zip.end - zip.start !== 5 || added.end - added.start !== 4 || added.start !== zip.end + 1) return false
  return ZIP_PLUS_FOUR.test(text.slice(Math.max(0, zip.start - 16), zip.start))
}

/** 1500 to 2099, four figures: two of them with a dash or a slash are a season or a life. */
function isYear(text: string, run: NumberRun, index: number): boolean {
  const { start, end } = groupAt(run, index)
  if (end - start !== 4) return false
  const thousands = text.charCodeAt(start)
  const hundreds = text.charCodeAt(start + 1)
  return thousands === 49 ? hundreds >= 53 : thousands === 50 && hundreds === 48
}

/** "06.12.34.05.89": what looks like a date at the end is the tail of something longer. */
function continues(text: string, start: number): boolean {
  return isDateJoint(text.charCodeAt(start - 1)) && isDigit(text.charCodeAt(start - 2))
}

/** A dash, a dot, a slash. */
export function isDateJoint(code: number): boolean {
  return code >= 45 && code <= 47
}
