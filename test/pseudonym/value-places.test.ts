import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRestorer, restoreWhole, type RestoreOptions } from '../../src/pseudonym/create-restorer.ts'
import { liveTokens, withPlaces, type LiveToken } from '../../src/pseudonym/live-tokens.ts'
import type { ValuePlaces, Wanted } from '../../src/pseudonym/value-places.ts'

/** Places as a tree: `*` is any item. */
interface Tree {
  readonly wants?: Wanted
  readonly inner?: Readonly<Record<string, Tree>>
}

function placesOf(tree: Tree | undefined): ValuePlaces | undefined {
  if (tree === undefined) return undefined
  return {
    member: (name) => placesOf(tree.inner?.[name]),
    item: () => placesOf(tree.inner?.['*']),
    wants: tree.wants,
  }
}

const number: Tree = { wants: { numeric: true, meets: (json) => /^\d+$/.test(json) } }
const digits: Tree = { wants: { numeric: false, meets: (json) => /^"\d+"$/.test(json) } }
const TREE: Tree = {
  inner: {
    n: number,
    d: digits,
    list: { inner: { '*': { inner: { d: digits, n: number } } } },
    'a"é': digits,
    mail: { wants: { numeric: false, meets: (json) => json.includes('@exemple') } },
  },
}

const phone = 'PHONE_K7QX2C4'
const mail = 'EMAIL_2F3H4J5'
const TOKENS: readonly (readonly [string, LiveToken])[] = [
  ['K7QX2C4', { word: 'PHONE', value: '639 98 41 27', numeric: false }],
  ['2F3H4J5', { word: 'EMAIL', value: 'ines@exemple.fr', numeric: false, suffix: '@token.invalid' }],
]
const live = withPlaces(liveTokens(new Map(TOKENS)), { answer: placesOf(TREE), tool: undefined, tools: new Map() })

function options(unmet: string[] = []): RestoreOptions {
  return {
    form: 'json',
    place: 'prose',
    urlAllowed: () => true,
    onUnresolved: () => undefined,
    onUnmet: (word) => unmet.push(word),
  }
}

const ROWS: readonly (readonly [said: string, restored: string])[] = [
  [`{"n":"${phone}"}`, '{"n":639984127}'],
  [`{ "n" : "${phone}" , "x": "${phone}" }`, '{ "n" : 639984127 , "x": "639 98 41 27" }'],
  [`{"d":"${phone}"}`, '{"d":"639984127"}'],
  [`{"x":{"d":"${phone}"},"d":"${phone}"}`, '{"x":{"d":"639 98 41 27"},"d":"639984127"}'],
  [`{"list":[{"d":"${phone}"},{"n":"${phone}","d":"1"}]}`, '{"list":[{"d":"639984127"},{"n":639984127,"d":"1"}]}'],
  [`{"a\\"\\u00e9":"${phone}"}`, '{"a\\"\\u00e9":"639984127"}'],
  [`{"${phone}":"${phone}","d":"${phone}"}`, '{"639 98 41 27":"639 98 41 27","d":"639984127"}'],
  [`{"d":"${phone} or ${phone}"}`, '{"d":"639 98 41 27 or 639 98 41 27"}'],
  [`{"d":"{\\"d\\":\\"${phone}\\"}"}`, '{"d":"{\\"d\\":\\"639 98 41 27\\"}"}'],
  [`{"mail":"${mail}@token.invalid","n":1}`, '{"mail":"ines@exemple.fr","n":1}'],
  [`{"mail":"${mail}@tok"}`, '{"mail":"ines@exemple.fr@tok"}'],
  [`{"n":${phone}}`, '{"n":639984127}'],
  [`{"n":"${phone}`, '{"n":"639 98 41 27'],
  [`{"n":"phone k7qx2c4","d":"PHONE\\\\_K7QX2C4"}`, '{"n":639984127,"d":"639984127"}'],
]

describe('a value alone in its string', () => {
  test.each(ROWS)('is spelled by its place: %s', (said, restored) => {
    expect(restoreWhole(said, live, options())).toBe(restored)
  })

  test('however the text is cut', () => {
    const texts = fc.constantFrom(...ROWS.map(([said]) => said))
    fc.assert(
      fc.property(texts, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (text, lengths) => {
        const restorer = createRestorer(live, options())
        let out = ''
        for (let at = 0, turn = 0; at < text.length; turn += 1) {
          const length = lengths[turn % lengths.length] ?? 1
          out += restorer.push(text.slice(at, at + length))
          expect(restorer.held).toBeLessThanOrEqual(64)
          at += length
        }
        expect(out + restorer.flush()).toBe(restoreWhole(text, live, options()))
      }),
    )
  })

  test('is told of once where it is not what was asked for', () => {
    const unmet: string[] = []
    expect(restoreWhole(`{"n":"${mail}","x":"${mail}"}`, live, options(unmet))).toBe(
      '{"n":"ines@exemple.fr","x":"ines@exemple.fr"}',
    )
    expect(unmet).toEqual(['EMAIL'])
  })

  test('inside a value that is given apart', () => {
    const inside = { ...options(), within: ['list', 3, 'n'] }
    expect(restoreWhole(`"${phone}"`, live, inside)).toBe('639984127')
    expect(restoreWhole(`"${phone}"`, live, { ...inside, within: ['list', 3, 'x'] })).toBe('"639 98 41 27"')
  })
})
