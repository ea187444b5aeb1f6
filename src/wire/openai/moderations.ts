import { readConversation, type ConversationForm } from '../request/conversation.ts'
import { openaiErrors } from './errors.ts'
import { readTexts } from '../reply/read-texts.ts'
import { isTokenIds } from '../request/refuse.ts'
import { isId, words } from '../tables/shapes.ts'
import { compile } from '../tables/compile.ts'
import { attachment, blob, is, model, opaque, text } from '../tables/rows.ts'
import type { Wire } from '../wire.ts'

/**
 * OpenAI `POST /v1/moderations`. The verdict is about what is said, not about whom; nothing of the text comes back, so
 * values leave as their type word.
 */
export const openaiModerations: Wire = {
  id: 'openai/moderations',
  readRequest: (body, limits) => readConversation(body, limits, FORM),
  readReply: (body, root, jsonAnswer) => readTexts(body, root, OPENAI_MODERATIONS_REPLY['body'] ?? {}, jsonAnswer),
  errors: openaiErrors,
  typeOnly: true,
}

const word = opaque(words('text image_url'))

export const OPENAI_MODERATIONS_REQUEST = compile(
  {
    body: { model, input: text, 'input[]': [text, is('part')] },
    part: {
      type: word,
      text,
      '{image_url?}': attachment('image', (notice) => `{"type":"text","text":${notice}}`),
      image_url: blob,
      'image_url.url': blob,
    },
  },
  {},
)

export const OPENAI_MODERATIONS_REPLY = compile(
  {
    body: {
      id: opaque(isId),
      model,
      'error.message': text,
      'error.type': text,
      'error.param': text,
      'error.code': text,
    },
  },
  {},
)

const FORM: ConversationForm = {
  table: OPENAI_MODERATIONS_REQUEST['body'] ?? {},
  messages: 'input',
  alone: true,
  lead: [],
  refusals: [{ path: 'input[]', code: 'token_ids', when: isTokenIds }],
  authorOf: () => 'user',
  jsonAnswer: () => false,
  noteEdit: () => undefined,
}
