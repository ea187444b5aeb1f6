import { PUBLIC_FIGURES } from '../../../patterns/names/public-figures.ts'
import type { Span } from '../span.ts'
import { CLASS, FOLD, MARK } from './fold.ts'

let listed: ReadonlySet<string> | undefined

/** Evidence of this kind makes a bearer of a famous name a participant: somebody who writes, is addressed, fills a form. */
const PARTICIPANT = new Set<string>()

/** Marks a reason, by its constant phrase, as one that only a participant gives. */
export function tellsParticipant(...reasons: readonly string[]): void {
  for (const reason of reasons) PARTICIPANT.add(reason)
}

/**
 * The spans without the public figures named in full: "who was Marie Curie?" reaches the model as asked. One use of
 * the name for a participant anywhere in the text keeps every use of it a person to protect.
 */
export function withoutPublicFigures(text: string, spans: readonly Span[]): readonly Span[] {
  listed ??= new Set(PUBLIC_FIGURES.map(foldName))
  const figures = spans.map((span) => {
    const name = foldName(text.slice(span.start, span.end))
    return listed?.has(name) === true ? name : undefined
  })
  if (figures.every((name) => name === undefined)) return spans
  const participants = new Set<string>()
  figures.forEach((name, at) => {
    if (name !== undefined && spans[at]?.evidence.some((reason) => PARTICIPANT.has(reason.why)) === true)
      participants.add(name)
  })
  return spans.filter((_, at) => {
    const name = figures[at]
    return name === undefined || participants.has(name)
  })
}

/** Folded letters, one blank between words. */
function foldName(name: string): string {
  let folded = ''
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at)
    if (CLASS[unit] === MARK) continue
    const letter = FOLD[unit]!
    if (letter >= 97 && letter <= 122) folded += String.fromCharCode(letter)
    else if (folded !== '' && !folded.endsWith(' ')) folded += ' '
  }
  return folded.trimEnd()
}
