import { REFERENCE_WORDS } from '../../../patterns/generic/reference-words.ts'
import type { CodeForm, Pattern } from '../../../patterns/pattern.ts'
import type { Evidence } from '../span.ts'
import { isAlphanumeric, isDigit, isLetter, isSpace } from './characters.ts'
import { groupAt, type NumberRun } from './number-run.ts'
import { isProven, isRestOf, type Scan, wordsBeforeOnce } from './scan.ts'
import { type Hearing, hearing } from './hearing.ts'
import { WordKinds } from './words.ts'

/**
 * Identifiers of a fixed length. What is worth trying at a group of digits follows from two cheap facts: how many digits
 * there are from there to the end of each group of the run, and how many letters stand directly in front. Each pattern
 * that fits is tried once with its sticky expression.
 */
export function codeFinder(patterns: readonly Pattern[]): (scan: Scan, run: NumberRun) => void {
  const codes = patterns.flatMap((pattern) => (pattern.form.kind === 'code' ? [compile(pattern, pattern.form)] : []))
  const open = tableOf(codes.filter((code) => !code.named))
  const named = tableOf(codes.filter((code) => code.named))
  const names = new WordKinds([
    ...codes.filter((code) => code.named).map((code) => [NAME, code.form.context] as const),
    [REFERENCE, REFERENCE_WORDS],
  ])
  return (scan, run) => {
    if (codes.length === 0) return
    const { text } = scan
    let said: boolean | undefined
    for (let group = 0; group < run.groups.length; group++) {
      const { start, end, before } = groupAt(run, group)
      const left = run.size - before
      const isMixed = isLetter(text.charCodeAt(end))
      // a short group with no letter at it starts nothing here
      if (left < 6 && !isMixed && !isNearLetter(text, start) && !isBetweenPairs(text, start, end)) continue
      if (isProven(scan, start, start + 1)) continue
      const place = placeOf(scan, start, end, group)
      const counts = countsFrom(run, group)
      tryPlace(scan, open, place, counts)
      if (said === false || (said === undefined && !mayHold(scan, named, place, counts, isMixed))) continue
      // the words in front of the run speak for all its groups
      said ??= isSaid(scan, run.start, names)
      if (said) tryPlace(scan, named, place, counts)
    }
  }
}

/** What stands at a group: the width it opens with (0 if it opens nothing), the letters in front and where they start. */
interface Place {
  readonly start: number
  readonly width: number
  readonly lead: number
  readonly letters: number
}

function placeOf(scan: Scan, start: number, end: number, group: number): Place {
  const before = scan.text.charCodeAt(start - 1)
  const adjacent = isAlphanumeric(before)
  // behind a plus the digits are a phone number
  // behind another single digit it is the inside of a row of boxes, which was tried from its first one
  const inRow =
    end - start === 1 &&
    group > 0 &&
    before === 32 &&
    isDigit(scan.text.charCodeAt(start - 2)) &&
    !isDigit(scan.text.charCodeAt(start - 3))
  const width = adjacent || before === 43 || inRow ? 0 : Math.min(end - start, WIDTH_MAX)
  if (group > 0 && !adjacent) return { start, width, lead: start, letters: 0 }
  const lead = leadOf(scan.text, start)
  const letters = start - lead - (adjacent ? 0 : 1)
  return { start, width, lead, letters: letters > 0 && letters <= LETTERS_MAX ? letters : 0 }
}

/** How many digits there are from a group to the end of it, of the one behind it and so on: a bit each, 31 for more. */
function countsFrom(run: NumberRun, group: number): number {
  const { before } = groupAt(run, group)
  let counts = 0
  for (let last = group; last < run.groups.length; last++) {
    const { start, end, before: ahead } = groupAt(run, last)
    const count = ahead - before + end - start
    if (count > COUNT_MAX) return counts | (1 << COUNT_MAX)
    counts |= 1 << count
  }
  return counts
}

const COUNT_MAX = 31

/** The numbers of digits that a form may have, as bits. */
function countsOf([min, max]: CodeForm['digits']): number {
  let counts = 0
  for (let count = min; count <= Math.min(max, COUNT_MAX); count++) counts |= 1 << count
  return counts
}

function tryPlace(scan: Scan, table: Table, { start, width, lead, letters }: Place, counts: number): void {
  if (width > 0) tryAll(scan, table.byWidth[width] ?? [], start, counts)
  if (letters > 0) tryAll(scan, table.byLetters[letters] ?? [], lead, counts)
}

/**
 * Whether any of a table's patterns could start here. Behind letters it is tried: most are a word and its number. Without
 * them most numbers could, and those that mix letters and digits need a letter or six digits.
 */
function mayHold(scan: Scan, table: Table, place: Place, counts: number, isMixed: boolean): boolean {
  const { width, lead, letters } = place
  const fits = (code: CompiledCode) =>
    (code.counts & counts) !== 0 && (code.form.digits[0] > 1 || isMixed || width >= 6)
  if (table.byWidth[width]?.some(fits) === true) return true
  return letters > 0 && anyMatches(scan, table.byLetters[letters] ?? [], lead, counts)
}

/** Patterns by what they can start with: a number of letters, or without letters a first group of some width. */
interface Table {
  readonly byWidth: readonly (readonly CompiledCode[])[]
  readonly byLetters: readonly (readonly CompiledCode[])[]
}

function tableOf(codes: readonly CompiledCode[]): Table {
  const starting = (letters: number) => codes.filter((code) => code.letters[0] <= letters && letters <= code.letters[1])
  const digitFirst = starting(0)
  return {
    byWidth: Array.from({ length: WIDTH_MAX + 1 }, (_, width) =>
      width === 0 ? [] : digitFirst.filter((code) => code.form.opens?.includes(width) === true),
    ),
    byLetters: Array.from({ length: LETTERS_MAX + 1 }, (_, letters) => (letters === 0 ? [] : starting(letters))),
  }
}

interface CompiledCode {
  readonly pattern: Pattern
  readonly form: CodeForm
  readonly expression: RegExp
  readonly letters: readonly [min: number, max: number]
  /** Numbers of digits it may have, as bits. */
  readonly counts: number
  readonly hear: Hearing
  /** Reported only where a word names it, so the word is asked for first. */
  readonly named: boolean
}

function compile(pattern: Pattern, form: CodeForm): CompiledCode {
  return {
    pattern,
    form,
    expression: new RegExp(form.expression),
    letters: form.letters ?? [0, 0],
    counts: countsOf(form.digits),
    hear: hearing(form.context, REFERENCE_WORDS, form.against),
    named: form.score.alone === 0,
  }
}

const LETTERS_MAX = 7
/** Wider groups are no identifier of ours; they are read as one group of this width. */
const WIDTH_MAX = 24

/** "ab 123 cd": two letters by themselves on either side of three figures. */
function isBetweenPairs(text: string, start: number, end: number): boolean {
  return (
    end - start === 3 &&
    isAsciiLetter(text.charCodeAt(end + 2)) &&
    isAsciiLetter(text.charCodeAt(end + 1)) &&
    isSpace(text.charCodeAt(end)) &&
    isSpace(text.charCodeAt(start - 1)) &&
    isAsciiLetter(text.charCodeAt(start - 2)) &&
    isAsciiLetter(text.charCodeAt(start - 3)) &&
    !isLetter(text.charCodeAt(end + 3)) &&
    !isLetter(text.charCodeAt(start - 4))
  )
}

/** A letter directly in front or behind a hyphen, or a capital behind a space: "X123", "ab-123", "AB 123". */
function isNearLetter(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  if (isLetter(before)) return true
  const ahead = text.charCodeAt(start - 2)
  return before === 45 ? isAsciiLetter(ahead) : before === 32 && ahead >= 65 && ahead <= 90
}

/** Where the letters in front of a group start, one separator between allowed; the group's own start if none. */
function leadOf(text: string, start: number): number {
  let at = start
  const before = text.charCodeAt(start - 1)
  if (isSpace(before) || before === 45) at--
  const end = at
  while (end - at <= LETTERS_MAX && isAsciiLetter(text.charCodeAt(at - 1))) at--
  return at === end || isAlphanumeric(text.charCodeAt(at - 1)) ? start : at
}

function isAsciiLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122
}

const NAME = 1
const REFERENCE = 2

/** A word in front names one of the patterns, and none that is nearer speaks against them all. */
function isSaid(scan: Scan, start: number, names: WordKinds): boolean {
  if (scan.field.hint !== undefined) return true
  const words = wordsBeforeOnce(scan, start)
  for (let index = 0; ; index++) {
    const kinds = names.at(words, index)
    if (kinds === undefined) return false
    if ((kinds & NAME) !== 0) return true
    if (kinds !== 0) return false
  }
}

/** Steps one try is priced at: most fail at the second character. */
const TRY = 1
/** Steps a match costs: the check, the compact form. */
const MATCH = 24

function tryAll(scan: Scan, codes: readonly CompiledCode[], start: number, counts: number): void {
  for (const code of codes) {
    if (!matches(scan, code, start, counts) || isRest(scan, code, start)) continue
    const end = code.expression.lastIndex
    const from = code.form.front === undefined ? start : startOfFront(scan, code.form.front, start)
    if (from !== undefined) judge(scan, code, from, end)
  }
}

function anyMatches(scan: Scan, codes: readonly CompiledCode[], start: number, counts: number): boolean {
  for (const code of codes) if (matches(scan, code, start, counts)) return true
  return false
}

/** Whether a code's form begins here; where it ends its expression says. */
function matches(scan: Scan, { counts: own, expression }: CompiledCode, start: number, counts: number): boolean {
  if ((own & counts) === 0) return false
  scan.budget.spend(TRY)
  expression.lastIndex = start
  return expression.test(scan.text)
}

/** Characters in which what belongs to an identifier in front of its letters stands. */
const FRONT_MAX = 6

function startOfFront({ text, budget }: Scan, front: RegExp, start: number): number | undefined {
  budget.spend(FRONT_MAX)
  const written = front.exec(text.slice(Math.max(0, start - FRONT_MAX), start))?.[1]
  return written === undefined ? undefined : start - written.length
}

/** The rest of what this pattern has just reported is not another one. */
function isRest(scan: Scan, code: CompiledCode, start: number): boolean {
  return isRestOf(scan, start, (span) => span.evidence[0]?.by === code.pattern.id)
}

function judge(scan: Scan, code: CompiledCode, start: number, end: number): void {
  scan.budget.spend(MATCH)
  const { form, pattern } = code
  if (isAlphanumeric(scan.text.charCodeAt(end)) && scan.text.charCodeAt(end) < 0x2e80) return
  const compact = compactOf(scan.text.slice(start, end))
  const passed = form.check?.(compact) ?? true
  if (!passed && (form.score.mistyped ?? 0) === 0) return
  const said = scan.field.hint === pattern.entity ? 'for' : code.hear(wordsBeforeOnce(scan, start))
  const score = scoreOf(form, passed, said)
  if (score === 0) return
  const by = pattern.id
  const evidence: Evidence[] = []
  // one check digit is right in one number of ten: by itself it proves nothing, and must not outrank a valid phone
  const proves = said === 'for' || form.score.alone >= PROOF
  if (passed && form.check !== undefined)
    evidence.push({ by, kind: proves ? 'checksum' : 'form', why: form.checks ?? 'check digits' })
  else evidence.push({ by, kind: 'form', why: passed ? 'the written form' : 'the written form, with a wrong digit' })
  if (said === 'for') evidence.push({ by, kind: 'context', why: 'a word nearby names it' })
  scan.found.push({ start, end, type: pattern.entity, score, evidence, canonical: compact })
}

/** From this score on a checked form proves itself without a word that names it. */
const PROOF = 0.7

function scoreOf(form: CodeForm, passed: boolean, said: 'for' | 'against' | undefined): number {
  if (!passed) return said === 'for' ? (form.score.mistyped ?? 0) : 0
  if (said === 'for') return form.score.context
  return said === 'against' ? form.score.alone / 3 : form.score.alone
}

const APART = /[^\p{L}\d]/gu

function compactOf(written: string): string {
  let compact = ''
  let from = 0
  let isLower = false
  for (let index = 0; index < written.length; index++) {
    const code = written.charCodeAt(index)
    // what is a letter beyond ASCII, the tables of Unicode know
    if (code >= 128) return compactByTables(written)
    if (isDigit(code)) continue
    if (isAsciiLetter(code)) {
      isLower ||= code >= 97
      continue
    }
    if (from < index) compact += written.slice(from, index)
    from = index + 1
  }
  compact += written.slice(from)
  return isLower ? compact.toUpperCase() : compact
}

function compactByTables(written: string): string {
  return written.replaceAll(APART, '').toUpperCase()
}
