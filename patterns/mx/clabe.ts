import { sum371 } from '../checks/weights-371.ts'
import type { Pattern } from '../pattern.ts'

/** The last digit makes the sum of the weighted digits' last digits a multiple of ten. */
function isClabe(compact: string): boolean {
  return (sum371(compact.slice(0, 17), false) + Number(compact[17])) % 10 === 0
}

export const clabe: Pattern = {
  id: 'mx/clabe',
  entity: 'BANK_ACCOUNT',
  title: 'Mexican bank account (CLABE)',
  sources: ['Asociación de Bancos de México, CLABE'],
  action: 'tokenise',
  examples: ['CLABE 032180000118359719', 'clabe interbancaria: 032 180 00011835971 9'],
  form: {
    kind: 'code',
    expression: /\d{3}[ -]?\d{3}[ -]?\d{11}[ -]?\d(?!\d)/y,
    opens: [3, 6, 18],
    digits: [18, 18],
    check: isClabe,
    checks: 'weights 3-7-1 modulo 10',
    context: { any: 'clabe, spei', es: 'interbancaria, cuenta, transferencia, transferir, deposito' },
    score: { alone: 0.35, context: 0.95, mistyped: 0.5 },
  },
}
