import { cloneDelta, type CloneForm } from '../reply/clone-delta.ts'
import { faultSentence } from '../fault-text.ts'
import { isTrue, member, type JsonNode } from '../json/node.ts'
import { OLLAMA_REPLY } from './table.ts'
import { createRuns, type RunsFound } from '../reply/runs.ts'
import { isEmpty, sortTexts } from '../reply/sort-texts.ts'
import { OPENAI_ENTRIES } from '../reply/token-forms.ts'
import type { StreamGrammar } from '../wire.ts'

/**
 * One object a line, `done` in the last one; that one has the figures and says nothing more, so what is left of a text
 * goes before it. Calls of tools come whole.
 */
export const ollamaStream: StreamGrammar = { ...reader(), open: reader }

function reader(): StreamGrammar {
  const runs = createRuns('message')
  return {
    read(frame) {
      const { root } = frame
      const found: RunsFound = { channels: new Map(), closes: [] }
      const done = isTrue(member(root, 'done'))
      for (const { path, kind } of RUNNING) {
        const node = path.reduce<JsonNode | undefined>(member, root)
        if (node?.kind === 'string' && !(done && isEmpty(node))) runs.say(kind, node, found)
      }
      if (member(member(root, 'message'), 'tool_calls') !== undefined) runs.end(found)
      const ends = done || member(root, 'error') !== undefined
      const told = member(root, 'logprobs')
      const channel = runs.last('text')
      const tokens = told === undefined || channel === undefined ? [] : [{ node: told, form: OPENAI_ENTRIES, channel }]
      const closes = ends ? 'all' : found.closes
      return { ...sortTexts(frame, OLLAMA_REPLY['body'] ?? {}, found.channels), closes, tokens }
    },

    flushFrame(frame, delta, text, told) {
      const fills = new Map(told === undefined ? [] : [['logprobs', told]])
      return { event: undefined, data: cloneDelta(frame, delta.node, text, { ...CLONE, fills }) }
    },

    failure: (fault) => ({ event: undefined, data: JSON.stringify({ error: faultSentence(fault) }) }),
  }
}

/** Where a line says something of a running text; thoughts come first. */
const RUNNING: readonly { readonly path: readonly string[]; readonly kind: string }[] = [
  { path: ['message', 'thinking'], kind: 'thought' },
  { path: ['thinking'], kind: 'thought' },
  { path: ['message', 'content'], kind: 'text' },
  { path: ['response'], kind: 'text' },
]

const CLONE: CloneForm = {
  keeps: new Set(['model', 'created_at', 'message.role', 'done']),
  nulls: new Set(),
  // Every line has them, and chat windows print them unasked.
  empties: new Set(['message.content', 'response']),
}
