import { stringMember } from '../tables/classify.ts'
import { COHERE_EVENT, COHERE_REPLY } from './table.ts'
import { faultSentence } from '../fault-text.ts'
import { member, type JsonNode } from '../json/node.ts'
import { sortTexts } from '../reply/sort-texts.ts'
import { endsOf } from '../offsets.ts'
import type { FrameReading, StreamGrammar } from '../wire.ts'

/**
 * Events with names: a message starts, contents and calls start, grow by deltas and end, the message ends. A plan comes
 * before the calls. What is a list in a whole reply is one object here, and `index` says which. `debug` repeats the
 * prompt.
 */
export const cohereStream: StreamGrammar = {
  read(frame) {
    const { root, data } = frame
    const type = stringMember(root, 'type', data) ?? frame.event ?? ''
    const channels = new Map<JsonNode, string>()
    const index = indexOf(root, data)
    if (GROWS.test(type) && type !== 'message-start') {
      for (const { path, channel } of RUNNING) {
        const node = ['delta', 'message', ...path].reduce<JsonNode | undefined>(member, root)
        if (node?.kind === 'string') channels.set(node, channel(index))
      }
    }
    const told = member(root, 'logprobs')
    const channel = `content ${index}/text`
    return {
      ...sortTexts(frame, COHERE_REPLY['body'] ?? {}, channels),
      closes: closedBy(type, index),
      marks: marksOf(root, data),
      calls: callsOf(root, index, data),
      tokens: told === undefined || type !== 'content-delta' ? [] : [{ node: told, form: COHERE_EVENT, channel }],
    }
  },

  varies: [],

  flushFrame(frame, { channel }, text, told) {
    const index = indexOf(frame.root, frame.data)
    const running = RUNNING.find((one) => one.channel(index) === channel)
    const path = running?.path ?? []
    const message = path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), text)
    const type = running?.type ?? 'content-delta'
    const own = { type, ...(running?.indexed === true ? { index: Number(index) } : {}) }
    return {
      event: frame.event === undefined ? undefined : type,
      data: `${JSON.stringify({ ...own, delta: { message } }).slice(0, -1)}${told === undefined ? '' : `,"logprobs":${told}`}}`,
    }
  },

  // The SDK has no event for it, and an end that tells of an error is the one thing its users may look at.
  failure(fault) {
    const delta = { error: faultSentence(fault), finish_reason: 'ERROR' }
    return { event: 'message-end', data: JSON.stringify({ type: 'message-end', delta }) }
  },
}

const GROWS = /-(?:start|delta)$/

interface Running {
  /** Below `delta.message`. */
  readonly path: readonly string[]
  readonly channel: (index: string) => string
  /** The event that carries another piece. */
  readonly type: string
  readonly indexed: boolean
}

const RUNNING: readonly Running[] = [
  { path: ['tool_plan'], channel: () => 'plan/text', type: 'tool-plan-delta', indexed: false },
  { path: ['content', 'text'], channel: (index) => `content ${index}/text`, type: 'content-delta', indexed: true },
  {
    path: ['content', 'thinking'],
    channel: (index) => `content ${index}/thinking`,
    type: 'content-delta',
    indexed: true,
  },
  {
    path: ['tool_calls', 'function', 'arguments'],
    channel: (index) => `call ${index}/arguments`,
    type: 'tool-call-delta',
    indexed: true,
  },
]

function closedBy(type: string, index: string): FrameReading['closes'] {
  switch (type) {
    case 'message-start':
    case 'message-end':
      return 'all'
    case 'content-start':
    case 'tool-call-start':
      return ['plan/']
    case 'content-end':
      return [`content ${index}/`]
    case 'tool-call-end':
      return [`call ${index}/`]
    default:
      return []
  }
}

/** A call says its tool's name as it starts. */
function callsOf(root: JsonNode | undefined, index: string, data: string): FrameReading['calls'] & {} {
  const called = ['delta', 'message', 'tool_calls', 'function'].reduce<JsonNode | undefined>(member, root)
  const tool = stringMember(called, 'name', data)
  return tool === undefined ? [] : [{ channel: `call ${index}/arguments`, tool }]
}

/** A citation's own `index` counts citations; where it points, it says itself. */
function marksOf(root: JsonNode | undefined, data: string): FrameReading['marks'] & {} {
  const citation = member(member(member(root, 'delta'), 'message'), 'citations')
  if (citation === undefined) return []
  const at = member(citation, 'content_index')
  const content = `content ${at?.kind === 'number' ? data.slice(at.start, at.end) : '0'}`
  const text = CITED.get(stringMember(citation, 'type', data) ?? '')?.(content) ?? `${content}/text`
  return [{ text, ...endsOf(citation, { start: 'start', end: 'end' }) }]
}

const CITED: ReadonlyMap<string, (content: string) => string> = new Map([
  ['THINKING_CONTENT', (content: string) => `${content}/thinking`],
  ['PLAN', () => 'plan/text'],
])

function indexOf(root: JsonNode | undefined, data: string): string {
  const index = member(root, 'index')
  return index?.kind === 'number' ? data.slice(index.start, index.end) : '0'
}
