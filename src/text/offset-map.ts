/** What offsets into a text count: characters are code points, bytes those of UTF-8. */
export type OffsetUnit = 'characters' | 'bytes'

/** Told of a text, from its beginning on, what of it stays and what becomes something else. */
export interface Trace {
  passed(text: string): void
  replaced(before: string, after: string): void
}

/**
 * Where a place in a text is once some pieces of it are replaced. Nothing of the text is kept: between two pieces the
 * distance is the same, so four numbers a piece are enough, in whatever unit the offsets count.
 */
export class OffsetMap implements Trace {
  readonly #unit: OffsetUnit
  readonly #pieces: Piece[] = []
  #before = 0
  #after = 0

  constructor(unit: OffsetUnit) {
    this.#unit = unit
  }

  /** How much of the text as it was has come by. */
  get seen(): number {
    return this.#before
  }

  passed(text: string): void {
    const length = lengthIn(this.#unit, text)
    this.#before += length
    this.#after += length
  }

  replaced(before: string, after: string): void {
    const piece = { before: this.#before, after: this.#after }
    this.#before += lengthIn(this.#unit, before)
    this.#after += lengthIn(this.#unit, after)
    this.#pieces.push({ ...piece, beforeEnd: this.#before, afterEnd: this.#after })
  }

  /** The beginning of something. One that is inside of a piece becomes the piece's beginning. */
  start(offset: number): number {
    const piece = this.#lastFrom(offset)
    if (piece === undefined) return offset
    return offset < piece.beforeEnd ? piece.after : offset - piece.beforeEnd + piece.afterEnd
  }

  /** The end of something. One that is inside of a piece becomes the piece's end. */
  end(offset: number): number {
    const piece = this.#lastFrom(offset)
    if (piece === undefined) return offset
    if (offset === piece.before) return piece.after
    return offset < piece.beforeEnd ? piece.afterEnd : offset - piece.beforeEnd + piece.afterEnd
  }

  /** The last piece that begins at the offset or before it. */
  #lastFrom(offset: number): Piece | undefined {
    let low = 0
    let high = this.#pieces.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#pieces[middle] as Piece).before <= offset) low = middle + 1
      else high = middle
    }
    return this.#pieces[low - 1]
  }
}

interface Piece {
  readonly before: number
  readonly beforeEnd: number
  readonly after: number
  readonly afterEnd: number
}

/** How long a text is, counted so. */
export function lengthIn(unit: OffsetUnit, text: string): number {
  let length = text.length
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x80) continue
    const pair = code >= 0xd800 && code < 0xdc00 && at + 1 < text.length && isLow(text.charCodeAt(at + 1))
    if (pair) at += 1
    if (unit === 'characters') length -= pair ? 1 : 0
    else length += pair || code >= 0x800 ? 2 : 1
  }
  return length
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}
