import { budgetFor } from '../../detect/budget.ts'
import { tablesIn } from '../../detect/patterns/columns.ts'

/** The lines of heads of the table that `text` ends in the middle of; empty where it ends in none. */
export function headsThatGoOn(text: string): string {
  const table = tablesIn(text, budgetFor(text.length), () => true).at(-1)
  if (table === undefined || table.rows.end < text.length) return ''
  const first = table.heads[0]?.start ?? table.rows.start
  return text.slice(text.lastIndexOf('\n', first) + 1, table.rows.start)
}
