import type { Pattern } from '../pattern.ts'

/**
 * Key of the number: 97 minus the first thirteen digits modulo 97; the departments of Corsica count as 19 (2A) and
 * 18 (2B).
 */
function isNir(compact: string): boolean {
  let remainder = 0
  for (let index = 0; index < BODY; index++) {
    const code = compact.charCodeAt(index)
    // 2A is one less than 20, and 2B two
    const digit = code < LETTER_A ? code - 48 : LETTER_A - 1 - code
    remainder = (remainder * 10 + digit + 97) % 97
  }
  return 97 - remainder === Number(compact.slice(BODY))
}

/** Digits in front of the key. */
const BODY = 13
const LETTER_A = 65

export const nir: Pattern = {
  id: 'fr/nir',
  entity: 'NATIONAL_ID',
  title: 'French social security number (numéro de sécurité sociale, NIR) with its key',
  sources: [
    'Code de la sécurité sociale, art. R. 115-1',
    'INSEE, Répertoire national d’identification des personnes physiques',
  ],
  action: 'tokenise',
  examples: ['1 85 05 78 006 084 91', '2 69 05 49 588 157 80', '1 55 08 2A 041 025 77'],
  form: {
    kind: 'code',
    // sex, year, month (20 and above when unknown), department (99 abroad), commune, order, key
    expression:
      /[1-478][ .\u00a0-]?\d\d[ .\u00a0-]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .\u00a0-]?(?:\d\d|2[ABab])[ .\u00a0-]?\d{3}[ .\u00a0-]?\d{3}[ .\u00a0/-]{0,3}\d{2}(?!\d)/y,
    // a Corsican department breaks the run of digits
    opens: [1, 3, 5, 6, 7, 8, 10, 13, 15],
    digits: [6, 15],
    check: isNir,
    checks: 'key modulo 97',
    context: {
      any: 'nir, nss, insee, ss, immatriculation, secu',
      fr: 'securite, sociale, vitale, immatriculation, assure*, cpam, ameli, secu',
    },
    score: { alone: 0.97, context: 1, mistyped: 0.6 },
  },
}

/** The usual spacing is unmistakable even where the key is wrong: no other number is written 1-2-2-2-3-3-2. */
export const nirSpaced: Pattern = {
  ...nir,
  id: 'fr/nir-spaced',
  title: 'French social security number in its usual spacing, mistyped',
  examples: ['1 85 05 78 006 084 12'],
  form: {
    kind: 'code',
    expression: /[12] \d\d (?:0[1-9]|1[0-2]|[2-9]\d) \d[\dABab] \d{3} \d{3} \d\d(?!\d)/y,
    opens: [1],
    digits: [6, 15],
    context: { fr: 'securite, sociale, secu, immatriculation, vitale' },
    score: { alone: 0.6, context: 0.9 },
  },
}
