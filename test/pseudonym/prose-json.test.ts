import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRestorer, restoreWhole } from '../../src/pseudonym/create-restorer.ts'
import { counting, said, write } from './written.ts'

const VALUE = '12 rue des "Lilas"\n29200 Brest'
const { texts, live } = write([said(VALUE)], [{ type: 'ADDRESS', surfaces: [VALUE] }])
const [TOKEN = ''] = texts

const prose = (text: string): string => restoreWhole(text, live, counting({ form: 'text', place: 'prose' }))
const json = (inner: unknown): string => JSON.stringify(inner, null, 2)

describe('JSON that a model writes into its prose stays JSON', () => {
  test.each<[string, (value: string) => string]>([
    ['as the whole answer', (value) => json({ a: value })],
    ['as a list', (value) => json([1, `at ${value}, `])],
    ['in a fence', (value) => `Here:\n\n\`\`\`json\n${json({ a: [value, { [value]: true }] })}\n\`\`\`\n`],
    ['twice', (value) => `${json({ a: value })}\n${json([value])}`],
    ['with JSON in a string', (value) => json({ a: json({ b: value }) })],
  ])('%s', (_, write) => {
    expect(prose(write(TOKEN))).toBe(write(VALUE))
  })

  test.each<[string, (value: string) => string]>([
    ['prose', (value) => `At ${value}, "${value}".`],
    ['prose after JSON', (value) => `{"a":1}\n"${value}" {"b":2} "${value}"`],
    ['what only begins like JSON', (value) => `[Note] "${value}"\n{{name}} "${value}"\n[ ] "${value}"`],
    ['a line that a value begins', (value) => `${value}["${value}"]`],
  ])('%s is as it was', (_, write) => {
    expect(prose(write(TOKEN))).toBe(write(VALUE))
  })

  test('however it is cut', () => {
    const pieces = [
      TOKEN,
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '\n',
      '\\',
      ' ',
      'a',
      '1',
      'true',
      '```json',
      '\\"',
      '\r\n',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        (list, size) => {
          const text = list.join('')
          const restorer = createRestorer(live, counting({ form: 'text', place: 'prose' }))
          let out = ''
          for (let at = 0; at < text.length; at += size) out += restorer.push(text.slice(at, at + size))
          expect(out + restorer.flush()).toBe(prose(text))
        },
      ),
    )
  })
})
