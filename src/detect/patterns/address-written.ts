import { numberWordBefore } from './address-front.ts'
import { CERTAIN, type CompiledAddress, match, SURE_STREET } from './address-form.ts'
import { reportStreet } from './address-report.ts'
import { isLetter } from './characters.ts'
import type { Scan } from './scan.ts'

/** Addresses that need no figure: "lieu-dit La Croix Blanche", "sept allée des Roses". Looked for by their words. */
export function writtenAddresses(scan: Scan, form: CompiledAddress): void {
  let known: ReadonlySet<number> | undefined
  const isKnown = (start: number) => (known ??= startsOf(scan, form)).has(start)
  for (const marker of form.form.written.places) {
    eachWord(scan.text, marker, (at) => {
      if (isKnown(at)) return
      read(scan, form, at, form.form.written.place, CERTAIN, 'a place that is its own address')
    })
  }
  for (const marker of form.form.written.streets) {
    eachWord(scan.text, marker, (at) => {
      if (scan.text.charCodeAt(at - 1) !== 32) return
      const start = numberWordBefore(scan, form, at - 1)
      if (start === undefined || isKnown(start)) return
      read(scan, form, start, form.form.written.street, SURE_STREET, 'a number in words, a kind of street and its name')
    })
  }
}

/** Where the addresses begin that their figures gave already. */
function startsOf(scan: Scan, form: CompiledAddress): ReadonlySet<number> {
  scan.budget.spend(scan.found.length)
  return new Set(scan.found.flatMap(({ start, type }) => (type === form.pattern.entity ? [start] : [])))
}

const WORD_MAX = 10

/** Looks at the beginning of every word that holds `marker`. */
function eachWord(text: string, marker: string, look: (at: number) => void): void {
  for (let at = text.indexOf(marker); at !== -1; at = text.indexOf(marker, at + marker.length)) {
    let start = at
    while (at - start < WORD_MAX && isLetter(text.charCodeAt(start - 1))) start--
    look(start)
  }
}

function read(scan: Scan, form: CompiledAddress, start: number, expression: RegExp, score: number, why: string): void {
  const end = match(expression, scan.text, start)
  if (end === undefined) return
  scan.budget.spend(end - start)
  const lower = !/\p{Lu}/u.test(scan.text.slice(start + 1, end))
  reportStreet(scan, form, { start, end, score: lower ? 0.55 : score, why, lower })
}
