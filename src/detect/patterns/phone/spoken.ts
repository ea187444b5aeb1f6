import {
  DUTCH_NUMBERS,
  ENGLISH_NUMBERS,
  FRENCH_NUMBERS,
  GERMAN_NUMBERS,
  ITALIAN_NUMBERS,
  PORTUGUESE_NUMBERS,
  SPANISH_NUMBERS,
  type SpokenNumbers,
} from '../../../../patterns/generic/spoken-digits.ts'
import type { Pattern } from '../../../../patterns/pattern.ts'
import { isDigit, isLetter } from '../characters.ts'
import type { Evidence } from '../../span.ts'
import type { Automaton } from './automaton.ts'
import { type Dialled, dialledNumbers, e164Of } from './dialling.ts'
import { judgeInternational } from './judge.ts'
import { callingCodeOf, type Plan, planOf } from './plan.ts'
import type { Scan } from '../scan.ts'
import { fold } from '../words.ts'

/** What a text without a number word to read from does not hold. */
export const SPOKEN_WORDS = ['seve', 'sive', 'feve', 'five', 'ueve', 'nove', 'six', 'zer', 'zér', 'zwe', 'zwo', 'quat']
/** The same for the words that are read in the end. */
export const SPOKEN_WORDS_APART = ['seis', 'siet', 'sieb', 'sech', 'zes ', 'zes,']

/**
 * Dictated telephone numbers: "zéro six douze trente-quatre cinquante-six soixante-dix-huit", "oh seven double four …".
 * Met at a `z`, an `x` or a `v`: a number of eight digits without zero, six, five and seven is rarer than one in a
 * hundred; in other languages at a `q`, or in the end at an `s`. From there the reading goes back to the first
 * number word.
 */
export function spokenPhoneFinder(
  patterns: readonly Pattern[],
  regions: readonly string[],
): (scan: Scan, at: number) => void {
  const phones = patterns.filter((pattern) => pattern.form.kind === 'phone')
  const plans = regions.flatMap((region) => planOf(region) ?? [])
  // who counts in English digits dials in English first
  const english = plans.toSorted((left, right) => Number(ENGLISH.has(right.region)) - Number(ENGLISH.has(left.region)))
  const countings: readonly Counting[] = [
    {
      words: wordsOf([FRENCH_NUMBERS, ENGLISH_NUMBERS]),
      languages: [
        { index: 0, numbers: dialledNumbers(plans) },
        { index: 1, numbers: dialledNumbers(english) },
      ],
    },
    ...ELSEWHERE.flatMap(({ numbers, regions: own }): Counting[] => {
      const dialled = plans.filter((plan) => own.has(plan.region))
      if (dialled.length === 0) return []
      return [{ words: wordsOf([numbers]), languages: [{ index: 0, numbers: dialledNumbers(dialled) }] }]
    }),
  ]
  return (scan, at) => {
    if (phones.length === 0 || at < scan.memory.spokenTo || !isNumberWord(scan.text, at)) return
    const here = startOfWord(scan.text, at)
    const word = fold(scan.text.slice(here, endOfWord(scan.text, here)))
    scan.budget.spend(word.length)
    let furthest = at + 1
    let read: (Dictated & { readonly start: number }) | undefined
    for (const { words, languages } of countings) {
      if (!words.has(word)) continue
      read = dictatedAround(scan, at, here, words, languages)
      furthest = Math.max(furthest, read.end)
      if (read.canonical !== undefined) break
    }
    scan.memory.spokenTo = furthest
    if (read?.canonical === undefined) return
    const { start, end, canonical } = read
    for (const { id: by, entity: type } of phones) {
      const evidence: Evidence[] = [{ by, kind: 'judge', why: 'a valid number in words' }]
      scan.found.push({ start, end, type, score: 0.85, evidence, canonical })
    }
  }
}

const ENGLISH = new Set(['GB', 'IE', 'US'])

/** Languages that are read where their own countries are default regions, and by these countries' plans. */
const ELSEWHERE = [
  { numbers: SPANISH_NUMBERS, regions: new Set(['ES']) },
  { numbers: ITALIAN_NUMBERS, regions: new Set(['IT', 'CH']) },
  { numbers: PORTUGUESE_NUMBERS, regions: new Set(['PT']) },
  { numbers: DUTCH_NUMBERS, regions: new Set(['NL', 'BE']) },
  { numbers: GERMAN_NUMBERS, regions: new Set(['DE', 'AT', 'CH', 'LU']) },
]

/** Languages whose words are told apart word by word, because people mix them or share them. */
interface Counting {
  readonly words: ReadonlyMap<string, NumberWord>
  readonly languages: readonly Language[]
}

/** From the first number word in front, and if that is something else ("five times: zero …"), from the word met. */
function dictatedAround(
  scan: Scan,
  at: number,
  here: number,
  words: ReadonlyMap<string, NumberWord>,
  languages: readonly Language[],
): Dictated & { readonly start: number } {
  const first = firstNumberWord(scan, at, words)
  const row = new Row(scan, first, words)
  const read = dictatedInAny(scan, row, 0, languages)
  if (read.canonical !== undefined || here === first) return { ...read, start: first }
  return { ...dictatedInAny(scan, row, row.indexOf(here), languages), start: here }
}

/** What a word does in a number that is being dictated. */
type Does =
  | { readonly does: 'count'; readonly value: number }
  /** "double", "triple". */
  | { readonly does: 'repeat'; readonly times: number }
  /** "et" in "vingt et un". */
  | { readonly does: 'link' }

/** What a number word does in each language, in the order they were given. */
type NumberWord = readonly (Does | undefined)[]

/** "plus" in front of a calling code: in no language a part of the number. */
const PLUS: NumberWord = []
/** Up to four figures: in every language. */
const FIGURES: NumberWord = []

function wordsOf(languages: readonly SpokenNumbers[]): ReadonlyMap<string, NumberWord> {
  const words = languages.flatMap(({ values, repeats, links }) => [
    ...Object.keys(values),
    ...Object.keys(repeats),
    ...links,
  ])
  return new Map<string, NumberWord>([
    ...words.map((word): [string, NumberWord] => [word, languages.map((numbers) => roleIn(numbers, word))]),
    ['plus', PLUS],
  ])
}

function roleIn({ values, repeats, links }: SpokenNumbers, word: string): Does | undefined {
  const value = values[word]
  if (value !== undefined) return { does: 'count', value }
  const times = repeats[word]
  if (times !== undefined) return { does: 'repeat', times }
  return links.includes(word) ? { does: 'link' } : undefined
}

/** A way to count, and the numbers that are dictated in it, by plans in their order. */
interface Language {
  /** Its place in a `NumberWord`. */
  readonly index: number
  readonly numbers: Automaton<Dialled>
}

/** zero, zéro, six, seven, five, nueve, nove, zwei, zwo, zes and what is met at its first letter: by the letters around the one that was met. */
function isNumberWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1) | 32
  const after = text.charCodeAt(at + 1) | 32
  switch (text.charCodeAt(at) | 32) {
    case 122: // z
      return (
        after === 119 ||
        (after === 101 && (text.charCodeAt(at + 2) | 32) === 115) ||
        ((after === 101 || after === 0xe9) && (text.charCodeAt(at + 2) | 32) === 114)
      )
    case 113: // q
    case 115: // s
      return true
    case 120: // x
      return before === 105 && (text.charCodeAt(at - 2) | 32) === 115
    default: // v
      return (
        after === 101 &&
        (((before === 101 || before === 105) &&
          ((text.charCodeAt(at - 2) | 32) === 115 || (text.charCodeAt(at - 2) | 32) === 102)) ||
          (before === 101 && (text.charCodeAt(at - 2) | 32) === 117) ||
          (before === 111 && (text.charCodeAt(at - 2) | 32) === 110))
      )
  }
}

/** Words of the longest number: fifteen digits one by one, a repeat and a link here and there. */
const WORDS_MAX = 24

/** Back over the number words in front, as far as one number reaches and not into those that were read before. */
function firstNumberWord(scan: Scan, at: number, words: ReadonlyMap<string, NumberWord>): number {
  const { text } = scan
  let start = startOfWord(text, at)
  for (let count = 0; count < WORDS_MAX; count++) {
    let end = start
    while (start - end < 2 && isJoint(text.charCodeAt(end - 1))) end--
    const previous = startOfWord(text, end)
    scan.budget.spend(start - previous + 1)
    if (previous === end || end === start || previous < scan.memory.spokenTo) break
    const number = words.get(fold(text.slice(previous, end)))
    if (number === undefined || number.some((role) => role?.does === 'link')) break
    start = previous
  }
  return start
}

function startOfWord(text: string, end: number): number {
  let start = end
  while (end - start < 12 && isLetter(text.charCodeAt(start - 1))) start--
  return start
}

function endOfWord(text: string, start: number): number {
  let end = start
  while (end - start < 12 && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++
  return end
}

/** A space, a comma or a hyphen. */
function isJoint(code: number): boolean {
  return code === 32 || code === 44 || code === 45
}

interface Word {
  readonly start: number
  readonly end: number
  readonly number: NumberWord
}

/** Number words and figures that stand in a row, each read once for every way to read them, and no further than asked for. */
class Row {
  readonly #scan: Scan
  readonly #numberWords: ReadonlyMap<string, NumberWord>
  readonly #words: Word[] = []
  #at: number | undefined

  constructor(scan: Scan, from: number, numberWords: ReadonlyMap<string, NumberWord>) {
    this.#scan = scan
    this.#numberWords = numberWords
    this.#at = from
  }

  at(index: number): Word | undefined {
    while (this.#at !== undefined && this.#words.length <= index) this.#at = this.#readOn(this.#at)
    return this.#words[index]
  }

  indexOf(start: number): number {
    let index = 0
    for (let word = this.at(0); word !== undefined && word.start < start; word = this.at(index)) index++
    return index
  }

  /** Where the next word starts, or nothing if the row ends here. */
  #readOn(start: number): number | undefined {
    const { text, budget } = this.#scan
    const end = endOfWord(text, start)
    budget.spend(end - start + 2)
    const number = isFigures(text, start, end) ? FIGURES : this.#numberWords.get(fold(text.slice(start, end)))
    if (number === undefined) return undefined
    this.#words.push({ start, end, number })
    let next = end
    while (next - end < 3 && isJoint(text.charCodeAt(next))) next++
    return next === end ? undefined : next
  }
}

function isFigures(text: string, start: number, end: number): boolean {
  if (end === start || end - start > 4) return false
  for (let at = start; at < end; at++) if (!isDigit(text.charCodeAt(at))) return false
  return true
}

/** The number that is dictated here and where it ends, or only how far number words go. */
interface Dictated {
  readonly end: number
  readonly canonical: string | undefined
}

function dictatedInAny(scan: Scan, row: Row, from: number, languages: readonly Language[]): Dictated {
  let furthest: Dictated = { end: 0, canonical: undefined }
  for (const language of languages) {
    const read = dictated(scan, row, from, language)
    if (read.canonical !== undefined) return read
    if (read.end > furthest.end) furthest = read
  }
  return furthest
}

/** Digits of the shortest number worth a look, and of the longest: fifteen and what is dialled in front of them. */
const DIGITS_MIN = 8
const DIGITS_MAX = 18

function dictated(scan: Scan, row: Row, from: number, language: Language): Dictated {
  // every length the number may have, and where it would end
  const reads: { readonly digits: string; readonly end: number; readonly hasFigures: boolean }[] = []
  const international = row.at(from)?.number === PLUS
  let digits = ''
  let hasFigures = false
  let hasHundred = false
  // the number being put together: "quatre", "vingt", "dix", "huit" are one
  let open: number | undefined
  let times = 1
  let end = 0
  for (let index = international ? from + 1 : from; index < from + WORDS_MAX; index++) {
    const word = row.at(index)
    if (word === undefined) break
    const role = word.number[language.index]
    if (role === undefined && word.number !== FIGURES) break
    if (role?.does === 'link') {
      if (open === undefined) break
      continue
    }
    // "six hundred, seven hundred" are prices: hundreds stand once, inside a number that has begun
    if (role?.does === 'count' && role.value === 100) {
      if (hasHundred || open === undefined || !(international || digits.startsWith('0'))) break
      hasHundred = true
    }
    const joined: number | undefined =
      role?.does === 'count' && open !== undefined ? joinedWith(open, role.value) : undefined
    if (joined === undefined && open !== undefined) {
      digits += String(open).repeat(times)
      times = 1
      open = undefined
    }
    end = word.end
    if (role?.does === 'repeat') {
      ;({ times } = role)
      continue
    }
    if (role === undefined) {
      digits += scan.text.slice(word.start, word.end)
      hasFigures = true
    } else open = joined ?? role.value
    const read = open === undefined ? digits : digits + String(open).repeat(times)
    if (read.length > DIGITS_MAX) break
    if (read.length >= DIGITS_MIN) reads.push({ digits: read, end, hasFigures })
  }
  for (const read of reads.toReversed()) {
    scan.budget.spend(2)
    const canonical = international ? judgedAbroad(read.digits) : judged(read.digits, read.hasFigures, language)
    if (canonical !== undefined) return { end: read.end, canonical }
  }
  return { end, canonical: undefined }
}

/** "trente" + "quatre", "quatre" + "vingt", "soixante" + "dix", "quatre-vingt" + "dix", "soixante-dix" + "huit". */
function joinedWith(open: number, value: number): number | undefined {
  if (open === 4 && value === 20) return 80
  if (value === 100 && open > 0 && open < 10) return open * 100
  if (open >= 20 && open < 100 && open % 10 === 0 && value > 0 && value < 10) return open + value
  if ((open === 60 || open === 80) && value >= 10 && value <= 16) return open + value
  if ((open === 70 || open === 90 || open === 10) && value >= 7 && value <= 9) return open + value
  return undefined
}

function judgedAbroad(digits: string): string | undefined {
  const code = callingCodeOf(digits)
  return code === undefined ? undefined : judgeInternational(code, digits.slice(code.length))
}

function judged(digits: string, hasFigures: boolean, { numbers }: Language): string | undefined {
  if (COUNTED.includes(digits)) return undefined
  const said = numbers.read(digits).find(({ plan }) => isSaidLikeOne(plan, digits, hasFigures))
  return said === undefined ? undefined : e164Of(said, digits)
}

/** Somebody counts. */
const COUNTED = '01234567891011121314151617'

/**
 * Digits that start with what is dialled in front, or the zero Italy's own numbers start with. Elsewhere "two three
 * four …" may be counting and "six 2024-05-01" a date: there only a mobile number in words is one.
 */
function isSaidLikeOne(plan: Plan, digits: string, hasFigures: boolean): boolean {
  if (plan.trunk === undefined) return digits.startsWith('0') || (!hasFigures && plan.isMobile(digits))
  return plan.callingCode === '1' || digits.startsWith(plan.trunk)
}
