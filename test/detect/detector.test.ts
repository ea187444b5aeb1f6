import { describe, expect, test } from 'vitest'
import { PROSE, type Recogniser } from '../../src/detect/recogniser.ts'
import { createSpanCache } from '../../src/detect/span-cache.ts'
import { inspect } from '../../src/detect/causal.ts'
import { detectorOf, knows, matching, turns, VALUE } from './slots.ts'

test('reports every type its recognisers know, and those of the deny-list', () => {
  const detector = detectorOf([knows('Jean'), matching('EMAIL', /x/g)], {
    deny: [{ type: 'CUSTOMER', value: 'Orion' }],
  })
  expect(detector.entities.toSorted()).toEqual(['ADDRESS', 'CUSTOMER', 'EMAIL', 'PERSON', 'SECRET'])
})

const veto = (): boolean => true

describe('a veto', () => {
  test('takes away names', () => {
    expect(detectorOf([knows('Martin')], { veto }).spansOf('src/Martin.ts', PROSE)).toEqual([])
  })

  test('but nothing else, and not what the operator lists', () => {
    const detector = detectorOf([matching('EMAIL', /a@b/g)], { veto, deny: [{ type: 'PERSON', value: 'Martin' }] })
    expect(detector.spansOf('a@b Martin', PROSE).map(({ type }) => type)).toEqual(['EMAIL', 'PERSON'])
  })

  test('nor a value that is already known', () => {
    const detector = detectorOf([knows('Jean Martin')], { veto: (text) => text.includes('/') })
    const { mentions } = inspect(turns('Jean Martin', 'src/Jean Martin.ts'), detector)
    expect(mentions.map((list) => list.length)).toEqual([1, 1])
  })
})

/** Counts how often it is asked. */
function counting(): Recogniser & { asked: number } {
  const inner = matching('EMAIL', /\w+@\w+/g, (surface) => surface.toLowerCase())
  return { ...inner, asked: 0, find(text, field, budget) { this.asked += 1; return inner.find(text, field, budget) } } // prettier-ignore
}
const long = (word: string): string => `${word} ${'lorem ipsum '.repeat(40)}`

describe('the span cache', () => {
  test('spares reading a text twice, and says the same', () => {
    const recogniser = counting()
    const detector = detectorOf([recogniser], { cache: createSpanCache() })
    const first = detector.spansOf(long('Jean@x'), PROSE)
    expect(detector.spansOf(long('Jean@x'), PROSE)).toEqual(first)
    expect(recogniser.asked).toBe(1)
  })

  test('changes no finding', () => {
    const slots = turns(long('Jean@x'), 'jean@x', long('Jean@x and JEAN@X'))
    const cached = detectorOf([counting()], { cache: createSpanCache() })
    const plain = inspect(slots, detectorOf([counting()]))
    expect(inspect(slots, cached)).toEqual(plain)
    expect(inspect(slots, cached)).toEqual(plain)
  })

  test('keeps tenants, fields and detectors apart', () => {
    const recogniser = counting()
    const cache = createSpanCache()
    const text = long('Jean@x')
    const detector = detectorOf([recogniser], { cache })
    detector.spansOf(text, PROSE, 'a')
    detector.spansOf(text, PROSE, 'b')
    detector.spansOf(text, VALUE, 'a')
    detector.spansOf(text, { ...VALUE, hint: 'EMAIL' }, 'a')
    detectorOf([recogniser], { cache }).spansOf(text, PROSE, 'a')
    expect(recogniser.asked).toBe(5)
  })

  test('tells texts apart that differ in a lone surrogate', () => {
    const recogniser = counting()
    const detector = detectorOf([recogniser], { cache: createSpanCache() })
    detector.spansOf(long('\ud800'), PROSE)
    detector.spansOf(long('\ud801'), PROSE)
    detector.spansOf(long('\ufffd'), PROSE)
    expect(recogniser.asked).toBe(3)
  })

  test('holds no text and no value', () => {
    const cache = createSpanCache()
    const spans = detectorOf([counting()], { cache }).spansOf(long('Jean@x'), PROSE)
    expect(JSON.stringify(spans)).not.toMatch(/jean/i)
    expect(spans[0]?.canonical).toMatch(/^[0-9a-f]{32}$/)
  })

  test('is bounded by entries and by bytes, the longest unused goes first', () => {
    const recogniser = counting()
    const cache = createSpanCache({ entries: 2 })
    const detector = detectorOf([recogniser], { cache })
    for (const word of ['a@x', 'b@x', 'a@x', 'c@x', 'a@x', 'b@x']) detector.spansOf(long(word), PROSE)
    expect(cache.size).toBe(2)
    expect(recogniser.asked).toBe(4)
    const small = createSpanCache({ bytes: 300 })
    const other = detectorOf([counting()], { cache: small })
    for (const word of ['a@x', 'b@x', 'c@x']) other.spansOf(long(word), PROSE)
    expect(small.size).toBe(1)
  })
})
