import type { Pattern } from '../pattern.ts'

/** Thirteen digits have no check of their own, so a word must say what they are. */
export const nirWithoutKey: Pattern = {
  id: 'fr/nir-without-key',
  entity: 'NATIONAL_ID',
  title: 'French social security number written without its key, or as a name for any number of social security',
  sources: ['Code de la sécurité sociale, art. R. 115-1'],
  action: 'tokenise',
  examples: ['n° sécu 1 85 05 78 006 084'],
  form: {
    kind: 'code',
    expression: /\d[\d .\u00a0-]{8,20}\d(?!\d)/y,
    opens: [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15],
    digits: [10, 24],
    context: {
      any: 'nir, nss',
      fr: 'securite sociale, secu, securite, immatriculation, vitale, id national, assurance maladie',
    },
    against: { any: 'tel*, iban, rib, siret, siren, fax*', fr: 'commande*, portable, mobile' },
    score: { alone: 0, context: 0.7 },
  },
}
