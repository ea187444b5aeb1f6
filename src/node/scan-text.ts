import type { Inspector } from '../assemble-inspector.ts'
import { findAll, type FoundSpan } from './find-all.ts'

export interface TextReport {
  /** The block as a person reads it, what was found standing out; with `explain`, the reasons behind it. */
  block(text: string): string
  /** The summary by type. */
  end(): string
  /** Found so far. */
  readonly found: number
}

/**
 * A text for a person to read, block by block: what was found stands out, and a summary by type follows. With `colour`
 * by inverse video, else in brackets: `[PERSON:Ines Caradec]`. It keeps counts, never text.
 */
export function createTextReport(
  inspector: Inspector,
  { colour, explain }: { readonly colour: boolean; readonly explain: boolean },
): TextReport {
  const mark = colour ? inverse : bracketed
  const counts = new Map<string, number>()
  let found = 0
  /** Units of text before this block: positions are told in the whole. */
  let before = 0
  let endsLine = true
  return {
    get found() {
      return found
    },
    block(text) {
      const spans = findAll(inspector, text)
      let marked = ''
      let at = 0
      for (const { start, end, type } of spans) {
        marked += text.slice(at, start) + mark(text.slice(start, end), type)
        at = end
        counts.set(type, (counts.get(type) ?? 0) + 1)
      }
      marked += text.slice(at)
      endsLine = marked === '' || marked.endsWith('\n')
      const reasons = explain ? spans.map((span) => reason(text, before, span)).join('') : ''
      found += spans.length
      before += text.length
      if (reasons === '') return marked
      const gap = endsLine ? '\n' : '\n\n'
      endsLine = true
      return `${marked}${gap}${reasons}`
    },
    end: () => `${endsLine ? '' : '\n'}${explain && found > 0 ? '' : '\n'}${summary(found, counts)}\n`,
  }
}

function inverse(text: string, type: string): string {
  return `\u001B[7m${text}\u001B[27m\u001B[2m ${type}\u001B[22m`
}

function bracketed(text: string, type: string): string {
  return `[${type}:${text}]`
}

function reason(text: string, before: number, { start, end, type, score, evidence }: FoundSpan): string {
  const why = evidence.map(({ by, why: word }) => `${word} (${by})`).join('; ')
  const value = JSON.stringify(text.slice(start, end))
  return `${type} ${value} ${before + start}–${before + end}, score ${score.toFixed(2)}: ${why}\n`
}

function summary(found: number, counts: ReadonlyMap<string, number>): string {
  if (found === 0) return 'Nothing found.'
  const parts = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([type, count]) => `${type}=${count}`)
  return `Found ${found}: ${parts.join(', ')}`
}
