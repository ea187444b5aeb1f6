import type { Edit } from '../text/edit.ts'
import { OffsetMap, type Trace } from '../text/offset-map.ts'
import type { JsonNode } from '../wire/json/node.ts'
import { readMarks, type Ends, type Offsets } from '../wire/offsets.ts'
import { readTokenLists, type Cells, type TokenEntry, type TokenForm, type TokenListRow } from '../wire/token-lists.ts'
import { replyEdit } from '../wire/reply/edit.ts'
import type { ReplyText } from '../wire/wire.ts'
import type { TokenRun } from './token-run.ts'

export interface RestoreTexts {
  readonly source: string
  readonly root: JsonNode
  readonly texts: readonly ReplyText[]
  readonly offsets: Offsets | undefined
  /** Of each document of the request: from what the vendor saw to what the client sent. */
  readonly documents: readonly (OffsetMap | undefined)[]
  readonly tokenLists: readonly TokenListRow[]
  /** Lists that belong to a channel of a stream. */
  readonly elsewhere?: ReadonlySet<JsonNode>
  readonly tokenRun: (form: ReplyText['form']) => TokenRun
  readonly jsonAnswer: boolean
  readonly restore: (value: string, text: ReplyText, trace: Trace | undefined) => string
}

/** The edits that restore the strings of a document, and those that let what points into them point there still. */
export function restoreTexts(options: RestoreTexts): readonly Edit[] {
  const { source, root, texts, offsets, documents, restore, elsewhere } = options
  const marks = offsets === undefined ? [] : readMarks(source, root, offsets)
  const traces = new Map<JsonNode, Trace[]>()
  const read = new Set<JsonNode>(marks.length === 0 ? [] : texts.map(({ node }) => node))
  /** Marks of one run of texts share a map. */
  const maps = new Map<string, OffsetMap>()
  const pointing: { readonly ends: Ends; readonly map: OffsetMap }[] = []
  for (const mark of marks) {
    if (mark.kind === 'document') {
      const map = documents[mark.document]
      if (map !== undefined) pointing.push({ ends: mark, map })
      continue
    }
    // What a stream says piece by piece is counted by its channel.
    const counted = mark.texts.filter((node) => read.has(node))
    const key = counted.map(({ start }) => start).join(' ')
    let map = maps.get(key)
    if (map === undefined && offsets !== undefined) {
      maps.set(key, (map = new OffsetMap(offsets.unit)))
      for (const node of counted) traces.set(node, [...(traces.get(node) ?? []), map])
    }
    if (map !== undefined) pointing.push({ ends: mark, map })
  }

  const edits: Edit[] = []
  const lists = readTokenLists(source, root, options.tokenLists)
  for (const { node, of, form, entries } of lists) {
    if (elsewhere?.has(node) === true) continue
    const run = options.tokenRun(of === 'answer' && options.jsonAnswer ? 'json' : 'text')
    edits.push(...listEdits(node, form, entries, [...run.push(entries), ...run.flush()]))
  }
  for (const text of texts) {
    if (lists.some(({ node }) => node.start < text.node.start && text.node.end < node.end)) continue
    const own = traces.get(text.node)
    const edit = replyEdit(source, text, (value, form) =>
      restore(value, { ...text, form }, own === undefined ? undefined : tellAll(own)),
    )
    if (edit !== undefined) edits.push(edit)
  }
  for (const { ends, map } of pointing) edits.push(...moveEnds(source, ends, map))
  return edits
}

/** The edits that give a list these entries; none where they are its own. */
export function listEdits(
  node: JsonNode,
  form: TokenForm,
  own: readonly TokenEntry[],
  cells: readonly Cells[],
): readonly Edit[] {
  const same = cells.length === own.length && own.every((entry, index) => areSame(entry.cells, cells[index] ?? []))
  return same ? [] : form.edits(node, cells)
}

function areSame(own: Cells, other: Cells): boolean {
  return own.length === other.length && own.every((cell, index) => cell === other[index])
}

/** The edits that move two offsets. */
export function moveEnds(source: string, { start, end }: Ends, map: OffsetMap): readonly Edit[] {
  const edits: Edit[] = []
  for (const [node, move] of [
    [start, (offset: number) => map.start(offset)],
    [end, (offset: number) => map.end(offset)],
  ] as const) {
    if (node === undefined) continue
    const offset = Number(source.slice(node.start, node.end))
    const moved = move(offset)
    if (moved !== offset) edits.push({ start: node.start, end: node.end, text: String(moved) })
  }
  return edits
}

/** Tells several; undefined where there are none. */
export function tellAll(traces: readonly Trace[]): Trace | undefined {
  if (traces.length < 2) return traces[0]
  return {
    passed: (text) => traces.forEach((trace) => trace.passed(text)),
    replaced: (before, after) => traces.forEach((trace) => trace.replaced(before, after)),
  }
}
