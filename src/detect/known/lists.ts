import { foldText } from '../../text/fold.ts'
import { atOnce, type InSteps } from '../../text/in-steps.ts'
import { budgetFor, type Budget } from '../budget.ts'
import type { Allowed } from '../document.ts'
import { normalise } from '../patterns/normalise.ts'
import { PhraseIndex } from './phrases.ts'
import type { Recogniser } from '../recogniser.ts'
import type { Evidence, Span } from '../span.ts'
import { viewsInSteps } from '../views.ts'
import { wordsInSteps } from './words.ts'

/** A value the operator wants found wherever it stands. */
export interface DenyEntry {
  /** Entity type in capitals; may be one no recogniser knows, such as CUSTOMER. */
  readonly type: string
  readonly value: string
}

export const DENY_LIST = 'deny-list'

const LISTED: readonly Evidence[] = [{ by: DENY_LIST, kind: 'list', why: 'the operator lists it' }]

/**
 * Finds the operator's own values: everywhere, in every kind of field, word-bounded, case, accents and the width of
 * white space ignored, seen through escapes and disguises, also with its words joined as addresses, file names and
 * links join them, and a number in its other spellings. Any number of entries, one pass.
 */
export function createDenyList(entries: readonly DenyEntry[]): Recogniser {
  const index = new PhraseIndex()
  const types = new Map<string, string>()
  for (const { type, value } of entries) {
    for (const spelling of spellingsOf(value)) if (index.add(spelling)) types.set(foldText(spelling), type)
  }
  return {
    id: DENY_LIST,
    entities: [...new Set(types.values())],
    find: (text, _field, budget) => atOnce(listedIn(text, budget)),
    findInSteps: (text, _field, budget) => listedIn(text, budget),
  }

  function* listedIn(text: string, budget: Budget): InSteps<readonly Span[]> {
    const spans = new Map<string, Span>()
    budget.spend(text.length)
    for (const view of yield* viewsInSteps(text)) {
      const words = yield* wordsInSteps(view.text)
      yield* index.searchInSteps(view.text, words, budget, (from, to, phrase) => {
        const span = { start: words.start[from]!, end: words.end[to - 1]!, type: types.get(phrase)! }
        const found = view.original({ ...span, score: 1, evidence: LISTED })
        spans.set(`${found.start} ${found.end} ${found.type}`, found)
        return true
      })
    }
    return [...spans.values()]
  }
}

const JOINTS = [' ', '.', '_', '-', '–', '+', '/', '']

/** Words run together that are no longer than this could be a word of their own. */
const SHORT = 5

/** The value itself and how else it is written: `ines.caradec`, `inescaradec`; `acme 4711` and `acme4711` for ACME-4711. */
function spellingsOf(listed: string): readonly string[] {
  // Texts are searched with disguises undone, so an entry must be without them too.
  const value = normalise(listed).text
  const words = partsOf(value)
  const joined = words.length < 2 ? [] : JOINTS.map((joint) => words.join(joint)).filter(({ length }) => length > SHORT)
  return [value, ...joined, ...digitSpellings(value)]
}

/**
 * How a value is written where ids and names of models stand, besides as it is listed: in lower case, with the joints
 * that such names have.
 */
export function identifierSpellings(listed: string): readonly string[] {
  const words = partsOf(listed.toLowerCase())
  return [...new Set([listed, listed.toLowerCase(), words.join('-'), words.join('_')])]
}

/** The words of a value, whatever joins them in the list. A sign in front, as of a number, belongs to its word. */
function partsOf(value: string): readonly string[] {
  return value
    .trim()
    .split(/(?<=[\p{L}\p{N}])[\s._–+/-]{1,64}(?=[\p{L}\p{N}])/u)
    .filter((word) => word !== '')
}

/** How else a number with its country code is written: 0033639987413 for +33 6 39 98 74 13. */
export function digitSpellings(value: string): readonly string[] {
  if (!/^\+[\d\s()./-]{6,40}$/.test(value)) return []
  const digits = value.replaceAll(/\D/g, '')
  return [digits, `00${digits}`, `+${digits}`]
}

/** The operator's texts that are not personal: their own product, their own support address. */
export interface AllowList {
  /** Whether `surface`, found as `span`, is to be left as it is. */
  allows(surface: string, span: Span): boolean
  /** Where its entries stand in `text`, word-bounded: parts of one are left as they are while they stand in it. */
  placesIn(text: string): InSteps<readonly Allowed[]>
}

/**
 * Case and accents make no difference, but what proves itself by check digits, and what the deny-list names, is let
 * through only if an entry has it letter by letter.
 */
export function createAllowList(entries: readonly string[]): AllowList {
  const exact = new Set(entries.map((entry) => entry.trim()))
  const folded = new Set(entries.map(foldText))
  const index = new PhraseIndex()
  for (const entry of exact) index.add(entry)
  return {
    *placesIn(text) {
      if (index.empty) return []
      const places: Allowed[] = []
      const words = yield* wordsInSteps(text)
      yield* index.searchInSteps(text, words, budgetFor(text.length), (from, to) => {
        places.push({ start: words.start[from]!, end: words.end[to - 1]! })
        return true
      })
      return places
    },
    allows(surface, span) {
      if (exact.size === 0) return false
      if (exact.has(surface)) return true
      return folded.has(foldText(surface)) && !span.evidence.some(outweighs)
    },
  }
}

/** Whether an entry of the allow-list may cover this span. */
export function yieldsToAllowed(span: Span): boolean {
  return !span.evidence.some(outweighs)
}

function outweighs(evidence: Evidence): boolean {
  return evidence.kind === 'checksum' || evidence.by === DENY_LIST
}
