import type { Edit } from '../text/edit.ts'
import type { OffsetMap } from '../text/offset-map.ts'
import type { JsonString } from '../wire/json/node.ts'
import type { Offsets } from '../wire/offsets.ts'
import type { WireRequest } from '../wire/slot.ts'
import { moveEnds } from './restore-texts.ts'
import { orderedEdits, wayUp } from './way-back.ts'

/**
 * The edits that let the citations of a resent history point at the same words in what goes up: the client got them
 * with their offsets counted in its own text. One that points into a value points at all of its token.
 */
export function moveMarks(request: WireRequest, offsets: Offsets, edits: readonly Edit[]): readonly Edit[] {
  if (edits.length === 0 || request.marksIn === undefined) return []
  const { body, documents = [] } = request
  const ordered = orderedEdits(edits)
  const single = documents.map((document) => (document === undefined ? [] : [document]))
  const maps = new Map<readonly JsonString[], OffsetMap>()
  return request.marksIn(offsets).flatMap((mark) => {
    const texts = mark.kind === 'text' ? mark.texts : (single[mark.document] ?? NONE)
    let map = maps.get(texts)
    if (map === undefined) maps.set(texts, (map = wayUp(body, texts, ordered, offsets.unit)))
    // A number that is somebody's own is replaced as a whole, and points nowhere.
    return moveEnds(body, mark, map).filter(({ start, end }) => ordered.within(start, end).length === 0)
  })
}

const NONE: readonly JsonString[] = []
