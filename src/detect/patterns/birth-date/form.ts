import type { BirthDateForm, Pattern } from '../../../../patterns/pattern.ts'
import { type Hearing, hearing } from '../hearing.ts'
import { type WordSet, wordSet } from '../words.ts'

/** The lists of a pattern for dates of birth, made ready once. */
export interface CompiledDate {
  readonly pattern: Pattern
  readonly months: ReadonlyMap<string, number>
  /** First letters of the months' names, in pairs. */
  readonly monthStarts: ReadonlySet<number>
  readonly hear: Hearing
  readonly people: WordSet
  readonly things: WordSet
}

export function compileBirthDate(pattern: Pattern, form: BirthDateForm): CompiledDate {
  const months = new Map(
    form.months.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
  )
  return {
    pattern,
    months,
    monthStarts: new Set(Array.from(months.keys(), (name) => pairOf(name.charCodeAt(0), name.charCodeAt(1)))),
    hear: hearing(form.context, form.against),
    people: wordSet(form.people),
    things: wordSet(form.things),
  }
}

/** Two letters, whatever their case. */
export function pairOf(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31)
}
