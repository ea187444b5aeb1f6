import type { Pattern } from '../pattern.ts'

/** Letters of the account number count as digits: A, J are 1; B, K, S are 2; and so on to I, R, Z, which are 9. */
const LETTERS = '12345678912345678923456789'

/** 89 × bank + 15 × branch + 3 × account + key is a multiple of 97. */
function isRib(compact: string): boolean {
  const digits = compact.replaceAll(/[A-Z]/g, (letter) => LETTERS[letter.charCodeAt(0) - 65] ?? '')
  if (!/^\d{23}$/.test(digits)) return false
  const bank = Number(digits.slice(0, 5))
  const branch = Number(digits.slice(5, 10))
  const account = Number(digits.slice(10, 21))
  return (89 * bank + 15 * branch + 3 * account + Number(digits.slice(21))) % 97 === 0
}

export const rib: Pattern = {
  id: 'fr/rib',
  entity: 'RIB',
  title: 'French bank details (RIB): bank, branch, account, key',
  sources: ['Comité français d’organisation et de normalisation bancaires, RIB'],
  action: 'tokenise',
  examples: ['30006 00001 12345678901 89'],
  form: {
    kind: 'code',
    expression: /\d{5}[ .\u00a0/-]?\d{5}[ .\u00a0/-]?[0-9A-Za-z]{11}[ .\u00a0/-]?(?:cl[eé] ?:? ?)?\d{2}(?!\d)/y,
    opens: [5, 10, 21, 23],
    digits: [10, 23],
    check: isRib,
    checks: 'RIB key modulo 97',
    context: { any: 'rib, iban', fr: 'compte, banque, guichet, bancaire*' },
    score: { alone: 0.9, context: 1 },
  },
}
