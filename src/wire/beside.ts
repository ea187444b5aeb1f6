import type { FetchKind, IdentifierKind } from '../policy/policy.ts'
import type { JsonMember, JsonObject } from './json/node.ts'

/** What stands beside the conversation of a request, for policy to decide on. */
export interface Beside {
  readonly identifiers: readonly Identifier[]
  readonly fetches: readonly Fetch[]
}

/** An identifier of a request. */
export interface Identifier {
  readonly kind: IdentifierKind
  /** The object it is a member of. */
  readonly owner: JsonObject
  readonly entry: JsonMember
  /** The strings and numbers in it. */
  readonly values: readonly { readonly value: string; readonly start: number; readonly end: number }[]
}

export interface Fetch {
  readonly kind: FetchKind
  readonly path: string
}
