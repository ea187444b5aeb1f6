import type { Words } from '../../../patterns/pattern.ts'
import { WordKinds } from './words.ts'
import { type WordsBefore, WORDS_MAX } from './words-before.ts'

/** What the nearest telling word says of a value, with its vocabularies compiled into one. */
export type Hearing = (words: WordsBefore, reach?: number) => 'for' | 'against' | undefined

/**
 * Compiles what speaks for a value (`context`) and what speaks against it. `reach`: how many words in front are
 * asked, nearest first.
 */
export function hearing(context: Words, ...against: readonly (Words | undefined)[]): Hearing {
  const opposed = against.flatMap((words) => (words === undefined ? [] : [[AGAINST, words] as const]))
  const kinds = new WordKinds([[FOR, context], ...opposed])
  return (words, reach = WORDS_MAX) => {
    for (let index = 0; index < reach; index++) {
      const kind = kinds.at(words, index)
      if (kind === undefined) return undefined
      if ((kind & FOR) !== 0) return 'for'
      if (kind !== 0) return 'against'
    }
    return undefined
  }
}

const FOR = 1
const AGAINST = 2
