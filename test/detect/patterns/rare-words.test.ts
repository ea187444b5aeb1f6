import { describe, expect, it } from 'vitest'
import { LETTERS, placesOf, type RarePlaces, textReader } from '../../../src/detect/patterns/rare-words.ts'

const readerOf = textReader('@7', [
  [1, ['seven', 'six']],
  [2, ['SQL', 'rue ']],
])

function placesIn(text: string): RarePlaces {
  const reader = readerOf(text)
  for (let at = reader.next(0); at < text.length; at = reader.next(at + 1));
  return reader.places
}

describe('rare words', () => {
  it.each([
    ['seven', 1, 'six seven', 4],
    ['six', 1, 'six seven', 0],
    ['six', 1, 'then SIX', 5],
    ['six', 1, 'a@six', 2],
    ['sql', 2, 'in MySQL', 5],
    ['rue ', 2, 'au 7 de la rue des Lilas', 11],
  ])('meets %s', (word, kind, text, start) => {
    const starts = placesOf(placesIn(text), kind).map((end) => end - Math.min(word.length, LETTERS) + 1)
    expect(starts).toContain(start)
  })

  it('tells kinds apart, in the order of the text', () => {
    expect(placesOf(placesIn('six rue seven'), 1)).toEqual([2, 11])
    expect(placesOf(placesIn('six rue seven'), 2)).toEqual([7])
  })

  it('meets nothing where no word begins', () => {
    expect(placesIn('Bonjour, où en est ma commande ?').ends).toEqual([])
  })

  it('stops at signs, and at no other character with the same lower bits', () => {
    const text = 'a7 @ ·\u0137\u2037\u0140w'
    const reader = readerOf(text)
    expect(reader.next(0)).toBe(1)
    expect(reader.next(2)).toBe(3)
    expect(reader.next(4)).toBe(text.length)
  })
})
