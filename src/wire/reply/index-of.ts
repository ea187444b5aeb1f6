import { member, type JsonNode } from '../json/node.ts'

/** The vendor's `index`, as it is spelled; the position where there is none. */
export function indexOf(node: JsonNode, position: number, data: string): string {
  const index = member(node, 'index')
  return index?.kind === 'number' ? data.slice(index.start, index.end) : String(position)
}
