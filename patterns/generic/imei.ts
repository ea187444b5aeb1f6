import { luhn } from '../checks/luhn.ts'
import type { Pattern } from '../pattern.ts'

/** Luhn over fifteen digits; the sixteen of an IMEISV have no check digit. */
function isImei(compact: string): boolean {
  return compact.length === 16 || luhn(compact)
}

export const imei: Pattern = {
  id: 'generic/imei',
  entity: 'IMEI',
  title: 'Number of a mobile phone (IMEI), named as one',
  sources: ['3GPP TS 23.003 § 6', 'GSMA TS.06'],
  action: 'tokenise',
  examples: ['IMEI 490154203237518', 'imei : 49-015420-323751-8'],
  form: {
    kind: 'code',
    expression: /\d{2}[ \u00a0/-]?\d{4}[ \u00a0/-]?\d{2}[ \u00a0/-]?\d{6}[ \u00a0/-]?\d{1,2}(?!\d)/y,
    opens: [2, 6, 8, 14, 15, 16],
    digits: [15, 16],
    check: isImei,
    checks: 'Luhn check digit',
    context: { any: 'imei, imeisv' },
    score: { alone: 0, context: 0.95, mistyped: 0.5 },
  },
}
