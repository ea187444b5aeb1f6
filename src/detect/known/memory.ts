import { foldText } from '../../text/fold.ts'
import type { InSteps } from '../../text/in-steps.ts'
import type { Budget } from '../budget.ts'
import { digitSpellings } from './lists.ts'
import { NameIndex } from './name-index.ts'
import type { Names } from './name-parts.ts'
import { PhraseIndex } from './phrases.ts'
import type { Field } from '../recogniser.ts'
import { TOKEN } from '../resolver.ts'
import type { Evidence, Span } from '../span.ts'
import { viewsOf } from '../views.ts'
import type { Words } from './words.ts'

const PERSON = 'PERSON'

/**
 * From this length on a value that was replaced once is found again however it stands, because the run-time backstop
 * refuses a request that still shows it. Shorter ones ("Rose", "12") are part of too many innocent sentences.
 */
const SPREADS_ALWAYS = 5

const SEEN: readonly Evidence[] = [{ by: 'memory', kind: 'memory', why: 'known from this conversation' }]

/**
 * The values a conversation has shown so far, and how to find them again: in full, and people also by one part of
 * their name, in capitals, without accents, with initials, in possessive and elided forms. Words decide, not
 * substrings; the cost of a search is the text's length, whatever the number of known values.
 */
export class Memory {
  readonly #names: Names
  readonly #sure: number
  readonly #phrases = new PhraseIndex()
  /** By folded phrase. */
  readonly #known = new Map<string, Known>()
  readonly #people = new NameIndex()
  /** What has been learnt, by type and text: most values come again and again. */
  readonly #learnt = new Set<string>()

  /** `sure`: the score from which a name is looked for by its parts and in every way of writing. */
  constructor(names: Names, sure: number) {
    this.#names = names
    this.#sure = sure
  }

  get empty(): boolean {
    return this.#phrases.empty && this.#people.empty
  }

  /** `score` is what detection gave it. True when a search could now find more than before. */
  learn(type: string, surface: string, score: number): boolean {
    if (type === TOKEN) return false
    const isSure = score >= this.#sure
    const lesson = `${type}\n${isSure ? 'sure' : 'unsure'}\n${surface}`
    if (this.#learnt.has(lesson)) return false
    this.#learnt.add(lesson)
    let more = false
    for (const { text } of viewsOf(surface)) {
      if (type !== PERSON) more = this.#learnValue(type, text) || more
      else more = (isSure ? this.#learnPerson(text) : this.#learnSpelling(text)) || more
    }
    return more
  }

  /** Every known value in `text`; spans may overlap. Throws `detection_budget`. */
  search(text: string, words: Words, field: Field, budget: Budget): Span[] {
    const spans: Span[] = []
    this.#phrases.search(text, words, budget, this.#seenIn(text, words, spans))
    if (!this.#people.empty) this.#people.search({ text, words, field }, budget, spans)
    return spans
  }

  /** The same, with rests inside a long text. */
  *searchInSteps(text: string, words: Words, field: Field, budget: Budget): InSteps<Span[]> {
    const spans: Span[] = []
    yield* this.#phrases.searchInSteps(text, words, budget, this.#seenIn(text, words, spans))
    if (!this.#people.empty) yield* this.#people.searchInSteps({ text, words, field }, budget, spans)
    return spans
  }

  #seenIn(text: string, words: Words, spans: Span[]): (from: number, to: number, phrase: string) => boolean {
    return (from, to, phrase) => {
      const known = this.#known.get(phrase)!
      const start = words.start[from]!
      const end = words.end[to - 1]!
      if (known.spellings?.has(text.slice(start, end)) === false) return false
      spans.push({ start, end, type: known.type, score: known.score, evidence: SEEN })
      return true
    }
  }

  #learnValue(type: string, surface: string): boolean {
    if (surface.length < SPREADS_ALWAYS) return false
    // Numbers and addresses do not change with the case of their letters; a word can become another word.
    const known: Known = { type, score: 1, spellings: /[0-9@]/.test(surface) ? undefined : new Set([surface]) }
    let more = this.#learnPhrase(surface, known)
    for (const spelling of digitSpellings(surface)) more = this.#learnPhrase(spelling, known) || more
    return more
  }

  #learnPerson(surface: string): boolean {
    const name = this.#names.of(surface)
    let more = this.#people.learn(name)
    if (name.single && name.words.length === 1) {
      if (surface.length >= SPREADS_ALWAYS) more = this.#people.learnExactly(surface) || more
    } else if (name.words.length > 0 || surface.length >= SPREADS_ALWAYS || UNCASED_LETTER.test(surface)) {
      more = this.#learnPhrase(surface, A_PERSON) || more
    }
    for (const phrase of name.compounds) more = this.#learnPhrase(phrase, A_PERSON) || more
    return more
  }

  /** What was doubtful once does not become certain by being said again: only the same letters are looked for. */
  #learnSpelling(surface: string): boolean {
    if (surface.length < SPREADS_ALWAYS) return false
    return this.#learnPhrase(surface, { type: PERSON, score: DOUBTFUL, spellings: new Set([surface]) })
  }

  /** The first type a text was known by stays its type. */
  #learnPhrase(surface: string, known: Known): boolean {
    const folded = foldText(surface)
    const before = this.#known.get(folded)
    if (before === undefined) {
      this.#known.set(folded, known)
      return this.#phrases.add(surface)
    }
    if (before.spellings === undefined) return false
    if (known.spellings === undefined && before.type === known.type) {
      this.#known.set(folded, known)
      return true
    }
    if (before.spellings.has(surface)) return false
    before.spellings.add(surface)
    return true
  }
}

interface Known {
  readonly type: string
  readonly score: number
  /** The spellings that count; undefined where case and accents make no difference. */
  readonly spellings: Set<string> | undefined
}

const A_PERSON: Known = { type: PERSON, score: 1, spellings: undefined }

/** Below any `sure`: what was found through a doubtful name is no surer than that. */
const DOUBTFUL = 0

/** A letter of a script without case: two of them are a name already. */
const UNCASED_LETTER = /\p{Lo}/u
