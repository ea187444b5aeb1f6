import { failed, LONGEST } from './read-file.ts'

/** A stretch of a JSON file: `source` up to the end of a value; what stands before `start` are brackets, commas, blanks. */
export interface JsonPiece {
  readonly source: string
  /** Where the value begins; undefined in the last stretch, which has none. */
  readonly start: number | undefined
}

/**
 * The values of a JSON file one by one: the items of an array, or the one value that is no array. Joined, the stretches
 * are the file. Only brackets and quotes are looked at; each value is parsed by who wants it.
 */
export async function* jsonPieces(pieces: AsyncIterable<string>, file: string): AsyncIterable<JsonPiece> {
  let held: string[] = []
  let heldLength = 0
  let depth = 0
  let inString = false
  /** A backslash that ended the piece before escapes what comes first in the next. */
  let escapes = false
  let list: boolean | undefined
  /** Of the value at hand, counted from the beginning of what is held. */
  let start: number | undefined
  for await (const piece of pieces) {
    let from = 0
    let at = 0
    const take = (end: number): JsonPiece => {
      const source = held.join('') + piece.slice(from, end)
      held = []
      heldLength = 0
      from = end
      const taken = { source, start }
      start = undefined
      return taken
    }
    const begin = (place: number) => {
      start ??= heldLength + place - from
    }
    while (at < piece.length) {
      if (inString) {
        const end = endOfString(piece, at, escapes)
        escapes = typeof end === 'boolean' && end
        if (typeof end === 'boolean') break
        inString = false
        at = end
        continue
      }
      const code = piece.charCodeAt(at)
      at += 1
      if (code === QUOTE) {
        inString = true
        begin(at - 1)
      } else if (code === BRACKET || code === BRACE) {
        list ??= code === BRACKET
        if (depth > 0 || !list) begin(at - 1)
        depth += 1
      } else if (code === BRACKET_END || code === BRACE_END) {
        depth -= 1
        if (list === true && depth === 0 && start !== undefined) yield take(at - 1)
        else if (depth === (list === true ? 1 : 0) && start !== undefined) yield take(at)
      } else if (code === COMMA && depth === 1 && list === true && start !== undefined) yield take(at - 1)
      else if (code > SPACE && code !== COMMA && code !== COLON && code !== MARK) begin(at - 1)
    }
    held.push(piece.slice(from))
    heldLength += piece.length - from
    if (heldLength > LONGEST) throw failed(file, `has one value of more than ${LONGEST >> 20} million characters`)
  }
  if (inString || depth !== 0) throw failed(file, 'is JSON that was cut off')
  if (heldLength > 0) yield { source: held.join(''), start }
}

const QUOTE = 34
const BRACKET = 91
const BRACKET_END = 93
const BRACE = 123
const BRACE_END = 125
const COMMA = 44
const COLON = 58
const SPACE = 32
const BACKSLASH = 92
/** A byte order mark. */
const MARK = 0xfeff

/** One past the quote that ends the string that goes on at `from`; else whether what comes next is escaped. */
function endOfString(piece: string, from: number, escapes: boolean): number | boolean {
  for (let quote = piece.indexOf('"', from); quote !== -1; quote = piece.indexOf('"', quote + 1)) {
    if (!isEscaped(piece, from, quote, escapes)) return quote + 1
  }
  return isEscaped(piece, from, piece.length, escapes)
}

function isEscaped(piece: string, from: number, at: number, escapes: boolean): boolean {
  let backslashes = 0
  while (at - backslashes > from && piece.charCodeAt(at - backslashes - 1) === BACKSLASH) backslashes += 1
  const first = at - backslashes === from && escapes ? 1 : 0
  return (backslashes + first) % 2 === 1
}
