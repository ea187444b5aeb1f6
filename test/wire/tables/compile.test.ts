import { describe, expect, test } from 'vitest'
import { itemsOf, keyOf, openObject, scalarRow, start, type State } from '../../../src/wire/tables/classify.ts'
import type { JsonNode } from '../../../src/wire/json/node.ts'
import { parseJson } from '../../../src/wire/json/parse.ts'
import { compile } from '../../../src/wire/tables/compile.ts'
import { free, is, json, number, participantName, text, type Tables } from '../../../src/wire/tables/rows.ts'

describe('a table', () => {
  test('knows members, items and members of any name', () => {
    const tables: Tables = { body: { 'list[].said': text, 'by.<short>': json, n: number } }
    expect(kindAt(tables, { list: [{ said: 1 }] }, ['list', 0, 'said'])).toBe('text')
    expect(kindAt(tables, { by: { ab: 1 } }, ['by', 'ab'])).toBe('json')
    expect(kindAt(tables, { n: 1 }, ['n'])).toBe('number')
    expect(kindAt(tables, { n: 1 }, ['m'])).toBeUndefined()
  })

  test('tells a name that stays from one that is read', () => {
    const state = start(compile({ body: { '<short>': text } }, SHAPES)['body'] ?? {})
    expect(keyOf(state, 'ab').kind).toBe('name')
    expect(keyOf(state, 'abcdef').kind).toBe('text')
    expect(scalarRow(keyOf(state, 'abcdef').next)?.kind).toBe('text')
  })

  test('goes by what an object says it is, wherever it says so', () => {
    const tables: Tables = {
      body: { '{type=a|b}.x': json, '{type!=a|b|c}.x': participantName, x: text, '{y?}.x': number },
    }
    expect(kindAt(tables, { type: 'b', x: 1 }, ['x'])).toBe('json')
    expect(kindAt(tables, { x: 1, type: 'a' }, ['x'])).toBe('json')
    expect(kindAt(tables, { x: 1, type: 'c' }, ['x'])).toBe('text')
    expect(kindAt(tables, { x: 1 }, ['x'])).toBe('name')
    expect(kindAt(tables, { x: 1, y: null, type: 'c' }, ['x'])).toBe('number')
  })

  test('asks deeper, and twice', () => {
    const tables: Tables = { body: { '{type=a}{of.type=b}.x': json, x: text } }
    expect(kindAt(tables, { type: 'a', of: { type: 'b' }, x: 1 }, ['x'])).toBe('json')
    expect(kindAt(tables, { type: 'a', of: { type: 'c' }, x: 1 }, ['x'])).toBe('text')
    expect(kindAt(tables, { of: { type: 'b' }, x: 1 }, ['x'])).toBe('text')
  })

  test('refers to others, and to itself', () => {
    const tables: Tables = { body: { node: is('node') }, node: { 'nodes[]': is('node'), said: text, rest: free } }
    expect(
      kindAt(tables, { node: { nodes: [{ nodes: [{ said: 1 }] }] } }, ['node', 'nodes', 0, 'nodes', 0, 'said']),
    ).toBe('text')
  })

  test.each<[string, Tables]>([
    ['two rows for one place', { body: { x: [text, json] } }],
    ['a table that is not there', { body: { x: is('nowhere') } }],
    ['a key shape that is not there', { body: { 'x.<long>': text } }],
    ['a pattern that is none', { body: { 'x{': text } }],
  ])('with %s is a defect', (_what, tables) => {
    expect(() => compile(tables, SHAPES)).toThrow(/^(?:two rows|no such|not a path)/)
  })
})

const SHAPES = { short: (value: string): boolean => value.length < 4 }

/** The kind of row that the tables have for a place of a value. */
function kindAt(tables: Tables, value: unknown, path: readonly (string | number)[]): string | undefined {
  const source = JSON.stringify(value)
  let node: JsonNode | undefined = parseJson(source, { depth: 16, values: 100 })
  let state: State = start(compile(tables, SHAPES)['body'] ?? {})
  for (const step of path) {
    if (typeof step === 'number') {
      state = itemsOf(state)
      node = node?.kind === 'array' ? node.items[step] : undefined
    } else if (node?.kind === 'object') {
      state = keyOf(openObject(state, node, source), step).next
      node = node.members.find((member) => member.name === step)?.value
    }
  }
  return scalarRow(state)?.kind
}
