import { member, type JsonNode, type JsonNumber, type JsonString } from '../wire/json/node.ts'

/**
 * What frames of a stream have in common that differ in a piece of text, and in what says nothing of how they are to be
 * read. Nearly every frame of an answer is like the one before it: it is compared instead of read once more.
 */
export interface FrameForm {
  /** Where the piece of text stands in a frame of this form, UTF-16 units; undefined in any other. */
  textIn(data: string): { readonly start: number; readonly end: number } | undefined
}

type Hole = JsonString | JsonNumber

/**
 * The form of a frame that was read: its piece of text, and members of its root by these names, may be others. Undefined
 * where one of them is written with escapes.
 */
export function frameForm(
  data: string,
  root: JsonNode | undefined,
  text: JsonString,
  varies: readonly string[],
): FrameForm | undefined {
  const others = varies.map((name) => member(root, name)).filter((node) => node !== undefined)
  const holes = [text, ...others.filter(isHole)].toSorted((a, b) => a.start - b.start)
  if (holes.some((hole) => hole.kind === 'string' && hole.escaped)) return undefined
  let done = 0
  const pieces = holes.map((hole) => {
    const quote = hole.kind === 'string' ? 1 : 0
    const piece = data.slice(done, hole.start + quote)
    done = hole.end - quote
    return { piece, hole }
  })
  const rest = data.slice(done)
  return {
    textIn(other) {
      let at = 0
      let place: { readonly start: number; readonly end: number } | undefined
      for (const { piece, hole } of pieces) {
        if (!other.startsWith(piece, at)) return undefined
        const start = at + piece.length
        at = hole.kind === 'string' ? plainEnd(other, start) : digitsEnd(other, start)
        if (at === -1) return undefined
        if (hole === text) place = { start, end: at }
      }
      return at + rest.length === other.length && other.endsWith(rest) ? place : undefined
    },
  }
}

function isHole(node: JsonNode): node is Hole {
  return node.kind === 'string' || node.kind === 'number'
}

/** Where a JSON string without escapes ends, before its quote; -1 where it has some, or is none. */
function plainEnd(data: string, start: number): number {
  for (let at = start; at < data.length; at += 1) {
    const unit = data.charCodeAt(at)
    if (unit === 0x22) return at
    if (unit === 0x5c || unit < 0x20) return -1
  }
  return -1
}

/** Where a number without sign, point and exponent ends; -1 where none begins (RFC 8259, 6: no leading zero). */
function digitsEnd(data: string, start: number): number {
  let at = start
  while (isDigit(data.charCodeAt(at))) at += 1
  return at === start || (data.charCodeAt(start) === 0x30 && at > start + 1) ? -1 : at
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}
