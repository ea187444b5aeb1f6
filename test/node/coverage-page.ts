import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const PAGE = new URL('../../docs/coverage.md', import.meta.url)

/** The page has two authors: what the tables say, and from this heading on what the SDKs showed. */
export const SDK_HEADING = '## SDKs, as they were tested'

export type Half = 'tables' | 'sdks'

/**
 * Away from CI, puts this half into docs/coverage.md; there, leaves it. Gives the half that stands on the page now. Reads
 * and writes in one breath, for the other author may run at the same time.
 */
export function keepHalf(half: Half, text: string): string {
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : ''
  const at = page.includes(SDK_HEADING) ? page.indexOf(SDK_HEADING) : page.length
  const halves = { tables: page.slice(0, at), sdks: page.slice(at) }
  if (process.env['CI'] !== undefined || halves[half] === text) return halves[half]
  const kept = { ...halves, [half]: text }
  writeFileSync(PAGE, kept.tables + kept.sdks)
  return text
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
