import { behind, type Language, NOTHING } from './language.ts'

/** Something that digits may mean: they do if they are in each of some languages. */
export interface Candidate<T> {
  readonly value: T
  readonly languages: readonly Language[]
}

/** What is known of some digits. */
export interface State<T> {
  /** What they mean as they are, in the order the candidates were given. */
  readonly values: readonly T[]
  /** Whether digits behind them may still mean something, or they do themselves. */
  readonly isOpen: boolean
  /** Whether it is remembered, with what leads to it. */
  readonly isKept: boolean
  /** What follows each digit, as far as somebody asked. */
  readonly next: (State<T> | undefined)[]
  /** What they may still become, each with its place among the candidates. */
  readonly left: readonly Left[]
}

interface Left {
  readonly place: number
  readonly languages: readonly Language[]
}

/** What is kept where nothing else is said: about as many candidates, in all states. Thirteen countries have a quarter of them. */
const KEPT = 65_536

/**
 * Sets of digit strings, read all at once: one look into a table for a digit, however many there are. A state is made
 * when it is first come to; those beyond the bound are made each time.
 */
export class Automaton<T> {
  readonly #candidates: () => readonly Candidate<T>[]
  readonly #states = new Map<string, State<T>>()
  #values: readonly T[] = []
  /** How many more candidates may be kept. */
  #room: number
  #start: State<T> | undefined

  /** `candidates`: asked for when something is read first. `kept`: how many of them are, counted in each state. */
  constructor(candidates: () => readonly Candidate<T>[], kept: number = KEPT) {
    this.#candidates = candidates
    this.#room = kept
  }

  get start(): State<T> {
    this.#start ??= this.#begin()
    return this.#start
  }

  /** The state behind a digit (0 to 9). */
  after(state: State<T>, digit: number): State<T> {
    const known = state.next[digit]
    if (known !== undefined) return known
    const next = this.#stateOf(state.left.flatMap((left) => leftBehind(left, digit) ?? []))
    if (next.isKept) state.next[digit] = next
    return next
  }

  /** What some digits mean. */
  read(digits: string): readonly T[] {
    let state = this.start
    for (let at = 0; at < digits.length && state.isOpen; at++) state = this.after(state, digits.charCodeAt(at) - ZERO)
    return state.values
  }

  #begin(): State<T> {
    const candidates = this.#candidates()
    this.#values = candidates.map(({ value }) => value)
    return this.#stateOf(candidates.map(({ languages }, place) => ({ place, languages })))
  }

  #stateOf(left: readonly Left[]): State<T> {
    if (this.#room <= 0) return this.#made(left, false)
    const key = left.map(({ place, languages }) => `${place}:${languages.map(({ id }) => id).join(',')}`).join(';')
    let state = this.#states.get(key)
    if (state === undefined) {
      state = this.#made(left, true)
      this.#states.set(key, state)
      this.#room -= left.length
    }
    return state
  }

  #made(left: readonly Left[], isKept: boolean): State<T> {
    const whole = left.filter(({ languages }) => languages.every(({ isEnd }) => isEnd))
    const values = whole.flatMap(({ place }) => this.#values[place] ?? [])
    return { values, isOpen: left.length > 0, isKept, next: [], left }
  }
}

const ZERO = 48

/** Nothing where one of the languages ends in front of the digit. */
function leftBehind({ place, languages }: Left, digit: number): Left | undefined {
  const rests: Language[] = []
  for (const language of languages) {
    const rest = behind(language, digit)
    if (rest === NOTHING) return undefined
    rests.push(rest)
  }
  return { place, languages: rests }
}
