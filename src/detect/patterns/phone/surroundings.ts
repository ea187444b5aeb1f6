import { REFERENCE_WORDS } from '../../../../patterns/generic/reference-words.ts'
import type { PhoneForm } from '../../../../patterns/pattern.ts'
import { isDigit, isLetter, isSpace } from '../characters.ts'
import type { Piece } from '../columns.ts'
import { type Scan, wordsBeforeOnce } from '../scan.ts'
import { type WordSet, WordKinds, wordSet, WordsAfter } from '../words.ts'

/**
 * What the place of a number says of it.
 * `named`: a word calls it a phone. `likely`: the place is one where phones stand (beside an e-mail address, as the
 * whole message, in brackets behind a name, "my number"). `other`: a word calls it something else.
 */
export type Surroundings = 'named' | 'likely' | 'nothing' | 'other'

export interface PhoneWords {
  readonly entity: string
  /** What a word in front says, as a sum of the kinds below. */
  readonly kinds: WordKinds
  readonly context: WordSet
  readonly number: WordSet
  readonly after: WordSet
  readonly between: WordSet
}

const CONTEXT = 1
const AGAINST = 2
const NUMBER = 4
const BETWEEN = 8

export function phoneWords(entity: string, form: PhoneForm): PhoneWords {
  return {
    entity,
    kinds: new WordKinds([
      [CONTEXT, form.context],
      [AGAINST, REFERENCE_WORDS],
      [AGAINST, form.against],
      [NUMBER, form.number],
      [BETWEEN, form.between],
    ]),
    context: wordSet(form.context),
    number: wordSet(form.number),
    after: wordSet(form.after),
    between: wordSet(form.between),
  }
}

/** Steps: the label in front and the words behind; the words in front and the record window are paid where they are read. */
const PRICE = 24
/** Words that may stand between "order" and its number. Behind more of them, the number is something new. */
const AGAINST_REACH = 2

export function surroundingsOf(scan: Scan, number: Piece, words: PhoneWords): Surroundings {
  const { text, field } = scan
  scan.budget.spend(PRICE)
  // a bare number of free JSON is a count or an id until its key says more
  if (field.kind === 'number' && field.hint === undefined) return 'other'
  if (field.hint !== undefined) return field.hint === words.entity ? 'named' : 'other'
  const { start } = number
  if (mayEndLabel(text, start) && LABEL.test(text.slice(Math.max(0, start - 18), start))) return 'named'
  const before = saidBefore(scan, start, words)
  if (before === 'named' || before === 'other') return before
  if (saidAfter(text, number.end, words)) return 'named'
  if (before === 'likely' || isWholeMessage(text, number) || isInBrackets(text, number) || isInRecord(scan, number))
    return 'likely'
  return 'nothing'
}

/** "T: 01 …", "M : 06 …", "(C) 713…": one capital as a label; "mon 06 c le …": what French calls a mobile number. */
const LABEL = /(?:^|[\s|,;/-])(?:[TMPF] ?[.:] ?|\([CHWMOTF]\) ?|0[67](?: c| c'est| est)?(?: le| au)?(?: ?:)? )\(?\+?$/

/** What a label ends with, before its space, its bracket and the plus: a cheap question, for most places have no label. */
function mayEndLabel(text: string, start: number): boolean {
  let at = start - 1
  if (text.charCodeAt(at) === 43) at--
  if (text.charCodeAt(at) === 40) at--
  if (text.charCodeAt(at) === 32) at--
  switch (text.charCodeAt(at)) {
    case 46: // .
    case 58: // :
    case 41: // )
    case 54: // 06
    case 55: // 07
    case 99: // c
    case 116: // c'est
    case 101: // le
    case 117: // au
      return true
    default:
      return false
  }
}

function saidBefore(scan: Scan, start: number, words: PhoneWords): Surroundings {
  const before = wordsBeforeOnce(scan, start)
  let strange = 0
  let said: Surroundings = 'nothing'
  for (let index = 0; ; index++) {
    const kind = words.kinds.at(before, index)
    if (kind === undefined) return said
    if ((kind & CONTEXT) !== 0) return 'named'
    if ((kind & AGAINST) !== 0)
      return strange <= AGAINST_REACH && !(strange > 0 && hasOwnNumber(scan, start, index)) ? 'other' : said
    if ((kind & NUMBER) !== 0 && strange === 0) said = 'likely'
    if ((kind & BETWEEN) === 0) strange++
  }
}

/** How far back the number of the word in front may stand. */
const OWN_REACH = 48

/** "commande 4412 au nom de Paul 06 …": figures between the word and the number are what the word spoke of. */
function hasOwnNumber({ text, budget }: Scan, start: number, words: number): boolean {
  let at = start - 1
  let between = 0
  while (start - at < OWN_REACH && at >= 0 && !isDigit(text.charCodeAt(at))) {
    if (isLetter(text.charCodeAt(at)) && !isLetter(text.charCodeAt(at - 1))) between++
    at--
  }
  budget.spend(start - at)
  return at >= 0 && isDigit(text.charCodeAt(at)) && between > 0 && between <= words
}

/** "… (mobile)", "… is the best number to reach me": directly behind the number, nothing else said in between. */
function saidAfter(text: string, end: number, words: PhoneWords): boolean {
  // a space or a bracket must follow; most numbers end a sentence or a field
  const next = text.charCodeAt(end)
  if (next !== 32 && next !== 40) return false
  const isBracket = next === 40 || text.charCodeAt(end + 1) === 40
  if (!isBracket && !/^ [a-zà-ÿ]/i.test(text.slice(end, end + 2))) return false
  const after = new WordsAfter(text, end)
  const first = after.next()
  if (first === undefined) return false
  if (isBracket) return words.after.has(first) || words.context.has(first)
  const isBetween = words.between.has(first)
  if ((!isBetween && words.after.has(first)) || words.context.has(first)) return true
  if (!isBetween) return false
  let ahead = first
  for (let word = after.next(); word !== undefined; word = after.next()) {
    const kind = words.kinds.of(word, ahead)
    if ((kind & AGAINST) !== 0) return false
    if ((kind & (CONTEXT | NUMBER)) !== 0) return true
    ahead = word
  }
  return false
}

/** "Ticket 1042: 06 …": the word in front has its own number. */
export function isBehindColon(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== 58 && text.charCodeAt(start - 2) !== 58) return false
  return /[^\d.,\t -][\t ]?\d{1,8} ?: ?$/.test(text.slice(Math.max(0, start - 14), start))
}

/** The word against a phone stands on the line above, beside one for it: two columns of a sheet. */
export function isNamedAbove(scan: Scan, start: number, words: PhoneWords): boolean {
  const before = wordsBeforeOnce(scan, start)
  const line = scan.text.lastIndexOf('\n', start - 1)
  if (line < 0 || start - line > LINE_MAX) return false
  const here = scan.text.slice(line + 1, start).match(/\p{L}{1,64}/gu)?.length ?? 0
  let named = false
  for (let index = 0; ; index++) {
    const kind = words.kinds.at(before, index)
    if (kind === undefined) return named
    if (index < here && (kind & AGAINST) !== 0) return false
    if ((kind & CONTEXT) !== 0) named = true
  }
}

/** No longer cells stand in front of a number in a sheet. */
const LINE_MAX = 64

function isWholeMessage(text: string, number: Piece): boolean {
  if (number.start > 3 || number.end < text.length - 3) return false
  return !/[\p{L}\p{N}#$€£%]/u.test(text.slice(0, number.start) + text.slice(number.end))
}

/** "Ümran (0850 960 529)", "her neighbour (Ümran Doğan, 0850 960 529)". */
function isInBrackets(text: string, number: Piece): boolean {
  if (text.charCodeAt(number.end) !== 41) return false
  if (text.charCodeAt(number.start - 1) === 40) return isSpace(text.charCodeAt(number.start - 2))
  return /\(\p{L}[\p{L} .'’-]{1,40}[,:] \(?\+?$/u.test(text.slice(Math.max(0, number.start - 48), number.start))
}

/** How far the e-mail address of the same record may stand. */
const RECORD = 56

function isNearAt({ text, memory }: Scan, { start, end }: Piece): boolean {
  if (memory.at >= Math.max(0, start - RECORD)) return true
  // most texts hold none: the next one is looked for once, not behind every number
  if (memory.nextAt < end) {
    const next = text.indexOf('@', end)
    memory.nextAt = next === -1 ? text.length + RECORD : next
  }
  return memory.nextAt < end + RECORD
}

/** A field of its own (between `;`, `|`, commas, line breaks, dashes) beside an e-mail address. */
function isInRecord(scan: Scan, number: Piece): boolean {
  const { text } = scan
  if (!isNearAt(scan, number)) return false
  scan.budget.spend(RECORD)
  const before = text.slice(Math.max(0, number.start - RECORD), number.start)
  const after = text.slice(number.end, number.end + RECORD)
  return (
    /(?:^|[;|,\t\n:>"'-]) ?\(?\+?$|\S@\S{3,48} $/.test(before) &&
    /^\)?(?:$|["';|,\t\n<-]| [|,<-]| \S{1,40}@)/.test(after)
  )
}
