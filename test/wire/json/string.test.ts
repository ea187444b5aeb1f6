import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits, type Edit } from '../../../src/text/edit.ts'
import { encodeUtf8 } from '../../../src/text/utf8.ts'
import type { JsonNode, JsonString } from '../../../src/wire/json/node.ts'
import { parseJson } from '../../../src/wire/json/parse.ts'
import { decodeString, encodeFragment, liftEdits, type DecodedString } from '../../../src/wire/json/string.ts'
import { awkwardText, spelled, styles } from './spellings.ts'

function stringIn(text: string): JsonString {
  return asString(parseJson(text, { depth: 10, values: 100 }))
}

/** The string itself, or the one in an array of one. */
function asString(node: JsonNode | undefined): JsonString {
  if (node?.kind === 'array') return asString(node.items[0])
  if (node?.kind !== 'string') throw new Error('a string was meant')
  return node
}

function decoded(text: string): DecodedString {
  return decodeString(text, stringIn(text))
}

describe('decoding', () => {
  const cases: readonly (readonly [what: string, text: string, value: string, offsets: readonly number[]])[] = [
    ['nothing', '""', '', [1]],
    ['plain', '"ab"', 'ab', [1, 2, 3]],
    ['behind space', ' [ "ab" ]', 'ab', [4, 5, 6]],
    ['short escapes', String.raw`"\"\\\/\b\f\n\r\t"`, '"\\/\b\f\n\r\t', [1, 3, 5, 7, 9, 11, 13, 15, 17]],
    ['é as it is', '"é!"', 'é!', [1, 2, 3]],
    ['é escaped', String.raw`"\u00e9!"`, 'é!', [1, 7, 8]],
    ['é escaped in capitals', String.raw`"\u00E9!"`, 'é!', [1, 7, 8]],
    ['between escapes', String.raw`"a\nb\u0041c"`, 'a\nbAc', [1, 2, 4, 5, 11, 12]],
    ['an escaped backslash before a u', String.raw`"\\u0041"`, String.raw`\u0041`, [1, 3, 4, 5, 6, 7, 8]],
    ['a pair as it is', '"😀"', '😀', [1, 2, 3]],
    ['a pair as escapes', String.raw`"\ud83d\ude00"`, '😀', [1, 7, 13]],
    ['half a pair', String.raw`"\ud83dx"`, '\ud83dx', [1, 7, 8]],
    ['the other half', String.raw`"\ude00"`, '\ude00', [1, 7]],
    ['NUL', String.raw`"\u0000"`, '\0', [1, 7]],
  ]
  test.each(cases)('%s', (_, text, value, offsets) => {
    const string = decoded(text)
    expect(string.value).toBe(value)
    expect(offsets.map((_offset, index) => string.rawOffset(index))).toEqual(offsets)
  })

  test('what follows the string in the document is not read', () => {
    const text = String.raw`["a\nb","c\td"]`
    const string = decoded(text)
    expect([string.value, string.rawOffset(3)]).toEqual(['a\nb', 6])
  })

  test('every unit is found where it is written', () => {
    fc.assert(
      fc.property(awkwardText, styles, (value, how) => {
        const text = `"${spelled(value, how)}"`
        const string = decoded(text)
        expect(string.value).toBe(value)
        const units = value
          .split('')
          .map((_, index) => text.slice(string.rawOffset(index), string.rawOffset(index + 1)))
        expect(units.join('')).toBe(text.slice(1, -1))
        // Each piece alone is a whole escape or a whole unit.
        expect(units.map((unit): unknown => JSON.parse(`"${unit}"`)).join('')).toBe(value)
      }),
    )
  })
})

describe('encoding', () => {
  const cases: readonly (readonly [what: string, value: string, fragment: string])[] = [
    ['nothing', '', ''],
    ['plain', "l'été → 😀 /", "l'été → 😀 /"],
    ['quotes and backslashes', '"\\', String.raw`\"\\`],
    ['controls', '\n\0\u001f', String.raw`\n\u0000\u001f`],
    ['half a pair', 'a\ud83d', String.raw`a\ud83d`],
  ]
  test.each(cases)('%s', (_, value, fragment) => {
    expect(encodeFragment(value)).toBe(fragment)
  })

  test('decoding gives the text back, and it always has bytes', () => {
    fc.assert(
      fc.property(awkwardText, (value) => {
        const text = `"${encodeFragment(value)}"`
        expect(decoded(text).value).toBe(value)
        expect(encodeUtf8(text).length).toBeGreaterThan(1)
      }),
    )
  })
})

describe('lifting edits to the source', () => {
  const cases: readonly (readonly [what: string, text: string, edits: readonly Edit[], expected: string])[] = [
    ['no edit', '"a"', [], '"a"'],
    ['a plain word', '"Hi Ann!"', [{ start: 3, end: 6, text: 'PERSON_1' }], '"Hi PERSON_1!"'],
    ['the whole', '"Ann"', [{ start: 0, end: 3, text: 'X' }], '"X"'],
    ['an empty string', '""', [{ start: 0, end: 0, text: 'X' }], '"X"'],
    ['behind escapes', String.raw`"\n\tAnn\n"`, [{ start: 2, end: 5, text: 'X' }], String.raw`"\n\tX\n"`],
    ['an escaped letter', String.raw`"Ren\u00e9 \/"`, [{ start: 0, end: 4, text: 'X' }], String.raw`"X \/"`],
    ['text to be escaped', '"a"', [{ start: 0, end: 1, text: '"\\\n' }], String.raw`"\"\\\n"`],
    [
      'unsorted',
      '"abc"',
      [
        { start: 2, end: 3, text: '2' },
        { start: 0, end: 1, text: '1' },
      ],
      '"1b2"',
    ],
    ['a pair as a whole', '"x😀y"', [{ start: 1, end: 3, text: '' }], '"xy"'],
    ['up to the middle of a pair', '"x😀y"', [{ start: 0, end: 2, text: 'T' }], String.raw`"T\ude00y"`],
    ['from the middle of a pair', '"x😀y"', [{ start: 2, end: 4, text: 'T' }], String.raw`"x\ud83dT"`],
    ['into the middle of a pair', '"😀"', [{ start: 1, end: 1, text: 'T' }], String.raw`"\ud83dT\ude00"`],
    ['nothing into the middle of a pair', '"😀"', [{ start: 1, end: 1, text: '' }], '"😀"'],
    [
      'both halves apart',
      '"😀"',
      [
        { start: 0, end: 1, text: '1' },
        { start: 1, end: 2, text: '2' },
      ],
      '"12"',
    ],
    [
      'the middle of escaped halves',
      String.raw`"\ud83d\ude00"`,
      [{ start: 1, end: 1, text: 'T' }],
      String.raw`"\ud83dT\ude00"`,
    ],
  ]
  test.each(cases)('%s', (_, text, edits, expected) => {
    expect(applyEdits(text, liftEdits(decoded(text), edits))).toBe(expected)
  })

  test('overlapping edits are a mistake of ours', () => {
    const edits = [
      { start: 0, end: 2, text: '' },
      { start: 1, end: 3, text: '' },
    ]
    expect(() => liftEdits(decoded('"abc"'), edits)).toThrow('overlap')
  })

  test('arguments of a tool call are edited through two levels of escaping', () => {
    const text = String.raw`{"arguments":"{\"to\": \"Ren\\u00e9 \\\"R\\\"\", \"n\": 1.0}"}`
    const root = parseJson(text, { depth: 10, values: 100 })
    const outer = decodeString(text, asString(root.kind === 'object' ? root.members[0]?.value : undefined))
    const inside = parseJson(outer.value, { depth: 10, values: 100 })
    const inner = decodeString(outer.value, asString(inside.kind === 'object' ? inside.members[0]?.value : undefined))
    expect(inner.value).toBe('René "R"')
    const edits = liftEdits(outer, liftEdits(inner, [{ start: 0, end: 4, text: 'PERSON_1' }]))
    expect(applyEdits(text, edits)).toBe(String.raw`{"arguments":"{\"to\": \"PERSON_1 \\\"R\\\"\", \"n\": 1.0}"}`)
    const quoted = liftEdits(outer, liftEdits(inner, [{ start: 0, end: 4, text: '"' }]))
    expect(applyEdits(text, quoted)).toBe(String.raw`{"arguments":"{\"to\": \"\\\" \\\"R\\\"\", \"n\": 1.0}"}`)
  })

  test('at any depth of nesting, editing in place is decoding, editing and encoding', () => {
    const level = fc.tuple(styles, fc.constantFrom(['', ''], [' [', ',1.0 ]'], ['[\t', ']']))
    const levels = fc.array(level, { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(awkwardText, levels, cuts, (value, nesting, places) => {
        // From the inside out: only the outermost text must exist in UTF-8.
        const texts: string[] = []
        let inside = value
        nesting.forEach(([how, [before, after]], index) => {
          inside = `${before}"${spelled(inside, how, { rawHalves: index < nesting.length - 1 })}"${after}`
          texts.unshift(inside)
        })
        const body = inside
        const strings = texts.map((text) => decoded(text))
        expect(strings.at(-1)?.value).toBe(value)

        const edits = editsOf(value, places)
        const lifted = strings.reduceRight<readonly Edit[]>((inner, string) => liftEdits(string, inner), edits)
        const edited = applyEdits(body, lifted)

        let out = edited
        for (const _ of nesting) out = decoded(out).value
        expect(out).toBe(applyEdits(value, edits))
        expect(edited.isWellFormed()).toBe(true)
        // Nothing before the first edit or behind the last moves.
        const [first, last] = [lifted[0], lifted.at(-1)]
        expect(edited.startsWith(body.slice(0, first?.start))).toBe(true)
        expect(edited.endsWith(body.slice(last?.end ?? 0))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

/** Where the value is cut, and what becomes of each piece between: undefined leaves it. */
const cuts = fc.array(
  fc.tuple(
    fc.nat({ max: 60 }),
    fc.option(fc.oneof(awkwardText, fc.constant('TOKEN'), fc.constant('')), { nil: undefined }),
  ),
  { maxLength: 8 },
)

/** Disjoint edits, touching ones and several insertions at one place among them. */
function editsOf(value: string, places: readonly (readonly [number, string | undefined])[]): readonly Edit[] {
  const bounds = places.map(([at, text]) => ({ at: at % (value.length + 1), text })).toSorted((a, b) => a.at - b.at)
  return bounds.flatMap(({ at, text }, index) => {
    const end = bounds[index + 1]?.at ?? at
    return text === undefined ? [] : [{ start: at, end, text }]
  })
}
