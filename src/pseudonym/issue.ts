import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Entity, Findings, Mention } from '../detect/document.ts'
import type { Hashing } from '../text/hashing.ts'
import { atOnce, FINDS, STEP, type InSteps } from '../text/in-steps.ts'
import type { Edit } from '../text/edit.ts'
import { shapeDictionary, type Dictionary } from './dictionary.ts'
import { conversationDigest, type ConversationDigest, type DigestedText } from './digest.ts'
import { drawsOf, takeFree } from './draw.ts'
import { CONTEXT, isBoundary, matchToken } from './grammar.ts'
import { lengthPrefixed, writeLength, type ScopeKey } from './keys.ts'
import { liveTokens, type LiveToken, type LiveTokens } from './live-tokens.ts'
import { suffixFor, suffixOf } from './suffix.ts'
import { codeOf, formatToken, FORMS } from './token.ts'
import { wordOf } from './words.ts'

/** What tokens are a function of. */
export interface IssueOptions {
  readonly key: ScopeKey
  /** In causal order: ascending unit. */
  readonly slots: readonly DigestedText[]
  /** The unit of what stands outside the conversation: its codes do not change when the conversation grows. */
  readonly tail: number
  readonly findings: Findings
  /** A value has one token wherever it stands, whatever was said before it: its tokens link what is said of it. */
  readonly stable?: boolean
  /** What is kept or blocked has left the findings before. */
  readonly actionFor: (entity: string) => 'tokenise' | 'mask'
  /** Formats that JSON schemas of the request ask for. */
  readonly formats?: ReadonlySet<string>
  /** The runtime's own, where it has one. */
  readonly hashing?: Hashing | undefined
}

/** The tokens of a request, put in and ready to come back. */
export interface Issued {
  /** One list a slot: sorted, disjoint, positions in the slot's value. */
  readonly edits: readonly (readonly Edit[])[]
  readonly live: LiveTokens
  /** Distinct values replaced, by entity type: each is one token or one mask. */
  readonly counts: Readonly<Record<string, number>>
}

const NO_FORMATS: ReadonlySet<string> = new Set()

/** The entity type of a look-alike of our own tokens. */
const TOKEN = 'TOKEN'

/**
 * Gives every mention its token. A pure function of its options (D4): the codes of a unit depend on the scope's key
 * and on what was said up to the end of that unit, never on what comes later. Throws `tokens_exhausted`.
 */
export function issueTokens(options: IssueOptions): Issued {
  return atOnce(issueInSteps(options))
}

/** The same, with rests. */
export function* issueInSteps({
  key,
  slots,
  tail,
  findings,
  actionFor,
  hashing,
  stable = false,
  formats = NO_FORMATS,
}: IssueOptions): InSteps<Issued> {
  const mint = new Mint(key, conversationDigest(slots, hashing), findings, tail, stable)
  const edits: (readonly Edit[])[] = slots.map(() => [])
  const counted = new Set<string>()
  const counts: Record<string, number> = {}
  /** Asked for by look-alikes alone, which are rare. */
  let shapes: Dictionary | undefined

  for (let first = 0; first < slots.length;) {
    const unit = (slots[first] as DigestedText).unit
    let last = first
    while (slots[last + 1]?.unit === unit) last += 1
    // Values before look-alikes: whether one is live in a unit does not depend on where it stands in it.
    const written = new Map<Mention, string>()
    for (const wanted of [false, true]) {
      for (let index = first; index <= last; index += 1) {
        const slot = slots[index] as DigestedText
        for (const { mention, start, end } of placesIn(slot, findings.mentions[index] ?? [])) {
          const { type } = findings.entities[mention.entity] as Entity
          if ((type === TOKEN) !== wanted || (wanted && isLive(mention.surface, mint))) continue
          written.set(mention, textFor(mention.entity, type, slot.value.slice(start, end), slot))
          if (written.size % FINDS === 0) yield STEP
        }
      }
    }
    for (let index = first; index <= last; index += 1) {
      const slot = slots[index] as DigestedText
      const own: Edit[] = []
      for (const { mention, start, end } of placesIn(slot, findings.mentions[index] ?? [])) {
        const text = written.get(mention)
        if (text !== undefined) own.push({ start, end, text })
      }
      edits[index] = own
    }
    first = last + 1
    yield FINDS
  }
  return { edits, live: liveTokens(mint.tokens), counts }

  function textFor(entity: number, type: string, surface: string, { kind }: DigestedText): string {
    if (!counted.has(`${entity} ${surface}`)) {
      counted.add(`${entity} ${surface}`)
      counts[type] = (counts[type] ?? 0) + 1
    }
    const word = wordOf(type)
    if (actionFor(type) === 'tokenise') {
      const token = formatToken(word, mint.codeFor(entity, surface, word, kind === 'number'))
      return kind === 'name' ? token : token + suffixFor(type, formats)
    }
    // A participant name allows no brackets.
    return kind === 'name' ? word : `[${word}]`
  }

  function isLive(surface: string, { tokens }: Mint): boolean {
    shapes ??= shapeDictionary(findings.entities.map(({ type }) => wordOf(type)))
    const match = matchToken(surface, 0, shapes)
    return typeof match === 'object' && match.words.includes(tokens.get(match.code)?.word ?? '')
  }
}

/** A mention and what of its text is replaced. */
interface Place {
  readonly mention: Mention
  readonly start: number
  readonly end: number
}

/**
 * What each mention replaces. A number is replaced whole. A mention that begins in the middle of a word takes the
 * beginning of the word with it: a token behind a letter or digit would not be read as one.
 */
function placesIn({ value, kind }: DigestedText, mentions: readonly Mention[]): readonly Place[] {
  const [only] = mentions
  if (only === undefined) return NO_PLACES
  if (kind === 'number') return [{ mention: only, start: 0, end: value.length }]
  let before = 0
  return mentions.map((mention) => {
    let { start } = mention
    while (start > before && !mayBegin(value, before, start)) start -= 1
    before = mention.end
    return { mention, start, end: mention.end }
  })
}

const NO_PLACES: readonly Place[] = []

/** What stands before `from` is replaced, so it cannot make a boundary together with what comes after it. */
function mayBegin(value: string, from: number, start: number): boolean {
  const before = value.slice(Math.max(from, start - CONTEXT), start)
  return isBoundary(before, before.length)
}

const UNIT = utf8ToBytes('unit\n')
const TAIL = utf8ToBytes('tail\n')
const STABLE = utf8ToBytes('stable\n')

/** Makes the codes of one request. */
class Mint {
  readonly tokens = new Map<string, LiveToken>()
  /** By entity; by type and surface, where tokens are stable. */
  readonly #entities = new Map<number | string, Minted>()
  /** Entity symbols in use. */
  readonly #taken = new Set<string>()
  readonly #key: ScopeKey
  readonly #digest: ConversationDigest
  readonly #findings: Findings
  readonly #tail: number
  readonly #stable: boolean
  /** Through unit 0, which the conversation never changes. */
  readonly #beginning: Uint8Array
  #indices: readonly number[] | undefined

  constructor(key: ScopeKey, digest: ConversationDigest, findings: Findings, tail: number, stable: boolean) {
    this.#key = key
    this.#digest = digest
    this.#findings = findings
    this.#tail = tail
    this.#stable = stable
    this.#beginning = findings.entities.length === 0 ? new Uint8Array(0) : digest.through(0)
  }

  codeFor(entity: number, surface: string, word: string, numeric: boolean): string {
    const whose = this.#stable ? `${word} ${surface}` : entity
    let minted = this.#entities.get(whose)
    if (minted === undefined) {
      minted = { draw: drawsOf(this.#key, this.#originOf(entity, surface)), symbols: '', codes: new Map() }
      this.#entities.set(whose, minted)
    }
    const form = `${numeric ? 1 : 0}${surface}`
    const known = minted.codes.get(form)
    if (known !== undefined) return known
    const number = minted.codes.size % FORMS
    if (number === 0) minted.symbols = takeFree(minted.draw, this.#taken)
    const code = codeOf(minted.symbols, number)
    minted.codes.set(form, code)
    const suffix = suffixOf(this.#findings.entities[entity]?.type ?? '')
    this.tokens.set(code, { word, value: surface, numeric, ...(suffix === undefined ? {} : { suffix }) })
    return code
  }

  #originOf(entity: number, surface: string): Uint8Array {
    const { unit, type } = this.#findings.entities[entity] as Entity
    if (this.#stable) return concatBytes(STABLE, lengthPrefixed(type), lengthPrefixed(surface))
    if (unit === this.#tail) {
      return concatBytes(TAIL, this.#beginning, lengthPrefixed(type), lengthPrefixed(surface))
    }
    this.#indices ??= indicesWithinUnits(this.#findings.entities)
    const index = new Uint8Array(4)
    writeLength(index, 0, this.#indices[entity] as number)
    return concatBytes(UNIT, this.#digest.through(unit), index)
  }
}

interface Minted {
  readonly draw: () => string
  /** The five in use; others follow when their forms are used up. */
  symbols: string
  /** By surface, and whether it was a number. */
  readonly codes: Map<string, string>
}

function indicesWithinUnits(entities: readonly Entity[]): readonly number[] {
  const counts = new Map<number, number>()
  return entities.map(({ unit }) => {
    const index = counts.get(unit) ?? 0
    counts.set(unit, index + 1)
    return index
  })
}
