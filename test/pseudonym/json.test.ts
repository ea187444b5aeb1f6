import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRestorer, restoreWhole } from '../../src/pseudonym/create-restorer.ts'
import { counting, restoreByUnit, said, write } from './written.ts'

const VALUE = 'Ana "la jefa"\n O\'Neil\\'
const NUMBER = '33612345678'
const KNOWN = [
  { type: 'PERSON', surfaces: [VALUE] },
  { type: 'PHONE', surfaces: [NUMBER] },
]
const { texts, live } = write([said(VALUE), said(NUMBER, 0, 'tool', 'number')], KNOWN)
const [P = '', N = ''] = texts

const tool = (source: string): string => restoreWhole(source, live, counting({ form: 'json', place: 'tool' }))
const oneByOne = (source: string): string => restoreByUnit(source, live, counting({ form: 'json', place: 'tool' }))

const unwrap = (text: string): unknown => (JSON.parse(text) as { v: unknown }).v

/** JSON values that hold tokens, and what they are when restored. */
const trees = fc.letrec<{ tree: [unknown, unknown]; leaf: [unknown, unknown] }>((tie) => ({
  leaf: fc.oneof(
    fc.constant<[unknown, unknown]>([P, VALUE]),
    fc.constant<[unknown, unknown]>([N, Number(NUMBER)]),
    fc.constant<[unknown, unknown]>([`to ${P}, `, `to ${VALUE}, `]),
    fc.constant<[unknown, unknown]>([`${N}.`, `${NUMBER}.`]),
    fc.constant<[unknown, unknown]>([`"${P}"`, `"${VALUE}"`]),
    fc.constant<[unknown, unknown]>([`\n${P}`, `\n${VALUE}`]),
    fc.constant<[unknown, unknown]>([`[Note] ${P} said "${P}"`, `[Note] ${VALUE} said "${VALUE}"`]),
    fc.string().map((text): [unknown, unknown] => [`'${text}`, `'${text}`]),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value): [unknown, unknown] => [value, value]),
    fc.constantFrom(null, true, false, '', [], {}).map((value): [unknown, unknown] => [value, value]),
  ),
  tree: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc
      .array(tie('tree'), { maxLength: 3 })
      .map((items): [unknown, unknown] => [items.map(([a]) => a), items.map(([, b]) => b)]),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', P, N), tie('tree')), { maxLength: 3 })
      .map((entries): [unknown, unknown] => [
        Object.fromEntries(entries.map(([key, [a]]) => [key, a])),
        Object.fromEntries(entries.map(([key, [, b]]) => [key === P ? VALUE : key === N ? NUMBER : key, b])),
      ]),
  ),
}))

describe('JSON source', () => {
  test('stays JSON and holds the exact values, one to three strings deep, however it is cut', () => {
    fc.assert(
      fc.property(trees.tree, fc.constantFrom(undefined, 2), ([written, expected], indent) => {
        let source = JSON.stringify({ v: written }, undefined, indent)
        let unpack = unwrap
        for (let depth = 1; depth <= 3; depth += 1) {
          const out = tool(source)
          // As JSON would have it: its writer knows no negative zero.
          expect(JSON.stringify(unpack(out))).toBe(JSON.stringify(expected))
          expect(oneByOne(source)).toBe(out)
          const inner = unpack
          source = JSON.stringify({ v: source })
          unpack = (text) => inner(String(unwrap(text)))
        }
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['a value', `{"to":"${P}"}`, { to: VALUE }],
    ['a key', `{"${P}":1}`, { [VALUE]: 1 }],
    ['a number', `{"n":"${N}"}`, { n: Number(NUMBER) }],
    [
      'a number with blanks around it',
      `{"n" : "${N}" , "m":[ "${N}","${N}"]}`,
      { n: Number(NUMBER), m: [Number(NUMBER), Number(NUMBER)] },
    ],
    ['a number as a key stays a key', `{"${N}":1,"a":{"${N}":2}}`, { [NUMBER]: 1, a: { [NUMBER]: 2 } }],
    ['a number within text', `{"n":"call ${N}"}`, { n: `call ${NUMBER}` }],
    ['a number without quotes', `{"n":${N}}`, { n: Number(NUMBER) }],
    ['a value without quotes', `{"n":${P}}`, { n: VALUE }],
    ['behind escapes', `{"n":"\\n${P}\\u00e9${P}\\\\${P}"}`, { n: `\n${VALUE}é${VALUE}\\${VALUE}` }],
    ['an escaped separator', `{"n":"${P.replace('_', String.raw`\u005f`)}"}`, { n: VALUE }],
    ['an escape that JSON does not know', `{"n":"${P.replace('_', String.raw`\_`)}"}`, { n: VALUE }],
    ['a string by itself', `"${P}"`, VALUE],
    [
      'a quote behind a document in a string',
      JSON.stringify({ n: `{"a": [1]}\n"${P}" {a: [1]} "${P}"` }),
      { n: `{"a": [1]}\n"${VALUE}" {a: [1]} "${VALUE}"` },
    ],
    [
      'a quote behind what only looks like one',
      JSON.stringify({ n: `{a: [1]}\n"${P}"` }),
      { n: `{a: [1]}\n"${VALUE}"` },
    ],
    [
      'lines of JSON in a string',
      JSON.stringify({ n: `{"a":"${P}"}\n{"b":"${P}"}` }),
      { n: `${JSON.stringify({ a: VALUE })}\n${JSON.stringify({ b: VALUE })}` },
    ],
    ['text in brackets is no JSON', `{"n":"[urgent] \\"${P}\\""}`, { n: `[urgent] "${VALUE}"` }],
  ])('%s', (_name, source, expected) => {
    const out = tool(source)
    expect(JSON.parse(out)).toEqual(expected)
    expect(oneByOne(source)).toBe(out)
  })

  test('with words that JSON does not know is still escaped', () => {
    expect(tool(`{"a":None,"n":"${P}"}`)).toBe(`{"a":None,"n":${JSON.stringify(VALUE)}}`)
  })

  test('that turns out to be prose is restored as prose', () => {
    expect(tool(`I cannot say that to ${P}.`)).toBe(`I cannot say that to ${VALUE}.`)
  })

  test('waits at a quote only where a number could come back', () => {
    const restorer = createRestorer(live, counting({ form: 'json', place: 'tool' }))
    expect(restorer.push('{"a":')).toBe('{"a":')
    expect(restorer.push('"')).toBe('')
    expect(restorer.push('x')).toBe('"x')
    const people = write([said(VALUE)], KNOWN).live
    const other = createRestorer(people, counting({ form: 'json', place: 'tool' }))
    expect(other.push('{"a":"')).toBe('{"a":"')
  })
})
