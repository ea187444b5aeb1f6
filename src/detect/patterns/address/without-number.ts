import type { Scan } from '../scan.ts'
import type { CompiledAddress, Street } from './form.ts'
import { streetFirst } from './street-first.ts'
import { houseNumber } from './house-number.ts'
import { nameBefore } from './without-kind.ts'

const NO_NUMBER = /[, ](s\/n\.?º?|snc?)[,.]{0,2}(?: {1,2}(?:C\.?P\.?:? ?)?| - )$/i

/**
 * "C/ Pizarro, s/n, 36202 Vigo": a postal code at `start`, and in front of it what says that the house has no number.
 */
export function withoutNumber(scan: Scan, form: CompiledAddress, start: number): Street | undefined {
  if (scan.text.charCodeAt(start + 4) < 48 || !mayEndNoNumber(scan.text, start)) return undefined
  const from = Math.max(0, start - 16)
  scan.budget.spend(4)
  if (!holdsSlash(scan.text, from, start) && !/snc?[,.]? $/i.test(scan.text.slice(start - 6, start))) return undefined
  const found = NO_NUMBER.exec(scan.text.slice(from, start))
  if (found === null) return undefined
  const sign = from + found.index + 1
  const stop = sign + (found[1]?.length ?? 0)
  const house = houseNumber(form, scan.text, sign, stop)
  return streetFirst(scan, form, house) ?? nameBefore(scan, form, house)
}

/** The last letter of "s/n", "sn", "snc", "s/nº" or "C.P." behind the signs and blanks that may follow them. */
function mayEndNoNumber(text: string, start: number): boolean {
  let at = start - 1
  while (start - at < 6 && isBetween(text.charCodeAt(at))) at--
  const code = text.charCodeAt(at)
  const letter = code | 32
  return code === 0xba || letter === 110 || letter === 99 || letter === 112
}

/** A blank, a comma, a dot, a dash, a colon. */
function isBetween(code: number): boolean {
  return code === 32 || (code >= 44 && code <= 46) || code === 58
}

function holdsSlash(text: string, from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) if (text.charCodeAt(at) === 47) return true
  return false
}
