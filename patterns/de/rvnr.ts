import { isDay, weightedSum } from '../checks/weighted.ts'
import type { Pattern } from '../pattern.ts'

/** The letter counts as its two-digit place in the alphabet; weights run over twelve digits, products by digit sum. */
function isRvnr(compact: string): boolean {
  const letter = compact.charCodeAt(8) - 64
  const digits = compact.slice(0, 8) + String(letter).padStart(2, '0') + compact.slice(9, 11)
  const day = Number(compact.slice(2, 4)) % 50
  if (!isDay(day, Number(compact.slice(4, 6)))) return false
  let sum = 0
  for (const [index, weight] of [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1].entries()) {
    const product = weightedSum(digits.slice(index), [weight])
    sum += Math.floor(product / 10) + (product % 10)
  }
  return sum % 10 === Number(compact[11])
}

export const rvnr: Pattern = {
  id: 'de/rvnr',
  entity: 'NATIONAL_ID',
  title: 'German pension insurance number (Rentenversicherungsnummer)',
  sources: ['SGB VI § 147', 'Verordnung über die Versicherungsnummer (VKVV) § 2'],
  action: 'tokenise',
  examples: ['15 070649 C 103'],
  form: {
    kind: 'code',
    expression: /\d{2}[ ]?\d{6}[ ]?[A-Z][ ]?\d{3}(?!\d)/iy,
    opens: [2, 8],
    digits: [8, 12],
    check: isRvnr,
    checks: 'weighted check digit',
    context: { any: 'rvnr, svnr, rv', de: 'rentenversicherung*, sozialversicherung*, versicherung*' },
    score: { alone: 0.85, context: 1, mistyped: 0.6 },
  },
}
