import { CLASS, DIGIT, LOWER, MARK, OTHER, UNCASED, UPPER } from '../text/fold.ts'
import { FINDS, STEP, type InSteps } from '../text/in-steps.ts'
import { DENY_LIST } from './known/lists.ts'
import type { Evidence, Span } from './span.ts'

/** The type of a look-alike of our own tokens. An atom: nothing is found inside it and it never grows. */
export const TOKEN = 'TOKEN'

/**
 * Makes spans disjoint without shrinking what they cover, whatever their order. Sorted by start.
 *
 * - Who wins: a token look-alike, the operator's deny-list, check digits, a specialised judge, then the score, then
 *   the length. What lies inside something proven (the digits of an address, the name in an e-mail) is part of it.
 * - Overlapping spans of one type become one span over both.
 * - A loser of another type keeps what the winner leaves it, as a span of its own type, without the blanks and
 *   punctuation at the cut. If the cut goes through a word, the piece joins the winner instead: two tokens written
 *   against each other could not be told apart on the way back.
 * - A span that ends up with an extent its recogniser did not report has no canonical form any more.
 *
 * Cost: sorting, and one sweep over the borders.
 */
export function resolve(text: string, spans: readonly Span[]): Span[] {
  if (spans.length === 0) return []
  const whole = spans.map((span) => wholeCharacters(text, span)).toSorted(byStart)
  if (areDisjoint(whole)) return whole
  return joined(text, painted(outermost(whole.toSorted(byRank))))
}

/** The same, with rests where there are many: what nothing reaches over is resolved by itself. */
export function* resolveInSteps(text: string, spans: readonly Span[]): InSteps<readonly Span[]> {
  if (spans.length <= FINDS) return resolve(text, spans)
  const sorted = spans.map((span) => wholeCharacters(text, span)).toSorted(byStart)
  const resolved: Span[] = []
  let group: Span[] = []
  let reach = 0
  for (const span of sorted) {
    if (group.length >= FINDS && span.start > reach) {
      for (const one of resolve(text, group)) resolved.push(one)
      group = []
      yield STEP
    }
    group.push(span)
    reach = Math.max(reach, span.end)
  }
  for (const one of resolve(text, group)) resolved.push(one)
  return resolved
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start
}

/** The common case: nothing overlaps, and nobody has to be the stronger. */
function areDisjoint(sorted: readonly Span[]): boolean {
  for (let index = 1; index < sorted.length; index += 1) {
    if (sorted[index]!.start < sorted[index - 1]!.end) return false
  }
  return true
}

const PROVEN = 2
const CERTAIN = 3

/** 5 atom, 4 listed by the operator, 3 check digits, 2 judged by a specialised library, 1 anything else. */
function classOf(span: Span): number {
  if (span.type === TOKEN) return 5
  let best = 1
  for (const { by, kind } of span.evidence) {
    if (by === DENY_LIST) return 4
    if (kind === 'checksum') best = 3
    else if (kind === 'judge' && best < 2) best = 2
  }
  return best
}

/** Strongest first. Total over everything that could show, so that the order of recognisers cannot. */
function byRank(a: Span, b: Span): number {
  return (
    classOf(b) - classOf(a) ||
    b.score - a.score ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start ||
    compare(a.type, b.type) ||
    compare(b.canonical ?? '', a.canonical ?? '') ||
    compare(JSON.stringify(a.evidence), JSON.stringify(b.evidence))
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A border in the middle of a surrogate pair moves outwards. */
function wholeCharacters(text: string, span: Span): Span {
  const start = isInsidePair(text, span.start) ? span.start - 1 : span.start
  const end = isInsidePair(text, span.end) ? span.end + 1 : span.end
  return start === span.start && end === span.end ? span : { ...span, start, end }
}

function isInsidePair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800
}

/**
 * Leaves out what lies strictly inside something proven, of a class no higher than its own; a deny-list entry counts
 * as judged here, so that a listed company does not tear an address apart. Keeps the ranking.
 */
function outermost(ranked: readonly Span[]): Span[] {
  const outside = ranked.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const inside = new Set<Span>()
  // Of those that began before here, the ones that reach furthest.
  let proven: Span | undefined
  let certain: Span | undefined
  for (const span of outside) {
    const own = classOf(span)
    if (own === 5) continue
    const holder = own === 3 ? certain : proven
    if (holder !== undefined && holder.end >= span.end && holder.end - holder.start > span.end - span.start) {
      inside.add(span)
      continue
    }
    if (own >= PROVEN && (proven === undefined || span.end > proven.end)) proven = span
    if (own >= CERTAIN && (certain === undefined || span.end > certain.end)) certain = span
  }
  return inside.size === 0 ? [...ranked] : ranked.filter((span) => !inside.has(span))
}

/** A stretch of text and the strongest span over it. */
interface Stretch {
  start: number
  end: number
  readonly owner: number
}

interface Painted {
  readonly ranked: readonly Span[]
  readonly stretches: readonly Stretch[]
}

/** Gives every stretch between two borders to the strongest span over it. */
function painted(ranked: readonly Span[]): Painted {
  const order = ranked.map((_, index) => index).toSorted((a, b) => spanAt(ranked, a).start - spanAt(ranked, b).start)
  const borders = [...new Set(ranked.flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b)
  const open = new RankHeap()
  const stretches: Stretch[] = []
  let next = 0
  for (let index = 0; index + 1 < borders.length; index += 1) {
    const start = borders[index]!
    const end = borders[index + 1]!
    while (next < order.length && spanAt(ranked, order[next]!).start === start) {
      open.push(order[next]!)
      next += 1
    }
    while (open.size > 0 && spanAt(ranked, open.first).end <= start) open.pop()
    if (open.size === 0) continue
    const owner = open.first
    const last = stretches.at(-1)
    if (last !== undefined && last.owner === owner && last.end === start) last.end = end
    else stretches.push({ start, end, owner })
  }
  return { ranked, stretches }
}

function spanAt(ranked: readonly Span[], index: number): Span {
  return ranked[index]!
}

/** What becomes one span. */
interface Piece {
  start: number
  end: number
  /** Index of the strongest span in it. */
  best: number
  readonly owners: number[]
  /** Whether something stronger took what was beyond that border. */
  readonly cutStart: boolean
  cutEnd: boolean
}

function joined(text: string, { ranked, stretches }: Painted): Span[] {
  const pieces = glued(trimmed(text, sameTypeJoined(ranked, stretches), ranked), ranked)
  return pieces.map(({ start, end, best, owners }) => {
    const strongest = spanAt(ranked, best)
    if (strongest.start === start && strongest.end === end && owners.length === 1) return strongest
    return asSpan(
      start,
      end,
      strongest,
      owners.toSorted((a, b) => a - b).map((owner) => spanAt(ranked, owner)),
    )
  })
}

function sameTypeJoined(ranked: readonly Span[], stretches: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = []
  for (const { start, end, owner } of stretches) {
    const span = spanAt(ranked, owner)
    const cutStart = start > span.start
    const cutEnd = end < span.end
    const last = pieces.at(-1)
    if (
      last !== undefined &&
      last.end === start &&
      (cutStart || last.cutEnd) &&
      spanAt(ranked, last.best).type === span.type
    ) {
      extend(last, end, owner, cutEnd)
    } else pieces.push({ start, end, best: owner, owners: [owner], cutStart, cutEnd })
  }
  return pieces
}

function extend(piece: Piece, end: number, owner: number, cutEnd: boolean): void {
  piece.end = end
  piece.cutEnd = cutEnd
  piece.best = Math.min(piece.best, owner)
  piece.owners.push(owner)
}

/** Takes blanks and punctuation off the cuts; a piece that was nothing else is gone. */
function trimmed(text: string, pieces: readonly Piece[], ranked: readonly Span[]): Piece[] {
  return pieces.filter((piece) => {
    // An atom is never cut: nothing is stronger.
    if (spanAt(ranked, piece.best).type === TOKEN) return true
    if (piece.cutStart) while (piece.start < piece.end && !isWordUnit(text, piece.start)) piece.start += 1
    if (piece.cutEnd) while (piece.end > piece.start && !isWordUnit(text, piece.end - 1)) piece.end -= 1
    return piece.start < piece.end
  })
}

/** A cut that went through a word: the piece joins its stronger neighbour. */
function glued(pieces: readonly Piece[], ranked: readonly Span[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    const torn = last !== undefined && last.end === piece.start && (last.cutEnd || piece.cutStart)
    if (torn && spanAt(ranked, last.best).type !== TOKEN && spanAt(ranked, piece.best).type !== TOKEN) {
      extend(last, piece.end, piece.best, piece.cutEnd)
    } else out.push(piece)
  }
  return out
}

/** `spans` strongest first. */
function asSpan(start: number, end: number, best: Span, spans: readonly Span[]): Span {
  const whole = spans.find((span) => span.start === start && span.end === end && span.type === best.type)
  const type = best.type
  const evidence = mergedEvidence(spans.filter((span) => span.type === type))
  const span = { start, end, type, score: best.score, evidence }
  return whole?.canonical === undefined ? span : { ...span, canonical: whole.canonical }
}

/** Reasons one span keeps. */
const REASONS = 8

function mergedEvidence(spans: readonly Span[]): readonly Evidence[] {
  const reasons: Evidence[] = []
  for (const { evidence } of spans) {
    for (const reason of evidence) {
      if (reasons.length === REASONS) return reasons
      if (!reasons.some(({ by, why }) => by === reason.by && why === reason.why)) reasons.push(reason)
    }
  }
  return reasons
}

/** Whether a unit belongs to what is written rather than to the blanks and punctuation around it. */
function isWordUnit(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  const kind = CLASS[unit]
  if (kind === LOWER || kind === UPPER || kind === UNCASED || kind === DIGIT || kind === MARK) return true
  // Beyond the alphabets (ideographs, symbols, emoji) everything counts; below, other signs are punctuation.
  return kind === OTHER && unit >= 0x2070 && !(unit >= 0x3000 && unit <= 0x303f)
}

/** A binary heap of ranks, lowest number (strongest) first. */
class RankHeap {
  readonly #ranks: number[] = []

  get size(): number {
    return this.#ranks.length
  }

  get first(): number {
    return this.#ranks[0]!
  }

  push(rank: number): void {
    const ranks = this.#ranks
    let index = ranks.length
    ranks.push(rank)
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (ranks[parent]! <= rank) break
      ranks[index] = ranks[parent]!
      index = parent
    }
    ranks[index] = rank
  }

  pop(): void {
    const ranks = this.#ranks
    const last = ranks.pop()!
    const size = ranks.length
    if (size === 0) return
    let index = 0
    for (;;) {
      let child = 2 * index + 1
      if (child >= size) break
      if (child + 1 < size && ranks[child + 1]! < ranks[child]!) child += 1
      if (ranks[child]! >= last) break
      ranks[index] = ranks[child]!
      index = child
    }
    ranks[index] = last
  }
}
