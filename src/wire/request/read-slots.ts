import { attachmentAt } from './attachment.ts'
import { itemsOf, keyOf, objectRows, openObject, scalarRow, stringMember, type State } from '../tables/classify.ts'
import type { Around, Found } from './found.ts'
import { isTrue, member, type JsonNode, type JsonObject, type JsonString } from '../json/node.ts'
import { stringPlace, type Level } from './place.ts'
import { pushKey, readDocument, readFree, readFreeText, readJson, readNumber, slotAt } from './read-free.ts'
import { dataUrlStart, isBase64 } from '../tables/shapes.ts'
import type { ObjectRow, ScalarRow } from '../tables/rows.ts'

/** Reads one value of a request body: everything the tables do not list as opaque becomes a slot, in document order. */
export function readSlots(level: Level, node: JsonNode, state: State, around: Around, found: Found): void {
  switch (node.kind) {
    case 'object':
      return readObject(level, node, state, around, found)
    case 'array': {
      if (scalarRow(state)?.kind === 'free') return readFree(level, node, undefined, around, found)
      const items = itemsOf(state)
      const here = node.items.length === 0 ? around : insideOf(level, node, objectRows(state), around, found)
      node.items.forEach((item, index) => {
        if (items.length === 0) readFree(level, item, undefined, here, found)
        else readSlots(level, item, items, { ...here, path: `${here.path}[${index}]` }, found)
      })
      return
    }
    case 'string':
      return readString(level, node, scalarRow(state), around, found)
    case 'number': {
      const row = scalarRow(state)
      const spelled = level.source.slice(node.start, node.end)
      if (row?.kind !== 'number' || Math.abs(Number(spelled)) >= row.below) {
        readNumber(level, node, undefined, around, found)
      }
      return
    }
    case 'literal':
      return
  }
}

function readObject(level: Level, node: JsonObject, state: State, around: Around, found: Found): void {
  const opened = openObject(state, node, level.source)
  if (scalarRow(opened)?.kind === 'free') return readFree(level, node, undefined, around, found)
  const here = insideOf(level, node, objectRows(opened), around, found)
  for (const entry of node.members) {
    const { kind, next } = keyOf(opened, entry.name)
    if (kind === 'text') pushKey(level, entry.key, here, found)
    const path = kind === 'word' ? join(here.path, entry.name) : here.path
    if (next.length === 0) readFree(level, entry.value, entry.name, { ...here, path }, found)
    else if (entry.value.kind === 'string') {
      const row = signedRow(scalarRow(next), node, level)
      readString(level, entry.value, row, { ...here, path }, found, entry.name)
    } else {
      const inside = { ...here, path, owner: around.whole ?? node, whole: undefined }
      readSlots(level, entry.value, next, inside, found)
    }
  }
}

/** What is known of all that stands inside an object, or a list, by what the tables say of it. */
function insideOf(level: Level, node: JsonNode, rows: readonly ObjectRow[], around: Around, found: Found): Around {
  let here = around
  for (const row of rows) {
    if (row.kind === 'by') here = { ...here, author: row.author }
    else if (row.kind === 'signed') here = { ...here, signed: true }
    else if (row.kind === 'schema') {
      if (here.inSchema === true || node.kind !== 'object' || level.depth > 0) continue
      here = { ...here, inSchema: true }
      const { path } = around
      const ofTool = /(?:^|\.)(?:tools|functions)\[/.test(path)
      const tool = ofTool ? stringMember(around.owner, 'name', level.source) : undefined
      if (row.of === 'answers') {
        const strict = !ofTool || isTrue(member(around.owner, 'strict'))
        const named = tool === undefined ? {} : { tool }
        found.schemas.push({ node, path, ofTool, ...named, strict, anchors: row.anchors })
      }
    } else if (here.attached !== true) {
      found.attachments.push(attachmentAt(level, node, row, around.path, around.owner))
      here = { ...here, attached: true }
    }
  }
  return here
}

/** Text is the vendor's own only if its signature is there and looks like one. */
function signedRow(row: ScalarRow | undefined, owner: JsonObject, level: Level): ScalarRow | undefined {
  if (row?.kind !== 'text' || row.signedBy === undefined) return row
  const signed = row.signedBy.some((sibling) => isBase64(stringMember(owner, sibling, level.source) ?? ''))
  return signed ? row : { kind: 'text' }
}

function readString(
  level: Level,
  node: JsonString,
  row: ScalarRow | undefined,
  around: Around,
  found: Found,
  under?: string,
): void {
  const inner = stringPlace(level, node)
  const value = inner.source
  if (value === '') return
  switch (row?.kind) {
    case 'opaque':
      if (row.shape(value)) return
      break
    case 'blob': {
      const from = isBase64(value) ? 0 : dataUrlStart(value)
      if (from >= 0) {
        if (level.depth === 0) found.blobs.push({ start: node.start + 1 + from, end: node.end - 1 })
        return
      }
      break
    }
    case 'name':
      if (readDocument(inner, under, around, found)) return
      found.slots.push(slotAt(inner, 'name', around))
      return
    case 'json':
      if (readJson(inner, under, around, found)) return
      break
    case 'text':
      if (row.signed === true || row.signedBy !== undefined) {
        found.slots.push({ ...slotAt(inner, 'prose', around), signed: true, verbatim: true })
        return
      }
      if (around.signed === true) {
        found.slots.push({ ...slotAt(inner, 'prose', around), signed: true })
        return
      }
      if (readDocument(inner, under, around, found)) return
      found.slots.push(slotAt(inner, 'prose', around))
      return
    case undefined:
    case 'free':
    case 'number':
    case 'flag':
    case 'answer':
    case 'verbatim':
      break
  }
  readFreeText(inner, under, around, found)
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
