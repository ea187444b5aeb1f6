import { isTrue, itemsIn, member } from '../json/node.ts'
import { stringMember } from '../tables/classify.ts'
import { OPENAI_BESIDE } from './beside.ts'
import { authorBy, readConversation, type ConversationForm } from '../request/conversation.ts'
import { OPENAI_CHAT_OFFSETS, OPENAI_CHAT_REPLY, OPENAI_CHAT_REQUEST } from './chat-table.ts'
import { openaiChatStream } from './chat-stream.ts'
import { openaiErrors } from './errors.ts'
import { readTexts } from '../reply/read-texts.ts'
import { singleTurn } from '../request/single-turn.ts'
import { thoughtsIn } from '../request/thoughts.ts'
import { OPENAI_ENTRIES } from '../reply/token-forms.ts'
import type { Wire } from '../wire.ts'

/** OpenAI `POST /v1/chat/completions`, and every vendor that is compatible with it. */
export const openaiChat: Wire = {
  id: 'openai/chat',
  readRequest: (body, limits) => readConversation(body, limits, FORM),
  readReply: (body, root, jsonAnswer) => readTexts(body, root, OPENAI_CHAT_REPLY['body'] ?? {}, jsonAnswer),
  stream: openaiChatStream,
  offsets: OPENAI_CHAT_OFFSETS,
  tokenLists: [
    { list: 'logprobs.content', of: 'answer', form: OPENAI_ENTRIES },
    { list: 'logprobs.refusal', of: 'prose', form: OPENAI_ENTRIES },
  ],
  errors: openaiErrors,
  answerName: (root, body) => stringMember(root, 'id', body),
}

/** An answer that the vendor was told to store: asked for by its name, or given other metadata, the only body it takes. */
export const openaiStoredChat: Wire = {
  ...openaiChat,
  id: 'openai/chat-stored',
  readRequest: (body, limits) => readConversation(body, limits, METADATA),
  many: { list: 'data', name: 'id' },
}

const FORM: ConversationForm = {
  table: OPENAI_CHAT_REQUEST['body'] ?? {},
  messages: 'messages',
  beside: OPENAI_BESIDE,
  lead: ['tools', 'functions'],
  authorOf: authorBy(
    'role',
    new Map([
      ['system', 'system'],
      ['developer', 'system'],
      ['assistant', 'assistant'],
      ['tool', 'tool'],
      ['function', 'tool'],
    ]),
  ),
  // OpenRouter's, of the vendors behind it: wanted back while tools are at work.
  thoughtsOf: (root, body) =>
    thoughtsIn(itemsIn(member(root, 'messages')), 'messages', body, {
      list: 'reasoning_details',
      isThought: () => true,
      begins: (message) => stringMember(message, 'role', body) === 'user',
      mayBeEmpty: true,
    }),
  stateOf: (root) => ({ continues: undefined, relies: undefined, keeps: isTrue(member(root, 'store')) }),
  jsonAnswer(root, body) {
    const type = stringMember(member(root, 'response_format'), 'type', body)
    return type === 'json_object' || type === 'json_schema'
  },
  noteEdit(root, note) {
    const messages = member(root, 'messages')
    if (messages?.kind !== 'array') return undefined
    const first = `{"role":"system","content":${JSON.stringify(note)}}`
    const at = messages.start + 1
    return { start: at, end: at, text: messages.items.length === 0 ? first : `${first},` }
  },
}

const METADATA = singleTurn(OPENAI_CHAT_REQUEST['body'], 'messages', { beside: OPENAI_BESIDE })
