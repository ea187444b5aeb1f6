import type { Evidence } from '../../span.ts'
import { isLetter } from '../characters.ts'
import { type Scan, wordsBeforeOnce } from '../scan.ts'
import { CERTAIN, type CompiledAddress, match, type Street, SURE_STREET } from './form.ts'
import { frontOf, numberWordBefore } from './front.ts'

/** Reads on behind a street, piece by piece, weighs what was read and reports it. */
export function reportStreet(scan: Scan, form: CompiledAddress, street: Street): void {
  const { text, budget } = scan
  let end = street.end
  let coded = false
  budget.spend(40)
  for (let pieces = 0; pieces < 6; pieces++) {
    const next = tailEnd(form, text, end)
    if (next === undefined) break
    end = next
  }
  const postal = street.lower === true ? form.form.lowerPostal : form.form.postal
  for (const expression of postal) {
    const next = match(expression, text, end)
    if (next === undefined) continue
    // without a kind of street the code must have its town: "in April 26, 2024" has none
    if (
      street.score === 0 &&
      street.lower !== true &&
      !/^(?:[,.\n]| - | (?=\d{5})).{0,64}\p{Lu}/su.test(text.slice(end, next))
    )
      continue
    end = street.lower === true || street.score < 0.5 ? next : (match(LOWER_TOWN, text, next) ?? next)
    coded = true
    break
  }
  const by = form.pattern.id
  const evidence: Evidence[] = [{ by, kind: 'form', why: street.why }]
  let score = street.score
  if (coded) {
    evidence.push({ by, kind: 'form', why: 'a postal code or a town follows' })
    score = Math.max(score, street.score >= 0.5 ? CERTAIN : street.score > 0 ? 0.9 : 0.6)
  }
  // "calle Julio Vidal 19." ends there; "rue Pasteur 12 personnes" goes on
  if (score >= SURE_STREET && /^(?:[,;.)\n]|$)/.test(text.slice(end, end + 1))) score = CERTAIN
  if (score < CERTAIN) {
    const named =
      scan.field.hint === form.pattern.entity ||
      wordsBeforeOnce(scan, street.start).some((word) => form.context.has(word), 4)
    if (named) {
      evidence.push({ by, kind: 'context', why: 'a word nearby speaks of where somebody lives' })
      score = Math.max(score + 0.2, street.score > 0 || coded || street.lower === true ? 0.65 : 0.3)
    }
  }
  if (score > 0)
    scan.found.push({
      start: score >= 0.5 ? firstOf(scan, form, street.start) : street.start,
      end: trimmed(text, end),
      type: form.pattern.entity,
      score: Math.min(score, CERTAIN),
      evidence,
    })
}

/** "69005 lyon": a town without its capital, at the end of a phrase and behind a code of five figures. */
const LOWER_TOWN =
  /(?<=(?<!\d)\d{5}) (?!(?:et|ou|and|or|und|tel|tél|merci|svp|stp|bitte|please|pls|thanks|danke|gracias|grazie)(?!\p{L}))(?:(?:la |le |les |saint |saint-|st |bad )?\p{Ll}[\p{L}'’-]{2,24})(?= ?(?:[,;.!?)\n]|$))/uy

/** Where the piece behind a street ends that begins at `start`: a floor, a flat, a quarter. */
function tailEnd({ form }: CompiledAddress, text: string, start: number): number | undefined {
  for (const expression of form.tail) {
    const end = match(expression, text, start)
    if (end !== undefined) return end
  }
  return undefined
}

/** A street without a figure in front may have its number in words there. */
function firstOf(scan: Scan, form: CompiledAddress, start: number): number {
  const { text } = scan
  const number =
    isLetter(text.charCodeAt(start)) && text.charCodeAt(start - 1) === 32
      ? numberWordBefore(scan, form, start - 1)
      : undefined
  return frontOf(text, number ?? start, form)
}

function trimmed(text: string, end: number): number {
  let at = end
  while (/[ ,;.\n-]/.test(text[at - 1] ?? '')) at--
  return at
}
