import type { Cells } from '../../../src/detect/names/lexicon.ts'
import type { PackedCells } from '../../../src/detect/names/tables.ts'
import { LEVELS, LONGEST_GAP, SYMBOLS } from '../../../src/detect/names/tables.ts'

/** Rounds the weights to 64 levels, one printable symbol each; small ones to nothing. */
export function quantise(
  weights: Float32Array,
  least: number,
): { readonly gaps: string; readonly symbols: string; readonly scale: number } {
  const sorted = Float32Array.from(weights.filter((weight) => weight !== 0).map(Math.abs)).toSorted()
  const scale = sorted[Math.floor(sorted.length * 0.9999)] ?? 1
  const most = LEVELS.length / 2 - 1
  let gaps = ''
  let symbols = ''
  let gap = 0
  for (const weight of weights) {
    // Levels grow with the square of their distance from zero: fine where most weights are.
    const steps = Math.abs(weight) < least ? 0 : Math.min(most, Math.round(Math.sqrt(Math.abs(weight) / scale) * most))
    if (steps === 0) {
      gap++
      continue
    }
    for (; gap >= LONGEST_GAP; gap -= LONGEST_GAP) gaps += SYMBOLS.charAt(LONGEST_GAP)
    gaps += SYMBOLS.charAt(gap)
    gap = 0
    symbols += SYMBOLS.charAt(weight > 0 ? steps : 64 - steps)
  }
  return { gaps, symbols, scale }
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
