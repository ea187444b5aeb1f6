import { digitAt, isDay, weightedSum } from '../checks/weighted.ts'
import type { Pattern } from '../pattern.ts'

/** Three digits, check digit, date of birth. Weights 3 7 9, 5 8 4 2 1 6, modulo 11. */
function isSvnr(compact: string): boolean {
  const month = Number(compact.slice(6, 8))
  if (!isDay(Number(compact.slice(4, 6)), month) && month <= 12) return false
  const sum = weightedSum(compact, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6])
  return sum % 11 === digitAt(compact, 3)
}

export const svnr: Pattern = {
  id: 'at/svnr',
  entity: 'NATIONAL_ID',
  title: 'Austrian social insurance number (Sozialversicherungsnummer)',
  sources: ['ASVG § 31', 'Dachverband der Sozialversicherungsträger'],
  action: 'tokenise',
  examples: ['SVNR 1237 010180'],
  form: {
    kind: 'code',
    expression: /[1-9]\d{3}[ \u00a0-]?[0-3]\d(?:0[1-9]|1[0-5])\d{2}(?!\d)/y,
    opens: [4, 10],
    digits: [10, 10],
    check: isSvnr,
    checks: 'weighted check digit modulo 11',
    context: { any: 'svnr, sv, svn', de: 'sozialversicherung*, versicherung*, e-card' },
    score: { alone: 0.4, context: 0.98, mistyped: 0.5 },
  },
}
