import type { OffsetUnit } from '../text/offset-map.ts'
import { isTrue, member, type JsonNode, type JsonNumber, type JsonString } from './json/node.ts'
import { decodeString } from './json/string.ts'

/** Where a wire's answers point into texts, which move when values come back, and when they leave again in a history. */
export interface Offsets {
  readonly unit: OffsetUnit
  readonly rows: readonly OffsetRow[]
  /** The name of the text that a stream's offsets count in, if this channel is of it. */
  textOf?(channel: string): string | undefined
}

export type OffsetRow = TextRow | DocumentRow

/** An object, at any depth, that holds texts and what points into them. Paths are below it. */
interface TextRow {
  readonly kind: 'text'
  /** `content`, `content.parts[].text` */
  readonly texts: string
  /** The member of a part that says that it is not counted. */
  readonly except?: string
  /** Objects with a start and an end: `annotations[].url_citation` */
  readonly marks: string
  /** Their member that says which of the texts, 0 where it is missing; else they count through all of them. */
  readonly pick?: string
  /** Their member that must have one of these values; the empty one stands for none. */
  readonly where?: { readonly name: string; readonly values: readonly string[] }
  readonly start: string
  readonly end: string
}

/** An object, at any depth, that points into a document of the request, by its number. */
interface DocumentRow {
  readonly kind: 'document'
  readonly index: string
  readonly start: string
  readonly end: string
}

/** Two numbers of a reply; proto-JSON leaves a zero out. */
export interface Ends {
  readonly start: JsonNumber | undefined
  readonly end: JsonNumber | undefined
}

export type OffsetMark =
  /** Marks of the same texts have the same list. */
  | (Ends & { readonly kind: 'text'; readonly texts: readonly JsonString[] })
  | (Ends & { readonly kind: 'document'; readonly document: number })

/** Everything in a document that points into a text, by the wire's rows. */
export function readMarks(source: string, root: JsonNode, { rows }: Offsets): readonly OffsetMark[] {
  // Most frames of a stream have none.
  const asked = rows.filter(({ end }) => source.includes(end))
  const marks: OffsetMark[] = []
  if (asked.length > 0) visit(root)
  return marks

  function visit(node: JsonNode): void {
    if (node.kind === 'array') for (const item of node.items) visit(item)
    if (node.kind !== 'object') return
    for (const row of asked) {
      if (row.kind === 'text') marks.push(...textMarks(source, node, row))
      else {
        const ends = endsOf(node, row)
        const document = numberOf(source, member(node, row.index))
        if (ends.end !== undefined && document !== undefined) marks.push({ kind: 'document', document, ...ends })
      }
    }
    for (const { value } of node.members) visit(value)
  }
}

function textMarks(source: string, node: JsonNode, row: TextRow): readonly OffsetMark[] {
  const marks = nodesAt(node, row.marks)
  if (marks.length === 0) return []
  const each = nodesAt(node, row.texts, row.except).map((text) => (text?.kind === 'string' ? [text] : []))
  const all = each.flat()
  return marks.flatMap((mark) => {
    const ends = endsOf(mark, row)
    if (ends.end === undefined) return []
    const kind = row.where && member(mark, row.where.name)
    const said = kind?.kind === 'string' ? decodeString(source, kind).value : ''
    if (row.where?.values.includes(said) === false) return []
    const texts = row.pick === undefined ? all : (each[numberOf(source, member(mark, row.pick)) ?? 0] ?? [])
    return [{ kind: 'text', texts, ...ends } as const]
  })
}

/** The two ends of what an object points at. */
export function endsOf(node: JsonNode | undefined, names: { readonly start: string; readonly end: string }): Ends {
  const [start, end] = [member(node, names.start), member(node, names.end)]
  return { start: start?.kind === 'number' ? start : undefined, end: end?.kind === 'number' ? end : undefined }
}

/** What stands at a path: one for each item of a list on the way, undefined where it has none. */
export function nodesAt(node: JsonNode | undefined, path: string, except?: string): readonly (JsonNode | undefined)[] {
  let nodes: readonly (JsonNode | undefined)[] = [node]
  for (const step of path.split('.')) {
    const list = step.endsWith('[]')
    const name = list ? step.slice(0, -2) : step
    nodes = nodes.flatMap((at): readonly (JsonNode | undefined)[] => {
      const next = except !== undefined && isTrue(member(at, except)) ? undefined : member(at, name)
      if (!list) return [next]
      return next?.kind === 'array' ? next.items : []
    })
  }
  return nodes
}

function numberOf(source: string, node: JsonNode | undefined): number | undefined {
  return node?.kind === 'number' ? Number(source.slice(node.start, node.end)) : undefined
}
