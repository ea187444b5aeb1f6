import { isDigit } from '../characters.ts'
import type { Scan } from '../scan.ts'
import {
  bare,
  type CompiledAddress,
  isCapital,
  match,
  NAME_WORDS,
  type Street,
  SURE_STREET,
  type Word,
  wordAt,
} from './form.ts'

const ORDINAL = / ?\d{1,3}(?:st|nd|rd|th) /iy

/** "145 1st street", "1250 42nd Avenue". `start`: the house number's; `at`: where it and its addition end. */
export function ordinalStreet(scan: Scan, form: CompiledAddress, start: number, at: number): Street | undefined {
  const ordinal = match(ORDINAL, scan.text, at)
  const kind = ordinal === undefined ? undefined : wordAt(scan.text, ordinal)
  if (kind === undefined || !form.behind.has(bare(kind.text))) return undefined
  return {
    start: start,
    end: endOfKind(kind),
    score: 0.75,
    why: 'a number, an ordinal and a kind of street',
  }
}

/** Words a name may have that no capital holds together, its kind included. */
const LOWER_WORDS = 4

/** "48 Station Road", "975 sereno drive.": a number, a name, and the kind behind it. `first`: the name's first word. */
export function englishStreet(scan: Scan, form: CompiledAddress, start: number, first: Word): Street | undefined {
  const { text } = scan
  let word: Word | undefined = first
  let capitals = 0
  const most = isCapital(first.text) ? NAME_WORDS : LOWER_WORDS
  for (let count = 0; count < most && word !== undefined; count++) {
    word = untilSentence(word)
    const plain = bare(word.text)
    if (count > 0 && form.behind.has(plain)) {
      // "St" may still be a saint, and "Court" part of a name that goes on
      const next = wordAt(text, word.end)
      const longer = next !== undefined && isCapital(next.text) && form.behind.has(bare(next.text))
      if (!longer) {
        const score =
          capitals === count ? (SURE_BEHIND.has(plain) ? SURE_STREET : 0.7) : lowerScore(text, word, start, count)
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
      (form.never.has(plain) && !(isCapital(word.text) && (plain.length === 1 || MAY_NAME.has(plain)))) ||
      endsSentence(word.text)
    )
      return undefined
    if (isCapital(word.text) || isDigit(word.text.charCodeAt(0))) capitals++
    const from: number = word.end
    word = wordAt(text, from) ?? ordinalAt(text, from)
    scan.budget.spend((word?.end ?? from) - from + 1)
    if (word !== undefined && word.start !== from + 1) return undefined
  }
  return undefined
}

/** A dot that is not a cardinal point's: "N. Main Street". */
function endsSentence(word: string): boolean {
  return word.endsWith('.') && !(word.length === 2 && 'NSEW'.includes(word.charAt(0)))
}

/** Kinds of street that are nothing else behind a name in capitals. */
const SURE_BEHIND = new Set('street road avenue ave boulevard blvd lane drive crescent terrace'.split(' '))

/** Words that open a street's name when they are written with a capital. */
const MAY_NAME = new Set(['long', 'new', 'short', 'other'])

/** "975 sereno drive." typed without capitals: a kind of street that is nothing else, or at the end of a phrase. */
function lowerScore(text: string, kind: Word, start: number, words: number): number {
  if (words > 2 || !isDigit(text.charCodeAt(start + 1)) || !SURE_BEHIND.has(bare(kind.text))) return 0
  const sure = /^(?:avenue|boulevard|blvd)$|\.$/.test(kind.text)
  return sure || /^ ?(?:[,.;?!)\n]|$)/.test(text.slice(kind.end, kind.end + 2)) ? 0.5 : 0
}

function ordinalAt(text: string, at: number): Word | undefined {
  const end = match(/ \d{1,3}(?:st|nd|rd|th)\b/iy, text, at)
  return end === undefined ? undefined : { start: at + 1, end, text: text.slice(at + 1, end) }
}

/** "Drive.Is that okay?": the blank behind a sentence was forgotten. */
function untilSentence(word: Word): Word {
  if (!word.text.includes('.')) return word
  const dot = word.text.search(/\.\p{Lu}\p{Ll}/u)
  return dot < 3 ? word : { start: word.start, end: word.start + dot, text: word.text.slice(0, dot) }
}

/** The dot of "St." may be the sentence's as well: it is left outside. */
export function endOfKind(kind: Word): number {
  return kind.text.endsWith('.') ? kind.end - 1 : kind.end
}
