import { member, type JsonNode } from './json/node.ts'
import { encodeFragment } from './json/string.ts'
import type { Level } from './place.ts'
import type { Attachment } from './slot.ts'
import type { AttachmentRow } from './table.ts'

/** An attachment as policy sees it, with the part that would take its place. */
export function attachmentAt(level: Level, node: JsonNode, row: AttachmentRow, path: string): Attachment {
  return {
    kind: row.of,
    path,
    withhold: (notice) =>
      level.lift([
        { start: node.start, end: node.end, text: row.instead(`"${encodeFragment(notice)}"`, cacheMark(level, node)) },
      ]),
  }
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
