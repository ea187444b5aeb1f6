import { foldText } from '../../text/fold.ts'
import { atOnce, STEP, type InSteps } from '../../text/in-steps.ts'
import { addressField } from './address.ts'
import { fieldHints, hintOf } from './hints.ts'
import { type Piece, rowsOf, type Table, tablesInSteps } from '../patterns/columns.ts'
import type { Budget } from '../budget.ts'
import type { Field, Recogniser } from '../recogniser.ts'
import { secretField } from './secret.ts'
import type { Span } from '../span.ts'

/** What a value is judged by where its key, or the head of its column, says what it is. */
const FIELDS: readonly Recogniser[] = [fieldHints, addressField, secretField]

/** Heads that name products, towns and files as well: they name people beside a column that only people have. */
const NAMES = new Set(['name', 'nom', 'nome', 'nombre', 'naam', 'names', 'noms'])
const OF_PEOPLE = new Set(['PERSON', 'EMAIL', 'PHONE', 'DATE_OF_BIRTH', 'NATIONAL_ID', 'SECRET'])

/** Shorter cells name nobody. */
const CELL_LEAST = 2

/**
 * The cells of a table under a head that names people, streets or secrets: each is looked at as the value of a key of
 * that name would be. What proves itself or has a form of its own, the catalogue finds (`patterns/columns.ts`).
 */
export const columnsOfPeople: Recogniser = {
  id: 'columns',
  entities: [...new Set(FIELDS.flatMap(({ entities }) => entities))],
  find: (text, field, budget) => (text.includes('\n') ? atOnce(cellsOfPeople(text, field, budget)) : []),
  findInSteps: cellsOfPeople,
}

function* cellsOfPeople(text: string, field: Field, budget: Budget): InSteps<readonly Span[]> {
  if (field.kind !== 'prose' && field.kind !== 'value') return []
  const tables = yield* tablesInSteps(text, budget, (head) => hintOf(head) !== undefined)
  const spans: Span[] = []
  for (const table of tables) {
    const hints = hintsOf(text, table)
    if (hints === undefined) continue
    let rested = table.rows.start
    for (const cells of rowsOf(text, table, budget)) {
      for (const [index, cell] of cells.entries()) {
        const hint = hints[index]
        if (hint === undefined) continue
        const value = insideQuotes(text, cell)
        if (value.end - value.start < CELL_LEAST) continue
        const as: Field = { author: field.author, kind: 'value', hint }
        const written = text.slice(value.start, value.end)
        for (const one of FIELDS) {
          for (const span of one.find(written, as, budget))
            spans.push({ ...span, start: span.start + value.start, end: span.end + value.start })
        }
      }
      const { end } = cells.at(-1) ?? table.rows
      if (end - rested < STEP) continue
      rested = end
      yield STEP
    }
  }
  return spans
}

/** By column: the type its head names, of those that are looked at here. */
function hintsOf(text: string, { heads }: Table): readonly (string | undefined)[] | undefined {
  const named = heads.map(({ start, end }) => text.slice(start, end))
  const hints = named.map((head) => hintOf(head))
  const names = named.map((head) => NAMES.has(foldText(head.replaceAll(/[\s"]/g, ''))))
  const ofPeople = hints.filter((hint, index) => hint !== undefined && OF_PEOPLE.has(hint) && names[index] !== true)
  const wanted = hints.map((hint, index) => {
    if (names[index] === true) return ofPeople.length > 0 ? 'PERSON' : undefined
    return hint === 'PERSON' || hint === 'ADDRESS' || hint === 'SECRET' ? hint : undefined
  })
  return wanted.some((hint) => hint !== undefined) ? wanted : undefined
}

function insideQuotes(text: string, { start, end }: Piece): Piece {
  const isQuoted = text.charCodeAt(start) === 34 && text.charCodeAt(end - 1) === 34 && end - start > 1
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end }
}
