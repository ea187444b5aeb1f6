import type { Edit } from '../../text/edit.ts'
import type { JsonNumber, JsonString } from '../json/node.ts'
import { decodeString, encodeFragment, liftEdits } from '../json/string.ts'

/**
 * One level of text: the body itself, or a string of the level above that holds JSON. Edits made in it are lifted
 * level by level until they are edits of the body, escaped once on each.
 */
export interface Level {
  readonly source: string
  /** How many strings it stands inside of; the body is 0. */
  readonly depth: number
  readonly lift: (edits: readonly Edit[]) => readonly Edit[]
}

/** The body itself, as the outermost level. */
export function bodyLevel(body: string): Level {
  return { source: body, depth: 0, lift: (edits) => edits }
}

/** The content of a string, as a level of its own. */
export function stringPlace(level: Level, node: JsonString): Level {
  const decoded = decodeString(level.source, node)
  return {
    source: decoded.value,
    depth: level.depth + 1,
    lift: (edits) => level.lift(liftEdits(decoded, edits)),
  }
}

/** A stretch of a text, as it is written. */
export function partOf(level: Level, start: number, end: number): Level {
  return {
    source: level.source.slice(start, end),
    depth: level.depth,
    lift: (edits) =>
      level.lift(edits.map((edit) => ({ start: edit.start + start, end: edit.end + start, text: edit.text }))),
  }
}

/** A number is replaced whole, by a string: part of it may not stay, and JSON has no other way to hold a token. */
export function numberEdits(level: Level, node: JsonNumber, edits: readonly Edit[]): readonly Edit[] {
  if (edits.length === 0) return []
  let out = ''
  let at = 0
  const digits = level.source.slice(node.start, node.end)
  for (const edit of edits) {
    out += digits.slice(at, edit.start) + edit.text
    at = edit.end
  }
  out += digits.slice(at)
  return level.lift([{ start: node.start, end: node.end, text: `"${encodeFragment(out)}"` }])
}
