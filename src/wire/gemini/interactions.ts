import { ParaventError } from '../../errors.ts'
import { stringMember } from '../tables/classify.ts'
import { readConversation, type ConversationForm } from '../request/conversation.ts'
import { isTrue, itemsIn, member, type JsonNode, type JsonObject } from '../json/node.ts'
import { decodeString, encodeFragment } from '../json/string.ts'
import { typed, type BesideRows, type FetchRow } from '../request/read-beside.ts'
import { readTexts } from '../reply/read-texts.ts'
import { isGiven } from '../request/refuse.ts'
import type { Slot } from '../slot.ts'
import type { Wire } from '../wire.ts'
import { cachedIn, isCacheName } from './cache-name.ts'
import { geminiErrors } from './errors.ts'
import { geminiInteractionsStream } from './interactions-stream.ts'
import {
  GEMINI_INTERACTIONS_OFFSETS,
  GEMINI_INTERACTIONS_REPLY,
  GEMINI_INTERACTIONS_REQUEST,
} from './interactions-table.ts'

/**
 * Gemini `POST /v1beta/interactions`. What is said is a text, contents or steps; the vendor keeps it all, unless it is
 * told not to, and later requests continue it by its name.
 */
export const geminiInteractions: Wire = {
  id: 'gemini/interactions',
  readRequest: (body, limits) => readConversation(body, limits, FORM),
  readReply: (body, root, jsonAnswer) => readTexts(body, root, GEMINI_INTERACTIONS_REPLY['body'] ?? {}, jsonAnswer),
  stream: geminiInteractionsStream,
  offsets: GEMINI_INTERACTIONS_OFFSETS,
  errors: geminiErrors,
  answerName: (root, body) => stringMember(root, 'id', body),
}

/** Where an address may stand that the vendor fetches by itself. */
const POINTED = ['input', 'input[]', 'input[].content', 'input[].content[]', 'input[].result[]', 'input[].summary[]']

/** Beside the conversation of an interaction. */
const GEMINI_INTERACTIONS_BESIDE: BesideRows = {
  identifiers: [{ path: 'labels', kind: 'labels' }],
  fetches: [
    { path: 'tools[]', kind: 'search', when: typed('google_search', 'google_maps') },
    { path: 'tools[]', kind: 'urls', when: typed('url_context') },
    { path: 'tools[]', kind: 'files', when: typed('file_search', 'retrieval') },
    { path: 'tools[]', kind: 'connectors', when: typed('mcp_server') },
    { path: 'tools[].exa_ai_search_config', kind: 'search' },
    { path: 'tools[].parallel_ai_search_config', kind: 'search' },
    // An agent looks for what it needs.
    { path: 'agent', kind: 'search' },
    { path: 'environment.sources[].source', kind: 'urls' },
    { path: 'environment.network.allowlist[]', kind: 'connectors' },
    ...POINTED.map((place): FetchRow => ({ path: `${place}.uri`, kind: 'urls' })),
  ],
}

const FORM: ConversationForm = {
  table: GEMINI_INTERACTIONS_REQUEST['body'] ?? {},
  messages: 'input',
  beside: GEMINI_INTERACTIONS_BESIDE,
  alone: true,
  lead: ['system_instruction', 'tools'],
  refusals: [
    {
      path: 'previous_interaction_id',
      code: 'request_shape',
      when: (name) => isGiven(name) && name.kind !== 'string',
    },
    {
      path: 'cached_content',
      code: 'state_unsupported',
      when: (name, body) => isGiven(name) && (name.kind !== 'string' || !isCacheName(decodeString(body, name).value)),
    },
  ],
  authorOf,
  jsonAnswer: asksForJson,
  stateOf(root, body) {
    const previous = stringMember(root, 'previous_interaction_id', body)
    const cached = cachedIn(stringMember(root, 'cached_content', body) ?? '')
    // What was continued may have begun with the cache or without it: nobody here can tell.
    if (previous !== undefined && cached !== undefined) {
      throw new ParaventError('state_unsupported', { path: 'cached_content' })
    }
    const background = isTrue(member(root, 'background'))
    const store = member(root, 'store')
    const keeps = background || !(store?.kind === 'literal' && store.value === false)
    if (cached !== undefined) return { continues: cached, relies: 'cached_content', keeps }
    const relies = previous !== undefined ? 'previous_interaction_id' : background ? 'background' : undefined
    return { continues: previous, relies, keeps }
  },
  noteEdit(root, note) {
    // What is cached has it, and the vendor takes no second instruction beside that.
    const cached = member(root, 'cached_content')
    if (cached !== undefined && isGiven(cached)) return undefined
    const instruction = member(root, 'system_instruction')
    switch (instruction?.kind) {
      case undefined: {
        const at = root.start + 1
        const more = root.members.length > 0 ? ',' : ''
        return { start: at, end: at, text: `"system_instruction":${JSON.stringify(note)}${more}` }
      }
      case 'string': {
        const at = instruction.start + 1
        return { start: at, end: at, text: encodeFragment(`${note}\n\n`) }
      }
      case 'literal':
        return { start: instruction.start, end: instruction.end, text: JSON.stringify(note) }
      case 'array':
      case 'object':
      case 'number':
    }
    throw new ParaventError('request_shape', { path: 'system_instruction' })
  },
}

/** By their endings, so that a kind of step we have never heard of does not run into the user's turn before it. */
function authorOf(item: JsonNode, body: string): Slot['author'] {
  const type = stringMember(item, 'type', body) ?? ''
  if (type === 'model_output' || type === 'thought' || type.endsWith('_call')) return 'assistant'
  if (type.endsWith('_result')) return 'tool'
  const role = stringMember(item, 'role', body)
  return role === 'model' || role === 'assistant' ? 'assistant' : 'user'
}

/** By a schema, or by the type that is asked for. */
function asksForJson(root: JsonObject, body: string): boolean {
  const format = member(root, 'response_format')
  const formats = format?.kind === 'array' ? itemsIn(format) : [format]
  if (stringMember(root, 'response_mime_type', body) === 'application/json') return true
  return formats.some((one) => {
    const type = stringMember(one, 'type', body)
    const asked = stringMember(one, 'mime_type', body)
    if (asked !== undefined) return asked === 'application/json'
    return type === 'text' ? member(one, 'schema') !== undefined : JSON_TYPES.has(type ?? '')
  })
}

/** A schema that stands in place of a format. */
const JSON_TYPES: ReadonlySet<string> = new Set(['object', 'array'])
