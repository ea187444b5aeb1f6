import type { Recogniser } from '../detect/recogniser.ts'
import type { Evidence, Span } from '../detect/span.ts'
import { shapeDictionary } from './dictionary.ts'
import { matchToken, nextStart, PARTIAL } from './grammar.ts'
import { wordOf } from './words.ts'

const EVIDENCE: readonly Evidence[] = [{ by: 'pseudonym/look-alike', kind: 'form', why: 'has the shape of a token' }]

/** Steps a candidate costs: a word and its code, seldom more; invisible characters in between are themselves long. */
const CANDIDATE = 16

/**
 * Finds text that has the shape of one of our tokens, in every accepted form, check symbol or not. Unless its code
 * is live it is data: it gets a token of its own and comes back as it was typed.
 *
 * `entities` are the entity types of the operator's own, whose type words no table knows.
 */
export function lookAlikes(entities: readonly string[] = []): Recogniser {
  const dictionary = shapeDictionary(entities.map(wordOf))
  return {
    id: 'pseudonym/look-alike',
    entities: ['TOKEN'],
    find(text, _field, budget) {
      budget.spend(text.length)
      const spans: Span[] = []
      let after = 0
      let at = nextStart(text, 0, after, dictionary)
      for (; at < text.length; at = nextStart(text, at + 1, after, dictionary)) {
        budget.spend(CANDIDATE)
        const match = matchToken(text, at, dictionary)
        if (match === undefined || match === PARTIAL) continue
        spans.push({ start: at, end: match.end, type: 'TOKEN', score: 1, evidence: EVIDENCE })
        after = match.end
        at = match.end - 1
      }
      return spans
    },
  }
}
