import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CLASS, foldText, hashFolded, MARK } from '../../src/text/fold.ts'

test.each([
  ['Éloïse', 'eloise'],
  ['E\u0301LOI\u0308SE', 'eloise'],
  ['Straße', 'strasse'],
  ['Łukasz Ørsted', 'lukasz orsted'],
  ['ŒUVRE Æon', 'oeuvre aeon'],
  ['Nguyễn', 'nguyen'],
  ['İstanbul ısı', 'istanbul isi'],
  ['ΓΙΏΡΓΟΣ', 'γιωργοσ'],
  ['Γιώργος', 'γιωργοσ'],
  ['ЁЛКИН', 'елкин'],
  ['d’Alice', "d'alice"],
  ['Jean\u2011Pierre', 'jean-pierre'],
  ['  a \n\t b\u00a0c ', 'a b c'],
  ['Du\u00adpo\u200bnt', 'dupont'],
  ['王伟', '王伟'],
  ['', ''],
])('%j folds to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

test('folding twice changes nothing, and the hash of a text is that of its folded form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      const folded = foldText(text)
      expect(foldText(folded)).toBe(folded)
      const words = text.replaceAll(/\s/g, '')
      expect(hashFolded(words, 0, words.length)).toBe(hashFolded(foldText(words), 0, foldText(words).length))
    }),
  )
})

test('marks have no weight', () => {
  expect(CLASS[0x301]).toBe(MARK)
  expect(hashFolded('e\u0301', 0, 2)).toBe(hashFolded('e', 0, 1))
})

test('plain words fold as they do beside a letter that is not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 20 }), (text) => {
      expect(`${foldText(text)} e`.trimStart()).toBe(foldText(`${text} é`))
    }),
  )
})
