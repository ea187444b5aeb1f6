import type { Budget } from '../budget.ts'
import type { Field } from '../recogniser.ts'
import type { Span } from '../span.ts'
import type { Columns } from './columns.ts'
import { WordsBefore } from './words-before.ts'

/** One text being looked at: what every finder sees and where it reports. */
export interface Scan {
  readonly text: string
  readonly field: Field
  readonly budget: Budget
  readonly found: Span[]
  /** What was looked at last, so that no place is looked at twice. `words`: the context that was read; most patterns ask for the words in front of the same place. */
  readonly memory: {
    readonly words: WordsBefore
    /** Where the last token of hexadecimal digits and colons ended, and the last token of a key's alphabet. */
    colonedTo: number
    tokenTo: number
    /** Where the last colon stood, of those that part the numbers of the text; -1 before the first. */
    colon: number
    /** Where the last `@` stood, -1 before the first, and the next behind the last place that asked; that is looked for when somebody does. */
    at: number
    nextAt: number
    /** Where the last dictated number, or the last word that could have started one, ended. */
    spokenTo: number
    /** Where the last web address ended, and how many were read inside it. */
    linkTo: number
    linksInside: number
  }
}

/** What the finders of one text share, at its beginning. */
export function newScan(text: string, field: Field, budget: Budget, columns?: Columns): Scan {
  return {
    text,
    field,
    budget,
    found: [],
    memory: {
      words: new WordsBefore(text, budget, columns),
      colonedTo: 0,
      tokenTo: 0,
      colon: -1,
      at: -1,
      nextAt: -1,
      spokenTo: 0,
      linkTo: 0,
      linksInside: 0,
    },
  }
}

/** The words in front of a place, read and paid once however many patterns ask. Good until another place is asked for. */
export function wordsBeforeOnce(scan: Scan, position: number): WordsBefore {
  return scan.memory.words.of(position)
}

/** One of the last three finds is this kind's and reaches beyond `start`: the rest of a find is not another one. */
export function isRestOf(scan: Scan, start: number, isKind: (span: Span) => boolean): boolean {
  for (let index = scan.found.length - 1, looked = 0; index >= 0 && looked < 3; index--, looked++) {
    const span = scan.found[index]
    if (span !== undefined && span.end > start && isKind(span)) return true
  }
  return false
}

/** The same for the finds of a type. */
export function isRestOfType({ found }: Scan, start: number, type: string): boolean {
  for (let index = found.length - 1, looked = 0; index >= 0 && looked < 3; index--, looked++) {
    const span = found[index]
    if (span !== undefined && span.end > start && span.type === type) return true
  }
  return false
}

/**
 * A span that proves itself covers this place already, so a weaker reading of the same characters is not tried.
 * Only the last few finds are looked at: finders report in the order of the text, so an older one cannot reach here.
 */
export function isProven(scan: Scan, start: number, end: number): boolean {
  for (let index = scan.found.length - 1, looked = 0; index >= 0 && looked < 4; index--, looked++) {
    const span = scan.found[index]
    if (span !== undefined && span.start < end && start < span.end && span.score >= 0.9) return true
  }
  return false
}

/** The same of a span that reaches over the whole of it. */
export function isProvenWhole(scan: Scan, start: number, end: number): boolean {
  const span = scan.found.at(-1)
  return span !== undefined && span.start <= start && end <= span.end && span.score >= 0.9
}
