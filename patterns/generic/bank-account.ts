import type { Pattern } from '../pattern.ts'

/**
 * A bare "account number" is not among the words: customers of shops and of power stations have one as well, and so
 * it is believed only at the sensitivity `strict`, by the second pattern.
 */
const EXPRESSION =
  /(?!\d{1,3}(?:[ \u00a0]\d{3}){1,4}(?:\D|$))(?:\d{7,17}|\d{2,5}(?:[ -]\d{2,5}){2,4}|\d{4,6}[ -]\d{4,10}|\d{2,10}\/\d{3,6})(?!\d|[ .,-]\d|[ \u00a0]?(?:[€$£%]|eur))/iy
const OPENS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]

export const bankAccount: Pattern = {
  id: 'generic/bank-account',
  entity: 'BANK_ACCOUNT',
  title: 'Number of a bank account that its words call one',
  sources: ['ISO 13616 (basic bank account number)', 'ČNB, decree 169/2011 (number and bank code)'],
  action: 'tokenise',
  examples: ['my checking account is 000123456789', 'compte courant n° 12345678901'],
  form: {
    kind: 'code',
    expression: EXPRESSION,
    opens: OPENS,
    digits: [7, 17],
    context: {
      any: 'bban',
      en: 'bank account, checking account, savings account, current account, deposit account',
      fr: 'compte bancaire, compte courant, compte cheque, compte cheques, compte epargne, compte joint',
      de: 'bankkonto*, girokonto*, sparkonto*, bankverbindung',
      es: 'cuenta bancaria, cuenta corriente, cuenta ahorro, cuenta ahorros',
      it: 'conto corrente, conto bancario',
      nl: 'rekeningnummer*, bankrekening*',
      pt: 'conta bancaria, conta corrente, conta poupanca',
    },
    against: { any: 'solde, balance, saldo, kontostand' },
    score: { alone: 0, context: 0.7 },
  },
}

export const accountNumber: Pattern = {
  id: 'generic/account-number',
  entity: 'BANK_ACCOUNT',
  title: 'Number of an account of any kind, where what is merely possible is wanted',
  sources: ['ISO 13616 (basic bank account number)'],
  action: 'tokenise',
  examples: [],
  form: {
    kind: 'code',
    expression: EXPRESSION,
    opens: OPENS,
    digits: [7, 17],
    context: {
      en: 'account number, account no, account nr, acct',
      fr: 'numero compte, de compte',
      es: 'de cuenta, numero cuenta',
      it: 'di conto, numero conto',
      pt: 'da conta, de conta',
    },
    score: { alone: 0, context: 0.4 },
  },
}
