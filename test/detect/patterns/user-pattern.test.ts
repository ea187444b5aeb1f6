import { describe, expect, test } from 'vitest'
import { budgetFor } from '../../../src/detect/budget.ts'
import { createUserPatternRecogniser, refusalOf, type UserPattern } from '../../../src/detect/patterns/user-pattern.ts'
import { PROSE } from '../../../src/detect/recogniser.ts'

const CUSTOMER: UserPattern = {
  name: 'customer',
  type: 'CUSTOMER_ID',
  pattern: String.raw`KD-\d{6}`,
  context: ['client', 'dossier'],
  score: 0.6,
}

function find(pattern: UserPattern, text: string) {
  return createUserPatternRecogniser([pattern], 'balanced').find(text, PROSE, budgetFor(text.length))
}

describe("the operator's own pattern", () => {
  test('is found as a whole word, with the name it was given', () => {
    const [span] = find(CUSTOMER, 'le KD-123456, pas AKD-123456 ni KD-1234567')
    expect(span).toMatchObject({ start: 3, end: 12, type: 'CUSTOMER_ID', score: 0.6 })
    expect(span?.evidence[0]?.by).toBe('user/customer')
    expect(find(CUSTOMER, 'pas AKD-123456 ni KD-1234567')).toEqual([])
  })

  test('is surer beside one of its words', () => {
    const [span] = find(CUSTOMER, 'dossier KD-123456')
    expect(span?.score).toBeCloseTo(0.9)
  })

  test('passes its check digits or is not reported', () => {
    const checked: UserPattern = { ...CUSTOMER, pattern: String.raw`\d{9}`, checksum: 'luhn' }
    expect(find(checked, 'le 732829320')).toHaveLength(1)
    expect(find(checked, 'le 732829321')).toEqual([])
  })

  test('below the sensitivity is not reported', () => {
    expect(find({ ...CUSTOMER, score: 0.4 }, 'le KD-123456')).toEqual([])
  })

  test('that was refused is not compiled', () => {
    expect(() => createUserPatternRecogniser([{ ...CUSTOMER, pattern: 'a+' }], 'balanced')).toThrow(RangeError)
  })
})

describe('a pattern is refused', () => {
  test.each([
    ['that repeats without a bound', String.raw`\d+`, /without a bound/],
    ['that repeats a group without a bound', '(?:ab)*c', /without a bound/],
    ['with an open upper end', 'a{3,}', /without a bound/],
    ['that refers back', String.raw`(a)\1`, /refers back/],
    ['that looks behind', '(?<=a)b', /looks behind/],
    ['that matches nothing', 'a?', /nothing at all/],
    ['with nested variable repetitions', '(?:a{1,9}b?){1,9}c', /too many ways/],
    ['that is longer than an identifier', '[a-z]{300}', /characters/],
    ['with an open bracket', '(ab', /not closed/],
    ['with a stray bracket', 'ab)', /not opened/],
    ['with a class that is not closed', '[ab', /not closed/],
    ['with slashes around it', '/[A-Z]{3}/', /slashes/],
    ['that is no expression', String.raw`\p{Nonsense}x`, /not a regular expression/],
  ])('%s', (_, source, reason) => {
    expect(refusalOf(source)).toMatch(reason)
  })
})

describe('a pattern is taken', () => {
  test.each([
    ['of a fixed form', String.raw`KD-\d{6}`],
    ['with alternatives', '(?:AB|CD|EF)[0-9]{4,8}'],
    ['with a bounded look ahead', String.raw`(?=.{8})[A-Z]\d{7}`],
    ['with optional separators', String.raw`\d{2}[ .-]?\d{2}[ .-]?\d{2}`],
    ['with a property class', String.raw`\p{Lu}{2}\d{4}`],
    ['with a named group', String.raw`(?<year>20\d\d)-\d{5}`],
    ['with an escaped brace', String.raw`\{\d{4}\}`],
  ])('%s', (_, source) => {
    expect(refusalOf(source)).toBeUndefined()
  })
})
