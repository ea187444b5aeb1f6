import type { EmailForm, Pattern } from '../../../../patterns/pattern.ts'
import { type WordSet, wordSet } from '../words.ts'

/** An e-mail pattern, its expressions made once. */
export interface CompiledEmail {
  readonly pattern: Pattern
  readonly context: WordSet
  /** Sticky: the joint between two labels of a domain. */
  readonly dot: RegExp
  /** Code units a written joint goes on with behind a blank; letters in lower case, `[` as `{`. */
  readonly dotStarts: ReadonlySet<number>
  /** Sticky: a stand-in for `@` in brackets. */
  readonly bracketed: RegExp
  /** Code units a bracketed stand-in can start with. */
  readonly openings: ReadonlySet<number>
}

export function compileEmail(pattern: Pattern, form: EmailForm): CompiledEmail {
  const dots = form.dot.join('|')
  const ats = form.at.join('|')
  return {
    pattern,
    context: wordSet(form.context),
    dot: new RegExp(String.raw`\.|\s?[[({<]\s?(?:${dots}|\.)\s?[\])}>]\s?|\s(?:${dots})\s| \. `, 'iy'),
    dotStarts: new Set(['.', '(', '{', '<', ...form.dot].map((word) => word.charCodeAt(0) | 32)),
    bracketed: new RegExp(String.raw`[[({<] ?(?:${ats}|@) ?[\])}>] ?`, 'iy'),
    openings: new Set(['@', ' ', ...form.at].flatMap((word) => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)])),
  }
}
