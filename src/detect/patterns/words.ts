import type { Words } from '../../../patterns/pattern.ts'
import { isDigit, isLetter } from './characters.ts'

/** How far context is read, in characters and in words. Both bound the work at every candidate. */
const REACH_BEFORE = 72
const REACH_AFTER = 28
const WORDS_MAX = 8

/** A vocabulary compiled for look-up: words and phrases as they are, stems by their length. */
export interface WordSet {
  has(word: string): boolean
}

export function wordSet(...vocabularies: readonly (Words | undefined)[]): WordSet {
  const exact = new Set<string>()
  const stems = new Set<string>()
  const lengths = new Set<number>()
  for (const vocabulary of vocabularies) {
    for (const word of Object.values(vocabulary ?? {}).flatMap((list) => list.split(/,\s*/))) {
      const folded = fold(word)
      if (folded.endsWith('*')) {
        stems.add(folded.slice(0, -1))
        lengths.add(folded.length - 1)
      } else exact.add(folded)
    }
  }
  const stemLengths = [...lengths].toSorted((left, right) => left - right)
  return {
    has(word) {
      if (exact.has(word)) return true
      // a stem is one word: "contact*" is not "contact id"
      if (word.includes(' ')) return false
      for (const length of stemLengths) {
        if (length > word.length) return false
        if (stems.has(word.slice(0, length))) return true
      }
      return false
    },
  }
}

/** A line that holds no more words than a speaker's label ("Customer:") is read together with the line above. */
const LABEL_WORDS = 2

/**
 * The words in front of a place, nearest first, folded. They are read on the same line; where that holds no more than
 * a label, on the line above too (a label over its value, an answer under its question).
 */
export function wordsBefore(text: string, position: number): string[] {
  const words: string[] = []
  const limit = Math.max(0, position - REACH_BEFORE)
  let at = position
  let crossed = false
  while (at > limit && words.length < WORDS_MAX) {
    const code = text.charCodeAt(at - 1)
    if (code === 10) {
      if (crossed || words.length > LABEL_WORDS || endsSentence(text, at - 1)) break
      crossed = true
    }
    if (!isLetter(code)) {
      at--
      continue
    }
    const end = at
    while (at > limit && isLetter(text.charCodeAt(at - 1))) at--
    pushFolded(words, text.slice(at, end))
  }
  return words
}

/** The line above is a sentence that ended: it says nothing of what starts below it. A question does. */
function endsSentence(text: string, lineBreak: number): boolean {
  const last = text.charCodeAt(lineBreak - 1)
  return last === 46 || last === 33 || last === 10
}

/** The words behind a place on the same line, nearest first, folded. */
export function wordsAfter(text: string, position: number): string[] {
  const words: string[] = []
  const limit = Math.min(text.length, position + REACH_AFTER)
  let at = position
  while (at < limit && words.length < 3) {
    const code = text.charCodeAt(at)
    if (code === 10 || isDigit(code)) break
    if (!isLetter(code)) {
      at++
      continue
    }
    const start = at
    while (at < limit && isLetter(text.charCodeAt(at))) at++
    words.push(fold(text.slice(start, at)))
  }
  return words
}

/** `clientPhone` is two words; the last one is the nearest. */
function pushFolded(words: string[], written: string): void {
  const parts = written.split(/(?<=[a-z])(?=[A-Z])/)
  for (let index = parts.length - 1; index >= 0; index--) words.push(fold(parts[index] ?? ''))
}

/** Steps a reading of the words in front of a candidate costs. */
export const REACH = REACH_BEFORE

/** What the nearest telling word says. A phrase is found at its last word: "Steuer-ID" before "ID". */
export function heard(words: readonly string[], context: WordSet, against: WordSet): 'for' | 'against' | undefined {
  for (const [index, word] of words.entries()) {
    const phrase = `${words[index + 1] ?? ''} ${word}`
    if (context.has(phrase) || context.has(word)) return 'for'
    if (against.has(phrase) || against.has(word)) return 'against'
  }
  return undefined
}

/** Lower case without accents: what vocabularies are written in. */
export function fold(written: string): string {
  const lower = written.toLowerCase()
  for (let index = 0; index < lower.length; index++) {
    if (lower.charCodeAt(index) >= 128)
      return lower
        .normalize('NFD')
        .replaceAll(/[\u0300-\u036f]/g, '')
        .replaceAll('ß', 'ss')
  }
  return lower
}
