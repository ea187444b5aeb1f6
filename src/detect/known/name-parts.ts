import { foldText } from '../../text/fold.ts'
import { normalise } from '../patterns/normalise.ts'
import { BLANK, CAPITALS, INITIAL, LOWERCASE, SIGN, wordsOf, type Words } from './words.ts'

/** A person's name as written, taken apart. All folded. */
export interface Name {
  /** Equal for two ways of writing one name: case, accents, dots, "DUPONT Jean" and "Dupont, Jean". */
  readonly key: string
  /** What a person can be called by alone: given names and surnames, "jean-pierre" as one; no particles, no initials. */
  readonly parts: readonly string[]
  /** Two parts or more, be they the same ("Alice Alice"). */
  readonly full: boolean
  /** First letters that stand for a part, in order. */
  readonly letters: readonly string[]
  /** Bits of `letters`, from a on. */
  readonly initials: number
  /** Every single word of two letters or more in `parts`. */
  readonly words: readonly string[]
  /**
   * Parts of several words, as phrases: "o'brien", "van der berg"; two parts run together, as in an account's name:
   * "jeandupont". Empty when the name is nothing else.
   */
  readonly compounds: readonly string[]
  /** One word, nothing else. */
  readonly single: boolean
}

const PARTICLES = new Set(
  'a af al am auf ben bin bint da das de dei del della dell den der des di do dos du e el ibn la las le los of st t te ten ter thoe to tot un und van vom von y zu zum zur'.split(
    ' ',
  ),
)

/** Words that belong to a surname but are no name by themselves. */
export function isParticle(folded: string): boolean {
  return PARTICLES.has(folded)
}

/** Stand before a name and are none. Those that are given names as well (Don, Sir) are left out. */
const TITLES = new Set(
  'mr mrs ms miss mister mme mlle madame monsieur mademoiselle maitre dr dre doctor docteur doktor prof professor professeur herr frau fraulein senor senora senorita sra srta signor signora signore signorina sig dott dottore dottoressa meneer mevrouw mijnheer dhr senhor senhora'.split(
    ' ',
  ),
)

/** A name of more words than this is a sentence: only its whole is a value. */
const WORDS_MOST = 8

/** Takes each name apart once. */
export class Names {
  readonly #apart = new Map<string, Name>()

  of(surface: string): Name {
    const known = this.#apart.get(surface)
    if (known !== undefined) return known
    const name = nameOf(surface)
    this.#apart.set(surface, name)
    return name
  }
}

function nameOf(surface: string): Name {
  const text = withoutPossessive(normalise(surface).text)
  const words = wordsOf(text)
  const runs = withoutTitles(runsOf(text, words))
  const named = runs.filter((run) => run.kind === 'part')
  const letters = runs.filter((run) => run.kind === 'initial').map((run) => run.folded)
  const whole = foldText(text)
  if (named.length === 0 || named.length > WORDS_MOST) {
    return {
      key: whole,
      parts: [],
      full: false,
      letters,
      initials: 0,
      words: [],
      compounds: [],
      single: words.count === 1,
    }
  }
  const parts = [...new Set(named.map((run) => run.folded))]
  return {
    key: ordered(text, runs)
      .map((run) => run.folded)
      .join(' '),
    parts,
    full: named.length > 1,
    letters,
    initials: letters.reduce((bits, letter) => bits | bitOf(letter), 0),
    words: [
      ...new Set(parts.flatMap((part) => part.split(/[-']/)).filter((word) => word.length > 1 && !isParticle(word))),
    ],
    compounds: [...compoundsOf(runs, whole), ...runTogether(parts)],
    single: words.count === 1,
  }
}

interface Run {
  readonly kind: 'part' | 'particle' | 'initial' | 'comma' | 'other'
  readonly folded: string
  readonly capitals: boolean
}

/** Words with the hyphens and apostrophes that bind them; single capital letters; commas. */
function runsOf(text: string, words: Words): Run[] {
  const runs: Run[] = []
  for (let index = 0; index < words.count; index += 1) {
    const shape = words.shape[index]!
    if (shape < LOWERCASE) {
      const sign = text.charAt(words.start[index]!)
      if (shape === SIGN && sign === ',') runs.push({ kind: 'comma', folded: ',', capitals: false })
      else if (shape > BLANK && !'.-_'.includes(sign)) {
        runs.push({
          kind: 'other',
          folded: foldText(text.slice(words.start[index], words.end[index])),
          capitals: false,
        })
      }
      continue
    }
    const first = index
    let capitals = shape === CAPITALS
    while (index + 2 < words.count && isBinder(text, words, index + 1) && words.shape[index + 2]! >= LOWERCASE) {
      index += 2
      capitals &&= words.shape[index] === CAPITALS
    }
    const folded = foldText(text.slice(words.start[first], words.end[index]))
    const kind =
      index === first && shape === INITIAL
        ? 'initial'
        : isParticle(folded)
          ? 'particle'
          : folded.length > 1
            ? 'part'
            : 'other'
    runs.push({ kind, folded, capitals })
  }
  return runs
}

/** Titles stay outside a name; a title that is all there is stays. */
function withoutTitles(runs: readonly Run[]): readonly Run[] {
  let first = 0
  while (first < runs.length - 1 && TITLES.has(runs[first]?.folded ?? '')) first += 1
  return first > 0 && runs.slice(first).some((run) => run.kind === 'part') ? runs.slice(first) : runs
}

function isBinder(text: string, words: Words, index: number): boolean {
  if (words.shape[index] !== SIGN) return false
  const folded = foldText(text.charAt(words.start[index]!))
  return folded === '-' || folded === "'"
}

/** Surname last, where the writing says which it is: "DUPONT Jean", "Dupont, Jean". Otherwise as written. */
function ordered(text: string, runs: readonly Run[]): readonly Run[] {
  const comma = runs.findIndex((run) => run.kind === 'comma')
  if (comma > 0 && comma < runs.length - 1) return [...runs.slice(comma + 1), ...runs.slice(0, comma)]
  const parts = runs.filter((run) => run.kind === 'part')
  if (parts.every((run) => run.capitals) || parts.length < 2) return runs
  let surname = 0
  while (surname < runs.length && (runs[surname]?.capitals === true || isUpperParticle(text, runs[surname])))
    surname += 1
  const rest = runs.slice(surname)
  if (surname === 0 || rest.some((run) => run.capitals)) return runs
  return [...rest, ...runs.slice(0, surname)]
}

function isUpperParticle(text: string, run: Run | undefined): boolean {
  return run?.kind === 'particle' && text.includes(run.folded.toUpperCase())
}

function compoundsOf(runs: readonly Run[], whole: string): string[] {
  const phrases: string[] = []
  for (const run of runs) if (run.kind === 'part' && /[-']/.test(run.folded)) phrases.push(run.folded)
  const first = runs.findIndex((run) => run.kind === 'particle')
  if (first > 0 && runs.slice(first).some((run) => run.kind === 'part')) {
    phrases.push(
      runs
        .slice(first)
        .map((run) => run.folded)
        .join(' '),
    )
  }
  return phrases.filter((phrase) => phrase !== whole)
}

/** Shorter words could mean something else. */
const ACCOUNT_LEAST = 7

function runTogether(parts: readonly string[]): string[] {
  const [first, last, ...more] = parts.map((part) => part.replaceAll(/[-']/g, ''))
  if (first === undefined || last === undefined || more.length > 0) return []
  return [first + last, last + first].filter(({ length }) => length >= ACCOUNT_LEAST)
}

function withoutPossessive(surface: string): string {
  return surface.replace(/['’]s$/i, '')
}

function bitOf(letter: string): number {
  const bit = letter.charCodeAt(0) - 0x61
  return bit >= 0 && bit < 26 ? 1 << bit : 0
}
