import type { Inspector } from '../assemble-inspector.ts'
import { findAll, type FoundSpan } from './find-all.ts'

/**
 * A text for a person to read: what was found stands out, and a summary by type follows. With `colour` by inverse
 * video, else in brackets: `[PERSON:Ines Caradec]`.
 */
export function scanText(
  inspector: Inspector,
  text: string,
  { colour, explain }: { readonly colour: boolean; readonly explain: boolean },
): string {
  const spans = findAll(inspector, text)
  const mark = colour ? inverse : bracketed
  let marked = ''
  let at = 0
  for (const { start, end, type } of spans) {
    marked += text.slice(at, start) + mark(text.slice(start, end), type)
    at = end
  }
  marked += text.slice(at)
  const reasons = explain ? spans.map((span) => reason(text, span)).join('') : ''
  return `${marked}${marked.endsWith('\n') || marked === '' ? '' : '\n'}\n${reasons}${summary(spans)}\n`
}

function inverse(text: string, type: string): string {
  return `\u001B[7m${text}\u001B[27m\u001B[2m ${type}\u001B[22m`
}

function bracketed(text: string, type: string): string {
  return `[${type}:${text}]`
}

function reason(text: string, { start, end, type, score, evidence }: FoundSpan): string {
  const why = evidence.map(({ by, why: word }) => `${word} (${by})`).join('; ')
  return `${type} ${JSON.stringify(text.slice(start, end))} ${start}–${end}, score ${score.toFixed(2)}: ${why}\n`
}

function summary(spans: readonly FoundSpan[]): string {
  if (spans.length === 0) return 'Nothing found.'
  const counts = new Map<string, number>()
  for (const { type } of spans) counts.set(type, (counts.get(type) ?? 0) + 1)
  const parts = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([type, count]) => `${type}=${count}`)
  return `Found ${spans.length}: ${parts.join(', ')}`
}
