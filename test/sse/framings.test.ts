import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrayOfJson } from '../../src/sse/array-of-json.ts'
import { eventStream } from '../../src/sse/event-stream.ts'
import { framingOf } from '../../src/sse/framing-of.ts'
import type { Framing, OpenFraming } from '../../src/sse/framing.ts'
import { linesOfJson } from '../../src/sse/lines-of-json.ts'

const FRAMINGS: readonly (readonly [string, OpenFraming, string])[] = [
  ['events', eventStream, 'event: a\r\ndata: {"é":"\\"}"}\r\n\r\n: ping\n\ndata: {}\n\n'],
  ['lines', linesOfJson, '{"é":"\\"}"}\n\n {"b":[1]} \r\n{"c":1}'],
  ['an array', arrayOfJson, '[{\n  "é": "\\"}]",\n "b": [1, {}]\n}\n,\r\n{"c":"[\\\\"}\n]\n'],
  ['an array of nothing', arrayOfJson, ' [\n]'],
  ['a document that is no array', arrayOfJson, '{"error":{"code":400}}\n'],
]

describe.each(FRAMINGS)('%s', (_name, open, stream) => {
  const bytes = new TextEncoder().encode(stream)

  test('keep every byte, and make the same frames however they were cut', () => {
    const whole = framesOf(open(10_000), [bytes])
    expect(whole.map(({ raw }) => raw).join('')).toBe(stream)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }), (cuts) => {
        const chunks: Uint8Array[] = []
        for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
          const next = at + (cuts[turn % cuts.length] ?? 1)
          chunks.push(bytes.subarray(at, next))
          at = next
        }
        expect(framesOf(open(10_000), chunks).filter(({ data }) => data !== undefined)).toEqual(
          whole.filter(({ data }) => data !== undefined),
        )
      }),
    )
  })

  test('take other data in place', () => {
    const framing = open(10_000)
    const out = framesOf(framing, [bytes]).map((one) =>
      one.data === undefined ? one.raw : framing.rewrite(one, '{"x":1}'),
    )
    const again = framesOf(open(10_000), [new TextEncoder().encode(out.join(''))])
    expect(new Set(again.flatMap(({ data }) => data ?? []))).toEqual(new Set(stream.includes('"') ? ['{"x":1}'] : []))
  })

  test('have a bound', () => {
    expect(() => framesOf(open(2), [bytes])).toThrow(FAULT)
  })

  test('are UTF-8', () => {
    expect(() => framesOf(open(100), [new Uint8Array([0x7b, 0xff])])).toThrow(FAULT)
    expect(() => framesOf(open(100), [new Uint8Array([0x7b, 0xc3])])).toThrow(FAULT)
  })
})

describe('a frame of ours', () => {
  const own = { event: undefined, data: '{"own":1}' }

  test('is an event that begins with its data, or with its name', () => {
    expect(eventStream(100).write(own)).toBe('data: {"own":1}\n\n')
    expect(eventStream(100).end({ ...own, event: 'error' })).toBe('event: error\ndata: {"own":1}\n\n')
  })

  test('is a line', () => {
    expect(linesOfJson(100).write(own)).toBe('{"own":1}\n')
    expect(linesOfJson(100).end(own)).toBe('{"own":1}\n')
  })

  test('is an element behind the last one', () => {
    const framing = arrayOfJson(1000)
    const [first] = framing.push(encode('[{"a":1}\n'))
    const between = framing.write(own)
    const [second, end] = framing.push(encode(',\n{"b":1}\n]'))
    expect(JSON.parse(`${first?.raw}${between}${second?.raw}${framing.write(own)}${end?.raw}`)).toEqual([
      { a: 1 },
      { own: 1 },
      { b: 1 },
      { own: 1 },
    ])
    expect(end?.last).toBe(true)
  })

  test.each([
    ['nothing', '', '[{"own":1}]'],
    ['an opening bracket', '[\n', '[{"own":1}]'],
    ['half an element', '[{"a":', '[{"own":1}]'],
    ['an element and a half', '[{"a":1},{"b"', '[{"a":1},\n{"own":1}]'],
    ['everything', '[{"a":1}]', '[{"a":1}]'],
  ])('closes the array after %s', (_what, sent, expected) => {
    const framing = arrayOfJson(1000)
    const out = framing.push(encode(sent)).map(({ raw }) => raw)
    expect(out.join('') + framing.end(own)).toBe(expected)
  })
})

test('the content type says how a reply is parted', () => {
  expect(framingOf('text/event-stream; charset=utf-8', false)).toBe(eventStream)
  expect(framingOf('application/x-ndjson', false)).toBe(linesOfJson)
  expect(framingOf('application/json; charset=UTF-8', true)).toBe(arrayOfJson)
  expect(framingOf('application/json', false)).toBeUndefined()
  expect(framingOf('', true)).toBeUndefined()
})

const FAULT = 'The answer of the vendor could not be read.'

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function framesOf(framing: Framing, chunks: readonly Uint8Array[]) {
  return [...chunks.flatMap((chunk) => framing.push(chunk)), ...framing.flush()]
}
