import type { InSteps } from '../text/in-steps.ts'
import { normalise, normaliseInSteps, unquote } from './patterns/normalise.ts'
import type { Field } from './recogniser.ts'
import type { Span } from './span.ts'

/** One way to read a text, and the span of the text as it was given behind a span of that reading. */
export interface View {
  readonly text: string
  original(span: Span): Span
}

/**
 * The ways a text is to be searched for values that are known: as it is written, and, where something in it hides
 * letters, with that undone. Both, because a backslash is an escape in one text and parts folders in another: a known
 * Nathalie is in `C:\nathalie` as in `\nNathalie`. Doubled backslashes are a third reading, that of a JSON string: a
 * known `dossier\noir` is in `"dossier\\noir"`. In a fourth the letter behind a backslash belongs to no word: the
 * run-time backstop, which sees bytes, takes `\bcaradec` for an escape and a name.
 */
export function viewsOf(text: string, kind: Field['kind'] = 'prose'): readonly View[] {
  if (kind === 'number') return [readingOf(text, kind)]
  return viewsBeside(text, normalise(text))
}

/** The same, with rests inside a long text. */
export function* viewsInSteps(text: string, kind: Field['kind'] = 'prose'): InSteps<readonly View[]> {
  return kind === 'number' ? [readingOf(text, kind)] : viewsBeside(text, yield* normaliseInSteps(text))
}

function viewsBeside(text: string, plain: View): readonly View[] {
  const views = [asWritten(text)]
  if (plain.text !== text) {
    views.push(plain)
    const quoted = unquote(text)
    if (quoted !== undefined) views.push(quoted)
  }
  if (ESCAPED_WORD.test(text)) views.push(asWritten(text.replaceAll(ESCAPE, '  ')))
  return views
}

/** What JSON takes for an escape, with a word against it. */
const ESCAPED_WORD = /\\[nrtbf]\p{L}/u
const ESCAPE = /\\[nrtbf]/g

function asWritten(text: string): View {
  return { text, original: (span) => span }
}

/** What detection shall read of a text: of a JSON number its digits, however its writer spelled it. */
export function readingOf(text: string, kind: Field['kind']): View {
  const digits = kind === 'number' ? digitsOf(text) : undefined
  if (digits === undefined || digits === text) return asWritten(text)
  // A number is replaced as a whole.
  return { text: digits, original: (span) => ({ ...span, start: 0, end: text.length }) }
}

/** No telephone, card or account number has more digits. */
const LONGEST = 40

/**
 * `3.3639981234E10`, `33639981234.0` and `-33639981234` as `33639981234`: many languages write a double like that.
 * Undefined for what is no whole number of a bounded length.
 */
function digitsOf(spelled: string): string | undefined {
  const parts = /^-?(\d{1,64})(?:\.(\d{1,64}))?(?:[eE]([+-]?\d{1,3}))?$/.exec(spelled)
  if (parts === null) return undefined
  const [, whole = '', fraction = '', exponent = '0'] = parts
  const digits = whole + fraction
  const length = whole.length + Number(exponent)
  if (length < 1 || length > LONGEST || /[1-9]/.test(digits.slice(length))) return undefined
  return digits.slice(0, length).padEnd(length, '0')
}
