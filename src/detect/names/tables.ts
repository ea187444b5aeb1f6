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

const VALUES = new Uint8Array(128)
for (let at = 0; at < 64; at++) VALUES[SYMBOLS.charCodeAt(at)] = at

/** The shapes of the generated files under patterns/names/tables. */
export interface PackedWeights {
  readonly scale: number
  /** Natural logarithms of OB BO BB BI IO IB II. */
  readonly transitions: readonly number[]
  /** One bit a weight, six to a symbol, highest first: whether it is there. Two weights a cell. */
  readonly present: string
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

export function unpack(list: PackedLexicon, model: PackedWeights): Tables {
  const [OB = 0, BO = 0, BB = 0, BI = 0, IO = 0, IB = 0, II = 0] = model.transitions.map(Math.exp)
  return {
    lexicon: { ...unpackCells(list), ordinaryIn: unpackCells(list.ordinaryIn) },
    weights: unpackWeights(model),
    levels: LEVELS.map((level) => level * model.scale),
    transitions: { OB, BO, BB, BI, IO, IB, II },
  }
}

function unpackWeights({ present, symbols }: PackedWeights): Uint8Array {
  const weights = new Uint8Array(2 * 2 ** BITS)
  let from = 0
  for (let at = 0; at < present.length; at++) {
    for (let bits = symbolAt(present, at), to = 6 * at; bits !== 0; bits = (bits << 1) & 63, to++) {
      if (bits >= 32) weights[to] = symbolAt(symbols, from++)
    }
  }
  return weights
}

function symbolAt(text: string, at: number): number {
  return VALUES[text.charCodeAt(at) & 127]!
}

/** Eight base64 symbols hold three cells of 16 bits, low byte first. */
function unpackCells({ cells: packed, segmentLength, segmentCount }: PackedCells): Cells {
  const cells = new Uint16Array((segmentCount + 2) * segmentLength)
  let to = 0
  for (let at = 0; at < packed.length; at += 8) {
    const high =
      (symbolAt(packed, at) << 18) |
      (symbolAt(packed, at + 1) << 12) |
      (symbolAt(packed, at + 2) << 6) |
      symbolAt(packed, at + 3)
    const low =
      (symbolAt(packed, at + 4) << 18) |
      (symbolAt(packed, at + 5) << 12) |
      (symbolAt(packed, at + 6) << 6) |
      symbolAt(packed, at + 7)
    // Six bytes a b c d e f; writes past the end of the array are dropped.
    cells[to] = (high >>> 16) | (high & 0xff00)
    cells[to + 1] = (high & 255) | ((low >>> 8) & 0xff00)
    cells[to + 2] = ((low >>> 8) & 255) | ((low & 255) << 8)
    to += 3
  }
  return { cells, segmentLength, segmentCount }
}
