/** What a model is told, whichever wire it came on. */
export interface Prompt {
  readonly model: string
  readonly stream: boolean
  /** The last thing the user wrote. */
  readonly said: string
  /** What the tools answered since; empty when none was called. */
  readonly results: readonly string[]
  readonly tools: readonly Tool[]
  readonly choice: 'auto' | 'none' | 'required' | { readonly tool: string }
  /** The JSON schema the answer has to follow; true for any JSON; undefined for prose. */
  readonly shape: unknown
  readonly stops: readonly string[]
  /** Tokens the answer may have. */
  readonly limit: number
  /** Tokens the request had. */
  readonly inputTokens: number
}

export interface Tool {
  readonly name: string
  readonly schema: unknown
}

/** The longest answer when the request sets no limit. Tokens. */
export const USUAL_LIMIT = 4096

/** The rule of thumb: four characters make a token. */
export function countTokens(characters: string): number {
  return Math.max(1, Math.ceil(characters.length / 4))
}
