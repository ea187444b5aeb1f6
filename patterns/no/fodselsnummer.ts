import { digitAt, isDay, weightedSum } from '../checks/weighted.ts'
import type { Pattern } from '../pattern.ts'

/** Two check digits modulo 11. A D-number has 40 added to its day. */
function isFodselsnummer(compact: string): boolean {
  if (!isDay(Number(compact.slice(0, 2)) % 40, Number(compact.slice(2, 4)) % 40)) return false
  const first = (11 - (weightedSum(compact, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11
  const second = (11 - (weightedSum(compact, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11
  return first === digitAt(compact, 9) && second === digitAt(compact, 10)
}

export const fodselsnummer: Pattern = {
  id: 'no/fodselsnummer',
  entity: 'NATIONAL_ID',
  title: 'Norwegian national identity number',
  sources: ['Folkeregisterloven § 3-1', 'Skatteetaten'],
  action: 'tokenise',
  examples: ['01018010018'],
  form: {
    kind: 'code',
    expression: /\d{6}[ ]?\d{5}(?!\d)/y,
    opens: [6, 11],
    digits: [11, 11],
    check: isFodselsnummer,
    checks: 'two check digits modulo 11',
    context: { any: 'fodselsnummer, fnr, personnummer' },
    score: { alone: 0.75, context: 1, mistyped: 0.5 },
  },
}
