import { cloneDelta, type CloneForm } from '../reply/clone-delta.ts'
import { indexOf } from '../reply/index-of.ts'
import { isTruthy, itemsIn, member } from '../json/node.ts'
import { mistralFault } from './errors.ts'
import { piecesOf } from './pieces.ts'
import { MISTRAL_REPLY } from './table.ts'
import { createRuns, type Runs, type RunsFound } from '../reply/runs.ts'
import { sortTexts } from '../reply/sort-texts.ts'
import type { FrameReading, StreamGrammar } from '../wire.ts'

const NOTHING: FrameReading = { deltas: [], whole: [], closes: [] }
const THE_END: FrameReading = { deltas: [], whole: [], closes: 'all' }

/**
 * `chat.completion.chunk`, `data:` lines only. A delta's content is a text, or a list of chunks: texts and thoughts. Both
 * spellings say one text; positions in the list begin anew in every delta and name nothing, so a reader counts the runs.
 *
 * The SDK has no word for a fault in mid-stream: it throws at whatever is no chunk, which is all that is needed.
 */
export const mistralStream: StreamGrammar = { ...reader(), open: reader }

function reader(): StreamGrammar {
  const choices = new Map<string, Runs>()
  return {
    read(frame) {
      const { root, data } = frame
      if (root?.kind !== 'object') return data.trim() === '[DONE]' ? THE_END : NOTHING
      const found: RunsFound = { channels: new Map(), closes: [] }
      itemsIn(member(root, 'choices')).forEach((choice, position) => {
        const name = `choice ${indexOf(choice, position, data)}`
        let runs = choices.get(name)
        if (runs === undefined) choices.set(name, (runs = createRuns(name)))
        const delta = member(choice, 'delta')
        for (const [piece, kind] of piecesOf(member(delta, 'content'))) runs.say(kind, piece, found)
        itemsIn(member(delta, 'tool_calls')).forEach((call, at) => {
          const written = member(member(call, 'function'), 'arguments')
          if (written?.kind === 'string') found.channels.set(written, `${name}/call ${indexOf(call, at, data)}`)
        })
        if (isTruthy(member(choice, 'finish_reason'))) found.closes.push(`${name}/`)
      })
      const failed = member(root, 'choices') === undefined
      return { ...sortTexts(frame, TABLE, found.channels), closes: failed ? 'all' : found.closes }
    },

    flushFrame: (frame, delta, text) => ({ event: undefined, data: cloneDelta(frame, delta.node, text, CLONE) }),

    failure: (fault) => ({ event: undefined, data: JSON.stringify(mistralFault(fault)) }),
  }
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
  // The SDK takes no call without a name.
  empties: new Set(['choices[].delta.tool_calls[].function.name']),
}
