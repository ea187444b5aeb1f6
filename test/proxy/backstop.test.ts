import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { residueFinder } from '../../src/proxy/backstop.ts'

const found = (text: string, ...values: string[]) =>
  residueFinder(values.map((value) => ({ value, unit: 0 })))(text).map(({ start, end }) => text.slice(start, end))

describe('the run-time backstop', () => {
  const hits: readonly (readonly [string, string, string])[] = [
    ['plain', 'to: ines.caradec@exemple.fr', 'ines.caradec@exemple.fr'],
    ['at the very end', 'call 0639981234', '0639981234'],
    ['at the very start', 'Caradec!', 'Caradec'],
    ['with an escaped quote', String.raw`{"n":"Ana \"la jefa\" Ruiz"}`, 'Ana "la jefa" Ruiz'],
    ['with é as an escape', String.raw`{"n":"Ana P\u00e9rez"}`, 'Ana Pérez'],
    ['with É escaped in capitals', String.raw`{"n":"\u00C9lodie Ruz"}`, 'Élodie Ruz'],
    ['with every letter escaped', String.raw`{"\u0043\u0061\u0072\u0061\u0064\u0065\u0063":1}`, 'Caradec'],
    ['with a letter escaped two levels down', String.raw`{"a":"{\"n\":\"C\\u0061radec\"}"}`, 'Caradec'],
    ['escaped twice', String.raw`{"a":"{\"n\":\"Ana \\\"x\\\" Ruiz\"}"}`, 'Ana "x" Ruiz'],
    ['after a line feed written as an escape', String.raw`"hello\nCaradec"`, 'Caradec'],
    ['after a backslash that is one', String.raw`"C:\\nadia"`, 'nadia'],
    ['beside an underscore', 'for_Caradec_only', 'Caradec'],
  ]
  test.each(hits)('finds a value %s', (_how, text, value) => {
    expect(found(text, value)).toHaveLength(1)
  })

  test('says where a hit stands, escapes before it or not', () => {
    const text = String.raw`{"a":"\u00e9\u00e9","b":"Caradec"}`
    const [hit] = residueFinder([{ value: 'Caradec', unit: 0 }])(text)
    expect(text.slice(hit?.start, hit?.end)).toBe('Caradec')
  })

  const misses: readonly (readonly [string, string, string])[] = [
    ['that is part of a longer word', 'Clairement, oui', 'Claire'],
    ['that is part of a longer number', '90639981234', '0639981234'],
    ['whose first letter belongs to an escape', String.raw`"Jeff\nadia"`, 'nadia'],
    ['behind the first letter of a folder', String.raw`"C:\\Users\\icaradec"`, 'caradec'],
    ['of four characters', 'Rosa is here', 'Rosa'],
    ['in other case', 'the claude-x model', 'Claude'],
  ]
  test.each(misses)('lets pass a value %s', (_how, text, value) => {
    expect(found(text, value)).toEqual([])
  })

  test('one pass finds each of many values wherever they stand', () => {
    const values = Array.from({ length: 500 }, (_, index) => `value-${index}-end`)
    const text = values.map((value) => `x ${value} y`).join('\n')
    expect(new Set(found(text, ...values))).toEqual(new Set(values))
  })

  test('it finds exactly what a naive search finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '-', '1', 'é'), minLength: 5, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.array(word, { maxLength: 8 }), (values, rest) => {
        const text = rest.join(' ')
        const naive = new Set(values.filter((value) => rest.includes(value)))
        const here = new Set(found(text, ...values))
        for (const value of naive) expect(here).toContain(value)
        for (const value of here) expect(text).toContain(value)
      }),
    )
  })
})
