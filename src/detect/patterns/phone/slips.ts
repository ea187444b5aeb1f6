import type { Evidence } from '../../span.ts'
import { isAlphanumeric, isDigit, isSpace } from '../characters.ts'
import type { NumberRun } from '../number-run.ts'
import type { Scan } from '../scan.ts'
import type { Automaton } from './automaton.ts'
import { type Dialled, firstE164 } from './dialling.ts'
import type { CompiledPhone } from './form.ts'
import { NATIONAL_MAX } from './reading.ts'
import { surroundingsOf } from './surroundings.ts'

/** Reports a number with letters for figures, or a separator that other things have as well. */
export function findSlipped(scan: Scan, run: NumberRun, phone: CompiledPhone): boolean {
  const { text } = scan
  if (run.size > NATIONAL_MAX) return false
  const { numbers } = phone
  const slipped = misreadNumber(text, run, numbers) ?? oddlyJoinedNumber(text, run, numbers)
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

/** A national number that is not written in figures and their usual separators alone. */
interface SlippedNumber {
  readonly start: number
  readonly end: number
  readonly canonical: string
  /**
   * What the place has to say at least: nothing, where it is in pairs from its zero on, as nothing else is written; that
   * it is likely, where other things are seldom written so.
   */
  readonly wants: 'named' | 'likely' | 'nothing'
}

/** Figures and the letters that are struck or read for them, one separator between two. */
const MISREAD = /[0oO](?:[ .-]?[\doOIl]){8,12}(?![\p{L}\d])/uy
const PAIRED = /^[0oO][1-9oOIl](?:([ .-])[\doOIl]{2})(?:\1[\doOIl]{2}){3}$/
/** "0494 92 82 32 I'd": the last of it is a word. */
const WORD_BEHIND = /[ .-][oOIl]$/
/** Figures a number with such letters must still hold. */
const FIGURES_LEAST = 7

/** "o6 39 98 12 34", "06 39 98 I2 34": O for a zero, I and l for a one. */
function misreadNumber(text: string, run: NumberRun, numbers: Automaton<Dialled>): SlippedNumber | undefined {
  const start = startOfMisread(text, run)
  if (start === undefined) return undefined
  MISREAD.lastIndex = start
  if (!MISREAD.test(text)) return undefined
  const end = MISREAD.lastIndex
  // "06 39 98 12 34 ou …": the letter behind is a word's, and nothing slipped
  if (start === run.start && end <= run.end) return undefined
  const written = text.slice(start, end)
  if (written.replaceAll(/\D/g, '').length < FIGURES_LEAST || WORD_BEHIND.test(written)) return undefined
  const digits = written.replaceAll(/[oO]/g, '0').replaceAll(/[Il]/g, '1').replaceAll(/\D/g, '')
  const canonical = firstE164(numbers, digits)
  return canonical === undefined
    ? undefined
    : { start, end, canonical, wants: PAIRED.test(written) ? 'nothing' : 'named' }
}

/** A letter for the zero in front of the run, or one for a figure behind it. */
function startOfMisread(text: string, { start, end }: NumberRun): number | undefined {
  if (isLetterFor(text.charCodeAt(start - 1))) return isAlphanumeric(text.charCodeAt(start - 2)) ? undefined : start - 1
  if (text.charCodeAt(start) !== 48 || isAlphanumeric(text.charCodeAt(start - 1))) return undefined
  const next = text.charCodeAt(end)
  const isNear =
    isLetterFor(next) || ((isSpace(next) || next === 46 || next === 45) && isLetterFor(text.charCodeAt(end + 1)))
  return isNear ? start : undefined
}

/** O, o, I, l */
function isLetterFor(code: number): boolean {
  return code === 79 || code === 111 || code === 73 || code === 108
}

/** Groups with one separator that numbers seldom have: "06,39,98,12,34", "06:39:…", "06 | 39 | …", "06_39_…". */
const JOINED = /\d{2,5}(?: ?([,;:|_*]) ?\d{2,4})(?: ?\1 ?\d{2,4}){1,5}(?![\d.,:;|_*]\d|\d)/y

function oddlyJoinedNumber(text: string, run: NumberRun, numbers: Automaton<Dialled>): SlippedNumber | undefined {
  if (run.groups.length > 1 || run.size > 5 || !isOddJoint(text, run.end)) return undefined
  const before = text.charCodeAt(run.start - 1)
  if (isAlphanumeric(before) || isOddSign(before, text.charCodeAt(run.start - 2))) return undefined
  JOINED.lastIndex = run.start
  if (!JOINED.test(text)) return undefined
  const end = JOINED.lastIndex
  const written = text.slice(run.start, end)
  const digits = written.replaceAll(/\D/g, '')
  // eight figures in pairs are a time with its fractions
  if (digits.length < 9) return undefined
  // behind its trunk prefix, or in the American way: three, three and four
  if (!digits.startsWith('0') && !/^\d{3}\D{1,3}\d{3}\D{1,3}\d{4}$/.test(written)) return undefined
  const canonical = firstE164(numbers, digits)
  if (canonical === undefined) return undefined
  return { start: run.start, end, canonical, wants: isPairedOddly(written) ? 'likely' : 'named' }
}

/** "06,39,98,12,34". Five drawn numbers and five departments come in their order, and a time has colons. */
function isPairedOddly(written: string): boolean {
  if (!/^0[1-9]([,;|_*])\d\d(?:\1\d\d){3}$/.test(written)) return false
  const pairs = written.split(/\D/)
  return pairs.some((pair, index) => pair < (pairs[index - 1] ?? ''))
}

/** One of the signs, a blank on either side allowed, and a figure. */
function isOddJoint(text: string, end: number): boolean {
  let at = end
  if (text.charCodeAt(at) === 32) at++
  if (!isOdd(text.charCodeAt(at))) return false
  return isDigit(text.charCodeAt(at + 1)) || isDigit(text.charCodeAt(at + 2))
}

/** The sign goes on in front: an inner group. */
function isOddSign(before: number, ahead: number): boolean {
  return isOdd(before) && isDigit(ahead)
}

/** Comma, semicolon, colon, stroke, underscore, asterisk */
function isOdd(code: number): boolean {
  return code === 44 || code === 59 || code === 58 || code === 124 || code === 95 || code === 42
}
