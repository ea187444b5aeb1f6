import { describe, expect, test } from 'vitest'
import { PATTERNS } from '../../../patterns/all.ts'
import { budgetFor } from '../../../src/detect/budget.ts'
import { createPatternRecogniser } from '../../../src/detect/patterns/recogniser.ts'
import { type Field, PROSE } from '../../../src/detect/recogniser.ts'
import { recogniserAt } from '../../patterns/lists.ts'

const [precise, balanced, strict] = [recogniserAt('precise'), recogniserAt('balanced'), recogniserAt('strict')]

function typesIn(recogniser: typeof balanced, text: string, field: Field = PROSE): string[] {
  return recogniser.find(text, field, budgetFor(text.length)).map(({ type }) => type)
}

describe('sensitivity', () => {
  test('an IBAN with one wrong digit is one where a word says so, and without it only in strict', () => {
    const text = 'IBAN FR76 3000 6000 0112 3456 7890 188'
    expect(typesIn(balanced, text)).toContain('IBAN')
    expect(typesIn(balanced, 'ici FR76 3000 6000 0112 3456 7890 188.')).not.toContain('IBAN')
    expect(typesIn(strict, text)).toContain('IBAN')
  })

  test('each step reports at least what the one before it reports', () => {
    const text = 'Anna, 06 12 34 56 98, 81.79.115.13, IBAN DE89370400440532013000, 732 829 320 00074, AB-123-CD'
    const count = (recogniser: typeof balanced) => typesIn(recogniser, text).length
    expect(count(balanced)).toBeGreaterThanOrEqual(count(precise))
    expect(count(strict)).toBeGreaterThan(count(balanced))
  })
})

describe('fields', () => {
  test('a number under a telling key is what the key says', () => {
    const number: Field = { author: 'user', kind: 'number', hint: 'PHONE' }
    expect(typesIn(balanced, '33612345698', number)).toContain('PHONE')
    expect(typesIn(balanced, '33612345698', { author: 'user', kind: 'number' })).not.toContain('PHONE')
  })

  test('a number under the key of another type is no phone', () => {
    const value: Field = { author: 'tool', kind: 'value', hint: 'DATE_OF_BIRTH' }
    expect(typesIn(balanced, '0612345698', value)).not.toContain('PHONE')
  })
})

describe('what is reported', () => {
  test('names the pattern that says so and never the text', () => {
    const text = 'sécu 1 85 05 78 006 084 91'
    const [span] = balanced.find(text, PROSE, budgetFor(text.length))
    expect(span?.evidence[0]).toEqual({ by: 'fr/nir', kind: 'checksum', why: 'key modulo 97' })
    expect(JSON.stringify(span?.evidence)).not.toMatch(/\d{3}/)
  })

  test('is sorted and points into the text as given', () => {
    const text = 'a\u200b: claire@exemple.fr, ０６ １２ ３４ ５６ ９８'
    const spans = balanced.find(text, PROSE, budgetFor(text.length))
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      'claire@exemple.fr',
      '０６ １２ ３４ ５６ ９８',
    ])
  })

  test('is the same every time', () => {
    const text = 'tel 06 12 34 56 98, claire@exemple.fr, 12 rue Pasteur 75011 Paris'
    const once = balanced.find(text, PROSE, budgetFor(text.length))
    balanced.find('un autre texte 0712345678 @ :// [at]', PROSE, budgetFor(40))
    expect(balanced.find(text, PROSE, budgetFor(text.length))).toEqual(once)
  })

  test('comes from the patterns that were given only', () => {
    const one = createPatternRecogniser({
      patterns: PATTERNS.filter(({ id }) => id === 'generic/email'),
      sensitivity: 'strict',
      phoneRegions: ['FR'],
    })
    expect(one.entities).toEqual(['EMAIL'])
    expect(typesIn(one, 'claire@exemple.fr 06 12 34 56 98 DE89370400440532013000')).toEqual(['EMAIL'])
  })
})
