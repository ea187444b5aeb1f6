import { inOrder, type Edit } from '../../text/edit.ts'
import type { JsonString } from './node.ts'

/** A JSON string, decoded, with the way back to where it is written. */
export interface DecodedString {
  /** The text, its escapes undone. Lone surrogates, which `"\ud83d"` may hold, stay what they are. */
  readonly value: string
  /**
   * Where in the source the unit of `value` at `index` begins, 0 to `value.length` inclusive; the last is the position
   * of the closing quote. Never inside an escape.
   */
  rawOffset(index: number): number
}

/** Decodes a string of a parsed document. `text` is the document the node was read from. */
export function decodeString(text: string, node: JsonString): DecodedString {
  const first = node.start + 1
  if (!node.escaped) return { value: text.slice(first, node.end - 1), rawOffset: (index) => first + index }
  // The node was validated when it was read, so the engine's own decoder cannot refuse it.
  const value: string = JSON.parse(text.slice(node.start, node.end))
  let offsets: ((index: number) => number) | undefined
  return {
    value,
    // Most strings are read and never edited: the map is made when it is first asked for.
    rawOffset: (index) => (offsets ??= mapEscapes(text, first, node.end - 1))(index),
  }
}

/** The text as it is written between the quotes of a JSON string; a lone surrogate is written as its escape. */
export function encodeFragment(value: string): string {
  const quoted = JSON.stringify(value)
  return quoted.length === value.length + 2 ? value : quoted.slice(1, -1)
}

/**
 * Turns edits of a decoded string into edits of its source, in order: positions mapped back, replacement text escaped
 * once. For JSON in a string, lift again: `liftEdits(outer, liftEdits(inner, edits))` edits the outer source, `inner`
 * having been decoded from `outer.value`. Making the lifted edits and decoding gives what making the edits on `value`
 * gives; no escape and no surrogate pair of the source is cut. Throws an Error for edits that overlap.
 */
export function liftEdits(decoded: DecodedString, edits: readonly Edit[]): readonly Edit[] {
  return wholePairs(decoded, inOrder(edits)).map(({ start, end, text }) => ({
    start: decoded.rawOffset(start),
    end: decoded.rawOffset(end),
    text: encodeFragment(text),
  }))
}

/**
 * Widens an edit that would cut a surrogate pair the source writes as one character: the half that stays moves into
 * the replacement, where it is written as an escape. Left in the source it would have no UTF-8 form.
 */
function wholePairs(decoded: DecodedString, edits: readonly Edit[]): readonly Edit[] {
  if (!edits.some(({ start, end }) => cutsPair(decoded, start) || cutsPair(decoded, end))) return edits
  const whole: Edit[] = []
  for (const edit of edits) {
    let { start, end, text } = edit
    if (cutsPair(decoded, start)) {
      const previous = whole.at(-1)
      if (previous !== undefined && previous.end > start) {
        // The edit before was widened over the half that this one begins with.
        text = previous.text.slice(0, -1) + text
        start = previous.start
        whole.pop()
      } else {
        start -= 1
        text = decoded.value.charAt(start) + text
      }
    }
    if (cutsPair(decoded, end)) {
      text += decoded.value.charAt(end)
      end += 1
    }
    whole.push({ start, end, text })
  }
  return whole
}

/** Whether a surrogate pair written as one character spans `index`; written as two escapes it may be parted. */
function cutsPair(decoded: DecodedString, index: number): boolean {
  const { value } = decoded
  if ((value.charCodeAt(index) & 0xfc00) !== 0xdc00 || (value.charCodeAt(index - 1) & 0xfc00) !== 0xd800) return false
  return decoded.rawOffset(index + 1) - decoded.rawOffset(index - 1) === 2
}

/**
 * Maps positions of the decoded text to the source between `first` and `end`. Every escape stands for one unit, so
 * eight bytes an escape are enough: where it stands in the value, and where in the source.
 */
function mapEscapes(text: string, first: number, end: number): (index: number) => number {
  const decodedAt: number[] = []
  const writtenAt: number[] = []
  let surplus = 0
  for (let at = text.indexOf('\\', first); at !== -1 && at < end;) {
    const length = text.charAt(at + 1) === 'u' ? 6 : 2
    decodedAt.push(at - first - surplus)
    writtenAt.push(at)
    surplus += length - 1
    at = text.indexOf('\\', at + length)
  }
  const decoded = new Uint32Array(decodedAt)
  const written = new Uint32Array(writtenAt)
  return (index) => {
    // How many escapes begin before `index`.
    let low = 0
    let high = decoded.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (decoded[middle]! < index) low = middle + 1
      else high = middle
    }
    if (low === 0) return first + index
    const at = written[low - 1]!
    const length = text.charAt(at + 1) === 'u' ? 6 : 2
    return at + length + (index - decoded[low - 1]! - 1)
  }
}
