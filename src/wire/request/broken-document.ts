import { decodeString, liftEdits } from '../json/string.ts'
import { partOf, type Level } from './place.ts'

/**
 * Takes a document apart that is no JSON, such as arguments cut off by a token limit: it may hold escapes (`Zo\u00e9`)
 * behind which nobody would find a name. Strings and what stands between them become texts of their own, each with its
 * escapes undone; where they do not decode, as it is written.
 */
export function piecesOf(level: Level): readonly Level[] {
  const { source } = level
  const pieces: Level[] = []
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('"', at)
    const end = open === -1 ? source.length : open
    // No line break stands in a string of JSON, so a piece with its escapes undone is at most a line.
    for (const [from, to] of linesOf(source, at, end)) pieces.push(unescaped(level, from, to))
    if (open === -1) break
    const close = closingQuote(source, open + 1)
    for (const [from, to] of linesOf(source, open + 1, close)) pieces.push(unescaped(level, from, to))
    at = close + 1
  }
  return pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece.source))
}

/** The position of the quote that ends the string; the end of the text when none does. */
function closingQuote(source: string, start: number): number {
  let at = start
  while (at < source.length) {
    const unit = source.charCodeAt(at)
    if (unit === 0x22) return at
    at += unit === 0x5c ? 2 : 1
  }
  return source.length
}

function linesOf(source: string, start: number, end: number): readonly (readonly [number, number])[] {
  const lines: [number, number][] = []
  let from = start
  for (let at = start; at <= end; at += 1) {
    if (at < end && source.charCodeAt(at) >= 0x20) continue
    if (at > from) lines.push([from, at])
    from = at + 1
  }
  return lines
}

/** The longest escape is six units; a text may be cut off inside one. */
const LONGEST_ESCAPE = 6

function unescaped(level: Level, start: number, end: number): Level {
  const part = partOf(level, start, end)
  if (!part.source.includes('\\')) return part
  const shortest = Math.max(start + 1, end - LONGEST_ESCAPE)
  for (let cut = end; cut >= shortest; cut -= 1) {
    const written = `"${level.source.slice(start, cut)}"`
    if (!decodes(written)) continue
    const decoded = decodeString(written, { kind: 'string', start: 0, end: written.length, escaped: true })
    return {
      source: decoded.value,
      depth: level.depth + 1,
      lift: (edits) =>
        part.lift(liftEdits(decoded, edits).map((edit) => ({ ...edit, start: edit.start - 1, end: edit.end - 1 }))),
    }
  }
  return part
}

function decodes(written: string): boolean {
  try {
    return typeof JSON.parse(written) === 'string'
  } catch {
    return false
  }
}
