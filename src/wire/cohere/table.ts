import { JSON_SCHEMA, SCHEMA_KEYS } from '../tables/json-schema.ts'
import type { Offsets } from '../offsets.ts'
import { entryList, entryObject } from '../reply/token-forms.ts'
import { words } from '../tables/shapes.ts'
import { compile } from '../tables/compile.ts'
import {
  answer,
  anyNumber,
  attachment,
  blob,
  flag,
  free,
  id,
  is,
  json,
  model,
  number,
  opaque,
  schemaWithoutAnchors,
  soleAttachment,
  text,
  toolName,
  verbatim,
  type Row,
  type Table,
  type Tables,
} from '../tables/rows.ts'

const word = opaque(
  words(
    'system user assistant tool text thinking image_url document function json_object auto low high enabled disabled',
    'FAST ACCURATE OFF fast accurate off CONTEXTUAL STRICT NONE REQUIRED TEXT_CONTENT THINKING_CONTENT PLAN',
    'COMPLETE STOP_SEQUENCE MAX_TOKENS TOOL_CALL ERROR TIMEOUT ERROR_TOXIC ERROR_LIMIT USER_CANCEL',
    'message-start content-start content-delta content-end tool-plan-delta tool-call-start tool-call-delta',
    'tool-call-end citation-start citation-end message-end debug search_document search_query classification',
    'clustering image float int8 uint8 binary ubinary base64 START END embeddings_floats embeddings_by_type',
  ),
)

/** The part that takes an attachment's place. */
const textPart = (notice: string): string => `{"type":"text","text":${notice}}`

const CITATION: Table = {
  type: word,
  text,
  'sources[].type': word,
  'sources[].id': id,
  'sources[].tool_output': free,
  'sources[].document': free,
}

const call = (named: Row): Table => ({ id, type: word, 'function.name': named, 'function.arguments': json })

/** `POST /v2/chat`, `/v2/embed` and `/v2/rerank` (cohere-ai 8.1). */
const REQUEST: Tables = {
  body: {
    model,
    'messages[]': is('message'),
    'tools[]': is('tool'),
    strict_tools: flag,
    tool_choice: word,
    'documents[]': [text, is('document')],
    'citation_options.mode': word,
    'response_format.type': word,
    'response_format.json_schema': is('schema'),
    'response_format.schema': is('schema'),
    safety_mode: word,
    'thinking.type': word,
    'thinking.token_budget': number,
    'stop_sequences[]': text,
    max_tokens: number,
    temperature: number,
    seed: anyNumber,
    frequency_penalty: number,
    presence_penalty: number,
    k: number,
    p: number,
    priority: number,
    logprobs: flag,
    raw_prompting: flag,
    return_prompt: flag,
    stream: flag,
    // embeddings
    'texts[]': text,
    images: soleAttachment('image'),
    'images[]': blob,
    'inputs[].content[]': is('part'),
    input_type: word,
    'embedding_types[]': word,
    truncate: word,
    output_dimension: number,
    // reranking
    query: text,
    top_n: number,
    max_tokens_per_doc: number,
    return_documents: flag,
    'rank_fields[]': toolName,
  },
  message: {
    role: word,
    content: text,
    'content[]': is('part'),
    tool_plan: text,
    'tool_calls[]': is('call'),
    tool_call_id: id,
    'citations[]': is('citation'),
  },
  part: {
    type: word,
    text,
    thinking: text,
    '{image_url?}': attachment('image', textPart),
    'image_url.url': blob,
    'image_url.detail': word,
    document: is('document'),
  },
  document: { id, data: free, text },
  call: call(toolName),
  citation: CITATION,
  tool: {
    type: word,
    'function.name': toolName,
    'function.description': text,
    'function.parameters': is('schema'),
  },
  schema: { ...JSON_SCHEMA, '': schemaWithoutAnchors },
}

/** The whole reply, each stream event, where lists are single objects, and errors. */
const REPLY: Tables = {
  body: {
    id: verbatim,
    type: word,
    model,
    finish_reason: word,
    // A text in an error.
    message: [text, is('message')],
    'delta.message': is('message'),
    'delta.finish_reason': word,
    'delta.error': text,
    'logprobs[].text': answer,
    'logprobs.text': answer,
    prompt: text,
    response_type: word,
    'texts[]': text,
    embeddings: verbatim,
    'results[].document': free,
    'meta.warnings[]': text,
    'meta.api_version.version': text,
  },
  message: {
    role: word,
    content: [answer, is('part')],
    'content[]': is('part'),
    tool_plan: text,
    tool_calls: is('call'),
    'tool_calls[]': is('call'),
    citations: is('citation'),
    'citations[]': is('citation'),
  },
  part: { type: word, text: answer, thinking: text },
  call: call(text),
  citation: CITATION,
}

export const COHERE_REQUEST = compile(REQUEST, SCHEMA_KEYS)
export const COHERE_REPLY = compile(REPLY, {})

const CITED = { kind: 'text', marks: 'citations[]', start: 'start', end: 'end' } as const
const cites = (...values: readonly string[]) => ({ name: 'type', values })

/** Citations count in the text of one part of the content, or in the plan; their type says in which. */
export const COHERE_OFFSETS: Offsets = {
  unit: 'characters',
  rows: [
    // A client may send the content again as one text.
    { ...CITED, texts: 'content', where: cites('', 'TEXT_CONTENT') },
    { ...CITED, texts: 'content[].text', pick: 'content_index', where: cites('', 'TEXT_CONTENT') },
    { ...CITED, texts: 'content[].thinking', pick: 'content_index', where: cites('THINKING_CONTENT') },
    { ...CITED, texts: 'tool_plan', where: cites('PLAN') },
  ],
  textOf: (channel) => channel,
}

/** Of a whole answer, a list; of an event, what it says of its own piece. */
export const COHERE_ENTRIES = entryList({ token: 'text' })
export const COHERE_EVENT = entryObject({ token: 'text' }, ['token_ids', 'logprobs'])
