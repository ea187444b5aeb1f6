import { isDigit, isLetter, isSpace } from '../characters.ts'
import type { Scan } from '../scan.ts'
import { isUpper } from '../words.ts'
import { CERTAIN, type CompiledAddress, isKind, match, NAME_WORDS, type Street, SURE_STREET } from './form.ts'
import type { HouseNumber } from './house-number.ts'
import { endOfKind, englishStreet, ordinalStreet } from './kind-behind.ts'
import { BEHIND, EVERYDAY, isCapitalAt, PARTICLE, Word, wordAt } from './word.ts'

/**
 * A street behind its number: with its kind in front of its name ("12 bis, rue de
 * l'Église") or behind it ("48 Station Road").
 */
export function numberFirst(scan: Scan, form: CompiledAddress, house: HouseNumber): Street | undefined {
  const { text } = scan
  const { start, end } = house
  const after = text.charCodeAt(end)
  if (!isSpace(after) && after !== 44 && after !== 45 && after !== 47 && !isLetter(after)) return undefined
  let at = house.added ?? end
  if (text.charCodeAt(at) === 44) at++
  const first = wordAt(text, at)
  if (first === undefined || first.start === end)
    return first?.start === end ? undefined : ordinalStreet(scan, form, start, at)
  scan.budget.spend(first.end - start)
  const isWhole = (text.charCodeAt(first.start) | 32) === 103 && first.plain.startsWith('grand')
  const whole = isWhole ? match(form.form.whole, text, first.start) : undefined
  if (whole !== undefined)
    return { start, end: whole, score: CERTAIN, why: 'a number and a street that is its own name' }
  // "1400 A Street": the letter is the street's, not the number's
  const roles = form.roles.of(first)
  if (at === end + 2 && isSpace(after) && (roles & BEHIND) !== 0 && isUpper(text.charCodeAt(end + 1)))
    return { start, end: endOfKind(first), score: SURE_STREET, why: 'a number, a letter and a kind of street' }
  if (isKind(form, first, roles)) {
    const name = readName(scan, form, first.end, first.isCapital)
    if (name !== undefined) {
      const everyday = (roles & EVERYDAY) !== 0
      return {
        start: start,
        end: name.end,
        score: everyday ? (name.capital ? 0.55 : 0.2) : CERTAIN,
        lower: !name.capital,
        why: 'a number, a kind of street and its name',
      }
    }
  }
  return englishStreet(scan, form, start, first, roles)
}

/** Small words inside a name that cannot open it: "12 rue et voirie". */
const NOT_FIRST = new Set(['et', 'and', 'of', 'y', 'e', 'en'])

/** An article or a preposition that lost its vowel. */
const ELISION = /^(?:d|l|qu|dell|all|sull|nell)['’]/i

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
    const elided = word.isLetters ? 0 : (ELISION.exec(word.text)?.[0].length ?? 0)
    const isCapital = elided < word.length && isCapitalAt(text, word.start + elided)
    if (isCapital || isDigit(text.charCodeAt(word.start))) {
      capital ||= isCapital
      end = word.end
      small = 0
    } else if (count === 0 && NOT_FIRST.has(word.plain)) {
      break
    } else if ((form.roles.of(word) & PARTICLE) !== 0 && small < 3) {
      small++
    } else if (end === undefined && (small > 0 || elided > 0 || !kindCapital)) {
      // "rue de l'église", "rue pasteur"
      end = word.end
    } else if (!capital && !kindCapital && count < 4 && isFollowedByPostal(text, word.end)) {
      end = word.end
    } else break
    at = word.end
    if (text.charCodeAt(word.end - 1) === 46 && word.length > 4) return { end: word.end - 1, capital }
  }
  return end === undefined ? undefined : { end: text.charCodeAt(end - 1) === 46 ? end - 1 : end, capital }
}

/** "rue du 8 mai 1945", "avenue du 11 novembre". */
function numberIn(text: string, at: number): Word | undefined {
  const end = match(/ (?:\d{1,2}(?= \p{L})|1[789]\d\d\b)/uy, text, at)
  return end === undefined ? undefined : new Word(text, at + 1, end, false)
}

function isFollowedByPostal(text: string, at: number): boolean {
  return /^,? ?(?:\d{4,5}\b|\p{L}{1,20} \d{4,5}\b)/u.test(text.slice(at, at + 30))
}
