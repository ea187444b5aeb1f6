import { member, type JsonNode, type JsonObject } from '../json/node.ts'
import { decodeString } from '../json/string.ts'
import type { Guard, Trie } from './compile.ts'
import type { ObjectRow, ScalarRow } from './rows.ts'

/**
 * Where a walk stands in the compiled tables: the nodes that describe this place, most telling first. Empty where no
 * table reaches: there everything is text.
 */
export type State = readonly Trie[]

const NOWHERE: State = []

/** The state at the root of a table. */
export function start(root: Trie): State {
  return reached(root)
}

/** What the tables say of a string or number here; undefined means unlisted, which is text. */
export function scalarRow(state: State): ScalarRow | undefined {
  for (const node of state) if (node.scalar !== undefined) return node.scalar
  return undefined
}

const NO_ROWS: readonly ObjectRow[] = []

/** All that the tables say of an object here. */
export function objectRows(state: State): readonly ObjectRow[] {
  let rows = NO_ROWS
  for (const { object } of state) if (object !== undefined) rows = [...rows, object]
  return rows
}

/** The items of an array here. */
export function itemsOf(state: State): State {
  let next = NOWHERE
  for (const { items } of state) if (items !== undefined) next = both(next, reached(items))
  return next
}

/** An object here: the rows whose guard it meets come first. */
export function openObject(state: State, object: JsonObject, source: string): State {
  let met = NOWHERE
  for (const node of state) if (node.guards !== undefined) met = both(met, metBy(node, object, source))
  return both(met, state)
}

function metBy(node: Trie, object: JsonObject, source: string): State {
  let met = NOWHERE
  for (const guard of node.guards ?? []) {
    if (!meets(guard, object, source)) continue
    const { next } = guard
    met = both(met, reached(next))
    if (next.guards !== undefined) met = both(met, metBy(next, object, source))
  }
  return met
}

function meets({ key, asks, values, shape }: Guard, object: JsonObject, source: string): boolean {
  let node: JsonNode | undefined = object
  for (const name of key) node = member(node, name)
  if (asks === 'any') return node !== undefined
  const value = node?.kind === 'string' ? decodeString(source, node).value : undefined
  if (asks === 'shape') return value !== undefined && shape?.(value) === true
  return (value !== undefined && values.has(value)) === (asks === 'one')
}

export interface KeyPlace {
  /**
   * word: the wire's own, it stays. name: somebody's choice with the shape of the names that stand here, it stays.
   * text: anything else, it is scanned.
   */
  readonly kind: 'word' | 'name' | 'text'
  readonly next: State
}

const UNLISTED: KeyPlace = { kind: 'text', next: NOWHERE }

/** A member of an opened object. */
export function keyOf(state: State, name: string): KeyPlace {
  let next = NOWHERE
  for (const { keys } of state) {
    const listed = keys?.get(name)
    if (listed !== undefined) next = both(next, reached(listed))
  }
  if (next.length > 0) return { kind: 'word', next }
  for (const { anyKey } of state) {
    if (anyKey !== undefined) return { kind: anyKey.shape(name) ? 'name' : 'text', next: reached(anyKey.next) }
  }
  return UNLISTED
}

/** The value of a string member, undefined where there is none. */
export function stringMember(node: JsonNode | undefined, name: string, source: string): string | undefined {
  const value = member(node, name)
  return value?.kind === 'string' ? decodeString(source, value).value : undefined
}

/** A node and the tables it refers to. */
function reached(node: Trie): State {
  if (node.reached !== undefined) return node.reached
  const all: Trie[] = []
  for (let at: Trie | undefined = node; at !== undefined && !all.includes(at); at = at.into) all.push(at)
  node.reached = all
  return all
}

/** Most places are described by one node, so most steps make nothing new. */
function both(first: State, second: State): State {
  if (first.length === 0) return second
  return second.length === 0 ? first : [...first, ...second]
}
