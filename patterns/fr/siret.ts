import { luhn } from '../checks/luhn.ts'
import type { Pattern } from '../pattern.ts'

export const siret: Pattern = {
  id: 'fr/siret',
  entity: 'COMPANY_ID',
  title: 'French establishment number (SIRET)',
  sources: ['Code de commerce, art. R. 123-221', 'INSEE, répertoire SIRENE'],
  action: 'keep',
  examples: ['SIRET : 732 829 320 00074'],
  form: {
    kind: 'code',
    expression: /\d{3}[ .\u00a0]?\d{3}[ .\u00a0]?\d{3}[ .\u00a0]?\d{5}(?!\d)/y,
    opens: [3, 9, 14],
    digits: [14, 14],
    check: luhn,
    checks: 'Luhn check digit',
    context: { any: 'siret, siren, rcs', fr: 'entreprise, societe, etablissement' },
    score: { alone: 0.45, context: 0.95 },
  },
}
