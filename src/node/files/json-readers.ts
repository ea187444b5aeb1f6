import { ParaventError } from '../../errors.ts'
import type { JsonNode } from '../../wire/json/node.ts'
import { parseJson } from '../../wire/json/parse.ts'
import { bodyLevel, partOf } from '../../wire/request/place.ts'
import { jsonPieces } from './json-pieces.ts'
import { isConversation, jsonTexts } from './json-texts.ts'
import { type Passage, PASSAGE, type PassageReader, type PassageText } from './passage.ts'
import { linesOf } from './read-file.ts'

/** Values in one value of a file, and how deep they may stand inside each other. */
const LIMITS = { depth: 128, values: 4_000_000 }

/** A JSON file: each item of its list is a conversation by itself, or items are the messages of one. */
export function jsonReader(file: string, title: string): PassageReader {
  return {
    title,
    json: 'document',
    read: (pieces) => grouped(valuesIn(jsonPieces(pieces, file)), 'messages'),
  }
}

/** JSON lines. `records`: lines have nothing to do with each other. `messages`: lines without messages of their own do. */
export function lineReader(file: string, title: string, lines: 'records' | 'messages'): PassageReader {
  return {
    title,
    json: 'lines',
    read: (pieces) => grouped(valuesOfLines(linesOf(pieces, file)), lines),
  }
}

interface Value {
  readonly source: string
  readonly start: number
  /** Up to where the value is read; a line's end is behind it. */
  readonly end: number
  readonly place: string
}

async function* valuesIn(pieces: ReturnType<typeof jsonPieces>): AsyncIterable<Value> {
  let index = 0
  for await (const { source, start } of pieces) {
    const listed = index > 0 || source.trimStart().startsWith('[')
    yield { source, start: start ?? source.length, end: source.length, place: listed ? `[${index}]` : '' }
    index += 1
  }
}

async function* valuesOfLines(lines: AsyncIterable<string>): AsyncIterable<Value> {
  let number = 0
  for await (const source of lines) {
    number += 1
    const start = source.length - source.replace(/^[\ufeff\s]{0,64}/, '').length
    yield { source, start, end: source.trimEnd().length, place: `line ${number}, ` }
  }
}

/** Messages joined to passages; a conversation, or a record, is a passage by itself. */
async function* grouped(values: AsyncIterable<Value>, how: 'records' | 'messages'): AsyncIterable<Passage> {
  let source = ''
  let texts: PassageText[] = []
  let continues = false
  const passage = (): Passage => ({ source, texts, continues })
  for await (const value of values) {
    const root = rootOf(value)
    const alone = root === undefined ? false : root === 'not JSON' || how === 'records' || isConversation(root)
    if (source !== '' && (alone || source.length > PASSAGE)) {
      yield passage()
      source = ''
      texts = []
      continues = !alone
    }
    if (root === 'not JSON') {
      yield {
        source: value.source,
        texts: [],
        continues: false,
        fault: `${value.place.replace(/, $/, '')} is not JSON`.trim(),
      }
      continue
    }
    if (root !== undefined) {
      const whole = bodyLevel(value.source)
      const offset = source.length
      const level = partOf(
        {
          ...whole,
          lift: (edits) => edits.map((edit) => ({ ...edit, start: edit.start + offset, end: edit.end + offset })),
        },
        value.start,
        value.end,
      )
      texts.push(...jsonTexts(level, root, value.place))
    }
    source += value.source
    if (alone && root !== undefined) {
      yield passage()
      source = ''
      texts = []
      continues = false
    }
  }
  if (source !== '') yield passage()
}

/** Undefined where there is no value: a blank line, the end of a list. */
function rootOf({ source, start, end }: Value): JsonNode | 'not JSON' | undefined {
  if (start >= end || /^[\s\],}]*$/.test(source.slice(start, end))) return undefined
  try {
    return parseJson(source.slice(start, end), LIMITS)
  } catch (cause) {
    if (cause instanceof ParaventError) return 'not JSON'
    throw cause
  }
}
