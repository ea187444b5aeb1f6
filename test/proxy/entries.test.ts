import { describe, expect, test } from 'vitest'
import { keptUpTo, toldBy, type Kept } from '../../src/proxy/entries.ts'

interface Request {
  readonly said: string
}

const one: Request = { said: 'one' }
const two: Request = { said: 'two' }
const three: Request = { said: 'three' }
const told = (...entries: string[]): Kept<Request> => ({ entries })

describe('what is kept up to an entry', () => {
  const kept = [one, told('a'), told('b', 'c'), two, three, told('e'), { entries: ['d'], turns: 1 }]

  test.each([
    ['a', 3],
    ['c', 3],
    ['d', 3],
    ['e', 7],
    ['f', undefined],
  ])('%s: %s', (entry, count) => {
    expect(keptUpTo<Request>(kept, entry)).toBe(count)
  })
})

describe('what a history tells', () => {
  const cases: readonly (readonly [string, readonly Kept<Request>[], readonly string[], object])[] = [
    ['nothing that is new', [one, told('a')], ['a'], {}],
    ['what was said before what was answered', [one, told('b')], ['a', 'b'], { 1: ['a'] }],
    ['each in the turn that it led to', [one, told('b'), two, told('d')], ['a', 'b', 'c', 'd'], { 1: ['a'], 2: ['c'] }],
    ['before and within a turn', [one, told('b', 'd')], ['a', 'b', 'c', 'd'], { 1: ['a', 'c'] }],
    ['what follows all that was told, in the last turn', [one, told('b'), two], ['b', 'c', 'd'], { 2: ['c', 'd'] }],
    ['nothing of what follows the last answer: its request is not known here', [one, told('b')], ['b', 'c'], {}],
    [
      'nothing of it though turns in between are told',
      [one, told('b'), two, told('d')],
      ['a', 'b', 'c', 'd', 'e'],
      { 1: ['a'], 2: ['c'] },
    ],
    ['nothing where a turn in between was never told', [one, two, told('d')], ['a', 'b', 'c', 'd'], {}],
    ['nothing at the end where several turns were never told', [one, told('b'), two, three], ['b', 'c', 'd'], {}],
  ]

  test.each(cases)('%s', (_name, kept, history, expected) => {
    const turns = toldBy<Request>(kept, history).map(({ entries, turns: turn }) => [turn, entries])
    expect(Object.fromEntries(turns)).toEqual(expected)
  })
})
