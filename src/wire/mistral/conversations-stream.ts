import { stringMember } from '../tables/classify.ts'
import { cloneDelta, type CloneForm } from '../reply/clone-delta.ts'
import { faultSentence } from '../fault-text.ts'
import { member, type JsonObject } from '../json/node.ts'
import { createRuns, type Runs, type RunsFound } from '../reply/runs.ts'
import { sortTexts } from '../reply/sort-texts.ts'
import type { FrameReading, StreamFrame, StreamGrammar } from '../wire.ts'
import { MISTRAL_CONVERSATIONS_REPLY } from './conversations-table.ts'
import { piecesOf } from './pieces.ts'

/**
 * Events of a conversation, each with a `type` and most with the place and the id of an output. A message says a text or
 * one chunk at a time; what it says next stands at another place. Clients join what they are told as it comes, so a
 * message ends for us where anything else begins. Calls of functions may be told side by side; they end where something
 * else is told. What a tool of the vendor's is called with comes from its start to its end. Nothing is repeated.
 */
export const mistralConversationsStream: StreamGrammar = { ...reader(), open: reader }

const TABLE = MISTRAL_CONVERSATIONS_REPLY['body'] ?? {}

function reader(): StreamGrammar {
  let message: Runs | undefined
  const calls = new Set<string>()

  return {
    read(frame): FrameReading {
      const { root, data } = frame
      if (root?.kind !== 'object') return { deltas: [], whole: [], closes: data.trim() === '[DONE]' ? 'all' : [] }
      const type = typeOf(frame, root)
      const id = stringMember(root, 'id', data)
      const output = `output ${numberIn(root, 'output_index', data)} ${id ?? ''}`
      const found: RunsFound = { channels: new Map(), closes: [] }
      const written = member(root, 'arguments')
      switch (type) {
        case 'message.output.delta': {
          endCalls(found)
          const place = `${output}/content ${numberIn(root, 'content_index', data)}`
          if (message?.name !== place) {
            endMessage(found)
            message = createRuns(place)
          }
          const pieces = piecesOf(member(root, 'content'))
          // A reference, a file: what is said before it and after it are two texts.
          if (pieces.length === 0) message.end(found)
          for (const [piece, kind] of pieces) message.say(kind, piece, found)
          break
        }
        case 'function.call.delta': {
          endMessage(found)
          const channel = `${output}/call ${stringMember(root, 'tool_call_id', data) ?? ''}`
          calls.add(channel)
          if (written?.kind === 'string') found.channels.set(written, channel)
          break
        }
        case 'tool.execution.started':
        case 'tool.execution.delta':
          endMessage(found)
          endCalls(found)
          if (written?.kind === 'string') found.channels.set(written, `${output}/execution`)
          break
        default:
          // Of something that nobody has heard of yet, only a beginning or an end is sure to be one.
          if (!/\.(?:started|done)$/.test(type)) break
          endMessage(found)
          endCalls(found)
          found.closes.push(`${output}/`)
      }
      const ended = ENDS.has(type) || member(root, 'error') !== undefined || isFault(root, data)
      const answerName = stringMember(root, 'conversation_id', data)
      return {
        ...sortTexts(frame, TABLE, found.channels),
        closes: ended ? 'all' : found.closes,
        ...(answerName === undefined ? {} : { answerName }),
        ...(id === undefined ? {} : { entryName: id }),
      }
    },

    // What goes on is told by another event than what begins.
    flushFrame(frame, delta, text) {
      const begins = typeOf(frame, frame.root) === BEGINS
      const form = begins ? { ...CLONE, fills: new Map([['type', JSON.stringify(GOES_ON)]]) } : CLONE
      const event = begins && frame.event !== undefined ? GOES_ON : frame.event
      return { event, data: cloneDelta(frame, delta.node, text, form) }
    },

    failure: (fault) => ({
      event: 'conversation.response.error',
      data: JSON.stringify({ type: 'conversation.response.error', message: faultSentence(fault), code: fault.status }),
    }),
  }

  function endMessage(found: RunsFound): void {
    if (message !== undefined) found.closes.push(`${message.name}/`)
    message = undefined
  }

  function endCalls(found: RunsFound): void {
    found.closes.push(...calls)
    calls.clear()
  }
}

const BEGINS = 'tool.execution.started'
const GOES_ON = 'tool.execution.delta'

const ENDS: ReadonlySet<string> = new Set([
  'conversation.response.started',
  'conversation.response.done',
  'conversation.response.error',
])

const CLONE: CloneForm = {
  keeps: new Set([
    'type',
    'created_at',
    'output_index',
    'content_index',
    'id',
    'model',
    'agent_id',
    'role',
    'name',
    'function',
    'tool_call_id',
    'content.type',
    'content.thinking[].type',
  ]),
  nulls: new Set(),
}

function typeOf({ event, data }: StreamFrame, root: StreamFrame['root']): string {
  return stringMember(root, 'type', data) ?? event ?? ''
}

/** The body of an error, where an event should be. */
function isFault(root: JsonObject, data: string): boolean {
  return stringMember(root, 'object', data) === 'error'
}

/** As it is spelled; the vendor leaves a zero out. */
function numberIn(root: JsonObject, name: string, data: string): string {
  const node = member(root, name)
  return node?.kind === 'number' ? data.slice(node.start, node.end) : '0'
}
