import { itemsOf, keyOf, openObject, scalarRow, start, stringMember, type State } from '../tables/classify.ts'
import type { JsonNode, JsonString } from '../json/node.ts'
import { decodeString } from '../json/string.ts'
import type { Trie } from '../tables/compile.ts'
import type { ScalarRow } from '../tables/rows.ts'
import type { ReplyText } from '../wire.ts'

/** A string of a reply with its place: `choices[0].message.content`. */
export type Visit = (text: ReplyText, path: string, verbatim: boolean) => void

/** Every string of a reply that is to be restored, in document order. */
export function readTexts(source: string, root: JsonNode, table: Trie, jsonAnswer: boolean): readonly ReplyText[] {
  const texts: ReplyText[] = []
  visitTexts(source, root, start(table), jsonAnswer, '', (text, _path, verbatim) => {
    if (!verbatim) texts.push(text)
  })
  return texts
}

/** Visits every string that is not opaque; `verbatim` are those that stay as the vendor wrote them. */
export function visitTexts(
  source: string,
  node: JsonNode,
  state: State,
  jsonAnswer: boolean,
  path: string,
  visit: Visit,
): void {
  switch (node.kind) {
    case 'object': {
      const opened = openObject(state, node, source)
      if (isFree(opened)) return visitFree(node, path, [], visit)
      for (const entry of node.members) {
        const at = path === '' ? entry.name : `${path}.${entry.name}`
        const { next } = keyOf(opened, entry.name)
        visitTexts(source, entry.value, next, jsonAnswer, at, isFree(next) ? ofTool(source, node, visit) : visit)
      }
      return
    }
    case 'array': {
      if (isFree(state)) return visitFree(node, path, [], visit)
      const items = itemsOf(state)
      node.items.forEach((item, index) => visitTexts(source, item, items, jsonAnswer, `${path}[${index}]`, visit))
      return
    }
    case 'string':
      return visitString(source, node, scalarRow(state), jsonAnswer, path, visit)
    case 'number':
    case 'literal':
      return
  }
}

/** Arguments stand beside the name of their tool. */
function ofTool(source: string, owner: JsonNode, visit: Visit): Visit {
  const tool = stringMember(owner, 'name', source)
  if (tool === undefined) return visit
  return (text, path, verbatim) => visit({ ...text, tool }, path, verbatim)
}

/** Free JSON, or JSON itself where a string of it may stand. */
function isFree(state: State): boolean {
  const kind = scalarRow(state)?.kind
  return kind === 'free' || kind === 'json'
}

function visitString(
  source: string,
  node: JsonString,
  row: ScalarRow | undefined,
  jsonAnswer: boolean,
  path: string,
  visit: Visit,
): void {
  switch (row?.kind) {
    case 'opaque':
      if (!row.shape(decodeString(source, node).value)) visit({ node, form: 'text', place: 'prose' }, path, false)
      return
    case 'verbatim':
      return visit({ node, form: 'text', place: 'prose' }, path, true)
    case 'json':
      return visit({ node, form: 'json', place: 'tool' }, path, false)
    case 'answer':
      return visit({ node, form: jsonAnswer ? 'json' : 'text', place: 'prose' }, path, false)
    case 'free':
      return visit({ node, form: 'text', place: 'tool', free: true }, path, false)
    case 'text':
      return visit({ node, form: 'text', place: row.tool === true ? 'tool' : 'prose' }, path, false)
    case undefined:
    case 'name':
    case 'number':
    case 'flag':
    case 'blob':
      return visit({ node, form: 'text', place: 'prose' }, path, false)
  }
}

/** A tool's arguments as JSON: its keys come back too. */
function visitFree(node: JsonNode, path: string, within: readonly (string | number)[], visit: Visit): void {
  switch (node.kind) {
    case 'object':
      for (const entry of node.members) {
        visit({ node: entry.key, form: 'text', place: 'tool' }, path, false)
        visitFree(entry.value, path, [...within, entry.name], visit)
      }
      return
    case 'array':
      node.items.forEach((item, index) => visitFree(item, path, [...within, index], visit))
      return
    case 'string':
      return visit({ node, form: 'text', place: 'tool', free: true, within }, path, false)
    case 'number':
    case 'literal':
      return
  }
}
