import type { Scan } from '../scan.ts'
import type { CompiledAddress } from './form.ts'

/** Characters one piece in front of a street may have, and pieces in front of it. */
const PIECE_MAX = 48
const PIECES_MAX = 5

/**
 * Where an address begins whose street was found at `start`: what is named from the outside in stands in front of it,
 * "Résidence Les Tilleuls, bâtiment B, escalier 2, 12 rue du Parc", "Flat 12B, Rosewood House, 3 Mill Lane".
 */
export function frontOf(text: string, start: number, form: CompiledAddress): number {
  let first = start
  for (let pieces = 0; pieces < PIECES_MAX; pieces++) {
    const piece = pieceBefore(text, first)
    if (piece === undefined) return first
    const found = form.inFront.exec(text.slice(piece.start, piece.end))
    if (found === null) return first
    first = piece.start + found.index + (found[1]?.length ?? 0)
    // words in front of the kind: the piece is where the address begins
    if (found.index > 0) return first
  }
  return first
}

/** What stands between `at` and the comma, dash, bar or line break before it. */
export function pieceBefore(text: string, at: number): { readonly start: number; readonly end: number } | undefined {
  let end = at
  while (at - end < 3 && isJoint(text.charCodeAt(end - 1))) end--
  if (end === at) return undefined
  let start = end
  while (end - start < PIECE_MAX && start > 0 && !isEdge(text, start - 1)) start--
  while (text.charCodeAt(start) === SPACE) start++
  return start < end ? { start, end } : undefined
}

const SPACE = 32

function isJoint(code: number): boolean {
  return code === SPACE || code === 44 || code === 10 || code === 45 || code === 0x2013 || code === 124
}

/** A comma, a semicolon, a colon, a bar, a bracket or a line break, or a dash between blanks. */
function isEdge(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 44 || code === 59 || code === 58 || code === 124 || code === 40 || code === 10) return true
  return (code === 45 || code === 0x2013) && text.charCodeAt(at - 1) === SPACE
}

/** Characters of "quatre-vingt-dix-neuf bis" and what may stand in front. */
const NUMBER_MAX = 28

/** Where a house number in words begins that ends at `at`: "quarante-deux| avenue Foch". */
export function numberWordBefore(scan: Scan, form: CompiledAddress, at: number): number | undefined {
  const from = Math.max(0, at - NUMBER_MAX)
  scan.budget.spend(NUMBER_MAX)
  const number = form.numberWord.exec(scan.text.slice(from, at))
  return number === null ? undefined : from + number.index + (number[1]?.length ?? 0)
}
