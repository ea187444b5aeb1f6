import { isLetter, isSpace } from '../characters.ts'
import type { Scan } from '../scan.ts'
import { isUpper } from '../words.ts'
import {
  bare,
  CERTAIN,
  type CompiledAddress,
  isCapital,
  isKind,
  match,
  NAME_WORDS,
  type Street,
  SURE_STREET,
  type Word,
  wordAt,
} from './form.ts'
import { endOfKind, englishStreet, ordinalStreet } from './kind-behind.ts'

/**
 * A street behind its number, which stands from `start` to `end`: with its kind in front of its name ("12 bis, rue de
 * l'Église") or behind it ("48 Station Road").
 */
export function numberFirst(scan: Scan, form: CompiledAddress, start: number, end: number): Street | undefined {
  const { text } = scan
  const after = text.charCodeAt(end)
  if (!isSpace(after) && after !== 44 && after !== 45 && after !== 47 && !isLetter(after)) return undefined
  let at = match(form.form.addition, text, end) ?? end
  if (text.charCodeAt(at) === 44) at++
  const first = wordAt(text, at)
  if (first === undefined || first.start === end)
    return first?.start === end ? undefined : ordinalStreet(scan, form, start, at)
  scan.budget.spend(first.end - start)
  const kind = bare(first.text)
  const whole = kind.startsWith('grand') ? match(form.form.whole, text, first.start) : undefined
  if (whole !== undefined)
    return { start, end: whole, score: CERTAIN, why: 'a number and a street that is its own name' }
  // "1400 A Street": the letter is the street's, not the number's
  if (at === end + 2 && isSpace(after) && form.behind.has(kind) && isUpper(text.charCodeAt(end + 1)))
    return { start, end: endOfKind(first), score: SURE_STREET, why: 'a number, a letter and a kind of street' }
  if (isKind(form, first)) {
    const name = readName(scan, form, first.end, isCapital(first.text))
    if (name !== undefined) {
      const everyday = form.everyday.has(kind)
      return {
        start: start,
        end: name.end,
        score: everyday ? (name.capital ? 0.55 : 0.2) : CERTAIN,
        lower: !name.capital,
        why: 'a number, a kind of street and its name',
      }
    }
  }
  return englishStreet(scan, form, start, first)
}

/** Small words inside a name that cannot open it: "12 rue et voirie". */
const NOT_FIRST = new Set(['et', 'and', 'of', 'y', 'e', 'en'])

interface Name {
  readonly end: number
  readonly capital: boolean
}

/** The street's own name: capitals and the small words between them; in text without capitals up to three words. */
function readName(scan: Scan, form: CompiledAddress, from: number, kindCapital: boolean): Name | undefined {
  const { text } = scan
  let end: number | undefined
  let capital = false
  let small = 0
  let at = from
  for (let count = 0; count < NAME_WORDS; count++) {
    if (!isSpace(text.charCodeAt(at)) && !/['’]/.test(text[at - 1] ?? '')) {
      // "321 rue d'Estienne\nd'Orves": a name may be broken by the line
      if (!(text.charCodeAt(at) === 10 && capital && /^\n(?:d['’]|de |du |des )/.test(text.slice(at, at + 5)))) break
    }
    const word = text.charCodeAt(at) === 10 ? wordAt(text, at + 1) : (wordAt(text, at) ?? numberIn(text, at))
    if (word === undefined) break
    scan.budget.spend(word.end - at)
    const plain = bare(word.text)
    const stripped = /^(?:d|l|qu|dell|all|sull|nell)['’]/i.test(word.text)
      ? word.text.slice(word.text.search(/['’]/) + 1)
      : word.text
    if (isCapital(stripped) || /^\d/.test(word.text)) {
      capital ||= isCapital(stripped)
      end = word.end
      small = 0
    } else if (count === 0 && NOT_FIRST.has(plain)) {
      break
    } else if (form.particles.has(plain) && small < 3) {
      small++
    } else if (end === undefined && (small > 0 || stripped !== word.text || !kindCapital)) {
      // "rue de l'église", "rue pasteur"
      end = word.end
    } else if (!capital && !kindCapital && count < 4 && isFollowedByPostal(text, word.end)) {
      end = word.end
    } else break
    at = word.end
    if (/[.]$/.test(word.text) && word.text.length > 4) return { end: word.end - 1, capital }
  }
  return end === undefined ? undefined : { end: text.charCodeAt(end - 1) === 46 ? end - 1 : end, capital }
}

/** "rue du 8 mai 1945", "avenue du 11 novembre". */
function numberIn(text: string, at: number): Word | undefined {
  const end = match(/ (?:\d{1,2}(?= \p{L})|1[789]\d\d\b)/uy, text, at)
  return end === undefined ? undefined : { start: at + 1, end, text: text.slice(at + 1, end) }
}

function isFollowedByPostal(text: string, at: number): boolean {
  return /^,? ?(?:\d{4,5}\b|\p{L}{1,20} \d{4,5}\b)/u.test(text.slice(at, at + 30))
}
