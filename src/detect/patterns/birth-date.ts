import type { BirthDateForm, Pattern } from '../../../patterns/pattern.ts'
import type { Evidence } from '../span.ts'
import { isAlphanumeric, isDigit, isLetter } from './characters.ts'
import { isDateJoint } from './dates.ts'
import { groupAt, type NumberRun } from './number-run.ts'
import { isRestOf, type Scan, wordsBeforeOnce } from './scan.ts'
import { type Hearing, hearing } from './hearing.ts'
import { fold, type WordSet, wordSet } from './words.ts'

/** Dates that the words or the place around them call a date of birth. */
export function birthDateFinder(patterns: readonly Pattern[]): (scan: Scan, run: NumberRun) => void {
  const forms = patterns.flatMap((pattern) =>
    pattern.form.kind === 'birth-date' ? [compile(pattern, pattern.form)] : [],
  )
  return (scan, run) => {
    for (const form of forms) {
      for (let group = 0; group < run.groups.length; group++) {
        const { start, end } = groupAt(run, group)
        if (end - start > 8 || isPartOfLonger(scan.text, start) || isReported(scan, form, start)) continue
        const date = readDate(scan, start, end, form) ?? readSpread(scan, run, group) ?? readPairs(scan, start, end)
        if (date === undefined) continue
        report(scan, form, date)
        while (group + 1 < run.groups.length && groupAt(run, group + 1).start < date.end) group++
      }
    }
  }
}

interface CompiledDate {
  readonly pattern: Pattern
  readonly months: ReadonlyMap<string, number>
  /** First letters of the months' names, in pairs. */
  readonly monthStarts: ReadonlySet<number>
  readonly hear: Hearing
  readonly people: WordSet
}

interface WrittenDate {
  readonly start: number
  readonly end: number
  readonly year: number
  readonly month: number
  readonly day: number
  /** Believed only where a word names a birth: with blanks alone it may be anything. */
  readonly wantsWord?: true
  /** Written one figure a box: by itself, or at the end of a longer row. */
  readonly spread?: 'alone' | 'last'
}

function compile(pattern: Pattern, form: BirthDateForm): CompiledDate {
  const months = new Map(
    form.months.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
  )
  return {
    pattern,
    months,
    monthStarts: new Set(Array.from(months.keys(), (name) => pairOf(name.charCodeAt(0), name.charCodeAt(1)))),
    hear: hearing(form.context, form.against),
    people: wordSet(form.people),
  }
}

/** "22 October 1988" was read from its day; its year is not read again. */
function isReported(scan: Scan, form: CompiledDate, start: number): boolean {
  return isRestOf(scan, start, (span) => span.start <= start && span.type === form.pattern.entity)
}

function isPartOfLonger(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  return (
    (isAlphanumeric(before) && !isArticle(text, start)) || (isDateJoint(before) && isDigit(text.charCodeAt(start - 2)))
  )
}

/** "né le12/03/1978": a word of two letters typed without its blank. */
function isArticle(text: string, start: number): boolean {
  const last = text.charCodeAt(start - 1) | 32
  if (last !== 101 && last !== 109 && last !== 108 && last !== 112) return false
  return /(?:^|[^\p{L}\d])(?:le|am|il|el|op)$/iu.test(text.slice(Math.max(0, start - 3), start))
}

/** A separator and a figure behind the day: "12/0", "12. 3", "12 0". */
function isBeforeFigure(text: string, end: number): boolean {
  return isDigit(text.charCodeAt(end + 1)) || isDigit(text.charCodeAt(end + 2)) || isDigit(text.charCodeAt(end + 3))
}

/** A separator of figures: "/", ".", "-", "|" (scanned forms). With spaces alone the year has four: pairs are phones. */
const DAY_FIRST = /(\d{1,2})(?: ?[./|-] ?(\d{1,2}) ?[./|-] ?(\d{4}|\d{2})| (\d{1,2}) (\d{4}))(?!\d|[./-]\d)/y
const YEAR_FIRST = /((?:19|20)\d\d)([./-])(\d{1,2})\2(\d{1,2})(?!\d|[./-]\d)/y
/** Eight figures a form wants: 12031985. */
const COMPACT = /(\d{2})(\d{2})((?:19|20)\d{2})(?!\d)/y

function readDate(scan: Scan, start: number, end: number, form: CompiledDate): WrittenDate | undefined {
  const { text, budget } = scan
  const width = end - start
  budget.spend(8)
  const match =
    width <= 2
      ? isBeforeFigure(text, end)
        ? at(DAY_FIRST, text, start)
        : undefined
      : width === 4
        ? isDateJoint(text.charCodeAt(end))
          ? at(YEAR_FIRST, text, start)
          : undefined
        : width === 8
          ? at(COMPACT, text, start)
          : undefined
  if (match !== undefined) {
    const [written = '', one, two, three, spacedMonth, spacedYear] = match
    const stop = start + written.length
    if (width === 4) return ordered(Number(spacedMonth ?? 0), Number(three), Number(one), start, stop)
    return ordered(Number(one), Number(two ?? spacedMonth), Number(three ?? spacedYear), start, stop)
  }
  if (width <= 2 && isFarFromMonth(text, start, end)) return undefined
  if (width <= 2) return readWithMonth(scan, start, end, form) ?? readAfterMonth(scan, start, end, form)
  if (width === 4) return readMonthYear(scan, start, end, form)
  return undefined
}

/**
 * What scanned forms give: one figure a box, "1 2 0 5 1 9 7 8". The years of prescriptions and visits are later.
 * The number behind it may be a house's.
 */
const SPREAD = /([0-3]) (\d) (?:[/.|-] )?([01]) (\d) (?:[/.|-] )?(1) ([89]) (\d) (\d)(?! ?\d(?!\d))/y

/** The last eight boxes of a longer row: an identifier, then whose it is. Nobody's identifier ends in a date by chance. */
const SPREAD_LAST = /([0-3]) (\d) ([01]) (\d) ([12]) ([089]) (\d) (\d)(?![ .]?\d(?!\d)|\d)/y

/** Boxes in front of it: the shortest identifier that forms have boxes for. */
const ROW_LEAST = 8

function readSpread(scan: Scan, run: NumberRun, group: number): WrittenDate | undefined {
  const { text } = scan
  const { start, end } = groupAt(run, group)
  if (end - start > 1 || text.charCodeAt(end) !== 32 || text.charCodeAt(end + 2) !== 32) return undefined
  const opens = group === 0 ? !isDigit(text.charCodeAt(start - 2)) : start - groupAt(run, group - 1).end > 1
  const match = opens ? at(SPREAD, text, start) : at(SPREAD_LAST, text, start)
  if (match === undefined) return undefined
  scan.budget.spend(2 * ROW_LEAST)
  if (!opens && !endsRow(text, start)) return undefined
  const figures = match.slice(1).join('')
  const stop = start + (match[0]?.length ?? 0)
  const date = ordered(Number(figures.slice(0, 2)), Number(figures.slice(2, 4)), Number(figures.slice(4)), start, stop)
  return date === undefined ? undefined : { ...date, spread: opens ? 'alone' : 'last' }
}

function endsRow(text: string, start: number): boolean {
  for (let box = 1; box <= ROW_LEAST; box++) {
    if (text.charCodeAt(start - 2 * box + 1) !== 32 || !isDigit(text.charCodeAt(start - 2 * box))) return false
  }
  return true
}

/** "DDN 12 03 78" */
const PAIRS = /(\d{2}) (\d{2}) (\d{2})(?![ .]?\d)/y

function readPairs(scan: Scan, start: number, end: number): WrittenDate | undefined {
  if (end - start !== 2 || isDigit(scan.text.charCodeAt(start - 2))) return undefined
  const match = at(PAIRS, scan.text, start)
  if (match === undefined) return undefined
  const date = ordered(Number(match[1]), Number(match[2]), Number(match[3]), start, start + 8)
  return date === undefined ? undefined : { ...date, wantsWord: true }
}

/** Neither a word that could be a month behind the day nor a year behind it: most small numbers. */
function isFarFromMonth(text: string, start: number, end: number): boolean {
  const after = text.charCodeAt(end)
  // a comma or a space and a year: "March 12, 1985"
  if (after === 44 || isDigit(text.charCodeAt(end + 1))) return false
  const next = after === 32 || after === 46 || after === 45 || after === 47 ? text.charCodeAt(end + 1) : after
  return !(isLetter(next) || isLetter(text.charCodeAt(end + 2))) || start === end
}

/** Day and month in the European order, or in the American one where only that is a date. */
function ordered(first: number, second: number, written: number, start: number, end: number): WrittenDate | undefined {
  const year = written < 100 ? 1900 + written : written
  if (year < 1895 || year > 2035) return undefined
  if (isNearlyDay(first, second)) return { start, end, year, month: second, day: first }
  return isNearlyDay(second, first) ? { start, end, year, month: first, day: second } : undefined
}

/** People write 31/06; it is still their date of birth. */
function isNearlyDay(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
}

/** "12 mars 1985", "1er avril 1980", "12. März 85", "12 de marzo de 1985", "12th March 1985". */
const TO_MONTH = /(?:er|st|nd|rd|th|º|ª|\.|e)?(?: of| de)? ?[-/]?/y
const TO_YEAR = /\.?,?(?: de| del| of)?(?:[ \n/-]{1,2}'?(?:(?:18|19|20)\d\d|\d\d)|(?:19|20)\d\d)(?!\d)/y

function readWithMonth(scan: Scan, start: number, end: number, form: CompiledDate): WrittenDate | undefined {
  const { text } = scan
  if (!mayGoOnToMonth(text, end, form)) return undefined
  // tried, not read: a match is never needed here, and it matches everywhere, if only nothing
  TO_MONTH.lastIndex = end
  const word = TO_MONTH.test(text) ? TO_MONTH.lastIndex : end
  const stop = endOfWord(text, word)
  if (stop === word) return undefined
  scan.budget.spend(stop - start)
  const month = form.months.get(fold(text.slice(word, stop)))
  if (month === undefined) return undefined
  const year = at(TO_YEAR, text, stop)
  return year === undefined
    ? undefined
    : ordered(Number(text.slice(start, end)), month, Number(yearOf(year)), start, stop + (year[0]?.length ?? 0))
}

/** Not a blank and an ordinary word, which is what most small numbers stand in front of. */
function mayGoOnToMonth(text: string, end: number, { monthStarts }: CompiledDate): boolean {
  const first = text.charCodeAt(end + 1)
  const second = text.charCodeAt(end + 2)
  if (text.charCodeAt(end) !== 32 || first >= 128 || second >= 128 || !isLetter(first)) return true
  const start = pairOf(first, second)
  return monthStarts.has(start) || start === OF || start === DE
}

/** Two letters, whatever their case. */
function pairOf(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31)
}

const OF = pairOf(111, 102)
const DE = pairOf(100, 101)

function yearOf([written = '']: readonly string[]): string {
  return /\d+$/.exec(written)?.[0] ?? ''
}

/** "March 12, 1985", "Oct. 3rd 1985": the month stands in front. */
const AFTER_DAY = /(?:st|nd|rd|th)?,? ((?:18|19|20)\d\d)(?!\d)/y

function readAfterMonth(scan: Scan, start: number, end: number, form: CompiledDate): WrittenDate | undefined {
  const { text } = scan
  // a comma, a space or an ordinal's ending (st, nd, rd, th)
  const next = text.charCodeAt(end)
  if (next !== 32 && next !== 44 && next !== 115 && next !== 110 && next !== 114 && next !== 116) return undefined
  // behind a blank, with a comma in front of it or not, the year begins
  if (next === 32 || next === 44) {
    const figure = text.charCodeAt(next === 32 ? end + 1 : end + 2)
    if (figure !== 49 && figure !== 50) return undefined
  }
  const year = at(AFTER_DAY, text, end)
  if (year === undefined) return undefined
  const word = monthBefore(text, start, form)
  return word === undefined
    ? undefined
    : ordered(Number(text.slice(start, end)), word.month, Number(year[1]), word.start, end + (year[0]?.length ?? 0))
}

/** "né en novembre 1975": a year behind its month. */
function readMonthYear(scan: Scan, start: number, end: number, form: CompiledDate): WrittenDate | undefined {
  const year = Number(scan.text.slice(start, end))
  if (year < 1895 || year > 2035) return undefined
  const word = monthBefore(scan.text, start, form)
  // the year alone: "né en 1940"
  if (word === undefined) return { start, end, year, month: 0, day: 0 }
  return { start: word.start, end, year, month: word.month, day: 0 }
}

function monthBefore(text: string, start: number, form: CompiledDate): { start: number; month: number } | undefined {
  let stop = start
  while (start - stop < 3 && /[ .]/.test(text[stop - 1] ?? '')) stop--
  let word = stop
  while (stop - word < 12 && isLetter(text.charCodeAt(word - 1))) word--
  const month = word === stop ? undefined : form.months.get(fold(text.slice(word, stop)))
  return month === undefined ? undefined : { start: word, month }
}

function endOfWord(text: string, start: number): number {
  let end = start
  while (end - start < 12 && isLetter(text.charCodeAt(end))) end++
  return end
}

function at(expression: RegExp, text: string, position: number): readonly string[] | undefined {
  expression.lastIndex = position
  return expression.exec(text) ?? undefined
}

const YEAR_ANNOUNCED = /(?:\b[eé]n|\bin|:) ?$/i

/** Weak evidence (the place, not a word) is only believed of somebody who can be an adult or a patient by now. */
const WEAK_LATEST = 2016

function report(scan: Scan, form: CompiledDate, date: WrittenDate): void {
  const { id: by, entity: type } = form.pattern
  // a year alone must stand directly behind: "né en 1940"
  if (date.month === 0 && !YEAR_ANNOUNCED.test(scan.text.slice(Math.max(0, date.start - 4), date.start))) return
  const said = scan.field.hint === type ? 'for' : saidOf(scan, form, date)
  const evidence: Evidence[] = []
  let score = 0
  if (said === 'for') {
    evidence.push({ by, kind: 'context', why: 'a word nearby names a birth' })
    score = date.month === 0 ? 0.55 : 0.9
  } else if (
    date.month > 0 &&
    date.day > 0 &&
    date.wantsWord !== true &&
    (date.year <= WEAK_LATEST || date.spread === 'last') &&
    said === undefined
  ) {
    score = placeScore(scan, form, date)
    evidence.push({
      by,
      kind: 'form',
      why: 'a date where a date of birth stands: behind a name, as an answer, in a record',
    })
  }
  if (score === 0) return
  const canonical = `${String(date.year)}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`
  scan.found.push({ start: date.start, end: date.end, type, score, evidence, canonical })
}

/** How many words back a birth may be announced, and how many back another event takes the date for itself. */
const ANNOUNCED = 5
const TAKEN = 2

function saidOf(scan: Scan, form: CompiledDate, date: WrittenDate): 'for' | 'against' | undefined {
  const words = wordsBeforeOnce(scan, date.start)
  const said = form.hear(words, ANNOUNCED)
  return said === 'against' && form.hear(words, TAKEN) === undefined ? undefined : said
}

/** "12/03/1978 (45 ans)": nothing else is so old. */
const AGE_BEHIND =
  /^,? ?\(?(?:\d{1,2}|1[01]\d) ?(?:ans|years old|y\.?o\.?|Jahre alt|a[nñ]os|anni|jaar oud|anos)(?!\p{L})/iu

const HOME_OR_INSURANCE =
  /^(?:,| -)? (?:\d{5} [A-ZÉ]|NIR|NSS|IPP|n° ?(?:de )?s[ée]cu|\d{1,4}(?: bis| ter)?,? (?:rue|av|avenue|bd|boulevard|place|all[ée]e|chemin|impasse|route|quai|cours)\b)/i

const NAME_IN_FRONT = /(?:^|\P{L})\p{Lu}\p{L}{1,24},? $/u

/** "4.17.21": with dots and two figures for the year, a date has two for day and month too, and no field to itself. */
function isVersion({ text, field }: Scan, { start, end }: WrittenDate): boolean {
  const written = text.slice(start, end)
  return /^\d{1,2}\.\d{1,2}\.\d{1,2}$/.test(written) && (field.kind === 'value' || written.length < 8)
}

/** "Patient Anna Berg (12/03/1985)", "Anna Berg, 12 March 1985" as a whole message, "| F | 03/03/1944 |". */
function placeScore(scan: Scan, form: CompiledDate, date: WrittenDate): number {
  const { text } = scan
  const before = text.slice(Math.max(0, date.start - 60), date.start)
  const after = text.slice(date.end, date.end + 24)
  scan.budget.spend(120)
  if (AGE_BEHIND.test(after)) return 0.75
  if (/^[)\]]/.test(after) && /[\p{L}\d]{2} ?[([]$/u.test(before)) {
    return wordsBeforeOnce(scan, date.start).some((word) => form.people.has(word)) ? 0.8 : 0.35
  }
  if (scan.field.kind === 'number' || scan.field.hint !== undefined) return 0
  // surer than the identifier whose row it ends
  if (date.spread !== undefined) return date.spread === 'last' ? 0.6 : 0.55
  const whole = date.start < 60 && date.end > text.length - 3
  if (whole && /^\W{0,3}$/.test(before)) return isVersion(scan, date) ? 0 : 0.55
  if (whole && date.year <= 2010 && /^\p{L}[\p{L}'’.-]{1,24}(?: [\p{L}'’.-]{1,24}){1,4}[,:] ?$/u.test(before))
    return 0.6
  // a sex beside it: "| F | 03/03/1944 |", "(12/03/1978, F)"
  if (/[|;,\t(] ?[MFHmfhWw] ?[|;,\t] ?$/.test(before) || (before.endsWith('(') && /^, ?[MFH]\)/.test(after))) return 0.6
  // the German sign of a birth, which a bullet and emphasis are not: "(*12.03.1978 in Köln)"
  if (/(?:^|[^*\n])\*$/.test(before) && !after.startsWith('*')) return 0.55
  // "Paul Girard, 12/03/1985, 45 rue du Lys": behind a name, in front of where somebody lives or is insured
  if (HOME_OR_INSURANCE.test(after) && /(?:^|\P{L})\p{Lu}\p{L}{1,24} \p{Lu}\p{L}{1,24},?(?: -)? $/u.test(before))
    return 0.55
  // "Leite Maria 10/07/1980, 4019341801": behind a name, in front of an identifier
  if (/^[,;] ?(?:n[°o] ?)?\d{6}/.test(after) && /\p{Lu}\p{L}{1,24} \p{Lu}\p{L}{1,24},? $/u.test(before)) return 0.55
  // "Patientin Berg, Anna, 12.03.1978"
  if (date.year <= 2010 && /^(?:\n|$)/.test(after) && NAME_IN_FRONT.test(before)) {
    if (wordsBeforeOnce(scan, date.start).some((word) => form.people.has(word), 4)) return 0.55
  }
  // alone on its line under a name, or at the end of a line behind a name in capitals
  if (/^(?:\n|$)/.test(after) && date.year <= 2010) {
    if (
      /(?:^|\n)\p{L}[\p{L} ,.'’-]{2,50}\n ?$/u.test(before) ||
      /(?:^|\P{L})\p{Lu}\p{L}{1,24} \p{Lu}{2,24} $/u.test(before)
    )
      return 0.55
  }
  return 0
}
