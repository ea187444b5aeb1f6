import { member, type JsonNode } from '../json/node.ts'
import type { Guard, Trie } from './compile.ts'

/**
 * Proto-JSON takes each member under two names, `systemInstruction` and `system_instruction`, and both ways in one
 * document. Tables are written with the first; this gives every place its second name. Names that clients chose
 * themselves stand behind `<…>` and have no twin.
 */
export function withTwins(roots: Readonly<Record<string, Trie>>): Readonly<Record<string, Trie>> {
  const seen = new Set<Trie>()
  for (const root of Object.values(roots)) addTwins(root, seen)
  return roots
}

/** A member under either name. */
export function twinMember(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return member(node, name) ?? member(node, twinOf(name))
}

/** `systemInstruction` → `system_instruction`. */
export function twinOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function addTwins(node: Trie, seen: Set<Trie>): void {
  if (seen.has(node)) return
  seen.add(node)
  for (const [name, child] of node.keys ?? []) {
    node.keys?.set(twinOf(name), child)
    addTwins(child, seen)
  }
  const { guards } = node
  if (guards !== undefined) node.guards = guards.flatMap(twinGuards)
  for (const { next } of guards ?? []) addTwins(next, seen)
  if (node.items !== undefined) addTwins(node.items, seen)
  if (node.anyKey !== undefined) addTwins(node.anyKey.next, seen)
}

/** Every way to write the path that a guard asks for. */
function twinGuards(guard: Guard): readonly Guard[] {
  // Absent under one name would not be absent.
  if (guard.asks === 'none') throw new Error('a guard that asks for absence has no twin')
  const ways = guard.key.reduce<readonly (readonly string[])[]>(
    (paths, name) => paths.flatMap((path) => [...new Set([name, twinOf(name)])].map((way) => [...path, way])),
    [[]],
  )
  return ways.map((key) => ({ ...guard, key }))
}
