import type { Words } from '../../../patterns/pattern.ts'
import { isDigit, isLetter } from './characters.ts'
import { wordFilter } from './word-filter.ts'

/** How far context behind a value is read, in characters. It bounds the work at every candidate. */
const REACH_AFTER = 40
const WORDS_AFTER_MAX = 6

/** A vocabulary compiled for look-up. Words are folded: lower case, no accents. */
export interface WordSet {
  has(word: string): boolean
  /** "Steuer-ID" is found at its last word, which is the nearer one to a value behind it. */
  hasPhrase(first: string, last: string): boolean
}

/** Stems are looked up by their first letters, so that a word in no list costs one look. */
const STEM_KEY = 3

/** Compiles vocabularies into one; those that are not given add nothing. */
export function wordSet(...vocabularies: readonly (Words | undefined)[]): WordSet {
  const filter = wordFilter()
  const exact = new Set<string>()
  const stems = new Map<string, string[]>()
  const phrases = new Map<string, string[]>()
  for (const vocabulary of vocabularies) {
    for (const word of Object.values(vocabulary ?? {}).flatMap((list) => list.split(/, ?/))) {
      const folded = fold(word)
      const space = folded.indexOf(' ')
      if (space > 0) push(phrases, folded.slice(space + 1), folded.slice(0, space))
      else if (folded.endsWith('*')) {
        filter.addStem(folded.slice(0, STEM_KEY))
        push(stems, folded.slice(0, STEM_KEY), folded.slice(0, -1))
      } else {
        filter.addWord(folded)
        exact.add(folded)
      }
    }
  }
  return {
    has(word) {
      if (filter.mayBeWord(word) && exact.has(word)) return true
      if (!filter.mayHaveStem(word)) return false
      return stems.get(word.slice(0, STEM_KEY))?.some((stem) => word.startsWith(stem)) === true
    },
    hasPhrase: (first, last) => phrases.get(last)?.includes(first) === true,
  }
}

/** Words in the order they are read, each with the one ahead of it in the text at the next index. */
export interface WordRow {
  at(index: number): string | undefined
}

/**
 * Several vocabularies asked at once: the sum of the kinds (powers of two) a word or the phrase it ends belongs to.
 * One look for the word, one for stems, and one for phrases where the word ends any, however many vocabularies there are.
 */
export class WordKinds {
  readonly #filter = wordFilter()
  readonly #exact = new Map<string, number>()
  readonly #stems = new Map<string, { stem: string; kind: number }[]>()
  readonly #phrases = new Map<string, { first: string; kind: number }[]>()

  constructor(vocabularies: readonly (readonly [kind: number, words: Words])[]) {
    for (const [kind, vocabulary] of vocabularies) {
      for (const word of Object.values(vocabulary).flatMap((list) => list.split(/, ?/))) this.#enter(fold(word), kind)
    }
  }

  #enter(word: string, kind: number): void {
    const space = word.indexOf(' ')
    if (space > 0) {
      const last = word.slice(space + 1)
      push(this.#phrases, last, { first: word.slice(0, space), kind })
      this.#enterWord(last, ENDS_PHRASE)
    } else if (word.endsWith('*')) {
      this.#filter.addStem(word.slice(0, STEM_KEY))
      push(this.#stems, word.slice(0, STEM_KEY), { stem: word.slice(0, -1), kind })
    } else this.#enterWord(word, kind)
  }

  #enterWord(word: string, kind: number): void {
    this.#filter.addWord(word)
    this.#exact.set(word, (this.#exact.get(word) ?? 0) | kind)
  }

  /** The kinds of a word of a row, or undefined if the row has no such word. The word ahead is read only for a phrase. */
  at(row: WordRow, index: number): number | undefined {
    const word = row.at(index)
    if (word === undefined) return undefined
    const kinds = this.#alone(word)
    return kinds < ENDS_PHRASE ? kinds : this.#withPhrase(kinds, word, row.at(index + 1))
  }

  /** The kinds of a word with another ahead of it. */
  of(word: string, ahead: string): number {
    const kinds = this.#alone(word)
    return kinds < ENDS_PHRASE ? kinds : this.#withPhrase(kinds, word, ahead)
  }

  #alone(word: string): number {
    let kinds = this.#filter.mayBeWord(word) ? (this.#exact.get(word) ?? 0) : 0
    if (this.#filter.mayHaveStem(word)) {
      for (const { stem, kind } of this.#stems.get(word.slice(0, STEM_KEY)) ?? NONE)
        if (word.startsWith(stem)) kinds |= kind
    }
    return kinds
  }

  #withPhrase(kinds: number, word: string, ahead: string | undefined): number {
    let sum = kinds - ENDS_PHRASE
    for (const { first, kind } of this.#phrases.get(word) ?? NONE) if (first === ahead) sum |= kind
    return sum
  }
}

/** Beside the kinds of a word: it is the last of a phrase, which may add some. */
const ENDS_PHRASE = 2 ** 30

const NONE: readonly never[] = []

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** The words behind a place in the same sentence, up to the next number, nearest first, folded. Read as they are asked for. */
export class WordsAfter {
  readonly #text: string
  readonly #limit: number
  #at: number
  #count = 0

  constructor(text: string, position: number) {
    this.#text = text
    this.#limit = Math.min(text.length, position + REACH_AFTER)
    this.#at = position
  }

  next(): string | undefined {
    const text = this.#text
    const limit = this.#limit
    let at = this.#at
    for (; at < limit && this.#count < WORDS_AFTER_MAX; at++) {
      const code = text.charCodeAt(at)
      if (code === 10 || isDigit(code) || (code === 46 && this.#count > 0)) break
      if (!isLetter(code)) continue
      const start = at
      while (at < limit && isLetter(text.charCodeAt(at))) at++
      this.#at = at
      this.#count++
      return fold(text.slice(start, at))
    }
    this.#at = limit
    return undefined
  }
}

/** Lower case without accents: what vocabularies are written in. */
export function fold(written: string): string {
  for (let index = 0; index < written.length; index++) {
    const code = written.charCodeAt(index)
    if (code >= 128 || isUpper(code)) return foldFrom(written, index)
  }
  return written
}

/** U+00C0 to U+00FF without their accents; a space stands for what is no letter. */
const LATIN_1 = 'aaaaaa*ceeeeiiiidnooooo ouuuuyþ*aaaaaa*ceeeeiiiidnooooo ouuuuyþy'

function foldFrom(written: string, plain: number): string {
  let folded = written.slice(0, plain)
  for (let index = plain; index < written.length; index++) {
    const code = written.charCodeAt(index)
    if (code < 128) folded += isUpper(code) ? String.fromCharCode(code + 32) : written[index]
    else if (code === 0xdf) folded += 'ss'
    else if (code === 0xc6 || code === 0xe6) folded += 'ae'
    else if (code >= 0xc0 && code <= 0xff) folded += LATIN_1[code - 0xc0]
    else
      return (
        folded +
        written
          .slice(index)
          .toLowerCase()
          .normalize('NFD')
          .replaceAll(/[\u0300-\u036f]/g, '')
      )
  }
  return folded
}

/** A to Z, by code unit. */
export function isUpper(code: number): boolean {
  return code >= 65 && code <= 90
}

/** a to z, by code unit. */
export function isLower(code: number): boolean {
  return code >= 97 && code <= 122
}
