import type { Budget } from '../budget.ts'
import { isLetter } from './characters.ts'
import { fold, isLower, isUpper } from './words.ts'

/** How far context in front of a value is read, in characters and in words. Both bound the work at every candidate. */
const REACH = 72
export const WORDS_MAX = 8

/** A line that holds no more words than a speaker's label ("Customer:") is read together with the line above. */
const LABEL_WORDS = 2

/**
 * The words in front of a place, nearest first, folded. They are read on the same line; where that holds no more than
 * a label, on the line above too (a label over its value, an answer under its question). Read and paid one by one, as
 * they are asked for: the telling word is mostly among the nearest two.
 */
export class WordsBefore {
  readonly #text: string
  readonly #budget: Budget
  readonly #words: string[] = []
  #position = 0
  #limit = 0
  #at = 0
  #crossed = false

  constructor(text: string, budget: Budget) {
    this.#text = text
    this.#budget = budget
  }

  /** The same reader for another place: a text with a number in every word asks at every word. */
  of(position: number): this {
    if (position === this.#position) return this
    this.#position = position
    this.#limit = Math.max(0, position - REACH)
    this.#at = position
    this.#crossed = false
    this.#words.length = 0
    return this
  }

  /** The word with so many words between it and the place. */
  at(index: number): string | undefined {
    const words = this.#words
    while (words.length <= index && this.#at > this.#limit && words.length < WORDS_MAX) this.#readOn()
    return words[index]
  }

  some(is: (word: string) => boolean, reach: number = WORDS_MAX): boolean {
    for (let index = 0; index < reach; index++) {
      const word = this.at(index)
      if (word === undefined) return false
      if (is(word)) return true
    }
    return false
  }

  #readOn(): void {
    const text = this.#text
    const limit = this.#limit
    const from = this.#at
    let at = from
    while (at > limit) {
      const code = text.charCodeAt(at - 1)
      if (isLetter(code)) break
      if (code === 10) {
        if (this.#crossed || this.#words.length > LABEL_WORDS || endsSentence(text, at - 1)) {
          this.#budget.spend(from - at)
          this.#at = limit
          return
        }
        this.#crossed = true
      }
      at--
    }
    const end = at
    while (at > limit && isLetter(text.charCodeAt(at - 1))) {
      at--
      // `clientPhone` is two words; the last one is the nearest
      if (isUpper(text.charCodeAt(at)) && isLower(text.charCodeAt(at - 1)) && at > limit) break
    }
    if (at < end) this.#words.push(fold(text.slice(at, end)))
    this.#budget.spend(from - at)
    this.#at = at
  }
}

/** The line above is a sentence that ended: it says nothing of what starts below it. A question does. */
function endsSentence(text: string, lineBreak: number): boolean {
  const last = text.charCodeAt(lineBreak - 1)
  return last === 46 || last === 33 || last === 10
}
