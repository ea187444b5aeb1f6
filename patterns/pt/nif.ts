import { digitAt, weightedSum } from '../checks/weighted.ts'
import type { Pattern } from '../pattern.ts'

/** Weights 9 to 2, modulo 11; a remainder of 0 or 1 checks as 0. */
function isPortugueseNif(compact: string): boolean {
  const remainder = weightedSum(compact, [9, 8, 7, 6, 5, 4, 3, 2]) % 11
  return (remainder < 2 ? 0 : 11 - remainder) === digitAt(compact, 8)
}

export const portugueseNif: Pattern = {
  id: 'pt/nif',
  entity: 'NATIONAL_ID',
  title: 'Portuguese tax number (NIF, número de contribuinte)',
  sources: ['Decreto-Lei n.º 14/2013'],
  action: 'tokenise',
  examples: ['NIF 123 456 789'],
  form: {
    kind: 'code',
    expression: /[1-35-9]\d{2}[ .]?\d{3}[ .]?\d{3}(?!\d)/y,
    opens: [3, 9],
    digits: [9, 9],
    check: isPortugueseNif,
    checks: 'check digit modulo 11',
    context: { any: 'nif, nipc', pt: 'contribuinte, fiscal' },
    score: { alone: 0, context: 0.98, mistyped: 0.5 },
  },
}
