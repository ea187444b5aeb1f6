import { mod97 } from '../../../patterns/checks/mod-97.ts'
import type { IbanForm, Pattern } from '../../../patterns/pattern.ts'
import type { Evidence } from '../span.ts'
import { isAlphanumeric, isDigit, isLetter } from './characters.ts'
import type { NumberRun } from './number-run.ts'
import { type Scan, wordsBeforeOnce } from './scan.ts'
import type { Sensitivity } from './sensitivity.ts'
import { wordSet } from './words.ts'

/**
 * IBANs: two letters of a country that has them, two digits, and then exactly the letters and digits that country's
 * structure asks for, whatever stands between them. Every group of a run is tried: "BE71 0961 …" starts at `71`.
 */
export function ibanFinder(
  patterns: readonly Pattern[],
  sensitivity: Sensitivity,
): (scan: Scan, run: NumberRun) => void {
  const forms = patterns.flatMap((pattern) => (pattern.form.kind === 'iban' ? [compile(pattern, pattern.form)] : []))
  return (scan, run) => {
    for (const form of forms) findIban(scan, run, form, sensitivity)
  }
}

interface CompiledIban {
  readonly pattern: Pattern
  /** Class of every character after the check digits, per country: `n`, `a` or `c`. */
  readonly structures: ReadonlyMap<string, readonly string[]>
  readonly context: ReturnType<typeof wordSet>
}

function compile(pattern: Pattern, form: IbanForm): CompiledIban {
  const structures = Object.entries(form.countries).map(([country, structure]): [string, string[]] => [
    country,
    structure
      .split('|')
      .map((one) =>
        one.replaceAll(/(\d{1,2})([nac])/g, (_, count: string, kind: string) => kind.repeat(Number(count))),
      ),
  ])
  return { pattern, structures: new Map(structures), context: wordSet(form.context) }
}

function findIban(scan: Scan, run: NumberRun, form: CompiledIban, sensitivity: Sensitivity): void {
  const country = countryBefore(scan.text, run.start)
  if (country === undefined) return
  for (const structure of form.structures.get(country.code) ?? []) {
    const read = readIban(scan, run.start, country.code, structure)
    if (read !== undefined && report(scan, form, country.start, read)) return
  }
  if (sensitivity === 'strict') readNearly(scan, form, country, run.start)
}

/** Groups behind the country and its check digits, as IBANs are written; O stands for a zero, I and l for a one. */
const GROUPS =
  /[\dOIl]{2}(?:[ \n\u00a0\u202f-]{0,2}[\dA-Za-z]{4}){2,7}(?:[ \n\u00a0\u202f-]{0,2}[\dA-Za-z]{1,3})?(?![\dA-Za-z])/y

/** Characters too many or too few. */
const SLIP = 2

/** What is nearly an IBAN, where what is merely possible is wanted: a wrong digit, one missing, letters for figures. */
function readNearly(scan: Scan, form: CompiledIban, country: { code: string; start: number }, digits: number): void {
  const structures = form.structures.get(country.code)
  if (structures === undefined) return
  GROUPS.lastIndex = digits
  scan.budget.spend(12)
  if (!GROUPS.test(scan.text)) return
  const end = GROUPS.lastIndex
  const compact = compactOf(scan.text.slice(country.start, end))
  const named = wordsBeforeOnce(scan, country.start).some((word) => form.context.has(word))
  const slip = named ? SLIP : 0
  if (!structures.some((structure) => Math.abs(structure.length + 4 - compact.length) <= slip)) return
  if (compact.replaceAll(/\D/g, '').length * 2 < compact.length) return
  const { id: by, entity: type } = form.pattern
  const evidence: Evidence[] = [{ by, kind: 'form', why: 'nearly an IBAN: a wrong, missing or misread character' }]
  scan.found.push({ start: country.start, end, type, score: named ? 0.4 : 0.3, evidence, canonical: compact })
}

/** In one case, with the figures that letters were read for. */
function compactOf(written: string): string {
  return written
    .replaceAll(/[ \n\u00a0\u202f-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[Il]/g, '1')
    .toUpperCase()
}

function report(scan: Scan, form: CompiledIban, start: number, read: ReadIban): boolean {
  const { id: by, entity: type } = form.pattern
  const proven = mod97(read.compact)
  const named = scan.field.hint === type || wordsBeforeOnce(scan, start).some((word) => form.context.has(word))
  // commas and strokes part the cells of a table and the items of a list as well
  if (read.isDoubtful && !(proven && named)) return false
  const context: Evidence[] = named ? [{ by, kind: 'context', why: 'a word nearby names a bank account' }] : []
  if (proven) {
    const evidence: Evidence[] = [{ by, kind: 'checksum', why: 'mod-97 check digits and country length' }, ...context]
    scan.found.push({ start, end: read.end, type, score: 1, evidence, canonical: read.compact })
    return true
  }
  // all its country's characters behind a word for it: a slip of the finger is still somebody's account
  if (!named) return false
  const evidence: Evidence[] = [...context, { by, kind: 'form', why: 'the form of an IBAN, with a wrong digit' }]
  scan.found.push({ start, end: read.end, type, score: 0.5, evidence, canonical: read.compact })
  return true
}

interface ReadIban {
  readonly compact: string
  readonly end: number
  /** Written in a way that other things are written too, or with letters for figures. */
  readonly isDoubtful: boolean
}

/** The two letters in front of the check digits, which may be set apart by one separator. */
function countryBefore(text: string, digits: number): { code: string; start: number } | undefined {
  let at = digits
  if (!isAsciiLetter(text.charCodeAt(at - 1))) at--
  const second = text.charCodeAt(at - 1)
  const first = text.charCodeAt(at - 2)
  if (!isAsciiLetter(second)) return undefined
  if (!isAsciiLetter(first)) return at < digits ? boxedBefore(text, digits) : undefined
  const start = at - 2
  // a whole word that happens to end in two such letters ("Ende 12") is not a country, unless written in capitals
  if (isLetter(text.charCodeAt(start - 1)) && !(first < 97 && second < 97 && at === digits)) return undefined
  return { code: text.slice(start, at).toUpperCase(), start }
}

/** One character a box: "F R 7 6 3 0 0 0". */
const BOXED = /^[^\p{L}\d]?[A-Za-z] [A-Za-z] \d \d $/u

function boxedBefore(text: string, digits: number): { code: string; start: number } | undefined {
  const start = digits - 4
  if (start < 0 || !BOXED.test(text.slice(Math.max(0, start - 1), digits + 4))) return undefined
  return { code: (text.charAt(start) + text.charAt(start + 2)).toUpperCase(), start }
}

/** Separators between two characters of an IBAN: a line break with its indentation, or its mark of a quotation, fits. */
const GAP_MAX = 8

function readIban(scan: Scan, digits: number, country: string, structure: string): ReadIban | undefined {
  const { text, budget } = scan
  let compact = country
  let at = digits
  const length = structure.length + 2
  let lower = 0
  let upper = 0
  let isDoubtful = false
  for (let index = 0; index < length; index++) {
    budget.spend(2)
    const kind = index < 2 ? 'n' : structure[index - 2]
    if (index > 0) {
      const next = skipFiller(text, at)
      isDoubtful ||= next - at > 0 && isPartition(text, at, next)
      at = next
    }
    const code = text.charCodeAt(at)
    const figure = kind === 'n' ? misread(code) : undefined
    if (figure !== undefined) isDoubtful = true
    else if (isDigit(code) ? kind === 'a' : !isAsciiLetter(code) || kind === 'n') return undefined
    else if (code >= 97) lower++
    else if (code >= 65) upper++
    compact += figure ?? text[at]
    at++
  }
  // mixed case inside the account number is prose that ran into it
  if (lower > 0 && upper > 0) return undefined
  if (isAlphanumeric(text.charCodeAt(at)) && !isWordAfter(text, at)) return undefined
  return { compact: compact.toUpperCase(), end: at, isDoubtful }
}

/** The figure a letter was struck or read for: O for a zero, I and l for a one. */
function misread(code: number): string | undefined {
  if (code === 79 || code === 111) return '0'
  return code === 73 || code === 108 ? '1' : undefined
}

function isPartition(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 44 || text.charCodeAt(at) === 124) return true
  return false
}

function skipFiller(text: string, from: number): number {
  let at = from
  while (at - from <= GAP_MAX && isFiller(text.charCodeAt(at))) at++
  return at
}

/** "…0013000BIC" is glued but clear; another digit means that the number goes on. */
function isWordAfter(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at)) && isLetter(text.charCodeAt(at + 1))
}

function isAsciiLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122
}

function isFiller(code: number): boolean {
  return (
    code === 32 ||
    code === 45 ||
    code === 46 ||
    code === 10 ||
    code === 13 ||
    code === 9 ||
    code === 0xa0 ||
    code === 95 ||
    code === 47 ||
    code === 0x202f ||
    (code >= 0x2000 && code <= 0x2015) ||
    code === 0xb7 ||
    code === 42 ||
    code === 44 ||
    code === 124 ||
    code === 62
  )
}
