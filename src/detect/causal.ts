import { ParaventError } from '../errors.ts'
import { atOnce, FINDS, STEP, type InSteps } from '../text/in-steps.ts'
import { budgetFor } from './budget.ts'
import type { Detector } from './detector.ts'
import type { Allowed, Findings, Mention } from './document.ts'
import { Entities } from './entities.ts'
import { hintOf } from './fields/hints.ts'
import { Memory } from './known/memory.ts'
import { Names } from './known/name-parts.ts'
import type { Field } from './recogniser.ts'
import type { Span } from './span.ts'
import { readingOf, viewsInSteps, viewsOf, type View } from './views.ts'
import { wordsInSteps, wordsOf, type Words } from './known/words.ts'

/** A place of a request where text stands; the wire's slots are such. */
export interface TextSlot {
  readonly value: string
  /** Causal unit. Slots come in ascending order of units. */
  readonly unit: number
  readonly author: Field['author']
  readonly kind: Field['kind']
  /** The free-JSON key a value stands under. */
  readonly under?: string
  /** Signed by the vendor: known values are looked for, nothing new. */
  readonly signed: boolean
  /** Safe to name in an error. */
  readonly path?: string
}

export interface InspectOptions {
  /** Keeps cached spans of different tenants apart. */
  readonly tenant?: string
  /**
   * Score from which a name is also looked for by its parts and in other ways of writing, 0 to 1; below it only as it
   * was written. Default 0.6. Wants lowering together with the tagger's own threshold.
   */
  readonly sure?: number
}

/**
 * The causal pass over a whole request (D3). A unit is judged from what it and earlier units say, never from a later
 * one: appended units leave the findings of the earlier ones exactly as they were.
 *
 * Per unit: what each text says by itself, and what is known from earlier units; then the unit's new values are looked
 * for in all of its texts, until nothing new turns up; then mentions get their entities, in order of appearance.
 *
 * Throws `detection_failed` or `detection_budget`, with the path of the slot: then nothing may be sent.
 */
export function inspect(slots: readonly TextSlot[], detector: Detector, options: InspectOptions = {}): Findings {
  return atOnce(inspectInSteps(slots, detector, options))
}

/** The same, with rests between texts and inside long ones. */
export function* inspectInSteps(
  slots: readonly TextSlot[],
  detector: Detector,
  options: InspectOptions = {},
): InSteps<Findings> {
  const names = new Names()
  const memory = new Memory(names, options.sure ?? SURE)
  const entities = new Entities(names)
  const mentions: (readonly Mention[])[] = []
  let first = 0
  while (first < slots.length) {
    const unit = slots[first]!.unit
    let end = first + 1
    while (end < slots.length && slots[end]!.unit === unit) end += 1
    const texts = slots.slice(first, end).map((slot) => textOf(slot))
    yield* settleUnit(texts, memory, detector, options.tenant ?? '')
    for (const own of yield* mentionsOf(unit, texts, entities)) mentions.push(own)
    first = end
  }
  const allowed: (readonly Allowed[])[] = []
  for (const { value } of slots) allowed.push(yield* detector.allowedIn(value))
  return { mentions, entities: entities.all, allowed }
}

const SURE = 0.6

/** One slot of the unit at hand. */
interface Text {
  readonly slot: TextSlot
  readonly field: Field
  /** The ways to read it, each taken apart, when there is first something to look for. */
  views: readonly (View & { readonly words: Words })[] | undefined
  /** What the text says by itself. */
  own: readonly Span[]
  /** With what is known: disjoint, sorted. */
  settled: readonly Span[]
}

function textOf(slot: TextSlot): Text {
  const hint = slot.under === undefined ? undefined : hintOf(slot.under)
  const field: Field = { author: slot.author, kind: slot.kind, ...(hint === undefined ? {} : { hint }) }
  return { slot, field, views: undefined, own: [], settled: [] }
}

/**
 * Rounds of looking for what the round before brought. Each can only add: a part of a name met alone becomes a value
 * of its own, and is looked for as such. Two suffice but for contrived texts; what is left then is the run-time
 * backstop's to refuse.
 */
const ROUNDS = 4

function* settleUnit(texts: readonly Text[], memory: Memory, detector: Detector, tenant: string): InSteps<void> {
  for (const text of texts) {
    try {
      text.own = text.slot.signed ? [] : yield* ownSpans(text, detector, tenant)
      text.settled = yield* withMemory(text, memory, detector)
    } catch (cause) {
      throw faultAt(text, cause)
    }
    yield text.slot.value.length
  }
  for (let round = 0; round < ROUNDS && (yield* learnAll(texts, memory)); round += 1) {
    for (const text of texts) {
      if (text.slot.signed) continue
      try {
        text.settled = yield* withMemory(text, memory, detector)
      } catch (cause) {
        throw faultAt(text, cause)
      }
      yield text.slot.value.length
    }
  }
}

/** A fault carries the path of the text that was looked at. */
function faultAt({ slot: { path } }: Text, cause: unknown): ParaventError {
  const code = cause instanceof ParaventError ? cause.code : 'detection_failed'
  return new ParaventError(code, { cause, ...(path === undefined ? {} : { path }) })
}

function* ownSpans({ slot, field }: Text, detector: Detector, tenant: string): InSteps<readonly Span[]> {
  const reading = readingOf(slot.value, slot.kind)
  const spans = yield* detector.spansInSteps(reading.text, field, tenant)
  return reading.text === slot.value ? spans : spans.map((span) => reading.original(span))
}

function* withMemory(text: Text, memory: Memory, detector: Detector): InSteps<readonly Span[]> {
  const { value } = text.slot
  if (memory.empty) return text.own
  text.views ??= yield* takenApart(text.slot)
  const known: Span[] = []
  for (const view of text.views) {
    const budget = budgetFor(view.text.length)
    const isLong = view.text.length > STEP
    const spans = isLong
      ? yield* memory.searchInSteps(view.text, view.words, text.field, budget)
      : memory.search(view.text, view.words, text.field, budget)
    for (const span of spans) known.push(view.original(span))
  }
  const more = known.filter((span) => !isWithin(text.own, span))
  if (more.length === 0) return text.own
  // A number is replaced as a whole: a known value in it makes the whole of it one.
  const whole = text.slot.kind === 'number' ? more.map((span) => ({ ...span, start: 0, end: value.length })) : more
  return yield* detector.settle(value, text.field, [...text.own, ...whole])
}

function* takenApart({ value, kind }: TextSlot): InSteps<Text['views'] & {}> {
  const views: (View & { readonly words: Words })[] = []
  for (const view of value.length > STEP ? yield* viewsInSteps(value, kind) : viewsOf(value, kind))
    views.push({ ...view, words: view.text.length > STEP ? yield* wordsInSteps(view.text) : wordsOf(view.text) })
  return views
}

/** Whether one of `spans`, sorted and disjoint, says the same of as much text or more. */
function isWithin(spans: readonly Span[], { start, end, type }: Span): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end < end) low = middle + 1
    else high = middle
  }
  const span = spans[low]
  return span !== undefined && span.start <= start && span.type === type
}

/** True when there is something new to look for. */
function* learnAll(texts: readonly Text[], memory: Memory): InSteps<boolean> {
  let more = false
  let learnt = 0
  for (const { slot, settled } of texts) {
    for (const { type, start, end, score } of settled) {
      learnt += 1
      if (learnt % FINDS === 0) yield STEP
      more = memory.learn(type, slot.value.slice(start, end), score) || more
    }
  }
  return more
}

function* mentionsOf(unit: number, texts: readonly Text[], entities: Entities): InSteps<(readonly Mention[])[]> {
  const finds = texts.flatMap(({ slot, settled }) =>
    settled.map((span) => ({
      type: span.type,
      surface: slot.value.slice(span.start, span.end),
      canonical: span.canonical,
    })),
  )
  const assigned = yield* entities.assign(unit, finds)
  let next = 0
  return texts.map(({ settled }) =>
    settled.map(({ start, end }) => {
      const mention = { start, end, surface: finds[next]?.surface ?? '', entity: assigned[next]! }
      next += 1
      return mention
    }),
  )
}
