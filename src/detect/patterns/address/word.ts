import { isLetter, isSpace } from '../characters.ts'
import { type WordFilter, wordFilter } from '../word-filter.ts'
import { isUpper } from '../words.ts'

/** What a word can do in an address: the sum of its roles. */
export const BEFORE = 1
export const EVERYDAY = 2
export const BEHIND = 4
export const PARTICLE = 8
export const NEVER = 16
export const GRIDDED = 32
export const BOX_END = 64

/** The words of all roles, so that a word of a text is looked up once and most of them not at all. */
export class Roles {
  readonly #filter: WordFilter = wordFilter()
  readonly #roles = new Map<string, number>()

  /** `lists`: words in small letters with spaces between, each list with its role. */
  constructor(lists: readonly (readonly [role: number, words: string])[]) {
    for (const [role, words] of lists) {
      for (const word of words.split(' ')) {
        this.#filter.addWord(word)
        this.#roles.set(word, (this.#roles.get(word) ?? 0) | role)
      }
    }
  }

  of(word: Word): number {
    const { source, start, end } = word
    if (!this.#filter.mayBeWritten(source, start, word.isDotted ? end - 1 : end)) return 0
    return this.#roles.get(word.plain) ?? 0
  }
}

/** A word of a text, offsets in UTF-16 units. Most are told apart by a letter or two, so it is cut out of the text when somebody asks for it. */
export class Word {
  readonly source: string
  readonly start: number
  readonly end: number
  /** Nothing but letters: no dot, dash, apostrophe or slash. */
  readonly isLetters: boolean
  #text: string | undefined
  #plain: string | undefined

  constructor(source: string, start: number, end: number, isLetters: boolean) {
    this.source = source
    this.start = start
    this.end = end
    this.isLetters = isLetters
  }

  get length(): number {
    return this.end - this.start
  }

  get text(): string {
    this.#text ??= this.source.slice(this.start, this.end)
    return this.#text
  }

  /** In small letters, without a dot or a comma at the end. */
  get plain(): string {
    this.#plain ??= (this.isDotted ? this.text.slice(0, -1) : this.text).toLowerCase()
    return this.#plain
  }

  /** Ends with a dot, or with a comma. */
  get isDotted(): boolean {
    const last = this.source.charCodeAt(this.end - 1)
    return last === 46 || last === 44
  }

  get isCapital(): boolean {
    return isCapitalAt(this.source, this.start)
  }
}

/** Whether a word that begins here begins with a capital. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return isUpper(code)
  const letter = text.charAt(at)
  return letter !== letter.toLowerCase()
}

/** Units of a word that are read. */
const WORD_MAX = 24

/** The word that starts at or one space behind `at`: letters, apostrophes, inner dots and hyphens. */
export function wordAt(text: string, at: number): Word | undefined {
  const start = isSpace(text.charCodeAt(at)) ? at + 1 : at
  let end = start
  let isLetters = true
  let isBehindLetter = false
  for (; end - start < WORD_MAX; end++) {
    const code = text.charCodeAt(end)
    const isHere = isLetter(code)
    if (!isHere && !(isJoint(code) && (end > start ? isBehindLetter : isLetter(text.charCodeAt(end - 1))))) break
    isLetters &&= isHere
    isBehindLetter = isHere
  }
  return end === start ? undefined : new Word(text, start, end, isLetters)
}

/** The word that ends at `at`, or one separator before it. */
export function wordEndingAt(text: string, at: number): Word | undefined {
  let end = at
  while (end - at > -2 && (isSpace(text.charCodeAt(end - 1)) || text.charCodeAt(end - 1) === 44)) end--
  let start = end
  let isLetters = true
  for (; end - start < WORD_MAX && start > 0; start--) {
    const code = text.charCodeAt(start - 1)
    const isHere = isLetter(code)
    if (!isHere && !isJoint(code)) break
    isLetters &&= isHere
  }
  return end === start ? undefined : new Word(text, start, end, isLetters)
}

/** Whether a word that `wordEndingAt` finds can end here; the sign of "nº" is a letter. */
export function isWordEndPart(code: number): boolean {
  return isLetter(code) || isJoint(code)
}

/** An apostrophe, a hyphen, a dot, a slash. */
function isJoint(code: number): boolean {
  return code === 39 || code === 0x2019 || (code >= 45 && code <= 47)
}
