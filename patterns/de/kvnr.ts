import type { Pattern } from '../pattern.ts'

/** The letter as two digits and the eight digits behind it, doubled in turn and reduced to one figure each. */
function isKvnr(compact: string): boolean {
  const digits = String(compact.charCodeAt(0) - 64).padStart(2, '0') + compact.slice(1, 9)
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const product = Number(digits[index]) * (index % 2 === 0 ? 1 : 2)
    sum += product > 9 ? product - 9 : product
  }
  return sum % 10 === Number(compact[9])
}

export const kvnr: Pattern = {
  id: 'de/kvnr',
  entity: 'NATIONAL_ID',
  title: 'German health insurance number (Krankenversichertennummer)',
  sources: ['SGB V § 290', 'GKV-Spitzenverband, Richtlinie zur Krankenversichertennummer'],
  action: 'tokenise',
  examples: ['Versichertennummer A123456780'],
  form: {
    kind: 'code',
    expression: /[A-Z]\d{9}(?!\d)/iy,
    letters: [1, 1],
    digits: [9, 9],
    check: isKvnr,
    checks: 'check digit modulo 10',
    context: {
      any: 'kvnr, kv nr, egk',
      de: 'krankenvers*, versichertennummer*, versichertennr, versicherten*, versichertenkarte*, gesundheitskarte*, krankenkasse*',
    },
    score: { alone: 0, context: 0.95, mistyped: 0.7 },
  },
}
