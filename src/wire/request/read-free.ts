import { ParaventError } from '../../errors.ts'
import { piecesOf } from './broken-document.ts'
import type { Around, Found } from './found.ts'
import type { JsonNode, JsonNumber, JsonString } from '../json/node.ts'
import { parseJson } from '../json/parse.ts'
import { numberEdits, stringPlace, type Level } from './place.ts'
import type { Slot } from '../slot.ts'

/** A number with fewer digits is nobody's telephone, account or card number. */
const LONG_NUMBER = 7

/** JSON in a string in JSON … : deeper than this, a string is read as text. */
const MAX_LEVELS = 8

/** Free JSON: strings, keys, long numbers; strings that are JSON documents are walked too. */
export function readFree(level: Level, node: JsonNode, under: string | undefined, around: Around, found: Found): void {
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

/** A string of free JSON: walked if it holds JSON, else text. `under` is the key it stands under. */
export function readFreeText(inner: Level, under: string | undefined, around: Around, found: Found): void {
  if (!readDocument(inner, under, around, found)) found.slots.push(slotAt(inner, 'value', around, under))
}

/** Walks a string if it holds a JSON array or object; false when it holds something else. */
export function readDocument(inner: Level, under: string | undefined, around: Around, found: Found): boolean {
  const first = inner.source.trimStart().charAt(0)
  if (first === '{' || first === '[') return readJson(inner, under, around, found)
  // What a tool returns may be a string that somebody made JSON of. From people and models, quotes are quotes.
  if (first !== '"' || around.author !== 'tool' || inner.depth > MAX_LEVELS) return false
  const root = parsed(inner, around)
  if (root === undefined) return false
  readFree(inner, root, under, around, found)
  return true
}

/**
 * Walks a string that is meant to be JSON of any kind; false when it is none. What does not parse (cut off, a key twice,
 * too deep) is text like any other, but for its escapes.
 */
export function readJson(inner: Level, under: string | undefined, around: Around, found: Found): boolean {
  if (inner.depth > MAX_LEVELS) return false
  const root = parsed(inner, around)
  if (root === undefined) return readBroken(inner, under, around, found)
  readFree(inner, root, under, around, found)
  return true
}

/** Undefined for what is no JSON. */
function parsed(inner: Level, { limits }: Around): JsonNode | undefined {
  try {
    return parseJson(inner.source, limits)
  } catch (fault) {
    if (fault instanceof ParaventError) return undefined
    throw fault
  }
}

/** Only hidden letters make it worth taking apart: without any, the text as a whole says more than its pieces. */
function readBroken(inner: Level, under: string | undefined, around: Around, found: Found): boolean {
  if (!HIDDEN_LETTER.test(inner.source)) return false
  for (const piece of piecesOf(inner)) found.slots.push(slotAt(piece, 'value', around, under))
  return true
}

const HIDDEN_LETTER = /\\u[0-9A-Fa-f]{4}/

/** A number of seven digits or more may be a telephone number or an account: it is scanned as it is spelled. */
export function readNumber(
  level: Level,
  node: JsonNumber,
  under: string | undefined,
  around: Around,
  found: Found,
): void {
  const spelled = level.source.slice(node.start, node.end)
  if (spelled.length < LONG_NUMBER || digitsIn(spelled) < LONG_NUMBER) return
  found.slots.push({
    value: spelled,
    unit: around.unit,
    author: around.author,
    kind: 'number',
    ...(under === undefined ? {} : { under }),
    signed: around.signed === true,
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

/** The key of a member, which is scanned too. */
export function pushKey(level: Level, key: JsonString, around: Around, found: Found): void {
  const inner = stringPlace(level, key)
  if (inner.source !== '') found.slots.push(slotAt(inner, 'key', around))
}

/** A slot that says all of a level. */
export function slotAt(inner: Level, kind: Slot['kind'], around: Around, under?: string): Slot {
  const { unit, author, path } = around
  const signed = around.signed === true
  // Written out twice: a spread costs more than all the rest of a slot, and there are many.
  if (under === undefined) return { value: inner.source, unit, author, kind, signed, path, toBody: inner.lift }
  return { value: inner.source, unit, author, kind, under, signed, path, toBody: inner.lift }
}
