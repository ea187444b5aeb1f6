import { escaped } from './json-depth.ts'
import type { ReplyPlaces } from './value-places.ts'

/** The tokens a reply may contain: those of this request's own map. */
export interface LiveTokens {
  readonly size: number
  /** The type words that occur among them (`PERSON`, `EMAIL`): a stream holds text back only for these. */
  readonly words: readonly string[]
  /** Whether any of them stands for a JSON number. */
  readonly numeric: boolean
  /** Whether any of their values is written otherwise inside a string of JSON. */
  readonly escapes: boolean
  /** Strings that stand for others as a whole, besides the tokens: pseudonyms of identifiers. */
  readonly echoes?: ReadonlyMap<string, string>
  /** Where the client's schemas ask for more than the vendor was told to. */
  readonly places?: ReplyPlaces
  /** What a code stands for; `code` in capitals. Undefined when it was not issued in this scope. */
  lookup(code: string): LiveToken | undefined
  /** Whether a live code begins with these symbols (capitals). */
  continues(symbols: string): boolean
}

/** What a code stands for. `word` is its type word: a token under another one is none. */
export interface LiveToken {
  readonly word: string
  /** Exactly as it was written. */
  readonly value: string
  /** It was a JSON number: inside JSON it comes back without its quotes. */
  readonly numeric: boolean
  /** What may follow it and goes with it. */
  readonly suffix?: string | undefined
}

export const NO_TOKENS: LiveTokens = {
  size: 0,
  words: [],
  numeric: false,
  escapes: false,
  lookup: () => undefined,
  continues: () => false,
}

/** The same tokens, and strings that the vendor may say back as a whole. They count as live. */
export function withEchoes(live: LiveTokens, echoes: ReadonlyMap<string, string>): LiveTokens {
  return echoes.size === 0 ? live : { ...live, size: live.size + echoes.size, echoes }
}

/** The same tokens, for a reply whose values stand where schemas ask for something. */
export function withPlaces(live: LiveTokens, places: ReplyPlaces | undefined): LiveTokens {
  return places === undefined ? live : { ...live, places }
}

/** The tokens of either; a code that stands for two things stands for neither. */
export function liveInEither(one: LiveTokens, other: LiveTokens): LiveTokens {
  if (one.size === 0 || other.size === 0) return one.size === 0 ? other : one
  const echoes = new Map([...(one.echoes ?? []), ...(other.echoes ?? [])])
  const places = one.places ?? other.places
  return {
    size: one.size + other.size,
    ...(echoes.size === 0 ? {} : { echoes }),
    ...(places === undefined ? {} : { places }),
    words: [...new Set([...one.words, ...other.words])],
    numeric: one.numeric || other.numeric,
    escapes: one.escapes || other.escapes,
    lookup(code) {
      const [first, second] = [one.lookup(code), other.lookup(code)]
      if (first === undefined || second === undefined) return first ?? second
      return first.value === second.value && first.word === second.word ? first : undefined
    },
    continues: (symbols) => one.continues(symbols) || other.continues(symbols),
  }
}

/** Makes the map of a request. */
export function liveTokens(tokens: ReadonlyMap<string, LiveToken>): LiveTokens {
  if (tokens.size === 0) return NO_TOKENS
  const all = [...tokens.values()]
  let sorted: string[] | undefined
  return {
    size: tokens.size,
    words: [...new Set(all.map(({ word }) => word))],
    numeric: all.some(({ numeric }) => numeric),
    escapes: all.some(({ value }) => escaped(value, 1) !== value),
    lookup: (code) => tokens.get(code),
    continues(symbols) {
      sorted ??= [...tokens.keys()].toSorted()
      let low = 0
      let high = sorted.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((sorted[middle] as string) < symbols) low = middle + 1
        else high = middle
      }
      return sorted[low]?.startsWith(symbols) ?? false
    },
  }
}
