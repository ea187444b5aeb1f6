import type { Cells } from '../../../src/detect/names/lexicon.ts'
import type { PackedCells } from '../../../src/detect/names/tables.ts'
import { LEVELS, SYMBOLS } from '../../../src/detect/names/tables.ts'

/** Rounds the weights to 64 levels, one printable symbol each; small ones to nothing. */
export function quantise(
  weights: Float32Array,
  least: number,
): { readonly symbols: string; readonly scale: number; readonly kept: number } {
  const sorted = Float32Array.from(weights.filter((weight) => weight !== 0).map(Math.abs)).toSorted()
  const scale = sorted[Math.floor(sorted.length * 0.9999)] ?? 1
  const middle = LEVELS.length >> 1
  let kept = 0
  const parts: string[] = []
  let part = ''
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at] as number
    let level = middle
    if (Math.abs(weight) >= least) {
      // Levels grow with the square of their distance from zero: fine where most weights are.
      const steps = Math.min(middle - 1, Math.round(Math.sqrt(Math.abs(weight) / scale) * (middle - 1)))
      level = middle + (weight < 0 ? -steps : steps)
      if (steps > 0) kept++
    }
    part += SYMBOLS.charAt(level)
    if (part.length === 65_536) {
      parts.push(part)
      part = ''
    }
  }
  return { symbols: parts.join('') + part, scale, kept }
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
