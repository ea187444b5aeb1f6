import { ParaventError, type FaultCode } from '../../errors.ts'
import { member, type JsonNode } from '../json/node.ts'

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
  for (const step of stepsOf(path)) {
    const next: Place[] = []
    for (const [node, at] of places) {
      if (step === '[]') {
        if (node.kind === 'array') node.items.forEach((item, index) => next.push([item, `${at}[${index}]`]))
        continue
      }
      const value = member(node, step)
      if (value !== undefined) next.push([value, at === '' ? step : `${at}.${step}`])
    }
    // Most of what a table looks for most bodies have not.
    if (next.length === 0) return next
    places = next
  }
  return places
}

/** The paths of our tables and of the configuration, each taken apart once. */
const taken = new Map<string, readonly string[]>()

function stepsOf(path: string): readonly string[] {
  let steps = taken.get(path)
  if (steps === undefined) taken.set(path, (steps = path.match(/\[\]|[^.[\]]{1,64}/g) ?? []))
  return steps
}
