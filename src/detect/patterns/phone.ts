import type { Pattern } from '../../../patterns/pattern.ts'
import type { Evidence } from '../span.ts'
import { isAlphanumeric, isDigit, isLetter, isSpace } from './characters.ts'
import { dateGroups } from './dates.ts'
import { groupAt, lastGroupWithin, type NumberRun, type Stretch, stretchOf } from './number-run.ts'
import { judgeInternational, significantOf } from './phone-judge.ts'
import { anyOf, byLengthOf, callingCodeOf, type Plan, planOf } from './phone-plan.ts'
import { isList, isMobileInBoxes, isSeparate, nationalScore, OTHER_TOP, topScore } from './phone-score.ts'
import {
  isBehindColon,
  isNamedAbove,
  type PhoneWords,
  phoneWords,
  type Surroundings,
  surroundingsOf,
} from './phone-surroundings.ts'
import { misreadNumber, oddlyJoinedNumber } from './phone-slips.ts'
import { unitsOf } from './phone-units.ts'
import { runOver, wrappedInternational, wrappedNational } from './phone-wrapped.ts'
import { type Sensitivity, THRESHOLDS } from './sensitivity.ts'
import { isProven, isProvenWhole, isRestOfType, type Scan } from './scan.ts'

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
  const compiled = patterns.flatMap((pattern): CompiledPhone[] => {
    const { form } = pattern
    if (form.kind !== 'phone') return []
    const plans = plansOfRegions(regions)
    const elsewhere = plansOfRegions(form.elsewhere.split(' ').filter((region) => !regions.includes(region)))
    const words = phoneWords(pattern.entity, form)
    const home = { any: anyOf(plans), ofLength: byLengthOf(plans) }
    const away = { any: anyOf(elsewhere), ofLength: byLengthOf(elsewhere) }
    const dialsNorthAmerica = plans.some((plan) => plan.callingCode === '1')
    return [{ pattern, words, home, away, dialsNorthAmerica, reportsOthers: THRESHOLDS[sensitivity] <= OTHER_TOP }]
  })
  return (scan, run) => {
    for (const phone of compiled) findOverLines(scan, run, phone)
  }
}

interface CompiledPhone {
  readonly pattern: Pattern
  readonly words: PhoneWords
  readonly home: Regions
  readonly away: Regions
  /** Whether a default region dials 011 for abroad. */
  readonly dialsNorthAmerica: boolean
  /** Whether what a word calls something else may be sure enough to be reported. */
  readonly reportsOthers: boolean
}

/** Some regions' plans, asked all at once first and then those one by one that have numbers of that length. */
interface Regions {
  readonly any: (digits: string) => boolean
  readonly ofLength: (digits: string) => readonly Plan[]
}

/** One run being read. Surroundings and dates are read once, and only if something asks. */
interface Reading {
  readonly scan: Scan
  readonly run: NumberRun
  readonly phone: CompiledPhone
  /** For a number that stands on its own beside others: whether something else stands in front of it, a town behind. */
  readonly place?: { readonly isSecond: boolean; readonly town: boolean }
  surroundings?: Surroundings
  dates?: number
}

/** The groups that are dates, a bit each, read once. */
function datesOf(reading: Reading): number {
  reading.dates ??= dateGroups(reading.scan.text, reading.run)
  return reading.dates
}

interface Match {
  readonly start: number
  readonly end: number
  /** Index of its last group. */
  readonly last: number
  readonly score: number
  readonly why: string
  readonly kind: Evidence['kind']
  readonly canonical?: string
}

/** Shortest number worth a look; local numbers without an area code have six to eight digits. */
const DIGITS_MIN = 6
/** E.164 allows 15 digits. */
const DIGITS_MAX = 15
/** National numbers as dialled, trunk prefix included. */
const NATIONAL_MAX = 13

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

/** Letters for figures, or a separator that other things have as well. */
function findSlipped(scan: Scan, run: NumberRun, phone: CompiledPhone): boolean {
  const { text } = scan
  if (run.size > NATIONAL_MAX) return false
  const { ofLength } = phone.home
  const slipped = misreadNumber(text, run, ofLength) ?? oddlyJoinedNumber(text, run, ofLength)
  if (slipped === undefined) return false
  scan.budget.spend(SLIPPED_PRICE)
  const { start, end, canonical, wants } = slipped
  const said = surroundingsOf(scan, slipped, phone.words)
  const isSaid = said === wants || (wants === 'nothing' && said === 'likely')
  const score = said === 'named' ? 0.8 : isSaid ? 0.6 : 0
  if (score === 0) return false
  const evidence: Evidence[] = [
    { by: phone.pattern.id, kind: 'form', why: 'a valid number, with a slip in its writing' },
  ]
  scan.found.push({ start, end, type: phone.pattern.entity, score, evidence, canonical })
  return true
}

/** Steps: an expression of two dozen characters and the plans. */
const SLIPPED_PRICE = 32

function findWrapped(scan: Scan, run: NumberRun, phone: CompiledPhone): boolean {
  const { text } = scan
  const over = run.size > NATIONAL_MAX ? undefined : runOver(text, run)
  if (over === undefined || over.size < WRAPPED_MIN || isGlued(text, run)) return false
  scan.budget.spend(over.size)
  const sign = signBefore(text, run.start)
  const isSaid = sign !== undefined || isCalled(surroundingsOf(scan, run, phone.words))
  if (!isSaid) return false
  const wrapped = sign === undefined ? wrappedNational(run, over, phone.home.ofLength) : wrappedInternational(run, over)
  if (wrapped === undefined) return false
  const { end, canonical } = wrapped
  const evidence: Evidence[] = [{ by: phone.pattern.id, kind: 'judge', why: 'a valid number over two lines' }]
  scan.found.push({ start: sign ?? run.start, end, type: phone.pattern.entity, score: 0.8, evidence, canonical })
  return true
}

/** Digits of the shortest number that is looked for over two lines. */
const WRAPPED_MIN = 9

/** What stands on its own beside other numbers is read first; what is left between is read as it stands. */
function findInParts(scan: Scan, run: NumberRun, phone: CompiledPhone): void {
  const whole: Reading = { scan, run, phone }
  const isWhole = run.groups.length < 2 || signBefore(scan.text, run.start) !== undefined
  const units = isWhole ? [] : unitsOf(scan.text, run, phone.home.any, () => datesOf(whole))
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
      end: withExtension(scan, match.end),
      type: phone.pattern.entity,
      score: match.score,
      evidence,
      ...(match.canonical === undefined ? {} : { canonical: match.canonical }),
    })
    // a doubtful reading does not keep a better one from starting inside it
    if (match.score >= SURE) first = match.last
  }
}

function isBoxed(reading: Reading): boolean {
  const { scan, run, phone } = reading
  if (groupAt(run, 0).end - run.start !== 1 || !phone.home.any(run.digits)) return false
  return isMobileInBoxes(run.digits) || surroundingsOf(scan, run, phone.words) === 'named'
}

/** A reading this good ends the search for others. */
const SURE = 0.5

function matchAt(reading: Reading, first: number, dates: number): Match | undefined {
  const abroad = international(reading, first)
  if (isSure(abroad)) return abroad
  const match = better(abroad, national(reading, first, dates))
  return isSure(match) ? match : better(match, called(reading, first, dates))
}

function isSure(match: Match | undefined): boolean {
  return match !== undefined && match.score >= SURE
}

function better(match: Match | undefined, other: Match | undefined): Match | undefined {
  return other !== undefined && other.score > (match?.score ?? 0) ? other : match
}

/** Whether a group is one of the groups in a set of bits. */
function isIn(groups: number, index: number): boolean {
  return ((groups >> index) & 1) === 1
}

function around(reading: Reading): Surroundings {
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

/** A letter, a hash, an underscore or a currency sign in front makes the digits part of something: "SN4823", "#0612". */
function isGlued(text: string, run: NumberRun): boolean {
  const { start } = run
  const before = text.charCodeAt(start - 1)
  if (before === 95) return !isEmphasised(text, run)
  if (before === 35 || before === 36 || before === 8364 || before === 163) return true
  if (before === 58 && isDigit(text.charCodeAt(start - 2))) return true // 13:42
  return isAlphanumeric(before) && before < 0x2e80 && !isWordGlued(text, start)
}

/** "_06 12 34 56 78_", "__+33 …__": marks that open in front of the number and close behind it. */
function isEmphasised(text: string, { start, end }: NumberRun): boolean {
  return (
    /(?<!\w)_{1,3}$/.test(text.slice(Math.max(0, start - 4), start)) && /^_{1,3}(?!\w)/.test(text.slice(end, end + 4))
  )
}

/** "tel0612345678", "au06 12 34 56 78", "Morel06 12 34 56 78": a word or a name typed without its space, and a zero. */
function isWordGlued(text: string, start: number): boolean {
  return (
    text.charCodeAt(start) === 48 &&
    /(?:^|[^\p{L}\d])\p{Lu}?\p{Ll}{2,24}$/u.test(text.slice(Math.max(0, start - 28), start))
  )
}

function international(reading: Reading, first: number): Match | undefined {
  const { scan, run, phone } = reading
  const group = groupAt(run, first)
  const { before } = group
  const sign = signBefore(scan.text, group.start)
  const exit = sign === undefined ? exitCodeOf(run.digits, before, phone) : 0
  const bracketed = isBracketed(scan.text, run, first)
  const marked = sign !== undefined || exit > 0
  if (!marked && (run.digits.charCodeAt(before) === ZERO || !(bracketed || isCalled(around(reading))))) return undefined
  const code = callingCodeOf(run.digits.slice(before + exit, before + exit + CALLING_CODE_MAX))
  if (code === undefined) return undefined
  scan.budget.spend(40)
  for (let last = lastGroupWithin(run, first, DIGITS_MAX + exit + 1); last >= first; last--) {
    const stretch = stretchOf(run, first, last)
    if (stretch.digits.length - exit < 7) break
    scan.budget.spend(12)
    const canonical = judgeInternational(code, stretch.digits.slice(exit + code.length))
    if (canonical === undefined) continue
    // unmarked, the number is read at home first: "33 12 …" may be a national number
    if (
      !marked &&
      !bracketed &&
      phone.home.any(stretch.digits) &&
      phone.home.ofLength(stretch.digits).some((plan) => significantOf(plan, stretch.digits) !== undefined)
    )
      return undefined
    const start = bracketStart(scan.text, sign ?? stretch.start, stretch.end)
    const score = marked ? (around(reading) === 'other' ? 0.6 : 0.97) : 0.7
    return {
      start,
      end: stretch.end,
      last,
      score,
      kind: 'judge',
      why: 'valid in its country, with calling code',
      canonical,
    }
  }
  return sign === undefined ? undefined : mistyped(reading, first, sign)
}

const ZERO = 48
/** Digits of the longest calling code. */
const CALLING_CODE_MAX = 3

/** Digits of the exit code a number starts with: 00, or 011 where a default region dials that. */
function exitCodeOf(digits: string, before: number, phone: CompiledPhone): number {
  if (digits.charCodeAt(before) !== ZERO) return 0
  if (digits.charCodeAt(before + 1) === ZERO && digits.charCodeAt(before + 2) !== ZERO) return 2
  return phone.dialsNorthAmerica && digits.startsWith('011', before) ? 3 : 0
}

/** A plus and a calling code, but not a number the plan has given out: a typing error is still somebody's number. */
function mistyped(reading: Reading, first: number, sign: number): Match | undefined {
  const { run } = reading
  const last = lastGroupWithin(run, first, DIGITS_MAX)
  const stretch = stretchOf(run, first, last)
  const { length } = stretch.digits
  const named = around(reading) === 'named'
  if (length < (named ? 6 : 8) || length > DIGITS_MAX) return undefined
  const score = named ? 0.7 : around(reading) === 'other' ? 0.3 : 0.6
  return {
    start: sign,
    end: stretch.end,
    last,
    score,
    kind: 'form',
    why: 'a plus and a calling code',
    canonical: `+${stretch.digits}`,
  }
}

/** Where the `+` in front of a number stands: "+33", "＋33", "(+33)", "+ 33". A sum's plus has a number before it. */
function signBefore(text: string, start: number): number | undefined {
  let at = start - 1
  if (isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === 40) at--
  const code = text.charCodeAt(at)
  if (code !== 43 && code !== 0xff0b) return undefined
  if (isDigit(text.charCodeAt(at - 1)) || (at < start - 1 && isDigit(text.charCodeAt(at - 2)))) return undefined
  return at
}

function isBracketed(text: string, run: NumberRun, index: number): boolean {
  const group = groupAt(run, index)
  return text.charCodeAt(group.start - 1) === 40 && text.charCodeAt(group.end) === 41
}

/** "(01) 43 …" starts at its bracket; "(0612345678)" does not: both brackets belong to the sentence. */
function bracketStart(text: string, start: number, end: number): number {
  if (text.charCodeAt(start - 1) !== 40) return start
  return text.slice(start, end).includes(')') ? start - 1 : start
}

function isCalled(surroundings: Surroundings): boolean {
  return surroundings === 'named' || surroundings === 'likely'
}

function national(reading: Reading, first: number, dates: number): Match | undefined {
  if (!reading.phone.reportsOthers && around(reading) === 'other' && !hasExtension(reading)) return undefined
  const home = readAt(reading, first, reading.phone.home, dates)
  if (isSure(home)) return home
  if (!isCalled(around(reading))) return home
  const away = readAt(reading, first, reading.phone.away, dates)
  return better(home, away)
}

/** What is read as an extension is not read as a number of its own: "ticket 4267530 poste 1212 …". */
function hasExtension({ scan, run }: Reading): boolean {
  return withExtension(scan, run.end) > run.end
}

/** The best reading by any of the plans; one that takes the whole rest of the run goes before one that takes a part. */
function readAt(reading: Reading, first: number, regions: Regions, dates: number): Match | undefined {
  const { scan, run, phone } = reading
  const home = regions === phone.home
  const from = groupAt(run, first).before
  let match: Match | undefined
  for (let last = lastGroupWithin(run, first, NATIONAL_MAX); last >= first; last--) {
    const group = groupAt(run, last)
    const to = group.before + group.end - group.start
    if (to - from < DIGITS_MIN) break
    // abroad any part of a longer number is a number somewhere
    if (!home && last < run.groups.length - 1) break
    if (to - from > NATIONAL_MAX || isIn(dates, last)) continue
    scan.budget.spend(4)
    if (!regions.any(run.digits.slice(from, to))) continue
    const stretch = stretchOf(run, first, last)
    if (!isSeparate(scan.text, run, stretch, around(reading))) continue
    for (const plan of regions.ofLength(stretch.digits)) {
      scan.budget.spend(1)
      const significant = significantOf(plan, stretch.digits)
      if (significant === undefined) continue
      const place = { text: scan.text, run, stretch, plan, home, endsKnown: endsKnown(reading, stretch) }
      const score = nationalScore(place, around(reading))
      if (score <= (match?.score ?? 0)) continue
      const canonical = `+${plan.callingCode}${significant}`
      const start = bracketStart(scan.text, stretch.start, stretch.end)
      match = { start, end: stretch.end, last, score, kind: 'judge', why: `valid in region ${plan.region}`, canonical }
      // abroad every plan is believed alike
      if (!home || score >= topScore(stretch, around(reading))) break
    }
    if (isSure(match)) return match
  }
  return match
}

/** Whether the number in front of this one was reported as a phone. */
function endsKnown({ scan, run }: Reading, stretch: Stretch): boolean {
  return stretch.first > 0 && scan.found.at(-1)?.end === groupAt(run, stretch.first - 1).end
}

/** A plausible number that no plan reads, called a phone by a word. */
function called(reading: Reading, first: number, dates: number): Match | undefined {
  const { scan, run } = reading
  if (first !== 0 || dates !== 0 || around(reading) !== 'named') return undefined
  const stretch = stretchOf(run, first, lastGroupWithin(run, first, DIGITS_MAX))
  const { length } = stretch.digits
  if (length > DIGITS_MAX || !isSeparate(scan.text, run, stretch, around(reading))) return undefined
  const score = length >= 8 ? 0.6 : length === 7 ? 0.5 : 0.35
  return {
    start: bracketStart(scan.text, stretch.start, stretch.end),
    end: stretch.end,
    last: stretch.last,
    score,
    kind: 'form',
    why: 'a plausible number',
  }
}

const EXTENSION =
  /\s?[,;]?\s?(?:ext(?:ension|n)?\.?|int\.?|poste|x|durchwahl|dw|interno|toestel|ramal|anexo)\s?[.:#]?\s?\d{1,7}(?!\d)/iy

function withExtension(scan: Scan, end: number): number {
  if (!mayBeExtension(scan.text, end)) return end
  EXTENSION.lastIndex = end
  return EXTENSION.test(scan.text) ? EXTENSION.lastIndex : end
}

/** Behind at most three signs, the first letter of a word for an extension. */
function mayBeExtension(text: string, end: number): boolean {
  for (let at = end; at <= end + 3; at++) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) return 'eipxdtra'.includes(String.fromCharCode(code | 32))
  }
  return false
}

function plansOfRegions(regions: readonly string[]): readonly Plan[] {
  return regions.flatMap((region) => planOf(region) ?? [])
}
