import { isDigit } from '../characters.ts'
import { isDateJoint } from '../dates.ts'

/** A date in figures: its numbers in the order they are written, and where it ends. */
export interface Figures {
  readonly first: number
  readonly second: number
  readonly third: number
  readonly end: number
}

/**
 * "12/03/1985", "12. 3. 85", "12 | 03 | 1985" (scanned forms), "12 03 1985": with spaces alone the year has four figures,
 * for pairs are telephones. `end`: where the day ends.
 */
export function dayFirst(text: string, start: number, end: number): Figures | undefined {
  const month = behindJoint(text, end) ?? behindSpace(text, end)
  if (month === undefined) return undefined
  const monthEnd = endOfFigures(text, month)
  const isSpaced = month === end + 1 && text.charCodeAt(end) === 32
  const year = isSpaced ? behindSpace(text, monthEnd) : behindJoint(text, monthEnd)
  if (year === undefined || monthEnd - month > 2) return undefined
  const stop = endOfFigures(text, year)
  if (!(stop - year === 4 || (stop - year === 2 && !isSpaced)) || goesOn(text, stop)) return undefined
  return figures(text, start, end, month, monthEnd, year, stop)
}

/** "1985-03-12", "1985.3.12": the same joint twice. `end`: where the year ends. */
export function yearFirst(text: string, start: number, end: number): Figures | undefined {
  const joint = text.charCodeAt(end)
  if (!isDateJoint(joint) || !isCentury(text, start)) return undefined
  const month = end + 1
  const monthEnd = endOfFigures(text, month)
  if (!isShort(monthEnd - month) || text.charCodeAt(monthEnd) !== joint) return undefined
  const day = monthEnd + 1
  const stop = endOfFigures(text, day)
  if (!isShort(stop - day) || goesOn(text, stop)) return undefined
  return figures(text, start, end, month, monthEnd, day, stop)
}

/** "12 03 78": three pairs, and no fourth. `end`: where the first ends. */
export function threePairs(text: string, start: number, end: number): Figures | undefined {
  const second = behindSpace(text, end)
  if (second === undefined || endOfFigures(text, second) !== second + 2) return undefined
  const third = behindSpace(text, second + 2)
  if (third === undefined || endOfFigures(text, third) !== third + 2) return undefined
  const stop = third + 2
  const after = text.charCodeAt(stop)
  if ((after === 32 || after === 46) && isDigit(text.charCodeAt(stop + 1))) return undefined
  return figures(text, start, end, second, second + 2, third, stop)
}

/** 19 or 20 in front. */
export function isCentury(text: string, start: number): boolean {
  const hundreds = text.charCodeAt(start + 1)
  return text.charCodeAt(start) === 49 ? hundreds === 57 : text.charCodeAt(start) === 50 && hundreds === 48
}

/** What figures from one place to another say. */
export function numberOf(text: string, start: number, end: number): number {
  let number = 0
  for (let at = start; at < end; at++) number = 10 * number + text.charCodeAt(at) - 48
  return number
}

function figures(
  text: string,
  start: number,
  end: number,
  second: number,
  secondEnd: number,
  third: number,
  stop: number,
): Figures {
  return {
    first: numberOf(text, start, end),
    second: numberOf(text, second, secondEnd),
    third: numberOf(text, third, stop),
    end: stop,
  }
}

/** The figure behind a dot, a slash, a bar or a dash, blanks around it or not. */
function behindJoint(text: string, at: number): number | undefined {
  const joint = text.charCodeAt(at) === 32 ? at + 1 : at
  const code = text.charCodeAt(joint)
  if (!isDateJoint(code) && code !== 124) return undefined
  const figure = text.charCodeAt(joint + 1) === 32 ? joint + 2 : joint + 1
  return isDigit(text.charCodeAt(figure)) ? figure : undefined
}

/** The figure behind a blank. */
function behindSpace(text: string, at: number): number | undefined {
  return text.charCodeAt(at) === 32 && isDigit(text.charCodeAt(at + 1)) ? at + 1 : undefined
}

/** Figures of the longest part of a date, and one. */
const TOO_MANY = 5

function endOfFigures(text: string, start: number): number {
  let end = start
  while (end - start < TOO_MANY && isDigit(text.charCodeAt(end))) end++
  return end
}

function isShort(width: number): boolean {
  return width === 1 || width === 2
}

/** Another number against it: a version, an amount, a telephone. */
function goesOn(text: string, end: number): boolean {
  return isDateJoint(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))
}
