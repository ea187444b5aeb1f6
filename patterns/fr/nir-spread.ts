import type { Pattern } from '../pattern.ts'

/** Not a count, a grid of zeros or bits. */
function isVaried(compact: string): boolean {
  let seen = 0
  let different = 0
  for (let index = 0; index < compact.length; index++) {
    const bit = 1 << (compact.charCodeAt(index) - 48)
    if ((seen & bit) === 0) different++
    seen |= bit
  }
  return different >= 5
}

/** What scanned forms give: one digit a box. Nothing else is written as thirteen to fifteen single digits. */
export const nirSpread: Pattern = {
  id: 'fr/nir-spread',
  entity: 'NATIONAL_ID',
  title: 'French social security number as it stands in the boxes of a form, one digit at a time',
  sources: ['Code de la sécurité sociale, art. R. 115-1', 'Cerfa forms'],
  action: 'tokenise',
  examples: ['1 8 5 0 5 7 8 0 0 6 0 8 4 9 1'],
  form: {
    kind: 'code',
    // the boxes of the next field may follow
    expression: /[1-8](?: \d){11,23}(?!\d)/y,
    opens: [1],
    digits: [12, 15],
    check: isVaried,
    checks: 'at least five different digits',
    context: { fr: 'securite, sociale, secu, immatriculation, assure*, id, national' },
    against: { any: 'suite, serie, fibonacci, notes, sudoku' },
    score: { alone: 0.55, context: 0.9 },
  },
}
