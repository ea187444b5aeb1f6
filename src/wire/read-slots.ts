import { ParaventError } from '../errors.ts'
import { piecesOf } from './broken-document.ts'
import { itemsOf, keyOf, objectRows, openObject, scalarRow, stringMember, type State } from './classify.ts'
import { member, type JsonNode, type JsonNumber, type JsonObject, type JsonString } from './json/node.ts'
import { parseJson } from './json/parse.ts'
import { encodeFragment } from './json/string.ts'
import { numberEdits, stringPlace, type Level } from './place.ts'
import { dataUrlStart, isBase64 } from './shapes.ts'
import type { Attachment, Slot } from './slot.ts'
import type { ScalarRow } from './table.ts'
import type { JsonLimits } from './wire.ts'

/** What a walk collects. */
export interface Found {
  readonly slots: Slot[]
  readonly attachments: Attachment[]
  readonly blobs: { start: number; end: number }[]
}

/** What is known of a place while walking towards it. */
export interface Around {
  readonly unit: number
  readonly author: Slot['author']
  /** The wire's own words so far. */
  readonly path: string
  readonly limits: JsonLimits
  /** Inside an attachment, which is decided on as a whole. */
  readonly attached?: true
}

/** A number with fewer digits is nobody's telephone, account or card number. */
const LONG_NUMBER = 7

/** JSON in a string in JSON … : deeper than this, a string is read as text. */
const MAX_LEVELS = 8

/** Reads one value of a request body: everything the tables do not list as opaque becomes a slot, in document order. */
export function readSlots(level: Level, node: JsonNode, state: State, around: Around, found: Found): void {
  switch (node.kind) {
    case 'object':
      return readObject(level, node, state, around, found)
    case 'array': {
      if (scalarRow(state)?.kind === 'free') return readFree(level, node, undefined, around, found)
      const items = itemsOf(state)
      node.items.forEach((item, index) => {
        if (items.length === 0) readFree(level, item, undefined, around, found)
        else readSlots(level, item, items, { ...around, path: `${around.path}[${index}]` }, found)
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
  let here = around
  for (const row of objectRows(opened)) {
    if (row.kind === 'by') here = { ...here, author: row.author }
    else if (here.attached !== true) {
      found.attachments.push(attachmentAt(level, node, row, around.path))
      here = { ...here, attached: true }
    }
  }
  for (const entry of node.members) {
    const { kind, next } = keyOf(opened, entry.name)
    if (kind === 'text') pushKey(level, entry.key, here, found)
    const path = kind === 'word' ? join(here.path, entry.name) : here.path
    if (next.length === 0) readFree(level, entry.value, entry.name, { ...here, path }, found)
    else if (entry.value.kind === 'string') {
      const row = signedRow(scalarRow(next), node, level)
      readString(level, entry.value, row, { ...here, path }, found, entry.name)
    } else readSlots(level, entry.value, next, { ...here, path }, found)
  }
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
      if (readDocument(inner, under, around, found, false)) return
      found.slots.push(slotAt(inner, 'name', around))
      return
    case 'json':
      if (readDocument(inner, under, around, found, true)) return
      break
    case 'text':
      if (row.signedBy !== undefined) {
        found.slots.push({ ...slotAt(inner, 'prose', around), signed: true })
        return
      }
      if (readDocument(inner, under, around, found, false)) return
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

/** Free JSON: strings, keys, long numbers; strings that are JSON documents are walked too. */
function readFree(level: Level, node: JsonNode, under: string | undefined, around: Around, found: Found): void {
  switch (node.kind) {
    case 'object':
      for (const entry of node.members) {
        pushKey(level, entry.key, around, found)
        readFree(level, entry.value, entry.name, around, found)
      }
      return
    case 'array':
      for (const item of node.items) readFree(level, item, under, around, found)
      return
    case 'string': {
      const inner = stringPlace(level, node)
      if (inner.source !== '') readFreeText(inner, under, around, found)
      return
    }
    case 'number':
      return readNumber(level, node, under, around, found)
    case 'literal':
      return
  }
}

function readFreeText(inner: Level, under: string | undefined, around: Around, found: Found): void {
  if (!readDocument(inner, under, around, found, false)) found.slots.push(slotAt(inner, 'value', around, under))
}

/**
 * Walks a string that holds a JSON document; false when it does not. One that does not parse (cut off, a key twice, too
 * deep) is text like any other, but for its escapes.
 */
function readDocument(inner: Level, under: string | undefined, around: Around, found: Found, any: boolean): boolean {
  if (inner.depth > MAX_LEVELS || !(any || looksLikeDocument(inner.source))) return false
  let root: JsonNode
  try {
    root = parseJson(inner.source, around.limits)
  } catch (fault) {
    if (!(fault instanceof ParaventError)) throw fault
    return readBroken(inner, under, around, found)
  }
  readFree(inner, root, under, around, found)
  return true
}

/** Only hidden letters make it worth taking apart: without any, the text as a whole says more than its pieces. */
function readBroken(inner: Level, under: string | undefined, around: Around, found: Found): boolean {
  if (!HIDDEN_LETTER.test(inner.source)) return false
  for (const piece of piecesOf(inner)) found.slots.push(slotAt(piece, 'value', around, under))
  return true
}

const HIDDEN_LETTER = /\\u[0-9A-Fa-f]{4}/

function looksLikeDocument(value: string): boolean {
  const first = value.trimStart().charAt(0)
  return first === '{' || first === '['
}

function readNumber(level: Level, node: JsonNumber, under: string | undefined, around: Around, found: Found): void {
  const spelled = level.source.slice(node.start, node.end)
  if (spelled.length < LONG_NUMBER || digitsIn(spelled) < LONG_NUMBER) return
  found.slots.push({
    value: spelled,
    unit: around.unit,
    author: around.author,
    kind: 'number',
    ...(under === undefined ? {} : { under }),
    signed: false,
    path: around.path,
    toBody: (edits) => numberEdits(level, node, edits),
  })
}

function digitsIn(spelled: string): number {
  let digits = 0
  for (let index = 0; index < spelled.length; index += 1) {
    const unit = spelled.charCodeAt(index)
    if (unit >= 0x30 && unit <= 0x39) digits += 1
  }
  return digits
}

function pushKey(level: Level, key: JsonString, around: Around, found: Found): void {
  const inner = stringPlace(level, key)
  if (inner.source !== '') found.slots.push(slotAt(inner, 'key', around))
}

function slotAt(inner: Level, kind: Slot['kind'], around: Around, under?: string): Slot {
  const { unit, author, path } = around
  // Written out twice: a spread costs more than all the rest of a slot, and there are many.
  if (under === undefined) return { value: inner.source, unit, author, kind, signed: false, path, toBody: inner.lift }
  return { value: inner.source, unit, author, kind, under, signed: false, path, toBody: inner.lift }
}

function attachmentAt(
  level: Level,
  node: JsonObject,
  row: { readonly of: Attachment['kind']; readonly instead: (notice: string, extra: string) => string },
  path: string,
): Attachment {
  return {
    kind: row.of,
    path,
    withhold: (notice) =>
      level.lift([
        { start: node.start, end: node.end, text: row.instead(`"${encodeFragment(notice)}"`, cacheMark(level, node)) },
      ]),
  }
}

/** A cache breakpoint stays on its part (the wire's later indices depend on nothing else of it). */
function cacheMark(level: Level, node: JsonObject): string {
  const mark = member(node, 'cache_control')
  if (mark?.kind !== 'object') return ''
  const raw = level.source.slice(mark.start, mark.end)
  return CACHE_MARK.test(raw) ? `,"cache_control":${raw}` : ''
}

const CACHE_MARK =
  /^\{\s{0,8}"type"\s{0,8}:\s{0,8}"ephemeral"\s{0,8}(?:,\s{0,8}"ttl"\s{0,8}:\s{0,8}"(?:5m|1h)"\s{0,8})?\}$/

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
