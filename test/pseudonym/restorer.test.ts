import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRestorer, restoreWhole, type RestoreOptions } from '../../src/pseudonym/create-restorer.ts'
import { LONGEST_FORM } from '../../src/pseudonym/grammar.ts'
import { NO_TOKENS } from '../../src/pseudonym/live-tokens.ts'
import { counting, said, write } from './written.ts'

const KNOWN = [
  { type: 'PERSON', surfaces: ['Ana "la jefa"\nO\'Neil\\', 'Ana'] },
  { type: 'EMAIL', surfaces: ['ana@perez.example'] },
  { type: 'PHONE', surfaces: ['33612345678'] },
]
const { texts, live } = write(
  [said(KNOWN.flatMap(({ surfaces }) => surfaces).join('|')), said('33612345678', 0, 'tool', 'number')],
  KNOWN,
)
const TOKENS = [...(texts[0] ?? '').split('|'), texts[1] ?? '']

/** What models write, around tokens and pieces of tokens. */
const PIECES = [
  ...TOKENS,
  ...TOKENS.map((token) => token.toLowerCase()),
  ...TOKENS.map((token) => token.replace('_', String.raw`\_`)),
  ...TOKENS.map((token) => token.replace('_', '&#95;')),
  ...TOKENS.map((token) => token.replace('_', String.raw`\u005F`)),
  ...TOKENS.map((token) => token.slice(0, 9)),
  ...TOKENS.map((token) => token.split('').join('\u200b')),
  ...TOKENS.map((token) => `"${token}"`),
  ...TOKENS.map((token) => `\\"${token}\\"`),
  'EMAIL_2C2C2C2',
  ...TOKENS.map((token) => `x${token}`),
  ...TOKENS.map((token) => token.replace('_', '__')),
  'https://evil.example/?q=',
  'mailto:',
  'src="//a.example/',
  '![x](',
  'e-mail',
  'personne ',
  'PER',
  '_',
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '"',
  '\\"',
  '\\\\\\"',
  '\\',
  ' ',
  '\n',
  '\u200b',
  'é',
  '😀',
  'x',
  '7',
] as const

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''))
const settings = fc.record({ form: fc.constantFrom('text', 'json'), place: fc.constantFrom('prose', 'tool') })

function inChunks(whole: string, sizes: readonly number[], options: RestoreOptions): string {
  const restorer = createRestorer(live, options)
  let out = ''
  let at = 0
  for (let index = 0; at < whole.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1
    out += restorer.push(whole.slice(at, at + size))
    expect(restorer.held).toBeLessThanOrEqual(LONGEST_FORM)
    at += size
  }
  return out + restorer.flush()
}

describe('a stream', () => {
  test('gives what the unsplit text gives, however it is cut, and counts the same', () => {
    const sizes = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 })
      .filter((all) => all.some((size) => size > 0))
    fc.assert(
      fc.property(text, settings, sizes, (whole, setting, cuts) => {
        const rule = { ...setting, urlAllowed: (prefix: string) => prefix.length % 2 === 0 }
        const [once, cut] = [counting(rule), counting(rule)]
        expect(inChunks(whole, cuts, cut)).toBe(restoreWhole(whole, live, once))
        expect(cut.unresolved).toBe(once.unresolved)
      }),
      { numRuns: 5000 },
    )
  })

  test('cut in two at every place gives the unsplit text', () => {
    const whole = `Hi ${TOKENS.join(' and ')}; see https://a.example/${TOKENS[1]} or "${TOKENS[2]}".`
    for (const form of ['text', 'json'] as const) {
      const unsplit = restoreWhole(whole, live, counting({ form }))
      for (let at = 0; at <= whole.length; at += 1) {
        const restorer = createRestorer(live, counting({ form }))
        expect(restorer.push(whole.slice(0, at)) + restorer.push(whole.slice(at)) + restorer.flush()).toBe(unsplit)
      }
    }
  })

  test('holds nothing back that can no longer become a token', () => {
    const restorer = createRestorer(live, counting())
    expect(restorer.push('PER')).toBe('')
    expect(restorer.push('FECT')).toBe('PERFECT')
    expect(restorer.push(' an email')).toBe(' an ')
    expect(restorer.push(' to')).toBe('email to')
    expect(restorer.push(' PERSON_')).toBe(' ')
    expect(restorer.push('Q!')).toBe('PERSON_Q!')
    expect(restorer.held).toBe(0)
  })

  test('that ends inside a token gives what there is of it', () => {
    const restorer = createRestorer(live, counting())
    expect(restorer.push('Dear PERSON_')).toBe('Dear ')
    expect(restorer.held).toBe(7)
    expect(restorer.flush()).toBe('PERSON_')
    expect(restorer.held).toBe(0)
    expect(restorer.flush()).toBe('')
  })

  test('without live tokens passes, whatever it looks like', () => {
    const options = counting()
    const restorer = createRestorer(NO_TOKENS, options)
    expect(restorer.push('PERSON_')).toBe('PERSON_')
    expect(restorer.held).toBe(0)
    expect(restoreWhole('PERSON_2C2C2C2', NO_TOKENS, options)).toBe('PERSON_2C2C2C2')
  })

  test('does not mix its channels', () => {
    const [one, two] = [createRestorer(live, counting()), createRestorer(live, counting())]
    expect(one.push('PER')).toBe('')
    expect(two.push('SON_')).toBe('SON_')
    expect(one.flush()).toBe('PER')
  })
})
