import type { Edit } from '../text/edit.ts'
import type { JsonNode } from './json/node.ts'
import { nodesAt } from './offsets.ts'

/** Where a wire tells of an answer token by token (log probabilities), and in what form. */
export interface TokenListRow {
  /** Below an object at any depth: `logprobs.content` */
  readonly list: string
  /** Whether it says the answer, which may be JSON, or prose. */
  readonly of: 'answer' | 'prose'
  readonly form: TokenForm
}

/** How the JSON reads that tells of tokens. */
export interface TokenForm {
  /** What every document that has some holds: most have none. */
  readonly sign: string
  /** Undefined where the node has another shape; empty where it tells of nothing. */
  entriesOf(source: string, node: JsonNode): readonly TokenEntry[] | undefined
  /** The edits that let a node tell of these in place of its own. */
  edits(node: JsonNode, cells: readonly Cells[]): readonly Edit[]
  /** The whole of a node that tells of these. */
  json(cells: readonly Cells[]): string
}

/** One token as a wire tells of it. */
export interface TokenEntry {
  readonly token: string
  /** As it is written. */
  readonly cells: Cells
  /** Where it begins in the text, in characters; undefined where the wire does not say. */
  readonly offset?: number
  /**
   * As it is written when it says `out`: what else might have stood there is left out, for it would be alternatives to
   * a piece of a pseudonym. `drift` is how much longer, in characters, all before it has become.
   */
  written(out: string, drift: number): Cells
}

/** The JSON of an entry: one value, or one for each of several lists that run beside each other. */
export type Cells = readonly string[]

export interface TokenList {
  readonly node: JsonNode
  readonly of: TokenListRow['of']
  readonly form: TokenForm
  readonly entries: readonly TokenEntry[]
}

/** Every list of a document that has entries. */
export function readTokenLists(source: string, root: JsonNode, rows: readonly TokenListRow[]): readonly TokenList[] {
  const asked = rows.filter(({ form }) => source.includes(form.sign))
  const lists: TokenList[] = []
  if (asked.length > 0) visit(root)
  return lists

  function visit(node: JsonNode): void {
    if (node.kind === 'array') for (const item of node.items) visit(item)
    if (node.kind !== 'object') return
    for (const { list, of, form } of asked) {
      for (const found of nodesAt(node, list)) {
        const entries = found && form.entriesOf(source, found)
        if (found !== undefined && entries !== undefined && entries.length > 0) {
          lists.push({ node: found, of, form, entries })
        }
      }
    }
    for (const { value } of node.members) visit(value)
  }
}
