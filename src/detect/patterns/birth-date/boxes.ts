import { isDigit } from '../characters.ts'
import { groupAt, type NumberRun } from '../number-run.ts'
import type { Scan } from '../scan.ts'
import { threePairs } from './figures.ts'
import { matchAt, ordered, type WrittenDate } from './written-date.ts'

/**
 * What scanned forms give: one figure a box, "1 2 0 5 1 9 7 8". The years of prescriptions and visits are later.
 * The number behind it may be a house's.
 */
const SPREAD = /([0-3]) (\d) (?:[/.|-] )?([01]) (\d) (?:[/.|-] )?(1) ([89]) (\d) (\d)(?! ?\d(?!\d))/y

/** The last eight boxes of a longer row: an identifier, then whose it is. Nobody's identifier ends in a date by chance. */
const SPREAD_LAST = /([0-3]) (\d) ([01]) (\d) ([12]) ([089]) (\d) (\d)(?![ .]?\d(?!\d)|\d)/y

/** Boxes in front of it: the shortest identifier that forms have boxes for. */
const ROW_LEAST = 8

/** A date written one figure a box, that begins with a group of the run. */
export function readSpread(scan: Scan, run: NumberRun, group: number): WrittenDate | undefined {
  const { text } = scan
  const { start, end } = groupAt(run, group)
  if (end - start > 1 || text.charCodeAt(end) !== 32 || text.charCodeAt(end + 2) !== 32) return undefined
  const opens = group === 0 ? !isDigit(text.charCodeAt(start - 2)) : start - groupAt(run, group - 1).end > 1
  const match = opens
    ? matchAt(SPREAD, text, start)
    : mayBeLast(text, start)
      ? matchAt(SPREAD_LAST, text, start)
      : undefined
  if (match === undefined) return undefined
  scan.budget.spend(2 * ROW_LEAST)
  if (!opens && !endsRow(text, start)) return undefined
  const figures = match.slice(1).join('')
  const stop = start + (match[0]?.length ?? 0)
  const date = ordered(Number(figures.slice(0, 2)), Number(figures.slice(2, 4)), Number(figures.slice(4)), start, stop)
  return date === undefined ? undefined : { ...date, spread: opens ? 'alone' : 'last' }
}

/** The fifth and the sixth box hold a century: 18, 19, 20. */
function mayBeLast(text: string, start: number): boolean {
  const hundreds = text.charCodeAt(start + 10)
  return isDigit(text.charCodeAt(start + 8)) && (hundreds === 48 || hundreds === 56 || hundreds === 57)
}

function endsRow(text: string, start: number): boolean {
  for (let box = 1; box <= ROW_LEAST; box++) {
    if (text.charCodeAt(start - 2 * box + 1) !== 32 || !isDigit(text.charCodeAt(start - 2 * box))) return false
  }
  return true
}

/** "DDN 12 03 78": three pairs, which want a word. */
export function readPairs({ text }: Scan, start: number, end: number): WrittenDate | undefined {
  if (end - start !== 2 || isDigit(text.charCodeAt(start - 2))) return undefined
  const pairs = threePairs(text, start, end)
  const date = pairs && ordered(pairs.first, pairs.second, pairs.third, start, pairs.end)
  return date && { ...date, wantsWord: true }
}
