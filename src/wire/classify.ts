import { member, type JsonNode, type JsonObject } from './json/node.ts'
import { decodeString } from './json/string.ts'
import type { ObjectRow, ScalarRow, Trie } from './table.ts'

/**
 * Where a walk stands in the compiled tables: the nodes that describe this place, most telling first. Empty where no
 * table reaches: there everything is text.
 */
export type State = readonly Trie[]

export const NOWHERE: State = []

export function start(root: Trie): State {
  return expand([root])
}

/** What the tables say of a string or number here; undefined means unlisted, which is text. */
export function scalarRow(state: State): ScalarRow | undefined {
  for (const node of state) if (node.scalar !== undefined) return node.scalar
  return undefined
}

export function objectRows(state: State): readonly ObjectRow[] {
  return state.flatMap((node) => (node.object === undefined ? [] : [node.object]))
}

/** The items of an array here. */
export function itemsOf(state: State): State {
  return expand(state.flatMap((node) => (node.items === undefined ? [] : [node.items])))
}

/** An object here: the rows whose guard it meets come first. */
export function openObject(state: State, object: JsonObject, source: string): State {
  if (!state.some((node) => node.guards !== undefined)) return state
  const met: Trie[] = []
  for (const node of state) meet(node, object, source, met)
  return met.length === 0 ? state : [...expand(met), ...state]
}

function meet(node: Trie, object: JsonObject, source: string, met: Trie[]): void {
  for (const guard of node.guards ?? []) {
    const value = stringAt(object, guard.key, source)
    if ((value !== undefined && guard.values.has(value)) !== guard.among) continue
    met.push(guard.next)
    meet(guard.next, object, source, met)
  }
}

function stringAt(object: JsonObject, path: readonly string[], source: string): string | undefined {
  let node: JsonNode | undefined = object
  for (const name of path.slice(0, -1)) node = member(node, name)
  return stringMember(node, path.at(-1) ?? '', source)
}

export interface KeyPlace {
  /**
   * word: the wire's own, it stays. name: somebody's choice with the shape of the names that stand here, it stays.
   * text: anything else, it is scanned.
   */
  readonly kind: 'word' | 'name' | 'text'
  readonly next: State
}

/** A member of an opened object. */
export function keyOf(state: State, name: string): KeyPlace {
  const exact: Trie[] = []
  for (const node of state) {
    const next = node.keys?.get(name)
    if (next !== undefined) exact.push(next)
  }
  if (exact.length > 0) return { kind: 'word', next: expand(exact) }
  for (const { anyKey } of state) {
    if (anyKey !== undefined) return { kind: anyKey.shape(name) ? 'name' : 'text', next: expand([anyKey.next]) }
  }
  return { kind: 'text', next: NOWHERE }
}

/** The value of a string member, undefined where there is none. */
export function stringMember(node: JsonNode | undefined, name: string, source: string): string | undefined {
  const value = member(node, name)
  return value?.kind === 'string' ? decodeString(source, value).value : undefined
}

function expand(nodes: readonly Trie[]): State {
  if (!nodes.some((node) => node.into !== undefined)) return nodes
  const all: Trie[] = []
  for (let node of nodes) {
    for (;;) {
      all.push(node)
      if (node.into === undefined) break
      node = node.into
    }
  }
  return all
}
