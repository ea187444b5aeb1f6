import type { Pattern } from '../../../../patterns/pattern.ts'
import type { Evidence } from '../../span.ts'
import { groupAt, type NumberRun } from '../number-run.ts'
import { isProven, isProvenWhole, isRestOfType, type Scan } from '../scan.ts'
import type { Sensitivity } from '../sensitivity.ts'
import { withExtension } from './extension.ts'
import { compilePhone, type CompiledPhone } from './form.ts'
import { international } from './international.ts'
import { isGlued, signBefore } from './marks.ts'
import { called, national } from './national.ts'
import { DIALLED_MAX } from './plan.ts'
import { around, better, datesOf, DIGITS_MIN, isIn, isSure, type Match, NATIONAL_MAX, type Reading } from './reading.ts'
import { isList, isMobileInBoxes } from './score.ts'
import { findSlipped } from './slips.ts'
import { surroundingsOf } from './surroundings.ts'
import { unitsOf } from './units.ts'
import { findWrapped } from './wrapped.ts'

/**
 * Telephone numbers in a run of digits. From every group on, the international reading is tried (`+`, `00`, `(33)`),
 * then the national one of each default region, then, where the surroundings speak of phones, the regions elsewhere,
 * and at last any plausible number that a word calls a phone.
 */
export function phoneFinder(
  patterns: readonly Pattern[],
  regions: readonly string[],
  sensitivity: Sensitivity,
): (scan: Scan, run: NumberRun) => void {
  const compiled = patterns.flatMap((pattern) => compilePhone(pattern, regions, sensitivity) ?? [])
  return (scan, run) => {
    for (const phone of compiled) findOverLines(scan, run, phone)
  }
}

/** The rest of a number that began in the line above is no other number; a number that goes on below is read with it. */
function findOverLines(scan: Scan, run: NumberRun, phone: CompiledPhone): void {
  const { entity } = phone.pattern
  if (run.size > NATIONAL_MAX && isProvenWhole(scan, run.start, run.end)) return
  if (!isRestOfType(scan, run.start, entity)) {
    if (findSlipped(scan, run, phone)) return
    if (!findWrapped(scan, run, phone) && run.size >= DIGITS_MIN) findInParts(scan, run, phone)
    return
  }
  const next = run.groups.findIndex(({ start }) => !isRestOfType(scan, start, entity))
  if (next > 0) findInParts(scan, run.part(next, run.groups.length - 1), phone)
}

/** What stands on its own beside other numbers is read first; what is left between is read as it stands. */
function findInParts(scan: Scan, run: NumberRun, phone: CompiledPhone): void {
  const whole: Reading = { scan, run, phone }
  const isWhole = run.groups.length < 2 || signBefore(scan.text, run.start) !== undefined
  const units = isWhole ? [] : unitsOf(scan.text, run, phone.isDialled, () => datesOf(whole))
  if (units.length === 0) {
    findPhones(whole)
    return
  }
  scan.budget.spend(run.size)
  let next = 0
  for (const unit of units) {
    const { first, last } = unit
    if (next < first) findPhones({ scan, run: run.part(next, first - 1), phone })
    findPhones({ scan, run: run.part(first, last), phone, place: { isSecond: next < first, town: unit.town } })
    next = last + 1
  }
  if (next < run.groups.length) findPhones({ scan, run: run.part(next, run.groups.length - 1), phone })
}

function findPhones(reading: Reading): void {
  const { scan, run, phone } = reading
  if (run.size < DIGITS_MIN) return
  // a long list of equal groups is a list, whatever stands around it; one figure a box is a number where it is called one
  if (isList(run) && signBefore(scan.text, run.start) === undefined && !isBoxed(reading)) return
  const dates = datesOf(reading)
  for (let first = 0; first < run.groups.length; first++) {
    const { start, end, before } = groupAt(run, first)
    if (run.size - before < DIGITS_MIN) return
    if (isIn(dates, first) || isProven(scan, start, end) || (first === 0 && isGlued(scan.text, run))) continue
    const match = matchAt(reading, first, dates)
    if (match === undefined) continue
    const evidence: Evidence[] = [{ by: phone.pattern.id, kind: match.kind, why: match.why }]
    if (around(reading) === 'named')
      evidence.push({ by: phone.pattern.id, kind: 'context', why: 'a word nearby names a phone' })
    scan.found.push({
      start: match.start,
      end: withExtension(scan.text, match.end),
      type: phone.pattern.entity,
      score: match.score,
      evidence,
      ...(match.canonical === undefined ? {} : { canonical: match.canonical }),
    })
    // a doubtful reading does not keep a better one from starting inside it
    if (isSure(match)) first = match.last
  }
}

function isBoxed(reading: Reading): boolean {
  const { scan, run, phone } = reading
  if (groupAt(run, 0).end - run.start !== 1 || run.size > DIALLED_MAX || !phone.isDialled(run.digits)) return false
  return isMobileInBoxes(run.digits) || surroundingsOf(scan, run, phone.words) === 'named'
}

function matchAt(reading: Reading, first: number, dates: number): Match | undefined {
  const abroad = international(reading, first)
  if (isSure(abroad)) return abroad
  const match = better(abroad, national(reading, first, dates))
  return isSure(match) ? match : better(match, called(reading, first, dates))
}
