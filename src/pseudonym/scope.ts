/**
 * Whose tokens these are. Travels with every request from the first day: tokens of one scope never restore in another.
 */
export interface Scope {
  /** In pass-through a keyed hash of the client's key, so that two customers never share a token. */
  readonly tenant: string
  /** The configured upstream's name: two vendors cannot compare notes. */
  readonly upstream: string
  /** Empty for stateless requests, whose codes derive from the conversation's own text. */
  readonly conversation: string
}
