import { describe, expect, it } from 'vitest'
import { hashOf } from '../../../src/detect/names/fold.ts'
import {
  CAPITALISED,
  FOREIGN,
  INITIAL,
  LINE,
  LOWERCASE,
  MIXED,
  NUMBER,
  PUNCTUATION,
  UPPERCASE,
  WINDOW,
  createTokens,
  readTokens,
} from '../../../src/detect/names/tokens.ts'

const tokens = createTokens()

function read(text: string): { text: string; shape: number; masked: boolean }[] {
  readTokens(tokens, text, 0)
  return Array.from({ length: tokens.count }, (_, at) => ({
    text: text.slice(tokens.start[at], tokens.end[at]),
    shape: tokens.shape[at] ?? -1,
    masked: tokens.masked[at] === 1,
  }))
}

const texts = (text: string): string[] => read(text).map((token) => token.text)

describe('reading tokens', () => {
  it('splits a double name, an elision and an initial into the parts that lists hold', () => {
    expect(texts("d'Anne-Marie J. O’Neill")).toEqual(['d', "'", 'Anne', '-', 'Marie', 'J', '.', 'O', '’', 'Neill'])
  })

  it('keeps offsets in UTF-16 units behind an emoji', () => {
    expect(read('😀 Zoé').at(-1)).toMatchObject({ text: 'Zoé', shape: CAPITALISED })
  })

  it('tells the shapes apart', () => {
    const shapes = read('jean Jean JEAN J McLeod 12 ; Иван').map((token) => token.shape)
    expect(shapes).toEqual([LOWERCASE, CAPITALISED, UPPERCASE, INITIAL, MIXED, NUMBER, PUNCTUATION, FOREIGN])
  })

  it('gives a word one hash however it is accented or cased, composed or decomposed', () => {
    const hashes = ['Éloïse', 'eloise', 'ELOISE', 'E\u0301loi\u0308se'].map((word) => {
      readTokens(tokens, word, 0)
      expect(tokens.count).toBe(1)
      return tokens.word[0]
    })
    expect(new Set(hashes)).toEqual(new Set([hashOf('eloise')]))
  })

  it('takes a line break as a token and several as one', () => {
    expect(read('a\n\n\nb').map((token) => token.shape)).toEqual([expect.any(Number), LINE, expect.any(Number)])
  })

  it('takes a tab or a wide gap as the end of a column', () => {
    expect(texts('Dupont\tParis   Nantes')).toEqual(['Dupont', '\t', 'Paris', '   ', 'Nantes'])
  })

  it.each([
    'mail jean.dupont@example.com now',
    'see @jean_dupont now',
    'at https://example.com/jean/dupont now',
    'var jean_dupont now',
  ])('looks for nobody inside an address, a handle or an identifier: %s', (text) => {
    const found = read(text)
    expect(found.filter((token) => /jean|dupont/.test(token.text)).every((token) => token.masked)).toBe(true)
    expect(found.at(-1)).toMatchObject({ text: 'now', masked: false })
  })

  it.each(['_Jean Dupont_', '__Jean Dupont__'])('reads an underscore at the edge of a word as a star: %s', (text) => {
    const wordsOf = (written: string) => {
      readTokens(tokens, written, 0)
      return [...tokens.word.slice(0, tokens.count)]
    }
    expect(wordsOf(text)).toEqual(wordsOf(text.replaceAll('_', '*')))
    expect(read(text).some((token) => token.masked)).toBe(false)
  })

  it.each(['*Jean* *Dupont* ici', '**Jean** **Dupont** ici', '_Jean_ _Dupont_ ici'])(
    'reads on through an emphasis that ends and begins again: %s',
    (text) => {
      const words = texts(text).filter((token) => !/[*_]/.test(token))
      expect(words).toEqual(['Jean', 'Dupont', 'ici'])
      expect(texts(text).indexOf('Dupont')).toBe(texts(text).indexOf('Jean') + 1)
    },
  )

  it.each(['order BA69617 now', 'order P5AQ3C now', 'order ord5711351 now'])(
    'looks for nobody in a code: %s',
    (text) => {
      const [order, ...rest] = read(text)
      expect(order?.masked).toBe(false)
      expect(rest.slice(0, -1).some((token) => token.masked)).toBe(true)
    },
  )

  it('reads the open e of Akan names however it is typed', () => {
    const hashes = ['Akyerɛko', 'Akyer\u03b5ko', 'akyereko'].map((word) => {
      readTokens(tokens, word, 0)
      expect(tokens.count).toBe(1)
      return tokens.word[0]
    })
    expect(new Set(hashes).size).toBe(1)
  })

  it('still reads the name beside an address in brackets', () => {
    expect(
      read('Jean Dupont <jean@example.com>')
        .slice(0, 2)
        .every((token) => !token.masked),
    ).toBe(true)
  })

  it('takes a run of one mark as one token, so that a ruler costs nothing', () => {
    expect(texts('-'.repeat(5000))).toHaveLength(1)
  })

  it('ends a full window at a line break, so that no name is cut in two', () => {
    const text = `${'a '.repeat(WINDOW - 20)}\n${'Callum Whitaker '.repeat(40)}`
    const stopped = readTokens(tokens, text, 0)
    expect(text.slice(stopped, stopped + 15)).toBe('Callum Whitaker')
  })

  it('stops when the window is full and says where', () => {
    const text = 'a '.repeat(WINDOW + 10)
    expect(readTokens(tokens, text, 0)).toBe(2 * WINDOW - 1)
    expect(tokens.count).toBe(WINDOW)
  })
})
