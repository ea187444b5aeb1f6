import type { Edit } from '../../text/edit.ts'
import { authorBy } from './conversation.ts'
import { member, type JsonObject } from '../json/node.ts'

/** Who wrote a message, where roles are those that most vendors have taken over. */
export const authorByRole = authorBy(
  'role',
  new Map([
    ['system', 'system'],
    ['assistant', 'assistant'],
    ['tool', 'tool'],
  ]),
)

/** A system message before all others. */
export function noteAsMessage(root: JsonObject, note: string): Edit | undefined {
  const messages = member(root, 'messages')
  if (messages?.kind !== 'array') return undefined
  const first = `{"role":"system","content":${JSON.stringify(note)}}`
  const at = messages.start + 1
  return { start: at, end: at, text: messages.items.length === 0 ? first : `${first},` }
}
