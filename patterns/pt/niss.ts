import { weightedSum } from '../checks/weighted.ts'
import type { Pattern } from '../pattern.ts'

const WEIGHTS = [29, 23, 19, 17, 13, 11, 7, 5, 3, 2]

export const portugueseNiss: Pattern = {
  id: 'pt/niss',
  entity: 'NATIONAL_ID',
  title: 'Portuguese social security number (NISS)',
  sources: ['Decreto-Lei n.º 92/2004'],
  action: 'tokenise',
  examples: ['NISS 12345678901'],
  form: {
    kind: 'code',
    expression: /[12]\d{2}[ .\u00a0]?\d{3}[ .\u00a0]?\d{3}[ .\u00a0]?\d{2}(?!\d)/y,
    opens: [3, 11],
    digits: [11, 11],
    check: (compact) => 9 - (weightedSum(compact, WEIGHTS) % 10) === Number(compact[10]),
    checks: 'check digit of weights by primes',
    context: { any: 'niss', pt: 'seguranca social, seguranca' },
    score: { alone: 0, context: 0.95, mistyped: 0.7 },
  },
}
