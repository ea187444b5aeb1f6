import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { PATTERNS } from '../../patterns/all.ts'
import { budgetFor } from '../../src/detect/budget.ts'
import { inspect, inspectInSteps, type TextSlot } from '../../src/detect/causal.ts'
import { loadNameRecogniser } from '../../src/detect/names/recogniser.ts'
import { createPatternRecogniser } from '../../src/detect/patterns/recogniser.ts'
import { PROSE, type Recogniser } from '../../src/detect/recogniser.ts'
import { columnsOfPeople } from '../../src/detect/fields/columns-of-people.ts'
import { tablesInSteps } from '../../src/detect/patterns/columns.ts'
import { normalise, normaliseInSteps } from '../../src/detect/patterns/normalise.ts'
import { resolveInSteps } from '../../src/detect/resolver.ts'
import { createSpanCache, type SpanCache } from '../../src/detect/span-cache.ts'
import { atOnce, FINDS, STEP, type InSteps } from '../../src/text/in-steps.ts'
import { datum } from '../property/people.ts'
import { detectorOf, slot } from './slots.ts'

/** With the recognisers that ship, shared by all that is inspected here. */
let patterns: Recogniser
let names: Recogniser

beforeAll(async () => {
  patterns = createPatternRecogniser({
    patterns: PATTERNS,
    sensitivity: 'balanced',
    phoneRegions: ['FR', 'GB', 'DE', 'US'],
  })
  names = await loadNameRecogniser({ sensitivity: 'balanced' })
})

function detectorWith(cache?: SpanCache) {
  return detectorOf([patterns, names], {
    allow: ['Qwarkeval Tower'],
    deny: [
      { type: 'CUSTOMER', value: 'ACME-4711' },
      { type: 'PERSON', value: 'Zéphyrine Qwarkeval' },
    ],
    ...(cache === undefined ? {} : { cache }),
  })
}

/** What is found with some memory of what was read before it: a table, a line that is wrapped, words for figures. */
const SAID: readonly string[] = [
  'name;phone;city\nInes Caradec;0639981234;Brest\nYann Abgrall;0639985678;Lannion\n',
  '| name | iban |\n|---|---|\n| Ines Caradec | DE89370400440532013000 |\n',
  'Mon IBAN est FR76 3000 6000 0112\n3456 7890 189, merci.\n',
  'Call me on seven seven double zero, nine hundred, one two three, please.\n',
  'My number is oh seven seven oh oh nine oh oh one two three.\n',
  'Ines Caradec wohnt in der Rennweger Straße 12, 90402 Nürnberg.\n',
  'She lives at 221B Baker Street, London NW1 6XE, and was born on 12 March 1984.\n',
  'Меня зовут Алексей Смирнов, а это Δημήτρης Παπαδόπουλος.\n',
  'login: icaradec, https://x.com/ines.caradec and /home/ines.caradec/brief.pdf\n',
  'Qwarkeval Tower is ours, acme 4711 too; write to i n e s (at) example (dot) org.\n',
  'CARADEC Ines, yann\\nAbgrall, caf\\u00e9 de R\\u00e9mi Le Goff, ines%40example.org\n',
  'He said that the weather was fine and that they would come back in the evening. ',
  'JSON: {"email":"yann.abgrall@example.org","card":"4111 1111 1111 1111"}\n',
]

const passage = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...SAID) }, { weight: 1, arbitrary: datum })

/** Long enough that reading it rests, now and then longer than the columns that texts share. */
const longText = fc
  .tuple(fc.array(passage, { minLength: 8, maxLength: 24 }), fc.constantFrom(STEP + 1, 2 * STEP, 5 * STEP))
  .map(([passages, length]) => {
    const once = passages.join(' ')
    return once.repeat(Math.ceil(length / once.length)).slice(0, length)
  })

const conversation: fc.Arbitrary<readonly TextSlot[]> = fc
  .array(fc.oneof({ weight: 2, arbitrary: longText }, { weight: 1, arbitrary: passage }), {
    minLength: 1,
    maxLength: 2,
  })
  .map((texts) => texts.map((text, unit) => slot(unit, text, { author: unit % 2 === 0 ? 'user' : 'assistant' })))

/** Does the next step of one of them, whose turn it is by `order`, until all are done. */
function interleaved<T>(works: readonly InSteps<T>[], order: readonly number[]): T[] {
  const results: T[] = []
  const open = works.map((work, index) => ({ work, index }))
  for (let turn = 0; open.length > 0; turn += 1) {
    const at = (order[turn % order.length] ?? 0) % open.length
    const { work, index } = open[at]!
    const step = work.next()
    if (step.done !== true) continue
    results[index] = step.value
    open.splice(at, 1)
  }
  return results
}

const order = fc.array(fc.nat(11), { minLength: 3, maxLength: 40 })

describe('inspections that rest while others go on', { timeout: 60_000 }, () => {
  test('each finds what it finds alone', () => {
    fc.assert(
      fc.property(fc.array(conversation, { minLength: 2, maxLength: 3 }), order, (conversations, turns) => {
        const alone = conversations.map((slots) => inspect(slots, detectorWith()))
        const works = conversations.map((slots) => inspectInSteps(slots, detectorWith()))
        expect(interleaved(works, turns)).toEqual(alone)
      }),
      { numRuns: 4 },
    )
  })

  test('with one cache, some of them left undone and begun anew', () => {
    fc.assert(
      fc.property(conversation, conversation, order, fc.nat(40), (one, other, turns, until) => {
        const [first, second] = [one, other].map((slots) => inspect(slots, detectorWith()))
        const detector = detectorWith(createSpanCache())
        const left = inspectInSteps(one, detector)
        const going = inspectInSteps(other, detector)
        for (let step = 0; step < until; step += 1) {
          left.next()
          if (step % 3 === 0) going.next()
        }
        const works = [one, other, one].map((slots) => inspectInSteps(slots, detector))
        expect(interleaved(works, turns)).toEqual([first, second, first])
      }),
      { numRuns: 4 },
    )
  })
})

describe('a long text in steps', () => {
  /** Distances from what is said to where a step ends, such that the border falls before, into and behind it. */
  const shifts = (said: string): number[] => {
    const all: number[] = []
    for (let shift = -2; shift <= said.length + 2; shift += 3) all.push(shift)
    return all
  }

  test.each(SAID.map((said) => [said]))('the border of a step changes nothing: %j', (said) => {
    for (const shift of shifts(said)) {
      const before = 'the sky was blue, '.repeat(2 * STEP).slice(0, STEP - shift - 1)
      const text = `${before}\n${said}and that was all.\n${said}`
      const whole = patterns.find(text, PROSE, budgetFor(text.length))
      expect(atOnce(patterns.findInSteps!(text, PROSE, budgetFor(text.length)))).toEqual(whole)
    }
  })

  /** Rows of people, ten finds and more to a thousand units. */
  const table = (rows: number): string =>
    `name;phone;email\n${Array.from({ length: rows }, (_, row) => `Ines Caradec;06399812${row % 100};i${row}@example.org\n`).join('')}`

  test('what hides characters is seen through in steps, others’ texts in between', () => {
    const texts = [
      'caf\\u00e9 de R\\u00e9mi\\nLe Goff, ',
      'ines%40example.org &amp; yann ',
      'Pаvel “x” \\\\nMorel ',
    ].map((one) => one.repeat(2000))
    const works = texts.map((text) => normaliseInSteps(text))
    expect(interleaved(works, [0, 1, 2, 1]).map(({ text }) => text)).toEqual(texts.map((text) => normalise(text).text))
    const rests = texts.map((text) => [...normaliseInSteps(text)].length)
    for (const [index, count] of rests.entries())
      expect(count).toBeGreaterThanOrEqual(Math.floor((texts[index] ?? '').length / STEP) - 1)
  })

  test('a table rests wherever a text would: its heads and rows, its cells, what is found in them', () => {
    const text = table(4000)
    const budget = budgetFor(text.length)
    const steps = Math.floor(text.length / STEP) - 1
    const rests = (work: InSteps<unknown>): number => [...work].length
    expect(rests(tablesInSteps(text, budget, () => true))).toBeGreaterThanOrEqual(steps)
    expect(rests(columnsOfPeople.findInSteps!(text, PROSE, budget))).toBeGreaterThanOrEqual(2 * steps)
    const spans = columnsOfPeople.find(text, PROSE, budget)
    expect(rests(resolveInSteps(text, spans))).toBeGreaterThanOrEqual(Math.floor(spans.length / FINDS) - 1)
    expect(spans.length).toBeGreaterThan(4 * FINDS)
  })
})
