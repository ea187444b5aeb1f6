/**
 * What detection says of a whole request: for every slot its mentions, and who or what each mention stands for.
 * The causal pass (`causal.ts`) makes it; the pseudonym room turns it into tokens.
 */
export interface Findings {
  /** One list a slot, in the order the slots were given; sorted by start, disjoint. */
  readonly mentions: readonly (readonly Mention[])[]
  /** Indexed by `Mention.entity`, in order of first appearance. */
  readonly entities: readonly Entity[]
  /** One list a slot: where the operator's allow-list lets stand what is replaced elsewhere. Missing: nowhere. */
  readonly allowed?: readonly (readonly Allowed[])[]
}

export interface Allowed {
  readonly start: number
  readonly end: number
}

export interface Mention {
  readonly start: number
  readonly end: number
  /** The text as written: what its token restores to. */
  readonly surface: string
  /** Index into `Findings.entities`. */
  readonly entity: number
}

/** One person, address, number: everything that is linked to it has the same first five code symbols. */
export interface Entity {
  readonly type: string
  /** The unit in which it first appears. */
  readonly unit: number
}
