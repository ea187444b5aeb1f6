/**
 * A piece of a text that is personal data, as a recogniser or the resolver reports it.
 * Spans are the only thing that passes between finding, deciding and changing.
 */
export interface Span {
  /** First UTF-16 code unit, in the text exactly as it was given. */
  readonly start: number
  /** One past the last UTF-16 code unit; always greater than `start`. */
  readonly end: number
  /** Entity type in capitals: EMAIL, PHONE, PERSON, IBAN and the rest of the catalogue. */
  readonly type: string
  /** Confidence, 0 to 1. 1 means certain (a checksum, a deny-list entry). */
  readonly score: number
  /** Why, strongest reason first. Never holds text of the message. */
  readonly evidence: readonly Evidence[]
  /**
   * The value's identity, equal for two ways of writing the same thing: lower-case address, E.164 number,
   * compact IBAN. Absent where there is none beyond the written form.
   */
  readonly canonical?: string
}

/** One reason for a span. Its words come from our own tables, never from the text. */
export interface Evidence {
  /** The recogniser that says so: `generic/email`, `names/tagger`, `memory`, `deny-list`. */
  readonly by: string
  readonly kind: EvidenceKind
  /** A constant phrase a data protection officer can read: "mod-97 checksum", "listed first name, FR". */
  readonly why: string
}

export type EvidenceKind =
  /** The value proves itself: check digits, Luhn, mod-97. Outranks every score. */
  | 'checksum'
  /** A specialised library parsed it: libphonenumber, validator. */
  | 'judge'
  /** It has the written form and nothing more. */
  | 'form'
  /** A word nearby says so: "tél", "my name is", "IBAN :". */
  | 'context'
  /** It stands in a list: first names, surnames, the operator's deny-list. */
  | 'list'
  /** A trained model's probability. */
  | 'model'
  /** Known from this or an earlier part of the conversation. */
  | 'memory'
