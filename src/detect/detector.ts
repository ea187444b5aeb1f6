import { ParaventError } from '../errors.ts'
import { budgetFor, type Budget } from './budget.ts'
import { addressField } from './address-field.ts'
import { columnsOfPeople } from './columns-of-people.ts'
import { fieldHints } from './hints.ts'
import type { Allowed } from './document.ts'
import { createAllowList, createDenyList, DENY_LIST, type DenyEntry, yieldsToAllowed } from './lists.ts'
import { FILE_NAME } from './names/joined.ts'
import type { Field, Recogniser } from './recogniser.ts'
import { resolve, TOKEN } from './resolver.ts'
import { secretField } from './secret-field.ts'
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
  /** `spansOf` together with spans found by other means; both go through one resolver and the allow-list. */
  settle(text: string, field: Field, spans: readonly Span[]): readonly Span[]
  /** Where the allow-list lets stand what is replaced elsewhere. */
  allowedIn(text: string): readonly Allowed[]
  /** Every type that can be reported. */
  readonly entities: readonly string[]
}

let detectors = 0

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
    spansOf(text, field, tenant = '') {
      if (cache === undefined) return settle(text, field, found(text, field))
      const at: CachePlace = { tenant, detector }
      return cache.spans(at, text, field, () => settle(text, field, found(text, field)))
    },
  }

  function found(text: string, field: Field): Span[] {
    const budget = budgetFor(text.length)
    const spans: Span[] = []
    for (const recogniser of recognisers) {
      for (const span of findWith(recogniser, text, field, budget)) {
        if (veto !== undefined && span.type === 'PERSON' && !standsAnyway(span) && veto(text, span)) continue
        spans.push(span)
      }
    }
    return spans
  }

  function settle(text: string, field: Field, spans: readonly Span[]): readonly Span[] {
    const fitting =
      field.kind === 'number' ? spans.filter(({ start, end }) => start === 0 && end === text.length) : spans
    const places = allow.placesIn(text)
    return resolve(text, fitting).filter(
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

function findWith(recogniser: Recogniser, text: string, field: Field, budget: Budget): readonly Span[] {
  let spans: readonly Span[]
  try {
    spans = recogniser.find(text, field, budget)
  } catch (cause) {
    if (cause instanceof ParaventError && cause.code === 'detection_budget') throw cause
    throw new ParaventError('detection_failed', { cause })
  }
  for (const { start, end } of spans) {
    const isInside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length
    if (!isInside)
      throw new ParaventError('detection_failed', { cause: new RangeError(`${recogniser.id}: span outside the text`) })
  }
  return spans
}
