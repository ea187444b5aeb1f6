import { luhn } from '../checks/luhn.ts'
import type { Pattern } from '../pattern.ts'

export const siren: Pattern = {
  id: 'fr/siren',
  entity: 'COMPANY_ID',
  title: 'French company number (SIREN)',
  sources: ['Code de commerce, art. R. 123-220', 'INSEE, répertoire SIRENE'],
  action: 'keep',
  examples: ['SIREN 732 829 320'],
  form: {
    kind: 'code',
    expression: /\d{3}[ .\u00a0]?\d{3}[ .\u00a0]?\d{3}(?!\d)/y,
    opens: [3, 9],
    digits: [9, 9],
    check: luhn,
    checks: 'Luhn check digit',
    context: { any: 'siren, rcs, siret, tva', fr: 'entreprise, societe, immatriculee' },
    score: { alone: 0, context: 0.95 },
  },
}
