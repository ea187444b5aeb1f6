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
  /** The same as `mayBeWord`, of a word in any case that is not cut out of its text yet. */
  mayBeWritten(text: string, start: number, end: number): boolean
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
    mayBeWritten(text, start, end) {
      if (end - start < 2) return true
      const first = text.charCodeAt(start)
      const second = text.charCodeAt(start + 1)
      const last = text.charCodeAt(end - 1)
      // what other letters are in small, the tables of Unicode know
      if (first >= 128 || second >= 128 || last >= 128) return true
      return (look(edgesKey(small(first), small(second), small(last), end - start)) & WORD) !== 0
    },
  }
}

/** Length, first and last letters. */
function wholeKey(word: string): number {
  const { length } = word
  if (length < 2) return length === 0 ? 0 : word.charCodeAt(0) & (SIZE - 1)
  return edgesKey(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(length - 1), length)
}

function edgesKey(first: number, second: number, last: number, length: number): number {
  return ((first * 961 + second * 31 + last) * 7 + length) & (SIZE - 1)
}

function small(code: number): number {
  return code >= 65 && code <= 90 ? code | 32 : code
}

/** The first three letters, which stems are looked up by. */
function startKey(word: string): number {
  const { length } = word
  if (length < 3) return length === 0 ? 0 : word.charCodeAt(0) & (SIZE - 1)
  return (word.charCodeAt(0) * 961 + word.charCodeAt(1) * 31 + word.charCodeAt(2)) & (SIZE - 1)
}
