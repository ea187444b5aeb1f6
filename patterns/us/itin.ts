import type { Pattern } from '../pattern.ts'

export const itin: Pattern = {
  id: 'us/itin',
  entity: 'NATIONAL_ID',
  title: 'American number of a taxpayer without a social security number (ITIN)',
  sources: ['Internal Revenue Manual 3.21.263'],
  action: 'tokenise',
  examples: ['ITIN 912-73-1234'],
  form: {
    kind: 'code',
    expression: /9\d\d[ -]?(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])[ -]?\d{4}(?!\d)/y,
    opens: [3, 9],
    digits: [9, 9],
    context: { any: 'itin', en: 'taxpayer, tax id, social, ssn' },
    score: { alone: 0, context: 0.95 },
  },
}
