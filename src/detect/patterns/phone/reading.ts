import type { Evidence } from '../../span.ts'
import { dateGroups } from '../dates.ts'
import type { NumberRun } from '../number-run.ts'
import type { Scan } from '../scan.ts'
import type { CompiledPhone } from './form.ts'
import { isBehindColon, isNamedAbove, type Surroundings, surroundingsOf } from './surroundings.ts'

/** Shortest number worth a look, in digits; local numbers without an area code have six to eight. */
export const DIGITS_MIN = 6
/** E.164 allows 15 digits. */
export const DIGITS_MAX = 15
/** Digits of the longest national number as it is dialled, trunk prefix included. */
export const NATIONAL_MAX = 13

/** One run being read. Surroundings and dates are read once, and only if something asks. */
export interface Reading {
  readonly scan: Scan
  readonly run: NumberRun
  readonly phone: CompiledPhone
  /** For a number that stands on its own beside others: whether something else stands in front of it, a town behind. */
  readonly place?: { readonly isSecond: boolean; readonly town: boolean }
  surroundings?: Surroundings
  dates?: number
}

/** The groups that are dates, a bit each, read once. */
export function datesOf(reading: Reading): number {
  reading.dates ??= dateGroups(reading.scan.text, reading.run)
  return reading.dates
}

/** Whether a group is one of the groups in a set of bits. */
export function isIn(groups: number, index: number): boolean {
  return ((groups >> index) & 1) === 1
}

export function around(reading: Reading): Surroundings {
  reading.surroundings ??= readSurroundings(reading)
  return reading.surroundings
}

/** A word that names something else may have meant the number in front, or another column. */
function readSurroundings({ scan, run, phone, place }: Reading): Surroundings {
  const said = surroundingsOf(scan, run, phone.words)
  if (said === 'nothing' && place?.town === true) return 'likely'
  if (said !== 'other' || scan.field.kind === 'number' || scan.field.hint !== undefined) return said
  const isMeant = place?.isSecond === true || isBehindColon(scan.text, run.start)
  return isMeant || (place !== undefined && isNamedAbove(scan, run.start, phone.words)) ? 'nothing' : said
}

export function isCalled(surroundings: Surroundings): boolean {
  return surroundings === 'named' || surroundings === 'likely'
}

/** A telephone number that may begin at a group, and how far it is believed. */
export interface Match {
  readonly start: number
  readonly end: number
  /** Index of its last group. */
  readonly last: number
  readonly score: number
  readonly why: string
  readonly kind: Evidence['kind']
  readonly canonical?: string
}

/** A reading this good ends the search for others. */
const SURE = 0.5

export function isSure(match: Match | undefined): boolean {
  return match !== undefined && match.score >= SURE
}

/** The one that is believed more; the first of two that are believed alike. */
export function better(match: Match | undefined, other: Match | undefined): Match | undefined {
  return other !== undefined && other.score > (match?.score ?? 0) ? other : match
}
