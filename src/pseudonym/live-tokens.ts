/** The tokens a reply may contain: those of this request's own map. */
export interface LiveTokens {
  readonly size: number
  /** The type words that occur among them (`PERSON`, `EMAIL`): a stream holds text back only for these. */
  readonly words: readonly string[]
  /** What a code stands for; `code` in capitals. Undefined when it was not issued in this scope. */
  lookup(code: string): LiveToken | undefined
}

export interface LiveToken {
  readonly word: string
  /** Exactly as it was written. */
  readonly value: string
  /** It was a JSON number: inside JSON it comes back without its quotes. */
  readonly numeric: boolean
}
