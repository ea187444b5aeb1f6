import type { Edit } from '../../text/edit.ts'
import { authorByRole, noteAsMessage } from '../request/chat-messages.ts'
import { stringMember } from '../tables/classify.ts'
import { readConversation, type ConversationForm } from '../request/conversation.ts'
import { isTrue, isTruthy, member, type JsonNode, type JsonObject } from '../json/node.ts'
import { encodeFragment } from '../json/string.ts'
import { ollamaErrors } from './errors.ts'
import { ollamaStream } from './stream.ts'
import { OLLAMA_REPLY, OLLAMA_REQUEST } from './table.ts'
import { readTexts } from '../reply/read-texts.ts'
import { INPUT_OF_TOKEN_IDS, isTokenIds, type Refusal } from '../request/refuse.ts'
import { OPENAI_ENTRIES } from '../reply/token-forms.ts'
import { singleTurn } from '../request/single-turn.ts'
import type { WireRequest } from '../slot.ts'
import type { JsonLimits } from '../json/parse.ts'
import type { ReplyText, Wire } from '../wire.ts'

/** Ollama `POST /api/chat`. It streams unless it is told not to. */
export const ollamaChat: Wire = {
  id: 'ollama/chat',
  readRequest: (body, limits) => streamed(body, limits, CHAT),
  readReply,
  stream: ollamaStream,
  tokenLists: [{ list: 'logprobs', of: 'answer', form: OPENAI_ENTRIES }],
  errors: ollamaErrors,
}

/** `POST /api/generate`. */
export const ollamaGenerate: Wire = {
  ...ollamaChat,
  id: 'ollama/generate',
  readRequest: (body, limits) => streamed(body, limits, GENERATE),
}

/** `POST /api/embed`. */
export const ollamaEmbed: Wire = {
  id: 'ollama/embed',
  readRequest: (body, limits) => readConversation(body, limits, EMBED),
  readReply,
  errors: ollamaErrors,
  typeOnly: true,
  vectors: true,
}

/** `POST /api/embeddings`, which came before it: one prompt. */
export const ollamaEmbeddings: Wire = {
  ...ollamaEmbed,
  id: 'ollama/embeddings',
  readRequest: (body, limits) => readConversation(body, limits, singleTurn(TABLE, 'prompt')),
}

/** `POST /api/show`: what clients ask about a model before they talk to it. */
export const ollamaShow: Wire = {
  id: 'ollama/show',
  readRequest: (body, limits) => readConversation(body, limits, singleTurn(TABLE, 'prompt')),
  readReply,
  errors: ollamaErrors,
}

function readReply(body: string, root: JsonNode, jsonAnswer: boolean): readonly ReplyText[] {
  return readTexts(body, root, OLLAMA_REPLY['body'] ?? {}, jsonAnswer)
}

function streamed(body: string, limits: JsonLimits, form: ConversationForm): WireRequest {
  let stream = true
  const request = readConversation(body, limits, {
    ...form,
    jsonAnswer(root, source) {
      stream = isTruthy(member(root, 'stream') ?? root)
      return form.jsonAnswer(root, source)
    },
  })
  return { ...request, stream }
}

const TABLE = OLLAMA_REQUEST['body'] ?? {}

/** Earlier turns as ids of the model's vocabulary: text that nobody here can read. */
const TOKEN_IDS: readonly Refusal[] = [{ path: 'context', code: 'token_ids', when: isTokenIds }]

const CHAT: ConversationForm = {
  table: TABLE,
  messages: 'messages',
  lead: ['tools'],
  refusals: TOKEN_IDS,
  authorOf: authorByRole,
  jsonAnswer: asksForJson,
  noteEdit: noteAsMessage,
}

const GENERATE = singleTurn(TABLE, 'prompt', {
  lead: ['system', 'template', 'suffix'],
  refusals: TOKEN_IDS,
  jsonAnswer: asksForJson,
  noteEdit: systemNote,
})

const EMBED = singleTurn(TABLE, 'input', {
  refusals: INPUT_OF_TOKEN_IDS,
})

function asksForJson(root: JsonObject, body: string): boolean {
  return member(root, 'format')?.kind === 'object' || stringMember(root, 'format', body) === 'json'
}

/** A raw prompt has no place for a note. */
function systemNote(root: JsonObject, note: string): Edit | undefined {
  if (isTrue(member(root, 'raw'))) return undefined
  const system = member(root, 'system')
  if (system?.kind === 'string') {
    const at = system.start + 1
    return { start: at, end: at, text: encodeFragment(`${note}\n\n`) }
  }
  const at = root.start + 1
  return system === undefined ? { start: at, end: at, text: `"system":${JSON.stringify(note)},` } : undefined
}
