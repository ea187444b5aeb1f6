import { weightedSum } from '../checks/weighted.ts'
import type { Pattern } from '../pattern.ts'

/** The check digit of an EAN-13. */
function isAhv(compact: string): boolean {
  return weightedSum(compact, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0
}

export const ahv: Pattern = {
  id: 'ch/ahv',
  entity: 'NATIONAL_ID',
  title: 'Swiss social insurance number (AHV, AVS)',
  sources: ['AHVG art. 50c', 'Zentrale Ausgleichsstelle, AHVN13'],
  action: 'tokenise',
  examples: ['756.9217.0769.85'],
  form: {
    kind: 'code',
    expression: /756[ .\u00a0-]?\d{4}[ .\u00a0-]?\d{4}[ .\u00a0-]?\d{2}(?!\d)/y,
    opens: [3, 13],
    digits: [13, 13],
    check: isAhv,
    checks: 'EAN-13 check digit behind the country prefix 756',
    context: {
      any: 'ahv*, avs, navs*, oasi',
      de: 'sozialversicherung*, versicherten*',
      fr: 'assure*',
      it: 'assicurat*',
    },
    score: { alone: 0.93, context: 1, mistyped: 0.6 },
  },
}
