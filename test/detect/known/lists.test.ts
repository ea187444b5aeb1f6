import { describe, expect, test } from 'vitest'
import { budgetFor } from '../../../src/detect/budget.ts'
import { inspect } from '../../../src/detect/causal.ts'
import { createAllowList, createDenyList } from '../../../src/detect/known/lists.ts'
import { PROSE } from '../../../src/detect/recogniser.ts'
import { detectorOf, knows, surfaces, turns, VALUE } from '../slots.ts'

function denied(text: string, ...values: string[]): string[] {
  const list = createDenyList(values.map((value) => ({ type: 'SECRET_NAME', value })))
  return list.find(text, PROSE, budgetFor(text.length)).map(({ start, end }) => text.slice(start, end))
}

describe('the deny-list', () => {
  test.each([
    ['as written', 'le projet Orion avance', 'Projet Orion', ['projet Orion']],
    ['in capitals, without accents', 'PROJET ETE', 'Projet Été', ['PROJET ETE']],
    ['with accents the entry lacks', 'projet Été', 'projet ete', ['projet Été']],
    ['with accents written apart', 'E\u0301le\u0301onore', 'Éléonore', ['E\u0301le\u0301onore']],
    ['over any white space', 'Projet \n\t Orion', 'projet orion', ['Projet \n\t Orion']],
    ['with a soft hyphen or a zero-width blank inside', 'Du\u00adpo\u200bnt', 'Dupont', ['Du\u00adpo\u200bnt']],
    ['after an elision', "l'Orion d’Orion", 'Orion', ['Orion', 'Orion']],
    ['beside digits and underscores', 'orion2 x_orion', 'Orion', ['orion', 'orion']],
    ['ß and ss are one', 'STRASSE Straße', 'Straße', ['STRASSE', 'Straße']],
    ['Greek and Cyrillic without case', 'ИВАНОВ Γιώργος', 'Иванов', ['ИВАНОВ']],
    ['ideographs without word borders', '我叫王伟。', '王伟', ['王伟']],
    ['numbers as listed', 'call 06 12 34 56 78!', '06 12 34 56 78', ['06 12 34 56 78']],
    ['joined as in an address', 'zoe.kerbrat-x zoe_kerbrat', 'Zoé Kerbrat', ['zoe.kerbrat', 'zoe_kerbrat']],
    ['run together', '@zoekerbrat', 'Zoé Kerbrat', ['zoekerbrat']],
    ['short words not run together', 'also', 'al so', []],
    ['percent-encoded in a link', 'https://x.test/Zo%C3%A9+Kerbrat', 'Zoé Kerbrat', ['Zo%C3%A9+Kerbrat']],
    [
      'a number in its other spellings',
      '0033639981234 33639981234',
      '+33 6 39 98 12 34',
      ['0033639981234', '33639981234'],
    ],
    [
      'a code with any joint',
      'acme4711 ACME 4711 Acme_4711 ACME–4711 acme/4711 ACME\u20114711',
      'ACME-4711',
      ['acme4711', 'ACME 4711', 'Acme_4711', 'ACME–4711', 'acme/4711', 'ACME\u20114711'],
    ],
    ['a number with any joint', '12.345.678', '12-345 678', ['12.345.678']],
    ['names that are listed with joints', 'Zoé Kerbrat, zoe.kerbrat', 'zoe_kerbrat', ['Zoé Kerbrat', 'zoe.kerbrat']],
    ['not inside a longer word', 'Orionis', 'Orion', []],
    ['not inside a longer number', '123456', '12345', []],
    ['entries that overlap', 'a b c d', 'a b', ['a b']],
  ])('%s', (_, text, value, found) => {
    expect(denied(text, value)).toEqual(found)
  })

  test('overlapping entries are all found', () => {
    expect(denied('A B C D', 'a b', 'b c d')).toEqual(['A B', 'B C D'])
  })

  test('the longest entry that begins at a place is found', () => {
    expect(denied('Orion Nord', 'Orion', 'Orion Nord')).toEqual(['Orion Nord'])
  })

  test('an empty entry finds nothing', () => {
    expect(denied('anything', '', '  ')).toEqual([])
  })

  test('works in every kind of field', () => {
    const detector = detectorOf([], { deny: [{ type: 'CUSTOMER', value: 'Orion' }] })
    for (const kind of ['prose', 'name', 'key', 'value'] as const) {
      expect(detector.spansOf('orion', { ...VALUE, kind }).map(({ type }) => type)).toEqual(['CUSTOMER'])
    }
  })

  test('ten thousand entries cost no more steps than one', () => {
    const text = 'der Kunde 5000 heißt Orion. '.repeat(200)
    const spent = (count: number): number => {
      const budget = budgetFor(text.length)
      const entries = Array.from({ length: count }, (_, index) => ({ type: 'X', value: `Kunde ${index + 4999} Orion` }))
      createDenyList(entries).find(text, PROSE, budget)
      return budget.spent
    }
    expect(spent(10_000)).toBe(spent(1))
  })
})

describe('the allow-list', () => {
  test('leaves a text alone, whatever its case and accents', () => {
    const detector = detectorOf([knows('Rene Acme')], { allow: ['René ACME'] })
    expect(detector.spansOf('Ask Rene Acme', VALUE)).toEqual([])
  })

  test('does not hide a longer value that contains it', () => {
    const detector = detectorOf([knows('Paris Hilton')], { allow: ['Paris'] })
    expect(detector.spansOf('Paris Hilton', VALUE)).toHaveLength(1)
  })

  test('also holds for parts of a known name', () => {
    const findings = inspect(
      turns('Rose Martin', 'then Rose and Martin'),
      detectorOf([knows('Rose Martin')], { allow: ['rose'] }),
    )
    expect(surfaces(findings)).toEqual([['Rose Martin'], ['Martin']])
  })

  test('lets stand the parts of an entry where they stand in it, and nowhere else', () => {
    const findings = inspect(
      turns('Yann Caradec', 'I am Ines Caradec. Caradec and ines caradec'),
      detectorOf([knows('Yann Caradec', 'Ines Caradec')], { allow: ['Ines Caradec'] }),
    )
    expect(surfaces(findings)).toEqual([['Yann Caradec'], ['Caradec']])
  })

  test('lets check digits and deny-list entries through only letter by letter', () => {
    const allow = createAllowList(['fr76', 'ACME'])
    const checked = {
      start: 0,
      end: 4,
      type: 'IBAN',
      score: 1,
      evidence: [{ by: 'x', kind: 'checksum', why: 'x' }],
    } as const
    const listed = { ...checked, evidence: [{ by: 'deny-list', kind: 'list', why: 'x' }] } as const
    expect(allow.allows('FR76', checked)).toBe(false)
    expect(allow.allows('fr76', checked)).toBe(true)
    expect(allow.allows('Acme', listed)).toBe(false)
    expect(allow.allows('ACME', listed)).toBe(true)
  })
})
