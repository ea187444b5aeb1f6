import type { Span } from '../../span.ts'
import { isAlphanumeric, isLetter } from '../characters.ts'
import { type Scan, wordsBeforeOnce } from '../scan.ts'
import { isUpper } from '../words.ts'
import { CERTAIN, type CompiledAddress, match } from './form.ts'
import { frontOf, pieceBefore } from './front.ts'

/** A British postal code, read at its first figure: it names a handful of homes, and needs no house number in front. */
const POSTCODE = /[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\d])/uy

/** The words in front of a place that may call it a postal code. */
const SAID = 4

/**
 * Reports a British postal code whose first figure stands at `digit`, and the street or house by name in front of it.
 */
export function britishCode(scan: Scan, form: CompiledAddress, digit: number): void {
  const { text } = scan
  const start = isUpper(text.charCodeAt(digit - 2)) ? digit - 2 : digit - 1
  if (isAlphanumeric(text.charCodeAt(start - 1))) return
  const end = match(POSTCODE, text, start)
  scan.budget.spend(8)
  if (end === undefined || scan.found.at(-1)?.end === end) return
  const named = wordsBeforeOnce(scan, start).some((word) => form.code.has(word), SAID)
  const front = namedFront(text, start, form)
  const score =
    front < start ? CERTAIN : named ? 0.75 : /\p{L}{2},? $/u.test(text.slice(Math.max(0, start - 4), start)) ? 0.35 : 0
  if (score === 0) return
  report(
    scan,
    form,
    front,
    end,
    score,
    named ? 'a postal code, called one' : 'a British postal code behind a street or a town',
  )
}

/** "The Old Vicarage, Church Lane, Kidlington": a street or a house by name, and a town. */
function namedFront(text: string, code: number, form: CompiledAddress): number {
  let at = code
  let first = code
  for (let pieces = 0; pieces < 4; pieces++) {
    const piece = pieceBefore(text, at)
    if (piece === undefined) break
    const written = text.slice(piece.start, piece.end)
    if (!CAPITALS.test(written)) break
    at = piece.start
    const last = written.slice(written.lastIndexOf(' ') + 1).toLowerCase()
    if (written.includes(' ') && form.house.has(last)) first = piece.start
  }
  return first < code ? frontOf(text, first, form) : first
}

const CAPITALS = /^\p{Lu}[\p{L}\d'’ -]{1,40}$/u

/** A town or the code of one is thousands of people: told only where what is merely possible is. */
const COARSE = 0.4

/** How far above its postal code the street of a form may stand. */
const FORM_REACH = 160

/** A postal code with its label in a form that has the street on another line, and the town with its own label. */
export function labelledCode(scan: Scan, form: CompiledAddress, start: number, end: number): void {
  const { text } = scan
  const above = lastOf(scan, form.pattern.entity)
  if (above === undefined || above.end > start || start - above.end > FORM_REACH) return
  const line = lineBefore(text, start)
  scan.budget.spend(LINE_MAX + 16)
  if (line === undefined || !/[:=] ?"?(?:[A-Z]{1,2}-)?$/.test(text.slice(Math.max(line, start - 6), start))) return
  if (!wordsBeforeOnce(scan, start).some((word) => form.code.has(word), 3)) return
  const stop = match(CODE, text, start) ?? end
  townAbove(scan, form, line)
  report(scan, form, start, stop, COARSE, 'the postal code of an address in a form')
  const label = match(form.townLabel, text, stop)
  const town = label === undefined ? undefined : match(TOWN, text, label)
  if (label !== undefined && town !== undefined)
    report(scan, form, label, town, COARSE, 'the town of an address in a form')
}

/** A label in front of a postal code, on its line. */
const LINE_MAX = 40

function lineBefore(text: string, at: number): number | undefined {
  for (let start = at; at - start <= LINE_MAX; start--) {
    if (start === 0 || text.charCodeAt(start - 1) === 10) return start
  }
  return undefined
}

function lastOf({ found }: Scan, type: string): Span | undefined {
  for (let index = found.length - 1; index >= 0 && index > found.length - 4; index--) {
    if (found[index]?.type === type) return found[index]
  }
  return undefined
}

/** The town of a form on the line above the postal code's. */
function townAbove(scan: Scan, form: CompiledAddress, line: number): void {
  const from = Math.max(0, line - 48)
  const found = form.townAbove.exec(scan.text.slice(from, line))
  scan.budget.spend(line - from)
  const town = found?.[1]
  if (found === null || town === undefined) return
  const start = from + found.index + found[0].lastIndexOf(town)
  report(scan, form, start, start + town.length, COARSE, 'the town of an address in a form')
}

const CODE = /\d{4} ?[A-Z]{2}(?![\p{L}\d])|\d{4}-\d{3}|\d{5}-\d{3}|\d{2}-\d{3}|\d{3} \d{2}|\d{4,5}/uy
const TOWN = /\p{L}[\p{L}'’-]{1,24}(?: (?!\p{L}{1,12}:)[\p{L}\d'’-]{1,24}){0,4}/uy

function report(scan: Scan, form: CompiledAddress, start: number, end: number, score: number, why: string): void {
  if (start >= end || !isLetterOrDigit(scan.text, start)) return
  const { id: by, entity: type } = form.pattern
  scan.found.push({ start, end, type, score, evidence: [{ by, kind: 'form', why }] })
}

function isLetterOrDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isLetter(code) || isAlphanumeric(code)
}
