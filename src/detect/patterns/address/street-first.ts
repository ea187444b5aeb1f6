import { isDigit, isSpace } from '../characters.ts'
import type { Scan } from '../scan.ts'
import { type CompiledAddress, isKind, match, NAME_WORDS, type Street, SURE_STREET } from './form.ts'
import type { HouseNumber } from './house-number.ts'
import { APART, firstOfName, germanic, isStreetWord, nordic, wholeBefore } from './street-words.ts'
import { prepositional } from './without-kind.ts'
import { EVERYDAY, isWordEndPart, NEVER, PARTICLE, type Word, wordAt, wordEndingAt } from './word.ts'

/**
 * A street in front of its number: "via Roma 73", "Hauptstraße 157", "calle del Carmen, 45", "Am Markt 47".
 */
export function streetFirst(scan: Scan, form: CompiledAddress, house: HouseNumber): Street | undefined {
  const { text } = scan
  const { start, end } = house
  // a letter, a dot or a degree sign ends what may stand in front: "Roma 73", "C/Pizarro, 22", "nº 15"
  let back = start - 1
  while (start - back < 3 && (isSpace(text.charCodeAt(back)) || text.charCodeAt(back) === 44)) back--
  if (!isWordEndPart(text.charCodeAt(back)) && text.charCodeAt(back) !== 0xb0) return undefined
  // "avenue Foch, 69006 Lyon": no house number but the postal code
  const isCode = end - start === 5 && /^ \p{Lu}/u.test(text.slice(end, end + 2))
  const stop = isCode ? back + 1 : (house.added ?? decimals(text, end))
  const sign = mayEndSign(text, start) ? SIGN.exec(text.slice(Math.max(0, start - 6), start)) : null
  let word = sign === null ? house.ahead : wordEndingAt(text, start - sign[0].length)
  if (word === undefined) return undefined
  let roles = sign === null ? house.aheadRoles : form.roles.of(word)
  scan.budget.spend(start - word.start)
  const whole = wholeBefore(form, text, word)
  if (whole !== undefined) return { start: whole, end: stop, score: SURE_STREET, why: 'a street that is its own name' }
  const single = germanic(form, word)
  if (single > 0) {
    const from = firstOfName(text, word)
    // "auf Platz 3, 2019"
    if (from === word.start && APART.test(word.text.toLowerCase())) return undefined
    return { start: from, end: stop, score: single, why: 'a street name and a number' }
  }
  const northern = nordic(text, word)
  if (northern !== undefined)
    return { start: northern, end: stop, score: 0.3, why: 'a street name of the North and a number' }
  const last = word
  for (let count = 0; count < NAME_WORDS; count++) {
    if (count > 0 && isKind(form, word, roles)) {
      const everyday = (roles & EVERYDAY) !== 0
      const wider = everyday ? widerKind(form, text, word) : undefined
      if (wider !== undefined) {
        return { start: wider.start, end: stop, score: SURE_STREET, why: 'a kind of street, its name and a number' }
      }
      const score = everyday ? everydayScore(form, text, word, last) : kindScore(word, last)
      return { start: word.start, end: stop, score, why: 'a kind of street, its name and a number' }
    }
    // "C/Pizarro" is written together
    if (!word.isLetters && /^(?:[Cc]|[Aa]v|[Pp]za|R)\/\p{Lu}\p{L}{2}/u.test(word.text))
      return { start: word.start, end: stop, score: 0.75, why: 'a kind of street, its name and a number' }
    const fits = word.isCapital || (roles & PARTICLE) !== 0 || (!last.isCapital && count < 2)
    if (!fits || (roles & (NEVER | PARTICLE)) === NEVER) return prepositional(scan, last, stop)
    const day: number | undefined = count === 0 && word.isCapital ? dayBefore(text, word.start) : undefined
    const kind = day === undefined ? undefined : kindOfDay(form, text, day)
    if (kind !== undefined)
      return { start: kind.start, end: stop, score: SURE_STREET, why: 'a kind of street, its name and a number' }
    const before: number | undefined = day ?? (spaceBefore(text, word.start) ? word.start : undefined)
    const previous: Word | undefined = before === undefined ? undefined : wordEndingAt(text, before)
    scan.budget.spend(word.start - (previous?.start ?? word.start) + 1)
    if (previous === undefined || text.charCodeAt(previous.end) === 44) break
    word = previous
    roles = form.roles.of(word)
  }
  return prepositional(scan, last, stop)
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

/** "Av/ Villa Libertad", "Paseo de la Alameda de Osuna": the everyday word belongs to the name of another kind. */
function widerKind(form: CompiledAddress, text: string, kind: Word): Word | undefined {
  let word = wordEndingAt(text, kind.start)
  for (let small = 0; small < 2 && word !== undefined && (form.roles.of(word) & PARTICLE) !== 0; small++)
    word = wordEndingAt(text, word.start)
  const roles = word === undefined ? 0 : form.roles.of(word)
  return word !== undefined && isKind(form, word, roles) && (roles & EVERYDAY) === 0 ? word : undefined
}

/** "Largo do Carmo 5" says more than "place Carmo 5", and "cours 5" says nothing. */
function everydayScore(form: CompiledAddress, text: string, kind: Word, last: Word): number {
  if (!last.isCapital) return LIVES.test(text.slice(Math.max(0, kind.start - LIVES_REACH), kind.start)) ? 0.65 : 0
  const next = kind.isCapital ? wordAt(text, kind.end) : undefined
  return next !== undefined && (form.roles.of(next) & PARTICLE) !== 0 ? 0.7 : 0.55
}

/** "abito in via roma 1", "moro na rua das flores 12": without capitals, directly behind a word for living there. */
const LIVES =
  /(?:^|[^\p{L}])(?:abit[oaiy]\p{L}{0,4}|risied\p{L}{1,4}|vivo|vive|viviamo|moro|mora|moramos|resid[oe]|indirizzo|morada|direcci[oó]n)[ :]{1,2}(?:(?:è|e|es|é|in|a|al|na|no|nella|em|en|la) ){0,2}$/iu
const LIVES_REACH = 28

function kindScore(kind: Word, last: Word): number {
  if (last.isCapital) return SURE_STREET
  return kind.isCapital && kind.length > 3 ? 0.55 : 0.4
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

/** The kind of street that the day at `day` stands behind, with a small word between them or none. */
function kindOfDay(form: CompiledAddress, text: string, day: number): Word | undefined {
  const previous = wordEndingAt(text, day)
  const kind =
    previous !== undefined && (form.roles.of(previous) & PARTICLE) !== 0 ? wordEndingAt(text, previous.start) : previous
  return kind !== undefined && (isKind(form, kind, form.roles.of(kind)) || isStreetWord(kind)) ? kind : undefined
}

function spaceBefore(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return isSpace(before) || before === 46 || before === 47
}
