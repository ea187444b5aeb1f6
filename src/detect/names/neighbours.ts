import type { Evidence, Span } from '../span.ts'
import { INTRODUCED, PRESENTED } from './evidence.ts'
import { PLACE, firstName, ordinary, surname, thing } from './lexicon.ts'
import type { NameRun } from './spans.ts'
import type { Reading } from './tagger.ts'
import { BREAK, CAPITALISED, LINE, LOWERCASE } from './tokens.ts'

/**
 * "My name is Ines", and "Caradec" at the beginning of the next line: a listed surname below a first name that closes
 * its line behind an introduction.
 */
export function surnameBelow(
  { page }: Reading,
  { first, last }: NameRun,
  reasons: readonly Evidence[],
): Omit<Span, 'evidence'> | undefined {
  const { start, end, word, shape, count } = page.tokens
  const next = last + 2
  if (first !== last || next >= count || shape[last + 1] !== LINE || word[last + 1] !== BREAK) return undefined
  if (!reasons.some(({ why }) => why === INTRODUCED || why === PRESENTED)) return undefined
  const below = page.code[next]!
  const isName = shape[next] === CAPITALISED && surname(below) >= 2 && ordinary(below) < 2 && thing(below) !== PLACE
  if (!isName || firstName(page.code[last]!) < 2) return undefined
  return { start: start[next]!, end: end[next]!, type: 'PERSON', score: BELOW }
}

const BELOW = 0.8

/** Whether a run is the rest of a name that was found joined, and ordinary words behind it: "ines.caradec login". */
export function trails({ page }: Reading, { first, last }: NameRun, joined: readonly Span[]): boolean {
  const { start, end, shape } = page.tokens
  const from = start[first]!
  const holder = joined.find((span) => span.start <= from && from < span.end)
  if (holder === undefined) return false
  for (let at = first; at <= last; at++) if (end[at]! > holder.end && shape[at] !== LOWERCASE) return false
  return true
}
