import type { InSteps } from '../../text/in-steps.ts'
import type { Budget } from '../budget.ts'
import { LONGEST_RUN, createChain, runChain } from './crf.ts'
import { FEATURES, createSurroundings, extract, lookAround } from './features.ts'
import type { Surroundings } from './features.ts'
import { createPage, readPage } from './page.ts'
import type { Page } from './page.ts'
import type { Tables } from './tables.ts'
import { WINDOW, createTokens, readTokens } from './tokens.ts'

/** One window of a text, judged. Valid until the next window is read. */
export interface Reading {
  readonly page: Page
  /** For each token, the probability that it belongs to a name; 0 where it was not judged. */
  readonly inside: Float32Array
  /** For each token, the probability that a name begins there. */
  readonly begins: Float32Array
}

export interface Tagger {
  /**
   * Reads the text window by window and hands each judged window to `take`; rests between two, when another text may
   * be read.
   */
  read(text: string, budget: Budget, take: (reading: Reading, surroundings: Surroundings) => void): InSteps<void>
}

/** Steps a judged token costs. */
const STEPS_PER_CANDIDATE = 8

/** Holds the buffers of one window, so that it reads one window at a time. */
export function createTagger(tables: Tables): Tagger {
  const { lexicon, weights, levels, transitions } = tables
  const tokens = createTokens()
  const page = createPage(tokens)
  const around = createSurroundings()
  const chain = createChain()
  const cells = new Int32Array(FEATURES)
  const factors = new Float64Array(2 * LONGEST_RUN)
  const inside = new Float32Array(WINDOW)
  const begins = new Float32Array(WINDOW)
  const reading: Reading = { page, inside, begins }

  function judge(first: number, last: number): void {
    lookAround(page, first, last, around)
    const length = last - first + 1
    for (let at = 0; at < length; at++) {
      extract(page, around, first + at, cells, 0)
      let b = 0
      let i = 0
      for (let f = 0; f < FEATURES; f++) {
        const cell = 2 * (cells[f] as number)
        b += levels[weights[cell] as number] as number
        i += levels[weights[cell + 1] as number] as number
      }
      factors[2 * at] = Math.exp(b)
      factors[2 * at + 1] = Math.exp(i)
    }
    runChain(chain, factors, length, transitions)
    for (let at = 0; at < length; at++) {
      inside[first + at] = chain.inside[at] as number
      begins[first + at] = chain.begins[at] as number
    }
  }

  return {
    *read(text, budget, take) {
      budget.spend(text.length)
      let from = 0
      while (from < text.length) {
        const began = from
        from = readTokens(tokens, text, from)
        readPage(page, lexicon)
        const { count } = tokens
        const { candidate } = page
        let judged = 0
        for (let at = 0; at < count; at++) {
          inside[at] = 0
          begins[at] = 0
          if (candidate[at] === 0) continue
          let last = at
          while (last + 1 < count && candidate[last + 1] !== 0 && last - at + 1 < LONGEST_RUN) last++
          judge(at, last)
          judged += last - at + 1
          at = last
        }
        budget.spend(judged * STEPS_PER_CANDIDATE)
        take(reading, around)
        if (from < text.length) yield from - began
      }
    },
  }
}
