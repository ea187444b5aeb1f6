import { atOnce, STEP, type InSteps } from '../../text/in-steps.ts'
import type { Budget } from '../budget.ts'
import { isDigit, isLetter } from './characters.ts'

/** A piece of the text, from its first unit to one past its last. */
export interface Piece {
  readonly start: number
  readonly end: number
}

/** Lines of cells under a line of heads: CSV with commas, semicolons or tabs, or a Markdown table. */
export interface Table {
  readonly separator: number
  readonly heads: readonly Piece[]
  /** The lines under the heads. */
  readonly rows: Piece
}

/** Units of the longest head, and of the longest line that is taken for a row. */
const HEAD_MAX = 40
const LINE_MAX = 1024

/** More columns than that are no table that a person pastes. */
const COLUMNS_MAX = 64

const TAB = 9
const LINE_FEED = 10
const QUOTE = 34
const COMMA = 44
const DASH = 45
const SEMICOLON = 59
const STROKE = 124

/**
 * The tables of a text in its order. A line is read as heads only until it cannot be one: a head is short, and holds no
 * number and no sentence. `isTelling` is asked whether one of the heads says anything at all.
 */
export function tablesIn(text: string, budget: Budget, isTelling: (head: string) => boolean): readonly Table[] {
  return text.includes('\n') ? atOnce(tablesInSteps(text, budget, isTelling)) : NONE
}

/** The same, with rests inside a long text. */
export function* tablesInSteps(
  text: string,
  budget: Budget,
  isTelling: (head: string) => boolean,
): InSteps<readonly Table[]> {
  let end = text.indexOf('\n')
  let tables: Table[] | undefined
  let start = 0
  let rested = 0
  while (end >= 0) {
    const heads = headsAt(text, start, end, budget, isTelling)
    start = end + 1
    if (heads !== undefined) {
      const { below, separator, cells } = heads
      start = below
      while (start < text.length && isRow(text, start, separator, cells.length, budget)) {
        start = endOfLine(text, start) + 1
        if (start - rested < STEP) continue
        rested = start
        yield STEP
      }
      start = Math.min(start, text.length)
      ;(tables ??= []).push({ separator, heads: cells, rows: { start: below, end: start } })
    }
    end = text.indexOf('\n', start)
    if (start - rested < STEP) continue
    rested = start
    yield STEP
  }
  return tables ?? NONE
}

const NONE: readonly Table[] = []

/** The heads of a table, if this line is them: there is a row below. */
function headsAt(
  text: string,
  start: number,
  end: number,
  budget: Budget,
  isTelling: (head: string) => boolean,
): { readonly separator: number; readonly cells: readonly Piece[]; readonly below: number } | undefined {
  const separator = separatorOf(text, start, end, budget)
  if (separator === undefined) return undefined
  const below = belowRule(text, end + 1)
  const cells = cellsOf(text, start, end, separator, budget)
  if (cells.length > COLUMNS_MAX || !isRow(text, below, separator, cells.length, budget)) return undefined
  if (!cells.some((head) => isTelling(text.slice(head.start, head.end)))) return undefined
  return { separator, cells, below }
}

/** What parts the cells of this line, if it can be a line of heads. */
function separatorOf(text: string, start: number, end: number, budget: Budget): number | undefined {
  if (end - start > LINE_MAX) return undefined
  let separator: number | undefined
  let from = start
  let at = start
  for (; at < end && at - from <= HEAD_MAX; at++) {
    const code = text.charCodeAt(at)
    if (code === TAB || code === SEMICOLON || code === STROKE || code === COMMA) {
      separator ??= code
      if (code === separator) from = at + 1
    } else if (isUnlikeHead(text, at, code)) break
  }
  budget.spend(at - start + 1)
  return at < end ? undefined : separator
}

/** What no head holds: the signs of a sentence or of code, a number that is no part of a word ("tel2", "address 1"). */
function isUnlikeHead(text: string, at: number, code: number): boolean {
  if (code >= 128) return false
  if (isDigit(code)) return !isLetter(text.charCodeAt(at - 1)) && !isLetter(text.charCodeAt(at - 2))
  switch (code) {
    case 33: // !
    case 58: // :
    case 60: // <
    case 61: // =
    case 62: // >
    case 63: // ?
    case 64: // @
    case 91: // [
    case 123: // {
    case 125: // }
      return true
    case 46: // a sentence goes on behind it, an abbreviation ends its head
      return text.charCodeAt(at + 1) === 32 && isLetter(text.charCodeAt(at + 2))
    default:
      return false
  }
}

/** Behind the rule of a Markdown table, "|---|:---:|", if there is one. */
function belowRule(text: string, line: number): number {
  let at = line
  let hasDash = false
  while (at - line < LINE_MAX && isRulePart(text.charCodeAt(at))) {
    hasDash ||= text.charCodeAt(at) === DASH
    at++
  }
  return hasDash && text.charCodeAt(at) === LINE_FEED ? at + 1 : line
}

/** A stroke, a dash, a colon, a blank, a carriage return. */
function isRulePart(code: number): boolean {
  return code === STROKE || code === DASH || code === 58 || code === 32 || code === TAB || code === 13
}

/** The cells of each row of a table. */
export function* rowsOf(text: string, { rows, separator }: Table, budget: Budget): Generator<readonly Piece[]> {
  for (let start = rows.start; start < rows.end; start = endOfLine(text, start) + 1)
    yield cellsOf(text, start, endOfLine(text, start), separator, budget)
}

function isRow(text: string, start: number, separator: number, count: number, budget: Budget): boolean {
  const end = endOfLine(text, start)
  return end > start && end - start <= LINE_MAX && cellsOf(text, start, end, separator, budget).length === count
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

/** A cell in quotes may hold the separator. */
function cellsOf(text: string, start: number, end: number, separator: number, budget: Budget): readonly Piece[] {
  budget.spend(end - start)
  const cells: Piece[] = []
  let from = start
  let isQuoted = text.charCodeAt(start) === QUOTE
  for (let at = start + (isQuoted ? 1 : 0); at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) isQuoted = false
    else if (code === separator && !isQuoted) {
      cells.push({ start: from, end: at })
      from = at + 1
      isQuoted = text.charCodeAt(from) === QUOTE
      if (isQuoted) at++
    }
  }
  if (from > start) cells.push({ start: from, end })
  return cells
}

/** A cell and what stands over it. */
export interface Cell {
  readonly cell: Piece
  readonly head: Piece
}

/** Tells where in the tables of a text a place is. Asked for places in the order of the text, it reads each row once. */
export class Columns {
  readonly #text: string
  readonly #tables: readonly Table[]
  readonly #budget: Budget
  #table = 0
  #line: Piece = { start: 0, end: -1 }
  #cells: readonly Piece[] = []

  constructor(text: string, tables: readonly Table[], budget: Budget) {
    this.#text = text
    this.#tables = tables
    this.#budget = budget
  }

  at(position: number): Cell | undefined {
    const table = this.#tableAt(position)
    if (table === undefined) return undefined
    if (position < this.#line.start || position > this.#line.end) {
      const start = this.#text.lastIndexOf('\n', position - 1) + 1
      const end = endOfLine(this.#text, position)
      this.#line = { start, end }
      this.#cells = cellsOf(this.#text, start, end, table.separator, this.#budget)
    }
    const index = this.#cells.findIndex(({ end }) => position <= end)
    const cell = this.#cells[index]
    const head = table.heads[index]
    return cell === undefined || head === undefined ? undefined : { cell, head }
  }

  /** Where the cell around a place ends, or the text. */
  endAt(position: number): number {
    return this.at(position)?.cell.end ?? this.#text.length
  }

  #tableAt(position: number): Table | undefined {
    while (this.#table > 0 && position < (this.#tables[this.#table]?.rows.start ?? Infinity)) this.#table--
    while (this.#table < this.#tables.length - 1 && position >= (this.#tables[this.#table]?.rows.end ?? Infinity))
      this.#table++
    const table = this.#tables[this.#table]
    return table !== undefined && position >= table.rows.start && position < table.rows.end ? table : undefined
  }
}
