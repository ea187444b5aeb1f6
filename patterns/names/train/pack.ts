import type { Cells } from '../../../src/detect/names/lexicon.ts'
import type { PackedCells } from '../../../src/detect/names/tables.ts'
import { LEVELS, SYMBOLS } from '../../../src/detect/names/tables.ts'

/** Rounds the weights to 64 levels, one printable symbol each; small ones to nothing. */
export function quantise(
  weights: Float32Array,
  least: number,
): { readonly present: string; readonly symbols: string; readonly scale: number } {
  const sorted = Float32Array.from(weights.filter((weight) => weight !== 0).map(Math.abs)).toSorted()
  const scale = sorted[Math.floor(sorted.length * 0.9999)] ?? 1
  const most = LEVELS.length / 2 - 1
  let present = ''
  let symbols = ''
  for (let at = 0; at < weights.length; at += 6) {
    let bits = 0
    for (let bit = 0; bit < 6; bit++) {
      const weight = weights[at + bit] ?? 0
      // Levels grow with the square of their distance from zero: fine where most weights are.
      const steps =
        Math.abs(weight) < least ? 0 : Math.min(most, Math.round(Math.sqrt(Math.abs(weight) / scale) * most))
      if (steps === 0) continue
      bits |= 32 >> bit
      symbols += SYMBOLS.charAt(weight > 0 ? steps : 64 - steps)
    }
    present += SYMBOLS.charAt(bits)
  }
  return { present, symbols, scale }
}

/** The cells as base64 text, low byte first. */
export function packCells({ cells, segmentLength, segmentCount }: Cells): PackedCells {
  const bytes = new Uint8Array(cells.length * 2)
  cells.forEach((cell, at) => {
    bytes[2 * at] = cell & 255
    bytes[2 * at + 1] = cell >>> 8
  })
  return { segmentLength, segmentCount, cells: Buffer.from(bytes).toString('base64') }
}
