import { dictionariesOf, type Dictionary } from './dictionary.ts'
import {
  CONTEXT,
  isBoundary,
  LONGEST_FORM,
  matchToken,
  mayHoldToken,
  mayStart,
  nextStart,
  PARTIAL,
  type Match,
} from './grammar.ts'
import { createJsonDepth, escaped, type JsonDepth } from './json-depth.ts'
import { createJsonPath, type JsonPath } from './json-path.ts'
import { inAddress, LINK_WINDOW, linkAt, shielded } from './link.ts'
import type { LiveToken, LiveTokens } from './live-tokens.ts'
import { createProseJson, type ProseJson } from './prose-json.ts'
import type { Trace } from '../text/offset-map.ts'
import type { Restorer } from './restorer.ts'
import { spelledFor } from './spelling.ts'
import { createUnresolvedCounter, type UnresolvedCounter } from './unresolved.ts'
import { placeWithin, type ValuePlaces, type Wanted } from './value-places.ts'

/** Where a channel's text stands, and who is told of what in it. */
export interface RestoreOptions {
  /** json: the text is JSON source, so a value is escaped once for each string around it. */
  readonly form: 'text' | 'json'
  /** tool: arguments of a tool call, where a token restores inside a URL too. */
  readonly place: 'prose' | 'tool'
  /** Whether a link that the model wrote may hold a value: given the link, restored, up to and including the value. */
  readonly urlAllowed: (restoredPrefix: string) => boolean
  /** Something looked like a token and stayed as it was. */
  readonly onUnresolved: () => void
  /** Follows what becomes of the text. */
  readonly trace?: Trace | undefined
  /** Members and items from the root of the JSON, where the text is a value inside it. */
  readonly within?: readonly (string | number)[] | undefined
  /** The name of the tool that it is for, where that is known. */
  readonly tool?: string | undefined
  /** A value, by its type word, is not what was asked for where it stands. */
  readonly onUnmet?: ((word: string) => void) | undefined
}

/** Restores one channel. Without live tokens it passes everything at no cost. */
export function createRestorer(live: LiveTokens, options: RestoreOptions): Restorer {
  return live.size === 0 ? PASS : new ChannelRestorer(live, options)
}

/** Restores a text that is all there: what a channel gives for it, however it is cut. */
export function restoreWhole(text: string, live: LiveTokens, options: RestoreOptions): string {
  const echoed = echoOf(text, live)
  if (echoed !== undefined) {
    options.trace?.replaced(text, echoed)
    return echoed
  }
  if (live.size === 0 || !mayHoldToken(text)) {
    options.trace?.passed(text)
    return text
  }
  const restorer = new ChannelRestorer(live, options)
  const out = restorer.push(text)
  return out + restorer.flush()
}

/** What a text as a whole stands for, also as a string of JSON with its quotes. */
function echoOf(text: string, { echoes }: LiveTokens): string | undefined {
  if (echoes === undefined) return undefined
  const quoted = text.length > 1 && text.startsWith('"') && text.endsWith('"')
  const echoed = echoes.get(quoted ? text.slice(1, -1) : text)
  return quoted && echoed !== undefined ? JSON.stringify(echoed) : echoed
}

const PASS: Restorer = { push: (text) => text, flush: () => '', held: 0 }

interface Found extends Match {
  readonly token: LiveToken
  /** The quotes around it go with it. */
  readonly quoted: boolean
  /** What is asked for in the string's place. */
  readonly wanted?: Wanted | undefined
}

class ChannelRestorer implements Restorer {
  readonly #live: LiveTokens
  readonly #options: RestoreOptions
  readonly #dictionary: Dictionary
  readonly #counter: UnresolvedCounter
  readonly #json: JsonDepth | undefined
  readonly #path: JsonPath | undefined
  /** Where the text is not JSON as such, and some value would not fit into JSON as it is. */
  readonly #proseJson: ProseJson | undefined
  /** The last units before what is held: they decide whether a word may begin. Empty right behind a token. */
  #context = ''
  #held = ''
  /** What goes, if it comes next: the suffix of the token before it. */
  #suffix = ''
  /** What left so far, decoded, for the URL rule; the last units of it. */
  #said = ''

  constructor(live: LiveTokens, options: RestoreOptions) {
    this.#live = live
    this.#options = options
    const dictionaries = dictionariesOf(live)
    this.#dictionary = dictionaries.live
    this.#counter = createUnresolvedCounter(dictionaries.shapes, dictionaries.glued, options.onUnresolved)
    this.#json = options.form === 'json' ? createJsonDepth() : undefined
    const place = this.#json === undefined ? undefined : placeOf(live, options)
    this.#path = place === undefined ? undefined : createJsonPath(place)
    this.#proseJson = options.form === 'text' && live.escapes ? createProseJson() : undefined
  }

  get held(): number {
    return this.#held.length
  }

  push(text: string): string {
    return this.#run(text, false)
  }

  flush(): string {
    return this.#held === '' ? '' : this.#run('', true)
  }

  #run(more: string, last: boolean): string {
    const begin = this.#context.length
    const text = this.#context + this.#held + more
    let out = ''
    /** Where what has not left yet begins. */
    let from = begin
    /** One past the last token: a word may follow it directly. */
    let tokenEnd = begin === 0 ? 0 : -1
    let at = begin
    while (at < text.length) {
      if (this.#suffix !== '') {
        const there = text.slice(at, at + this.#suffix.length)
        if (there.length < this.#suffix.length && !last && this.#suffix.startsWith(there.toLowerCase())) break
        if (there.toLowerCase() === this.#suffix) {
          this.#options.trace?.replaced(there, '')
          at += there.length
          from = at
          tokenEnd = at
        }
        this.#suffix = ''
        continue
      }
      if (this.#json === undefined) {
        at = nextStart(text, at, tokenEnd, this.#dictionary)
        if (at === text.length) break
      }
      const found = this.#read(text, at, tokenEnd)
      if (found === PARTIAL && !last) break
      if (typeof found !== 'object') {
        this.#step(text.charCodeAt(at))
        at += 1
        continue
      }
      out += this.#passed(text, from, at)
      const written = text.slice(at, found.end)
      const restored = this.#dealtWith(written, found)
      this.#options.trace?.replaced(written, restored)
      out += restored
      if (restored !== written) this.#suffix = found.quoted ? '' : (found.token.suffix ?? '')
      at = found.end
      from = at
      tokenEnd = at
    }
    out += this.#passed(text, from, at)
    this.#held = text.slice(at)
    this.#context = text.slice(Math.max(tokenEnd, at - CONTEXT, 0), at)
    return out
  }

  #read(text: string, at: number, tokenEnd: number): Found | typeof PARTIAL | undefined {
    const unit = text.charCodeAt(at)
    if (this.#json !== undefined) {
      if (this.#json.escaping) return undefined
      const wanted = unit === QUOTE && this.#json.depth === 0 ? this.#path?.place?.wants : undefined
      if (wanted !== undefined || (this.#live.numeric && (unit === QUOTE || unit === BACKSLASH)))
        return this.#readQuoted(text, at, this.#json, wanted)
    }
    if (!mayStart(unit, this.#dictionary)) return undefined
    if (at !== tokenEnd && !isBoundary(text, at)) return undefined
    const match = matchToken(text, at, this.#dictionary)
    return typeof match === 'object' ? this.#found(match) : match
  }

  /** A string that holds nothing but the token of a number, or but any token where something is asked for. */
  #readQuoted(
    text: string,
    at: number,
    json: JsonDepth,
    wanted: Wanted | undefined,
  ): Found | typeof PARTIAL | undefined {
    const quote = json.valueQuote
    if (quote === undefined || quote.length > LONGEST_QUOTE) return undefined
    const opening = begins(text, at, quote)
    if (opening !== true) return opening
    const inside = at + quote.length
    if (inside === text.length) return PARTIAL
    if (!mayStart(text.charCodeAt(inside), this.#dictionary)) return undefined
    const match = matchToken(text, inside, this.#dictionary)
    if (typeof match !== 'object') return text.length - at < LONGEST_FORM ? match : undefined
    const found = this.#found(match)
    if (!found.token.numeric && wanted === undefined) return undefined
    const end = wanted === undefined ? match.end : behindSuffix(text, match.end, found.token)
    if (end === PARTIAL) return PARTIAL
    if (end + quote.length - at > LONGEST_FORM) return undefined
    const closing = begins(text, end, quote)
    return closing === true ? { ...found, end: end + quote.length, quoted: true, wanted } : closing
  }

  #found(match: Match): Found {
    return { ...match, token: this.#live.lookup(match.code) as LiveToken, quoted: false }
  }

  /** One unit that stays as it is. */
  #step(unit: number): void {
    if (this.#json === undefined) return
    this.#path?.feed(unit)
    const decoded = this.#json.feed(unit)
    if (decoded !== undefined && this.#options.place === 'prose') this.#say(String.fromCharCode(decoded))
  }

  /** Text that leaves as it is. */
  #passed(text: string, from: number, to: number): string {
    if (from === to) return ''
    const part = text.slice(from, to)
    this.#options.trace?.passed(part)
    this.#counter.push(part)
    this.#proseJson?.push(part)
    if (this.#json === undefined && this.#options.place === 'prose') this.#say(part)
    return part
  }

  #say(text: string): void {
    this.#said += text
    if (this.#said.length > 4 * LINK_WINDOW) this.#said = this.#said.slice(-LINK_WINDOW)
  }

  /** What leaves in a token's place: its value, or itself where the URL rule forbids it. */
  #dealtWith(written: string, { token, quoted, wanted }: Found): string {
    this.#counter.skip()
    const value = this.#options.place === 'tool' ? token.value : this.#byUrlRule(token.value)
    if (value === undefined) {
      this.#options.onUnresolved()
      for (let at = 0; at < written.length; at += 1) this.#step(written.charCodeAt(at))
      if (this.#json === undefined) this.#say(written)
      this.#proseJson?.push(written)
      return written
    }
    if (this.#options.place === 'prose') this.#say(shielded(value))
    const json = this.#json
    if (json === undefined) return this.#proseJson?.written(value) ?? value
    if (quoted) return wanted === undefined ? value : this.#spelled({ ...token, value }, wanted)
    // In a string a token is content like any other; a word outside of strings would end what we take for JSON.
    if (json.depth > 0) {
      json.feed(0x2e)
      this.#path?.feed(0x2e)
      return escaped(value, json.depth)
    }
    const asked = json.bare ? this.#path?.place?.wants : undefined
    if (asked !== undefined) return this.#spelled({ ...token, value }, asked)
    return json.bare && !token.numeric ? JSON.stringify(value) : value
  }

  #spelled(token: LiveToken, wanted: Wanted): string {
    const { json, met } = spelledFor(token, wanted)
    if (!met) this.#options.onUnmet?.(token.word)
    return json
  }

  #byUrlRule(value: string): string | undefined {
    const link = linkAt(this.#said)
    if (link.kind === 'none') return value
    const { urlAllowed } = this.#options
    // A link that was there before comes back as it was written, escapes and all.
    if (link.kind === 'address') return urlAllowed(link.start + value) ? value : inAddress(value)
    if (link.kind === 'obscure') return undefined
    return link.starts.every((start) => urlAllowed(start + value)) ? value : undefined
  }
}

/** Quotes deeper in strings in strings are longer than a stream shall wait for: the number then stays in them. */
const LONGEST_QUOTE = 8

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** What a text that is JSON, or a value inside it, stands for: a tool's arguments, or the answer. */
function placeOf({ places }: LiveTokens, { place, within = [], tool = '' }: RestoreOptions): ValuePlaces | undefined {
  if (places === undefined) return undefined
  const ofTool = places.tools.has(tool) ? places.tools.get(tool) : places.tool
  return placeWithin(place === 'tool' ? ofTool : places.answer, within)
}

/** One past the suffix of a token that ends at `at`. */
function behindSuffix(text: string, at: number, { suffix }: LiveToken): number | typeof PARTIAL {
  if (suffix === undefined) return at
  const there = text.slice(at, at + suffix.length).toLowerCase()
  if (there === suffix) return at + suffix.length
  return there !== '' && at + there.length === text.length && suffix.startsWith(there) ? PARTIAL : at
}

/** Whether `expected` stands at `at`, or the text ends before that is known. */
function begins(text: string, at: number, expected: string): true | typeof PARTIAL | undefined {
  if (text.startsWith(expected, at)) return true
  return at + expected.length > text.length && expected.startsWith(text.slice(at)) ? PARTIAL : undefined
}
