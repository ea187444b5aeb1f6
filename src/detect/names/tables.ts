import type { Transitions } from './crf.ts'
import { BITS } from './features.ts'
import type { Cells, Lexicon } from './lexicon.ts'

/** Everything the tagger needs, unpacked. */
export interface Tables {
  readonly lexicon: Lexicon
  /** Two weights a cell, interleaved: begins a name, continues it. Each is a number into `levels`. */
  readonly weights: Uint8Array
  /** The 64 log-odds that a weight can be. */
  readonly levels: Float64Array
  readonly transitions: Transitions
}

/** The 64 symbols of base64, in order: packed weights and packed list cells are both written in them. */
export const SYMBOLS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/**
 * The weight of each symbol, in units of the scale: squares, so that small weights are told apart. Symbols 0–31 are the
 * positive ones, 63 down to 32 the negative ones: the first symbol is nothing, as an array begins.
 */
export const LEVELS = Float64Array.from({ length: 64 }, (_, symbol) => {
  const steps = symbol < 32 ? symbol / 31 : (symbol - 64) / 31
  return Math.sign(steps) * steps * steps
})

/** The symbol that only counts, in `gaps`. */
export const LONGEST_GAP = 63

const VALUES = new Uint8Array(128)
for (let at = 0; at < 64; at++) VALUES[SYMBOLS.charCodeAt(at)] = at

/** The shapes of the generated files under patterns/names/tables. */
export interface PackedWeights {
  readonly scale: number
  /** Natural logarithms of OB BO BB BI IO IB II. */
  readonly transitions: readonly number[]
  /**
   * For each weight that is there, how many missing ones stand before it; the last symbol of the alphabet counts that
   * many and is followed by another. Two weights a cell.
   */
  readonly gaps: string
  /** One symbol for each weight that is there. */
  readonly symbols: string
}

export interface PackedCells {
  readonly segmentLength: number
  readonly segmentCount: number
  /** Base64, two bytes a cell, low byte first. */
  readonly cells: string
}

export interface PackedLexicon extends PackedCells {
  readonly ordinaryIn: PackedCells
}

/** The tables in the form they are asked in. */
export function unpack(list: PackedLexicon, model: PackedWeights): Tables {
  const [OB = 0, BO = 0, BB = 0, BI = 0, IO = 0, IB = 0, II = 0] = model.transitions.map(Math.exp)
  return {
    lexicon: { ...unpackCells(list), ordinaryIn: unpackCells(list.ordinaryIn) },
    weights: unpackWeights(model),
    levels: LEVELS.map((level) => level * model.scale),
    transitions: { OB, BO, BB, BI, IO, IB, II },
  }
}

function unpackWeights({ gaps, symbols }: PackedWeights): Uint8Array {
  const weights = new Uint8Array(2 * 2 ** BITS)
  const skips = bytesOf(gaps)
  const letters = bytesOf(symbols)
  const values = VALUES
  const { length } = skips
  let to = 0
  let from = 0
  // By index, on locals, and without calls: this runs once, mostly before the compiler has had time to help.
  for (let at = 0; at < length; at++) {
    const skip = values[skips[at]!]!
    to += skip
    if (skip !== LONGEST_GAP) weights[to++] = values[letters[from++]!]!
  }
  return weights
}

/** Eight base64 symbols hold three cells of 16 bits, low byte first. */
function unpackCells({ cells: packed, segmentLength, segmentCount }: PackedCells): Cells {
  const cells = new Uint16Array((segmentCount + 2) * segmentLength)
  const bytes = bytesOf(packed)
  const values = VALUES
  let to = 0
  for (let at = 0; at < bytes.length; at += 8) {
    const high =
      (values[bytes[at]!]! << 18) |
      (values[bytes[at + 1]!]! << 12) |
      (values[bytes[at + 2]!]! << 6) |
      values[bytes[at + 3]!]!
    const low =
      (values[bytes[at + 4]!]! << 18) |
      (values[bytes[at + 5]!]! << 12) |
      (values[bytes[at + 6]!]! << 6) |
      values[bytes[at + 7]!]!
    // Six bytes a b c d e f; writes past the end of the array are dropped.
    cells[to] = (high >>> 16) | (high & 0xff00)
    cells[to + 1] = (high & 255) | ((low >>> 8) & 0xff00)
    cells[to + 2] = ((low >>> 8) & 255) | ((low & 255) << 8)
    to += 3
  }
  return { cells, segmentLength, segmentCount }
}

/** The text's units, at once: reading a million of them one by one is what would make loading slow. */
function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
