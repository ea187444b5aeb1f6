import { describe, expect, test } from 'vitest'
import { liveInEither, liveTokens, NO_TOKENS, withEchoes } from '../../src/pseudonym/live-tokens.ts'

const token = (value: string, word = 'PERSON') => ({ word, value, numeric: false })

describe('the tokens of two maps', () => {
  const one = liveTokens(
    new Map([
      ['K7QX2A4', token('Zoë Lü')],
      ['B2BBBB2', token('same')],
      ['C3CCCC3', token('a')],
    ]),
  )
  const other = liveTokens(
    new Map([
      ['D4DDDD4', token('06 39 98 12 34', 'PHONE')],
      ['B2BBBB2', token('same')],
      ['C3CCCC3', token('b')],
    ]),
  )
  const both = liveInEither(one, other)

  test('are those of either', () => {
    expect(both.lookup('K7QX2A4')?.value).toBe('Zoë Lü')
    expect(both.lookup('D4DDDD4')?.value).toBe('06 39 98 12 34')
    expect(both.lookup('B2BBBB2')?.value).toBe('same')
    expect([both.continues('K7'), both.continues('D4D'), both.continues('Q')]).toEqual([true, true, false])
    expect(both.words.toSorted()).toEqual(['PERSON', 'PHONE'])
  })

  test('but a code that stands for two things stands for neither', () => {
    expect(both.lookup('C3CCCC3')).toBeUndefined()
    const typed = liveInEither(one, liveTokens(new Map([['K7QX2A4', token('Zoë Lü', 'CITY')]])))
    expect(typed.lookup('K7QX2A4')).toBeUndefined()
  })

  test('are those of the other where one has none, with what comes back as a whole', () => {
    expect(liveInEither(NO_TOKENS, one)).toBe(one)
    expect(liveInEither(one, NO_TOKENS)).toBe(one)
    expect(liveInEither(one, withEchoes(other, new Map([['pv1', 'me']]))).echoes?.get('pv1')).toBe('me')
  })
})
