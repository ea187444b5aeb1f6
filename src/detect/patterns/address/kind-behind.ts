import { isDigit, isLetter } from '../characters.ts'
import type { Scan } from '../scan.ts'
import { type CompiledAddress, match, NAME_WORDS, type Street, SURE_STREET } from './form.ts'
import { BEHIND, NEVER, Word, wordAt } from './word.ts'

const ORDINAL = / ?\d{1,3}(?:st|nd|rd|th) /iy

/** "145 1st street", "1250 42nd Avenue". `start`: the house number's; `at`: where it and its addition end. */
export function ordinalStreet(scan: Scan, form: CompiledAddress, start: number, at: number): Street | undefined {
  const ordinal = mayBeOrdinal(scan.text, at) ? match(ORDINAL, scan.text, at) : undefined
  const kind = ordinal === undefined ? undefined : wordAt(scan.text, ordinal)
  if (kind === undefined || (form.roles.of(kind) & BEHIND) === 0) return undefined
  return {
    start: start,
    end: endOfKind(kind),
    score: 0.75,
    why: 'a number, an ordinal and a kind of street',
  }
}

/** Words a name may have that no capital holds together, its kind included. */
const LOWER_WORDS = 4

/** "48 Station Road", "975 sereno drive.": a number, a name, and the kind behind it. `first`: the name's first word, with its roles. */
export function englishStreet(
  scan: Scan,
  form: CompiledAddress,
  start: number,
  first: Word,
  firstRoles: number,
): Street | undefined {
  const { text } = scan
  let word: Word | undefined = first
  let capitals = 0
  const most = first.isCapital ? NAME_WORDS : LOWER_WORDS
  for (let count = 0; count < most && word !== undefined; count++) {
    const whole = untilSentence(text, word)
    const roles = count === 0 && whole === first ? firstRoles : form.roles.of(whole)
    word = whole
    if (count > 0 && (roles & BEHIND) !== 0) {
      // "St" may still be a saint, and "Court" part of a name that goes on
      const next = wordAt(text, word.end)
      const longer = next !== undefined && next.isCapital && (form.roles.of(next) & BEHIND) !== 0
      if (!longer) {
        const score =
          capitals === count ? (SURE_BEHIND.has(word.plain) ? SURE_STREET : 0.7) : lowerScore(text, word, start, count)
        return {
          start: start,
          end: endOfKind(word),
          score,
          lower: capitals === 0,
          why: 'a number, a name and a kind of street',
        }
      }
    }
    if (
      ((roles & NEVER) !== 0 && !(word.isCapital && (word.plain.length === 1 || MAY_NAME.has(word.plain)))) ||
      endsSentence(word)
    )
      return undefined
    if (word.isCapital || isDigit(text.charCodeAt(word.start))) capitals++
    const from: number = word.end
    word = wordAt(text, from) ?? ordinalAt(text, from)
    scan.budget.spend((word?.end ?? from) - from + 1)
    if (word !== undefined && word.start !== from + 1) return undefined
  }
  return undefined
}

/** A dot that is not a cardinal point's: "N. Main Street". */
function endsSentence({ source, start, end }: Word): boolean {
  return source.charCodeAt(end - 1) === 46 && !(end - start === 2 && 'NSEW'.includes(source.charAt(start)))
}

/** Kinds of street that are nothing else behind a name in capitals. */
const SURE_BEHIND = new Set('street road avenue ave boulevard blvd lane drive crescent terrace'.split(' '))

/** Words that open a street's name when they are written with a capital. */
const MAY_NAME = new Set(['long', 'new', 'short', 'other'])

/** "975 sereno drive." typed without capitals: a kind of street that is nothing else, or at the end of a phrase. */
function lowerScore(text: string, kind: Word, start: number, words: number): number {
  if (words > 2 || !isDigit(text.charCodeAt(start + 1)) || !SURE_BEHIND.has(kind.plain)) return 0
  const sure = /^(?:avenue|boulevard|blvd)$|\.$/.test(kind.text)
  return sure || /^ ?(?:[,.;?!)\n]|$)/.test(text.slice(kind.end, kind.end + 2)) ? 0.5 : 0
}

const ORDINAL_WORD = / \d{1,3}(?:st|nd|rd|th)\b/iy

function ordinalAt(text: string, at: number): Word | undefined {
  const end = mayBeOrdinal(text, at) ? match(ORDINAL_WORD, text, at) : undefined
  return end === undefined ? undefined : new Word(text, at + 1, end, false)
}

/** Figures here or behind one sign, and a letter against them: what stands behind most numbers is neither. */
function mayBeOrdinal(text: string, at: number): boolean {
  let end = isDigit(text.charCodeAt(at)) ? at : at + 1
  if (!isDigit(text.charCodeAt(end))) return false
  while (end - at < 4 && isDigit(text.charCodeAt(end))) end++
  return isLetter(text.charCodeAt(end))
}

/** "Drive.Is that okay?": the blank behind a sentence was forgotten. */
function untilSentence(text: string, word: Word): Word {
  if (word.isLetters) return word
  const dot = word.text.search(/\.\p{Lu}\p{Ll}/u)
  return dot < 3 ? word : new Word(text, word.start, word.start + dot, false)
}

/** The dot of "St." may be the sentence's as well: it is left outside. */
export function endOfKind(kind: Word): number {
  return kind.source.charCodeAt(kind.end - 1) === 46 ? kind.end - 1 : kind.end
}
