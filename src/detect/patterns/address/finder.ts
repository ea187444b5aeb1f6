import type { Pattern } from '../../../../patterns/pattern.ts'
import { isAlphanumeric, isDigit, isLetter, isSpace } from '../characters.ts'
import { groupAt, type NumberRun } from '../number-run.ts'
import { isRestOfType, type Scan } from '../scan.ts'
import { isUpper } from '../words.ts'
import { box, grid } from './box.ts'
import { britishCode, labelledCode } from './code.ts'
import { compileAddress, type CompiledAddress, type Street, SURE_STREET } from './form.ts'
import { type HouseNumber, houseNumber } from './house-number.ts'
import { numberFirst } from './number-first.ts'
import { reportStreet } from './report.ts'
import { streetFirst } from './street-first.ts'
import { labelled, nameBefore, nameBehind } from './without-kind.ts'
import { withoutNumber } from './without-number.ts'
import { writtenAddresses } from './written.ts'

export interface AddressFinder {
  /** Reads what a run of digits may be the house number, the box or the postal code of. */
  readonly run: (scan: Scan, run: NumberRun) => void
  /** Reads the addresses that need no figure; `ends`: where `words` may stand. */
  readonly written: (scan: Scan, ends: readonly number[]) => void
  /** What every such address holds. */
  readonly words: readonly string[]
}

/**
 * Street addresses, found from their house number: "12 rue de l'Église" and "48 Station Road" from the number on,
 * "via Roma 73" and "Hauptstraße 157" from the number back. What stands in front of the street, and floor, flat,
 * postal code and town behind it, are read piece by piece.
 */
export function addressFinder(patterns: readonly Pattern[]): AddressFinder {
  const forms = patterns.flatMap((pattern) =>
    pattern.form.kind === 'address' ? [compileAddress(pattern, pattern.form)] : [],
  )
  return {
    run(scan, run) {
      for (const form of forms) readRun(scan, run, form)
    },
    written(scan, ends) {
      for (const form of forms) writtenAddresses(scan, form, ends)
    },
    words: forms.flatMap(({ form }) => [...form.written.places, ...form.written.streets]),
  }
}

function readRun(scan: Scan, run: NumberRun, form: CompiledAddress): void {
  const { text } = scan
  for (let group = 0; group < run.groups.length; group++) {
    const { start, end } = groupAt(run, group)
    if (end - start > 5 || isAmongFigures(run, group)) continue
    if (isJoined(text, start, end)) {
      if (isUpper(text.charCodeAt(start - 1)) && end - start < 3) britishCode(scan, form, start)
      if (isGluedToName(text, start, end)) {
        const street = numberFirst(scan, form, houseNumber(form, text, start, end))
        if (street !== undefined && street.score >= SURE_STREET) reportStreet(scan, form, street)
        continue
      }
      if (!isKilometre(text, start)) continue
    }
    if (isInside(scan, form, start)) continue
    const street = isBehindFigure(text, start)
      ? readBehind(scan, form, houseNumber(form, text, start, end))
      : readAround(scan, form, start, end)
    if (street !== undefined) reportStreet(scan, form, street)
  }
}

/** "06 12", "12/03": no word stands in front that could be a street's. */
function isBehindFigure(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  return (before === 47 || isSpace(before)) && isDigit(text.charCodeAt(start - 2))
}

function readBehind(scan: Scan, form: CompiledAddress, house: HouseNumber): Street | undefined {
  return numberFirst(scan, form, house) ?? nameBehind(scan, house)
}

function readAround(scan: Scan, form: CompiledAddress, start: number, end: number): Street | undefined {
  if (end - start > 2) labelledCode(scan, form, start, end)
  const house = houseNumber(form, scan.text, start, end)
  const street =
    grid(scan, form, house) ??
    numberFirst(scan, form, house) ??
    withoutNumber(scan, form, start) ??
    streetFirst(scan, form, house) ??
    box(scan, form, house)
  if (street !== undefined && street.score >= 0.5) return street
  return labelled(scan, form, house) ?? street ?? nameBefore(scan, form, house) ?? nameBehind(scan, house)
}

/**
 * Figures in front and three more groups of them behind: no word stands near enough, not even behind an addition and an
 * ordinal ("12-14 1st street").
 */
function isAmongFigures(run: NumberRun, group: number): boolean {
  return group > 0 && group + 3 < run.groups.length
}

/** "Paul Girard12 rue du Lys": the blank behind a name was forgotten. */
function isGluedToName(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1)
  if (end - start > 4 || !isSpace(text.charCodeAt(end)) || before < 97 || !isLetter(before)) return false
  return /\p{Lu}[\p{Ll}'’-]{1,24}$/u.test(text.slice(Math.max(0, start - 26), start))
}

/** "Km 12,5" on a road. */
function isKilometre(text: string, start: number): boolean {
  return (text.charCodeAt(start - 2) | 32) === 109 && /km\.? $/i.test(text.slice(start - 4, start))
}

/** Part of a reference (INV-2023-00421), a fraction (62.96), an amount (37,8). */
function isJoined(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1)
  if (isAlphanumeric(before) || before === 45 || before === 35) return true
  if (before === 95 && !isEmphasis(text, start)) return true
  if ((before === 46 || before === 44 || before === 58) && isDigit(text.charCodeAt(start - 2))) return true
  const after = text.charCodeAt(end)
  return (after === 46 || after === 44 || after === 58) && isDigit(text.charCodeAt(end + 1))
}

/** "_12 rue du Lys_", "__12 …__": up to three marks that open behind no word. */
function isEmphasis(text: string, start: number): boolean {
  let at = start - 1
  while (start - at <= 3 && text.charCodeAt(at) === 95) at--
  return text.charCodeAt(at) !== 95 && !isAlphanumeric(text.charCodeAt(at))
}

function isInside(scan: Scan, form: CompiledAddress, start: number): boolean {
  return isRestOfType(scan, start, form.pattern.entity)
}
