import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspect, type TextSlot } from '../../src/detect/causal.ts'
import type { Findings } from '../../src/detect/document.ts'
import type { Recogniser } from '../../src/detect/recogniser.ts'
import { residueFinder } from '../../src/proxy/backstop.ts'
import { detectorOf, knows, matching, shown, slot, surfaces, turns } from './slots.ts'

const NAMES = [
  'Jean Dupont',
  'Marie Dupont',
  'Rose Martin',
  'Grace',
  'Alice Grace',
  'Will Young',
  'Omar Alice',
  'Martin',
  'Anna van der Berg',
  'DUPONT Jean',
]
const WORDS = [
  ...NAMES,
  'Dupont',
  'dupont',
  'JEAN',
  'J. Dupont',
  'rose',
  'Rose',
  'grace',
  'will',
  'Martin Dupont',
  'a@grace.fr',
  'b@x.fr',
  'ACC-12345',
  'acc-12345',
  '.',
  ',',
  '\n',
  'und',
  'PERSON_K7QX2A4',
  'Grace@x.fr',
  'Berg',
  'Annas',
  'die',
  "O'Brien",
  'x_grace',
  'Grace2',
  'GRACE',
  "d'Alice",
  'Jean-Dupont',
  'M.',
  'Mme',
  'Grace,Martin',
  '王伟明',
  'Dupont\u00ad',
]
const EMAIL = matching('EMAIL', /[a-z]+@[a-z.]+[a-z]/gi, (surface) => surface.toLowerCase())
const ACCOUNT = matching('ACCOUNT', /ACC-\d+/g)
const TOKENS = matching('TOKEN', /PERSON_[A-Z0-9]{7}/g)
/** As a tagger is: it finds a name in some sentences and not in others. */
const MOODY: Recogniser = {
  id: 'test/moody',
  entities: ['PERSON'],
  find: (text, field, budget) => (text.length % 3 === 0 ? knows(...WORDS.slice(0, 20)).find(text, field, budget) : []),
}
const detector = detectorOf([knows(...NAMES), EMAIL, ACCOUNT, TOKENS, MOODY], {
  allow: ['Will Young'],
  deny: [{ type: 'X', value: 'die berg' }],
})

const sentence = fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }).map((words) => words.join(' '))
const conversation = fc
  .array(
    fc.record({
      step: fc.integer({ min: 0, max: 1 }),
      value: sentence,
      author: fc.constantFrom<TextSlot['author']>('user', 'assistant', 'tool', 'system'),
      kind: fc.constantFrom<TextSlot['kind']>('prose', 'prose', 'value', 'key', 'name'),
      signed: fc.constantFrom(false, false, false, true),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((parts) => {
    let unit = 0
    return parts.map(({ step, value, ...more }) => slot((unit += step), value, more))
  })

/** The part of findings that units up to `unit` see. */
function upTo(unit: number, slots: readonly TextSlot[], findings: Findings): unknown {
  return {
    mentions: findings.mentions.filter((_, index) => (slots[index]?.unit ?? 0) <= unit),
    entities: findings.entities.filter((entity) => entity.unit <= unit),
    allowed: findings.allowed?.filter((_, index) => (slots[index]?.unit ?? 0) <= unit) ?? [],
  }
}

describe('laws of the causal pass', () => {
  test('appended units leave the findings of earlier ones as they were', () => {
    fc.assert(
      fc.property(conversation, (slots) => {
        const whole = inspect(slots, detector)
        for (const unit of new Set(slots.map((each) => each.unit))) {
          const prefix = slots.filter((each) => each.unit <= unit)
          expect(upTo(unit, slots, whole)).toEqual(inspect(prefix, detector))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a tail of any content changes nothing before it', () => {
    fc.assert(
      fc.property(conversation, sentence, sentence, (slots, one, other) => {
        const tail = (slots.at(-1)?.unit ?? 0) + 1
        const withOne = inspect([...slots, slot(tail, one)], detector)
        const withOther = inspect([...slots, slot(tail, other)], detector)
        expect(withOne.mentions.slice(0, -1)).toEqual(withOther.mentions.slice(0, -1))
      }),
    )
  })

  test('entities are numbered in order of first appearance, mentions disjoint and as written', () => {
    fc.assert(
      fc.property(conversation, (slots) => {
        const { mentions, entities } = inspect(slots, detector)
        const order = [...new Set(mentions.flat().map(({ entity }) => entity))]
        expect(order).toEqual(entities.map((_, index) => index))
        mentions.forEach((list, index) => {
          let last = 0
          for (const { start, end, surface } of list) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(surface).toBe(slots[index]?.value.slice(start, end))
            last = end
          }
        })
        const firstUnits = order.map(
          (entity) => slots[mentions.findIndex((list) => list.some((each) => each.entity === entity))]?.unit,
        )
        expect(firstUnits).toEqual(entities.map(({ unit }) => unit))
      }),
    )
  })

  test('the order of recognisers makes no difference', () => {
    const shuffled = detectorOf([MOODY, TOKENS, ACCOUNT, EMAIL, knows(...NAMES)], {
      allow: ['Will Young'],
      deny: [{ type: 'X', value: 'die berg' }],
    })
    fc.assert(
      fc.property(conversation, (slots) => {
        expect(inspect(slots, shuffled)).toEqual(inspect(slots, detector))
      }),
    )
  })

  test('nothing that was replaced is left standing in its unit or a later one', () => {
    fc.assert(
      fc.property(conversation, (slots) => {
        const { mentions, entities } = inspect(slots, detector)
        slots.forEach((each, index) => {
          if (each.signed) return
          const known = mentions.flatMap((list, other) =>
            list
              .filter(({ entity }) => entities[entity]?.type !== 'TOKEN')
              .map(({ surface }) => ({ value: surface, unit: slots[other]?.unit ?? 0 })),
          )
          let out = each.value
          for (const { start, end } of (mentions[index] ?? []).toReversed())
            out = `${out.slice(0, start)}§${out.slice(end)}`
          expect(residueFinder(known.filter(({ unit }) => unit <= each.unit))(out)).toEqual([])
        })
      }),
      { numRuns: 500 },
    )
  })
})

describe('a unit', () => {
  test('is judged as a whole: a name of its last slot is found in its first', () => {
    const slots = [slot(0, 'ask dupont'), slot(0, '{"q":"dupont"}', { author: 'tool' }), slot(0, 'Jean Dupont')]
    expect(surfaces(inspect(slots, detectorOf([knows('Jean Dupont')])))).toEqual([
      ['dupont'],
      ['dupont'],
      ['Jean Dupont'],
    ])
  })

  test('says nothing about earlier ones', () => {
    expect(surfaces(inspect(turns('ask dupont', 'Jean Dupont'), detectorOf([knows('Jean Dupont')])))).toEqual([
      [],
      ['Jean Dupont'],
    ])
  })

  test('that is signed shows what earlier units know, and nothing of its own', () => {
    const slots = [
      slot(0, 'Jean Dupont'),
      slot(1, 'Jean met Marie Dupont', { signed: true, author: 'assistant' }),
      slot(1, 'Marie Dupont', { author: 'assistant' }),
    ]
    expect(surfaces(inspect(slots, detectorOf([knows('Jean Dupont', 'Marie Dupont')])))).toEqual([
      ['Jean Dupont'],
      ['Jean', 'Dupont'],
      ['Marie Dupont'],
    ])
  })

  test('may be empty, and so may a request', () => {
    expect(inspect([], detector)).toEqual({ mentions: [], entities: [], allowed: [] })
    expect(inspect(turns('', ' '), detector).mentions).toEqual([[], []])
  })
})

describe('a fault is never swallowed', () => {
  test('a recogniser that throws', () => {
    const broken: Recogniser = { ...knows('Jean'), find: () => { throw new Error('no tables') } } // prettier-ignore
    const run = (): unknown => inspect(turns('', 'Jean'), detectorOf([broken]))
    expect(run).toThrow(expect.objectContaining({ code: 'detection_failed', place: { path: 'messages[0]' } }))
  })

  test('a recogniser that spends too much', () => {
    const greedy: Recogniser = { ...knows('Jean'), find: (_text, _field, budget) => { for (;;) budget.spend(100) } } // prettier-ignore
    expect(() => inspect(turns('Jean'), detectorOf([greedy]))).toThrow(
      expect.objectContaining({ code: 'detection_budget' }),
    )
  })

  test.each([
    [-1, 2],
    [0, 5],
    [2, 2],
    [3, 1],
    [0.5, 1],
    [0, Number.NaN],
  ])('a span from %d to %d of four units', (start, end) => {
    const wild: Recogniser = { ...knows('Jean'), find: () => [{ start, end, type: 'PERSON', score: 1, evidence: [] }] }
    expect(() => inspect(turns('Jean'), detectorOf([wild]))).toThrow(
      expect.objectContaining({ code: 'detection_failed' }),
    )
  })

  test('the cause stays with the fault, and out of its message', () => {
    const cause = new Error('secret text')
    const broken: Recogniser = { ...knows('Jean'), find: () => { throw cause } } // prettier-ignore
    const run = (): unknown => inspect(turns('Jean'), detectorOf([broken]))
    expect(run).toThrow(expect.objectContaining({ cause: expect.objectContaining({ cause }) }))
    expect(run).not.toThrow('secret text')
  })
})

test('a value known from an earlier unit keeps its entity under another hint', () => {
  const slots = [slot(0, 'mail jean@x.fr'), slot(1, 'JEAN@X.FR', { kind: 'value', under: 'contactEmail' })]
  expect(shown(inspect(slots, detector))).toEqual([['jean@x.fr#0'], ['JEAN@X.FR#0']])
})
