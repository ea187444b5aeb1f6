import { describe, expect, test } from 'vitest'
import { createRestorer, restoreWhole } from '../../src/pseudonym/create-restorer.ts'
import { ALPHABET } from '../../src/pseudonym/alphabet.ts'
import { LONGEST_FORM } from '../../src/pseudonym/grammar.ts'
import { translationsOf, wordOf } from '../../src/pseudonym/words.ts'
import { counting, restoreByUnit, said, SCOPE, write } from './written.ts'

const KNOWN = [
  { type: 'PERSON', surfaces: ['Zoë Lü'] },
  { type: 'EMAIL', surfaces: ['zoe@lu.example'] },
  { type: 'PHONE', surfaces: ['+33 6 39 98 12 34'] },
  { type: 'ADDRESS', surfaces: ['3 rue Basse'] },
  { type: 'DATE_OF_BIRTH', surfaces: ['1980-02-03'] },
  { type: 'CREDIT_CARD', surfaces: ['4970 0000 0000 0000'] },
]
const TURN = [said(KNOWN.map(({ surfaces }) => surfaces[0]).join('; '))]
const { texts, live } = write(TURN, KNOWN)
const tokens = (texts[0] ?? '').split('; ')
const [PERSON = '', EMAIL = '', PHONE = ''] = tokens
const CODE = PERSON.slice(-7)
const NAME = 'Zoë Lü'

const restored = (text: string): string => restoreWhole(text, live, counting())
const wide = (text: string): string =>
  text.replaceAll(/[A-Z0-9_]/gi, (found) => String.fromCharCode(found.charCodeAt(0) + 0xfee0))
/** The same with one symbol of its code changed. */
const changed = (token: string, at: number): string => {
  const position = token.length - 7 + at
  const symbol = ALPHABET.charAt((ALPHABET.indexOf(token.charAt(position)) + 1) % ALPHABET.length)
  return token.slice(0, position) + symbol + token.slice(position + 1)
}

/** Name, what a model makes of a token, what comes back of `Zoë Lü`. */
const MANGLINGS: readonly (readonly [
  name: string,
  mangle: (token: string) => string,
  around: (value: string) => string,
])[] = [
  ['as it is', (token) => token, (value) => value],
  ['small letters', (token) => token.toLowerCase(), (value) => value],
  ['a capital first', (token) => token.charAt(0) + token.slice(1).toLowerCase(), (value) => value],
  ['only the word in small letters', (token) => token.replace('PERSON', 'person'), (value) => value],
  ['only the code in small letters', (token) => `PERSON_${token.slice(-7).toLowerCase()}`, (value) => value],
  ['Markdown escape', (token) => token.replace('_', String.raw`\_`), (value) => value],
  ['Markdown escape in JSON', (token) => token.replace('_', String.raw`\\_`), (value) => value],
  ['three backslashes', (token) => token.replace('_', String.raw`\\\_`), (value) => value],
  ['four backslashes', (token) => token.replace('_', String.raw`\\\\_`), (value) => value],
  ['JSON escape', (token) => token.replace('_', String.raw`\u005f`), (value) => value],
  ['blank', (token) => token.replace('_', ' '), (value) => value],
  ['no-break blank', (token) => token.replace('_', '\u00a0'), (value) => value],
  ['narrow no-break blank', (token) => token.replace('_', '\u202f'), (value) => value],
  ['hyphen', (token) => token.replace('_', '-'), (value) => value],
  ['non-breaking hyphen', (token) => token.replace('_', '\u2011'), (value) => value],
  ['en dash', (token) => token.replace('_', '–'), (value) => value],
  ['percent-encoded', (token) => token.replace('_', '%5F'), (value) => value],
  ['percent-encoded, small', (token) => token.replace('_', '%5f'), (value) => value],
  ['HTML decimal', (token) => token.replace('_', '&#95;'), (value) => value],
  ['HTML hexadecimal', (token) => token.replace('_', '&#x5f;'), (value) => value],
  ['HTML hexadecimal, capitals', (token) => token.replace('_', '&#X5F;'), (value) => value],
  ['HTML name', (token) => token.replace('_', '&lowbar;'), (value) => value],
  ['full-width', wide, (value) => value],
  ['full-width low line', (token) => token.replace('_', '＿'), (value) => value],
  ['zero-width blank after the word', (token) => token.replace('_', '\u200b_'), (value) => value],
  ['zero-width blanks everywhere', (token) => token.split('').join('\u200b'), (value) => value],
  ['soft hyphen', (token) => `PER\u00ad${token.slice(3)}`, (value) => value],
  ['bold', (token) => `**${token}**`, (value) => `**${value}**`],
  ['emphasis with low lines', (token) => `_${token}_`, (value) => `_${value}_`],
  ['code', (token) => `\`${token}\``, (value) => `\`${value}\``],
  ['quotes', (token) => `"${token}"`, (value) => `"${value}"`],
  ['guillemets', (token) => `«\u00a0${token}\u00a0»`, (value) => `«\u00a0${value}\u00a0»`],
  ['brackets', (token) => `[${token}]`, (value) => `[${value}]`],
  ['possessive', (token) => `${token}'s`, (value) => `${value}'s`],
  ['plural', (token) => `${token}s`, (value) => `${value}s`],
  ['French elision', (token) => `d'${token}`, (value) => `d'${value}`],
  ['French elision with a typographic apostrophe', (token) => `qu’${token}`, (value) => `qu’${value}`],
  ['Chinese around', (token) => `请问${token}在吗`, (value) => `请问${value}在吗`],
  ['one more symbol behind', (token) => `${token}7`, (value) => `${value}7`],
  [
    'in a code fence',
    (token) => `\`\`\`sql\nselect '${token}';\n\`\`\``,
    (value) => `\`\`\`sql\nselect '${value}';\n\`\`\``,
  ],
  ['in a table', (token) => `| a |${token}| b |`, (value) => `| a |${value}| b |`],
  ['behind an escaped line break', (token) => `"\\n${token}"`, (value) => `"\\n${value}"`],
  ['behind an escaped letter', (token) => `d\\u2019${token}`, (value) => `d\\u2019${value}`],
  ['behind a percent-encoded sign', (token) => `q%3D${token}`, (value) => `q%3D${value}`],
  ['twice in a row', (token) => token + token, (value) => value + value],
  ...translationsOf('PERSON').flatMap((word) => [
    [`translated: ${word}`, (token: string) => token.replace('PERSON', word), (value: string) => value] as const,
    [
      `translated, a capital first: ${word}`,
      (token: string) => token.replace('PERSON', word.charAt(0) + word.slice(1).toLowerCase()),
      (value: string) => value,
    ] as const,
  ]),
]

describe('a token that a model wrote its own way', () => {
  test.each(MANGLINGS)('%s: comes back', (_name, mangle, around) => {
    expect(restored(`Say ${mangle(PERSON)} now`)).toBe(`Say ${around(NAME)} now`)
  })

  test.each(MANGLINGS)(
    '%s: comes back one unit at a time, and nothing is held behind its last symbol',
    (_name, mangle, around) => {
      const restorer = createRestorer(live, counting())
      let out = ''
      for (const unit of `Say ${mangle(PERSON)}`.split('')) {
        out += restorer.push(unit)
        expect(restorer.held).toBeLessThanOrEqual(LONGEST_FORM)
      }
      expect(out).toBe(`Say ${around(NAME)}`)
      expect(restorer.flush()).toBe('')
    },
  )

  test.each(MANGLINGS)('%s: with any one symbol changed stays as it is', (_name, mangle) => {
    for (let at = 0; at < 7; at += 1) {
      const text = mangle(changed(PERSON, at))
      expect(restored(text)).toBe(text)
    }
  })

  test.each(MANGLINGS)('%s: with two neighbours swapped stays as it is', (_name, mangle) => {
    for (let at = 0; at < 6; at += 1) {
      const [a, b] = [CODE.charAt(at), CODE.charAt(at + 1)]
      if (a === b) continue
      const text = mangle(`PERSON_${CODE.slice(0, at)}${b}${a}${CODE.slice(at + 2)}`)
      expect(restored(text)).toBe(text)
    }
  })

  test.each(MANGLINGS)('%s: of another conversation, tenant or vendor stays as it is', (_name, mangle) => {
    for (const scope of [
      { ...SCOPE, tenant: 'b' },
      { ...SCOPE, upstream: 'b' },
      { ...SCOPE, conversation: 'b' },
    ]) {
      const foreign = write(TURN, KNOWN, { scope }).texts[0]?.split('; ')[0] ?? ''
      expect(foreign).not.toBe(PERSON)
      expect(restored(mangle(foreign))).toBe(mangle(foreign))
    }
  })
})

test.each(
  KNOWN.flatMap(({ type, surfaces }, index) =>
    translationsOf(wordOf(type)).map((word) => [word, tokens[index] ?? '', surfaces[0] ?? ''] as const),
  ),
)('the type word as %s comes back, in capitals and with a capital first', (word, token, value) => {
  const code = token.slice(-7)
  expect(restored(`${word}_${code}`)).toBe(value)
  expect(restored(`${word.charAt(0)}${word.slice(1).toLowerCase()} ${code}`)).toBe(value)
})

test.each([
  ['TÉLÉPHONE', PHONE, '+33 6 39 98 12 34'],
  ['Téléphone', PHONE, '+33 6 39 98 12 34'],
  ['E-Mail', EMAIL, 'zoe@lu.example'],
])('accents and hyphens of %s are read', (word, token, value) => {
  expect(restored(`${word} ${token.slice(-7)}`)).toBe(value)
})

describe('what stays as it is', () => {
  test.each([
    ['a word of another type', `EMAIL_${CODE}`, 1],
    ['an unknown word', `HUMAN_${CODE}`, 0],
    ['no word', CODE, 0],
    ['no separator', `PERSON${CODE}`, 0],
    ['two separators', `PERSON__${CODE}`, 1],
    ['a line break between', `PERSON\n${CODE}`, 0],
    ['five backslashes', String.raw`PERSON\\\\\_${CODE}`, 0],
    ['a letter before', `X${PERSON}`, 1],
    ['an accented letter before', `é${PERSON}`, 1],
    ['an accent apart before', `e\u0301${PERSON}`, 1],
    ['a translated word in small letters', `personne_${CODE}`, 1],
    ['a digit before', `1${PERSON}`, 1],
    ['a full-width letter before', `Ｘ${PERSON}`, 1],
    ['six symbols', `${PERSON.slice(0, -1)}.`, 0],
    ['a blank in the code', `${PERSON.slice(0, -3)} ${PERSON.slice(-3)}`, 0],
    ['a code nobody issued', 'PERSON_2C2C2C2', 1],
    ['a live code of this scope under a translated word of another type', `COURRIEL_${CODE}`, 1],
    ['longer than any accepted form', `PERSON${'\u200b'.repeat(60)}_${CODE}`, 0],
    ['a number that is no code', 'phone 2345678', 0],
    ['a small word where a stream would wait too often', `card_${(tokens[5] ?? '').slice(-7)}`, 1],
  ])('%s', (_name, text, unresolved) => {
    const options = counting()
    expect(restoreWhole(text, live, options)).toBe(text)
    const small = counting()
    expect(restoreByUnit(text, live, small)).toBe(text)
    expect([options.unresolved, small.unresolved]).toEqual([unresolved, unresolved])
  })
})
