import { OPENAI_BESIDE } from './beside.ts'
import { readConversation, type ConversationForm } from '../request/conversation.ts'
import { openaiErrors } from './errors.ts'
import { readTexts } from '../reply/read-texts.ts'
import { INPUT_OF_TOKEN_IDS } from '../request/refuse.ts'
import { words } from '../tables/shapes.ts'
import { compile } from '../tables/compile.ts'
import { free, model, number, opaque, text, verbatim } from '../tables/rows.ts'
import type { Wire } from '../wire.ts'

/**
 * OpenAI `POST /v1/embeddings`. A token is another in every conversation, and two vectors of one text would not meet;
 * so values leave as their type word, which is the same for everybody: `[PERSON] moved to [CITY]`.
 */
export const openaiEmbeddings: Wire = {
  id: 'openai/embeddings',
  readRequest: (body, limits) => readConversation(body, limits, FORM),
  readReply: (body, root, jsonAnswer) => readTexts(body, root, OPENAI_EMBEDDINGS_REPLY['body'] ?? {}, jsonAnswer),
  errors: openaiErrors,
  typeOnly: true,
  vectors: true,
}

export const OPENAI_EMBEDDINGS_REQUEST = compile(
  {
    body: {
      model,
      input: text,
      'input[]': text,
      user: free,
      encoding_format: opaque(words('float base64')),
      dimensions: number,
    },
  },
  {},
)

export const OPENAI_EMBEDDINGS_REPLY = compile(
  {
    body: {
      model,
      object: opaque(words('list')),
      'data[].object': opaque(words('embedding')),
      'data[].embedding': verbatim,
      'error.message': text,
      'error.type': text,
      'error.param': text,
      'error.code': text,
    },
  },
  {},
)

const FORM: ConversationForm = {
  table: OPENAI_EMBEDDINGS_REQUEST['body'] ?? {},
  messages: 'input',
  beside: OPENAI_BESIDE,
  alone: true,
  lead: [],
  refusals: INPUT_OF_TOKEN_IDS,
  authorOf: () => 'user',
  jsonAnswer: () => false,
  noteEdit: () => undefined,
}
