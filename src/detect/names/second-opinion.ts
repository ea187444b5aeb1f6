import type { Budget } from '../budget.ts'
import { LANGUAGES } from './languages.ts'
import { NO_CAPITALS } from './page.ts'
import type { NameRun } from './spans.ts'
import type { Reading } from './tagger.ts'
import { LOWERCASE } from './tokens.ts'

/** Says whether a short English window holds a person at the given place. */
export interface SecondOpinion {
  /** Raises uncertain words to names where the library calls them people. Looks at no more than a few windows. */
  ask(text: string, reading: Reading, threshold: number, budget: Budget): NameRun[]
}

/** A word this unlikely is not asked about. */
const LEAST = 0.15
/** Units of text on either side of the word. */
const REACH = 80
/** One window for so many units of text, and two for any text: the library takes a millisecond for each. */
const UNITS_PER_WINDOW = 400
const STEPS_PER_WINDOW = 4000

/** Loads `compromise` (MIT) on first use: nobody who does not ask for it pays for it. */
export async function loadCompromise(): Promise<SecondOpinion> {
  const { default: nlp } = await import('compromise')
  const english = LANGUAGES.indexOf('en')
  return {
    ask(text, reading, threshold, budget) {
      const { page, inside } = reading
      if (page.language !== english || page.regime === NO_CAPITALS) return []
      const { tokens } = page
      let windows = 2 + Math.floor(text.length / UNITS_PER_WINDOW)
      const found: NameRun[] = []
      for (let at = 0; at < tokens.count && windows > 0; at++) {
        const probability = inside[at]!
        if (probability < LEAST || probability >= threshold || tokens.shape[at]! < LOWERCASE) continue
        budget.spend(STEPS_PER_WINDOW)
        windows--
        const from = Math.max(0, tokens.start[at]! - REACH)
        const window = text.slice(from, tokens.end[at]! + REACH)
        const people = nlp(window).people().json({ offset: true }) as readonly { readonly offset?: { readonly start: number; readonly length: number } }[] // prettier-ignore
        const place = tokens.start[at]! - from
        if (
          people.some(
            ({ offset }) => offset !== undefined && offset.start <= place && place < offset.start + offset.length,
          )
        ) {
          found.push({ first: at, last: at, probability: threshold })
        }
      }
      return found
    },
  }
}
