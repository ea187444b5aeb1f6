import { luhn } from '../checks/luhn.ts'
import type { Pattern } from '../pattern.ts'

/** The numeric key is (12 + 3 × (SIREN mod 97)) mod 97; newer keys hold letters and have only the SIREN's own check. */
function isFrenchVat(compact: string): boolean {
  const siren = compact.slice(4)
  const key = compact.slice(2, 4)
  if (!luhn(siren)) return false
  return !/^\d\d$/.test(key) || (12 + 3 * (Number(siren) % 97)) % 97 === Number(key)
}

export const frenchVat: Pattern = {
  id: 'fr/vat',
  entity: 'COMPANY_ID',
  title: 'French VAT number (numéro de TVA intracommunautaire)',
  sources: ['Code général des impôts, annexe II, art. 242 nonies A', 'Directive 2006/112/CE, art. 215'],
  action: 'keep',
  examples: ['FR44732829320'],
  form: {
    kind: 'code',
    expression: /FR[ ]?[0-9A-HJ-NP-Z]{2}[ ]?\d{3}[ ]?\d{3}[ ]?\d{3}(?!\d)/iy,
    letters: [2, 4],
    digits: [9, 11],
    check: isFrenchVat,
    checks: 'key and Luhn check digit',
    context: { any: 'tva, vat, intracom*' },
    score: { alone: 0.6, context: 0.95 },
  },
}
