import { ParaventError } from '../../errors.ts'
import type { Edit } from '../../text/edit.ts'
import { stringMember } from '../tables/classify.ts'
import { GEMINI_BESIDE } from './beside.ts'
import { cachedIn, isCacheName } from './cache-name.ts'
import { readConversation, type ConversationForm } from '../request/conversation.ts'
import { geminiErrors } from './errors.ts'
import { GEMINI_OFFSETS, GEMINI_REPLY, GEMINI_TOKENS } from './reply-table.ts'
import { GEMINI_REQUEST } from './request-table.ts'
import { geminiStream } from './stream.ts'
import { itemsIn, type JsonNode, type JsonObject } from '../json/node.ts'
import { decodeString, encodeFragment } from '../json/string.ts'
import { readTexts } from '../reply/read-texts.ts'
import { isGiven, placesAt, type Refusal } from '../request/refuse.ts'
import { singleTurn } from '../request/single-turn.ts'
import { twinMember, twinOf } from '../tables/twins.ts'
import type { Wire } from '../wire.ts'

/** Gemini `POST …/models/{model}:generateContent`, of the Gemini API and of Vertex AI. */
export const geminiGenerate: Wire = {
  id: 'gemini/generate',
  readRequest: (body, limits) => readConversation(body, limits, GENERATE_FORM),
  readReply: (body, root, jsonAnswer) => readTexts(body, root, GEMINI_REPLY['body'] ?? {}, jsonAnswer),
  offsets: GEMINI_OFFSETS,
  tokenLists: [{ list: 'logprobsResult', of: 'answer', form: GEMINI_TOKENS }],
  errors: geminiErrors,
}

/** `POST …/models/{model}:streamGenerateContent`: the same, as events (`?alt=sse`) or as a JSON array. */
export const geminiStreamGenerate: Wire = {
  ...geminiGenerate,
  id: 'gemini/stream-generate',
  readRequest: (body, limits) => ({ ...readConversation(body, limits, GENERATE_FORM), stream: true }),
  stream: geminiStream,
}

/** `POST …/models/{model}:countTokens`: contents, or a whole request inside this one. */
export const geminiCountTokens: Wire = {
  ...geminiGenerate,
  id: 'gemini/count-tokens',
  readRequest: (body, limits) => readConversation(body, limits, COUNT),
}

/** `POST …/models/{model}:embedContent`. */
export const geminiEmbed: Wire = {
  ...geminiGenerate,
  id: 'gemini/embed',
  readRequest: (body, limits) => readConversation(body, limits, singleTurn(GEMINI_REQUEST['embed'], 'content')),
  typeOnly: true,
  vectors: true,
}

/** `POST …/models/{model}:batchEmbedContents`: what the official SDK makes of every call. */
export const geminiBatchEmbed: Wire = {
  ...geminiEmbed,
  id: 'gemini/batch-embed',
  readRequest: (body, limits) => readConversation(body, limits, singleTurn(GEMINI_REQUEST['batch'], 'requests')),
}

/** A request in another one is of the first unit as a whole: it is counted, not answered. */
const WRAPPER = 'generateContentRequest'

/** Where a request names what the vendor keeps from earlier calls. */
const NAMED = ['cachedContent', `${WRAPPER}.cachedContent`].flatMap(waysToWrite)

const REFUSALS = NAMED.map((path): Refusal => ({
  path,
  code: 'state_unsupported',
  when: (node, body) => isGiven(node) && (node.kind !== 'string' || !isCacheName(decodeString(body, node).value)),
}))

export const GENERATE_FORM: ConversationForm = {
  table: GEMINI_REQUEST['body'] ?? {},
  messages: 'contents',
  beside: GEMINI_BESIDE,
  alone: true,
  lead: ['systemInstruction', 'tools', 'toolConfig', WRAPPER].flatMap((name) => [name, twinOf(name)]),
  authorOf: (content, body) => (stringMember(content, 'role', body) === 'model' ? 'assistant' : 'user'),
  refusals: REFUSALS,
  jsonAnswer(root, body) {
    const config = twinMember(root, 'generationConfig')
    const formats = itemsIn(twinMember(config, 'responseFormat')).map((format) => twinMember(format, 'text'))
    return (
      isJson(config, ['responseMimeType', 'responseSchema', 'responseJsonSchema'], body) ||
      formats.some((format) => isJson(format, ['mimeType', 'schema'], body))
    )
  },
  stateOf(root, body) {
    const named = NAMED.flatMap((path) => placesAt(root, path)).filter(([node]) => isGiven(node))
    // Under two of its names, or in a request and in the one that it wraps.
    if (named.length > 1) throw new ParaventError('request_shape', { path: 'cachedContent' })
    const [node, relies] = named[0] ?? []
    const continues = node?.kind === 'string' ? cachedIn(decodeString(body, node).value) : undefined
    return { continues, relies, keeps: false }
  },
  noteEdit: systemNote,
}

/**
 * Contents alone are counted as they are: a client adds counts of pieces up, and the note is in none of them. A request
 * with more than contents is counted as it would be answered.
 */
const COUNT: ConversationForm = {
  ...GENERATE_FORM,
  noteEdit(root, note) {
    const wrapped = twinMember(root, WRAPPER)
    if (wrapped?.kind === 'object') return systemNote(wrapped, note)
    const whole = ['systemInstruction', 'tools', 'generationConfig'].some((name) => twinMember(root, name))
    return whole ? systemNote(root, note) : undefined
  },
}

/** By the type that is asked for, or, where none is, by a schema. */
function isJson(format: JsonNode | undefined, [type = '', ...schemas]: readonly string[], body: string): boolean {
  const asked = twinMember(format, type)
  if (asked?.kind === 'string') return decodeString(body, asked).value === 'application/json'
  return schemas.some((name) => twinMember(format, name) !== undefined)
}

/** The first part of the system instruction. What is cached has it, and the vendor takes no second one beside that. */
function systemNote(root: JsonObject, note: string): Edit | undefined {
  const cached = twinMember(root, 'cachedContent')
  if (cached !== undefined && isGiven(cached)) return undefined
  const part = `{"text":${JSON.stringify(note)}}`
  const system = twinMember(root, 'systemInstruction')
  if (system === undefined) {
    const at = root.start + 1
    const comma = root.members.length === 0 ? '' : ','
    return { start: at, end: at, text: `"systemInstruction":{"parts":[${part}]}${comma}` }
  }
  if (system.kind === 'string') return before(system, note)
  const parts = twinMember(system, 'parts')
  if (parts?.kind === 'array') {
    const at = parts.start + 1
    return { start: at, end: at, text: parts.items.length === 0 ? part : `${part},` }
  }
  const text = twinMember(parts, 'text')
  if (text?.kind === 'string') return before(text, note)
  throw new ParaventError('request_shape', { path: 'systemInstruction' })
}

function before(text: JsonNode, note: string): Edit {
  const at = text.start + 1
  return { start: at, end: at, text: encodeFragment(`${note}\n\n`) }
}

/** A path under either name of each of its members. */
function waysToWrite(path: string): readonly string[] {
  return path
    .split('.')
    .reduce<readonly string[]>(
      (ways, name) => ways.flatMap((way) => [name, twinOf(name)].map((one) => (way === '' ? one : `${way}.${one}`))),
      [''],
    )
}
