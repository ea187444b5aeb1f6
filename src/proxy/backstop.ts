import { countUpTo } from '../text/bisect.ts'
import { atOnce, FINDS, STEP, type InSteps } from '../text/in-steps.ts'
import { encodeFragment } from '../wire/json/string.ts'

/**
 * The run-time backstop (D10): before anything is sent, the outgoing bytes are searched for every value that this
 * request replaced. What detection decided once must hold everywhere, or the request does not leave.
 */
export interface ReplacedValue {
  readonly value: string
  /** The causal unit in which it first appears: earlier units were sent before anyone knew it. Or `LISTED`. */
  readonly unit: number
}

/** The unit of the operator's own values: known before anything was said. */
export const LISTED = -1

/** A value that was replaced and is still there. `unit` is the one it was replaced in. */
export interface Residue {
  /** Position of the hit in the searched text, UTF-16 units. */
  readonly start: number
  readonly end: number
  readonly unit: number
  readonly value: string
}

/** Shorter values ("Ana", "12") occur inside innocent words too often for a refusal to be right. */
const SHORTEST = 5

/** Finds every occurrence of a fixed set of values in a text. Made once for the deny-list, once a request for the rest. */
export interface ResidueFinder {
  (text: string): readonly Residue[]
  /** The same, with rests inside a long text. */
  inSteps(text: string): InSteps<readonly Residue[]>
}

/**
 * Finds values plain and JSON-escaped where they are not merely part of a longer word or number ("Claire" in
 * "Clairement"). One pass over the text however many values there are (Wu and Manber, "A fast algorithm for
 * multi-pattern searching", 1994, block size 2).
 */
export function residueFinder(values: readonly ReplacedValue[]): ResidueFinder {
  return atOnce(residueFinderInSteps(values))
}

/** The same, with rests where there are many values. */
export function* residueFinderInSteps(values: readonly ReplacedValue[]): InSteps<ResidueFinder> {
  const patterns = yield* spellings(values)
  if (patterns.length === 0) return NOTHING
  const { shift, heads } = yield* prepare(patterns)
  return Object.assign((text: string) => atOnce(search(text)), { inSteps: search })

  function* search(source: string): InSteps<readonly Residue[]> {
    const { text, origin } = unescaped(source)
    const found: Residue[] = []
    let at = SHORTEST - 1
    let rest = PASSED
    while (at < text.length) {
      if (at >= rest) {
        rest = at + PASSED
        yield STEP
      }
      const skip = shift[blockAt(text, at)] as number
      if (skip > 0) {
        at += skip
        continue
      }
      const start = at - SHORTEST + 1
      for (const pattern of heads.get(headAt(text, start)) ?? []) {
        const end = start + pattern.spelling.length
        if (text.startsWith(pattern.spelling, start) && standsAlone(text, start, end)) {
          found.push({ start: origin(start), end: origin(end), unit: pattern.unit, value: pattern.value })
        }
      }
      at += 1
    }
    return found
  }
}

/** Units searched without a rest. */
const PASSED = 4 * STEP

/** Finds nothing: there is nothing to be found. */
export const NOTHING: ResidueFinder = Object.assign(() => [], {
  // eslint-disable-next-line require-yield -- it has no steps
  *inSteps() {
    return []
  },
})

interface Pattern extends ReplacedValue {
  readonly spelling: string
}

function* spellings(values: readonly ReplacedValue[]): InSteps<readonly Pattern[]> {
  const first = new Map<string, Pattern>()
  let seen = 0
  for (const { value, unit } of values) {
    seen += 1
    if (seen % FINDS === 0) yield STEP
    if (value.length < SHORTEST) continue
    const once = encodeFragment(value)
    for (const spelling of [value, once, encodeFragment(once)]) {
      const known = first.get(spelling)
      if (known === undefined || known.unit > unit) first.set(spelling, { value, unit, spelling })
    }
  }
  return [...first.values()]
}

interface Searchable {
  readonly text: string
  /** Position in the source of a position in `text`. */
  readonly origin: (position: number) => number
}

/**
 * The text with every `\uXXXX` undone, at whatever depth of escaping it stands: any letter can be written so, and one
 * encoder writes é where another writes \u00e9.
 */
function unescaped(source: string): Searchable {
  if (!source.includes('\\u')) return { text: source, origin: (position) => position }
  const pieces: string[] = []
  /** Where in `text` an escape ended, and how many units of the source it had taken more by then. */
  const ends: number[] = []
  const drifts: number[] = []
  let length = 0
  let after = 0
  for (const match of source.matchAll(ESCAPE)) {
    const before = source.slice(after, match.index)
    pieces.push(before, String.fromCharCode(Number.parseInt(match[1] as string, 16)))
    length += before.length + 1
    after = match.index + match[0].length
    ends.push(length)
    drifts.push(after - length)
  }
  pieces.push(source.slice(after))
  return {
    text: pieces.join(''),
    origin(position) {
      const before = countUpTo(ends, position)
      return position + (before === 0 ? 0 : (drifts[before - 1] as number))
    },
  }
}

/** Up to four levels of JSON in JSON; an escaped backslash before a plain u reads the same and does no harm here. */
const ESCAPE = /\\{1,15}u([0-9a-fA-F]{4})/g

const BLOCKS = 4096

interface Prepared {
  /** How far a block lets the search go on. */
  readonly shift: Uint8Array
  /** By their first units. */
  readonly heads: ReadonlyMap<number, readonly Pattern[]>
}

function* prepare(patterns: readonly Pattern[]): InSteps<Prepared> {
  const shift = new Uint8Array(BLOCKS).fill(SHORTEST - 1)
  const heads = new Map<number, Pattern[]>()
  let seen = 0
  for (const pattern of patterns) {
    seen += 1
    if (seen % FINDS === 0) yield STEP
    for (let at = 1; at < SHORTEST; at += 1) {
      const block = blockAt(pattern.spelling, at)
      shift[block] = Math.min(shift[block] as number, SHORTEST - 1 - at)
    }
    const head = headAt(pattern.spelling, 0)
    const list = heads.get(head)
    if (list === undefined) heads.set(head, [pattern])
    else list.push(pattern)
  }
  return { shift, heads }
}

/** Tells apart what stands in a window of the shortest length; of thousands of values a block would let many through. */
function headAt(text: string, start: number): number {
  let head = 0
  for (let at = start; at < start + SHORTEST; at += 1) head = (Math.imul(head, 0x01000193) ^ text.charCodeAt(at)) | 0
  return head
}

function blockAt(text: string, at: number): number {
  return (text.charCodeAt(at - 1) * 61 + text.charCodeAt(at)) & (BLOCKS - 1)
}

function standsAlone(text: string, start: number, end: number): boolean {
  return !(joins(text, start - 1, start) || joins(text, end - 1, end) || isEscapeLetter(text, start))
}

/** The n of a line break as JSON writes it does not begin a word: an odd number of backslashes before it says so. */
function isEscapeLetter(text: string, at: number): boolean {
  let first = at
  while (text.charCodeAt(first - 1) === 0x5c) first -= 1
  return (at - first) % 2 === 1 && ESCAPE_LETTERS.includes(text.charAt(at))
}

const ESCAPE_LETTERS = 'nrtbf'

/** Whether two neighbours belong to one word or one number. */
function joins(text: string, left: number, right: number): boolean {
  if (left < 0 || right >= text.length) return false
  const a = text.charCodeAt(left)
  const b = text.charCodeAt(right)
  return (isLetter(a) && isLetter(b) && !afterEscape(text, left)) || (isDigit(a) && isDigit(b))
}

/** The n of `\n` is not the end of a word; the i of `\ines` begins one. */
function afterEscape(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === 0x5c && ESCAPE_LETTERS.includes(text.charAt(at))
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function isLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
    ? true
    : unit >= 0xc0 && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7
}
