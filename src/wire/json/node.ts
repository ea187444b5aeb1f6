/**
 * A JSON document as positions in its source text. Nothing is decoded, so nothing is lost: number spellings, escapes,
 * whitespace and key order stay what they were (D2). Offsets are UTF-16 units of the source, `end` exclusive.
 */
export type JsonNode = JsonObject | JsonArray | JsonString | JsonNumber | JsonLiteral

/** From its brace to behind the other. */
export interface JsonObject {
  readonly kind: 'object'
  readonly start: number
  readonly end: number
  /** In source order. Keys are unique: a document with a duplicate key is refused. */
  readonly members: readonly JsonMember[]
}

/** A key and what stands under it. */
export interface JsonMember {
  readonly key: JsonString
  /** The key, decoded. */
  readonly name: string
  readonly value: JsonNode
}

/** From its bracket to behind the other. */
export interface JsonArray {
  readonly kind: 'array'
  readonly start: number
  readonly end: number
  readonly items: readonly JsonNode[]
}

/** A string with its quotes. */
export interface JsonString {
  readonly kind: 'string'
  /** Position of the opening quote. */
  readonly start: number
  /** One past the closing quote. */
  readonly end: number
  /** Whether a backslash occurs; when not, the raw text between the quotes is the value. */
  readonly escaped: boolean
}

/** A number as it is spelled. */
export interface JsonNumber {
  readonly kind: 'number'
  readonly start: number
  readonly end: number
}

/** `true`, `false` or `null`. */
export interface JsonLiteral {
  readonly kind: 'literal'
  readonly start: number
  readonly end: number
  readonly value: true | false | null
}

/** The member of an object by name; undefined where there is none. */
export function member(node: JsonNode | undefined, name: string): JsonNode | undefined {
  if (node?.kind !== 'object') return undefined
  for (const entry of node.members) if (entry.name === name) return entry.value
  return undefined
}

/** The items of an array; none of anything else. */
export function itemsIn(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === 'array' ? node.items : []
}

/** The literal `true`. */
export function isTrue(node: JsonNode | undefined): boolean {
  return node?.kind === 'literal' && node.value === true
}

/** Present, and neither null nor false. */
export function isTruthy(node: JsonNode | undefined): boolean {
  return node !== undefined && !(node.kind === 'literal' && node.value !== true)
}
