import type { Pattern } from '../pattern.ts'

export const ein: Pattern = {
  id: 'us/ein',
  entity: 'COMPANY_ID',
  title: 'American number of an employer (EIN), named as one',
  sources: ['Internal Revenue Code § 6109'],
  action: 'keep',
  examples: ['EIN 12-3456789'],
  form: {
    kind: 'code',
    expression: /\d{2}-\d{7}(?!\d)/y,
    opens: [2],
    digits: [9, 9],
    context: { any: 'ein, fein' },
    score: { alone: 0, context: 0.85 },
  },
}
