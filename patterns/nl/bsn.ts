import { weightedSum } from '../checks/weighted.ts'
import type { Pattern } from '../pattern.ts'

/** The eleven test: weights 9 to 2 and −1. */
function isBsn(compact: string): boolean {
  const digits = compact.padStart(9, '0')
  return digits !== '000000000' && weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0
}

export const bsn: Pattern = {
  id: 'nl/bsn',
  entity: 'NATIONAL_ID',
  title: 'Dutch citizen service number (burgerservicenummer)',
  sources: ['Wet algemene bepalingen burgerservicenummer'],
  action: 'tokenise',
  examples: ['BSN 111222333'],
  form: {
    kind: 'code',
    expression: /\d{3,4}[ .]?\d{2,3}[ .]?\d{3}(?!\d)/y,
    opens: [3, 4, 8, 9],
    digits: [8, 10],
    check: isBsn,
    checks: 'eleven test',
    context: { any: 'bsn, sofi*', nl: 'burgerservice*, sofinummer, persoonsnummer' },
    score: { alone: 0, context: 0.98, mistyped: 0.5 },
  },
}
