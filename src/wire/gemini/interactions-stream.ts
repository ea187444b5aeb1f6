import { stringMember } from '../tables/classify.ts'
import { cloneDelta, type CloneForm } from '../reply/clone-delta.ts'
import { faultMessage, publicCode } from '../fault-text.ts'
import { itemsIn, member, type JsonNode } from '../json/node.ts'
import { endsOf } from '../offsets.ts'
import { createRuns, type Runs, type RunsFound } from '../reply/runs.ts'
import { sortTexts } from '../reply/sort-texts.ts'
import type { FrameReading, StreamGrammar } from '../wire.ts'
import { GEMINI_INTERACTIONS_REPLY } from './interactions-table.ts'

/**
 * Events of an interaction, each with an `event_type`. What a step says comes in deltas under the step's index; its
 * contents have no numbers, so a reader counts the runs: another kind of content between two texts parts them. Calls
 * of functions come as pieces of JSON, what the vendor's own tools do as a whole.
 */
export const geminiInteractionsStream: StreamGrammar = { ...reader(), open: reader }

const TABLE = GEMINI_INTERACTIONS_REPLY['body'] ?? {}

function reader(): StreamGrammar {
  const steps = new Map<string, Runs>()
  return {
    read(frame): FrameReading {
      const { root, data } = frame
      if (root?.kind !== 'object') return { deltas: [], whole: [], closes: data.trim() === '[DONE]' ? 'all' : [] }
      const type = stringMember(root, 'event_type', data) ?? frame.event ?? ''
      const index = member(root, 'index')
      const name = `step ${index?.kind === 'number' ? data.slice(index.start, index.end) : '0'}`
      const found: RunsFound = { channels: new Map(), closes: [] }
      let marks: FrameReading['marks'] = []
      if (type === 'step.start') {
        found.closes.push(`${name}/`)
        steps.set(name, createRuns(name))
      } else if (type === 'step.stop') found.closes.push(`${name}/`)
      else if (type === 'step.delta') {
        let runs = steps.get(name)
        if (runs === undefined) steps.set(name, (runs = createRuns(name)))
        marks = readDelta(member(root, 'delta'), data, runs, found)
      }
      const ended = ENDS.has(type) || member(root, 'error') !== undefined
      const answerName = stringMember(member(root, 'interaction'), 'id', data)
      return {
        ...sortTexts(frame, TABLE, found.channels),
        closes: ended ? 'all' : found.closes,
        marks,
        ...(answerName === undefined ? {} : { answerName }),
      }
    },

    flushFrame: (frame, delta, text) => ({
      event: frame.event,
      data: cloneDelta(frame, delta.node, text, CLONE),
    }),

    failure: (fault) => ({
      event: 'error',
      data: JSON.stringify({
        event_type: 'error',
        error: { code: publicCode(fault), message: faultMessage(fault) },
      }),
    }),
  }
}

const ENDS: ReadonlySet<string> = new Set(['interaction.created', 'interaction.completed', 'error'])

const CLONE: CloneForm = {
  keeps: new Set(['event_type', 'event_id', 'index', 'delta.type', 'delta.content.type']),
  nulls: new Set(),
}

/** A piece of what a step says; gives what points into its text. */
function readDelta(
  delta: JsonNode | undefined,
  data: string,
  runs: Runs,
  found: RunsFound,
): NonNullable<FrameReading['marks']> {
  switch (stringMember(delta, 'type', data)) {
    case 'text': {
      const piece = member(delta, 'text')
      if (piece?.kind === 'string') runs.say('text', piece, found)
      break
    }
    case 'thought_summary': {
      const piece = member(member(delta, 'content'), 'text')
      if (piece?.kind === 'string') runs.say('thought', piece, found)
      break
    }
    case 'arguments_delta': {
      const piece = member(delta, 'arguments')
      if (piece?.kind === 'string') runs.say('arguments', piece, found)
      break
    }
    case 'text_annotation_delta': {
      const text = runs.last('text')
      if (text === undefined) break
      return itemsIn(member(delta, 'annotations')).map((mark) => ({ text, ...endsOf(mark, CITES) }))
    }
    case 'image':
    case 'audio':
    case 'video':
    case 'document':
      runs.end(found)
      break
    case undefined:
    default:
  }
  return []
}

const CITES = { start: 'start_index', end: 'end_index' }
