import { isDigit } from './characters.ts'
import { groupAt, type NumberRun } from './number-run.ts'

/** Day, month and year in the orders people write, with one separator: 31/12/1999, 12/31/1999, 1999-12-31, 3.2.85. */
const DATE =
  /(?:(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:(?:19|20)\d\d|\d\d)|(?:0?[1-9]|1[0-2])([./-])(?:0?[1-9]|[12]\d|3[01])\2(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d([./-])(?:0?[1-9]|1[0-2])\3(?:0?[1-9]|[12]\d|3[01]))(?!\d|[./-]\d)/y

/** A US postal code with its four added digits, behind its state: "TX 78712-1179". */
const ZIP_PLUS_FOUR = /[A-Z]{2},? $|[a-z], [A-Z][a-z]{1,12} $/

const NONE: ReadonlySet<number> = new Set()

/** The groups of a run that are a date, a span of years or a postal code, and so not part of a longer number. */
export function dateGroups(text: string, run: NumberRun): ReadonlySet<number> {
  let found = NONE
  const [zip, added] = run.groups
  if (
    zip !== undefined &&
    added !== undefined &&
    zip.end - zip.start === 5 &&
    added.end - added.start === 4 &&
    added.start === zip.end + 1
  ) {
    if (ZIP_PLUS_FOUR.test(text.slice(Math.max(0, zip.start - 16), zip.start))) found = new Set([0, 1])
  }
  for (let first = 0; first + 1 < run.groups.length; first++) {
    if (!isYear(text, run, first) || !isYear(text, run, first + 1)) continue
    const gap = text.slice(groupAt(run, first).end, groupAt(run, first + 1).start)
    if (/[-–—/]/.test(gap)) found = new Set([...found, first, first + 1])
  }
  for (let first = 0; first + 2 < run.groups.length; first++) {
    const { start, end } = groupAt(run, first)
    const joint = text.charCodeAt(end)
    if (end - start > 4 || (joint !== 45 && joint !== 46 && joint !== 47) || continues(text, start)) continue
    DATE.lastIndex = start
    if (!DATE.test(text) || DATE.lastIndex !== groupAt(run, first + 2).end) continue
    found = new Set([...found, first, first + 1, first + 2])
    first += 2
  }
  return found
}

/** 1500 to 2099, four figures: two of them with a dash or a slash are a season or a life. */
function isYear(text: string, run: NumberRun, index: number): boolean {
  const { start, end } = groupAt(run, index)
  if (end - start !== 4) return false
  const century = Number(text.slice(start, start + 2))
  return century >= 15 && century <= 20
}

/** "06.12.34.05.89": what looks like a date at the end is the tail of something longer. */
function continues(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  return (before === 46 || before === 45 || before === 47) && isDigit(text.charCodeAt(start - 2))
}
