import { foldText, hashFolded } from '../../text/fold.ts'
import { STEP, type InSteps } from '../../text/in-steps.ts'
import type { Budget } from '../budget.ts'
import { stemOf } from './declension.ts'
import { endWithInitial, initialBit, startWithInitials } from './initials.ts'
import { isParticle, type Name } from './name-parts.ts'
import { isOrdinaryWord } from './ordinary-words.ts'
import type { Evidence, Span } from '../span.ts'
import { followsArticle, isDot, isGap, isShouting, type Reading, startsSentence } from './surroundings.ts'
import { CAPITALISED, CAPITALS, INITIAL, LOWERCASE, type Words } from './words.ts'

const SEEN_PART: readonly Evidence[] = [
  { by: 'memory', kind: 'memory', why: 'part of a name known from this conversation' },
]

/**
 * People's names by their words. A run of known words is a name, whoever has them: "Jean Martin" is one even if so far
 * only Jean Dupont and Paul Martin were known. A single ordinary word ("Rose", "will") is one only where its writing
 * says so. Every piece of a text is looked at a bounded number of times, however many people are known.
 */
export class NameIndex {
  /** By the hash of the folded word; words that hash alike in a chain. */
  readonly #parts = new Map<number, Part>()
  /** Parts by what is common to their cases, where names are declined. */
  readonly #stems = new Map<string, Part>()
  /** Single words that were replaced as they stand, exactly so written: found again however they stand. */
  readonly #exact = new Set<string>()

  get empty(): boolean {
    return this.#parts.size === 0
  }

  /** True when a search could now find more than before. */
  learn(name: Name): boolean {
    const initials = name.words.map(initialBit)
    let more = false
    name.words.forEach((word, index) => {
      let others = name.initials
      for (let other = 0; other < initials.length; other += 1) if (other !== index) others |= initials[other]!
      more = this.#learnPart(word, others) || more
    })
    return more
  }

  /** A single word, known already, that now counts wherever it is written exactly so. True as for `learn`. */
  learnExactly(surface: string): boolean {
    this.#exact.add(surface)
    // Any other word counts nearly everywhere already.
    return isOrdinaryWord(foldText(surface))
  }

  /** Adds the names found to `spans`. Throws `detection_budget`. */
  search(reading: Reading, budget: Budget, spans: Span[]): void {
    budget.spend(reading.words.count)
    this.#searchFrom(0, reading.words.count, reading, budget, spans)
  }

  /** The same, with rests inside a long text. */
  *searchInSteps(reading: Reading, budget: Budget, spans: Span[]): InSteps<void> {
    const { count } = reading.words
    budget.spend(count)
    for (let from = 0; from < count;) {
      from = this.#searchFrom(from, Math.min(from + STEP, count), reading, budget, spans)
      yield STEP
    }
  }

  /** Names that begin between two pieces; the first piece that was not looked at. */
  #searchFrom(from: number, until: number, reading: Reading, budget: Budget, spans: Span[]): number {
    const { words } = reading
    let index = from
    for (; index < until; index += 1) {
      if (words.shape[index]! < LOWERCASE) continue
      const part = this.#partAt(reading, index, budget)
      if (part === undefined || !this.#mayName(reading, index, part)) {
        if (part === undefined && this.#isGenitive(reading, index, budget)) spans.push(spanOf(words, index, index))
        continue
      }
      const { last, count } = this.#runFrom(reading, index, budget)
      const first = startWithInitials(reading, index, part.initials)
      const to = last === index ? endWithInitial(reading, last, part.initials) : last
      const initialled = first < index || to > last
      if (count > 1 || (initialled && words.shape[index] !== LOWERCASE) || this.#standsAlone(reading, index, part)) {
        spans.push(spanOf(words, initialled && words.shape[index] === LOWERCASE ? index : first, to))
      }
      budget.spend(last - index + 1)
      index = last
    }
    return index
  }

  #partAt({ text, words }: Reading, index: number, budget: Budget): Part | undefined {
    const alike = this.#parts.get(words.hash[index]!)
    const part =
      alike === undefined ? undefined : spelled(alike, text.slice(words.start[index], words.end[index]), budget)
    if (part !== undefined || this.#stems.size === 0 || words.shape[index] !== CAPITALISED) return part
    const stem = stemOf(foldText(text.slice(words.start[index], words.end[index])))
    return stem === undefined ? undefined : this.#stems.get(stem)
  }

  /** An ordinary word in lower case is that word; two letters in lower case are an article somewhere. */
  #mayName({ text, words }: Reading, index: number, part: Part): boolean {
    if (words.shape[index] !== LOWERCASE || (!part.ordinary && part.word.length > 2)) return true
    return this.#exact.has(text.slice(words.start[index], words.end[index]))
  }

  /** The last piece of the run of known words that begins at `first`, and how many there are. */
  #runFrom(reading: Reading, first: number, budget: Budget): { last: number; count: number } {
    const { words } = reading
    const seen = [words.hash[first]]
    let last = first
    while (seen.length < RUN_MOST) {
      const next = this.#continuation(reading, last, budget)
      // Nobody has a word twice: "Jean Dupont Jean" is where a second name begins.
      if (next === undefined || seen.includes(words.hash[next])) break
      seen.push(words.hash[next])
      last = next
    }
    return { last, count: seen.length }
  }

  /** The piece that carries on a name ending at `last`: over one blank or hyphen, particles and a middle initial. */
  #continuation(reading: Reading, last: number, budget: Budget): number | undefined {
    const { words } = reading
    if (!isGap(reading, last + 1)) return undefined
    let index = last + 2
    for (let step = 0; step < 3 && index < words.count; step += 1) {
      const part = this.#partAt(reading, index, budget)
      if (part !== undefined && this.#mayName(reading, index, part)) return index
      if (words.shape[index] === INITIAL && isDot(reading, index + 1) && isGap(reading, index + 2)) index += 3
      else if (
        isParticle(foldText(reading.text.slice(words.start[index], words.end[index]))) &&
        isGap(reading, index + 1)
      )
        index += 2
      else return undefined
    }
    return undefined
  }

  /** Whether a single word, part of a known name, is that name here. */
  #standsAlone(reading: Reading, index: number, part: Part): boolean {
    const { text, words, field } = reading
    if (this.#exact.has(text.slice(words.start[index], words.end[index]))) return true
    if (!part.ordinary) return true
    if (field.kind !== 'prose' && words.count === 1) return words.shape[index] !== LOWERCASE
    const shape = words.shape[index]
    if (shape === CAPITALS) return !isShouting(words, index)
    return shape === CAPITALISED && !startsSentence(reading, index) && !followsArticle(reading, index)
  }

  /** "Annas", "Müllers": the German genitive, which writes no apostrophe. */
  #isGenitive(reading: Reading, index: number, budget: Budget): boolean {
    const { text, words } = reading
    const start = words.start[index]!
    const end = words.end[index]!
    if (words.shape[index] !== CAPITALISED || end - start < 4 || text.charCodeAt(end - 1) !== 0x73) return false
    const alike = this.#parts.get(hashFolded(text, start, end - 1))
    const part = alike === undefined ? undefined : spelled(alike, text.slice(start, end - 1), budget)
    return part !== undefined && !part.ordinary && !startsSentence(reading, index)
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
    const part: Part = { word, ordinary: isOrdinaryWord(word), initials, next: first }
    this.#parts.set(hash, part)
    const stem = stemOf(word)
    if (stem !== undefined && !this.#stems.has(stem)) this.#stems.set(stem, part)
    return true
  }
}

/** Known words one name has at most. */
const RUN_MOST = 8

interface Part {
  /** Folded. */
  readonly word: string
  readonly ordinary: boolean
  /** First letters of the other parts of names it stands in, one bit each from a on. */
  initials: number
  readonly next: Part | undefined
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
    type: 'PERSON',
    score: 0.95,
    evidence: SEEN_PART,
  }
}
