import type { Pattern } from '../pattern.ts'

/** The last three digits are the first ten modulo 511. */
function isSpi(compact: string): boolean {
  return Number(compact.slice(0, 10)) % 511 === Number(compact.slice(10))
}

export const spi: Pattern = {
  id: 'fr/spi',
  entity: 'NATIONAL_ID',
  title: 'French tax number (numéro fiscal, SPI)',
  sources: ['Direction générale des finances publiques, TIN fact sheet for France (European Commission)'],
  action: 'tokenise',
  examples: ['30 23 217 600 053'],
  form: {
    kind: 'code',
    expression: /[0-3]\d[ .\u00a0]?\d\d[ .\u00a0]?\d{3}[ .\u00a0]?\d{3}[ .\u00a0]?\d{3}(?!\d)/y,
    opens: [2, 13],
    digits: [13, 13],
    check: isSpi,
    checks: 'three check digits modulo 511',
    context: { any: 'nif, spi', fr: 'fiscal*, impot*, declarant, foyer' },
    against: { fr: 'commande*, suivi, colis, facture*', en: 'order, tracking, timestamp' },
    score: { alone: 0.6, context: 0.98, mistyped: 0.6 },
  },
}
