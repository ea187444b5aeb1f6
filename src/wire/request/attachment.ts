import type { Edit } from '../../text/edit.ts'
import { member, type JsonNode } from '../json/node.ts'
import { encodeFragment } from '../json/string.ts'
import type { Level } from './place.ts'
import type { Attachment } from '../slot.ts'
import type { AttachmentRow } from '../tables/rows.ts'

/** An attachment as policy sees it, with the part that would take its place. `owner` is the object it stands in. */
export function attachmentAt(
  level: Level,
  node: JsonNode,
  { of: kind, instead, toldIn }: AttachmentRow,
  path: string,
  owner: JsonNode | undefined,
): Attachment {
  if (instead === undefined) return { kind, path }
  return {
    kind,
    path,
    withhold(notice) {
      const fragment = encodeFragment(notice)
      const { start, end } = node
      const put = instead(`"${fragment}"`, cacheMark(level, node))
      if (toldIn === undefined) return level.lift([{ start, end, text: put }])
      const text = member(owner, toldIn)
      if (text === undefined) return level.lift([{ start, end, text: `${put},"${toldIn}":"${fragment}"` }])
      return level.lift([{ start, end, text: put }, ...toldAfter(text, fragment)].toSorted((a, b) => a.start - b.start))
    },
  }
}

/** The notice behind a text, on a line of its own. */
function toldAfter({ kind, start, end }: JsonNode, fragment: string): readonly Edit[] {
  if (kind === 'literal') return [{ start, end, text: `"${fragment}"` }]
  if (kind !== 'string') return []
  return [{ start: end - 1, end: end - 1, text: end - start === 2 ? fragment : `\\n${fragment}` }]
}

/** A cache breakpoint stays on its part (the wire's later indices depend on nothing else of it). */
function cacheMark(level: Level, node: JsonNode): string {
  const mark = member(node, 'cache_control')
  if (mark?.kind !== 'object') return ''
  const raw = level.source.slice(mark.start, mark.end)
  return CACHE_MARK.test(raw) ? `,"cache_control":${raw}` : ''
}

const CACHE_MARK =
  /^\{\s{0,8}"type"\s{0,8}:\s{0,8}"ephemeral"\s{0,8}(?:,\s{0,8}"ttl"\s{0,8}:\s{0,8}"(?:5m|1h)"\s{0,8})?\}$/
