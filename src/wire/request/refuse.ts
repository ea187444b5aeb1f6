import { ParaventError, type FaultCode } from '../../errors.ts'
import type { JsonNode } from '../json/node.ts'

/** What an endpoint does not take, though its table could read it. */
export interface Refusal {
  /** Members and items from the body down: `prompt[]`. */
  readonly path: string
  readonly code: FaultCode
  readonly when: (node: JsonNode, source: string) => boolean
}

/** Throws the first refusal that a body meets, with the place: `input[3]`. */
export function refuse(root: JsonNode, source: string, refusals: readonly Refusal[]): void {
  for (const { path, code, when } of refusals) {
    for (const [node, at] of placesAt(root, path)) if (when(node, source)) throw new ParaventError(code, { path: at })
  }
}

/** Present, and neither null nor false: what SDKs send for a field that is not used. */
export function isGiven(node: JsonNode): boolean {
  return node.kind !== 'literal' || node.value === true
}

/** A number where a text might stand, or a list of them: ids of a tokenizer's vocabulary. */
export function isTokenIds(node: JsonNode): boolean {
  return node.kind === 'number' || (node.kind === 'array' && node.items.some(isTokenIds))
}

/** Of embeddings whose `input` is ids of a tokenizer's vocabulary, or lists of them: nothing can be found in those. */
export const INPUT_OF_TOKEN_IDS: readonly Refusal[] = [
  { path: 'input[]', code: 'token_ids', when: isTokenIds },
  { path: 'input', code: 'token_ids', when: (input) => input.kind === 'number' },
]

export type Place = readonly [node: JsonNode, at: string]

/** Where a path of members and items leads: every place, with its own path. */
export function placesAt(root: JsonNode, path: string): readonly Place[] {
  let places: readonly Place[] = [[root, '']]
  for (const [step] of path.matchAll(/\[\]|[^.[\]]{1,64}/g)) {
    places = places.flatMap(([node, at]) => (step === '[]' ? itemsOf(node, at) : membersOf(node, at, step)))
  }
  return places
}

function itemsOf(node: JsonNode, at: string): readonly Place[] {
  return node.kind === 'array' ? node.items.map((item, index): Place => [item, `${at}[${index}]`]) : []
}

function membersOf(node: JsonNode, at: string, name: string): readonly Place[] {
  if (node.kind !== 'object') return []
  return node.members
    .filter((entry) => entry.name === name)
    .map((entry): Place => [entry.value, at === '' ? name : `${at}.${name}`])
}
