import { ParaventError } from '../../errors.ts'
import type { Edit } from '../../text/edit.ts'
import { readBeside, type BesideRows } from './read-beside.ts'
import { keyOf, openObject, start, stringMember, itemsOf } from '../tables/classify.ts'
import type { Found } from './found.ts'
import { member, type JsonNode, type JsonObject } from '../json/node.ts'
import { parseJson, type JsonLimits } from '../json/parse.ts'
import { readMarks } from '../offsets.ts'
import { bodyLevel } from './place.ts'
import { readSlots } from './read-slots.ts'
import { refuse, type Refusal } from './refuse.ts'
import { isModelId } from '../tables/shapes.ts'
import type { RequestState, Slot, WireRequest, Thought } from '../slot.ts'
import type { Trie } from '../tables/compile.ts'

/** How a wire that resends its whole conversation lays it out. */
export interface ConversationForm {
  /** The compiled table of the body. */
  readonly table: Trie
  /** The member that holds the messages. */
  readonly messages: string
  /** A text or a single message may stand in place of the messages, or nothing at all. */
  readonly alone?: true
  /** Members that stand before the first message: system text, tools. */
  readonly lead: readonly string[]
  /** Who wrote a message; an assistant's is a turn, and what stands between two turns is one unit. */
  authorOf(message: JsonNode, body: string): Slot['author']
  /** What is not taken at all. */
  readonly refusals?: readonly Refusal[]
  jsonAnswer(root: JsonObject, body: string): boolean
  /** What stands beside the conversation: identifiers, and what has the vendor fetch. */
  readonly beside?: BesideRows
  /** Documents that a reply points into, where it does. */
  documentsOf?(root: JsonObject, body: string): WireRequest['documents'] & {}
  /** What the vendor signed of what its model thought. */
  thoughtsOf?(root: JsonObject, body: string): readonly Thought[]
  /** Where the vendor may keep the conversation. */
  stateOf?(root: JsonObject, body: string): RequestState
  /** The client's name for the conversation, where it names one. */
  conversationOf?(root: JsonObject, body: string): string | undefined
  /** All of the request is one turn of a conversation: nothing stands outside of it. */
  readonly together?: boolean
  /** Undefined where the endpoint has no place for a note. */
  noteEdit(root: JsonObject, note: string): Edit | undefined
}

/** Reads a request and puts its text in causal order (D3); see `WireRequest.slots`. */
export function readConversation(body: string, limits: JsonLimits, form: ConversationForm): WireRequest {
  const root = parseJson(body, limits)
  if (root.kind !== 'object') throw new ParaventError('request_shape')
  refuse(root, body, form.refusals ?? [])
  const messages = messagesOf(root, form)
  const authors = messages.map((message) => form.authorOf(message, body))
  const { units, tail } = unitsOf(authors.map((author) => author === 'assistant'))

  const level = bodyLevel(body)
  const found: Found = { slots: [], attachments: [], blobs: [], schemas: [] }
  const opened = openObject(start(form.table), root, body)
  for (const entry of root.members) {
    // An unknown member is read by the body's own walk, so that its key is scanned too.
    const only: JsonObject = { kind: 'object', start: root.start, end: root.end, members: [entry] }
    if (entry.name !== form.messages || entry.value.kind !== 'array') {
      const lead = form.lead.includes(entry.name)
      const first = form.together === true || lead || entry.name === form.messages
      const author = lead ? 'system' : 'user'
      readSlots(level, only, opened, { unit: first ? 0 : tail, author, path: '', limits, whole: root }, found)
      continue
    }
    const state = itemsOf(keyOf(opened, entry.name).next)
    messages.forEach((item, index) => {
      const author = authors[index] ?? 'user'
      const around = { unit: units[index] ?? 0, author, path: `${entry.name}[${index}]`, limits }
      readSlots(level, item, state, around, found)
    })
  }

  const model = stringMember(root, 'model', body)
  const stream = member(root, 'stream')
  const conversation = form.conversationOf?.(root, body)
  return {
    body,
    slots: found.slots.toSorted((a, b) => a.unit - b.unit),
    tail,
    stream: stream?.kind === 'literal' && stream.value === true,
    model: model !== undefined && isModelId(model) ? model : undefined,
    jsonAnswer: form.jsonAnswer(root, body),
    ...(form.documentsOf === undefined ? {} : { documents: form.documentsOf(root, body) }),
    ...(form.thoughtsOf === undefined ? {} : { thoughts: () => form.thoughtsOf?.(root, body) ?? [] }),
    ...(form.stateOf === undefined ? {} : { state: form.stateOf(root, body) }),
    ...(conversation === undefined ? {} : { conversation }),
    ...(form.beside === undefined ? {} : { beside: readBeside(root, body, form.beside) }),
    marksIn: (offsets) => readMarks(body, root, offsets),
    attachments: found.attachments,
    blobs: found.blobs,
    ...(found.schemas.length === 0 ? {} : { schemas: found.schemas }),
    noteEdit: (note) => form.noteEdit(root, note),
  }
}

function messagesOf(root: JsonObject, { messages: name, alone }: ConversationForm): readonly JsonNode[] {
  const messages = member(root, name)
  if (messages?.kind === 'array') return messages.items
  if (alone === true && (messages === undefined || ALONE.has(messages.kind) || isNull(messages))) return []
  throw new ParaventError('request_shape', { path: name })
}

const ALONE: ReadonlySet<JsonNode['kind']> = new Set(['string', 'object'])

function isNull(node: JsonNode): boolean {
  return node.kind === 'literal' && node.value === null
}

/** The author that stands for the word in one of a message's members; the user, where none does. */
export function authorBy(name: string, authors: ReadonlyMap<string, Slot['author']>): ConversationForm['authorOf'] {
  return (message, body) => authors.get(stringMember(message, name, body) ?? '') ?? 'user'
}

/** Unit 0 is what leads and the first run; then every assistant turn is one, and every run between two of them. */
function unitsOf(assistant: readonly boolean[]): { units: readonly number[]; tail: number } {
  let last = 0
  let running = true
  const units = assistant.map((own) => {
    if (own || !running) last += 1
    running = !own
    return last
  })
  return { units, tail: last + 1 }
}
