import { isDay } from '../checks/weighted.ts'
import type { Pattern } from '../pattern.ts'

/** Numbers issued since 2007 need not pass modulo 11, so only the date is checked. */
function isCpr(compact: string): boolean {
  return isDay(Number(compact.slice(0, 2)), Number(compact.slice(2, 4)))
}

export const cpr: Pattern = {
  id: 'dk/cpr',
  entity: 'NATIONAL_ID',
  title: 'Danish civil registration number (CPR)',
  sources: ['CPR-loven', 'CPR-kontoret, numre uden kontrolciffer (2007)'],
  action: 'tokenise',
  examples: ['CPR 010180-1234'],
  form: {
    kind: 'code',
    expression: /[0-3]\d[01]\d{3}[ -]?\d{4}(?!\d)/y,
    opens: [6, 10],
    digits: [10, 10],
    check: isCpr,
    checks: 'date of birth',
    context: { any: 'cpr*, personnummer' },
    score: { alone: 0.3, context: 0.95 },
  },
}
