import { applyEdits, type Edit } from '../../text/edit.ts'
import { stringMember } from '../tables/classify.ts'
import { member, type JsonArray, type JsonNode } from '../json/node.ts'
import { decodeString, encodeFragment } from '../json/string.ts'
import type { Cells, TokenEntry, TokenForm } from '../token-lists.ts'

/** Members of an entry that is an object. */
interface EntryNames {
  readonly token: string
  readonly bytes?: string
  /** A list of what else might have stood there. */
  readonly others?: string
}

/** A list of objects, each of a token. */
export function entryList(names: EntryNames): TokenForm {
  return {
    sign: `"${names.token}"`,
    entriesOf: (source, node) =>
      node.kind === 'array' ? node.items.map((item) => objectEntry(source, item, names)) : undefined,
    edits: (node, cells) => [{ start: node.start, end: node.end, text: list(cells, 0) }],
    json: (cells) => list(cells, 0),
  }
}

/** OpenAI's, and Ollama's after it. */
export const OPENAI_ENTRIES = entryList({ token: 'token', bytes: 'bytes', others: 'top_logprobs' })

/** One object for all tokens of its event, which it tells of in lists. Two in one event become one. */
export function entryObject(names: EntryNames, lists: readonly string[]): TokenForm {
  const json = (cells: readonly Cells[]): string => {
    const said = lists.map((name, column) => `"${name}":[${cells.flatMap((cell) => cell[column + 1] || []).join(',')}]`)
    return `{${[`"${names.token}":"${cells.map(([text]) => text).join('')}"`, ...said].join(',')}}`
  }
  return {
    sign: `"${lists[0] ?? names.token}"`,
    entriesOf(source, node) {
      const text = member(node, names.token)
      if (node.kind !== 'object' || text?.kind !== 'string') return undefined
      const inside = lists.map((name) => contents(source, member(node, name)))
      const cells = [source.slice(text.start + 1, text.end - 1), ...inside]
      const { value } = decodeString(source, text)
      const written = (out: string): Cells => (out === value ? cells : [encodeFragment(out), ...inside])
      return [{ token: value, cells, written }]
    },
    edits: (node, cells) => [{ start: node.start, end: node.end, text: json(cells) }],
    json,
  }
}

/** One of several lists that run beside each other. */
interface Column {
  readonly name: string
  /**
   * token: the tokens, bare or as objects; others: what else might have stood there; offset: where the token begins in
   * the text, in characters. What says none of these keeps what it says.
   */
  readonly says?: 'token' | 'others' | 'offset'
  /** Of objects, the member that holds the token, or the list of the others. */
  readonly member?: string
}

/** An object of lists: the first item of each is of the first token. */
export function columns(rows: readonly Column[]): TokenForm {
  const spoken = rows.findIndex(({ says }) => says === 'token')
  const counted = rows.findIndex(({ says }) => says === 'offset')
  return {
    sign: `"${rows[spoken]?.name ?? ''}"`,
    entriesOf(source, node) {
      const lists = rows.map(({ name }) => arrayIn(node, name))
      const tokens = lists[spoken]
      if (tokens === undefined) return undefined
      return tokens.items.map((_, index) => {
        const items = lists.map((one) => one?.items[index])
        const cells = items.map((item) => (item === undefined ? '' : source.slice(item.start, item.end)))
        const token = textIn(source, items[spoken], rows[spoken]?.member) ?? ''
        const offset = Number(cells[counted] ?? Number.NaN)
        return {
          token,
          cells,
          ...(Number.isNaN(offset) ? {} : { offset }),
          written: (out, drift) => cellsFor(out, drift, token, source, items, cells),
        }
      })
    },
    edits: (node, cells) =>
      rows.flatMap(({ name }, column) => {
        const own = arrayIn(node, name)
        return own === undefined ? [] : [{ start: own.start, end: own.end, text: list(cells, column) }]
      }),
    json: (cells) =>
      `{${rows
        .flatMap(({ name }, column) => (cells.some((cell) => cell[column]) ? [`"${name}":${list(cells, column)}`] : []))
        .join(',')}}`,
  }

  function cellsFor(
    out: string,
    drift: number,
    token: string,
    source: string,
    items: readonly (JsonNode | undefined)[],
    cells: Cells,
  ): Cells {
    return rows.map(({ says, member: name }, column) => {
      const item = items[column]
      const own = cells[column] ?? ''
      if (item === undefined) return ''
      if (says === 'offset') return drift === 0 ? own : String(Number(own) + drift)
      if (out === token || says === undefined) return own
      if (says === 'token') return name === undefined ? JSON.stringify(out) : withMember(source, item, name, out)
      return name === undefined ? '{}' : withMember(source, item, name, [])
    })
  }
}

/** OpenAI's completions. */
export const OPENAI_COLUMNS = columns([
  { name: 'tokens', says: 'token' },
  { name: 'token_logprobs' },
  { name: 'top_logprobs', says: 'others' },
  { name: 'text_offset', says: 'offset' },
])

function objectEntry(source: string, item: JsonNode, { token: name, bytes, others }: EntryNames): TokenEntry {
  const own = source.slice(item.start, item.end)
  const token = stringMember(item, name, source) ?? ''
  const cells = [own]
  return {
    token,
    cells,
    written(out) {
      if (out === token) return cells
      const edits = [
        ...memberEdit(item, name, out),
        ...(bytes === undefined ? [] : memberEdit(item, bytes, [...new TextEncoder().encode(out)])),
        ...(others === undefined ? [] : memberEdit(item, others, [])),
      ]
      return [within(item, own, edits)]
    },
  }
}

function withMember(source: string, item: JsonNode, name: string, value: string | readonly number[]): string {
  return within(item, source.slice(item.start, item.end), memberEdit(item, name, value))
}

function memberEdit(item: JsonNode, name: string, value: string | readonly number[]): readonly Edit[] {
  const node = member(item, name)
  if (node?.kind !== (typeof value === 'string' ? 'string' : 'array')) return []
  return [{ start: node.start, end: node.end, text: JSON.stringify(value) }]
}

function within({ start }: JsonNode, own: string, edits: readonly Edit[]): string {
  return applyEdits(
    own,
    edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  )
}

function list(cells: readonly Cells[], column: number): string {
  return `[${cells.flatMap((cell) => cell[column] || []).join(',')}]`
}

function contents(source: string, node: JsonNode | undefined): string {
  return node?.kind === 'array' ? source.slice(node.start + 1, node.end - 1).trim() : ''
}

function arrayIn(node: JsonNode, name: string): JsonArray | undefined {
  const found = member(node, name)
  return found?.kind === 'array' ? found : undefined
}

function textIn(source: string, node: JsonNode | undefined, name: string | undefined): string | undefined {
  if (name !== undefined) return stringMember(node, name, source)
  return node?.kind === 'string' ? decodeString(source, node).value : undefined
}
