import { groupAt, lastGroupWithin, stretchOf } from '../number-run.ts'
import type { CompiledPhone } from './form.ts'
import { judgeInternational } from './judge.ts'
import { bracketStart, isBracketed, signBefore } from './marks.ts'
import { callingCodeOf } from './plan.ts'
import { around, DIGITS_MAX, isCalled, type Match, type Reading } from './reading.ts'

/**
 * A number that begins at a group with its calling code: behind a plus or what is dialled for abroad, in brackets, or
 * unmarked where the place speaks of phones.
 */
export function international(reading: Reading, first: number): Match | undefined {
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
    if (!marked && !bracketed && phone.numbers.read(stretch.digits).length > 0) return undefined
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
