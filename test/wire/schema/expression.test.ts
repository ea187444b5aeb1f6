import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleOf, readExpression } from '../../../src/wire/schema/expression.ts'

const atom = fc.constantFrom('a', 'b', '7', '.', '[ab]', '[^a]', '\\d', '\\w', '\\.', '(?=a)', '(?!b)', '^', '$')
const sources = fc.letrec<{ any: string; part: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc
      .tuple(tie('any'), fc.constantFrom('', '*', '+', '?', '{2}', '{1,3}', '{2,}', '+?'))
      .map(([inner, count]) => `(?:${inner})${count}`),
  ),
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
    fc.tuple(tie('part'), tie('part')).map((parts) => parts.join('|')),
  ),
})).any
const texts = fc.string({ unit: fc.constantFrom('a', 'b', '7', '.', 'é'), maxLength: 8 })

describe('an expression of somebody else’s', () => {
  test('matches what the engine says that it matches', () => {
    let followed = 0
    fc.assert(
      fc.property(sources, fc.array(texts, { minLength: 1, maxLength: 8 }), (source, some) => {
        const own = readExpression(source)
        // Repetitions of repetitions of repetitions have too many steps.
        if (own === undefined) return
        followed += 1
        const engine = new RegExp(source, 'u')
        for (const text of some) expect([text, own.test(text)]).toEqual([text, engine.test(text)])
      }),
      { numRuns: 2000 },
    )
    expect(followed).toBeGreaterThan(1900)
  })

  test.each(['(a+)+$', '^(a|a)*$', '^(a|aa)+$', '^(?:a?){40}a{40}$', '^(.*a){12}$', '^(?=(a+)+$)b'])(
    'does so in linear time: %s',
    (source) => {
      const expression = readExpression(source)
      const started = performance.now()
      expression?.test(`${'a'.repeat(3000)}!`)
      expect(expression).toBeDefined()
      expect(performance.now() - started).toBeLessThan(2000)
    },
  )

  test.each(['(?<=a)b', '(a)\\1', '\\bword', 'a{1,9999}', '(', '[', 'a**', '(?:a{200}){200}', `a${'b'.repeat(3000)}`])(
    'is not read where it cannot be followed: %s',
    (source) => expect(readExpression(source)).toBeUndefined(),
  )

  test.each([
    ['[A-Z]{2}-[0-9]{6}', 'AA-777777'],
    ['\\p{Lu}\\d+', 'A7'],
    ['(?:CASE|FILE) ?[a-c]{3}', 'CASE aaa'],
    ['é?x*', 'éx'],
  ])('has an example: %s', (source, example) => {
    expect(exampleOf(source)).toBe(example)
    expect(example).toMatch(new RegExp(`^(?:${source})$`, 'u'))
  })
})
