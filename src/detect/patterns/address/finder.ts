import type { Pattern } from '../../../../patterns/pattern.ts'
import { isAlphanumeric, isDigit, isLetter, isSpace } from '../characters.ts'
import { groupAt, type NumberRun } from '../number-run.ts'
import { isRestOfType, type Scan } from '../scan.ts'
import { isUpper } from '../words.ts'
import { box, grid } from './box.ts'
import { britishCode, labelledCode } from './code.ts'
import {
  bare,
  CERTAIN,
  compileAddress,
  type CompiledAddress,
  isCapital,
  isKind,
  isWordEndPart,
  match,
  type Street,
  SURE_STREET,
  type Word,
  wordAt,
  wordEndingAt,
} from './form.ts'
import { reportStreet } from './report.ts'
import { writtenAddresses } from './written.ts'

export interface AddressFinder {
  /** Reads what a run of digits may be the house number, the box or the postal code of. */
  readonly run: (scan: Scan, run: NumberRun) => void
  /** Reads the addresses that need no figure; `ends`: where `words` may stand. */
  readonly written: (scan: Scan, ends: readonly number[]) => void
  /** What every such address holds. */
  readonly words: readonly string[]
}

/**
 * Street addresses, found from their house number: "12 rue de l'Église" and "48 Station Road" from the number on,
 * "via Roma 73" and "Hauptstraße 157" from the number back. What stands in front of the street, and floor, flat,
 * postal code and town behind it, are read piece by piece.
 */
export function addressFinder(patterns: readonly Pattern[]): AddressFinder {
  const forms = patterns.flatMap((pattern) =>
    pattern.form.kind === 'address' ? [compileAddress(pattern, pattern.form)] : [],
  )
  return {
    run(scan, run) {
      for (const form of forms) readRun(scan, run, form)
    },
    written(scan, ends) {
      for (const form of forms) writtenAddresses(scan, form, ends)
    },
    words: forms.flatMap(({ form }) => [...form.written.places, ...form.written.streets]),
  }
}

function readRun(scan: Scan, run: NumberRun, form: CompiledAddress): void {
  const { text } = scan
  for (let group = 0; group < run.groups.length; group++) {
    const { start, end } = groupAt(run, group)
    if (end - start > 5 || isAmongFigures(run, group)) continue
    if (isJoined(text, start, end)) {
      if (isUpper(text.charCodeAt(start - 1)) && end - start < 3) britishCode(scan, form, start)
      if (isGluedToName(text, start, end)) {
        const street = numberFirst(scan, form, start, end)
        if (street !== undefined && street.score >= SURE_STREET) reportStreet(scan, form, street)
        continue
      }
      if (!isKilometre(text, start)) continue
    }
    if (isInside(scan, form, start)) continue
    if (end - start > 2) labelledCode(scan, form, start, end)
    let street =
      grid(scan, form, start) ??
      numberFirst(scan, form, start, end) ??
      withoutNumber(scan, form, start) ??
      streetFirst(scan, form, start, end) ??
      box(scan, form, start)
    if (street === undefined || street.score < 0.5)
      street = labelled(scan, form, start, end) ?? street ?? nameBefore(scan, form, start, end)
    if (street !== undefined) reportStreet(scan, form, street)
  }
}

/**
 * Figures in front and three more groups of them behind: no word stands near enough, not even behind an addition and an
 * ordinal ("12-14 1st street").
 */
function isAmongFigures(run: NumberRun, group: number): boolean {
  return group > 0 && group + 3 < run.groups.length
}

/** "Paul Girard12 rue du Lys": the blank behind a name was forgotten. */
function isGluedToName(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1)
  if (end - start > 4 || !isSpace(text.charCodeAt(end)) || before < 97 || !isLetter(before)) return false
  return /\p{Lu}[\p{Ll}'’-]{1,24}$/u.test(text.slice(Math.max(0, start - 26), start))
}

/** "Km 12,5" on a road. */
function isKilometre(text: string, start: number): boolean {
  return (text.charCodeAt(start - 2) | 32) === 109 && /km\.? $/i.test(text.slice(start - 4, start))
}

/** Part of a reference (INV-2023-00421), a fraction (62.96), an amount (37,8). */
function isJoined(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1)
  if (isAlphanumeric(before) || before === 45 || before === 95 || before === 35) return true
  if ((before === 46 || before === 44 || before === 58) && isDigit(text.charCodeAt(start - 2))) return true
  const after = text.charCodeAt(end)
  return (after === 46 || after === 44 || after === 58) && isDigit(text.charCodeAt(end + 1))
}

function isInside(scan: Scan, form: CompiledAddress, start: number): boolean {
  return isRestOfType(scan, start, form.pattern.entity)
}

/** Words a street name may have, its kind included; fewer where no capital holds it together. */
const NAME_WORDS = 7
const LOWER_WORDS = 4

/** "12 bis, rue de l'Église", "48 Station Road". */
function numberFirst(scan: Scan, form: CompiledAddress, start: number, end: number): Street | undefined {
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

/** "145 1st street", "1250 42nd Avenue". */
const ORDINAL = / ?\d{1,3}(?:st|nd|rd|th) /iy

function ordinalStreet(scan: Scan, form: CompiledAddress, start: number, at: number): Street | undefined {
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

function englishStreet(scan: Scan, form: CompiledAddress, start: number, first: Word): Street | undefined {
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
function endOfKind(kind: Word): number {
  return kind.text.endsWith('.') ? kind.end - 1 : kind.end
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

/** "nº 15", "num. 4", "Nr. 7", "Km 12": a sign of the number in front of it. */
const SIGN = /(?:n[º°o]\.? ?|num\.? ?|nr\.? ?|,? ?km\.? ?)$/i

/** Asked before `SIGN` is: the last letter of one, behind its dot and its space. */
function mayEndSign(text: string, start: number): boolean {
  let at = start - 1
  if (text.charCodeAt(at) === 32) at--
  if (text.charCodeAt(at) === 46) at--
  const code = text.charCodeAt(at)
  const letter = code | 32
  return letter === 111 || letter === 109 || letter === 114 || code === 0xba || code === 0xb0
}

/** "Km 12,5" */
const DECIMALS = /,\d{1,3}(?!\d)/y

function decimals(text: string, end: number): number {
  return text.charCodeAt(end) === 44 && isDigit(text.charCodeAt(end + 1)) ? (match(DECIMALS, text, end) ?? end) : end
}

/** "via Roma 73", "Hauptstraße 157", "calle del Carmen, 45", "Am Markt 47". */
function streetFirst(scan: Scan, form: CompiledAddress, start: number, end: number): Street | undefined {
  const { text } = scan
  // a letter, a dot or a degree sign ends what may stand in front: "Roma 73", "C/Pizarro, 22", "nº 15"
  let back = start - 1
  while (start - back < 3 && (isSpace(text.charCodeAt(back)) || text.charCodeAt(back) === 44)) back--
  if (!isWordEndPart(text, back) && text.charCodeAt(back) !== 0xb0) return undefined
  // "avenue Foch, 69006 Lyon": no house number but the postal code
  const isCode = end - start === 5 && /^ \p{Lu}/u.test(text.slice(end, end + 2))
  const stop = isCode ? back + 1 : (match(form.form.addition, text, end) ?? decimals(text, end))
  const sign = mayEndSign(text, start) ? SIGN.exec(text.slice(Math.max(0, start - 6), start)) : null
  let word = wordEndingAt(text, start - (sign?.[0].length ?? 0))
  if (word === undefined) return undefined
  scan.budget.spend(start - word.start)
  const whole = wholeBefore(form, text, word)
  if (whole !== undefined) return { start: whole, end: stop, score: SURE_STREET, why: 'a street that is its own name' }
  const single = germanic(form, word)
  if (single > 0) {
    const from = firstOfName(text, word)
    return { start: from, end: stop, score: single, why: 'a street name and a number' }
  }
  const northern = nordic(text, word)
  if (northern !== undefined)
    return { start: northern, end: stop, score: 0.3, why: 'a street name of the North and a number' }
  const last = word
  for (let count = 0; count < NAME_WORDS && word !== undefined; count++) {
    const plain = bare(word.text)
    if (count > 0 && isKind(form, word)) {
      const everyday = form.everyday.has(plain)
      const wider = everyday ? widerKind(form, text, word) : undefined
      if (wider !== undefined) {
        return { start: wider.start, end: stop, score: SURE_STREET, why: 'a kind of street, its name and a number' }
      }
      const score = everyday ? everydayScore(form, text, word, last) : kindScore(word, last)
      return { start: word.start, end: stop, score, why: 'a kind of street, its name and a number' }
    }
    // "C/Pizarro" is written together
    if (word.text.includes('/') && /^(?:[Cc]|[Aa]v|[Pp]za|R)\/\p{Lu}\p{L}{2}/u.test(word.text))
      return { start: word.start, end: stop, score: 0.75, why: 'a kind of street, its name and a number' }
    const fits = isCapital(word.text) || form.particles.has(plain) || (!isCapital(last.text) && count < 2)
    if (!fits || (form.never.has(plain) && !form.particles.has(plain))) return prepositional(scan, last, stop)
    const inner: number | undefined = count === 0 && isCapital(word.text) ? dayBefore(text, word.start) : undefined
    const previous: Word | undefined =
      inner === undefined
        ? spaceBefore(text, word.start)
          ? wordEndingAt(text, word.start)
          : undefined
        : wordEndingAt(text, inner)
    const kind =
      inner !== undefined && previous !== undefined && form.particles.has(bare(previous.text))
        ? wordEndingAt(text, previous.start)
        : previous
    if (inner !== undefined && kind !== undefined && (isKind(form, kind) || STREET.test(kind.text.toLowerCase())))
      return { start: kind.start, end: stop, score: SURE_STREET, why: 'a kind of street, its name and a number' }
    scan.budget.spend(word.start - (previous?.start ?? word.start) + 1)
    if (previous === undefined || text.charCodeAt(previous.end) === 44) break
    word = previous
  }
  return prepositional(scan, last, stop)
}

/** "Av/ Villa Libertad", "Paseo de la Alameda de Osuna": the everyday word belongs to the name of another kind. */
function widerKind(form: CompiledAddress, text: string, kind: Word): Word | undefined {
  let word = wordEndingAt(text, kind.start)
  for (let small = 0; small < 2 && word !== undefined && form.particles.has(bare(word.text)); small++)
    word = wordEndingAt(text, word.start)
  return word !== undefined && isKind(form, word) && !form.everyday.has(bare(word.text)) ? word : undefined
}

/** "Largo do Carmo 5" says more than "place Carmo 5", and "cours 5" says nothing. */
function everydayScore(form: CompiledAddress, text: string, kind: Word, last: Word): number {
  if (!isCapital(last.text)) return 0
  return isCapital(kind.text) && form.particles.has(bare(wordAt(text, kind.end)?.text ?? '')) ? 0.7 : 0.55
}

function kindScore(kind: Word, last: Word): number {
  if (isCapital(last.text)) return SURE_STREET
  return isCapital(kind.text) && kind.text.length > 3 ? 0.55 : 0.4
}

/** "via 25 Aprile 12", "Straße des 17. Juni 135": where the day in a street's name begins. */
function dayBefore(text: string, at: number): number | undefined {
  let digits = at
  if (text.charCodeAt(digits - 1) === 32) digits--
  if (text.charCodeAt(digits - 1) === 46) digits--
  const end = digits
  while (end - digits < 2 && isDigit(text.charCodeAt(digits - 1))) digits--
  return digits < end && text.charCodeAt(digits - 1) === 32 ? digits : undefined
}

function spaceBefore(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at - 1)) || /[/.]/.test(text[at - 1] ?? '')
}

/** "Grand-Rue 45", "Grande Rue 45". */
function wholeBefore(form: CompiledAddress, text: string, word: Word): number | undefined {
  if ((text.charCodeAt(word.end - 1) | 32) !== 101 || word.text.length < 3) return undefined
  if (match(form.form.whole, text, word.start) === word.end) return word.start
  if (word.text.length > 5) return undefined
  const previous = wordEndingAt(text, word.start)
  return previous !== undefined && match(form.form.whole, text, previous.start) === word.end
    ? previous.start
    : undefined
}

/** A name in one word with a telling end: how sure the end alone makes it. */
function germanic(form: CompiledAddress, word: Word): number {
  const plain = word.text.toLowerCase()
  if (!form.endingEnds.has(plain.charCodeAt(plain.length - 1))) return 0
  if (STREET.test(plain)) return 0.7
  for (let length = Math.min(ENDING_MAX, plain.length - 1); length >= 3; length--) {
    const ending = plain.slice(-length)
    if (!form.endings.has(ending)) continue
    // -straße and -straat mean nothing else; -weg, -ring, -hof, -park end other words too
    if (SURE_ENDING.test(ending)) return isCapital(word.text) ? 0.75 : 0.55
    return isCapital(word.text) ? 0.3 : 0.05
  }
  return 0
}

const ENDING_MAX = 9
const SURE_ENDING =
  /^(?:straße|strasse|strass|str|str\.|straat|laan|gracht|gasse|gatan|vägen|veien|vegen|vegur|gade|katu|straeti)$/
const STREET = /^(?:straße|strasse|str\.|straat)$/

/** "Karl Johans gate 12", "Bygdøy allé 12": the kind is a word of its own, and also other things (a gate of an airport). */
const NORDIC = /^(?:gate|gata|gade|allé|vei|veg|vej|väg|plads|plass|torg)$/

function nordic(text: string, word: Word): number | undefined {
  const name = word.text.length < 7 && NORDIC.test(word.text) ? wordEndingAt(text, word.start) : undefined
  if (name === undefined || !isCapital(name.text) || text.charCodeAt(name.end) === 44) return undefined
  const first = wordEndingAt(text, name.start)
  return first !== undefined && isCapital(first.text) && first.end === name.start - 1 ? first.start : name.start
}

/** "Berliner Straße 12", "Karl-Marx-Allee": an adjective in front of the word belongs to it. */
function firstOfName(text: string, word: Word): number {
  if (!/^(?:stra(?:ß|ss)e|str\.|allee|platz|weg|ring|damm|ufer|straat|laan|plein)$/i.test(word.text)) return word.start
  const previous = wordEndingAt(text, word.start)
  return previous !== undefined && isCapital(previous.text) && text.charCodeAt(previous.end) !== 44
    ? previous.start
    : word.start
}

/** "Am Markt 47", "An der Alster 5", "Unter den Linden 77": only with a postal code or a word that speaks of homes. */
const PREPOSITION = /(?:^|[^\p{L}])((?:Am|An|Auf|Im|In|Unter|Zum|Zur|Bei|Op|Aan)(?: (?:der|den|dem|de|het))? )$/u

function prepositional(scan: Scan, last: Word, end: number): Street | undefined {
  if (!isCapital(last.text)) return undefined
  scan.budget.spend(16)
  if (!mayEndPreposition(scan.text, last.start)) return undefined
  const found = PREPOSITION.exec(scan.text.slice(Math.max(0, last.start - 16), last.start))
  if (found === null) return undefined
  return {
    start: last.start - (found[1]?.length ?? 0),
    end,
    score: 0,
    why: 'a name and a number in front of a postal code',
  }
}

/** A space, and before it the last letter of a preposition or of the article behind it. */
function mayEndPreposition(text: string, start: number): boolean {
  return text.charCodeAt(start - 1) === 32 && 'mnfripet'.includes(text.charAt(start - 2))
}

/** "C/ Pizarro, s/n, 36202 Vigo": the postal code is met, and in front of it what stands for a house number. */
const NO_NUMBER = /[, ](s\/n\.?º?|snc?)[,.]{0,2}(?: {1,2}(?:C\.?P\.?:? ?)?| - )$/i

function withoutNumber(scan: Scan, form: CompiledAddress, start: number): Street | undefined {
  if (scan.text.charCodeAt(start + 4) < 48) return undefined
  const from = Math.max(0, start - 16)
  scan.budget.spend(4)
  if (!holdsSlash(scan.text, from, start) && !/snc?[,.]? $/i.test(scan.text.slice(start - 6, start))) return undefined
  const found = NO_NUMBER.exec(scan.text.slice(from, start))
  if (found === null) return undefined
  const sign = from + found.index + 1
  const stop = sign + (found[1]?.length ?? 0)
  return streetFirst(scan, form, sign, stop) ?? nameBefore(scan, form, sign, stop)
}

function holdsSlash(text: string, from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) if (text.charCodeAt(at) === 47) return true
  return false
}

/** "Gran Vía, 111, 08014 Barcelona": any name and number in front of a postal code of five figures and its town. */
function nameBefore(scan: Scan, form: CompiledAddress, start: number, end: number): Street | undefined {
  const { text } = scan
  if (end - start > 4 || text.charCodeAt(start) === 48 || !isSpace(text.charCodeAt(start - 1))) return undefined
  const after = text.charCodeAt(end)
  if (after !== 44 && after !== 46 && after !== 45 && after !== 10 && after !== 32) return undefined
  scan.budget.spend(24)
  const isParted = text.charCodeAt(start - 2) === 44
  if (!(isParted ? CODE_BEHIND : CODE_APART).test(text.slice(end, end + 24))) return undefined
  let first: number | undefined
  let word = wordEndingAt(text, start)
  for (let count = 0; count < 4 && word !== undefined; count++) {
    const plain = bare(word.text)
    if (isCapital(word.text) && !form.never.has(plain)) first = word.start
    else if (!form.particles.has(plain)) break
    if (text.charCodeAt(word.start - 1) !== 32) break
    const previous: Word | undefined = wordEndingAt(text, word.start)
    if (previous === undefined || previous.end !== word.start - 1 || previous.text.endsWith('.')) break
    word = previous
  }
  if (first === undefined || start - first < 5) return undefined
  return { start: first, end, score: 0, why: 'a name and a number in front of a postal code' }
}

/** Behind "Loureiro Crespo, 2", whose comma says that the number is a house's, and behind "Gran Vía 111". */
const CODE_BEHIND = /^(?: - [\p{L}\d]{1,8} ?[\p{L}\d]{0,4})?(?:, ?|\. | |\n| - )\d{5},? \p{Lu}/u
const CODE_APART = /^(?: - [\p{L}\d]{1,8} ?[\p{L}\d]{0,4})?(?:, ?|\n| - )\d{5},? \p{Lu}/u

/** "Domicilio: Teatinos 180": the label on the same line makes an address of any name with a number. */
function labelled(scan: Scan, form: CompiledAddress, start: number, end: number): Street | undefined {
  if (!isSpace(scan.text.charCodeAt(start - 1))) return undefined
  const from = Math.max(0, start - LABEL_REACH)
  scan.budget.spend(8)
  if (scan.memory.colon < from) return undefined
  const colon = colonBefore(scan.text, from, start)
  if (colon === undefined || !form.label.test(scan.text.slice(Math.max(from, colon - 24), colon))) return undefined
  scan.budget.spend(LABEL_REACH)
  const name = LABELLED_NAME.exec(scan.text.slice(colon + 1, start))
  if (name === null) return undefined
  const first = colon + 1 + name[0].length - name[0].trimStart().length
  return {
    start: first,
    end: match(form.form.addition, scan.text, end) ?? end,
    score: 0.75,
    why: 'a name and a number behind a label',
  }
}

function colonBefore(text: string, from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from; at--) {
    const code = text.charCodeAt(at)
    if (code === 58) return at
    if (code === 10) return undefined
  }
  return undefined
}

const LABEL_REACH = 64
const LABELLED_NAME = /^ {0,3}\p{L}[\p{L} .,'’ºª/-]{1,48}$/u
