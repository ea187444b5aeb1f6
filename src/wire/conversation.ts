import { ParaventError } from '../errors.ts'
import type { Edit } from '../text/edit.ts'
import { keyOf, openObject, start, stringMember, itemsOf } from './classify.ts'
import type { Found } from './found.ts'
import { member, type JsonArray, type JsonObject } from './json/node.ts'
import { parseJson } from './json/parse.ts'
import { bodyLevel } from './place.ts'
import { readSlots } from './read-slots.ts'
import { isModelId } from './shapes.ts'
import type { Slot, WireRequest } from './slot.ts'
import type { Trie } from './table.ts'
import type { JsonLimits } from './wire.ts'

/** How a wire that resends its whole conversation lays it out. */
export interface ConversationForm {
  /** The compiled table of the body. */
  readonly table: Trie
  /** The member that holds the messages. */
  readonly messages: string
  /** Members that stand before the first message: system text, tools. */
  readonly lead: readonly string[]
  /** Who wrote a message of this role; any other role is the user's. */
  readonly authors: ReadonlyMap<string, Slot['author']>
  jsonAnswer(root: JsonObject, body: string): boolean
  noteEdit(root: JsonObject, messages: JsonArray, note: string): Edit
}

/** Reads a request and puts its text in causal order (D3); see `WireRequest.slots`. */
export function readConversation(body: string, limits: JsonLimits, form: ConversationForm): WireRequest {
  const root = parseJson(body, limits)
  if (root.kind !== 'object') throw new ParaventError('request_shape')
  const messages = member(root, form.messages)
  if (messages?.kind !== 'array') throw new ParaventError('request_shape', { path: form.messages })

  const roles = messages.items.map((item) => stringMember(item, 'role', body))
  const { units, tail } = unitsOf(roles.map((role) => form.authors.get(role ?? '') === 'assistant'))

  const level = bodyLevel(body)
  const found: Found = { slots: [], attachments: [], blobs: [] }
  const opened = openObject(start(form.table), root, body)
  for (const entry of root.members) {
    // An unknown member is read by the body's own walk, so that its key is scanned too.
    const only: JsonObject = { kind: 'object', start: root.start, end: root.end, members: [entry] }
    if (entry.value !== messages) {
      const lead = form.lead.includes(entry.name)
      const around = { unit: lead ? 0 : tail, author: lead ? 'system' : 'user', path: '', limits } as const
      readSlots(level, only, opened, around, found)
      continue
    }
    const state = itemsOf(keyOf(opened, entry.name).next)
    messages.items.forEach((item, index) => {
      const author = form.authors.get(roles[index] ?? '') ?? 'user'
      const around = { unit: units[index] ?? 0, author, path: `${entry.name}[${index}]`, limits }
      readSlots(level, item, state, around, found)
    })
  }

  const model = stringMember(root, 'model', body)
  const stream = member(root, 'stream')
  return {
    body,
    slots: found.slots.toSorted((a, b) => a.unit - b.unit),
    tail,
    stream: stream?.kind === 'literal' && stream.value === true,
    model: model !== undefined && isModelId(model) ? model : undefined,
    jsonAnswer: form.jsonAnswer(root, body),
    attachments: found.attachments,
    blobs: found.blobs,
    noteEdit: (note) => form.noteEdit(root, messages, note),
  }
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
