import { ParaventError } from '../../errors.ts'
import type { JsonArray, JsonLiteral, JsonMember, JsonNode, JsonObject, JsonString } from './node.ts'
import { decodeString } from './string.ts'

/** Bounds on a JSON document. */
export interface JsonLimits {
  /** Nesting depth, default 128. */
  readonly depth: number
  /** Values in all, default 1,000,000. */
  readonly values: number
}

/**
 * Reads one JSON document as RFC 8259 defines it, and nothing more lenient: no byte order mark, no comment, no trailing
 * text. Accepts what `JSON.parse` accepts, but for the bounds and for duplicate keys. Linear in the length of the text,
 * without recursion; of the text itself only object keys are copied.
 *
 * Throws a ParaventError: `body_not_json`; `body_duplicate_key`, where keys are compared decoded; `body_too_deep`, when
 * arrays and objects stand inside each other more than `limits.depth` times; `body_too_complex`, beyond `limits.values`
 * values, containers included and keys not.
 */
export function parseJson(text: string, limits: JsonLimits): JsonNode {
  const stringAt = createStringReader(text)
  const open: Container[] = []
  let values = 0
  let at = skipSpace(text, 0)

  for (;;) {
    // A value begins at `at`.
    values += 1
    if (values > limits.values) throw new ParaventError('body_too_complex')
    const first = text.charCodeAt(at)
    let node: JsonNode
    if (first === QUOTE) {
      node = stringAt(at)
      at = node.end
    } else if (first === BRACE || first === BRACKET) {
      if (open.length >= limits.depth) throw new ParaventError('body_too_deep')
      const container: Container =
        first === BRACE
          ? { kind: 'object', start: at, end: 0, members: [] }
          : { kind: 'array', start: at, end: 0, items: [] }
      at = skipSpace(text, at + 1)
      if (text.charCodeAt(at) !== closing(container)) {
        open.push(container)
        if (container.kind === 'object') at = openMember(container, at)
        continue
      }
      at += 1
      container.end = at
      node = container
    } else {
      node = numberOrLiteral(text, at)
      at = node.end
    }

    // `node` is complete, and so may be the containers that end with it.
    for (;;) {
      at = skipSpace(text, at)
      const parent = open.at(-1)
      if (parent === undefined) {
        if (at < text.length) throw notJson()
        return node
      }
      if (parent.kind === 'array') parent.items.push(node)
      else parent.members.at(-1)!.value = node

      const next = text.charCodeAt(at)
      at += 1
      if (next === COMMA) {
        at = skipSpace(text, at)
        if (parent.kind === 'object') at = openMember(parent, at)
        break
      }
      if (next !== closing(parent)) throw notJson()
      if (parent.kind === 'object') refuseDuplicateKeys(text, parent.members)
      parent.end = at
      open.pop()
      node = parent
    }
  }

  /** Reads a key and its colon; the value, which begins at the position returned, is filled in when it is complete. */
  function openMember(object: OpenObject, start: number): number {
    if (text.charCodeAt(start) !== QUOTE) throw notJson()
    const key = stringAt(start)
    object.members.push({ key, name: decodeString(text, key).value, value: key })
    const colon = skipSpace(text, key.end)
    if (text.charCodeAt(colon) !== COLON) throw notJson()
    return skipSpace(text, colon + 1)
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type OpenObject = Mutable<Omit<JsonObject, 'members'>> & { readonly members: Mutable<JsonMember>[] }
type OpenArray = Mutable<Omit<JsonArray, 'items'>> & { readonly items: JsonNode[] }
type Container = OpenObject | OpenArray

const QUOTE = 0x22
const BACKSLASH = 0x5c
const BRACE = 0x7b
const BRACKET = 0x5b
const COMMA = 0x2c
const COLON = 0x3a

function closing(container: Container): number {
  return container.kind === 'object' ? 0x7d : 0x5d
}

function notJson(): ParaventError {
  return new ParaventError('body_not_json')
}

/** Space, tab, line feed, carriage return: RFC 8259 §2 knows no other. */
function skipSpace(text: string, start: number): number {
  let at = start
  for (;;) {
    const unit = text.charCodeAt(at)
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return at
    at += 1
  }
}

/** Objects up to this many members are compared pair by pair, which is cheaper than a set. */
const FEW_MEMBERS = 8

function refuseDuplicateKeys(text: string, members: readonly JsonMember[]): void {
  if (members.length <= FEW_MEMBERS) {
    for (let later = 1; later < members.length; later += 1) {
      for (let earlier = 0; earlier < later; earlier += 1) {
        if (members[later]?.name === members[earlier]?.name) throw new ParaventError('body_duplicate_key')
      }
    }
    return
  }
  // With its opening quote no name looks like an array index. V8 hashes those by their number alone, without its seed,
  // so that a body could choose keys that all collide and make this quadratic.
  const seen = new Set<string>()
  for (const { key, name } of members) seen.add(key.escaped ? `"${name}` : text.slice(key.start, key.end - 1))
  if (seen.size < members.length) throw new ParaventError('body_duplicate_key')
}

/** Within this many units a loop finds the end of a string sooner than a search does. */
const NEAR = 64

/** Everything below U+0020: the controls that may not stand in a string as they are. */
const CONTROL = /[^ -\uffff]/g

/**
 * Reads the string that opens at a position. What may end a long run of plain text (quote, backslash, control) is
 * searched for natively, each with a cursor that only moves forward: megabytes of base64 are skipped, and a text full
 * of escapes is not searched twice.
 */
function createStringReader(text: string): (start: number) => JsonString {
  let quote = -1
  let backslash = -1
  let control = -1

  return (start) => {
    let at = start + 1
    let escaped = false
    for (;;) {
      at = plainEnd(at)
      const unit = text.charCodeAt(at)
      if (unit === QUOTE) return { kind: 'string', start, end: at + 1, escaped }
      if (unit !== BACKSLASH) throw notJson()
      at = escapeEnd(text, at)
      escaped = true
    }
  }

  function plainEnd(start: number): number {
    let at = start
    for (const near = Math.min(text.length, start + NEAR); at < near; at += 1) {
      const unit = text.charCodeAt(at)
      if (unit < 0x20 || unit === QUOTE || unit === BACKSLASH) return at
    }
    if (quote < at) quote = orEnd(text.indexOf('"', at))
    if (backslash < at) backslash = orEnd(text.indexOf('\\', at))
    if (control < at) {
      CONTROL.lastIndex = at
      control = CONTROL.test(text) ? CONTROL.lastIndex - 1 : text.length
    }
    return Math.min(quote, backslash, control)
  }

  function orEnd(found: number): number {
    return found === -1 ? text.length : found
  }
}

/** One past the escape that begins with the backslash at `start` (RFC 8259 §7). */
function escapeEnd(text: string, start: number): number {
  switch (text.charAt(start + 1)) {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
      return start + 2
    case 'u':
      for (let at = start + 2; at < start + 6; at += 1) if (!isHex(text.charCodeAt(at))) throw notJson()
      return start + 6
    default:
      throw notJson()
  }
}

function numberOrLiteral(text: string, start: number): JsonNode {
  const first = text.charCodeAt(start)
  if (first === 0x74) return literal(text, start, 'true', true)
  if (first === 0x66) return literal(text, start, 'false', false)
  if (first === 0x6e) return literal(text, start, 'null', null)
  return { kind: 'number', start, end: numberEnd(text, start) }
}

function literal(text: string, start: number, spelling: string, value: JsonLiteral['value']): JsonLiteral {
  if (!text.startsWith(spelling, start)) throw notJson()
  return { kind: 'literal', start, end: start + spelling.length, value }
}

/** One past the number that begins at `start` (RFC 8259 §6). */
function numberEnd(text: string, start: number): number {
  let at = text.charCodeAt(start) === 0x2d ? start + 1 : start
  at = text.charCodeAt(at) === 0x30 ? at + 1 : digitsEnd(text, at)
  if (text.charCodeAt(at) === 0x2e) at = digitsEnd(text, at + 1)
  if ((text.charCodeAt(at) | 0x20) === 0x65) {
    at += 1
    const sign = text.charCodeAt(at)
    at = digitsEnd(text, sign === 0x2b || sign === 0x2d ? at + 1 : at)
  }
  return at
}

/** One past a run of digits; there must be one at least. */
function digitsEnd(text: string, start: number): number {
  let at = start
  while (isDigit(text.charCodeAt(at))) at += 1
  if (at === start) throw notJson()
  return at
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function isHex(unit: number): boolean {
  return isDigit(unit) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x66)
}
