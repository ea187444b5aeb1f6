import * as fc from 'fast-check'
import { codeOf } from '../../src/pseudonym/token.ts'
import { ALPHABET } from '../../src/pseudonym/alphabet.ts'
import { datum } from './people.ts'

/** A conversation as it will be had: what is said, and how the model will use the tokens it is sent. */
export interface Script {
  readonly data: readonly string[]
  readonly turns: readonly ScriptTurn[]
  /** Lengths of the pieces that a model's answer and the network's bytes come in, in turn. */
  readonly pieces: readonly number[]
  readonly chunks: readonly number[]
  /** The client writes its JSON in escapes. */
  readonly escaped: boolean
}

export interface ScriptTurn {
  readonly said: readonly Piece[]
  readonly answer: 'text' | 'structured' | 'calls'
  readonly words: readonly (readonly Word[])[]
  readonly stream: boolean
}

/** Of what a user says. */
export type Piece = { readonly literal: string } | { readonly datum: number }

/** Of what a model says. */
export type Word =
  | { readonly literal: string }
  | { readonly token: number; readonly written: number }
  | { readonly token: number; readonly missed: number }

const LITERALS = [
  ' et ',
  ' und außerdem ',
  '; and ',
  ' y también ',
  '\n- ',
  ' → ',
  ' 😀 ',
  ' 还有 ',
  ' i ',
  ' (',
  ') ',
  ' "',
  '" ',
  ' \\ ',
  '\t',
  ', ',
  '. ',
  ' / ',
  '\r\n',
]

/** What a stream may take for the beginning of a token. */
const HARMLESS = [
  'Good day',
  'PER',
  'PERSON',
  'PERSON_',
  'a PERFECT EMAIL',
  'IBA',
  'telephone',
  'e-mail:',
  'PHONE_K7',
  '😀',
  'é"\\',
  'IBAN_2345678',
  '```\n',
  '{a: [1]}',
  '{"a": [1]}\n',
  '请问',
  '',
  '_',
  'ſ',
  'per son',
  'PERSON\\',
]

const JOINTS = [' ', '\n', ', ', ' – ', ' (']

/** How models write a token that has to come back, and what of it stays around the value. */
const WRITTEN: readonly (readonly [write: (token: string) => string, around: (value: string) => string])[] = [
  [(token) => token, (value) => value],
  [(token) => token, (value) => value],
  [(token) => token, (value) => value],
  [(token) => token.toLowerCase(), (value) => value],
  [(token) => token.charAt(0) + token.slice(1).toLowerCase(), (value) => value],
  [(token) => token.replace('_', String.raw`\_`), (value) => value],
  [(token) => token.replace('_', ' '), (value) => value],
  [(token) => token.replace('_', '-'), (value) => value],
  [(token) => token.replace('_', '\u00a0'), (value) => value],
  [(token) => `**${token}**`, (value) => `**${value}**`],
  [(token) => `"${token}"`, (value) => `"${value}"`],
  [(token) => `\`${token}\``, (value) => `\`${value}\``],
  [(token) => `${token}'s`, (value) => `${value}'s`],
  [(token) => `« ${token} »`, (value) => `« ${value} »`],
  [(token) => `请问${token}在吗`, (value) => `请问${value}在吗`],
]

/** What only looks like a token, and must stay as it is. */
const MISSED: readonly ((token: string) => string)[] = [
  // One symbol of the code is another.
  (token) =>
    token.slice(0, -3) +
    ALPHABET.charAt((ALPHABET.indexOf(token.charAt(token.length - 3)) + 1) % ALPHABET.length) +
    token.slice(-2),
  // Half of it.
  (token) => token.slice(0, -2),
  // The code of another kind of thing.
  (token) => token.replace(/^[A-Z]+/, (word) => (word === 'EMAIL' ? 'PHONE' : 'EMAIL')),
  // A good code that nobody here was given.
  (token) => token.slice(0, -7) + codeOf('Q7Q7Q', 1),
  (token) => `${token.slice(0, -9)}_${token.slice(-7)}`,
]

/** A word in what it is written and in what it has to become. */
export function spoken(
  word: Word,
  tokens: readonly string[],
  values: ReadonlyMap<string, string>,
): { up: string; down: string } {
  if ('literal' in word) return { up: word.literal, down: word.literal }
  const token = tokens[word.token % Math.max(1, tokens.length)]
  if (token === undefined) return { up: 'nobody', down: 'nobody' }
  if ('missed' in word) {
    const up = MISSED[word.missed]?.(token) ?? ''
    return { up, down: up }
  }
  const [write, around] = WRITTEN[word.written] ?? [String, String]
  return { up: write(token), down: around(values.get(token) ?? '') }
}

/** What is said of several words, with joints between them, so that no two make a third. */
export function joinedWords(words: readonly { readonly up: string; readonly down: string }[]): {
  up: string
  down: string
} {
  const joint = (at: number) => (at === 0 ? '' : (JOINTS[at % JOINTS.length] ?? ' '))
  return {
    up: words.map(({ up }, at) => joint(at) + up).join(''),
    down: words.map(({ down }, at) => joint(at) + down).join(''),
  }
}

const piece: fc.Arbitrary<Piece> = fc.oneof(
  fc.record({ datum: fc.nat(9) }),
  fc.record({ literal: fc.constantFrom(...LITERALS) }),
)

const word: fc.Arbitrary<Word> = fc.oneof(
  fc.record({ literal: fc.constantFrom(...HARMLESS) }),
  fc.record({ token: fc.nat(9), written: fc.nat(WRITTEN.length - 1) }),
  fc.record({ token: fc.nat(9), written: fc.nat(WRITTEN.length - 1) }),
  fc.record({ token: fc.nat(9), missed: fc.nat(MISSED.length - 1) }),
)

export const script: fc.Arbitrary<Script> = fc.record({
  data: fc.uniqueArray(datum, { minLength: 1, maxLength: 5 }),
  turns: fc.array(
    fc.record({
      said: fc.array(piece, { minLength: 1, maxLength: 6 }),
      answer: fc.constantFrom('text', 'text', 'structured', 'calls'),
      words: fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 2 }),
      stream: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  pieces: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
  chunks: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 }),
  escaped: fc.boolean(),
})

/** Parts something in the lengths given, again and again. */
export function parted<T>(length: number, lengths: readonly number[], slice: (from: number, to: number) => T): T[] {
  const parts: T[] = []
  for (let at = 0, index = 0; at < length; index += 1) {
    const step = lengths[index % lengths.length] ?? 1
    parts.push(slice(at, Math.min(length, at + step)))
    at += step
  }
  return parts
}
