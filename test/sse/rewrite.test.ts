import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Frame } from '../../src/sse/frame.ts'
import { withData } from '../../src/sse/rewrite.ts'
import { createSseSplitter } from '../../src/sse/split.ts'

function frame(raw: string): Frame {
  const splitter = createSseSplitter({ limit: 1_000_000 })
  const frames = [...splitter.push(new TextEncoder().encode(raw)), ...splitter.flush()]
  const [only] = frames
  if (only === undefined || frames.length > 1) throw new Error('one frame was meant')
  return only
}

describe('a frame with other data', () => {
  const cases: readonly (readonly [what: string, raw: string, data: string, expected: string])[] = [
    ['keeps its name and its blank line', 'event: a\ndata: x\n\n', 'yy', 'event: a\ndata: yy\n\n'],
    ['keeps CR LF', 'event: a\r\ndata: x\r\n\r\n', 'yy', 'event: a\r\ndata: yy\r\n\r\n'],
    ['keeps a missing space', 'data:x\n\n', 'y', 'data:y\n\n'],
    ['keeps a missing end', 'data: x', 'y', 'data: y'],
    [
      'keeps comments and fields around it',
      ': c\nid: 1\ndata: x\nretry: 2\n\n',
      'y',
      ': c\nid: 1\ndata: y\nretry: 2\n\n',
    ],
    ['may become empty', 'data: x\n\n', '', 'data: \n\n'],
    ['may begin with a space', 'data:x\n\n', ' y', 'data:  y\n\n'],
    ['several lines become one', 'data: a\nid: 1\ndata: b\n\n', 'c', 'data: c\nid: 1\n\n'],
    ['several lines stay several where the data has them', 'data: a\ndata: b\n\n', 'a\nc', 'data: a\ndata: c\n\n'],
    ['one line becomes several', 'data: a\r\n\r\n', 'b\nc', 'data: b\r\ndata: c\r\n\r\n'],
    ['several lines without an end', 'data: a', 'b\nc', 'data: b\ndata: c'],
    ['a bare field gets its colon', 'data\n\n', 'x', 'data: x\n\n'],
    ['same data, same bytes', 'data:a\ndata:  b\n\n', 'a\n b', 'data:a\ndata:  b\n\n'],
  ]
  test.each(cases)('%s', (_, raw, data, expected) => {
    expect(withData(frame(raw), data)).toBe(expected)
  })

  test('a frame without data is a mistake of ours', () => {
    expect(() => withData(frame(': ping\n\n'), 'x')).toThrow('without data')
  })

  test('read back, it has exactly the new data and what else it had', () => {
    const lines = fc.array(
      fc.oneof(
        fc.constantFrom('event: e', ': c', 'id: 1', 'data'),
        fc.string({ unit: 'grapheme', maxLength: 5 }).map((text) => `data:${text.replaceAll(/[\r\n]/g, '')}`),
      ),
      { minLength: 1, maxLength: 5 },
    )
    const raw = fc
      .tuple(lines, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
      .map(([all, end, finished]) => ['data: x', ...all].join(end) + (finished ? end + end : ''))
    const data = fc.string({ unit: fc.constantFrom('a', ' ', '\n', ':', 'é', '😀', '"') })
    fc.assert(
      fc.property(raw, data, (text, value) => {
        const before = frame(text)
        const after = frame(withData(before, value))
        expect(after.data).toBe(value)
        expect(after.event).toBe(before.event)
        expect(others(after.raw)).toEqual(others(before.raw))
      }),
    )
  })
})

function others(raw: string): readonly string[] {
  return raw.split(/\r\n|\r|\n/).filter((line) => !line.startsWith('data') && line !== '')
}
