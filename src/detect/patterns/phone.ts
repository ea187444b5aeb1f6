import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { Pattern, PhoneForm } from '../../../patterns/pattern.ts'
import type { Evidence } from '../span.ts'
import { isAlphanumeric, isDigit, isSpace } from './characters.ts'
import type { NumberRun } from './number-run.ts'
import { callingCodeOf, type Plan, planOf, plansOf } from './phone-plan.ts'
import { isProven, type Scan } from './scan.ts'
import { type WordSet, wordsAfter, wordSet, wordsBefore } from './words.ts'

/**
 * Telephone numbers in a run of digits. From every group on, the international reading is tried (`+`, `00`, `(33)`),
 * then the national one of each default region, then any plausible number that a word nearby calls a phone.
 */
export function phoneFinder(
  patterns: readonly Pattern[],
  regions: readonly string[],
): (scan: Scan, run: NumberRun) => void {
  const forms = patterns.flatMap((pattern) =>
    pattern.form.kind === 'phone' ? [compile(pattern, pattern.form, regions)] : [],
  )
  return (scan, run) => {
    for (const form of forms) findPhones(scan, run, form)
  }
}

interface CompiledPhone {
  readonly pattern: Pattern
  readonly plans: readonly Plan[]
  readonly context: WordSet
  readonly after: WordSet
  readonly against: WordSet
  readonly between: WordSet
}

function compile(pattern: Pattern, form: PhoneForm, regions: readonly string[]): CompiledPhone {
  return {
    pattern,
    plans: regions.flatMap((region) => planOf(region) ?? []),
    context: wordSet(form.context),
    after: wordSet(form.after),
    against: wordSet(form.against),
    between: wordSet(form.between),
  }
}

/** What the words around a run say: `near` counts the telling words between, so that 0 is "directly before". */
interface Surroundings {
  readonly says: 'phone' | 'other' | 'nothing'
  readonly near: number
}

interface Match {
  readonly start: number
  /** Index of the last group. */
  readonly last: number
  readonly end: number
  readonly score: number
  readonly evidence: readonly Evidence[]
  readonly canonical?: string
}

const DIGITS_MIN = 7
/** E.164 allows 15 digits; an exit code stands before some. */
const DIGITS_MAX = 15

function findPhones(scan: Scan, run: NumberRun, form: CompiledPhone): void {
  if (run.digits.length < 6) return
  let surroundings: Surroundings | undefined
  const around = () => (surroundings ??= surroundingsOf(scan, run, form))
  for (let group = 0; group < run.starts.length; group++) {
    if (run.digits.length - (run.before[group] ?? 0) < 6) return
    const start = run.starts[group] ?? run.start
    if (isProven(scan, start, run.ends[group] ?? start)) continue
    if (group === 0 && isGlued(scan.text, start)) continue
    const match =
      international(scan, run, group, form, around) ??
      national(scan, run, group, form, around) ??
      named(scan, run, group, form, around)
    if (match === undefined) continue
    scan.found.push({
      start: match.start,
      end: withExtension(scan, match.end),
      type: form.pattern.entity,
      score: match.score,
      evidence: match.evidence,
      ...(match.canonical === undefined ? {} : { canonical: match.canonical }),
    })
    group = match.last
  }
}

/** A letter, a hash or an underscore in front makes the digits part of a name: "SN4823", "#0612", "IMG_2024". */
function isGlued(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  if (before === 95 || before === 35 || before === 36 || before === 8364) return true
  return isAlphanumeric(before) && !isPhoneWordGlued(text, start)
}

/** "tel0612345678", "au06 12 34 56 78": a lower-case word typed without its space, and a zero. */
function isPhoneWordGlued(text: string, start: number): boolean {
  return (
    text.charCodeAt(start) === 48 &&
    /(?:^|[^\p{L}\d])\p{Ll}{2,12}$|[Tt]e?l$/u.test(text.slice(Math.max(0, start - 14), start))
  )
}

function surroundingsOf(scan: Scan, run: NumberRun, form: CompiledPhone): Surroundings {
  scan.budget.spend(CONTEXT)
  if (scan.field.hint === form.pattern.entity) return { says: 'phone', near: 0 }
  const before = wordsBefore(scan.text, run.start)
  let near = 0
  for (const word of before) {
    if (form.against.has(word)) {
      if (near <= 2) return { says: 'other', near }
      break
    }
    if (form.context.has(word)) return { says: 'phone', near }
    if (!form.between.has(word)) near++
  }
  const after = wordsAfter(scan.text, run.end)
  if (
    after.some((word) => form.context.has(word)) ||
    (after[0] !== undefined && form.after.has(after[0]) && /^\s?\(/.test(scan.text.slice(run.end, run.end + 2)))
  ) {
    return { says: 'phone', near: 1 }
  }
  return { says: 'nothing', near: 9 }
}

/** Steps: both context windows. */
const CONTEXT = 100

function international(
  scan: Scan,
  run: NumberRun,
  group: number,
  form: CompiledPhone,
  around: () => Surroundings,
): Match | undefined {
  const { text } = scan
  const start = run.starts[group] ?? run.start
  const offset = run.before[group] ?? 0
  const sign = signBefore(text, start)
  const digits = run.digits.slice(offset)
  let skip = 0
  if (sign === undefined) {
    if (digits.startsWith('00') && digits[2] !== '0') skip = 2
    else if (digits.startsWith('011') && form.plans.some((plan) => plan.callingCode === '1')) skip = 3
    else if (!(isBracketed(text, run, group) || around().says === 'phone')) return undefined
  }
  const code = callingCodeOf(digits.slice(skip))
  if (code === undefined) return undefined
  scan.budget.spend(40)
  const from = sign ?? bracketStart(text, start)
  for (let last = lastGroup(run, group, DIGITS_MAX + skip); last >= group; last--) {
    const length = (run.before[last + 1] ?? 0) - offset
    if (length - skip < DIGITS_MIN) break
    scan.budget.spend(12)
    const significant = digits.slice(skip + code.length, length)
    const canonical = judgeInternational(code, significant)
    if (canonical === undefined) continue
    if (sign === undefined && skip === 0 && hasEarlierReading(run, group, form, last)) return undefined
    return {
      start: from,
      last,
      end: run.ends[last] ?? start,
      score: sign !== undefined || skip > 0 ? 0.97 : 0.7,
      evidence: [{ by: form.pattern.id, kind: 'judge', why: 'valid in its country, with calling code' }],
      canonical,
    }
  }
  if (sign === undefined) return undefined
  // a plus and a calling code, but not a number the plan has given out: a typing error is still somebody's number
  const last = lastGroup(run, group, DIGITS_MAX)
  const length = (run.before[last + 1] ?? 0) - offset
  if (length < 8) return undefined
  return {
    start: from,
    last,
    end: run.ends[last] ?? start,
    score: around().says === 'other' ? 0.3 : 0.65,
    evidence: [{ by: form.pattern.id, kind: 'form', why: 'a plus and a calling code' }],
    canonical: `+${digits.slice(0, length)}`,
  }
}

/** Without a sign, "01 45 …" is national first: the international reading is only taken where no region reads it. */
function hasEarlierReading(run: NumberRun, group: number, form: CompiledPhone, last: number): boolean {
  const digits = run.digits.slice(run.before[group] ?? 0, run.before[last + 1])
  return form.plans.some((plan) => significantOf(plan, digits) !== undefined)
}

function judgeInternational(code: string, significant: string): string | undefined {
  const plans = plansOf(code)
  for (const written of significant.startsWith('0') ? [significant, significant.slice(1)] : [significant]) {
    if (plans.some((plan) => plan.accepts(written))) return `+${code}${written}`
  }
  // plans with rewriting rules (Argentina's 9 and 15, Mexico's 1): the library knows them
  if (significant.length < 7 || !REWRITTEN.has(code)) return undefined
  const parsed = parsePhoneNumberFromString(`+${code}${significant}`)
  return parsed?.isValid() === true ? parsed.number : undefined
}

const REWRITTEN: ReadonlySet<string> = new Set(['54', '52', '55'])

/** Where the `+` in front of a number stands: "+33", "＋33", "(+33)", "+ 33". */
function signBefore(text: string, start: number): number | undefined {
  let at = start - 1
  if (isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === 40) at--
  const code = text.charCodeAt(at)
  if (code !== 43 && code !== 0xff0b) return undefined
  if (at === start - 2 && text.charCodeAt(start - 1) !== 40 && isDigit(text.charCodeAt(at - 2))) return undefined
  if (isDigit(text.charCodeAt(at - 1))) return undefined
  return text.charCodeAt(at - 1) === 40 ? at - 1 : at
}

function isBracketed(text: string, run: NumberRun, group: number): boolean {
  return text.charCodeAt((run.starts[group] ?? 0) - 1) === 40 && text.charCodeAt(run.ends[group] ?? 0) === 41
}

function bracketStart(text: string, start: number): number {
  return text.charCodeAt(start - 1) === 40 ? start - 1 : start
}

function lastGroup(run: NumberRun, group: number, digits: number): number {
  const offset = run.before[group] ?? 0
  let last = group
  while (last + 1 < run.starts.length && (run.before[last + 2] ?? 0) - offset <= digits) last++
  return last
}

/** The national significant number, if the plan has given out `digits` as they are dialled inside the country. */
function significantOf(plan: Plan, digits: string): string | undefined {
  if (plan.trunk !== undefined && plan.trunk !== '' && digits.startsWith(plan.trunk)) {
    const significant = digits.slice(plan.trunk.length)
    if (plan.accepts(significant)) return significant
  }
  const needsTrunk = plan.trunk === '0'
  return !needsTrunk && plan.accepts(digits) ? digits : undefined
}

function national(
  scan: Scan,
  run: NumberRun,
  group: number,
  form: CompiledPhone,
  around: () => Surroundings,
): Match | undefined {
  const offset = run.before[group] ?? 0
  const furthest = lastGroup(run, group, 13)
  for (const whole of [true, false]) {
    for (const plan of form.plans) {
      for (let last = furthest; last >= group; last--) {
        const isWhole = last === run.starts.length - 1
        if (isWhole !== whole) continue
        const digits = run.digits.slice(offset, run.before[last + 1])
        if (digits.length < DIGITS_MIN) break
        scan.budget.spend(3)
        const significant = significantOf(plan, digits)
        if (significant === undefined) continue
        const score = nationalScore(scan, run, group, last, plan, digits, around)
        if (score === 0) continue
        const start = run.starts[group] ?? run.start
        const evidence: Evidence[] = [{ by: form.pattern.id, kind: 'judge', why: `valid in region ${plan.region}` }]
        if (around().says === 'phone')
          evidence.push({ by: form.pattern.id, kind: 'context', why: 'a word nearby names a phone' })
        return {
          start: bracketStart(scan.text, start),
          last,
          end: run.ends[last] ?? start,
          score,
          evidence,
          canonical: `+${plan.callingCode}${significant}`,
        }
      }
    }
  }
  return undefined
}

/** How much the way it is written says, without and with a telling word. 0: not to be taken. */
function nationalScore(
  scan: Scan,
  run: NumberRun,
  group: number,
  last: number,
  plan: Plan,
  digits: string,
  around: () => Surroundings,
): number {
  const widths = widthsOf(run, group, last)
  if (isDate(scan.text, run, group)) return 0
  const { says } = around()
  const alone = writtenScore(scan.text, run, group, last, plan, digits, widths)
  if (says === 'phone') return Math.max(0.85, alone)
  if (says === 'other') return alone * 0.4
  return alone
}

function writtenScore(
  text: string,
  run: NumberRun,
  group: number,
  last: number,
  plan: Plan,
  digits: string,
  widths: string,
): number {
  // a list of equal groups that goes on is a list: lottery numbers, marks, a sudoku row
  if (isListed(run, group, last)) return 0.2
  if (isAscending(digits)) return 0.2
  const trunk = plan.trunk !== undefined && plan.trunk !== '' && digits.startsWith(plan.trunk)
  if (widths.startsWith('1') || (/[1]\d*$/.test(widths) && widths.includes('1'))) return 0.35
  if (plan.callingCode === '1') {
    if (!/^1?334$/.test(widths)) return widths === '10' ? 0.3 : 0.2
    return /[-.()]/.test(text.slice(run.starts[group], run.ends[last])) ||
      text.charCodeAt((run.starts[group] ?? 0) - 1) === 40
      ? 0.7
      : 0.6
  }
  if (trunk && plan.trunk === '0')
    return group === last ? (digits.length === 10 && plan.region === 'FR' ? 0.65 : 0.55) : 0.75
  if (widths === '3222' || widths === '334') return 0.55
  return 0.3
}

function widthsOf(run: NumberRun, group: number, last: number): string {
  let widths = ''
  for (let index = group; index <= last; index++) widths += String((run.ends[index] ?? 0) - (run.starts[index] ?? 0))
  return widths
}

function isListed(run: NumberRun, group: number, last: number): boolean {
  const width = (run.ends[last] ?? 0) - (run.starts[last] ?? 0)
  const same = (index: number) =>
    index >= 0 && index < run.starts.length && (run.ends[index] ?? 0) - (run.starts[index] ?? 0) === width
  return last > group && (same(last + 1) || same(group - 1))
}

function isAscending(digits: string): boolean {
  return '01234567890123456789'.includes(digits) || '98765432109876543210'.includes(digits)
}

/** Three groups that are a day, a month and a year, in the two orders people write. */
function isDate(text: string, run: NumberRun, group: number): boolean {
  if (group + 2 >= run.starts.length) return false
  const end = run.ends[group + 2] ?? 0
  const next = text.charCodeAt(end)
  if ((next === 47 || next === 46 || next === 45) && isDigit(text.charCodeAt(end + 1))) return false
  const written = text.slice(run.starts[group], end)
  return /^(?:(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:19|20)?\d\d|(?:19|20)\d\d([./-])(?:0?[1-9]|1[0-2])\2(?:0?[1-9]|[12]\d|3[01]))$/.test(
    written,
  )
}

/** A plausible number that no default region reads, called a phone by a word directly before or behind it. */
function named(
  scan: Scan,
  run: NumberRun,
  group: number,
  form: CompiledPhone,
  around: () => Surroundings,
): Match | undefined {
  if (group !== 0 || isDate(scan.text, run, group)) return undefined
  const { says, near } = around()
  if (says !== 'phone' || near > 3) return undefined
  const last = lastGroup(run, group, 14)
  const length = (run.before[last + 1] ?? 0) - (run.before[group] ?? 0)
  const start = run.starts[group] ?? run.start
  if (length < 6) return undefined
  return {
    start: bracketStart(scan.text, start),
    last,
    end: run.ends[last] ?? start,
    score: length >= 8 ? 0.6 : length === 7 ? 0.5 : 0.35,
    evidence: [{ by: form.pattern.id, kind: 'context', why: 'a word nearby names a phone' }],
  }
}

const EXTENSION =
  /\s?[,;]?\s?(?:ext(?:ension|\.)?|poste|x|durchwahl|dw|interno|toestel|ramal|anexo)\s?[.:#]?\s?\d{1,7}(?!\d)/iy

function withExtension(scan: Scan, end: number): number {
  EXTENSION.lastIndex = end
  return EXTENSION.test(scan.text) ? EXTENSION.lastIndex : end
}
