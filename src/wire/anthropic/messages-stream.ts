import { anthropicFault } from './errors.ts'
import { ANTHROPIC_MESSAGES_REPLY } from './messages-table.ts'
import { start, stringMember } from '../tables/classify.ts'
import { cloneDelta, type CloneForm } from '../reply/clone-delta.ts'
import { member, type JsonNode } from '../json/node.ts'
import { encodeFragment } from '../json/string.ts'
import { visitTexts } from '../reply/read-texts.ts'
import type { Delta, FrameReading, ReplyText, StreamGrammar } from '../wire.ts'

/**
 * `message_start`, blocks that start, grow by deltas and stop, `message_delta`, `message_stop`. A delta's channel is
 * its block and its field. Thinking is left as it is, tokens and all: it is signed (D4). Nothing is repeated whole at
 * the end, and gateways have been seen to send a second `message_start`: it begins anew.
 */
export const anthropicMessagesStream: StreamGrammar = {
  read(frame) {
    const { root, data } = frame
    if (root === undefined) return { deltas: [], whole: [], closes: [] }
    const type = stringMember(root, 'type', data) ?? frame.event ?? ''
    const block = `block ${numberAt(root, 'index', data)}`
    const deltas: Delta[] = []
    const whole: ReplyText[] = []
    const running = RUNNING.get(type)
    visitTexts(
      data,
      root,
      start(ANTHROPIC_MESSAGES_REPLY['body'] ?? {}),
      frame.jsonAnswer,
      '',
      (text, path, verbatim) => {
        if (running?.(path) === true) {
          const field = path.slice(path.indexOf('.') + 1)
          deltas.push({ channel: `${block}/${field}`, ...text, ...(verbatim ? { verbatim } : {}) })
        } else if (!verbatim) whole.push(text)
      },
    )
    const tool = stringMember(member(root, 'content_block'), 'name', data)
    const calls = tool === undefined ? [] : [{ channel: `${block}/partial_json`, tool }]
    return { deltas, whole, closes: closedBy(type, block, root, data), calls }
  },

  varies: [],

  flushFrame(frame, delta, text) {
    const { root, data } = frame
    if (root === undefined || stringMember(root, 'type', data) !== 'content_block_start') {
      return { event: frame.event, data: cloneDelta(frame, delta.node, text, CLONE) }
    }
    // The block's first piece stood in its start event; what is left of it can only follow as a delta.
    const piece = `{"type":"text_delta","text":"${encodeFragment(text)}"}`
    const index = numberAt(root, 'index', data)
    return { event: 'content_block_delta', data: `{"type":"content_block_delta","index":${index},"delta":${piece}}` }
  },

  failure(fault) {
    const error = { ...anthropicFault(fault), type: 'api_error' }
    return { event: 'error', data: JSON.stringify({ type: 'error', error }) }
  },
}

/** Which strings of an event are pieces of running text. */
const RUNNING: ReadonlyMap<string, (path: string) => boolean> = new Map([
  ['content_block_start', (path: string) => path === 'content_block.text'],
  [
    'content_block_delta',
    (path: string) => path.startsWith('delta.') && path !== 'delta.type' && !path.startsWith('delta.citation'),
  ],
])

function closedBy(type: string, block: string, root: JsonNode, data: string): FrameReading['closes'] {
  switch (type) {
    case 'message_start':
    case 'message_delta':
    case 'message_stop':
    case 'error':
      return 'all'
    case 'content_block_stop':
      return [`${block}/`]
    case 'content_block_delta':
      return stringMember(member(root, 'delta'), 'type', data) === 'signature_delta' ? [`${block}/thinking`] : []
    default:
      return []
  }
}

const CLONE: CloneForm = { keeps: new Set(['type', 'index', 'delta.type']), nulls: new Set() }

function numberAt(root: JsonNode, name: string, data: string): string {
  const node = member(root, name)
  return node?.kind === 'number' ? data.slice(node.start, node.end) : '0'
}
