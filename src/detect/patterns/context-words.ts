import type { Pattern, Words } from '../../../patterns/pattern.ts'
import { fold, wordSet } from './words.ts'

/** Asks whether a short text holds a word that any of the patterns listens for. */
export function contextWords(patterns: readonly Pattern[]): (text: string) => boolean {
  const words = wordSet(...patterns.flatMap(({ form }): Words[] => ('context' in form ? [form.context] : [])))
  return (text) => {
    let ahead = ''
    for (const [written] of text.matchAll(WORD)) {
      const word = fold(written)
      if (words.has(word) || words.hasPhrase(ahead, word)) return true
      ahead = word
    }
    return false
  }
}

/** `birthDate` is two words. */
const WORD = /\p{Lu}?\p{Ll}{1,24}|\p{Lu}{1,24}|\p{Lo}{1,24}/gu
