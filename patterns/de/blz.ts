import type { Pattern } from '../pattern.ts'

/** Up to ten digits, in threes or together. */
export const kontonummer: Pattern = {
  id: 'de/kontonummer',
  entity: 'BANK_ACCOUNT',
  title: 'German account number, named as one',
  sources: ['Deutsche Bundesbank, Prüfzifferberechnungsmethoden (up to ten digits)'],
  action: 'tokenise',
  examples: ['Kontonummer 532013000', 'Kto.-Nr. 532 013 000'],
  form: {
    kind: 'code',
    expression: /\d{1,4}(?:[ \u00a0.-]?\d{2,4}){1,4}(?!\d|[.,]\d|[ \u00a0]?(?:[€$£%]|eur))/iy,
    opens: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    digits: [5, 20],
    context: { any: 'kto, ktonr', de: 'kontonummer*, kontonr, konto nr' },
    against: { any: 'blz', de: 'bankleitzahl*, kontostand, saldo' },
    score: { alone: 0, context: 0.8 },
  },
}

export const blz: Pattern = {
  id: 'de/blz',
  entity: 'BANK_ACCOUNT',
  title: 'German bank code (BLZ)',
  sources: ['Deutsche Bundesbank, Bankleitzahlendatei (eight digits, the first from 1 to 8)'],
  action: 'tokenise',
  examples: ['BLZ 370 400 44'],
  form: {
    kind: 'code',
    expression: /[1-8]\d{2}[ \u00a0]?\d{3}[ \u00a0]?\d{2}(?!\d)/y,
    opens: [3, 6, 8],
    digits: [8, 8],
    context: { any: 'blz', de: 'bankleitzahl*' },
    against: { de: 'kontonummer, kontonr, kto' },
    score: { alone: 0, context: 0.85 },
  },
}
