import { describe, expect, test } from 'vitest'
import { Automaton } from '../../../../src/detect/patterns/phone/automaton.ts'
import { languageOf, ofLengths } from '../../../../src/detect/patterns/phone/language.ts'

/** All strings of at most four digits out of 0, 1, 2 and 9. */
const STRINGS = ['', ...'0129'].flatMap(function longer(text: string): string[] {
  return text === ''
    ? ['']
    : text.length === 4
      ? [text]
      : [text, ...[...'0129'].flatMap((digit) => longer(text + digit))]
})

function matches(language: ReturnType<typeof languageOf>): string[] {
  const automaton = new Automaton(() => [{ value: true, languages: [language] }])
  return STRINGS.filter((digits) => automaton.read(digits).length > 0)
}

describe('an expression of a numbering plan', () => {
  test.each([
    '1',
    '12',
    '[129]0',
    '[0-29]\\d',
    '1|2|90',
    '1|',
    '1?2',
    '(?:1|22)9?',
    '\\d{3}',
    '0\\d{1,3}',
    '(?:1|2\\d)(?:0|9(?:1|2))?',
    '(?:(?:12)?9){2}',
    '1{0,2}2',
    '[1-9]\\d|[12]9\\d',
  ])('%s has the strings that its regular expression matches', (source) => {
    const expression = new RegExp(`^(?:${source})$`)
    const expected = STRINGS.filter((digits) => expression.test(digits))
    expect(expected.length).toBeGreaterThan(0)
    expect(matches(languageOf(source))).toEqual(expected)
  })

  test('may stand in front of what another has', () => {
    expect(matches(languageOf('0', languageOf('1|22')))).toEqual(['01', '022'])
  })

  test('says the lengths of numbers', () => {
    expect(matches(ofLengths([1, 3]))).toEqual(STRINGS.filter(({ length }) => length === 1 || length === 3))
    expect(matches(ofLengths([]))).toEqual([])
  })

  test.each(['1(2)', '1+', '1*', '(?!1)2', '[^1]', '1.', '(?:1', '1)', '{2}', 'a', '^1$', '1{2,}'])(
    '%s is told to be none',
    (source) => {
      expect(() => languageOf(source)).toThrow(SyntaxError)
    },
  )
})
