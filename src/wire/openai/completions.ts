import { OPENAI_BESIDE } from './beside.ts'
import { readConversation, type ConversationForm } from '../request/conversation.ts'
import { openaiChatStream } from './chat-stream.ts'
import { OPENAI_CHAT_REPLY } from './chat-table.ts'
import { openaiErrors } from './errors.ts'
import { readTexts } from '../reply/read-texts.ts'
import { isTokenIds } from '../request/refuse.ts'
import { isModelId, isTokenId } from '../tables/shapes.ts'
import { compile } from '../tables/compile.ts'
import { anyNumber, flag, free, number, opaque, text } from '../tables/rows.ts'
import { member } from '../json/node.ts'
import { OPENAI_COLUMNS } from '../reply/token-forms.ts'
import type { Wire } from '../wire.ts'

/**
 * OpenAI `POST /v1/completions` and what is compatible with it: a prompt, or several that are answered apart. The reply
 * is that of chat completions with `text` for a message, so it is read, and streamed, by the same tables. Offsets
 * of its tokens count from the beginning of the text, or of the prompt.
 */
export const openaiCompletions: Wire = {
  id: 'openai/completions',
  readRequest: (body, limits) => readConversation(body, limits, FORM),
  readReply: (body, root, jsonAnswer) => readTexts(body, root, OPENAI_CHAT_REPLY['body'] ?? {}, jsonAnswer),
  stream: openaiChatStream,
  tokenLists: [{ list: 'logprobs', of: 'prose', form: OPENAI_COLUMNS }],
  errors: openaiErrors,
}

export const OPENAI_COMPLETIONS_REQUEST = compile(
  {
    body: {
      model: opaque(isModelId),
      prompt: text,
      'prompt[]': text,
      suffix: text,
      stop: text,
      'stop[]': text,
      user: free,
      'logit_bias.<tokenId>': number,
      best_of: number,
      echo: flag,
      frequency_penalty: number,
      logprobs: number,
      max_tokens: number,
      n: number,
      presence_penalty: number,
      seed: anyNumber,
      stream: flag,
      'stream_options.include_usage': flag,
      'stream_options.include_obfuscation': flag,
      temperature: number,
      top_p: number,
    },
  },
  { tokenId: isTokenId },
)

const FORM: ConversationForm = {
  table: OPENAI_COMPLETIONS_REQUEST['body'] ?? {},
  messages: 'prompt',
  beside: OPENAI_BESIDE,
  alone: true,
  lead: ['suffix'],
  refusals: [
    { path: 'prompt[]', code: 'token_ids', when: isTokenIds },
    { path: 'prompt', code: 'token_ids', when: (prompt) => prompt.kind === 'number' },
  ],
  authorOf: () => 'user',
  documentsOf(root) {
    const prompt = member(root, 'prompt')
    const [first, ...others] = prompt?.kind === 'array' ? prompt.items : [prompt]
    return first?.kind === 'string' && others.length === 0 ? [first] : []
  },
  jsonAnswer: () => false,
  // A model that goes on writing where the prompt ends would take a note for its beginning.
  noteEdit: () => undefined,
}
