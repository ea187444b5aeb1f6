import { describe, expect, test } from 'vitest'
import { iban } from '../../../patterns/generic/iban.ts'
import { budgetFor } from '../../../src/detect/budget.ts'
import { PROSE } from '../../../src/detect/recogniser.ts'
import { lists, recogniserAt } from '../lists.ts'

lists(
  iban,
  {
    'in groups of four': 'IBAN «FR76 3000 6000 0112 3456 7890 189»',
    compact: '«DE89370400440532013000»',
    'in lower case': '«nl91 abna 0417 1643 00»',
    'with dashes': '«FR76-3000-6000-0112-3456-7890-189»',
    'with no-break spaces': '«BE71 0961 2345 6769»',
    'broken by the line': `«FR76 3000 6000 0112
3456 7890 189»`,
    'in irregular groups': '«DE8937 0400440 532013000»',
    'at the very start': '«GB29NWBK60161331926819» merci',
    'glued to its label': 'IBAN:«ES9121000418450200051332»',
    'broken by the line behind a blank': 'banque : «FR76 3000 6000 0112 \n    3456 7890 189»',
    'one character a box': 'virez sur «F R 7 6 3 0 0 0 6 0 0 0 0 1 1 2 3 4 5 6 7 8 9 0 1 8 9»',
    'in cells, behind its word': 'IBAN «FR76 | 3000 | 6000 | 0112 | 3456 | 7890 | 189»',
    'with letters for noughts, behind its word': 'iban «FR76 30OO 6OOO 0112 3456 7890 189»',
    'with a wrong digit, behind its word': 'mon IBAN : «FR76 3000 6000 0112 3456 7890 188»',
  },
  {
    'with a wrong digit': 'FR76 3000 6000 0112 3456 7890 188',
    'that is too short': 'FR76 3000 6000 0112 3456 7890',
    'of a country that has none': 'ZZ89370400440532013000',
    'in cells without its word': 'ligne | FR76 | 3000 | 6000 | 0112 | 3456 | 7890 | 189',
    'of places left open': 'IBAN FR76 XXXX XXXX XXXX XXXX XXXX XXX',
    'that is prose': 'de 12 Personen waren heute in der Schule und danach zu Hause',
  },
)

/** What is found where what is merely possible is wanted. */
function strictly(text: string): string[] {
  return recogniserAt('strict')
    .find(text, PROSE, budgetFor(text.length))
    .filter(({ type }) => type === 'IBAN')
    .map(({ start, end }) => text.slice(start, end))
}

describe('in strict, what is nearly an IBAN', () => {
  test.each([
    ['with a wrong digit', 'IBAN FR76 3000 6000 0112 3456 7890 188', 'FR76 3000 6000 0112 3456 7890 188'],
    [
      'with a wrong digit and no word for it',
      'ici FR76 3000 6000 0112 3456 7890 188.',
      'FR76 3000 6000 0112 3456 7890 188',
    ],
    ['with a digit too few', 'mon IBAN : FR76 3000 6000 0112 3456 7890 18', 'FR76 3000 6000 0112 3456 7890 18'],
    ['with letters for figures', 'IBAN FR76 3OOO 6OOO O112 3456 789O 189', 'FR76 3OOO 6OOO O112 3456 789O 189'],
  ])('%s is reported', (_, text, written) => {
    expect(strictly(text)).toEqual([written])
  })

  test.each([
    ['a product code', 'la référence FR76 3000 est épuisée'],
    ['a number of another country', 'ZZ89 3704 0044 0532 0130 00'],
    ['prose', 'de 12 Personen waren heute in der Schule'],
  ])('%s is not', (_, text) => {
    expect(strictly(text)).toEqual([])
  })
})
