import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { type Plan, planOfCode } from './plan.ts'

/** E.164 of a number behind its calling code, if its plan has given it out; a zero that slipped in is dropped. */
export function judgeInternational(code: string, significant: string): string | undefined {
  const plan = planOfCode(code)
  for (const national of significant.startsWith('0') ? [significant, significant.slice(1)] : [significant]) {
    if (plan?.accepts(national) === true) return `+${code}${national}`
  }
  if (significant.length < 7 || !REWRITTEN.has(code)) return undefined
  const parsed = parsePhoneNumberFromString(`+${code}${significant}`)
  return parsed?.isValid() === true ? parsed.number : undefined
}

/** Plans that rewrite numbers on the way (Argentina's 9 and 15, Mexico's 1, Brazil's carriers): the library knows how. */
const REWRITTEN: ReadonlySet<string> = new Set(['54', '52', '55'])

/** Digits of the trunk prefix in front, if the plan has given out `digits` as they are dialled inside the country. */
export function trunkOf(plan: Plan, digits: string): number | undefined {
  const { trunk } = plan
  if (trunk !== undefined && digits.startsWith(trunk) && plan.accepts(digits.slice(trunk.length))) return trunk.length
  return trunk !== '0' && plan.accepts(digits) ? 0 : undefined
}
