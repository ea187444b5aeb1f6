import { isAlphanumeric, isDigit, isSpace } from '../characters.ts'
import type { Scan } from '../scan.ts'
import { type CompiledAddress, match, type Street } from './form.ts'
import type { HouseNumber } from './house-number.ts'
import { BOX_END, GRIDDED } from './word.ts'

/** Post office boxes, read from their word, which stands directly in front of the number. */
export function box(scan: Scan, form: CompiledAddress, { start, aheadRoles }: HouseNumber): Street | undefined {
  if ((aheadRoles & BOX_END) === 0) return undefined
  if (!isSpace(scan.text.charCodeAt(start - 1)) || isDigit(scan.text.charCodeAt(start - 2))) return undefined
  const from = Math.max(0, start - LEAD_MAX)
  const lead = form.boxLead.exec(scan.text.slice(from, start))
  scan.budget.spend(16)
  if (lead === null || isAlphanumeric(scan.text.charCodeAt(from + lead.index - 1))) return undefined
  const end = match(form.box, scan.text, from + lead.index)
  if (end === undefined) return undefined
  return { start: from + lead.index, end, score: scoreOf(scan.text, from + lead.index), why: 'a post office box' }
}

const LEAD_MAX = 28

/** Abbreviations are also other things (a blood pressure, a customer service); "la BP 123" is a box. */
function scoreOf(text: string, start: number): number {
  if (/^bo(?:x|ks)\b/i.test(text.slice(start, start + 5))) return 0
  if (!/^(?:B\.?P|CS|TSA|C\.?P)\b/i.test(text.slice(start, start + 4))) return 0.75
  return /(?:^|[^\p{L}])(?:la|notre|sa|ma) $/iu.test(text.slice(Math.max(0, start - 8), start)) ? 0.6 : 0.3
}

/** "Carrera 43A No. 9-20", "Calle 100 #19-61": streets and crossings counted, as in Colombia. */
export function grid(
  scan: Scan,
  form: CompiledAddress,
  { start, ahead: word, aheadRoles }: HouseNumber,
): Street | undefined {
  if (word === undefined || (aheadRoles & GRIDDED) === 0) return undefined
  if (scan.text.charCodeAt(start - 1) !== 32 || !GRIDDED_ENDS.includes(scan.text.charAt(start - 2))) return undefined
  scan.budget.spend(12)
  const end = match(form.form.grid, scan.text, word.start)
  return end === undefined
    ? undefined
    : { start: word.start, end, score: 0.9, why: 'a street, a crossing and a number, all counted' }
}

/** Last characters of the words that stand in front. */
const GRIDDED_ENDS = 'ealrvg.'
