import { authorByRole, noteAsMessage } from '../request/chat-messages.ts'
import { stringMember } from '../tables/classify.ts'
import { MISTRAL_BESIDE } from './beside.ts'
import { readConversation, type ConversationForm } from '../request/conversation.ts'
import { member, type JsonNode } from '../json/node.ts'
import { mistralErrors } from './errors.ts'
import { mistralStream } from './stream.ts'
import { MISTRAL_REPLY, MISTRAL_REQUEST } from './table.ts'
import { readTexts } from '../reply/read-texts.ts'
import { INPUT_OF_TOKEN_IDS } from '../request/refuse.ts'
import { singleTurn } from '../request/single-turn.ts'
import type { ReplyText, Wire } from '../wire.ts'

/** Mistral `POST /v1/chat/completions`. */
export const mistralChat: Wire = {
  id: 'mistral/chat',
  readRequest: (body, limits) => readConversation(body, limits, CHAT),
  readReply,
  stream: mistralStream,
  errors: mistralErrors,
}

/** `POST /v1/agents/completions`: the same, asked of an agent that was made elsewhere. */
export const mistralAgents: Wire = { ...mistralChat, id: 'mistral/agents' }

/** `POST /v1/fim/completions`: what stands between a prompt and a suffix. */
export const mistralFim: Wire = {
  ...mistralChat,
  id: 'mistral/fim',
  readRequest: (body, limits) => readConversation(body, limits, FIM),
}

/** `POST /v1/embeddings`. */
export const mistralEmbeddings: Wire = {
  id: 'mistral/embeddings',
  readRequest: (body, limits) => readConversation(body, limits, EMBEDDINGS),
  readReply,
  errors: mistralErrors,
  typeOnly: true,
  vectors: true,
}

function readReply(body: string, root: JsonNode, jsonAnswer: boolean): readonly ReplyText[] {
  return readTexts(body, root, MISTRAL_REPLY['body'] ?? {}, jsonAnswer)
}

const TABLE = MISTRAL_REQUEST['body'] ?? {}

const CHAT: ConversationForm = {
  table: TABLE,
  messages: 'messages',
  beside: MISTRAL_BESIDE,
  lead: ['tools'],
  authorOf: authorByRole,
  jsonAnswer(root, body) {
    const type = stringMember(member(root, 'response_format'), 'type', body)
    return type === 'json_object' || type === 'json_schema'
  },
  noteEdit: noteAsMessage,
}

const FIM = singleTurn(TABLE, 'prompt', { lead: ['suffix'], beside: MISTRAL_BESIDE })

const EMBEDDINGS = singleTurn(TABLE, 'input', {
  beside: MISTRAL_BESIDE,
  refusals: INPUT_OF_TOKEN_IDS,
})
