import { ParaventError } from '../../errors.ts'
import { stringMember } from '../tables/classify.ts'
import { readConversation, type ConversationForm } from '../request/conversation.ts'
import { itemsIn, member, type JsonNode, type JsonObject } from '../json/node.ts'
import { noteAsInstructions } from '../request/instructions.ts'
import { parseJson, type JsonLimits } from '../json/parse.ts'
import { decodeString } from '../json/string.ts'
import { readTexts } from '../reply/read-texts.ts'
import { isGiven } from '../request/refuse.ts'
import type { RequestState, Slot } from '../slot.ts'
import type { ReplyText, Wire } from '../wire.ts'
import { MISTRAL_CONVERSATIONS_BESIDE } from './beside.ts'
import { mistralConversationsStream } from './conversations-stream.ts'
import { MISTRAL_CONVERSATIONS_REPLY, MISTRAL_CONVERSATIONS_REQUEST } from './conversations-table.ts'
import { mistralErrors } from './errors.ts'

/** What beginning a conversation, going on with it and going back in it have in common. */
const CONVERSATION = {
  readReply,
  stream: mistralConversationsStream,
  errors: mistralErrors,
  answerName: (root, body) => stringMember(root, 'conversation_id', body),
  entryNames: (root, body) =>
    LISTS.flatMap((list) => itemsIn(member(root, list)))
      .map((item) => stringMember(item, 'id', body))
      .filter((name) => name !== undefined),
} satisfies Omit<Wire, 'id' | 'readRequest'>

/** Where entries stand that were said, and answered, in many turns: a history, the messages in it. */
const HISTORIES = ['entries', 'messages']
const LISTS = ['outputs', ...HISTORIES]

function readReply(body: string, root: JsonNode, jsonAnswer: boolean): readonly ReplyText[] {
  const table = MISTRAL_CONVERSATIONS_REPLY['body'] ?? {}
  if (HISTORIES.every((list) => member(root, list) === undefined)) return readTexts(body, root, table, jsonAnswer)
  // Each answer has the form that its own turn asked for.
  return readTexts(body, root, table, true).map((text) =>
    text.form === 'text' || text.place === 'tool' || holdsJson(body, text) ? text : { ...text, form: 'text' },
  )
}

function holdsJson(body: string, { node }: ReplyText): boolean {
  const { value } = decodeString(body, node)
  if (!/^\s{0,64}[[{]/.test(value)) return false
  try {
    parseJson(value, READ_BEFORE)
    return true
  } catch {
    return false
  }
}

/** Deep inside a document that was read within the limits, only depth could still be too much. */
const READ_BEFORE: JsonLimits = { depth: 128, values: Infinity }

/**
 * Mistral `POST /v1/conversations`. What is said is a text or entries; the vendor keeps it all, unless it is told not to,
 * and it goes on under its name. What it is asked for by that name is read by the same tables.
 */
export const mistralConversations: Wire = {
  ...CONVERSATION,
  id: 'mistral/conversations',
  readRequest: (body, limits) => readConversation(body, limits, START),
  many: { list: '', name: 'id' },
}

/** `POST /v1/conversations/{id}`: its next turn. */
export const mistralAppend: Wire = {
  ...CONVERSATION,
  id: 'mistral/conversations-append',
  readRequest: (body, limits) => readConversation(body, limits, APPEND),
}

/** `POST /v1/conversations/{id}/restart`: another conversation, with all that was said up to one of its entries. */
export const mistralRestart: Wire = {
  ...CONVERSATION,
  id: 'mistral/conversations-restart',
  readRequest: (body, limits) => readConversation(body, limits, RESTART),
}

const START: ConversationForm = {
  table: MISTRAL_CONVERSATIONS_REQUEST['body'] ?? {},
  messages: 'inputs',
  beside: MISTRAL_CONVERSATIONS_BESIDE,
  alone: true,
  lead: ['instructions', 'tools'],
  authorOf,
  jsonAnswer(root, body) {
    const type = stringMember(formatIn(root), 'type', body)
    return type === 'json_object' || type === 'json_schema'
  },
  // It could go on nowhere but here: better not begun than begun in vain.
  stateOf: (root) => ({ continues: undefined, ...kept(root, 'store'), binds: true }),
  noteEdit(root, note) {
    // An agent has instructions of its own.
    const agent = member(root, 'agent_id')
    if (agent !== undefined && isGiven(agent)) return undefined
    return noteAsInstructions(root, note)
  },
}

const APPEND: ConversationForm = {
  ...START,
  stateOf: (root) => ({ ...following(root), relies: 'conversation_id' }),
  // What was begun has it.
  noteEdit: () => undefined,
}

const RESTART: ConversationForm = {
  ...APPEND,
  stateOf(root, body) {
    const from = stringMember(root, 'from_entry_id', body)
    if (from === undefined) throw new ParaventError('request_shape', { path: 'from_entry_id' })
    return { ...following(root), relies: 'from_entry_id', from }
  },
}

/** The next turn; which conversation's, the path says. */
function following(root: JsonObject): RequestState {
  const format = formatIn(root)
  return {
    continues: undefined,
    ...kept(root, undefined),
    binds: true,
    asBefore: format === undefined || !isGiven(format),
  }
}

/** Whether the vendor is to keep what is said, as it does unless it is told not to. */
function kept(root: JsonObject, relies: string | undefined): Pick<RequestState, 'keeps' | 'relies'> {
  const store = member(root, 'store')
  const keeps = !(store?.kind === 'literal' && store.value === false)
  return { keeps, relies: keeps ? relies : undefined }
}

function formatIn(root: JsonObject): JsonNode | undefined {
  return member(member(root, 'completion_args'), 'response_format')
}

/** By their endings, so that a kind of entry we have never heard of does not run into the user's turn before it. */
function authorOf(entry: JsonNode, body: string): Slot['author'] {
  const type = stringMember(entry, 'type', body) ?? ''
  if (ASSISTANT.test(type)) return 'assistant'
  if (type.endsWith('.result')) return 'tool'
  if (stringMember(entry, 'role', body) === 'assistant') return 'assistant'
  if (type !== '') return 'user'
  // The kind may be left out.
  if (member(entry, 'result') !== undefined) return 'tool'
  return member(entry, 'arguments') === undefined ? 'user' : 'assistant'
}

const ASSISTANT = /\.(?:output|call|execution|handoff)$/
