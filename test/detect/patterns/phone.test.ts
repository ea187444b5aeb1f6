import { describe, expect, test } from 'vitest'
import { PATTERNS } from '../../../patterns/all.ts'
import { budgetFor } from '../../../src/detect/budget.ts'
import { createPatternRecogniser } from '../../../src/detect/patterns/recogniser.ts'
import { PROSE } from '../../../src/detect/recogniser.ts'
import { recogniserAt } from '../../patterns/lists.ts'

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
