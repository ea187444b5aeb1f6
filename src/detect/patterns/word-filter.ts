/**
 * A first look at a word before any table of words is asked: a look-up in a table hashes the whole word and the words of
 * a text are new strings every time, while most of them are in no vocabulary. May say yes for nothing, never no.
 */
export interface WordFilter {
  /** Enters a word, or the word a phrase ends with. */
  addWord(word: string): void
  /** Enters the start of words. */
  addStem(stem: string): void
  mayBeWord(word: string): boolean
  mayHaveStem(word: string): boolean
}

const SIZE = 8192
const WORD = 1
const STEM = 2

/** An empty one: 8 KB. */
export function wordFilter(): WordFilter {
  const table = new Uint8Array(SIZE)
  const look = (key: number) => table[key] ?? 0
  const enter = (key: number, kind: number) => {
    table[key] = look(key) | kind
  }
  return {
    addWord: (word) => enter(wholeKey(word), WORD),
    addStem: (stem) => enter(startKey(stem), STEM),
    mayBeWord: (word) => (look(wholeKey(word)) & WORD) !== 0,
    mayHaveStem: (word) => (look(startKey(word)) & STEM) !== 0,
  }
}

/** Length, first and last letters. */
function wholeKey(word: string): number {
  const { length } = word
  if (length < 2) return length === 0 ? 0 : word.charCodeAt(0) & (SIZE - 1)
  const edges = word.charCodeAt(0) * 961 + word.charCodeAt(1) * 31 + word.charCodeAt(length - 1)
  return (edges * 7 + length) & (SIZE - 1)
}

/** The first three letters, which stems are looked up by. */
function startKey(word: string): number {
  const { length } = word
  if (length < 3) return length === 0 ? 0 : word.charCodeAt(0) & (SIZE - 1)
  return (word.charCodeAt(0) * 961 + word.charCodeAt(1) * 31 + word.charCodeAt(2)) & (SIZE - 1)
}
