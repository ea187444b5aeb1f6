import { foldText, hashFolded } from '../text/fold.ts'
import type { Budget } from './budget.ts'
import { isParticle, type Names } from './name-parts.ts'
import { isOrdinaryWord } from './ordinary-words.ts'
import { PhraseIndex } from './phrases.ts'
import type { Field } from './recogniser.ts'
import { TOKEN } from './resolver.ts'
import type { Evidence, Span } from './span.ts'
import { BLANK, CAPITALISED, CAPITALS, INITIAL, LINE, LOWERCASE, NUMBER, SIGN, type Words } from './words.ts'

const PERSON = 'PERSON'

/**
 * From this length on a value that was replaced once is found again however it stands, because the run-time backstop
 * refuses a request that still shows it. Shorter ones ("Rose", "12") are part of too many innocent sentences.
 */
const SPREADS_ALWAYS = 5

const SEEN: readonly Evidence[] = [{ by: 'memory', kind: 'memory', why: 'known from this conversation' }]
const SEEN_PART: readonly Evidence[] = [
  { by: 'memory', kind: 'memory', why: 'part of a name known from this conversation' },
]

/**
 * The values a conversation has shown so far, and how to find them again: in full, and people also by one part of
 * their name, in capitals, without accents, with initials, in possessive and elided forms. Words decide, not
 * substrings; the cost of a search is the text's length, whatever the number of known values.
 */
export class Memory {
  readonly #names: Names
  readonly #phrases = new PhraseIndex()
  /** By folded phrase. */
  readonly #known = new Map<string, Known>()
  /** Words of known names by the hash of their folded form; those that hash alike in a chain. */
  readonly #parts = new Map<number, Part>()
  /** Single words that were replaced as they stand, exactly so written. */
  readonly #exact = new Set<string>()
  /** What has been learnt, by type and text: most values come again and again. */
  readonly #learnt = new Set<string>()

  constructor(names: Names) {
    this.#names = names
  }

  get empty(): boolean {
    return this.#phrases.empty && this.#parts.size === 0
  }

  /** True when a search could now find more than before. */
  learn(type: string, surface: string): boolean {
    if (type === TOKEN) return false
    const lesson = `${type}\n${surface}`
    if (this.#learnt.has(lesson)) return false
    this.#learnt.add(lesson)
    return type === PERSON ? this.#learnPerson(surface) : this.#learnValue(type, surface)
  }

  /** Every known value in `text`; spans may overlap. Throws `detection_budget`. */
  search(text: string, words: Words, field: Field, budget: Budget): Span[] {
    const spans: Span[] = []
    this.#phrases.search(text, words, budget, (from, to, phrase) => {
      const known = this.#known.get(phrase)!
      const start = words.start[from]!
      const end = words.end[to - 1]!
      if (known.exact !== undefined && !known.exact.has(text.slice(start, end))) return
      spans.push({ start, end, type: known.type, score: 1, evidence: SEEN })
    })
    if (this.#parts.size > 0) this.#searchNames({ text, words, field, budget }, spans)
    return spans
  }

  #learnValue(type: string, surface: string): boolean {
    if (surface.length < SPREADS_ALWAYS) return false
    const folded = foldText(surface)
    const known = this.#known.get(folded)
    if (known !== undefined) {
      if (known.exact === undefined || known.exact.has(surface)) return false
      known.exact.add(surface)
      return true
    }
    if (!this.#phrases.add(surface)) return false
    // Numbers and addresses do not change with the case of their letters; a word can become another word.
    this.#known.set(folded, { type, exact: /[0-9@]/.test(surface) ? undefined : new Set([surface]) })
    return true
  }

  #learnPerson(surface: string): boolean {
    const name = this.#names.of(surface)
    let more = false
    if (name.single && name.words.length === 1) {
      if (surface.length >= SPREADS_ALWAYS) {
        this.#exact.add(surface)
        // Any other word is found as part of a name already.
        more = isOrdinaryWord(name.words[0]!)
      }
    } else if (surface.length > 1) more = this.#learnPhrase(surface)
    for (const phrase of name.compounds) more = this.#learnPhrase(phrase) || more
    const initials = name.words.map(initialBit)
    name.words.forEach((word, index) => {
      let others = name.initials
      for (let other = 0; other < initials.length; other += 1) if (other !== index) others |= initials[other]!
      more = this.#learnPart(word, others) || more
    })
    return more
  }

  #learnPhrase(phrase: string): boolean {
    const folded = foldText(phrase)
    const known = this.#known.get(folded)
    if (known !== undefined) {
      // A value of another kind that was looked for letter by letter may now be written in any way.
      if (known.exact === undefined || known.exact.has(phrase)) return false
      known.exact.add(phrase)
      return true
    }
    if (!this.#phrases.add(phrase)) return false
    this.#known.set(folded, { type: PERSON, exact: undefined })
    return true
  }

  #learnPart(word: string, initials: number): boolean {
    const hash = hashFolded(word, 0, word.length)
    const first = this.#parts.get(hash)
    for (let part = first; part !== undefined; part = part.next) {
      if (part.word !== word) continue
      const more = (initials & ~part.initials) !== 0
      part.initials |= initials
      return more
    }
    this.#parts.set(hash, { word, ordinary: isOrdinaryWord(word), initials, next: first })
    return true
  }

  #searchNames(scan: Scan, spans: Span[]): void {
    const { words, budget } = scan
    budget.spend(words.count)
    for (let index = 0; index < words.count; index += 1) {
      if (words.shape[index]! < LOWERCASE) continue
      const part = this.#partAt(scan, index)
      if (part === undefined || !this.#mayName(scan, index, part)) {
        if (part === undefined && this.#isGenitive(scan, index)) spans.push(spanOf(words, index, index))
        continue
      }
      let last = index
      let count = 1
      for (;;) {
        const next = this.#continuation(scan, last)
        if (next === undefined) break
        last = next
        count += 1
      }
      const from = startWithInitials(scan, index, part)
      const to = last === index ? endWithInitial(scan, last, part) : last
      const initialled = from < index || to > last
      if (count > 1 || (initialled && words.shape[index] !== LOWERCASE) || this.#standsAlone(scan, index, part)) {
        spans.push(spanOf(words, initialled && words.shape[index] === LOWERCASE ? index : from, to))
      }
      budget.spend(last - index + 1)
      index = last
    }
  }

  #partAt({ text, words, budget }: Scan, index: number): Part | undefined {
    const part = this.#parts.get(words.hash[index]!)
    return part === undefined ? undefined : spelled(part, text.slice(words.start[index], words.end[index]), budget)
  }

  /** An ordinary word in lower case is that word; two letters in lower case are an article somewhere. */
  #mayName({ text, words }: Scan, index: number, part: Part): boolean {
    if (words.shape[index] !== LOWERCASE || (!part.ordinary && part.word.length > 2)) return true
    return this.#exact.has(text.slice(words.start[index], words.end[index]))
  }

  /** The piece that carries on a name ending at `last`: over one blank or hyphen, particles and a middle initial. */
  #continuation(scan: Scan, last: number): number | undefined {
    const { words } = scan
    if (!isGap(scan, last + 1)) return undefined
    let index = last + 2
    for (let step = 0; step < 3 && index < words.count; step += 1) {
      const part = this.#partAt(scan, index)
      if (part !== undefined && this.#mayName(scan, index, part)) return index
      if (words.shape[index] === INITIAL && isDot(scan, index + 1) && isGap(scan, index + 2)) index += 3
      else if (isParticle(foldText(scan.text.slice(words.start[index], words.end[index]))) && isGap(scan, index + 1))
        index += 2
      else return undefined
    }
    return undefined
  }

  /** Whether a single word, part of a known name, is that name here. */
  #standsAlone(scan: Scan, index: number, part: Part): boolean {
    const { text, words, field } = scan
    if (this.#exact.has(text.slice(words.start[index], words.end[index]))) return true
    if (!part.ordinary) return true
    if (field.kind !== 'prose' && words.count === 1) return words.shape[index] !== LOWERCASE
    const shape = words.shape[index]
    if (shape === CAPITALS) return !isShouting(words, index)
    return shape === CAPITALISED && !startsSentence(scan, index) && !followsArticle(scan, index)
  }

  /** "Annas", "Müllers": the German genitive, which writes no apostrophe. */
  #isGenitive(scan: Scan, index: number): boolean {
    const { text, words } = scan
    const start = words.start[index]!
    const end = words.end[index]!
    if (words.shape[index] !== CAPITALISED || end - start < 4 || text.charCodeAt(end - 1) !== 0x73) return false
    const alike = this.#parts.get(hashFolded(text, start, end - 1))
    const part = alike === undefined ? undefined : spelled(alike, text.slice(start, end - 1), scan.budget)
    return part !== undefined && !part.ordinary && !startsSentence(scan, index)
  }
}

interface Known {
  readonly type: string
  /** The spellings that count; undefined where case and accents make no difference. */
  readonly exact: Set<string> | undefined
}

interface Part {
  /** Folded. */
  readonly word: string
  readonly ordinary: boolean
  /** First letters of the other parts of names it stands in, one bit each from a on. */
  initials: number
  readonly next: Part | undefined
}

interface Scan {
  readonly text: string
  readonly words: Words
  readonly field: Field
  readonly budget: Budget
}

/** Among words that hash alike, the one that is written so. */
function spelled(alike: Part, written: string, budget: Budget): Part | undefined {
  const folded = foldText(written)
  let part: Part | undefined = alike
  while (part !== undefined && part.word !== folded) {
    budget.spend(1)
    part = part.next
  }
  return part
}

function spanOf(words: Words, from: number, to: number): Span {
  return {
    start: words.start[from]!,
    end: words.end[to]!,
    type: PERSON,
    score: 0.95,
    evidence: SEEN_PART,
  }
}

function initialBit(word: string): number {
  const letter = word.charCodeAt(0) - 0x61
  return letter >= 0 && letter < 26 ? 1 << letter : 0
}

function isDot({ text, words }: Scan, index: number): boolean {
  return index < words.count && words.shape[index] === SIGN && text.charCodeAt(words.start[index]!) === 0x2e
}

/** One blank that is no tab, or a hyphen. */
function isGap({ text, words }: Scan, index: number): boolean {
  if (index < 0 || index + 1 >= words.count) return false
  const start = words.start[index]!
  if (words.end[index]! !== start + 1) return false
  const unit = text.charCodeAt(start)
  return words.shape[index] === BLANK ? unit !== 0x09 : unit === 0x2d || unit === 0x2010 || unit === 0x2011
}

/** M. is monsieur far more often than Marie. */
const CIVILITY_LETTER = 'M'
const INITIALS_MOST = 3

/** Where the name begins with the initials before it: "J. Dupont", "J.-P. Dupont", "J Dupont" for a known Jean. */
function startWithInitials(scan: Scan, index: number, part: Part): number {
  const { text, words } = scan
  let from = index
  for (let count = 0; count < INITIALS_MOST; count += 1) {
    const begin = count === 0 ? withParticles(scan, from) : from
    let at = begin - 1
    if (at >= 0 && isGap(scan, at)) at -= 1
    if (at >= 0 && isGap(scan, at)) at -= 1
    const dotted = at >= 0 && isDot(scan, at)
    if (dotted) at -= 1
    if (at < 0 || words.shape[at] !== INITIAL || at === begin - 1) break
    const letter = text.charAt(words.start[at]!)
    if (letter === CIVILITY_LETTER && count === 0) break
    if (!dotted && (part.initials & initialBit(foldText(letter))) === 0) break
    const before = at - 1
    if (before >= 0 && words.shape[before]! >= NUMBER) break
    from = at
  }
  return from
}

/** Where a surname begins with its particles: at "van" when asked about "Berg". */
function withParticles(scan: Scan, index: number): number {
  const { text, words } = scan
  let first = index
  while (index - first < 6 && first >= 2 && isGap(scan, first - 1) && words.shape[first - 2] === LOWERCASE) {
    if (!isParticle(text.slice(words.start[first - 2], words.end[first - 2]))) break
    first -= 2
  }
  return first
}

/** "Dupont J" for a known Jean Dupont; the dot stays outside, it may end the sentence. */
function endWithInitial(scan: Scan, index: number, part: Part): number {
  const { text, words } = scan
  const at = index + 2
  if (!isGap(scan, index + 1) || words.shape[at] !== INITIAL) return index
  const after = at + 1
  if (after < words.count && words.shape[after] === SIGN && !/[.,;:!?)\]]/.test(text.charAt(words.start[after]!)))
    return index
  const bit = initialBit(foldText(text.slice(words.start[at], words.end[at])))
  return (part.initials & bit) === 0 ? index : at
}

/** Capitals say nothing where the neighbours shout too. */
function isShouting(words: Words, index: number): boolean {
  return isLoud(words, index - 2) || isLoud(words, index + 2)
}

function isLoud(words: Words, index: number): boolean {
  return index >= 0 && index < words.count && words.shape[index] === CAPITALS
}

/** Pieces looked back over for the end of the sentence before. */
const LOOK_BACK = 6
const ENDS = '.!?…:;•|'

/** Whether a capital here may only mean that a sentence, a line or an item begins. */
function startsSentence({ text, words }: Scan, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - LOOK_BACK); at -= 1) {
    const shape = words.shape[at]!
    if (shape === LINE) return true
    if (shape === BLANK) continue
    if (shape !== SIGN) return false
    const sign = text.charAt(words.start[at]!)
    if (sign === '.' && isAbbreviation(words, at - 1)) return false
    if (ENDS.includes(sign)) return true
    if (sign === ',' || sign === "'" || sign === '’' || sign === '@' || sign === '/') return false
  }
  return index <= LOOK_BACK
}

/** "Mr", "Mme", "Dr", "M", "St": a dot after it ends no sentence. */
function isAbbreviation(words: Words, index: number): boolean {
  if (index < 0) return false
  const shape = words.shape[index]!
  return shape >= CAPITALISED && words.end[index]! - words.start[index]! <= 3
}

const ARTICLES = new Set('der die das den dem des ein eine einen einem einer eines the a an'.split(' '))

function followsArticle({ text, words }: Scan, index: number): boolean {
  if (index < 2 || words.shape[index - 1] !== BLANK || words.shape[index - 2]! < LOWERCASE) return false
  return ARTICLES.has(foldText(text.slice(words.start[index - 2], words.end[index - 2])))
}
