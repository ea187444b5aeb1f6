import type { ConversationForm } from './conversation.ts'
import type { Trie } from '../tables/compile.ts'

/** The form of a request that holds a text or a list of them, and no conversation; `texts` is the member's name. */
export function singleTurn(
  table: Trie | undefined,
  texts: string,
  more: Partial<ConversationForm> = {},
): ConversationForm {
  return {
    table: table ?? {},
    messages: texts,
    alone: true,
    lead: [],
    authorOf: () => 'user',
    jsonAnswer: () => false,
    noteEdit: () => undefined,
    ...more,
  }
}
