import { luhn } from '../checks/luhn.ts'
import { verhoeff } from '../checks/verhoeff.ts'
import { isDay } from '../checks/weighted.ts'
import type { Pattern } from '../pattern.ts'

/** Date of birth, three digits, then a Luhn digit over the first eleven and a Verhoeff digit over the same eleven. */
function isMatricule(compact: string): boolean {
  if (!isDay(Number(compact.slice(6, 8)), Number(compact.slice(4, 6)))) return false
  return luhn(compact.slice(0, 12)) && verhoeff(compact.slice(0, 11) + (compact[12] ?? ''))
}

export const matricule: Pattern = {
  id: 'lu/matricule',
  entity: 'NATIONAL_ID',
  title: 'Luxembourg national identification number (matricule)',
  sources: ['Loi du 19 juin 2013 relative à l’identification des personnes physiques'],
  action: 'tokenise',
  examples: ['1893120105732'],
  form: {
    kind: 'code',
    expression: /(?:18|19|20)\d\d[ ]?(?:0[1-9]|1[0-2])[ ]?(?:0[1-9]|[12]\d|3[01])[ ]?\d{3}[ ]?\d{2}(?!\d)/y,
    opens: [4, 8, 13],
    digits: [13, 13],
    check: isMatricule,
    checks: 'Luhn and Verhoeff check digits',
    context: { fr: 'matricule, identification', de: 'matrikel, versicherungsnummer', any: 'ccss' },
    score: { alone: 0.8, context: 1, mistyped: 0.5 },
  },
}
