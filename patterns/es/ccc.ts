import { weightedSum } from '../checks/weighted.ts'
import type { Pattern } from '../pattern.ts'

const WEIGHTS = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]

/** Two check digits: one over bank and branch, one over the account; 11 less the weighted sum modulo 11. */
function isCcc(compact: string): boolean {
  return checkDigit(`00${compact.slice(0, 8)}`) === compact[8] && checkDigit(compact.slice(10, 20)) === compact[9]
}

function checkDigit(digits: string): string {
  const rest = 11 - (weightedSum(digits, WEIGHTS) % 11)
  return rest === 11 ? '0' : rest === 10 ? '1' : String(rest)
}

export const ccc: Pattern = {
  id: 'es/ccc',
  entity: 'BANK_ACCOUNT',
  title: 'Spanish bank account (CCC), from before the IBAN',
  sources: ['Consejo Superior Bancario, Código Cuenta Cliente'],
  action: 'tokenise',
  examples: ['CCC 2100 0418 45 0200051332', 'cuenta corriente 2100-0418-45-0200051332'],
  form: {
    kind: 'code',
    expression: /\d{4}[ .\u00a0/-]?\d{4}[ .\u00a0/-]?\d{2}[ .\u00a0/-]?\d{10}(?!\d)/y,
    opens: [4, 8, 10, 20],
    digits: [20, 20],
    check: isCcc,
    checks: 'two check digits modulo 11',
    context: { any: 'ccc', es: 'cuenta*, bancari*, domiciliar, domiciliacion, ingreso, transferencia' },
    score: { alone: 0.55, context: 0.95, mistyped: 0.5 },
  },
}
