import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutDeltas } from '../../../src/upstream/sandbox/deltas.ts'

describe('cutting an answer into deltas', () => {
  test('the pieces join to the text', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        expect(cutDeltas(text).join('')).toBe(text)
      }),
    )
  })

  test('no piece is empty and none is longer than eleven characters', () => {
    assert(
      property(string({ unit: 'grapheme' }), (text) => {
        const sizes = cutDeltas(text).map((piece) => Array.from(piece).length)
        expect(sizes.filter((size) => size < 1 || size > 11)).toEqual([])
      }),
    )
  })

  test('pieces are of many sizes', () => {
    const sizes = new Set(
      cutDeltas('The quick brown fox jumps over the lazy dog. '.repeat(5)).map((piece) => piece.length),
    )
    expect(sizes.size).toBeGreaterThan(4)
  })

  test('an empty text has no pieces', () => {
    expect(cutDeltas('')).toEqual([])
  })
})
