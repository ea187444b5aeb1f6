import { digitAt, weightedSum } from '../checks/weighted.ts'
import type { Pattern } from '../pattern.ts'

/** Weights 10 to 2, modulo 11; 11 checks as 0, 10 is not issued. */
function isNhs(compact: string): boolean {
  const check = 11 - (weightedSum(compact, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)
  return check !== 10 && check % 11 === digitAt(compact, 9)
}

export const nhs: Pattern = {
  id: 'gb/nhs',
  entity: 'NATIONAL_ID',
  title: 'NHS number (England, Wales, Isle of Man)',
  sources: ['NHS Data Model and Dictionary, NHS NUMBER'],
  action: 'tokenise',
  examples: ['NHS no. 943 476 5919'],
  form: {
    kind: 'code',
    expression: /\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/y,
    opens: [3, 6, 10],
    digits: [10, 10],
    check: isNhs,
    checks: 'check digit modulo 11',
    context: { any: 'nhs' },
    score: { alone: 0.3, context: 0.98, mistyped: 0.7 },
  },
}
