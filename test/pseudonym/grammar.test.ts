import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shapeDictionary } from '../../src/pseudonym/dictionary.ts'
import { isBoundary, LONGEST_FORM, matchToken, mayStart, nextStart, PARTIAL } from '../../src/pseudonym/grammar.ts'

const shapes = shapeDictionary(['A'.repeat(32)])
const text = fc
  .array(fc.constantFrom('P', 'e', 'x', '7', 'é', '\u0301', 'Ｐ', '\\', 'n', 'u', '00e9', '%', '3D', '_', ' ', '的'), {
    maxLength: 24,
  })
  .map((pieces) => pieces.join(''))

describe('where a word may begin', () => {
  test('is found in one loop as it is place by place', () => {
    fc.assert(
      fc.property(text, fc.nat(24), (whole, cut) => {
        const after = Math.min(cut, whole.length)
        const places: number[] = []
        for (let at = after; at < whole.length; at += 1) {
          const begins = at === after || isBoundary(whole, at)
          if (begins && mayStart(whole.charCodeAt(at), shapes)) places.push(at)
        }
        const found: number[] = []
        for (
          let at = nextStart(whole, after, after, shapes);
          at < whole.length;
          at = nextStart(whole, at + 1, after, shapes)
        ) {
          found.push(at)
        }
        expect(found).toEqual(places)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('an accepted form', () => {
  test('ends with its seventh symbol and needs nothing behind it', () => {
    const token = 'PERSON_K7QX2C4'
    for (let at = 1; at < token.length; at += 1) expect(matchToken(token.slice(0, at), 0, shapes)).toBe(PARTIAL)
    for (const behind of ['', 'X', '7', '_', '\u200b']) {
      expect(matchToken(token + behind, 0, shapes)).toMatchObject({ end: token.length, code: 'K7QX2C4' })
    }
  })

  test('is no longer than a stream may hold, also with the longest word and separator', () => {
    const longest = `${'A'.repeat(32)}&underbar;K7QX2C4`
    expect(longest.length).toBeLessThanOrEqual(LONGEST_FORM)
    expect(matchToken(longest, 0, shapes)).toMatchObject({ end: longest.length })
    const sown = `PERSON_${'\u200b'.repeat(60)}`
    expect(matchToken(sown, 0, shapes)).toBeUndefined()
  })
})
