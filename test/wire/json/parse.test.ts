import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ParaventError } from '../../../src/errors.ts'
import { decodeUtf8, encodeUtf8 } from '../../../src/text/utf8.ts'
import { member, type JsonNode } from '../../../src/wire/json/node.ts'
import { parseJson } from '../../../src/wire/json/parse.ts'
import { decodeString } from '../../../src/wire/json/string.ts'
import { awkwardText, spelled, styles } from './spellings.ts'

const LONG = 'x'.repeat(200)
const WIDE = { depth: 10_000_000, values: 10_000_000 }

function outcome(text: string, limits = WIDE): string {
  try {
    parseJson(text, limits)
    return 'read'
  } catch (error) {
    if (error instanceof ParaventError) return error.code
    throw error
  }
}

/** What `JSON.parse` would give, from the positions. */
function valueOf(text: string, node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.members.map(({ name, value }) => [name, valueOf(text, value)]))
    case 'array':
      return node.items.map((item) => valueOf(text, item))
    case 'string':
      return decodeString(text, node).value
    case 'number':
      return Number(text.slice(node.start, node.end))
    case 'literal':
      return node.value
    default:
      throw new Error('there is no other kind')
  }
}

/** Every token that holds something, in order: keys, strings, numbers, literals. */
function leaves(node: JsonNode): readonly JsonNode[] {
  if (node.kind === 'object') return node.members.flatMap(({ key, value }) => [key, ...leaves(value)])
  return node.kind === 'array' ? node.items.flatMap(leaves) : [node]
}

describe('what is read', () => {
  const accepted: readonly (readonly [what: string, text: string])[] = [
    ['a string', '"a"'],
    ['a number', '0'],
    ['a literal', ' null\n'],
    ['empty containers', '[{},[],""]'],
    ['all white space', ' \t\r\n[ \t\r\n1 , 2 ] \t\r\n'],
    ['big integers', '[9007199254740993,123456789012345678901234567890]'],
    ['numbers as they are spelled', '[1.0,1e3,1E+3,-0,-0.0,0e0,1.50e-10,1e999]'],
    ['é both ways', String.raw`["é","\u00e9","\u00E9"]`],
    ['every escape', String.raw`"\"\\\/\b\f\n\r\t\u0000\uFFFF"`],
    ['lone surrogates', String.raw`["\ud83d","\ude00","\ude00\ud83d"]`],
    ['a lone surrogate as it is', '"\ud83d"'],
    ['DEL and line separators', '"\u007f\u0085\u2028\u2029\ufeff"'],
    ['keys out of order', '{"b":1,"a":2,"10":3,"9":4}'],
    ['an empty key', '{"":1}'],
    ['keys of Object.prototype', '{"__proto__":{"a":1},"constructor":2,"toString":3}'],
    ['keys that differ in case or form', String.raw`{"a":1,"A":2,"é":3,"e\u0301":4,"a ":5}`],
    ['the same key in different objects', '{"a":{"a":[{"a":1},{"a":1}]}}'],
    ['long strings on lines of their own', JSON.stringify([LONG, `${LONG}\n${LONG}`, `${LONG}é"`, LONG], null, 2)],
    ['nine members', '{"1":1,"2":1,"3":1,"4":1,"5":1,"6":1,"7":1,"8":1,"9":1}'],
  ]
  test.each(accepted)('%s', (_, text) => {
    expect(reading(text)).toBe(JSON.stringify(JSON.parse(text)))
  })

  const refused: readonly (readonly [what: string, text: string])[] = [
    ['nothing', ''],
    ['only space', ' \n'],
    ['a byte order mark', '\ufeff{}'],
    ['text behind the document', '{} x'],
    ['two documents', '{}{}'],
    ['NUL behind the document', '{}\0'],
    ['an object not closed', '{"a":1'],
    ['an array not closed', '[1'],
    ['the wrong bracket', '[1}'],
    ['a bracket too many', '[1]]'],
    ['a comma too many', '[1,]'],
    ['a comma too many in an object', '{"a":1,}'],
    ['a comma first', '[,1]'],
    ['no comma', '[1 2]'],
    ['no colon', '{"a" 1}'],
    ['no value', '{"a":}'],
    ['a key without quotes', '{a:1}'],
    ['a number for a key', '{1:1}'],
    ['single quotes', "['a']"],
    ['a comment', '[1/*x*/]'],
    ['other white space', '[1,\u00a02]'],
    ['form feed', '[1,\f2]'],
    ['leading zeros', '[01]'],
    ['a leading zero behind a minus', '[-01]'],
    ['a plus', '[+1]'],
    ['only a minus', '[-]'],
    ['no digit before the point', '[.5]'],
    ['no digit behind the point', '[1.]'],
    ['no exponent', '[1e]'],
    ['no exponent behind the sign', '[1e+]'],
    ['hexadecimal', '[0x10]'],
    ['an underscore in a number', '[1_000]'],
    ['NaN', '[NaN]'],
    ['Infinity', '[-Infinity]'],
    ['undefined', '[undefined]'],
    ['a literal in capitals', '[True]'],
    ['a literal cut short', '[nul]'],
    ['a literal too long', '[nulls]'],
    ['a string not closed', '"a'],
    ['a string that ends in a backslash', '"a\\'],
    ['a quote that is escaped', String.raw`"a\"`],
    ['an unknown escape', String.raw`"\x41"`],
    ['an escape in capitals', String.raw`"\U0041"`],
    ['a short code', String.raw`"\u041"`],
    ['a code that is not hexadecimal', String.raw`"\u00g0"`],
    ...Array.from('/:@G`g', (character) => [`${character} in a code`, `"\\u00${character}0"`] as const),
    ['a line feed in a string', '"a\nb"'],
    ['a tab in a string', '"a\tb"'],
    ['NUL in a string', '"a\0b"'],
    ['a control far into a string', `"${'a'.repeat(100)}\u001f${'b'.repeat(100)}"`],
    [
      'a control in the last of many long strings',
      JSON.stringify([LONG, `${LONG}"`, LONG], null, 1).replace(/x"\n]$/, '\n"]'),
    ],
    ['a control behind escapes', String.raw`"\n\n\n` + '\u0001"'],
  ]
  test.each(refused)('%s is refused', (_, text) => {
    expect(() => void JSON.parse(text)).toThrow(SyntaxError)
    expect(outcome(text)).toBe('body_not_json')
  })

  const duplicates: readonly (readonly [what: string, text: string])[] = [
    ['plainly', '{"a":1,"a":1}'],
    ['spelled differently', String.raw`{"a":1,"\u0061":2}`],
    ['with other keys between', '{"a":1,"b":2,"a":3}'],
    ['deep inside', '[{"x":{"a":1,"a":2}}]'],
    ['empty', '{"":1,"":2}'],
    ['__proto__', '{"__proto__":1,"__proto__":2}'],
    ['among many', `{${Array.from({ length: 50 }, (_, index) => `"k${index}":0`).join()},"k7":1}`],
    ['among many, spelled differently', String.raw`{"1":0,"2":0,"3":0,"4":0,"5":0,"6":0,"7":0,"8":0,"\u0031":0}`],
  ]
  test.each(duplicates)('a key twice, %s, is refused', (_, text) => {
    expect(outcome(text)).toBe('body_duplicate_key')
  })
})

describe('positions', () => {
  test('are those of the tokens, quotes included', () => {
    const text = '{ "a" : [ 1.0 , "x\\n" ] }'
    const root = parseJson(text, WIDE)
    expect(root).toMatchObject({ kind: 'object', start: 0, end: text.length })
    expect(member(root, 'a')).toMatchObject({ kind: 'array', start: 8, end: 23 })
    expect(leaves(root)).toEqual([
      { kind: 'string', start: 2, end: 5, escaped: false },
      { kind: 'number', start: 10, end: 13 },
      { kind: 'string', start: 16, end: 21, escaped: true },
    ])
  })
})

describe('bounds', () => {
  test('depth counts containers inside each other', () => {
    expect(outcome('[[]]', { depth: 2, values: 10 })).toBe('read')
    expect(outcome('[{"a":[]}]', { depth: 2, values: 10 })).toBe('body_too_deep')
    expect(outcome('1', { depth: 0, values: 10 })).toBe('read')
    expect(outcome('[]', { depth: 0, values: 10 })).toBe('body_too_deep')
    expect(outcome('[[],[],[[]]]', { depth: 3, values: 10 })).toBe('read')
  })

  test('values count containers and leaves, not keys', () => {
    expect(outcome('{"a":[1,2]}', { depth: 9, values: 4 })).toBe('read')
    expect(outcome('{"a":[1,2]}', { depth: 9, values: 3 })).toBe('body_too_complex')
  })

  test('nesting beyond any stack is refused by its depth, or read where it is allowed', () => {
    expect(outcome('['.repeat(1_000_000), { depth: 128, values: 1_000_000 })).toBe('body_too_deep')
    expect(outcome('['.repeat(300_000) + ']'.repeat(300_000))).toBe('read')
    expect(outcome('{"a":'.repeat(300_000))).toBe('body_not_json')
  })
})

/** None of these would end within the time a test has if its cost were quadratic. */
describe('inputs made to be slow', () => {
  const slow: readonly (readonly [what: string, text: string, expected: string])[] = [
    ['an object of many members', manyKeys(300_000, (index) => `key ${index}`), 'read'],
    ['many keys that all collide as array indexes', manyKeys(60_000, (index) => String(index * 65_536)), 'read'],
    ['many keys, the last twice', manyKeys(300_000, (index) => String(Math.min(index, 299_998))), 'body_duplicate_key'],
    ['a long string of escapes', `"${'\\n'.repeat(2_000_000)}"`, 'read'],
    ['escapes far apart', `"${`${'x'.repeat(40)}\\u00e9`.repeat(100_000)}"`, 'read'],
    [
      'many strings, no backslash and no control after them',
      `[${'"0123456789012345678901234567890123456789",'.repeat(100_000)}1]`,
      'read',
    ],
    ['a string that never ends', `["${'x'.repeat(40)}\\n`.repeat(50_000), 'body_not_json'],
    ['much white space', `[${' \n'.repeat(2_000_000)}]`, 'read'],
    ['a number of a million digits', '1'.repeat(1_000_000), 'read'],
  ]
  test.each(slow)('%s', (_, text, expected) => {
    expect(outcome(text)).toBe(expected)
  })
})

function manyKeys(count: number, key: (index: number) => string): string {
  return `{${Array.from({ length: count }, (_, index) => `"${key(index)}":0`).join()}}`
}

describe('laws', () => {
  const space = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\r'), maxLength: 2 })
  const number = fc.oneof(
    fc.constantFrom('0', '-0', '1.0', '1e3', '1E+3', '12345678901234567890', '-0.10e-7'),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
  )
  const string = fc.tuple(awkwardText, styles).map(([value, how]) => `"${spelled(value, how)}"`)
  const { document } = fc.letrec<{ document: string; list: string; object: string }>((tie) => ({
    document: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('true', 'false', 'null'),
      number,
      string,
      tie('list'),
      tie('object'),
    ),
    list: fc
      .tuple(space, fc.array(fc.tuple(space, tie('document'), space), { maxLength: 4 }))
      .map(([inside, items]) => `[${inside}${items.map((item) => item.join('')).join()}]`),
    object: fc
      .tuple(space, fc.array(fc.tuple(space, string, space, space, tie('document'), space), { maxLength: 10 }))
      .map(
        ([inside, members]) =>
          `{${inside}${members.map(([a, key, b, c, value, d]) => `${a}${key}${b}:${c}${value}${d}`).join()}}`,
      ),
  }))
  /** A document with a few characters removed, doubled or put in. */
  const damaged = fc
    .tuple(
      fc.oneof(document, fc.json()),
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.nat({ max: 2 }),
          fc.constantFrom(
            '',
            '"',
            '\\',
            '{',
            '}',
            '[',
            ']',
            ',',
            ':',
            '0',
            '1',
            '-',
            '.',
            'e',
            'u',
            't',
            ' ',
            '\n',
            '\0',
            '\ufeff',
          ),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([text, wounds]) =>
      wounds.reduce((hurt, [place, length, put]) => {
        const at = place % (hurt.length + 1)
        return hurt.slice(0, at) + put + hurt.slice(at + length)
      }, text),
    )
  const soup = fc.string({ unit: fc.constantFrom(...'{}[],:"\\01-.eEtrufalsn \n'.split('')), maxLength: 12 })

  test('documents are read with the values JSON.parse gives, or refused for a key that stands twice', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(reading(text)).toBe(readingOfTheEngine(text))
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['damaged documents', damaged],
    ['the characters of JSON in any order', soup],
    ['any text', fc.string({ unit: 'binary' })],
  ])('%s: what JSON.parse refuses is refused, and nothing else', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const theirs = readingOfTheEngine(text)
        // What is wrong twice over may be refused for either.
        expect(theirs === 'body_not_json' ? [theirs, 'body_duplicate_key'] : [theirs]).toContain(reading(text))
      }),
      { numRuns: 1000 },
    )
  })

  test('reading and writing without a change gives the same bytes', () => {
    fc.assert(
      fc.property(document, (text) => {
        fc.pre(outcome(text) === 'read')
        const bytes = encodeUtf8(text)
        const body = decodeUtf8(bytes)
        let written = ''
        let done = 0
        for (const { start, end } of leaves(parseJson(body, WIDE))) {
          const between = body.slice(done, start)
          // Between two leaves stands nothing that could hold content.
          expect(between).toMatch(/^[ \t\r\n{}[\],:]*$/)
          written += between + body.slice(start, end)
          done = end
        }
        expect(body.slice(done)).toMatch(/^[ \t\r\n{}[\],:]*$/)
        expect(encodeUtf8(written + body.slice(done))).toEqual(bytes)
      }),
    )
  })
})

/** The values read, as JSON, or the code of the refusal. */
function reading(text: string): string {
  const found = outcome(text)
  return found === 'read' ? JSON.stringify(valueOf(text, parseJson(text, WIDE))) : found
}

/** The same by `JSON.parse`, which keeps the last of the keys that stand twice: fewer are left than were written. */
function readingOfTheEngine(text: string): string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'body_not_json'
  }
  return countKeys(value) < countColons(text) ? 'body_duplicate_key' : JSON.stringify(value)
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>(
    (sum, inner) => sum + countKeys(inner),
    Array.isArray(value) ? 0 : Object.keys(value).length,
  )
}

/** Colons outside strings: one for every key that is written. */
function countColons(text: string): number {
  return text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').split(':').length - 1
}
