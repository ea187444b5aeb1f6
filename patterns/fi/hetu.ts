import { isDay } from '../checks/weighted.ts'
import type { Pattern } from '../pattern.ts'

const CHECKS = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** Date and individual number together modulo 31. */
function isHetu(compact: string): boolean {
  const characters = compact.length === 11 ? compact.slice(0, 6) + compact.slice(7) : compact
  if (!isDay(Number(characters.slice(0, 2)), Number(characters.slice(2, 4)))) return false
  return CHECKS[Number(characters.slice(0, 9)) % 31] === characters[9]
}

export const hetu: Pattern = {
  id: 'fi/hetu',
  entity: 'NATIONAL_ID',
  title: 'Finnish personal identity code (henkilötunnus)',
  sources: ['Digital and Population Data Services Agency', 'Valtioneuvoston asetus 690/2022'],
  action: 'tokenise',
  examples: ['131052-308T'],
  form: {
    kind: 'code',
    expression: /[0-3]\d[01]\d{3}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y](?![A-Za-z\d])/iy,
    opens: [6],
    digits: [6, 10],
    check: isHetu,
    checks: 'check character modulo 31',
    context: { any: 'hetu, henkilotunnus, sotu' },
    score: { alone: 0.9, context: 1, mistyped: 0.5 },
  },
}
