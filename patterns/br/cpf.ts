import { digitAt, weightedSum } from '../checks/weighted.ts'
import type { Pattern } from '../pattern.ts'

/** Two check digits modulo 11; 10 checks as 0; eleven equal digits are not issued. */
function isCpf(compact: string): boolean {
  if (/^(\d)\1+$/.test(compact)) return false
  const first = ((weightedSum(compact, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10
  const second = ((weightedSum(compact, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10
  return first === digitAt(compact, 9) && second === digitAt(compact, 10)
}

export const cpf: Pattern = {
  id: 'br/cpf',
  entity: 'NATIONAL_ID',
  title: 'Brazilian taxpayer number (CPF)',
  sources: ['Receita Federal, Instrução Normativa RFB 2172/2024'],
  action: 'tokenise',
  examples: ['529.982.247-25'],
  form: {
    kind: 'code',
    expression: /\d{3}\.?\d{3}\.?\d{3}-?\d{2}(?!\d)/y,
    opens: [3, 11],
    digits: [11, 11],
    check: isCpf,
    checks: 'two check digits modulo 11',
    context: { any: 'cpf' },
    score: { alone: 0.7, context: 1, mistyped: 0.6 },
  },
}
