import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { budgetFor } from '../../src/detect/budget.ts'
import { PROSE } from '../../src/detect/recogniser.ts'
import { shapeDictionary } from '../../src/pseudonym/dictionary.ts'
import { isBoundary, matchToken, mayStart } from '../../src/pseudonym/grammar.ts'
import { lookAlikes } from '../../src/pseudonym/look-alike.ts'

const find = (text: string, entities: readonly string[] = []): string[] =>
  lookAlikes(entities)
    .find(text, PROSE, budgetFor(text.length))
    .map(({ start, end, type }) => {
      expect(type).toBe('TOKEN')
      return text.slice(start, end)
    })

/** What tokens are made of, what stands around them, and enough of it to lie beyond any reach. */
const PIECES = [
  'PERSON',
  'person',
  'Email',
  'e-mail',
  'ＰＨＯＮＥ',
  'Pers\u200bon',
  'TEXT',
  '_',
  '-',
  ' ',
  '%5F',
  '%5f',
  '&lowbar;',

  String.raw`\_`,
  String.raw`\n`,
  String.raw`\u005f`,
  '9HD4T2X',
  '9hd4t2x',
  'HHHHH2X',
  '2',
  '３',
  'C',
  'ｃ',
  'x',
  'é',

  '\u200b',
  '\u00ad'.repeat(20),
  '\u2060'.repeat(63),
  'some words of prose, ',
  'order 1234, ',
  'a.hart123@b.example',
  'lorem ipsum dolor sit amet '.repeat(6),
  'K7QX2C4',
  '\n',
]

/** The same, asked at every place of the text. */
function everywhere(text: string): string[] {
  const dictionary = shapeDictionary([])
  const found: string[] = []
  let after = 0
  for (let at = 0; at < text.length; at += 1) {
    if (!mayStart(text.charCodeAt(at), dictionary) || (at !== after && !isBoundary(text, at))) continue
    const match = matchToken(text, at, dictionary)
    if (typeof match !== 'object') continue
    found.push(text.slice(at, match.end))
    after = match.end
    at = after - 1
  }
  return found
}

describe('text in the shape of a token', () => {
  test.each([
    ['What is PERSON_K7QX2C4?', ['PERSON_K7QX2C4']],
    ['person_k7qx2c4 and Email 9HD4T2X', ['person_k7qx2c4', 'Email 9HD4T2X']],
    [String.raw`PERSON\_K7QX2C4`, [String.raw`PERSON\_K7QX2C4`]],
    ['PERSONNE_K7QX2C4EMAIL_9HD4T2X', ['PERSONNE_K7QX2C4', 'EMAIL_9HD4T2X']],
    ['PERSON_K7QX2C4XYZ', ['PERSON_K7QX2C4']],
    ['ＰＥＲＳＯＮ＿Ｋ７ＱＸ２Ｃ４', ['ＰＥＲＳＯＮ＿Ｋ７ＱＸ２Ｃ４']],
    ['TEXT_K7QX2C4', ['TEXT_K7QX2C4']],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected)
  })

  test.each([
    ['all digits', 'phone 2345678'],
    ['all letters', 'PERSON_XKCDXKC'],
    ['a vowel', 'PERSON_K7AX2C4'],
    ['six symbols', 'PERSON_K7QX2C'],
    ['inside a longer word', 'XPERSON_K7QX2C4'],
    ['a word that is no type', 'ORDER_K7QX2C4'],
  ])('not: %s', (_name, text) => {
    expect(find(text)).toEqual([])
  })

  test("with the word of the operator's own entity", () => {
    expect(find('BADGENUMBER_K7QX2C4', ['BADGE_NUMBER'])).toEqual(['BADGENUMBER_K7QX2C4'])
  })

  test('is found wherever a reader of every place would find it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        expect(find(text)).toEqual(everywhere(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('costs no more than its budget on the worst text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('P ', 'PERSON ', 'P\u200bE\u200bR\u200bS', `P${'\u200b'.repeat(62)}`, 'EMAIL_9H', 'e-'),
        (piece) => {
          const text = piece.repeat(20_000 / piece.length)
          const budget = budgetFor(text.length)
          lookAlikes().find(text, PROSE, budget)
          expect(budget.spent).toBeLessThan(16 * text.length)
        },
      ),
    )
  })
})
