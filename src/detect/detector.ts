import { ParaventError } from '../errors.ts'
import { atOnce, STEP, type InSteps } from '../text/in-steps.ts'
import { budgetFor, type Budget } from './budget.ts'
import { addressField } from './fields/address.ts'
import { columnsOfPeople } from './fields/columns-of-people.ts'
import { fieldHints } from './fields/hints.ts'
import type { Allowed } from './document.ts'
import { createAllowList, createDenyList, DENY_LIST, type DenyEntry, yieldsToAllowed } from './known/lists.ts'
import { FILE_NAME } from './names/joined.ts'
import type { Field, Recogniser } from './recogniser.ts'
import { resolveInSteps, TOKEN } from './resolver.ts'
import { secretField } from './fields/secret.ts'
import type { CachePlace, SpanCache } from './span-cache.ts'
import type { Span } from './span.ts'

export interface DetectorOptions {
  /** In any order: it makes no difference to what is found. */
  readonly recognisers: readonly Recogniser[]
  /** The operator's texts that are not personal. */
  readonly allow?: readonly string[]
  /** The operator's values that always are. */
  readonly deny?: readonly DenyEntry[]
  /**
   * Says that a span in this place cannot be a name: a file path, code, an identifier. Asked for PERSON spans only,
   * never for the operator's own or for a value already known (D7).
   */
  readonly veto?: (text: string, span: Span) => boolean
  readonly cache?: SpanCache
}

/** Everything that is said of one text by itself. */
export interface Detector {
  /**
   * Personal data in `text`, sorted, disjoint, allow-list applied. `tenant` keeps the cache's entries apart.
   * Throws `detection_failed` when a recogniser fails, `detection_budget` when one overspends: the text is not sent.
   */
  spansOf(text: string, field: Field, tenant?: string): readonly Span[]
  /** The same, with rests inside a long text. */
  spansInSteps(text: string, field: Field, tenant?: string): InSteps<readonly Span[]>
  /** `spansOf` together with spans found by other means; both go through one resolver and the allow-list. */
  settle(text: string, field: Field, spans: readonly Span[]): InSteps<readonly Span[]>
  /** Where the allow-list lets stand what is replaced elsewhere. */
  allowedIn(text: string): InSteps<readonly Allowed[]>
  /** Every type that can be reported. */
  readonly entities: readonly string[]
}

let detectors = 0

/**
 * Puts recognisers, lists, resolver and cache together. Its names in the cache are its own: two detectors share no
 * entry.
 */
export function createDetector(options: DetectorOptions): Detector {
  const { veto, cache } = options
  const recognisers = [...options.recognisers, fieldHints, addressField, secretField, columnsOfPeople]
  if (options.deny !== undefined && options.deny.length > 0) recognisers.push(createDenyList(options.deny))
  const allow = createAllowList(options.allow ?? [])
  // The cache lives no longer than the process, so a count tells two detectors apart.
  detectors += 1
  const detector = String(detectors)

  return {
    entities: [...new Set(recognisers.flatMap(({ entities }) => entities))],
    settle,
    allowedIn: (text) => allow.placesIn(text),
    spansOf: (text, field, tenant) => atOnce(spansInSteps(text, field, tenant)),
    spansInSteps,
  }

  function spansInSteps(text: string, field: Field, tenant = ''): InSteps<readonly Span[]> {
    if (cache === undefined) return found(text, field)
    const at: CachePlace = { tenant, detector }
    return cache.spans(at, text, field, () => found(text, field))
  }

  function* found(text: string, field: Field): InSteps<readonly Span[]> {
    const budget = budgetFor(text.length)
    const spans: Span[] = []
    for (const recogniser of recognisers) {
      const isLong = text.length > STEP
      const reported = isLong
        ? yield* findInSteps(recogniser, text, field, budget)
        : find(recogniser, text, field, budget)
      for (const span of reported) {
        if (veto !== undefined && span.type === 'PERSON' && !standsAnyway(span) && veto(text, span)) continue
        spans.push(span)
      }
      if (isLong) yield STEP
    }
    return yield* settle(text, field, spans)
  }

  function* settle(text: string, field: Field, spans: readonly Span[]): InSteps<readonly Span[]> {
    const fitting =
      field.kind === 'number' ? spans.filter(({ start, end }) => start === 0 && end === text.length) : spans
    const places = yield* allow.placesIn(text)
    const resolved = yield* resolveInSteps(text, fitting)
    return resolved.filter(
      (span) =>
        span.type === TOKEN || !(allow.allows(text.slice(span.start, span.end), span) || isPartOfAllowed(places, span)),
    )
  }
}

/** Inside an entry of the allow-list. */
function isPartOfAllowed(places: readonly Allowed[], span: Span): boolean {
  if (places.length === 0 || !yieldsToAllowed(span)) return false
  return places.some(({ start, end }) => start <= span.start && span.end <= end)
}

/** The operator's own, and what was found by the very writing that looks like code. */
function standsAnyway(span: Span): boolean {
  return span.evidence.some(({ by }) => by === DENY_LIST || by === FILE_NAME)
}

function find(recogniser: Recogniser, text: string, field: Field, budget: Budget): readonly Span[] {
  let spans: readonly Span[]
  try {
    spans = recogniser.find(text, field, budget)
  } catch (cause) {
    throw failed(cause)
  }
  refuseOutside(spans, text, recogniser)
  return spans
}

function* findInSteps(recogniser: Recogniser, text: string, field: Field, budget: Budget): InSteps<readonly Span[]> {
  if (recogniser.findInSteps === undefined) return find(recogniser, text, field, budget)
  let spans: readonly Span[]
  try {
    spans = yield* recogniser.findInSteps(text, field, budget)
  } catch (cause) {
    throw failed(cause)
  }
  refuseOutside(spans, text, recogniser)
  return spans
}

function failed(cause: unknown): ParaventError {
  if (cause instanceof ParaventError && cause.code === 'detection_budget') return cause
  return new ParaventError('detection_failed', { cause })
}

function refuseOutside(spans: readonly Span[], text: string, { id }: Recogniser): void {
  for (const { start, end } of spans) {
    const isInside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length
    if (!isInside)
      throw new ParaventError('detection_failed', { cause: new RangeError(`${id}: span outside the text`) })
  }
}
