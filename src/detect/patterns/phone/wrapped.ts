import type { Evidence } from '../../span.ts'
import { type NumberRun, numberRunAt, stretchOf } from '../number-run.ts'
import type { Scan } from '../scan.ts'
import type { Automaton } from './automaton.ts'
import { type Dialled, firstE164 } from './dialling.ts'
import type { CompiledPhone } from './form.ts'
import { judgeInternational } from './judge.ts'
import { isGlued, signBefore } from './marks.ts'
import { callingCodeOf } from './plan.ts'
import { DIGITS_MAX, isCalled, NATIONAL_MAX } from './reading.ts'
import { surroundingsOf } from './surroundings.ts'

/** Reports a number that a line break cuts in two, where a plus or the place says that it is one. */
export function findWrapped(scan: Scan, run: NumberRun, phone: CompiledPhone): boolean {
  const { text } = scan
  const over = run.size > NATIONAL_MAX ? undefined : runOver(text, run)
  if (over === undefined || over.size < WRAPPED_MIN || isGlued(text, run)) return false
  scan.budget.spend(over.size)
  const sign = signBefore(text, run.start)
  const isSaid = sign !== undefined || isCalled(surroundingsOf(scan, run, phone.words))
  if (!isSaid) return false
  const wrapped = sign === undefined ? wrappedNational(run, over, phone.numbers) : wrappedInternational(run, over)
  if (wrapped === undefined) return false
  const { end, canonical } = wrapped
  const evidence: Evidence[] = [{ by: phone.pattern.id, kind: 'judge', why: 'a valid number over two lines' }]
  scan.found.push({ start: sign ?? run.start, end, type: phone.pattern.entity, score: 0.8, evidence, canonical })
  return true
}

/** Digits of the shortest number that is looked for over two lines. */
const WRAPPED_MIN = 9

/** A number that a line break cuts in two. */
interface WrappedNumber {
  readonly end: number
  /** E.164 */
  readonly canonical: string
}

/** A line break, the marks of a quotation, and blanks around them: what a mail program puts into a long line. */
const WRAP = /[ \t\r]{0,2}\n(?:> ?){0,4}[ \t]{0,4}(?=\d)/y

/** The run that goes on in the line below, if its line ends with it. */
function runOver(text: string, run: NumberRun): NumberRun | undefined {
  const next = text.charCodeAt(run.end)
  if (!isBlankOrBreak(next) || (next !== 10 && !isBlankOrBreak(text.charCodeAt(run.end + 1)))) return undefined
  WRAP.lastIndex = run.end
  if (!WRAP.test(text)) return undefined
  return run.continuedBy(numberRunAt(text, WRAP.lastIndex))
}

/** A line feed, a carriage return, a space, a tab. */
function isBlankOrBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 32 || code === 9
}

/** Groupings of whole national numbers; pairs are known as one even where their first line could be a short number. */
const GROUPINGS = /^(?:22222|56|344|434|4222|2322|3322|36|37|28|334|3222|333)$/
const PAIRS = '22222'

/** A national number that begins with `run` and ends in `over`, its continuation. */
function wrappedNational(run: NumberRun, over: NumberRun, numbers: Automaton<Dialled>): WrappedNumber | undefined {
  const isWhole = firstE164(numbers, run.digits) !== undefined
  for (let last = run.groups.length; last < over.groups.length; last++) {
    const { digits, widths, end } = stretchOf(over, 0, last)
    if (digits.length > DIGITS_MAX) return undefined
    if (!GROUPINGS.test(widths) || (isWhole && widths !== PAIRS)) continue
    const canonical = firstE164(numbers, digits)
    if (canonical !== undefined) return { end, canonical }
  }
  return undefined
}

/** The same behind a plus. */
function wrappedInternational(run: NumberRun, over: NumberRun): WrappedNumber | undefined {
  const code = callingCodeOf(over.digits.slice(0, 3))
  if (code === undefined) return undefined
  for (let last = run.groups.length - 1; last < over.groups.length; last++) {
    const { digits, end } = stretchOf(over, 0, last)
    if (digits.length > DIGITS_MAX) return undefined
    const canonical = judgeInternational(code, digits.slice(code.length))
    if (canonical !== undefined) return last < run.groups.length ? undefined : { end, canonical }
  }
  return undefined
}
