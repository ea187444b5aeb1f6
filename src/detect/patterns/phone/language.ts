/**
 * A finite set of strings of digits. It is known by the digits that may come first, each with the set of what may come
 * behind them: a string is read by going from one set to the next, whatever the expression was written like. Two sets
 * of the same steps are one object.
 */
export interface Language {
  readonly id: number
  /** Whether the empty string is in it: the digits read so far are a whole one. */
  readonly isEnd: boolean
  /** In the order of their ids. */
  readonly steps: readonly Step[]
  /** What may come behind each digit, as far as somebody asked. */
  readonly rests: (Language | undefined)[]
}

interface Step {
  readonly id: number
  /** A bit for each digit that may be read. */
  readonly digits: number
  readonly rest: Language
}

/** What was made so far. It is bounded by what all plans of the world say, and does not hang on any text. */
const singles = new Map<number, Language>()
const several = new Map<string, Language>()
let made = 0

function languageWith(steps: readonly Step[], isEnd: boolean): Language {
  return { id: made++, isEnd, steps, rests: [] }
}

/** No string at all, and the empty string alone. */
export const NOTHING = languageWith([], false)
const END = languageWith([], true)

/** How many sets of digits there are. */
const DIGIT_SETS = 1024
const ANY_DIGIT = DIGIT_SETS - 1

/** One of some digits (a bit each), and a string of `rest` behind it. */
function digit(digits: number, rest: Language): Language {
  const key = rest.id * DIGIT_SETS + digits
  let single = singles.get(key)
  if (single === undefined) {
    single = languageWith([{ id: singles.size, digits, rest }], false)
    singles.set(key, single)
  }
  return single
}

/** The strings of all of some languages. */
export function union(some: readonly Language[]): Language {
  const [first = NOTHING] = some
  if (some.every((language) => language === first)) return first
  const steps = new Set<Step>()
  let isEnd = false
  for (const language of some) {
    isEnd ||= language.isEnd
    for (const step of language.steps) steps.add(step)
  }
  return withSteps(
    [...steps].toSorted((one, other) => one.id - other.id),
    isEnd,
  )
}

function withSteps(sorted: readonly Step[], isEnd: boolean): Language {
  let key = isEnd ? '.' : ''
  for (const { id } of sorted) key += `${id},`
  let language = several.get(key)
  if (language === undefined) {
    language = languageWith(sorted, isEnd)
    several.set(key, language)
  }
  return language
}

/** What may come behind a digit (0 to 9) that was read. */
export function behind({ steps, rests }: Language, read: number): Language {
  return (rests[read] ??= union(steps.filter(({ digits }) => ((digits >> read) & 1) === 1).map(({ rest }) => rest)))
}

/** All strings of these lengths. */
export function ofLengths(lengths: Iterable<number>): Language {
  return union([...lengths].map((length) => repeated((rest) => digit(ANY_DIGIT, rest), length, length)(END)))
}

/** What a part of an expression matches, given what may come behind it. */
type Part = (then: Language) => Language

function repeated(part: Part, least: number, most: number): Part {
  return (then) => {
    let rest = then
    for (let count = least; count < most; count++) rest = union([then, part(rest)])
    for (let count = 0; count < least; count++) rest = part(rest)
    return rest
  }
}

/**
 * The strings that an expression matches as a whole, with one of `then` behind it. Expressions are written as
 * libphonenumber's metadata writes them: digits, `\d`, classes, groups without capture, `|`, `?`, `{n}` and `{n,m}`.
 * Throws a SyntaxError at anything else.
 */
export function languageOf(source: string, then: Language = END): Language {
  const tokens = source.match(TOKEN) ?? []
  const whole = choiceAt(tokens, 0)
  if (whole.next < tokens.length || tokens.join('') !== source) throw strange(source)
  return whole.part(then)
}

function strange(source: string): SyntaxError {
  return new SyntaxError(`an expression of a numbering plan holds something new: ${source}`)
}

const TOKEN = /\(\?:|\\d|\[[\d-]{1,20}\]|\{\d{1,2}(?:,\d{1,2})?\}|[\d?|)]/g

interface Read {
  readonly part: Part
  /** The first token behind it. */
  readonly next: number
}

function choiceAt(tokens: readonly string[], from: number): Read {
  const options = [sequenceAt(tokens, from)]
  let [{ next }] = options as [Read]
  while (tokens[next] === '|') {
    const option = sequenceAt(tokens, next + 1)
    options.push(option)
    ;({ next } = option)
  }
  return { part: (then) => union(options.map(({ part }) => part(then))), next }
}

function sequenceAt(tokens: readonly string[], from: number): Read {
  const parts: Part[] = []
  let next = from
  for (let token = tokens[next]; token !== undefined && token !== '|' && token !== ')'; token = tokens[next]) {
    const single = singleAt(tokens, next)
    const bounds = boundsOf(tokens[single.next])
    parts.push(bounds === undefined ? single.part : repeated(single.part, ...bounds))
    next = bounds === undefined ? single.next : single.next + 1
  }
  return { part: (then) => parts.reduceRight((rest, part) => part(rest), then), next }
}

function singleAt(tokens: readonly string[], at: number): Read {
  const token = tokens[at] ?? ''
  if (token === '(?:') {
    const { part, next } = choiceAt(tokens, at + 1)
    if (tokens[next] !== ')') throw strange(tokens.join(''))
    return { part, next: next + 1 }
  }
  const digits = digitsOf(token)
  return { part: (then) => digit(digits, then), next: at + 1 }
}

/** How often what is in front of a token may stand, at least and at most; nothing where the token does not say. */
function boundsOf(token: string | undefined): readonly [number, number] | undefined {
  if (token === '?') return [0, 1]
  if (token?.startsWith('{') !== true) return undefined
  const [least = 0, most = least] = token.slice(1, -1).split(',').map(Number)
  return [least, most]
}

const classes = new Map<string, number>()

/** The digits that `7`, `\d` or `[2-57]` stands for, a bit each. */
function digitsOf(token: string): number {
  let digits = classes.get(token)
  if (digits === undefined) {
    const expression = new RegExp(token)
    digits = 0
    for (let one = 0; one <= 9; one++) if (expression.test(String(one))) digits |= 1 << one
    classes.set(token, digits)
  }
  return digits
}
