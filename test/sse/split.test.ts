import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ParaventError } from '../../src/errors.ts'
import type { Frame } from '../../src/sse/frame.ts'
import { createSseSplitter } from '../../src/sse/split.ts'

const encoder = new TextEncoder()

function framesOf(chunks: readonly Uint8Array[], limit = 1_000_000): Frame[] {
  const splitter = createSseSplitter({ limit })
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.flush()]
}

function whole(stream: string): Frame[] {
  return framesOf([encoder.encode(stream)])
}

function bytewise(stream: string): Frame[] {
  return framesOf(Array.from(encoder.encode(stream), (byte) => Uint8Array.of(byte)))
}

function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof ParaventError) return error.code
    throw error
  }
  return 'nothing thrown'
}

describe('reading a block', () => {
  const cases: readonly (readonly [what: string, stream: string, expected: readonly Partial<Frame>[]])[] = [
    ['one line of data', 'data: {"a":1}\n\n', [{ data: '{"a":1}', event: undefined, dataStart: 6, dataEnd: 13 }]],
    ['no space after the colon', 'data:x\n\n', [{ data: 'x', dataStart: 5, dataEnd: 6 }]],
    ['two spaces after the colon: one is data', 'data:  x\n\n', [{ data: ' x', dataStart: 6, dataEnd: 8 }]],
    ['a name and data', 'event: ping\ndata: x\n\n', [{ event: 'ping', data: 'x', dataStart: 18, dataEnd: 19 }]],
    ['a name after the data', 'data: x\nevent: ping\n\n', [{ event: 'ping', data: 'x' }]],
    ['the last name counts', 'event: a\nevent: b\ndata: x\n\n', [{ event: 'b', data: 'x' }]],
    ['an empty name', 'event:\ndata: x\n\n', [{ event: '', data: 'x' }]],
    [
      'several lines of data',
      'data: a\ndata:\ndata: b\n\n',
      [{ data: 'a\n\nb', dataStart: undefined, dataEnd: undefined }],
    ],
    ['data without a colon', 'data\n\n', [{ data: '', dataStart: undefined, dataEnd: undefined }]],
    ['empty data', 'data:\n\n', [{ data: '', dataStart: 5, dataEnd: 5 }]],
    ['data that is one space', 'data: \n\n', [{ data: '', dataStart: 6, dataEnd: 6 }]],
    ['a comment', ': keep-alive\n\n', [{ data: undefined, event: undefined }]],
    ['a comment in a block with data', ': x\ndata: y\n\n', [{ data: 'y', dataStart: 10 }]],
    ['fields a proxy does not need', 'id: 7\nretry: 10\ndata: y\n\n', [{ data: 'y', event: undefined }]],
    ['a name that only begins like data', 'database: x\ndata2\nDATA: y\n data: z\n\n', [{ data: undefined }]],
    ['trailing spaces stay', 'data: {}   \n\n', [{ data: '{}   ' }]],
    ['colons in the data', 'data: a: b\n\n', [{ data: 'a: b' }]],
    ['NUL in the data', 'data: a\0b\n\n', [{ data: 'a\0b' }]],
    ['line separators of Unicode are no line ends', 'data: a\u2028b\u0085c\n\n', [{ data: 'a\u2028b\u0085c' }]],
    ['CR LF', 'event: e\r\ndata: x\r\n\r\n', [{ event: 'e', data: 'x', raw: 'event: e\r\ndata: x\r\n\r\n' }]],
    ['CR', 'event: e\rdata: x\r\r', [{ event: 'e', data: 'x', raw: 'event: e\rdata: x\r\r' }]],
    [
      'mixed line ends',
      'data: a\rdata: b\r\ndata: c\n\r',
      [{ data: 'a\nb\nc', raw: 'data: a\rdata: b\r\ndata: c\n\r' }],
    ],
    ['CR, then CR LF', 'data: a\r\r\ndata: b\n\n', [{ raw: 'data: a\r\r\n' }, { raw: 'data: b\n\n' }]],
    ['CR LF ends one line, not two', 'data: a\r\ndata: b\r\n\r\n', [{ data: 'a\nb' }]],
    ['two blocks', 'data: a\n\ndata: b\n\n', [{ data: 'a' }, { data: 'b' }]],
    [
      'blank lines too many',
      '\ndata: a\n\n\n\ndata: b\n\n',
      [{ raw: '\n', data: undefined }, { raw: 'data: a\n\n' }, { raw: '\n' }, { raw: '\n' }, { raw: 'data: b\n\n' }],
    ],
    ['no blank line at the end', 'data: a\n\ndata: b\n', [{ data: 'a' }, { data: 'b', raw: 'data: b\n' }]],
    ['no line end at the end', 'data: [DONE]', [{ data: '[DONE]', dataStart: 6, dataEnd: 12, raw: 'data: [DONE]' }]],
    ['a CR at the end', 'data: a\r', [{ data: 'a', raw: 'data: a\r' }]],
    ['nothing', '', []],
    [
      'a byte order mark before the first field',
      '\ufeffdata: a\n\n',
      [{ raw: '\ufeff', data: undefined }, { data: 'a' }],
    ],
    ['a byte order mark later is part of a name', 'data: a\n\n\ufeffdata: b\n\n', [{ data: 'a' }, { data: undefined }]],
  ]
  test.each(cases)('%s', (_, stream, expected) => {
    const frames = whole(stream)
    expect(frames).toMatchObject(expected)
    expect(frames).toHaveLength(expected.length)
    expect(bytewise(stream)).toEqual(frames)
  })
})

describe('chunks', () => {
  const line = fc.oneof(
    fc.constantFrom('data', 'data:', 'data: ', 'event: x', ':', ': é→😀', 'id: 1', '', '', '\ufeff', 'data: \ufeff'),
    fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `data: ${text}`),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  const lineEnd = fc.constantFrom('\n', '\n', '\r\n', '\r')
  const stream = fc
    .array(fc.tuple(line, lineEnd, fc.constantFrom('', '', '\n', '\r\n', '\r')), { maxLength: 12 })
    .map((lines) => lines.flat().join(''))
    .map((text) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(encoder.encode(text)))
  const cuts = fc.array(fc.nat({ max: 200 }), { maxLength: 20 })

  test('however a stream is cut, its frames are the same, and joined they are the stream', () => {
    fc.assert(
      fc.property(stream, cuts, (text, places) => {
        const bytes = encoder.encode(text)
        const bounds = [0, ...places.map((at) => at % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b)
        const chunks = bounds.slice(1).map((end, index) => bytes.slice(bounds[index], end))
        const frames = framesOf(chunks)
        expect(frames).toEqual(whole(text))
        expect(bytewise(text)).toEqual(frames)
        expect(frames.map(({ raw }) => raw).join('')).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  test('frames say what a plain reading of the standard says', () => {
    fc.assert(
      fc.property(stream, (text) => {
        const seen = whole(text).filter(({ data, event }) => data !== undefined || event !== undefined)
        expect(seen.map(({ data, event }) => ({ data, event }))).toEqual(byTheBook(text))
      }),
      { numRuns: 500 },
    )
  })

  test('where the data stands is where it is', () => {
    fc.assert(
      fc.property(stream, (text) => {
        const placed = whole(text).filter(({ dataStart }) => dataStart !== undefined)
        expect(placed.map(({ raw, dataStart, dataEnd }) => raw.slice(dataStart, dataEnd))).toEqual(
          placed.map(({ data }) => data),
        )
      }),
    )
  })

  test('a frame leaves with the chunk that completes it', () => {
    const splitter = createSseSplitter({ limit: 100 })
    expect(splitter.push(encoder.encode('data: a\n'))).toEqual([])
    expect(splitter.push(encoder.encode('\ndata: b'))).toMatchObject([{ data: 'a' }])
    expect(splitter.push(encoder.encode('\n\n'))).toMatchObject([{ data: 'b' }])
    expect(splitter.flush()).toEqual([])
  })
})

describe('faults', () => {
  test('a block within the limit passes, one unit more does not, cut or whole', () => {
    const block = 'data: 0123456789\n\n'
    expect(framesOf([encoder.encode(block.repeat(3))], block.length)).toHaveLength(3)
    expect(codeOf(() => framesOf([encoder.encode(block)], block.length - 1))).toBe('upstream_reply')
    const bytes = Array.from(encoder.encode(block), (byte) => Uint8Array.of(byte))
    expect(framesOf([...bytes, ...bytes, ...bytes], block.length)).toHaveLength(3)
    expect(codeOf(() => framesOf(bytes, block.length - 1))).toBe('upstream_reply')
  })

  test('a block that never ends stops at the limit', () => {
    const splitter = createSseSplitter({ limit: 1000 })
    const chunk = encoder.encode('x'.repeat(100))
    for (let index = 0; index < 10; index += 1) splitter.push(chunk)
    expect(codeOf(() => splitter.push(chunk))).toBe('upstream_reply')
  })

  test('a stream that ends inside a character is a fault', () => {
    const splitter = createSseSplitter({ limit: 1000 })
    splitter.push(encoder.encode('data: é\n\n').slice(0, 7))
    expect(codeOf(() => splitter.flush())).toBe('upstream_reply')
  })

  test('bytes that are not UTF-8 are a fault', () => {
    expect(codeOf(() => framesOf([Uint8Array.of(0x64, 0xff, 0x0a)]))).toBe('upstream_reply')
  })
})

/** The standard's algorithm, line by line, without a thought for speed; the end of the stream ends a block here. */
function byTheBook(stream: string): { data: string | undefined; event: string | undefined }[] {
  const text = stream.startsWith('\ufeff') ? stream.slice(1) : stream
  const blocks: { data: string | undefined; event: string | undefined }[] = []
  let data: string[] = []
  let event: string | undefined
  for (const line of [...text.split(/\r\n|\r|\n/), '']) {
    if (line === '') {
      if (data.length > 0 || event !== undefined) {
        blocks.push({ data: data.length > 0 ? data.join('\n') : undefined, event })
      }
      data = []
      event = undefined
      continue
    }
    const colon = line.indexOf(':')
    const name = colon === -1 ? line : line.slice(0, colon)
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (name === 'data') data.push(value)
    if (name === 'event') event = value
  }
  return blocks
}
