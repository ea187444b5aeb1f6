import { triggerBefore } from './features.ts'
import { hashOf } from './fold.ts'
import { LANGUAGES } from './languages.ts'
import { FULL_STOP } from './page.ts'
import type { Reading } from './tagger.ts'
import { INITIAL, LINE, LOWERCASE, PUNCTUATION, isGlued } from './tokens.ts'
import { TRIGGER } from './triggers.ts'

const FRENCH = LANGUAGES.indexOf('fr')
const MONSIEUR = hashOf('m')

/** Tokens `first`..`last` (both included) that make one name. */
export interface NameRun {
  readonly first: number
  readonly last: number
  /** Mean probability of the words that reached the threshold by themselves. */
  readonly probability: number
}

/**
 * Beside a word that is part of a name, a neighbour needs only this share of the threshold: half a name left standing
 * is a name left standing.
 */
const BESIDE = 0.3

/** Joins the tokens whose probability reaches `threshold` into names, and their likely neighbours with them. */
export function assemble(reading: Reading, threshold: number): NameRun[] {
  const { page, inside } = reading
  const { shape, count } = page.tokens
  const beside = BESIDE * threshold
  const runs: NameRun[] = []
  let free = 0
  for (let at = 0; at < count; at++) {
    if (inside[at]! < threshold || shape[at]! < LOWERCASE) continue
    let sum = inside[at]!
    let words = 1
    let last = at
    while (last + 1 < count && inside[last + 1]! >= beside && !startsAnew(reading, last + 1)) {
      last++
      if (inside[last]! < threshold || shape[last]! < LOWERCASE) continue
      sum += inside[last]!
      words++
    }
    let first = at
    while (first > free && inside[first - 1]! >= beside && shape[first - 1] !== LINE) first--
    while (first < at && shape[first] === PUNCTUATION) first++
    if (beginsWithMonsieur(reading, first, last)) first += 2
    // Marks at the end are no part of a name, except the dot of an initial.
    while (last > at && shape[last] === PUNCTUATION && !closesInitial(reading, last)) last--
    runs.push({ first, last, probability: sum / words })
    at = last
    free = last + 1
  }
  return runs
}

/** "M. Dupuis" in French: a civility, which stays outside, unless another title stands before it ("Pr M. Petit"). */
function beginsWithMonsieur({ page }: Reading, first: number, last: number): boolean {
  const { word, shape } = page.tokens
  if (page.language !== FRENCH || last < first + 2 || shape[first] !== INITIAL) return false
  if (word[first] !== MONSIEUR || word[first + 1] !== FULL_STOP || shape[first + 2] === INITIAL) return false
  return triggerBefore(page, first) !== TRIGGER.civility
}

function closesInitial(reading: Reading, at: number): boolean {
  const { word, shape } = reading.page.tokens
  return word[at] === FULL_STOP && shape[at - 1] === INITIAL
}

/** Whether a new name begins at the token, rather than the one before going on. */
function startsAnew(reading: Reading, at: number): boolean {
  const { page, inside, begins } = reading
  if (page.tokens.shape[at] === LINE) return true
  return begins[at]! > 0.5 * inside[at]! && !isGlued(page.tokens, at)
}
