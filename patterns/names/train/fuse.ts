import { cellsOf, fingerprint } from '../../../src/detect/names/lexicon.ts'
import type { Cells } from '../../../src/detect/names/lexicon.ts'

/**
 * Packs codes into a binary fuse filter that carries a value (Graf and Lemire 2022): 16 bits a cell, about 1.13 cells
 * a word. Built by peeling: a cell that only one word still uses decides that word last.
 */
export function packLexicon(codes: ReadonlyMap<number, number>): Cells {
  const hashes = Int32Array.from(codes.keys())
  const size = hashes.length
  const segmentLength = 2 ** Math.floor(Math.log(size) / Math.log(3.33) + 2.25)
  for (let factor = 1.125; factor < 1.4; factor += 0.02) {
    const segmentCount = Math.ceil((size * factor) / segmentLength) - 2
    const cells = peel(hashes, codes, segmentLength, segmentCount)
    if (cells !== undefined) return { cells, segmentLength, segmentCount }
  }
  throw new Error('the name list does not peel')
}

function peel(
  hashes: Int32Array,
  codes: ReadonlyMap<number, number>,
  segmentLength: number,
  segmentCount: number,
): Uint16Array | undefined {
  const size = (segmentCount + 2) * segmentLength
  const users = new Uint8Array(size)
  const keys = new Int32Array(size)
  for (let key = 0; key < hashes.length; key++) {
    for (const cell of cellsOf(hashes[key] as number, segmentLength, segmentCount)) {
      if (users[cell] === 255) return undefined
      users[cell] = (users[cell] as number) + 1
      keys[cell] = (keys[cell] as number) ^ key
    }
  }
  const queue: number[] = []
  for (let cell = 0; cell < size; cell++) if (users[cell] === 1) queue.push(cell)
  const order: (readonly [key: number, cell: number])[] = []
  while (queue.length > 0) {
    const alone = queue.pop() as number
    if (users[alone] !== 1) continue
    const key = keys[alone] as number
    order.push([key, alone])
    for (const cell of cellsOf(hashes[key] as number, segmentLength, segmentCount)) {
      users[cell] = (users[cell] as number) - 1
      keys[cell] = (keys[cell] as number) ^ key
      if (users[cell] === 1) queue.push(cell)
    }
  }
  if (order.length < hashes.length) return undefined
  const cells = new Uint16Array(size)
  for (let at = order.length - 1; at >= 0; at--) {
    const [key, own] = order[at] as readonly [number, number]
    const hash = hashes[key] as number
    let value = (fingerprint(hash) << 8) | (codes.get(hash) as number)
    for (const cell of cellsOf(hash, segmentLength, segmentCount)) if (cell !== own) value ^= cells[cell] as number
    cells[own] = value
  }
  return cells
}
