import type { InSteps } from '../text/in-steps.ts'
import type { Budget } from './budget.ts'
import type { Span } from './span.ts'

/**
 * Finds personal data of one or more entity types in one text.
 *
 * The laws every recogniser keeps:
 * - pure: the same text and field give the same spans, in any process (D4);
 * - linear: work is proportional to the text's length on the worst text anybody can write, and is paid to `budget` (D8);
 * - spans point into `text` as given, are non-empty, and may overlap: the resolver makes them disjoint;
 * - a fault is thrown, never swallowed: a text that could not be looked at is not sent.
 */
export interface Recogniser {
  /** Stable and unique, `room/name`: `generic/email`, `names/tagger`. Appears in evidence. */
  readonly id: string
  /** Every entity type it can report. */
  readonly entities: readonly string[]
  find(text: string, field: Field, budget: Budget): readonly Span[]
  /** The same, for a long text, where it takes long. */
  findInSteps?(text: string, field: Field, budget: Budget): InSteps<readonly Span[]>
}

/** What is known of the place a text stands in. Part of the detection cache's key, so it holds no content. */
export interface Field {
  /** Who wrote it. */
  readonly author: 'system' | 'user' | 'assistant' | 'tool'
  /**
   * prose: free text. name: the value of a participant-name field.
   * key, value: an object key or a string value inside free JSON, `value` optionally under a telling key (`hint`).
   * number: a number of seven digits or more inside free JSON, as it is spelled.
   */
  readonly kind: 'prose' | 'name' | 'key' | 'value' | 'number'
  /**
   * The entity type that the key of a free-JSON value names ("phone" → PHONE, "lastName" → PERSON), when the key is
   * in the hint table. Context evidence, not proof.
   */
  readonly hint?: string
}

export const PROSE: Field = { author: 'user', kind: 'prose' }
