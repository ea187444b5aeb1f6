import { luhn } from '../checks/luhn.ts'
import { isDay } from '../checks/weighted.ts'
import type { Pattern } from '../pattern.ts'

/** Luhn over the last ten digits; a coordination number has 60 added to its day. */
function isPersonnummer(compact: string): boolean {
  const ten = compact.slice(-10)
  return luhn(ten) && isDay(Number(ten.slice(4, 6)) % 60, Number(ten.slice(2, 4)))
}

export const personnummer: Pattern = {
  id: 'se/personnummer',
  entity: 'NATIONAL_ID',
  title: 'Swedish personal identity number',
  sources: ['Folkbokföringslagen (1991:481) § 18', 'Skatteverket SKV 704'],
  action: 'tokenise',
  examples: ['811218-9876', '19811218-9876'],
  form: {
    kind: 'code',
    expression: /(?:(?:19|20)\d{6}|\d{6})[-+]\d{4}(?!\d)/y,
    opens: [6, 8],
    digits: [10, 12],
    check: isPersonnummer,
    checks: 'Luhn check digit and date of birth',
    context: { any: 'personnummer, samordningsnummer, pnr' },
    score: { alone: 0.7, context: 1, mistyped: 0.6 },
  },
}
