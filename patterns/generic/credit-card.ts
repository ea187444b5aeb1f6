import { luhn } from '../checks/luhn.ts'
import type { Pattern } from '../pattern.ts'

/**
 * Issuer ranges (ISO/IEC 7812; the schemes' public BIN rules): first digits and total lengths.
 * Maestro is left out below 15 digits: its short lengths cannot be told from an order number.
 */
const ISSUERS: readonly (readonly [first: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|09|6|8|9)/, [14, 16]],
  [/^(?:6011|64[4-9]|65|622)/, [16, 19]],
  [/^35/, [16]],
  [/^(?:2131|1800)/, [15]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:50|5[6-9]|6[37])/, [16, 19]],
  [/^220[0-4]/, [16, 19]],
]

/** Luhn, and a length that the issuer of these first digits gives out. */
function isPaymentCard(compact: string): boolean {
  if (!luhn(compact) || /^(\d)\1+$/.test(compact)) return false
  return ISSUERS.some(([first, lengths]) => lengths.includes(compact.length) && first.test(compact))
}

export const creditCard: Pattern = {
  id: 'generic/credit-card',
  entity: 'CREDIT_CARD',
  title: 'Payment card number (Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay, Maestro)',
  sources: ['ISO/IEC 7812-1 (numbering, Luhn)', 'public issuer ranges of the schemes'],
  action: 'tokenise',
  examples: ['4556 7375 8689 9855', '3714-496353-98431'],
  form: {
    kind: 'code',
    // groups of four, with one or two signs between, or 4-6-5 (American Express), or 4-6-4 (Diners), or nothing between
    expression:
      /\d{4}(?:[ \u00a0\u202f./-]| [ -] ?)?(?:\d{4}(?:[ \u00a0\u202f./-]| [ -] ?)?\d{4}(?:[ \u00a0\u202f./-]| [ -] ?)?\d{4}(?:(?:[ \u00a0\u202f./-]| [ -] ?)?\d{3})?|\d{6}(?:[ \u00a0\u202f./-]| [ -] ?)?\d{4,5}|\d{8,15})(?!\d)/y,
    opens: [4, 12, 13, 14, 15, 16, 17, 18, 19],
    digits: [12, 19],
    check: isPaymentCard,
    checks: 'Luhn check digit and issuer range',
    context: {
      any: 'visa, mastercard, amex, cb, maestro, pan, cvv, cvc, cryptogramme',
      en: 'card*, credit, debit',
      fr: 'carte*, bancaire, bleue',
      de: 'karte*, kreditkarte*, kartennummer',
      es: 'tarjeta*',
      it: 'carta, carte',
      nl: 'kaart*, creditcard*, kaartnummer',
      pt: 'cartao, cartoes',
    },
    against: {
      any: 'isbn, ean, imei, iccid, gtin, sku, ticket*, tracking',
      en: 'order, serial, invoice, parcel',
      fr: 'commande, suivi, colis, serie, facture',
    },
    score: { alone: 0.9, context: 1, mistyped: 0.5 },
  },
}
