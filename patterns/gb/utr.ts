import type { Pattern } from '../pattern.ts'

/** The first digit is 11 less the weighted sum of the others modulo 11, read in HMRC's own order. */
function isUtr(compact: string): boolean {
  const weights = [6, 7, 8, 9, 10, 5, 4, 3, 2]
  let sum = 0
  for (const [index, weight] of weights.entries()) sum += Number(compact[index + 1]) * weight
  return '21987654321'[sum % 11] === compact[0]
}

export const utr: Pattern = {
  id: 'gb/utr',
  entity: 'NATIONAL_ID',
  title: 'British tax reference (UTR), named as one',
  sources: ['HMRC, Self Assessment: Unique Taxpayer Reference, modulus 11'],
  action: 'tokenise',
  examples: ['UTR 11234 67890'],
  form: {
    kind: 'code',
    expression: /\d{5} ?\d{5}(?!\d)/y,
    opens: [5, 10],
    digits: [10, 10],
    check: isUtr,
    checks: 'check digit modulo 11',
    context: { any: 'utr', en: 'taxpayer reference, tax reference, unique taxpayer' },
    score: { alone: 0, context: 0.97, mistyped: 0.8 },
  },
}
