import { cloneDelta, type CloneForm } from './clone-delta.ts'
import { faultSentence } from './fault-text.ts'
import { isTrue, member, type JsonNode } from './json/node.ts'
import { OLLAMA_REPLY } from './ollama-table.ts'
import { isEmpty, sortTexts } from './sort-texts.ts'
import type { StreamGrammar } from './wire.ts'

/**
 * One object a line, `done` in the last one; that one has the figures and says nothing more, so what is left of a text
 * goes before it. Calls of tools come whole.
 */
export const ollamaStream: StreamGrammar = {
  read(frame) {
    const { root } = frame
    const channels = new Map<JsonNode, string>()
    const closes: string[] = []
    const done = isTrue(member(root, 'done'))
    for (const [path, channel] of RUNNING) {
      const node = path.reduce<JsonNode | undefined>(member, root)
      if (node?.kind !== 'string' || (done && isEmpty(node))) continue
      channels.set(node, channel)
      if (!isEmpty(node) && channel !== THOUGHT) closes.push(THOUGHT)
    }
    if (member(member(root, 'message'), 'tool_calls') !== undefined) closes.push('message/', THOUGHT)
    const ends = done || member(root, 'error') !== undefined
    return { ...sortTexts(frame, OLLAMA_REPLY['body'] ?? {}, channels), closes: ends ? 'all' : closes }
  },

  flushFrame: (frame, delta, text) => ({ event: undefined, data: cloneDelta(frame, delta.node, text, CLONE) }),

  failure: (fault) => ({ event: undefined, data: JSON.stringify({ error: faultSentence(fault) }) }),
}

const THOUGHT = 'thought/text'

/** Where a line says something of a running text. */
const RUNNING: readonly (readonly [path: readonly string[], channel: string])[] = [
  [['message', 'thinking'], THOUGHT],
  [['message', 'content'], 'message/text'],
  [['thinking'], THOUGHT],
  [['response'], 'message/text'],
]

const CLONE: CloneForm = { keeps: new Set(['model', 'created_at', 'message.role', 'done']), nulls: new Set() }
