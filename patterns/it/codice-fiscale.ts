import type { Pattern } from '../pattern.ts'

/** Values of characters in odd places, counted from one; characters in even places count as themselves. */
const ODD: Readonly<Record<string, number>> = Object.fromEntries(
  [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
    .flatMap((value, index): [string, number][] => [
      [String(index), value],
      [String.fromCharCode(65 + index), value],
    ])
    .concat(
      [2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23].map((value, index): [string, number] => [
        String.fromCharCode(75 + index),
        value,
      ]),
    ),
)

/**
 * Whether the sixteenth letter is the check of the fifteen signs before it (D.M. 23 dicembre 1976). Capitals, no
 * spaces.
 */
function isCodiceFiscale(compact: string): boolean {
  let sum = 0
  for (let index = 0; index < 15; index++) {
    const character = compact[index] ?? ''
    const code = character.charCodeAt(0)
    sum += index % 2 === 0 ? (ODD[character] ?? 0) : code >= 65 ? code - 65 : code - 48
  }
  return String.fromCharCode(65 + (sum % 26)) === compact[15]
}

export const codiceFiscale: Pattern = {
  id: 'it/codice-fiscale',
  entity: 'NATIONAL_ID',
  title: 'Italian tax code (codice fiscale)',
  sources: ['D.M. 23 dicembre 1976', 'D.P.R. 605/1973'],
  action: 'tokenise',
  examples: ['RSSMRA85M01H501Q'],
  form: {
    kind: 'code',
    // digits may be replaced by letters (omocodia: L M N P Q R S T U V)
    expression:
      /[A-Z]{3}[ ]?[A-Z]{3}[ ]?[0-9LMNP-V]{2}[A-EHLMPR-T][0-9LMNP-V]{2}[ ]?[A-Z][0-9LMNP-V]{3}[A-Z](?![A-Za-z\d])/iy,
    letters: [3, 6],
    digits: [1, 2],
    check: isCodiceFiscale,
    checks: 'check character',
    context: { any: 'cf, c f', it: 'codice fiscale, fiscale' },
    score: { alone: 0.95, context: 1, mistyped: 0.7 },
  },
}
