import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALPHABET, isMixed } from '../../src/pseudonym/alphabet.ts'
import { drawsOf, takeFree } from '../../src/pseudonym/draw.ts'
import { keyedHash } from '../../src/text/hashing.ts'
import { SYSTEM_NOTE } from '../../src/pseudonym/note.ts'
import { codeOf, formatToken, isCode } from '../../src/pseudonym/token.ts'
import { KNOWN_WORDS, translationsOf, wordOf } from '../../src/pseudonym/words.ts'

const anySymbol = fc.constantFrom(...ALPHABET.split(''))
const five = fc
  .array(anySymbol, { minLength: 5, maxLength: 5 })
  .map((symbols) => symbols.join(''))
  .filter(isMixed)
const code = fc.tuple(five, fc.nat(ALPHABET.length - 1)).map(([symbols, form]) => codeOf(symbols, form))

describe('a code', () => {
  test('has an alphabet of a prime number of symbols without vowels', () => {
    expect(new Set(ALPHABET).size).toBe(23)
    expect(ALPHABET).toMatch(/^[2-9CDFHJKMNPQRTVWX]+$/)
  })

  test('is seven symbols that mix letters and digits', () => {
    fc.assert(
      fc.property(code, (made) => {
        expect(made).toMatch(/^(?=.*[2-9])(?=.*[A-Z])[2-9A-Z]{7}$/)
        expect(isCode(made)).toBe(true)
      }),
    )
  })

  test('is none any more with any one wrong symbol', () => {
    fc.assert(
      fc.property(code, (made) => {
        for (let at = 0; at < made.length; at += 1) {
          const valid = ALPHABET.split('').filter((symbol) => isCode(made.slice(0, at) + symbol + made.slice(at + 1)))
          expect(valid).toEqual([made.charAt(at)])
        }
      }),
      { numRuns: 200 },
    )
  })

  test('is none any more with any two different neighbours swapped', () => {
    fc.assert(
      fc.property(code, (made) => {
        for (let at = 0; at + 1 < made.length; at += 1) {
          const [a, b] = [made.charAt(at), made.charAt(at + 1)]
          expect(isCode(made.slice(0, at) + b + a + made.slice(at + 2))).toBe(a === b)
        }
      }),
    )
  })

  test('is caught for every symbol in every place, since the sum is linear: one base code stands for all', () => {
    // With the other symbols fixed, only the difference of two symbols matters, so every pair of symbols is tried.
    let tried = 0
    for (let at = 0; at < 6; at += 1) {
      for (const a of ALPHABET) {
        for (const b of ALPHABET) {
          if (a === b) continue
          const body = '2C2C22'
          const one = body.slice(0, at) + a + body.slice(at + 1)
          const other = body.slice(0, at) + b + body.slice(at + 1)
          expect(codeOf(one.slice(0, 5), ALPHABET.indexOf(one.charAt(5))).charAt(6)).not.toBe(
            codeOf(other.slice(0, 5), ALPHABET.indexOf(other.charAt(5))).charAt(6),
          )
          tried += 1
        }
      }
    }
    expect(tried).toBe(6 * 23 * 22)
  })

  test('is written behind its type word and one underscore', () => {
    expect(formatToken('PERSON', 'K7QX2C4')).toBe('PERSON_K7QX2C4')
  })
})

describe('type words', () => {
  test('are letters only, and every one is of one type', () => {
    const owners = new Map<string, string>()
    for (const word of KNOWN_WORDS) {
      for (const spelling of [word, ...translationsOf(word)]) {
        expect(spelling).toMatch(/^[A-Z][A-Z-]+$/)
        expect(owners.get(spelling) ?? word).toBe(word)
        owners.set(spelling, word)
      }
    }
  })

  test.each([
    ['EMAIL', 'EMAIL'],
    ['CREDIT_CARD', 'CARD'],
    ['TOKEN', 'TEXT'],
    ['EMPLOYEE_NUMBER', 'EMPLOYEENUMBER'],
    ['badge', 'BADGE'],
    ['constructor', 'CONSTRUCTOR'],
    ['_', 'DATA'],
    ['X'.repeat(80), 'X'.repeat(32)],
  ])('%s is written %s', (entity, word) => {
    expect(wordOf(entity)).toBe(word)
  })
})

test('the tokens in the system note can never be issued', () => {
  const examples = SYSTEM_NOTE.match(/(?<=_)[2-9A-Z]{7}/g) ?? []
  expect(examples).toHaveLength(2)
  for (const example of examples) expect(isCode(example)).toBe(false)
})

const secret = new Uint8Array(32)
const key = { hash: keyedHash(secret) }

function origin(index: number): Uint8Array {
  return new Uint8Array([index >> 8, index & 255])
}

function some(bytes: Uint8Array, at: number): readonly string[] {
  return Array.from({ length: 20 }, drawsOf({ hash: keyedHash(bytes) }, origin(at)))
}

describe('entity symbols', () => {
  test('are drawn the same for the same key and origin, and otherwise differently', () => {
    expect(some(secret, 1)).toEqual(some(secret, 1))
    expect(some(secret, 1)).not.toEqual(some(secret, 2))
    expect(some(secret, 1)).not.toEqual(some(new Uint8Array(32).fill(1), 1))
  })

  test('use every symbol in every place about equally often', () => {
    const counts = new Map<string, number>()
    const draws = 4600
    for (let index = 0; index < draws; index += 1) {
      drawsOf(key, origin(index))()
        .split('')
        .forEach((each, at) => counts.set(`${at}${each}`, (counts.get(`${at}${each}`) ?? 0) + 1))
    }
    expect(counts.size).toBe(5 * 23)
    // 200 expected; mixing favours digits a little.
    for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThan(80)
  })

  test('that are taken are passed over in a fixed order', () => {
    const first = takeFree(drawsOf(key, origin(7)), new Set())
    const second = takeFree(drawsOf(key, origin(7)), new Set([first]))
    expect(second).not.toBe(first)
    expect(takeFree(drawsOf(key, origin(7)), new Set([first]))).toBe(second)
  })

  test('that are all taken refuse the request', () => {
    expect(() => takeFree(() => '2C2C2', new Set(['2C2C2']))).toThrow(
      expect.objectContaining({ code: 'tokens_exhausted' }),
    )
  })
})
