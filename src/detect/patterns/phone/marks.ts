import { isAlphanumeric, isDigit, isSpace } from '../characters.ts'
import { groupAt, type NumberRun } from '../number-run.ts'

/** Where the `+` in front of a number stands: "+33", "＋33", "(+33)", "+ 33". A sum's plus has a number before it. */
export function signBefore(text: string, start: number): number | undefined {
  let at = start - 1
  if (isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === 40) at--
  const code = text.charCodeAt(at)
  if (code !== 43 && code !== 0xff0b) return undefined
  if (isDigit(text.charCodeAt(at - 1)) || (at < start - 1 && isDigit(text.charCodeAt(at - 2)))) return undefined
  return at
}

/** A whole group in brackets: "(33)". */
export function isBracketed(text: string, run: NumberRun, index: number): boolean {
  const group = groupAt(run, index)
  return text.charCodeAt(group.start - 1) === 40 && text.charCodeAt(group.end) === 41
}

/** "(01) 43 …" starts at its bracket; "(0612345678)" does not: both brackets belong to the sentence. */
export function bracketStart(text: string, start: number, end: number): number {
  if (text.charCodeAt(start - 1) !== 40) return start
  return text.slice(start, end).includes(')') ? start - 1 : start
}

/** A letter, a hash, an underscore or a currency sign in front makes the digits part of something: "SN4823", "#0612". */
export function isGlued(text: string, run: NumberRun): boolean {
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
