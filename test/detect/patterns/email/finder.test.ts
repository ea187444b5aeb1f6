import { describe, expect, test } from 'vitest'
import { budgetFor } from '../../../../src/detect/budget.ts'
import { PROSE } from '../../../../src/detect/recogniser.ts'
import { recogniserAt } from '../../../patterns/lists.ts'

const balanced = recogniserAt('balanced')

function canonicalOf(text: string): (string | undefined)[] {
  return balanced.find(text, PROSE, budgetFor(text.length)).map(({ canonical }) => canonical)
}

describe('the identity of an address', () => {
  test('is the same in capitals and in small letters', () => {
    expect(canonicalOf('Claire.Morel@Exemple.FR')).toEqual(canonicalOf('claire.morel@exemple.fr'))
  })

  test('is the same written out and written plainly', () => {
    expect(canonicalOf('claire.morel [at] exemple [dot] fr')).toEqual(canonicalOf('claire.morel@exemple.fr'))
  })

  test('is the same with its hyphen and its underscore said', () => {
    expect(canonicalOf('jean tiret dupont arobase exemple point fr')).toEqual(['jean-dupont@exemple.fr'])
    expect(canonicalOf('jean tiret du bas dupont arobase exemple point fr')).toEqual(['jean_dupont@exemple.fr'])
  })

  test('has its domain in ASCII, so that both spellings are one', () => {
    expect(canonicalOf('info@müller.de')).toEqual(['info@xn--mller-kva.de'])
    expect(canonicalOf('info@xn--mller-kva.de')).toEqual(['info@xn--mller-kva.de'])
  })

  test('is the same behind HTML entities, percent-escapes and zero-width characters', () => {
    const hidden = [
      'claire&#64;exemple.fr',
      'claire%40exemple.fr',
      'cl\u200baire@exem\u00adple.fr',
      String.raw`claire\u0040exemple.fr`,
    ]
    for (const text of hidden) expect(canonicalOf(text)).toEqual(['claire@exemple.fr'])
  })

  test('is the same with a Cyrillic look-alike inside', () => {
    expect(canonicalOf('cl\u0430ire@exemple.fr')).toEqual(['claire@exemple.fr'])
  })
})

test('an address behind the escaped line break of a JSON string starts behind the break', () => {
  const text = String.raw`Bonjour,\nclaire@exemple.fr`
  const [span] = balanced.find(text, PROSE, budgetFor(text.length))
  expect(text.slice(span?.start, span?.end)).toBe('claire@exemple.fr')
})

test('a span covers the whole of what hides its characters', () => {
  const text = 'voici claire&#64;exemple&period;fr merci'
  const [span] = balanced.find(text, PROSE, budgetFor(text.length))
  expect(text.slice(span?.start, span?.end)).toBe('claire&#64;exemple&period;fr')
})
