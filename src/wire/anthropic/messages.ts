import { ParaventError } from '../../errors.ts'
import { anthropicErrors } from './errors.ts'
import { ANTHROPIC_MESSAGES_REPLY, ANTHROPIC_MESSAGES_REQUEST } from './messages-table.ts'
import { anthropicMessagesStream } from './messages-stream.ts'
import { stringMember } from '../tables/classify.ts'
import { ANTHROPIC_BESIDE } from './beside.ts'
import { authorBy, readConversation, type ConversationForm } from '../request/conversation.ts'
import { itemsIn, member, type JsonNode, type JsonString } from '../json/node.ts'
import { encodeFragment } from '../json/string.ts'
import { readTexts } from '../reply/read-texts.ts'
import { thoughtsIn } from '../request/thoughts.ts'
import type { Wire } from '../wire.ts'
import { ANTHROPIC_THOUGHTS } from './thoughts.ts'

/** Parameters with `anyOf` or a list of types, in all strict tools and the output format of a request together. */
const STRICT_UNIONS = 16

/** Anthropic `POST /v1/messages`, stable and beta, API 2023-06-01 and 2026-10-21. */
export const anthropicMessages: Wire = {
  id: 'anthropic/messages',
  readRequest: (body, limits) => readConversation(body, limits, FORM),
  strictUnions: STRICT_UNIONS,
  offsets: {
    unit: 'characters',
    rows: [{ kind: 'document', index: 'document_index', start: 'start_char_index', end: 'end_char_index' }],
  },
  readReply: (body, root, jsonAnswer) => readTexts(body, root, ANTHROPIC_MESSAGES_REPLY['body'] ?? {}, jsonAnswer),
  stream: anthropicMessagesStream,
  errors: anthropicErrors,
}

/** `POST /v1/messages/count_tokens`: the same request; the count is of what the vendor would see. */
export const anthropicCountTokens: Wire = {
  id: 'anthropic/count-tokens',
  readRequest: (body, limits) => readConversation(body, limits, FORM),
  strictUnions: STRICT_UNIONS,
  readReply: (body, root, jsonAnswer) => readTexts(body, root, ANTHROPIC_MESSAGES_REPLY['body'] ?? {}, jsonAnswer),
  errors: anthropicErrors,
}

/** The documents of all messages by their number, tools' results included; undefined what is not plain text. */
function documentsIn(node: JsonNode | undefined, body: string): readonly (JsonString | undefined)[] {
  return itemsIn(node).flatMap((item) => {
    if (stringMember(item, 'type', body) !== 'document') return documentsIn(member(item, 'content'), body)
    const source = member(item, 'source')
    const data = stringMember(source, 'type', body) === 'text' ? member(source, 'data') : undefined
    return [data?.kind === 'string' ? data : undefined]
  })
}

const FORM: ConversationForm = {
  table: ANTHROPIC_MESSAGES_REQUEST['body'] ?? {},
  messages: 'messages',
  beside: ANTHROPIC_BESIDE,
  lead: ['system', 'tools'],
  authorOf: authorBy(
    'role',
    new Map([
      ['system', 'system'],
      ['assistant', 'assistant'],
    ]),
  ),
  jsonAnswer(root) {
    const formats = [member(member(root, 'output_config'), 'format'), member(root, 'output_format')]
    return formats.some((format) => format?.kind === 'object')
  },
  thoughtsOf: (root, body) => thoughtsIn(itemsIn(member(root, 'messages')), 'messages', body, ANTHROPIC_THOUGHTS),
  documentsOf: (root, body) => documentsIn(member(root, 'messages'), body),
  noteEdit(root, note) {
    const system = member(root, 'system')
    switch (system?.kind) {
      case undefined: {
        const at = root.start + 1
        return { start: at, end: at, text: `"system":${JSON.stringify(note)},` }
      }
      case 'string': {
        const at = system.start + 1
        return { start: at, end: at, text: encodeFragment(`${note}\n\n`) }
      }
      case 'array': {
        const at = system.start + 1
        const block = `{"type":"text","text":${JSON.stringify(note)}}`
        return { start: at, end: at, text: system.items.length === 0 ? block : `${block},` }
      }
      case 'literal':
        return { start: system.start, end: system.end, text: JSON.stringify(note) }
      case 'object':
      case 'number':
    }
    throw new ParaventError('request_shape', { path: 'system' })
  },
}
