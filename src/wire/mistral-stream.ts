import { cloneDelta, type CloneForm } from './clone-delta.ts'
import { isTruthy, itemsIn, member, type JsonNode } from './json/node.ts'
import { mistralFault } from './mistral-errors.ts'
import { MISTRAL_REPLY } from './mistral-table.ts'
import { isEmpty, sortTexts } from './sort-texts.ts'
import type { FrameReading, StreamGrammar } from './wire.ts'

const NOTHING: FrameReading = { deltas: [], whole: [], closes: [] }
const THE_END: FrameReading = { deltas: [], whole: [], closes: 'all' }

/**
 * `chat.completion.chunk`, `data:` lines only. A delta's content is a text, or a list of chunks: texts and thoughts. Both
 * spellings say one text, so a channel is a choice and a kind; a text ends where a thought begins, and the other way
 * round. Positions in the list begin anew in every delta.
 *
 * The SDK has no word for a fault in mid-stream: it throws at whatever is no chunk, which is all that is needed.
 */
export const mistralStream: StreamGrammar = {
  read(frame) {
    const { root, data } = frame
    if (root?.kind !== 'object') return data.trim() === '[DONE]' ? THE_END : NOTHING
    const reading: Reading = { data, channels: new Map(), closes: [] }
    itemsIn(member(root, 'choices')).forEach((choice, position) => {
      const name = `choice ${indexOf(choice, position, data)}`
      const delta = member(choice, 'delta')
      readContent(member(delta, 'content'), name, reading)
      itemsIn(member(delta, 'tool_calls')).forEach((call, at) => {
        const written = member(member(call, 'function'), 'arguments')
        if (written?.kind === 'string') reading.channels.set(written, `${name}/call ${indexOf(call, at, data)}`)
      })
      if (isTruthy(member(choice, 'finish_reason'))) reading.closes.push(`${name}/`)
    })
    const failed = member(root, 'choices') === undefined
    return { ...sortTexts(frame, TABLE, reading.channels), closes: failed ? 'all' : reading.closes }
  },

  flushFrame: (frame, delta, text) => ({ event: undefined, data: cloneDelta(frame, delta.node, text, CLONE) }),

  failure: (fault) => ({ event: undefined, data: JSON.stringify(mistralFault(fault)) }),
}

const TABLE = MISTRAL_REPLY['body'] ?? {}

const CLONE: CloneForm = {
  keeps: new Set([
    'id',
    'object',
    'created',
    'model',
    'choices[].index',
    'choices[].delta.tool_calls[].index',
    'choices[].delta.tool_calls[].id',
    'choices[].delta.content[].type',
    'choices[].delta.content[].thinking[].type',
  ]),
  nulls: new Set(['choices[].finish_reason']),
}

interface Reading {
  readonly data: string
  readonly channels: Map<JsonNode, string>
  readonly closes: string[]
}

function readContent(content: JsonNode | undefined, choice: string, { channels, closes }: Reading): void {
  const pieces = content?.kind === 'string' ? [[content, 'text'] as const] : itemsIn(content).flatMap(piecesOf)
  for (const [node, kind] of pieces) channels.set(node, `${choice}/${kind}`)
  const said = pieces.filter(([node]) => !isEmpty(node)).map(([, kind]) => kind)
  const last = said.at(-1)
  if (last !== undefined) closes.push(...KINDS.filter((kind) => kind !== last).map((kind) => `${choice}/${kind}`))
}

const KINDS = ['text', 'thought'] as const

type Piece = readonly [node: JsonNode, kind: (typeof KINDS)[number]]

function piecesOf(chunk: JsonNode): readonly Piece[] {
  const text = member(chunk, 'text')
  const thinking = member(chunk, 'thinking')
  const thoughts = thinking?.kind === 'string' ? [thinking] : itemsIn(thinking).map((item) => member(item, 'text'))
  return [
    ...(text?.kind === 'string' ? [[text, 'text'] as const] : []),
    ...thoughts.flatMap((node): Piece[] => (node?.kind === 'string' ? [[node, 'thought']] : [])),
  ]
}

/** The vendor's `index`, as it is spelled; the position where there is none. */
function indexOf(node: JsonNode, position: number, data: string): string {
  const index = member(node, 'index')
  return index?.kind === 'number' ? data.slice(index.start, index.end) : String(position)
}
