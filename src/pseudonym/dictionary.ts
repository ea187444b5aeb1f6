import { ALPHABET, isMixed } from './alphabet.ts'
import type { LiveTokens } from './live-tokens.ts'
import { plain } from './plain.ts'
import { KNOWN_WORDS, translationsOf } from './words.ts'

/** A letter tree of type words. */
export interface WordNode {
  /** By letter, see `branch`. */
  readonly next: (WordNode | undefined)[]
  /** The type words that are complete here, translations as the word they translate. */
  readonly words: string[]
}

/** Which texts a search takes for tokens: their words and their codes. */
export interface Dictionary {
  readonly words: WordTrees
  /** Whether this code, behind one of these words, is one. */
  accepts(code: string, words: readonly string[]): boolean
  /** Whether a code could begin like this. */
  continues(symbols: string): boolean
}

interface WordTrees {
  readonly capital: WordNode
  readonly small: WordNode
  /** By ASCII unit: whether a word may begin with it. */
  readonly starts: Uint8Array
}

/** What restores, and what only looks as if it did. */
export interface LiveDictionaries {
  readonly live: Dictionary
  readonly shapes: Dictionary
  /** What looks like one with something glued to it. */
  readonly glued: RegExp
}

const made = new WeakMap<LiveTokens, LiveDictionaries>()

/** The dictionaries of a request's tokens; every channel and every string of its answer shares them. */
export function dictionariesOf(live: LiveTokens): LiveDictionaries {
  let known = made.get(live)
  if (known === undefined) {
    known = { live: liveDictionary(live), shapes: shapeDictionary(live.words), glued: gluedOf(live.words) }
    made.set(live, known)
  }
  return known
}

function liveDictionary(live: LiveTokens): Dictionary {
  return {
    words: treesOf(live.words, 'quiet'),
    accepts: (code, words) => words.includes(live.lookup(code)?.word ?? ''),
    continues: (symbols) => live.continues(symbols),
  }
}

/** Whatever has the shape of a token, with a word of our table or one of `more`; the check symbol does not matter. */
export function shapeDictionary(more: readonly string[]): Dictionary {
  const others = more.filter((word) => !KNOWN_WORDS.includes(word))
  if (others.length === 0) return (ofTable ??= shapesOf(KNOWN_WORDS))
  return shapesOf([...new Set([...KNOWN_WORDS, ...others])])
}

let ofTable: Dictionary | undefined

function gluedOf(more: readonly string[]): RegExp {
  const others = more.filter((word) => !KNOWN_WORDS.includes(word))
  if (others.length === 0) return (gluedOfTable ??= gluedPattern(KNOWN_WORDS))
  return gluedPattern([...KNOWN_WORDS, ...others])
}

let gluedOfTable: RegExp | undefined

/** Whatever is written as one of these words, or a translation of one, and its code, in capitals. */
function gluedPattern(words: readonly string[]): RegExp {
  const all = new Set(words.flatMap((word) => [word, ...translationsOf(word)]))
  // The longest first: TELEPHONE is no PHONE with something before it.
  const longest = [...all].toSorted((a, b) => b.length - a.length)
  return new RegExp(`(?:${longest.join('|')})((?:\\\\{0,4}_){1,3})([${ALPHABET}]{7})`, 'g')
}

function shapesOf(words: readonly string[]): Dictionary {
  return { words: treesOf(words, 'any'), accepts: isMixed, continues: () => true }
}

/**
 * Letters that are words or elided words by themselves in lower-case prose (a; c', d', j', l', m', n', s', t'; o, y).
 * A stream must not stop at every "a" and every "c'est": in an answer a type word that begins with one of these, and
 * every translated one, is accepted only with its first letter as a capital.
 */
const SMALL_WORDS = 'ACDJLMNOSTY'

/** Which words may begin with a small letter: any, or only those that leave streams of prose alone. */
type Small = 'any' | 'quiet'

/** Trees by their words. Holds table words and an operator's entity names, no content; bounded all the same. */
const cache = new Map<string, WordTrees>()
const CACHED = 256

function treesOf(words: readonly string[], small: Small): WordTrees {
  const key = `${small} ${words.toSorted().join(' ')}`
  let trees = cache.get(key)
  if (trees === undefined) {
    if (cache.size >= CACHED) cache.clear()
    trees = plant(words, small)
    cache.set(key, trees)
  }
  return trees
}

function plant(words: readonly string[], small: Small): WordTrees {
  const capital = node()
  const smallRoot = node()
  const starts = new Uint8Array(128)
  for (const word of words) {
    for (const spelling of [word, ...translationsOf(word)]) {
      grow(capital, spelling, word)
      starts[spelling.charCodeAt(0)] = 1
      if (small === 'quiet' && (spelling !== word || SMALL_WORDS.includes(word.charAt(0)))) continue
      grow(smallRoot, spelling, word)
      starts[spelling.charCodeAt(0) | 0x20] = 1
    }
  }
  return { capital, small: smallRoot, starts }
}

function grow(root: WordNode, spelling: string, word: string): void {
  let at = root
  for (let index = 0; index < spelling.length; index += 1) {
    const letter = plain(spelling.charCodeAt(index)) - FIRST
    at = at.next[letter] ??= node()
  }
  if (!at.words.includes(word)) at.words.push(word)
}

function node(): WordNode {
  return { next: Array.from({ length: LETTERS }, () => undefined), words: [] }
}

/** From the hyphen to Z. */
const FIRST = 0x2d
const LETTERS = 0x5b - FIRST

/** Where the tree goes on with this UTF-16 unit, in any of the ways to write a letter. */
export function branch(from: WordNode, unit: number): WordNode | undefined {
  const letter = plain(unit)
  return letter === 0 ? undefined : from.next[letter - FIRST]
}
