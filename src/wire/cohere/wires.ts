import { authorByRole, noteAsMessage } from '../request/chat-messages.ts'
import { stringMember } from '../tables/classify.ts'
import { cohereErrors } from './errors.ts'
import { cohereStream } from './stream.ts'
import { COHERE_ENTRIES, COHERE_EVENT, COHERE_OFFSETS, COHERE_REPLY, COHERE_REQUEST } from './table.ts'
import { readConversation, type ConversationForm } from '../request/conversation.ts'
import { member, type JsonNode } from '../json/node.ts'
import { readTexts } from '../reply/read-texts.ts'
import { singleTurn } from '../request/single-turn.ts'
import type { ReplyText, Wire } from '../wire.ts'

/** Cohere `POST /v2/chat`. */
export const cohereChat: Wire = {
  id: 'cohere/chat',
  readRequest: (body, limits) => readConversation(body, limits, CHAT),
  readReply,
  stream: cohereStream,
  offsets: COHERE_OFFSETS,
  tokenLists: [
    { list: 'logprobs', of: 'answer', form: COHERE_ENTRIES },
    { list: 'logprobs', of: 'answer', form: COHERE_EVENT },
  ],
  errors: cohereErrors,
}

/** `POST /v2/embed`. */
export const cohereEmbed: Wire = {
  id: 'cohere/embed',
  readRequest: (body, limits) => readConversation(body, limits, singleTurn(TABLE, 'texts')),
  readReply,
  errors: cohereErrors,
  typeOnly: true,
  vectors: true,
}

/** `POST /v2/rerank`: documents in the order in which they answer a query. */
export const cohereRerank: Wire = {
  id: 'cohere/rerank',
  readRequest: (body, limits) => readConversation(body, limits, singleTurn(TABLE, 'documents', { lead: ['query'] })),
  readReply,
  errors: cohereErrors,
  typeOnly: true,
  vectors: true,
}

function readReply(body: string, root: JsonNode, jsonAnswer: boolean): readonly ReplyText[] {
  return readTexts(body, root, COHERE_REPLY['body'] ?? {}, jsonAnswer)
}

const TABLE = COHERE_REQUEST['body']

const CHAT: ConversationForm = {
  table: TABLE ?? {},
  messages: 'messages',
  lead: ['tools'],
  authorOf: authorByRole,
  jsonAnswer: (root, body) => stringMember(member(root, 'response_format'), 'type', body) === 'json_object',
  noteEdit: noteAsMessage,
}
