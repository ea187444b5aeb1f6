import type { Pattern } from '../pattern.ts'

export const cardCode: Pattern = {
  id: 'secret/card-code',
  entity: 'SECRET',
  title: 'Verification code of a payment card behind its word',
  sources: ['ISO/IEC 7813', 'PCI DSS, sensitive authentication data'],
  action: 'mask',
  examples: ['CVC 123', 'CVV: 4821'],
  form: {
    kind: 'named',
    names: { any: 'cvc, cvv', fr: 'cryptogramme' },
    marker: 'CV',
    spoken: /CV[CV]2?(?: (?:is|est|ist|es|è|é))? /y,
    value: /\d{3,4}(?![\d.,:/-]?\d)/y,
    score: 0.8,
  },
}
