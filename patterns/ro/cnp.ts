import { digitAt, isDay, weightedSum } from '../checks/weighted.ts'
import type { Pattern } from '../pattern.ts'

/** Weights 2 7 9 1 4 6 3 5 8 2 7 9, modulo 11; 10 checks as 1. */
function isCnp(compact: string): boolean {
  if (!isDay(Number(compact.slice(5, 7)), Number(compact.slice(3, 5)))) return false
  const remainder = weightedSum(compact, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
  return (remainder === 10 ? 1 : remainder) === digitAt(compact, 12)
}

export const cnp: Pattern = {
  id: 'ro/cnp',
  entity: 'NATIONAL_ID',
  title: 'Romanian personal numeric code (CNP)',
  sources: ['Legea nr. 105/1996 privind evidența populației'],
  action: 'tokenise',
  examples: ['1800101221144'],
  form: {
    kind: 'code',
    expression: /[1-9]\d{12}(?!\d)/y,
    opens: [13],
    digits: [13, 13],
    check: isCnp,
    checks: 'check digit and date of birth',
    context: { any: 'cnp' },
    score: { alone: 0.6, context: 1, mistyped: 0.6 },
  },
}
