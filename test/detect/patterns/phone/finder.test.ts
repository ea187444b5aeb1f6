import { describe, expect, test } from 'vitest'
import { PATTERNS } from '../../../../patterns/all.ts'
import { budgetFor } from '../../../../src/detect/budget.ts'
import { createPatternRecogniser } from '../../../../src/detect/patterns/recogniser.ts'
import { PROSE } from '../../../../src/detect/recogniser.ts'
import { recogniserAt } from '../../../patterns/lists.ts'

const balanced = recogniserAt('balanced')

function canonicalOf(text: string): string | undefined {
  return balanced.find(text, PROSE, budgetFor(text.length)).find(({ type }) => type === 'PHONE')?.canonical
}

describe('the identity of a phone number', () => {
  test.each([
    '06 12 34 56 98',
    '0612345698',
    '+33 6 12 34 56 98',
    '+33 (0)6.12.34.56.98',
    '0033612345698',
    '06-1234-5698',
  ])('written %s is one E.164 number', (text) => {
    expect(canonicalOf(`tel ${text}`)).toBe('+33612345698')
  })

  test.each([
    ['06 39 98 12 34', '+33639981234'],
    ['+44 7700 900123 06 39 98 12 34', '+447700900123'],
  ])('kept for films and examples is its own country’s: %s', (text, number) => {
    expect(canonicalOf(text)).toBe(number)
  })

  test('keeps the zero that an Italian number has', () => {
    expect(canonicalOf('chiamami al +39 06 1298 6832')).toBe('+390612986832')
  })

  test('follows the rules by which Argentina rewrites its mobile numbers', () => {
    expect(canonicalOf('+54 9 343 555 1212')).toBe('+5493435551212')
  })

  test('of Canada is known where the United States are a default region', () => {
    expect(canonicalOf('514-252-1048')).toBe('+15142521048')
  })

  test('is the same dictated', () => {
    expect(canonicalOf('zéro six douze trente-quatre cinquante-six quatre-vingt-dix-huit')).toBe('+33612345698')
  })

  test.each([
    ['Luxembourg', 'mon numéro est six deux un douze trente-quatre cinquante-six', '+352621123456'],
    ['Spain', 'call me: six one two three four five six nine eight', '+34612345698'],
    ['Portugal', 'nine one two three four five six nine eight', '+351912345698'],
  ])('is the same dictated where nothing is dialled in front: %s', (_, text, number) => {
    expect(canonicalOf(text)).toBe(number)
  })

  test('is not what somebody counts', () => {
    expect(canonicalOf('un deux trois quatre cinq six sept huit neuf dix onze')).toBeUndefined()
    expect(canonicalOf('four five six seven eight nine ten eleven twelve')).toBeUndefined()
    expect(canonicalOf('step six, 2024-05-01')).toBeUndefined()
  })

  test('a second dictated number begins where the first ended', () => {
    const one = 'zéro six douze trente-quatre cinquante-six quatre-vingt-dix-huit'
    const text = `${one} sinon ${one}`
    expect(balanced.find(text, PROSE, budgetFor(text.length)).map(({ start, end }) => text.slice(start, end))).toEqual([
      one,
      one,
    ])
  })
})

describe('default regions', () => {
  const onlySpain = createPatternRecogniser({ patterns: PATTERNS, sensitivity: 'balanced', phoneRegions: ['ES'] })
  const types = (text: string) => onlySpain.find(text, PROSE, budgetFor(text.length)).map(({ type }) => type)

  test('a national number of a region that is not one needs a word', () => {
    expect(types('le 06 12 34 56 98 est pris')).toEqual([])
    expect(types('tel 06 12 34 56 98')).toEqual(['PHONE'])
  })

  test('an international number needs none', () => {
    expect(types('le +33 6 12 34 56 98 est pris')).toEqual(['PHONE'])
  })

  test('a region that does not exist is as if it were not there', () => {
    const odd = createPatternRecogniser({ patterns: PATTERNS, sensitivity: 'balanced', phoneRegions: ['XX', 'FR'] })
    expect(odd.find('06 12 34 56 98', PROSE, budgetFor(14)).map(({ canonical }) => canonical)).toEqual(['+33612345698'])
  })
})

describe('the evidence for a number', () => {
  const evidenceOf = (text: string) =>
    balanced.find(text, PROSE, budgetFor(text.length)).flatMap(({ evidence }) => evidence.map(({ kind }) => kind))

  test.each(['mon numéro est le 06 39 98 12 34 ou par mail', 'my number is 06 39 98 12 34 I think'])(
    'is its plan where only the next word begins like a figure: %s',
    (text) => {
      expect(evidenceOf(text)).toEqual(['judge', 'context'])
    },
  )

  test('is its form where a letter stands for a figure', () => {
    expect(evidenceOf('mon numéro est le 06 39 98 12 3l')).toEqual(['form'])
  })
})

describe('what is reported where less is wanted', () => {
  const strict = recogniserAt('strict')
  const phones = (recogniser: typeof strict, text: string) =>
    recogniser.find(text, PROSE, budgetFor(text.length)).filter(({ type }) => type === 'PHONE')

  test.each([
    'commande 06 12 34 56 98 poste 12',
    'ticket 4267530 poste 1212 52 74 06 12 34 56 98',
    'order 0612345698, tel 0612345698',
    'facture 12345678 et 06 12 34 56 98 sinon +33 6 12 34 56 98',
    'le 06 12 34 56 98 ou le 020 7946 0958',
  ])('is what is merely possible, less what is not sure: %s', (text) => {
    const sure = phones(strict, text).filter(({ score }) => score >= 0.5)
    expect(phones(balanced, text)).toEqual(sure)
  })
})
