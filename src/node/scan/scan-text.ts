import type { Inspector } from '../../assemble-inspector.ts'
import { createKnownNames } from '../files/known-names.ts'
import type { Passage, PassageText } from '../files/passage.ts'
import { findInTexts, type FoundSpan } from './find-all.ts'

export interface TextReport {
  /** The passage as a person reads it, what was found standing out; with `explain`, the reasons behind it. */
  passage(passage: Passage): string
  /** The summary by type. */
  end(): string
  /** Found so far. */
  readonly found: number
}

/**
 * A text for a person to read, passage by passage: what was found stands out, and a summary by type follows. With
 * `colour` by inverse video, else in brackets: `[PERSON:Ines Caradec]`. It keeps counts, and the names of the
 * conversation at hand.
 */
export function createTextReport(
  inspector: Inspector,
  { colour, explain }: { readonly colour: boolean; readonly explain: boolean },
): TextReport {
  const mark = colour ? inverse : bracketed
  const counts = new Map<string, number>()
  const names = createKnownNames()
  let found = 0
  /** Units of the file before this passage: positions are told in the whole. */
  let before = 0
  let endsLine = true
  return {
    get found() {
      return found
    },
    passage({ source, texts, continues }) {
      if (!continues) names.forget()
      const known = names.texts()
      const lists = findInTexts(inspector, [...known, ...texts]).slice(known.length)
      const marks = texts.flatMap((text, index) => (lists[index] ?? []).flatMap((span) => markOf(text, span)))
      if (texts.length > 1) names.add(namesIn(texts, lists))
      let marked = ''
      let at = 0
      for (const { start, end, span } of marks) {
        marked += source.slice(at, start) + mark(source.slice(start, end), span.type)
        at = end
        counts.set(span.type, (counts.get(span.type) ?? 0) + 1)
      }
      marked += source.slice(at)
      endsLine = marked === '' || marked.endsWith('\n')
      const reasons = explain ? marks.map((one) => reason(source, before, one)).join('') : ''
      found += marks.length
      before += source.length
      if (reasons === '') return marked
      const gap = endsLine ? '\n' : '\n\n'
      endsLine = true
      return `${marked}${gap}${reasons}`
    },
    end: () => `${endsLine ? '' : '\n'}${explain && found > 0 ? '' : '\n'}${summary(found, counts)}\n`,
  }
}

/** Where a span stands in the source. */
interface Mark {
  readonly start: number
  readonly end: number
  readonly text: PassageText
  readonly span: FoundSpan
}

function markOf(text: PassageText, span: FoundSpan): readonly Mark[] {
  return text
    .lift([{ start: span.start, end: span.end, text: '' }])
    .map(({ start, end }) => ({ start, end, text, span }))
}

/** Full names: what a surname alone would mean elsewhere is for its place to say. */
function namesIn(texts: readonly PassageText[], lists: readonly (readonly FoundSpan[])[]): string[] {
  return texts.flatMap(({ value }, index) =>
    (lists[index] ?? []).flatMap(({ start, end, type, score }) => {
      const name = value.slice(start, end)
      return type === 'PERSON' && score >= 0.6 && /\p{L} \p{L}/u.test(name) ? [name] : []
    }),
  )
}

function inverse(text: string, type: string): string {
  return `\u001B[7m${text}\u001B[27m\u001B[2m ${type}\u001B[22m`
}

function bracketed(text: string, type: string): string {
  return `[${type}:${text}]`
}

function reason(source: string, before: number, { start, end, text, span }: Mark): string {
  const { type, score, evidence } = span
  const why = evidence.map(({ by, why: word }) => `${word} (${by})`).join('; ')
  const value = JSON.stringify(source.slice(start, end))
  const place = text.path === '' ? '' : `${text.path.replace(/, $/, '')}, `
  return `${type} ${value} ${place}${before + start}–${before + end}, score ${score.toFixed(2)}: ${why}\n`
}

function summary(found: number, counts: ReadonlyMap<string, number>): string {
  if (found === 0) return 'Nothing found.'
  const parts = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([type, count]) => `${type}=${count}`)
  return `Found ${found}: ${parts.join(', ')}`
}
