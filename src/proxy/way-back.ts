import { countUpTo } from '../text/bisect.ts'
import { inOrder, type Edit } from '../text/edit.ts'
import { OffsetMap, type OffsetUnit, type Trace } from '../text/offset-map.ts'
import type { JsonString } from '../wire/json/node.ts'

/** From places in a string as it goes up, its edits made, to places in it as it came. Counts characters. */
export function wayBack(body: string, node: JsonString, edits: readonly Edit[]): OffsetMap {
  const map = new OffsetMap('characters')
  follow(body, node, inOrder(edits.filter((one) => one.start > node.start && one.end < node.end)), {
    passed: (text) => map.passed(text),
    replaced: (before, after) => map.replaced(after, before),
  })
  return map
}

/** From places in strings as they came, one after another, to places in them as they go up; `edits` are in order. */
export function wayUp(body: string, nodes: readonly JsonString[], edits: OrderedEdits, unit: OffsetUnit): OffsetMap {
  const map = new OffsetMap(unit)
  for (const node of nodes) follow(body, node, edits.within(node.start + 1, node.end - 1), map)
  return map
}

/** Edits that many ask for by their place. */
export interface OrderedEdits {
  /** Those that lie between two places. */
  within(start: number, end: number): readonly Edit[]
}

/** Sorts edits once, for many questions. */
export function orderedEdits(edits: readonly Edit[]): OrderedEdits {
  const ordered = inOrder(edits)
  const starts = ordered.map(({ start }) => start)
  return {
    within(start, end) {
      const found: Edit[] = []
      for (let at = countUpTo(starts, start - 1); at < ordered.length; at += 1) {
        const edit = ordered[at] as Edit
        if (edit.end > end) break
        found.push(edit)
      }
      return found
    },
  }
}

function follow(body: string, { start, end }: JsonString, edits: readonly Edit[], trace: Trace): void {
  let at = start + 1
  for (const edit of edits) {
    trace.passed(decoded(body.slice(at, edit.start)))
    trace.replaced(decoded(body.slice(edit.start, edit.end)), decoded(edit.text))
    at = edit.end
  }
  trace.passed(decoded(body.slice(at, end - 1)))
}

/** What stands between the quotes of a JSON string; no edit cuts an escape. */
function decoded(fragment: string): string {
  return fragment.includes('\\') ? (JSON.parse(`"${fragment}"`) as string) : fragment
}
