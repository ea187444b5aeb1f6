import type { AddressForm, Pattern } from '../../../../patterns/pattern.ts'
import { isLetter, isSpace } from '../characters.ts'
import { type WordSet, wordSet } from '../words.ts'

/** The lists of an address pattern, split, and its expressions, made once. */
export interface CompiledAddress {
  readonly pattern: Pattern
  readonly form: AddressForm
  readonly before: ReadonlySet<string>
  readonly everyday: ReadonlySet<string>
  readonly behind: ReadonlySet<string>
  readonly endings: ReadonlySet<string>
  /** Last code units of the endings: most words end in none of them. */
  readonly endingEnds: ReadonlySet<number>
  readonly particles: ReadonlySet<string>
  readonly never: ReadonlySet<string>
  readonly label: RegExp
  readonly boxEnds: ReadonlySet<string>
  readonly boxLead: RegExp
  /** Sticky, from the box's word on. */
  readonly box: RegExp
  readonly gridded: ReadonlySet<string>
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
    everyday: setOf(form.everyday),
    behind: setOf(form.behind),
    endings: setOf(form.endings),
    endingEnds: new Set(`${form.endings} e t .`.split(' ').map((ending) => ending.charCodeAt(ending.length - 1))),
    particles: setOf(form.particles),
    never: setOf(form.never),
    label: new RegExp(`(?:^|[^\\p{L}])(?:${form.labels}) ?$`, 'iu'),
    boxEnds: setOf(form.boxEnds),
    boxLead: new RegExp(`(?:${form.box}) {0,2}(?:n[°o]\\.? ?)?$`, 'i'),
    box: new RegExp(`(?:${form.box}) {0,2}(?:n[°o]\\.? ?)?\\d(?:[\\d ]{0,8}\\d)?(?!\\d)`, 'iy'),
    gridded: setOf(form.gridded),
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

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** A word of the text. Offsets in UTF-16 units. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Units of a word that are read. */
const WORD_MAX = 24

/** The word that starts at or one space behind `at`: letters, apostrophes, inner dots and hyphens. */
export function wordAt(text: string, at: number): Word | undefined {
  let start = at
  if (isSpace(text.charCodeAt(start))) start++
  let end = start
  while (end - start < WORD_MAX && isWordPart(text, end)) end++
  return end === start ? undefined : { start, end, text: text.slice(start, end) }
}

function isWordPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (isLetter(code)) return true
  return (
    (code === 39 || code === 0x2019 || code === 45 || code === 46 || code === 47) && isLetter(text.charCodeAt(at - 1))
  )
}

/** The word that ends at `at`, or one separator before it. */
export function wordEndingAt(text: string, at: number): Word | undefined {
  let end = at
  while (end - at > -2 && (isSpace(text.charCodeAt(end - 1)) || text.charCodeAt(end - 1) === 44)) end--
  let start = end
  while (end - start < WORD_MAX && start > 0 && isWordEndPart(text, start - 1)) start--
  return end === start ? undefined : { start, end, text: text.slice(start, end) }
}

/** What a word read backwards may hold: what one read forwards may, and the º of "nº". */
export function isWordEndPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isLetter(code) || code === 39 || code === 0x2019 || code === 45 || code === 46 || code === 47 || code === 0xba
}

/** Whether a word begins with a capital. */
export function isCapital(word: string): boolean {
  const first = word[0] ?? ''
  return first !== first.toLowerCase()
}

/** A word in lower case, without the dot or comma behind it. */
export function bare(word: string): string {
  const last = word.charCodeAt(word.length - 1)
  return (last === 46 || last === 44 ? word.slice(0, -1) : word).toLowerCase()
}

/** A kind of street; with a dot only as an abbreviation, for else the dot ends a sentence. */
export function isKind(form: CompiledAddress, word: Word): boolean {
  if (word.text.endsWith('.') && word.text.length > 5) return false
  const plain = bare(word.text)
  return form.before.has(plain) || form.before.has(word.text.toLowerCase())
}

/** Where a match of a sticky expression ends that begins at `position`. */
export function match(expression: RegExp, text: string, position: number): number | undefined {
  expression.lastIndex = position
  return expression.test(text) ? expression.lastIndex : undefined
}
