import { foldText } from '../../text/fold.ts'
import type { Field } from '../recogniser.ts'
import { BLANK, CAPITALISED, CAPITALS, INITIAL, LINE, LOWERCASE, SIGN, type Words } from './words.ts'

/** A text being searched, in pieces. */
export interface Reading {
  readonly text: string
  readonly words: Words
  readonly field: Field
}

/** A full stop. */
export function isDot({ text, words }: Reading, index: number): boolean {
  return index < words.count && words.shape[index] === SIGN && text.charCodeAt(words.start[index]!) === 0x2e
}

/** One blank that is no tab, or a hyphen. */
export function isGap({ text, words }: Reading, index: number): boolean {
  if (index < 0 || index + 1 >= words.count) return false
  const start = words.start[index]!
  if (words.end[index]! !== start + 1) return false
  const unit = text.charCodeAt(start)
  return words.shape[index] === BLANK ? unit !== 0x09 : unit === 0x2d || unit === 0x2010 || unit === 0x2011
}

/** Capitals say nothing where the neighbours shout too. */
export function isShouting(words: Words, index: number): boolean {
  return isLoud(words, index - 2) || isLoud(words, index + 2)
}

function isLoud(words: Words, index: number): boolean {
  return index >= 0 && index < words.count && words.shape[index] === CAPITALS
}

/** Pieces looked back over for the end of the sentence before. */
const LOOK_BACK = 6
const ENDS = '.!?…:;•|'

/** Whether a capital here may only mean that a sentence, a line or an item begins. */
export function startsSentence(reading: Reading, index: number): boolean {
  const { text, words } = reading
  for (let at = index - 1; at >= Math.max(0, index - LOOK_BACK); at -= 1) {
    const shape = words.shape[at]!
    if (shape === LINE) return true
    if (shape === BLANK) continue
    if (shape !== SIGN) return false
    const sign = text.charAt(words.start[at]!)
    if (sign === '.' && isAbbreviation(reading, at - 1)) return false
    if (ENDS.includes(sign)) return true
    if (sign === ',' || sign === "'" || sign === '’' || sign === '@' || sign === '/') return false
  }
  return index <= LOOK_BACK
}

const ABBREVIATIONS = new Set('m mr mrs ms mme mlle me dr pr prof st ste hr fr sr sra srta sig dott dhr mw'.split(' '))

/** "Mr", "Mme", "Dr", an initial: a dot after it ends no sentence. */
function isAbbreviation({ text, words }: Reading, index: number): boolean {
  if (index < 0 || words.shape[index]! < CAPITALISED) return false
  return words.shape[index] === INITIAL || ABBREVIATIONS.has(foldText(text.slice(words.start[index], words.end[index])))
}

const ARTICLES = new Set('der die das den dem des ein eine einen einem einer eines the a an'.split(' '))

/** German nouns have capitals: "der Koch" cooks. */
export function followsArticle({ text, words }: Reading, index: number): boolean {
  if (index < 2 || words.shape[index - 1] !== BLANK || words.shape[index - 2]! < LOWERCASE) return false
  return ARTICLES.has(foldText(text.slice(words.start[index - 2], words.end[index - 2])))
}
