import type { AddressForm, Pattern } from '../../../../patterns/pattern.ts'
import { type WordSet, wordSet } from '../words.ts'
import { BEFORE, BEHIND, BOX_END, EVERYDAY, GRIDDED, NEVER, PARTICLE, Roles, type Word } from './word.ts'

/** The lists of an address pattern, split, and its expressions, made once. */
export interface CompiledAddress {
  readonly pattern: Pattern
  readonly form: AddressForm
  readonly before: ReadonlySet<string>
  readonly roles: Roles
  /** By their last three letters, the longest first. */
  readonly endings: ReadonlyMap<string, readonly string[]>
  /** The last two letters of the endings: most words end in none of them. */
  readonly endingEnds: ReadonlySet<number>
  /** Code units an addition to the number can start with, behind a blank or not. */
  readonly additionStarts: ReadonlySet<number>
  readonly label: RegExp
  readonly boxLead: RegExp
  /** Sticky, from the box's word on. */
  readonly box: RegExp
  readonly inFront: RegExp
  readonly house: ReadonlySet<string>
  readonly numberWord: RegExp
  /** Sticky: what words of addresses without a figure hold, four letters at least; and which of it is of places. */
  readonly marked: RegExp
  readonly places: ReadonlySet<string>
  readonly code: WordSet
  /** A town and its label on the line above; sticky, the label behind. */
  readonly townAbove: RegExp
  readonly townLabel: RegExp
  readonly context: WordSet
}

/** A street of a sure kind with its number, or any with its postal code: surer than a name found inside it. */
export const CERTAIN = 0.98
/** A sure kind of street in front of its number. */
export const SURE_STREET = 0.8

/** Words a street's name may have, its kind included. */
export const NAME_WORDS = 7

/** A street with its number, read so far. Offsets in UTF-16 units. */
export interface Street {
  readonly start: number
  readonly end: number
  /** What the street and number alone are worth, 0 to 1, before postal code and context. 0: nothing without them. */
  readonly score: number
  readonly why: string
  /** Written without capitals, so the town is too. */
  readonly lower?: boolean
}

/** Throws where an expression of the form does not compile: a defect of ours, at start-up. */
export function compileAddress(pattern: Pattern, form: AddressForm): CompiledAddress {
  return {
    pattern,
    form,
    before: setOf(form.before),
    roles: new Roles([
      [BEFORE, form.before],
      [EVERYDAY, form.everyday],
      [BEHIND, form.behind],
      [PARTICLE, form.particles],
      [NEVER, form.never],
      [GRIDDED, form.gridded],
      [BOX_END, form.boxEnds],
    ]),
    endings: endingsOf(form.endings.split(' ')),
    endingEnds: new Set(form.endings.split(' ').map((ending) => lastPair(ending, ending.length))),
    additionStarts: new Set(Array.from(form.additionStarts, (start) => start.charCodeAt(0))),
    label: new RegExp(`(?:^|[^\\p{L}])(?:${form.labels}) ?$`, 'iu'),
    boxLead: new RegExp(`(?:${form.box}) {0,2}(?:n[°o]\\.? ?)?$`, 'i'),
    box: new RegExp(`(?:${form.box}) {0,2}(?:n[°o]\\.? ?)?\\d(?:[\\d ]{0,8}\\d)?(?!\\d)`, 'iy'),
    inFront: new RegExp(`(^|[^\\p{L}\\d])(?:${form.inFront})$`, 'iu'),
    house: setOf(form.houses),
    numberWord: new RegExp(`(^|[^\\p{L}\\d'’-])(?:${form.written.numbers})(?: bis| ter)?,?$`, 'i'),
    marked: new RegExp([...form.written.places, ...form.written.streets].join('|'), 'y'),
    places: new Set(form.written.places),
    code: wordSet(form.code),
    townAbove: new RegExp(`(?:^|[^\\p{L}])(?:${form.town}) ?[:=] ?"?(\\p{L}[\\p{L}'’ -]{1,32})"?[,;]?\\s{1,3}$`, 'iu'),
    townLabel: new RegExp(`"?[,;]?\\s{0,3}(?:(?:et|and|und|y|e|en) )?"?(?:${form.town})"? ?[:=] ?"?`, 'iuy'),
    context: wordSet(form.context),
  }
}

/** How many letters an ending is looked up by; none is shorter. */
export const ENDING_LEAST = 3

function endingsOf(endings: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const longestFirst = endings.toSorted((left, right) => right.length - left.length)
  const keys = endings.map((ending) => ending.slice(-ENDING_LEAST))
  return new Map(keys.map((key) => [key, longestFirst.filter((ending) => ending.endsWith(key))]))
}

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** The two letters in front of a place, whatever their case; a letter that has no small one in Latin-1 is like the ß. */
export function lastPair(text: string, end: number): number {
  return (fiveBits(text.charCodeAt(end - 2)) << 5) | fiveBits(text.charCodeAt(end - 1))
}

function fiveBits(code: number): number {
  return (code < 256 ? code : SHARP_S) & 31
}

const SHARP_S = 0xdf

/** A kind of street; with a dot only as an abbreviation, for else the dot ends a sentence. */
export function isKind(form: CompiledAddress, word: Word, roles: number): boolean {
  if (word.length > 5 && word.source.charCodeAt(word.end - 1) === 46) return false
  return (roles & BEFORE) !== 0 || (word.isDotted && form.before.has(word.text.toLowerCase()))
}

/** Where a match of a sticky expression ends that begins at `position`. */
export function match(expression: RegExp, text: string, position: number): number | undefined {
  expression.lastIndex = position
  return expression.test(text) ? expression.lastIndex : undefined
}
