import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAddress, isPlainAddress } from '../../../../src/detect/patterns/email/judge.ts'

function isPlain(local: string, domain: string): boolean {
  return isPlainAddress(local, domain, domain.slice(domain.lastIndexOf('.') + 1))
}

describe('a plain address', () => {
  test.each([
    ['claire', 'exemple.fr'],
    ['claire.morel-2_x+ami', 'mail.exemple-assurance.co'],
    ['C', '3.example.org'],
  ])('%s@%s', (local, domain) => {
    expect(isPlain(local, domain)).toBe(true)
  })

  test.each([
    ['.claire', 'exemple.fr'],
    ['claire..morel', 'exemple.fr'],
    ['jörg', 'exemple.fr'],
    ['"claire"', 'exemple.fr'],
    ['claire', '-exemple.fr'],
    ['claire', 'exemple-.fr'],
    ['claire', 'exemple.f'],
    ['claire', 'exemple.FR'],
    ['claire', 'müller.de'],
    ['', 'exemple.fr'],
  ])('is for the judge: %s@%s', (local, domain) => {
    expect(isPlain(local, domain)).toBe(false)
  })

  test('is one that the judge takes, whatever it is made of', () => {
    const part = fc.string({ unit: fc.constantFrom(...'aZ09xfr._-+@é "\'!'), maxLength: 12 })
    const mostlyPlain = fc.stringMatching(/^[a-zA-Z\d]{1,6}(?:[._+-]{1,2}[a-z\d]{1,6}){0,3}$/)
    const written = fc.oneof(part, mostlyPlain)
    let plain = 0
    fc.assert(
      fc.property(written, written, fc.constantFrom('fr', 'com', 'x', '7', 'c0', '-'), (local, labels, ending) => {
        const domain = `${labels}.${ending}`
        if (!isPlain(local, domain)) return
        plain++
        expect(isAddress(`${local}@${domain}`)).toBe(true)
      }),
      { numRuns: 5000 },
    )
    // some 110 of 5,000, as the seed falls
    expect(plain).toBeGreaterThan(40)
  })
})
