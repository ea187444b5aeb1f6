import { expect, test } from 'vitest'
import { OffsetMap, type OffsetUnit } from '../../src/text/offset-map.ts'

function mapOf(unit: OffsetUnit): OffsetMap {
  const map = new OffsetMap(unit)
  map.passed('é😀 ')
  map.replaced('TOKEN', 'Zoë Lüthi')
  map.passed(' lives')
  return map
}

test.each([
  ['characters', 3, 8, 12],
  ['bytes', 7, 12, 18],
] as const)('in %s, what follows a piece moves by what it grew', (unit, start, end, after) => {
  const map = mapOf(unit)
  expect([map.start(0), map.start(start), map.end(start)]).toEqual([0, start, start])
  expect([map.start(end), map.end(end), map.end(end + 6)]).toEqual([after, after, after + 6])
})

test('an offset inside of a piece goes to the edge that holds all of it', () => {
  const map = mapOf('characters')
  expect([map.start(5), map.end(5)]).toEqual([3, 12])
})

test('an empty map moves nothing', () => {
  expect(new OffsetMap('bytes').end(7)).toBe(7)
})
