import { ParaventError } from '../../errors.ts'
import { stringMember } from '../tables/classify.ts'
import { OPENAI_BESIDE } from './beside.ts'
import { readConversation, type ConversationForm } from '../request/conversation.ts'
import { isTrue, itemsIn, member, type JsonNode } from '../json/node.ts'
import { decodeString } from '../json/string.ts'
import { openaiErrors } from './errors.ts'
import { openaiResponsesStream } from './responses-stream.ts'
import { OPENAI_RESPONSES_OFFSETS, OPENAI_RESPONSES_REPLY, OPENAI_RESPONSES_REQUEST } from './responses-table.ts'
import { readTexts } from '../reply/read-texts.ts'
import { isGiven } from '../request/refuse.ts'
import type { Slot, Thought } from '../slot.ts'
import { withoutItems } from '../request/thoughts.ts'
import { OPENAI_ENTRIES } from '../reply/token-forms.ts'
import type { Wire } from '../wire.ts'
import { noteAsInstructions } from '../request/instructions.ts'

/**
 * `POST /v1/conversations`: items that later requests continue under the conversation's name. What it is asked for by
 * that name is read by the same tables.
 */
export const openaiConversations: Wire = {
  id: 'openai/conversations',
  readRequest: (body, limits) => readConversation(body, limits, CONVERSATION),
  readReply: (body, root, jsonAnswer) => readTexts(body, root, OPENAI_RESPONSES_REPLY['body'] ?? {}, jsonAnswer),
  offsets: OPENAI_RESPONSES_OFFSETS,
  tokenLists: [{ list: 'logprobs', of: 'answer', form: OPENAI_ENTRIES }],
  errors: openaiErrors,
  answerName: (root, body) => stringMember(root, 'id', body),
}

/** What asking for an answer, for a count and for a compaction have in common. */
const ASKED = {
  readRequest: (body, limits) => readConversation(body, limits, FORM),
  readReply: (body, root, jsonAnswer) => readTexts(body, root, OPENAI_RESPONSES_REPLY['body'] ?? {}, jsonAnswer),
  offsets: OPENAI_RESPONSES_OFFSETS,
  tokenLists: [{ list: 'logprobs', of: 'answer', form: OPENAI_ENTRIES }],
  errors: openaiErrors,
} satisfies Omit<Wire, 'id'>

/**
 * OpenAI `POST /v1/responses`. The conversation is items that the client sends again, or it continues an answer that the
 * vendor keeps, or a conversation that was begun here. Prompts that were made elsewhere are refused, and references to
 * items: their values would be unknown.
 */
export const openaiResponses: Wire = {
  ...ASKED,
  id: 'openai/responses',
  stream: openaiResponsesStream,
  answerName: (root, body) => stringMember(root, 'id', body),
}

/** `POST /v1/responses/compact`: the same items; what comes back is items too. */
export const openaiCompact: Wire = { ...ASKED, id: 'openai/responses-compact' }

/** `POST /v1/responses/input_tokens`: the count is of what the vendor would see. */
export const openaiInputTokens: Wire = { ...ASKED, id: 'openai/input-tokens' }

/**
 * Who wrote an item that is no message. What the model or its own tools made is a turn of the assistant's, like a chat
 * message; the results that the client sends for it are not.
 */
const AUTHORS: ReadonlyMap<string, Slot['author']> = new Map([
  ['reasoning', 'assistant'],
  ['function_call', 'assistant'],
  ['mcp_list_tools', 'assistant'],
  ['mcp_approval_request', 'assistant'],
  ['program', 'assistant'],
  ['compaction', 'assistant'],
  ['additional_tools', 'system'],
  ['configuration_update', 'system'],
  ['program_output', 'tool'],
  ['tool_search_output', 'tool'],
])

const ROLES: ReadonlyMap<string, Slot['author']> = new Map([
  ['assistant', 'assistant'],
  ['system', 'system'],
  ['developer', 'system'],
  ['tool', 'tool'],
])

const FORM: ConversationForm = {
  table: OPENAI_RESPONSES_REQUEST['body'] ?? {},
  messages: 'input',
  beside: OPENAI_BESIDE,
  alone: true,
  lead: ['instructions', 'tools', 'prompt'],
  refusals: [
    { path: 'previous_response_id', code: 'request_shape', when: (id) => isGiven(id) && id.kind !== 'string' },
    {
      path: 'conversation',
      code: 'request_shape',
      when: (node, body) => isGiven(node) && nameIn(node, body) === undefined,
    },
    { path: 'prompt', code: 'state_unsupported', when: isGiven },
    { path: 'input[]', code: 'state_unsupported', when: isReference },
  ],
  authorOf(item, body) {
    const type = stringMember(item, 'type', body) ?? 'message'
    const author = AUTHORS.get(type)
    if (author !== undefined) return author
    // By their endings, so that a kind of call we have never heard of does not run into the user's turn before it.
    if (type.endsWith('_call')) return 'assistant'
    if (type.endsWith('_call_output')) return 'tool'
    return ROLES.get(stringMember(item, 'role', body) ?? '') ?? 'user'
  },
  jsonAnswer(root, body) {
    const type = stringMember(member(member(root, 'text'), 'format'), 'type', body)
    return type === 'json_object' || type === 'json_schema'
  },
  thoughtsOf: (root) => sealedReasoning(itemsIn(member(root, 'input')), 'input'),
  stateOf(root, body) {
    const previous = stringMember(root, 'previous_response_id', body)
    const conversation = nameIn(member(root, 'conversation'), body)
    // The vendor takes one or the other.
    if (previous !== undefined && conversation !== undefined) {
      throw new ParaventError('request_shape', { path: 'conversation' })
    }
    const background = isTrue(member(root, 'background'))
    const keeps = conversation !== undefined || background || !isFalse(member(root, 'store'))
    if (conversation !== undefined) {
      return { continues: conversation, relies: 'conversation', keeps, joins: conversation }
    }
    const relies = previous !== undefined ? 'previous_response_id' : background ? 'background' : undefined
    return { continues: previous, relies, keeps }
  },
  noteEdit: noteAsInstructions,
}

const CONVERSATION: ConversationForm = {
  ...FORM,
  messages: 'items',
  lead: [],
  refusals: [{ path: 'items[]', code: 'state_unsupported', when: isReference }],
  thoughtsOf: (root) => sealedReasoning(itemsIn(member(root, 'items')), 'items'),
  // Of no use but to be continued.
  stateOf: () => ({ continues: undefined, relies: 'items', keeps: true }),
  noteEdit: () => undefined,
}

/** What is readable of reasoning beside its encrypted form, which says it all: it may be left out at any time. */
function sealedReasoning(items: readonly JsonNode[], path: string): readonly Thought[] {
  return items.flatMap((item, index) =>
    ['summary', 'content'].flatMap((name) => {
      const list = member(item, name)
      if (list?.kind !== 'array') return []
      const omit = withoutItems(
        list,
        list.items.map(() => true),
      )
      return list.items.map((_, place) => ({ path: `${path}[${index}].${name}[${place}]`, omit }))
    }),
  )
}

/** `conv_…`, or an object that has it for an id. */
function nameIn(node: JsonNode | undefined, body: string): string | undefined {
  return node?.kind === 'string' ? decodeString(body, node).value : stringMember(node, 'id', body)
}

function isFalse(node: JsonNode | undefined): boolean {
  return node?.kind === 'literal' && node.value === false
}

/** `{"type":"item_reference","id":…}`; the type may be left out. */
function isReference(item: JsonNode, source: string): boolean {
  const type = stringMember(item, 'type', source)
  if (type !== undefined) return type === 'item_reference'
  return member(item, 'id') !== undefined && member(item, 'role') === undefined
}
