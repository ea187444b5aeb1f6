import type { Mention } from '../detect/document.ts'
import { ParaventError } from '../errors.ts'
import { countUpTo } from '../text/bisect.ts'
import type { Edit } from '../text/edit.ts'
import type { Slot, WireRequest } from '../wire/slot.ts'
import { LISTED, type Residue } from './backstop.ts'

/** A body about to leave, with what became of the one that came. */
export interface Outgoing {
  readonly request: WireRequest
  readonly edits: readonly Edit[]
  readonly kept: readonly Kept[]
}

/** What the operator lets through: a mention, and the slot it stands in. */
export interface Kept {
  readonly slot: Slot
  readonly mention: Pick<Mention, 'start' | 'end'>
}

/**
 * Refuses what still holds a value. A hit in a unit that was sent before the value was known is history and stays
 * (D3); so does a hit inside something the operator keeps (the name in an address, where addresses are kept), in signed
 * text of the turn that first says it, which is the vendor's own, and a word that stands outside every text.
 */
export function refuseResidues({ request, edits, kept }: Outgoing, residues: readonly Residue[]): void {
  if (residues.length === 0) return
  const { origin, isWritten } = sourcePositions(edits)
  const slotAt = finder(request.slots.flatMap((slot) => rangesOf(slot, 0, slot.value.length, slot)))
  const keptAt = finder(kept.flatMap(({ slot, mention }) => rangesOf(slot, mention.start, mention.end, mention)))
  const blobAt = finder(request.blobs.map((blob) => ({ ...blob, of: blob })))
  for (const { start, end, unit, value } of residues) {
    // A name can be the word that a token begins with.
    if (isWritten(start, end)) continue
    const at = origin(start)
    if (blobAt(at) !== undefined || keptAt(at) !== undefined) continue
    const slot = slotAt(at)
    if (slot === undefined ? isVocabulary(value, unit) : slot.unit < unit || isVendorsOwn(slot, unit)) continue
    throw new ParaventError('residual_value', slot === undefined ? {} : { path: slot.path })
  }
}

interface Range<T> {
  readonly start: number
  readonly end: number
  readonly of: T
}

/** Where a part of a slot's value stands in the body. */
function rangesOf<T>(slot: Slot, start: number, end: number, of: T): readonly Range<T>[] {
  return slot.toBody([{ start, end, text: '' }]).map((edit) => ({ start: edit.start, end: edit.end, of }))
}

/** Looks up which of many disjoint ranges a position lies in. */
function finder<T>(ranges: readonly Range<T>[]): (position: number) => T | undefined {
  const sorted = ranges.toSorted((a, b) => a.start - b.start)
  const starts = sorted.map(({ start }) => start)
  return (position) => {
    const range = sorted[countUpTo(starts, position) - 1]
    return range !== undefined && position < range.end ? range.of : undefined
  }
}

/**
 * Outside texts stand the wire's own words (the key `model`) and a programmer's identifiers. There a found name is a
 * namesake (`mcp__Claude__open` in a conversation that begins with "Hello Claude"); one of the operator's list may not
 * stand there unless it reads like a key.
 */
export function isVocabulary(value: string, unit: number): boolean {
  return (unit === LISTED ? LOWER_WORD : WORD).test(value)
}

const LOWER_WORD = /^[a-z_]{1,64}$/
const WORD = /^\p{L}{1,64}$/u

/** What a model thought and then said: it may not be touched, and was the vendor's before it was ours. */
function isVendorsOwn({ signed, author, unit: turn }: Slot, unit: number): boolean {
  return signed && author === 'assistant' && turn === unit
}

interface Sources {
  /** Where in the source a position of the edited text comes from. */
  readonly origin: (position: number) => number
  /** Whether all from `start` to `end` was written by one edit. */
  readonly isWritten: (start: number, end: number) => boolean
}

function sourcePositions(edits: readonly Edit[]): Sources {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
  /** Where each edit's text begins in the edited text. */
  const starts: number[] = []
  let drift = 0
  for (const edit of sorted) {
    starts.push(edit.start + drift)
    drift += edit.text.length - (edit.end - edit.start)
  }
  return {
    origin(position) {
      const place = countUpTo(starts, position) - 1
      const edit = sorted[place]
      if (edit === undefined) return position
      const after = position - (starts[place] as number) - edit.text.length
      return after < 0 ? edit.start : edit.end + after
    },
    isWritten(start, end) {
      const place = countUpTo(starts, start) - 1
      const edit = sorted[place]
      return edit !== undefined && end <= (starts[place] as number) + edit.text.length
    },
  }
}
