import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeUtf8, encodeUtf8 } from '../../src/text/utf8.ts'

describe('bytes to text', () => {
  const valid: readonly (readonly [what: string, bytes: readonly number[], text: string])[] = [
    ['nothing', [], ''],
    ['NUL', [0], '\0'],
    ['two, three and four bytes', [0xc3, 0xa9, 0xe2, 0x86, 0x92, 0xf0, 0x9f, 0x98, 0x80], 'é→😀'],
    ['a byte order mark stays', [0xef, 0xbb, 0xbf, 0x7b], '\ufeff{'],
    ['U+FFFD that was sent', [0xef, 0xbf, 0xbd], '\ufffd'],
    ['the last code point', [0xf4, 0x8f, 0xbf, 0xbf], '\u{10ffff}'],
  ]
  test.each(valid)('%s', (_, bytes, text) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toBe(text)
    expect([...encodeUtf8(text)]).toEqual(bytes)
  })

  const invalid: readonly (readonly [what: string, bytes: readonly number[]])[] = [
    ['a byte that never occurs', [0x61, 0xff]],
    ['a continuation alone', [0x80]],
    ['cut short', [0xe2, 0x86]],
    ['overlong', [0xc0, 0xaf]],
    ['an encoded surrogate', [0xed, 0xa0, 0xbd]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['UTF-16 with its mark', [0xff, 0xfe, 0x7b, 0x00]],
  ]
  test.each(invalid)('%s is refused', (_, bytes) => {
    expect(() => decodeUtf8(Uint8Array.from(bytes))).toThrow(expect.objectContaining({ code: 'body_not_utf8' }))
  })

  test('a refusal leaves nothing behind for the next body', () => {
    expect(() => decodeUtf8(Uint8Array.of(0xe2, 0x86))).toThrow('UTF-8')
    expect(decodeUtf8(Uint8Array.of(0x92 - 0x20))).toBe('r')
  })

  test('text to bytes to text is the same text, and bytes to text to bytes the same bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = encodeUtf8(text)
        expect(decodeUtf8(bytes)).toBe(text)
        expect(encodeUtf8(decodeUtf8(bytes))).toEqual(bytes)
      }),
    )
  })

  test.each(['\ud83d', 'a\ude00b', '\ude00\ud83d'])('a lone surrogate has no bytes: a mistake of ours', (text) => {
    expect(() => encodeUtf8(text)).toThrow(expect.objectContaining({ code: 'internal' }))
  })
})
