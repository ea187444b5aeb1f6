import { FULL_STOP } from './page.ts'
import type { Reading } from './tagger.ts'
import { INITIAL, LINE, LOWERCASE, PUNCTUATION, isGlued } from './tokens.ts'

/** Tokens `first`..`last` (both included) that make one name. */
export interface NameRun {
  readonly first: number
  readonly last: number
  /** Mean probability of its words. */
  readonly probability: number
}

/** Joins the tokens whose probability reaches `threshold` into names. */
export function assemble(reading: Reading, threshold: number): NameRun[] {
  const { page, inside } = reading
  const { shape, count } = page.tokens
  const runs: NameRun[] = []
  for (let at = 0; at < count; at++) {
    if ((inside[at] as number) < threshold || (shape[at] as number) < LOWERCASE) continue
    let last = at
    while (last + 1 < count && (inside[last + 1] as number) >= threshold && !startsAnew(reading, last + 1)) last++
    // Marks at the edge are no part of a name, except the dot of an initial.
    while (
      last > at &&
      shape[last] === PUNCTUATION &&
      !(page.tokens.word[last] === FULL_STOP && isInitial(reading, last - 1))
    )
      last--
    let sum = 0
    let words = 0
    for (let token = at; token <= last; token++) {
      if ((shape[token] as number) < LOWERCASE) continue
      sum += inside[token] as number
      words++
    }
    runs.push({ first: at, last, probability: sum / words })
    at = last
  }
  return runs
}

function isInitial(reading: Reading, at: number): boolean {
  return reading.page.tokens.shape[at] === INITIAL
}

/** Whether a new name begins at the token, rather than the one before going on. */
function startsAnew(reading: Reading, at: number): boolean {
  const { page, inside, begins } = reading
  if (page.tokens.shape[at] === LINE) return true
  return (begins[at] as number) > 0.5 * (inside[at] as number) && !isGlued(page.tokens, at)
}
