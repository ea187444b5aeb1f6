import type { Transitions } from './crf.ts'
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

/** The weight of each symbol, in units of the scale: squares, so that small weights are told apart. */
export const LEVELS = Float64Array.from({ length: 64 }, (_, symbol) => {
  const steps = (symbol - 32) / 31
  return Math.sign(steps) * steps * steps
})

const VALUES = new Uint8Array(128)
for (let at = 0; at < 64; at++) VALUES[SYMBOLS.charCodeAt(at)] = at

/** The shape of the generated modules under patterns/names/tables. */
export interface PackedWeights {
  readonly symbols: string
  readonly scale: number
  /** Natural logarithms of OB BO BB BI IO IB II. */
  readonly transitions: readonly number[]
}

export interface PackedLexicon {
  readonly cells: string
  readonly segmentLength: number
  readonly segmentCount: number
}

export function unpack(list: PackedLexicon, ordinaryIn: PackedLexicon, model: PackedWeights): Tables {
  const [OB = 0, BO = 0, BB = 0, BI = 0, IO = 0, IB = 0, II = 0] = model.transitions.map(Math.exp)
  return {
    lexicon: { ...unpackCells(list), ordinaryIn: unpackCells(ordinaryIn) },
    weights: unpackWeights(model.symbols),
    levels: LEVELS.map((level) => level * model.scale),
    transitions: { OB, BO, BB, BI, IO, IB, II },
  }
}

function unpackWeights(symbols: string): Uint8Array {
  const weights = new Uint8Array(symbols.length)
  for (let at = 0; at < symbols.length; at++) weights[at] = VALUES[symbols.charCodeAt(at)] as number
  return weights
}

/** Eight base64 symbols hold three cells of 16 bits, low byte first. */
function unpackCells({ cells: packed, segmentLength, segmentCount }: PackedLexicon): Cells {
  const cells = new Uint16Array((segmentCount + 2) * segmentLength)
  const bytes = new Uint8Array(cells.buffer, 0, cells.length * 2)
  let to = 0
  for (let at = 0; at < packed.length; at += 4) {
    const bits =
      ((VALUES[packed.charCodeAt(at)] as number) << 18) |
      ((VALUES[packed.charCodeAt(at + 1)] as number) << 12) |
      ((VALUES[packed.charCodeAt(at + 2) & 127] as number) << 6) |
      (VALUES[packed.charCodeAt(at + 3) & 127] as number)
    if (to < bytes.length) bytes[to++] = bits >>> 16
    if (to < bytes.length) bytes[to++] = (bits >>> 8) & 255
    if (to < bytes.length) bytes[to++] = bits & 255
  }
  return { cells, segmentLength, segmentCount }
}
