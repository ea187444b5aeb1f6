import { isLetter } from '../characters.ts'
import { LETTERS } from '../rare-words.ts'
import type { Scan } from '../scan.ts'
import { CERTAIN, type CompiledAddress, match, SURE_STREET } from './form.ts'
import { numberWordBefore } from './front.ts'
import { reportStreet } from './report.ts'

/** Addresses that need no figure: "lieu-dit La Croix Blanche", "sept allée des Roses". Looked for by their words. */
export function writtenAddresses(scan: Scan, form: CompiledAddress, ends: readonly number[]): void {
  let known: ReadonlySet<number> | undefined
  const isKnown = (start: number) => (known ??= startsOf(scan, form)).has(start)
  const { place, street } = form.form.written
  eachWord(scan.text, form.marked, ends, (at, marker) => {
    if (form.places.has(marker)) {
      if (!isKnown(at)) read(scan, form, at, place, CERTAIN, 'a place that is its own address')
      return
    }
    if (scan.text.charCodeAt(at - 1) !== 32) return
    const start = numberWordBefore(scan, form, at - 1)
    if (start === undefined || isKnown(start)) return
    read(scan, form, start, street, SURE_STREET, 'a number in words, a kind of street and its name')
  })
}

/** Where the addresses begin that their figures gave already. */
function startsOf(scan: Scan, form: CompiledAddress): ReadonlySet<number> {
  scan.budget.spend(scan.found.length)
  return new Set(scan.found.flatMap(({ start, type }) => (type === form.pattern.entity ? [start] : [])))
}

const WORD_MAX = 10

/** Looks at the beginning of every word that holds one of the markers. */
function eachWord(
  text: string,
  marked: RegExp,
  ends: readonly number[],
  look: (at: number, marker: string) => void,
): void {
  for (const end of ends) {
    marked.lastIndex = Math.max(0, end - LETTERS + 1)
    const found = marked.exec(text)
    if (found === null) continue
    let start = found.index
    while (found.index - start < WORD_MAX && isLetter(text.charCodeAt(start - 1))) start--
    look(start, found[0])
  }
}

function read(scan: Scan, form: CompiledAddress, start: number, expression: RegExp, score: number, why: string): void {
  const end = match(expression, scan.text, start)
  if (end === undefined) return
  scan.budget.spend(end - start)
  const lower = !/\p{Lu}/u.test(scan.text.slice(start + 1, end))
  reportStreet(scan, form, { start, end, score: lower ? 0.55 : score, why, lower })
}
