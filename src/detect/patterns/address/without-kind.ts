import { isDigit, isSpace } from '../characters.ts'
import type { Scan } from '../scan.ts'
import { type CompiledAddress, match, type Street } from './form.ts'
import type { HouseNumber } from './house-number.ts'
import { isCapitalAt, NEVER, PARTICLE, type Word, wordEndingAt } from './word.ts'

/** "Gran Vía, 111, 08014 Barcelona": any name and number in front of a postal code of five figures and its town. */
export function nameBefore(scan: Scan, form: CompiledAddress, house: HouseNumber): Street | undefined {
  const { text } = scan
  const { start, end } = house
  if (end - start > 4 || text.charCodeAt(start) === 48 || !isSpace(text.charCodeAt(start - 1))) return undefined
  const after = text.charCodeAt(end)
  if (after !== 44 && after !== 46 && after !== 45 && after !== 10 && after !== 32) return undefined
  scan.budget.spend(24)
  if (!mayPrecedeCode(text, end)) return undefined
  const isParted = text.charCodeAt(start - 2) === 44
  if (!(isParted ? CODE_BEHIND : CODE_APART).test(text.slice(end, end + 24))) return undefined
  let first: number | undefined
  let word = house.ahead
  for (let count = 0; count < 4 && word !== undefined; count++) {
    const roles = form.roles.of(word)
    if (word.isCapital && (roles & NEVER) === 0) first = word.start
    else if ((roles & PARTICLE) === 0) break
    if (text.charCodeAt(word.start - 1) !== 32) break
    const previous: Word | undefined = wordEndingAt(text, word.start)
    if (previous === undefined || previous.end !== word.start - 1 || text.charCodeAt(previous.end - 1) === 46) break
    word = previous
  }
  if (first === undefined || start - first < 5) return undefined
  return { start: first, end, score: 0, why: 'a name and a number in front of a postal code' }
}

/** Five figures behind a sign and a blank at most, or a dash. */
function mayPrecedeCode(text: string, end: number): boolean {
  if (text.charCodeAt(end + 1) === 45) return true
  const code = isDigit(text.charCodeAt(end + 1)) ? end + 1 : end + 2
  for (let at = code; at < code + 5; at++) if (!isDigit(text.charCodeAt(at))) return false
  return true
}

/** Behind "Loureiro Crespo, 2", whose comma says that the number is a house's, and behind "Gran Vía 111". */
const CODE_BEHIND = /^(?: - [\p{L}\d]{1,8} ?[\p{L}\d]{0,4})?(?:, ?|\. | |\n| - )\d{5},? \p{Lu}/u
const CODE_APART = /^(?: - [\p{L}\d]{1,8} ?[\p{L}\d]{0,4})?(?:, ?|\n| - )\d{5},? \p{Lu}/u

const NAME_PART = String.raw`(?:[dl]['’])?\p{Lu}[\p{L}'’-]{1,24}`
const NAME = String.raw`,? (?!(?:Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre|Januar|Februar|März|Juni|Juli|Oktober|Dezember)[ ,])${NAME_PART}(?: (?:(?:de|du|des|la|le|les|en|sur|sous|aux?|ar|an|et) ){0,2}${NAME_PART}){0,4}`
/** "Manchester M3 2AY", with its comma or without. */
const BRITISH_CODE = String.raw`(?:\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20})?,? )?[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\d])`
const NAME_AND_CODE = new RegExp(
  String.raw`${NAME}(?=(?:(?:, ?| - | |\n)\d{5},? \p{Lu}\p{L}|, ?${BRITISH_CODE}))`,
  'uy',
)
const NAME_BEHIND = new RegExp(NAME, 'uy')

/** "12 Kerlouan, 29200 Brest", "45 Deansgate, Manchester M3 2AY": a number and any name in front of a postal code. */
export function nameBehind(scan: Scan, { start, end, added, ahead }: HouseNumber): Street | undefined {
  const { text } = scan
  if (end - start > 4 || text.charCodeAt(start) === 48) return undefined
  if (!isSpace(text.charCodeAt(end)) && text.charCodeAt(end) !== 44 && added === undefined) return undefined
  if (!mayStandBeforeName(text, added ?? end)) return undefined
  scan.budget.spend(16)
  const stop = match(NAME_AND_CODE, text, added ?? end)
  // "Unit 7, Riverside Park, Bath BA1 1UD" begins with its unit
  return stop === undefined || (ahead !== undefined && INSIDE.has(ahead.plain))
    ? undefined
    : { start, end: stop, score: 0, why: 'a number and a name in front of a postal code' }
}

/** What the numbers of parts of a house stand behind. */
const INSIDE = new Set('unit flat apt apartment suite room'.split(' '))

/** A blank, a comma in front of it or not, and a capital, or an article that lost its vowel. */
function mayStandBeforeName(text: string, at: number): boolean {
  const name = text.charCodeAt(at) === 44 ? at + 2 : at + 1
  if (text.charCodeAt(name - 1) !== 32) return false
  const apostrophe = text.charCodeAt(name + 1)
  return isCapitalAt(text, name) || apostrophe === 39 || apostrophe === 0x2019
}

const PREPOSITION = /(?:^|[^\p{L}])((?:Am|An|Auf|Im|In|Unter|Zum|Zur|Bei|Op|Aan)(?: (?:der|den|dem|de|het))? )$/u

/**
 * "Am Markt 47", "An der Alster 5", "Unter den Linden 77": only with a postal code or a word that speaks of homes.
 * `last`: the name's last word; `end`: the number's.
 */
export function prepositional(scan: Scan, last: Word, end: number): Street | undefined {
  if (!last.isCapital) return undefined
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

/** "Domicilio: Teatinos 180": the label on the same line makes an address of any name with a number. */
export function labelled(scan: Scan, form: CompiledAddress, { start, end, added }: HouseNumber): Street | undefined {
  if (!isSpace(scan.text.charCodeAt(start - 1))) return undefined
  const from = Math.max(0, start - LABEL_REACH)
  scan.budget.spend(8)
  if (scan.memory.colon < from) return undefined
  const colon = colonBefore(scan.text, from, start)
  if (colon === undefined || !form.label.test(scan.text.slice(Math.max(from, colon - 24), colon))) return undefined
  scan.budget.spend(LABEL_REACH)
  const between = scan.text.slice(colon + 1, start)
  if (/^ {1,3}$/.test(between)) {
    const stop = match(NAME_BEHIND, scan.text, added ?? end)
    return stop === undefined ? undefined : { start, end: stop, score: 0.75, why: 'a number and a name behind a label' }
  }
  const name = LABELLED_NAME.exec(between)
  if (name === null) return undefined
  const first = colon + 1 + name[0].length - name[0].trimStart().length
  return {
    start: first,
    end: added ?? end,
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
