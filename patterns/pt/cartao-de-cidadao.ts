import type { Pattern } from '../pattern.ts'

/** Letters count from 10; from the right every second value is doubled, and less 9 where that passes 9. */
function isCard(compact: string): boolean {
  let sum = 0
  for (let back = 0; back < compact.length; back++) {
    const code = compact.charCodeAt(compact.length - 1 - back)
    const value = code >= 65 ? code - 55 : code - 48
    const doubled = back % 2 === 0 ? value : value * 2
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

export const citizenCard: Pattern = {
  id: 'pt/cartao-de-cidadao',
  entity: 'NATIONAL_ID',
  title: 'Number of a Portuguese citizen card (cartão de cidadão)',
  sources: ['Lei n.º 7/2007', 'AMA, algoritmo de validação do número de documento'],
  action: 'tokenise',
  examples: ['cartão de cidadão 00000000 0 ZZ4'],
  form: {
    kind: 'code',
    expression: /\d{8}[ -]?\d[ -]?[A-Z][A-Z\d]\d(?![A-Za-z\d])/iy,
    opens: [8, 9],
    digits: [9, 11],
    check: isCard,
    checks: 'check digit modulo 10',
    context: { any: 'cc', pt: 'cidadao, cartao, bi, identificacao, identidade, documento' },
    score: { alone: 0.6, context: 0.97, mistyped: 0.85 },
  },
}
