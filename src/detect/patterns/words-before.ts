import type { Budget } from '../budget.ts'
import { isLetter } from './characters.ts'
import type { Columns, Piece as Head } from './columns.ts'
import { fold, isLower, isUpper } from './words.ts'

/** How far context in front of a value is read, in characters and in words. Both bound the work at every candidate. */
const REACH = 72
export const WORDS_MAX = 8

/** A line that holds no more words than a speaker's label ("Customer:") is read together with the line above. */
const LABEL_WORDS = 2

/** A word, and what stands between it and the place or word it was met from. */
interface Piece {
  /** Where reading back began. */
  readonly from: number
  readonly start: number
  readonly end: number
  /** The line break on the way, if there is one, and whether it parts what it stands between. */
  readonly line: number | undefined
  readonly parts: boolean
  folded: string | undefined
}

/** Pieces that are remembered, by where reading back to them began. A power of two, about as many as `REACH` holds. */
const KEPT = 64

/**
 * The words in front of a place, nearest first, folded. They are read on the same line; where that holds no more than
 * a label, on the line above too (a label over its value, an answer under its question). Read and paid one by one, as
 * they are asked for: the telling word is mostly among the nearest two. A text with a number in every word asks at
 * every word, so what was read in front of one place is remembered for the next.
 *
 * In a cell of a table they are those of the cell, and then those of its column's head.
 */
export class WordsBefore {
  readonly #text: string
  readonly #budget: Budget
  /** Of the place at hand the first `#count`; an array that is emptied has to grow again. */
  readonly #words: string[] = []
  #count = 0
  readonly #pieces: (Piece | undefined)[] = []
  #position = 0
  #limit = 0
  #at = 0
  #crossed = false
  /** The last stretch that was read back over and holds neither a letter nor a line break: a chain of numbers asks behind each of them. */
  #bareStart = 0
  #bareEnd = 0
  readonly #columns: Columns | undefined
  #head: Head | undefined

  constructor(text: string, budget: Budget, columns?: Columns) {
    this.#text = text
    this.#budget = budget
    this.#columns = columns
  }

  /** The same reader for another place. */
  of(position: number): this {
    if (position === this.#position) return this
    this.#position = position
    this.#limit = Math.max(0, position - REACH)
    this.#at = position
    this.#crossed = false
    this.#count = 0
    if (this.#columns === undefined) return this
    const place = this.#columns.at(position)
    this.#head = place?.head
    this.#limit = Math.max(this.#limit, place?.cell.start ?? 0)
    return this
  }

  /** The word with so many words between it and the place. */
  at(index: number): string | undefined {
    while (this.#count <= index && this.#count < WORDS_MAX) {
      if (this.#at > this.#limit) this.#readOn()
      else if (this.#head === undefined) break
      else this.#readHead(this.#head)
    }
    return index < this.#count ? this.#words[index] : undefined
  }

  #readHead({ start, end }: Head): void {
    this.#at = end
    this.#limit = start
    this.#head = undefined
  }

  some(is: (word: string) => boolean, reach: number = WORDS_MAX): boolean {
    for (let index = 0; index < reach; index++) {
      const word = this.at(index)
      if (word === undefined) return false
      if (is(word)) return true
    }
    return false
  }

  #readOn(): void {
    const limit = this.#limit
    const piece = this.#pieceBefore(this.#at)
    this.#at = piece.start
    if (piece.line !== undefined && piece.line >= limit) {
      if (this.#crossed || piece.parts || this.#count > LABEL_WORDS) {
        this.#at = limit
        return
      }
      this.#crossed = true
    }
    if (piece.end <= limit) return
    this.#words[this.#count++] =
      piece.start < limit
        ? fold(this.#text.slice(limit, piece.end))
        : (piece.folded ??= fold(this.#text.slice(piece.start, piece.end)))
  }

  #pieceBefore(from: number): Piece {
    const known = this.#pieces[from % KEPT]
    if (known !== undefined && known.from === from) return known
    const text = this.#text
    const limit = this.#limit
    let line: number | undefined
    let parts = false
    let end = from
    let skipped = 0
    for (; end > limit; end--) {
      if (end <= this.#bareEnd && end > this.#bareStart) {
        const next = Math.max(limit, this.#bareStart)
        skipped = end - next
        end = next
        if (end === limit) break
      }
      const code = text.charCodeAt(end - 1)
      if (isLetter(code)) break
      if (code !== 10) continue
      parts ||= line !== undefined || endsSentence(text, end - 1)
      line ??= end - 1
      if (parts) break
    }
    if (line === undefined) {
      this.#bareStart = end
      this.#bareEnd = Math.max(from, skipped > 0 ? this.#bareEnd : 0)
    }
    let start = end
    let isFolded = true
    for (let code = text.charCodeAt(start - 1); start > limit && isLetter(code);) {
      start--
      isFolded &&= isLower(code)
      const before = text.charCodeAt(start - 1)
      // `clientPhone` is two words; the last one is the nearest
      if (isUpper(code) && isLower(before)) break
      code = before
    }
    this.#budget.spend(from - start - skipped)
    const piece: Piece = { from, start, end, line, parts, folded: isFolded ? text.slice(start, end) : undefined }
    // what the limit cut may be longer for another place
    if (start > limit) this.#pieces[from % KEPT] = piece
    return piece
  }
}

/** The line above is a sentence that ended: it says nothing of what starts below it. A question does. */
function endsSentence(text: string, lineBreak: number): boolean {
  const last = text.charCodeAt(lineBreak - 1)
  return last === 46 || last === 33 || last === 10
}
