import { inOrder, type Edit } from '../text/edit.ts'
import { OffsetMap } from '../text/offset-map.ts'
import type { JsonString } from '../wire/json/node.ts'

/** From places in a string as it goes up, its edits made, to places in it as it came. Counts characters. */
export function wayBack(body: string, { start, end }: JsonString, edits: readonly Edit[]): OffsetMap {
  const map = new OffsetMap('characters')
  const last = end - 1
  let at = start + 1
  for (const edit of inOrder(edits.filter((one) => one.start > start && one.end <= last))) {
    map.passed(decoded(body.slice(at, edit.start)))
    map.replaced(decoded(edit.text), decoded(body.slice(edit.start, edit.end)))
    at = edit.end
  }
  map.passed(decoded(body.slice(at, last)))
  return map
}

/** What stands between the quotes of a JSON string; no edit cuts an escape. */
function decoded(fragment: string): string {
  return fragment.includes('\\') ? (JSON.parse(`"${fragment}"`) as string) : fragment
}
