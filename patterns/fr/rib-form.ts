import type { Pattern } from '../pattern.ts'

export const ribForm: Pattern = {
  id: 'fr/rib-form',
  entity: 'RIB',
  title: 'French account number and its key, each with its label',
  sources: ['Comité français d’organisation et de normalisation bancaires, RIB'],
  action: 'tokenise',
  examples: ['code banque 30006 code guichet 00001 n° de compte 12345678901 clé 89'],
  form: {
    kind: 'code',
    expression: /\d{11}[\s,;:.-]{1,4}(?:[cC]l[ée]|CL[EÉ])(?: rib| RIB)?\s{0,2}[:=]?\s{0,2}\d{2}(?!\d)/y,
    opens: [11],
    digits: [11, 23],
    context: { any: 'rib', fr: 'compte, cpte, banque, guichet, bancaire*' },
    score: { alone: 0, context: 0.8 },
  },
}
