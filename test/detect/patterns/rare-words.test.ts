import { describe, expect, it } from 'vitest'
import { LETTERS, placesOf, rareWords } from '../../../src/detect/patterns/rare-words.ts'

const read = rareWords([
  [1, ['seven', 'six']],
  [2, ['SQL', 'rue ']],
])

function startsOf(text: string, kind: number, word: string): number[] {
  return placesOf(read(text), kind).map((end) => end - Math.min(word.length, LETTERS) + 1)
}

describe('rare words', () => {
  it.each([
    ['seven', 1, 'six seven', 4],
    ['six', 1, 'six seven', 0],
    ['six', 1, 'then SIX', 5],
    ['sql', 2, 'in MySQL', 5],
    ['rue ', 2, 'au 12 de la rue des Lilas', 12],
  ])('meets %s', (word, kind, text, start) => {
    expect(startsOf(text, kind, word)).toContain(start)
  })

  it('tells kinds apart, in the order of the text', () => {
    expect(placesOf(read('six rue seven'), 1)).toEqual([2, 11])
    expect(placesOf(read('six rue seven'), 2)).toEqual([7])
  })

  it('meets nothing where no word begins', () => {
    expect(read('Bonjour, où en est ma commande ?').ends).toEqual([])
    expect(rareWords([[1, []]])('six').ends).toEqual([])
  })
})
