import type { Pattern } from '../pattern.ts'

export const cardExpiry: Pattern = {
  id: 'generic/card-expiry',
  entity: 'CARD_EXPIRY',
  title: 'Month and year a payment card ends, beside its number',
  sources: ['ISO/IEC 7813', 'PCI DSS, cardholder data'],
  action: 'tokenise',
  examples: ['4556 7375 8689 9855 exp 09/27', '4556737586899855 | 09/2027 | 123'],
  form: {
    kind: 'beside',
    beside: 'CREDIT_CARD',
    reach: 48,
    expression: /(?:0[1-9]|1[0-2]) ?[/.-] ?(?:20)?[2-4]\d(?![\d/]|[.-]\d)/y,
    score: 0.8,
  },
}
