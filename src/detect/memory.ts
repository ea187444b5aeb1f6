import { foldText } from '../text/fold.ts'
import type { Budget } from './budget.ts'
import { NameIndex } from './name-index.ts'
import type { Names } from './name-parts.ts'
import { PhraseIndex } from './phrases.ts'
import type { Field } from './recogniser.ts'
import { TOKEN } from './resolver.ts'
import type { Evidence, Span } from './span.ts'
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
  readonly #phrases = new PhraseIndex()
  /** By folded phrase. */
  readonly #known = new Map<string, Known>()
  readonly #people = new NameIndex()
  /** What has been learnt, by type and text: most values come again and again. */
  readonly #learnt = new Set<string>()

  constructor(names: Names) {
    this.#names = names
  }

  get empty(): boolean {
    return this.#phrases.empty && this.#people.empty
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
      if (known.spellings?.has(text.slice(start, end)) === false) return false
      spans.push({ start, end, type: known.type, score: 1, evidence: SEEN })
      return true
    })
    if (!this.#people.empty) this.#people.search({ text, words, field }, budget, spans)
    return spans
  }

  #learnValue(type: string, surface: string): boolean {
    if (surface.length < SPREADS_ALWAYS) return false
    // Numbers and addresses do not change with the case of their letters; a word can become another word.
    return this.#learnPhrase(type, surface, /[0-9@]/.test(surface) ? undefined : surface)
  }

  #learnPerson(surface: string): boolean {
    const name = this.#names.of(surface)
    let more = this.#people.learn(name)
    if (name.single && name.words.length === 1) {
      if (surface.length >= SPREADS_ALWAYS) more = this.#people.learnExactly(surface) || more
    } else if (surface.length > 1) more = this.#learnPhrase(PERSON, surface, undefined) || more
    for (const phrase of name.compounds) more = this.#learnPhrase(PERSON, phrase, undefined) || more
    return more
  }

  /** `spelling` where only this one counts. The first type a text was known by stays its type. */
  #learnPhrase(type: string, surface: string, spelling: string | undefined): boolean {
    const folded = foldText(surface)
    const known = this.#known.get(folded)
    if (known === undefined) {
      this.#known.set(folded, { type, spellings: spelling === undefined ? undefined : new Set([spelling]) })
      return this.#phrases.add(surface)
    }
    if (known.spellings === undefined || known.spellings.has(surface)) return false
    known.spellings.add(surface)
    return true
  }
}

interface Known {
  readonly type: string
  /** The spellings that count; undefined where case and accents make no difference. */
  readonly spellings: Set<string> | undefined
}
