import type { JsonArray, JsonNode } from './json/node.ts'
import { nodesAt } from './offsets.ts'

/** Where a wire tells of an answer token by token (log probabilities): lists of entries with a `token`. */
export interface TokenListRow {
  /** Below an object at any depth: `logprobs.content` */
  readonly list: string
  /** Whether it says the answer, which may be JSON, or prose. */
  readonly of: 'answer' | 'prose'
}

/** Members of an entry. */
export const ENTRY = { token: 'token', bytes: 'bytes', others: 'top_logprobs' } as const

export interface TokenList {
  readonly list: JsonArray
  readonly of: TokenListRow['of']
}

/** Every list of a document that has entries. */
export function readTokenLists(source: string, root: JsonNode, rows: readonly TokenListRow[]): readonly TokenList[] {
  const lists: TokenList[] = []
  if (rows.length > 0 && source.includes(`"${ENTRY.token}"`)) visit(root)
  return lists

  function visit(node: JsonNode): void {
    if (node.kind === 'array') for (const item of node.items) visit(item)
    if (node.kind !== 'object') return
    for (const { list, of } of rows) {
      for (const found of nodesAt(node, list)) {
        if (found?.kind === 'array' && found.items.length > 0) lists.push({ list: found, of })
      }
    }
    for (const { value } of node.members) visit(value)
  }
}
