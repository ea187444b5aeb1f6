import { foldText } from '../../text/fold.ts'
import { STEP, type InSteps } from '../../text/in-steps.ts'
import type { Budget } from '../budget.ts'
import { wordsOf, type Words } from './words.ts'

/** Odd, so that multiplying by it loses nothing modulo 2^32. */
const BASE = 0x2545f491

/**
 * Any number of texts to be found in another, word-bounded, without regard to case, accents and the width of white
 * space. Rabin and Karp over pieces: a window's hash comes from two running sums, and only windows that begin with a
 * known first piece and have a known length are looked at. What is reported was compared, not merely hashed.
 * Cost: the text's pieces, times the different lengths of phrases with the same first piece.
 */
export class PhraseIndex {
  /** Lengths in pieces of the phrases that begin with a piece of this hash, longest first. */
  readonly #lengths = new Map<number, number[]>()
  /** Folded phrases by the hash of their pieces. */
  readonly #phrases = new Map<number, string[]>()
  #longest = 0

  get empty(): boolean {
    return this.#longest === 0
  }

  /** False when the phrase was known already, or has nothing to be found by. */
  add(phrase: string): boolean {
    const folded = foldText(phrase)
    if (folded === '') return false
    const words = wordsOf(folded)
    const hash = words.hash.reduce((sum, piece) => (Math.imul(sum, BASE) + piece) | 0, 0)
    const alike = this.#phrases.get(hash)
    if (alike === undefined) this.#phrases.set(hash, [folded])
    else if (alike.includes(folded)) return false
    else alike.push(folded)
    const first = words.hash[0]!
    const lengths = this.#lengths.get(first)
    if (lengths === undefined) this.#lengths.set(first, [words.count])
    else if (!lengths.includes(words.count)) {
      lengths.push(words.count)
      lengths.sort((a, b) => b - a)
    }
    this.#longest = Math.max(this.#longest, words.count)
    return true
  }

  /**
   * Offers `accept` every phrase that is not wholly inside one accepted before, the longest first at each place, with
   * the pieces it spans (`to` exclusive) and the phrase, folded. Throws `detection_budget`.
   */
  search(
    text: string,
    words: Words,
    budget: Budget,
    accept: (from: number, to: number, phrase: string) => boolean,
  ): void {
    if (this.#longest === 0) return
    budget.spend(words.count)
    this.#searchUpTo(words.count, { text, words, budget, accept, ...AT_FIRST })
  }

  /** The same, with rests inside a long text. */
  *searchInSteps(
    text: string,
    words: Words,
    budget: Budget,
    accept: (from: number, to: number, phrase: string) => boolean,
  ): InSteps<void> {
    if (this.#longest === 0) return
    budget.spend(words.count)
    const search: Search = { text, words, budget, accept, ...AT_FIRST }
    for (let until = STEP; search.from < words.count; until += STEP) {
      this.#searchUpTo(Math.min(until, words.count), search)
      yield STEP
    }
  }

  #searchUpTo(until: number, search: Search): void {
    const { text, words, budget, accept } = search
    let { from, covered, sums, powers } = search
    for (; from < until; from += 1) {
      const lengths = this.#lengths.get(words.hash[from]!)
      if (lengths === undefined) continue
      sums ??= sumsOf(words)
      powers ??= powersTo(Math.min(this.#longest, words.count))
      for (const length of lengths) {
        budget.spend(1)
        const to = from + length
        if (to > words.count) continue
        if (to <= covered) break
        const hash = (sums[to]! - Math.imul(sums[from]!, powers[length]!)) | 0
        const alike = this.#phrases.get(hash)
        if (alike === undefined) continue
        const begin = words.start[from]!
        const end = words.end[to - 1]!
        budget.spend(end - begin + alike.length)
        const folded = foldText(text.slice(begin, end))
        if (!alike.includes(folded)) continue
        if (!accept(from, to, folded)) continue
        covered = to
        break
      }
    }
    Object.assign(search, { from, covered, sums, powers })
  }
}

interface Search {
  readonly text: string
  readonly words: Words
  readonly budget: Budget
  readonly accept: (from: number, to: number, phrase: string) => boolean
  /** The first piece that was not looked at. */
  from: number
  /** Where the last phrase that was accepted ended. */
  covered: number
  sums: Int32Array | undefined
  powers: Int32Array | undefined
}

const AT_FIRST = { from: 0, covered: 0, sums: undefined, powers: undefined }

function sumsOf(words: Words): Int32Array {
  const sums = new Int32Array(words.count + 1)
  for (let index = 0; index < words.count; index += 1) {
    sums[index + 1] = Math.imul(sums[index]!, BASE) + words.hash[index]!
  }
  return sums
}

function powersTo(longest: number): Int32Array {
  const powers = new Int32Array(longest + 1)
  powers[0] = 1
  for (let index = 1; index <= longest; index += 1) powers[index] = Math.imul(powers[index - 1]!, BASE)
  return powers
}
