import { digitAt, isDay, weightedSum } from '../checks/weighted.ts'
import type { Pattern } from '../pattern.ts'

/** Weights 1 3 7 9 repeated; the month carries the century in twenties. */
function isPesel(compact: string): boolean {
  if (!isDay(Number(compact.slice(4, 6)), Number(compact.slice(2, 4)) % 20)) return false
  return (10 - (weightedSum(compact, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === digitAt(compact, 10)
}

export const pesel: Pattern = {
  id: 'pl/pesel',
  entity: 'NATIONAL_ID',
  title: 'Polish national number (PESEL)',
  sources: ['Ustawa z dnia 24 września 2010 r. o ewidencji ludności, art. 15'],
  action: 'tokenise',
  examples: ['PESEL 44051401359'],
  form: {
    kind: 'code',
    expression: /\d{11}(?!\d)/y,
    opens: [11],
    digits: [11, 11],
    check: isPesel,
    checks: 'check digit and date of birth',
    context: { any: 'pesel' },
    score: { alone: 0.5, context: 1, mistyped: 0.6 },
  },
}
