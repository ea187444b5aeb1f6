import type { Pattern } from '../pattern.ts'

export const ssn: Pattern = {
  id: 'us/ssn',
  entity: 'NATIONAL_ID',
  title: 'United States Social Security number',
  sources: ['Social Security Administration, randomization of 2011', '20 CFR § 422.103'],
  action: 'tokenise',
  examples: ['SSN 514-69-0361'],
  form: {
    kind: 'code',
    // area 000, 666 and 900 to 999, group 00 and serial 0000 are not issued
    expression: /(?!000|666|9)\d{3}([ -]?)(?!00)\d{2}\1(?!0000)\d{4}(?!\d)/y,
    opens: [3, 9],
    digits: [9, 9],
    context: { any: 'ssn, itin', en: 'social security, social, taxpayer' },
    against: { en: 'order, tracking, part, serial, phone', any: 'isbn, cas' },
    score: { alone: 0.3, context: 0.95 },
  },
}

export const ssnDashed: Pattern = {
  ...ssn,
  id: 'us/ssn-dashed',
  title: 'United States Social Security number with its dashes',
  examples: ['514-69-0361'],
  form: {
    ...ssn.form,
    kind: 'code',
    expression: /(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?!\d)/y,
    opens: [3, 9],
    digits: [9, 9],
    context: { any: 'ssn, itin', en: 'social security, social, taxpayer' },
    score: { alone: 0.65, context: 0.97 },
  },
}
