import type { Cells } from '../../../src/detect/names/lexicon.ts'
import { LEVELS, SYMBOLS } from '../../../src/detect/names/tables.ts'
import type { Model } from './learn.ts'

/** Rounds the weights to 64 levels, one printable symbol each; small ones to nothing. */
export function quantise(
  model: Model,
  least: number,
): { readonly symbols: string; readonly scale: number; readonly kept: number } {
  const { weights } = model
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

export function packLexiconText(lexicon: Cells): string {
  const bytes = new Uint8Array(lexicon.cells.length * 2)
  lexicon.cells.forEach((cell, at) => {
    bytes[2 * at] = cell & 255
    bytes[2 * at + 1] = cell >>> 8
  })
  return Buffer.from(bytes).toString('base64')
}
