import { describe, expect, test } from 'vitest'
import { budgetFor } from '../../src/detect/budget.ts'
import { Memory } from '../../src/detect/known/memory.ts'
import { Names } from '../../src/detect/known/name-parts.ts'
import { PROSE } from '../../src/detect/recogniser.ts'
import { wordsOf } from '../../src/detect/known/words.ts'

/** Steps a search of `text` costs with these people and values known. */
function steps(text: string, people: readonly string[], values: readonly string[] = []): number {
  const memory = new Memory(new Names(), 0.6)
  for (const name of people) memory.learn('PERSON', name, 1)
  for (const value of values) memory.learn('EMAIL', value, 1)
  const budget = budgetFor(text.length)
  memory.search(text, wordsOf(text), PROSE, budget)
  return budget.spent
}

function numbered(count: number, make: (index: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

/** Letters only: a number would be a piece of its own. */
function letters(index: number): string {
  return String(index).replaceAll(/\d/g, (digit) => String.fromCharCode(0x61 + Number(digit)))
}

describe('the cost of a search', () => {
  test.each<[string, string, (count: number) => string[]]>([
    ['everyone has the same first name', 'Jean ', (count) => numbered(count, (index) => `Jean X${letters(index)}`)],
    ['the text is nothing but initials', 'J. ', (count) => numbered(count, (index) => `Jo X${letters(index)}`)],
    [
      'the text is nothing but particles',
      'van der ',
      (count) => numbered(count, (index) => `Jo van der X${letters(index)}`),
    ],
    [
      'the text is one known name over and over',
      'jean-jean ',
      (count) => numbered(count, (index) => `Jean Jean${'-Jean'.repeat(index % 5)}`),
    ],
    ['every word ends like a genitive', 'Jeans ', (count) => numbered(count, (index) => `Jean X${letters(index)}`)],
  ])('does not grow with the number of people: %s', (_, unit, make) => {
    const text = unit.repeat(2000)
    const few = steps(text, make(10))
    expect(steps(text, make(5000))).toBeLessThanOrEqual(few * 1.5 + 64)
    expect(few).toBeLessThan(budgetFor(text.length).spent + 16 * text.length)
  })

  test('does not grow with the number of values that begin alike', () => {
    const text = 'support+a@x.fr '.repeat(1000)
    const few = steps(
      text,
      [],
      numbered(10, (index) => `support+${letters(index)}b@x.fr`),
    )
    expect(
      steps(
        text,
        [],
        numbered(5000, (index) => `support+${letters(index)}b@x.fr`),
      ),
    ).toBeLessThanOrEqual(few * 1.5)
  })

  test('grows with the text as the text does', () => {
    const people = numbered(500, (index) => `Jean X${letters(index)}`)
    const once = steps('Jean Xab, J. Xb Xc van '.repeat(200), people)
    expect(steps('Jean Xab, J. Xb Xc van '.repeat(2000), people)).toBeLessThanOrEqual(once * 10.5)
  })
})
