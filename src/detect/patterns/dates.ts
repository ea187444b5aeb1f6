import { isDigit } from './characters.ts'
import { groupAt, type NumberRun } from './number-run.ts'

/** Day, month and year in the orders people write, with one separator: 31/12/1999, 12/31/1999, 1999-12-31, 3.2.85. */
const DATE =
  /(?:(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:(?:19|20)\d\d|\d\d)|(?:0?[1-9]|1[0-2])([./-])(?:0?[1-9]|[12]\d|3[01])\2(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d([./-])(?:0?[1-9]|1[0-2])\3(?:0?[1-9]|[12]\d|3[01]))(?!\d|[./-]\d)/y

/** The groups of a run that are a date, and so not part of a longer number. */
export function dateGroups(text: string, run: NumberRun): ReadonlySet<number> {
  const found = new Set<number>()
  for (let first = 0; first + 2 < run.groups.length; first++) {
    const { start, end } = groupAt(run, first)
    if (end - start > 4 || text.charCodeAt(end) === 32 || continues(text, start)) continue
    DATE.lastIndex = start
    if (!DATE.test(text) || DATE.lastIndex !== groupAt(run, first + 2).end) continue
    found
      .add(first)
      .add(first + 1)
      .add(first + 2)
    first += 2
  }
  return found
}

/** "06.12.34.05.89": what looks like a date at the end is the tail of something longer. */
function continues(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  return (before === 46 || before === 45 || before === 47) && isDigit(text.charCodeAt(start - 2))
}
