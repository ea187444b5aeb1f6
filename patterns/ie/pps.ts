import { weightedSum } from '../checks/weighted.ts'
import type { Pattern } from '../pattern.ts'

/** Weights 8 to 2 and, since 2013, 9 for the second letter; the remainder by 23 is the first letter (W is 0). */
function isPps(compact: string): boolean {
  const second = compact[8]
  const extra = second === undefined || second === 'W' ? 0 : (second.charCodeAt(0) - 64) * 9
  const remainder = (weightedSum(compact, [8, 7, 6, 5, 4, 3, 2]) + extra) % 23
  return (remainder === 0 ? 'W' : String.fromCharCode(64 + remainder)) === compact[7]
}

export const pps: Pattern = {
  id: 'ie/pps',
  entity: 'NATIONAL_ID',
  title: 'Irish Personal Public Service number',
  sources: ['Social Welfare Consolidation Act 2005, s. 262', 'Department of Social Protection'],
  action: 'tokenise',
  examples: ['1234567T', '1234567FA'],
  form: {
    kind: 'code',
    expression: /\d{7}[ ]?[A-W][A-IW]?(?![A-Za-z\d])/iy,
    opens: [7],
    digits: [7, 7],
    check: isPps,
    checks: 'check letter modulo 23',
    context: { any: 'pps*', en: 'public service' },
    score: { alone: 0.6, context: 1, mistyped: 0.6 },
  },
}
