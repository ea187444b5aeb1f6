import { JSON_SCHEMA, SCHEMA_KEYS } from '../tables/json-schema.ts'
import { isBase64, isCredential } from '../tables/shapes.ts'
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
  signedObject,
  text,
  toolName,
  verbatim,
  type Row,
  type Table,
  type Tables,
} from '../tables/rows.ts'
import { mistralWord as word } from './words.ts'

/** The chunk that takes an attachment's place. */
const textChunk = (notice: string): string => `{"type":"text","text":${notice}}`

/** A list item of a message's content. `said` is what its text is: prose, or in a reply the answer. */
const chunk = (said: Row, thought: Table): Table => ({
  type: word,
  text: said,
  ...thought,
  'thinking[]': is('thought'),
  closed: flag,
  'reference_ids[]': id,
  tool: text,
  title: text,
  url: text,
  favicon: text,
  description: text,
  'image_url.detail': word,
  document_name: text,
  file_id: id,
  file_name: text,
  file_type: text,
})

const CALL: Table = { id, type: word, index: number, 'function.arguments': json }

/** What each request may hold of. */
export const MISTRAL_GUARDRAILS: Table = {
  'guardrails[].block_on_error': flag,
  'guardrails[].moderation_llm_v1.model_name': model,
  'guardrails[].moderation_llm_v1.action': word,
  'guardrails[].moderation_llm_v2.model_name': model,
  'guardrails[].moderation_llm_v2.action': word,
}

/** Chunks of a content, tools and formats, the same in chats and in conversations. */
export const MISTRAL_REQUEST_PARTS: Tables = {
  chunk: {
    ...chunk(text, { thinking: text, signature: blob, '{signature~base64}': signedObject }),
    '{image_url?}': attachment('image', textChunk),
    image_url: blob,
    'image_url.url': blob,
    '{document_url?}': attachment('file', textChunk),
    document_url: blob,
    '{file_id?}': attachment('file', textChunk),
    '{input_audio?}': attachment('audio', textChunk),
    input_audio: blob,
    'input_audio.data': blob,
  },
  thought: chunk(text, {}),
  tool: {
    type: word,
    function: is('function'),
    'tool_configuration.exclude[]': toolName,
    'tool_configuration.include[]': toolName,
    'tool_configuration.requires_confirmation[]': toolName,
    'library_ids[]': id,
    connector_id: id,
    'authorization.type': word,
    'authorization.value': opaque(isCredential),
  },
  function: { name: toolName, description: text, strict: flag, parameters: is('schema') },
  format: {
    type: word,
    'json_schema.name': toolName,
    'json_schema.description': text,
    'json_schema.schema': is('schema'),
    'json_schema.strict': flag,
  },
  schema: JSON_SCHEMA,
}

/**
 * `POST /v1/chat/completions`, `/v1/agents/completions`, `/v1/fim/completions` and `/v1/embeddings`
 * (@mistralai/mistralai 2.7). Arguments of tools are a string of JSON or JSON itself, both ways.
 */
const REQUEST: Tables = {
  ...MISTRAL_REQUEST_PARTS,
  body: {
    model,
    'messages[]': is('message'),
    prompt: text,
    suffix: text,
    input: text,
    'input[]': text,
    'tools[]': is('tool'),
    tool_choice: [word, is('tool')],
    response_format: is('format'),
    stop: text,
    'stop[]': text,
    metadata: free,
    prompt_cache_key: free,
    'prediction.type': word,
    'prediction.content': text,
    'prediction.content[]': is('chunk'),
    ...MISTRAL_GUARDRAILS,
    reasoning_effort: word,
    prompt_mode: word,
    service_tier: word,
    output_dtype: word,
    encoding_format: word,
    output_dimension: number,
    temperature: number,
    top_p: number,
    max_tokens: number,
    min_tokens: number,
    random_seed: anyNumber,
    n: number,
    presence_penalty: number,
    frequency_penalty: number,
    stream: flag,
    parallel_tool_calls: flag,
    safe_prompt: flag,
    agent_id: id,
  },
  message: {
    role: word,
    content: text,
    'content[]': is('chunk'),
    '{role=tool}.name': toolName,
    tool_call_id: id,
    'tool_calls[]': is('call'),
    prefix: flag,
  },
  call: { ...CALL, 'function.name': toolName },
}

/** Both shapes of errors. */
export const MISTRAL_ERROR: Table = {
  message: text,
  type: text,
  param: text,
  code: text,
  detail: text,
  'detail[].msg': text,
  'detail[].type': text,
  'detail[].loc[]': text,
  'error.message': text,
}

export const MISTRAL_REPLY_PARTS: Tables = {
  chunk: {
    ...chunk(answer, { thinking: text, signature: verbatim }),
    image_url: text,
    'image_url.url': text,
    document_url: text,
    input_audio: verbatim,
  },
  thought: chunk(text, {}),
}

/** The whole reply, the chunk of a stream and both shapes of errors. */
const REPLY: Tables = {
  ...MISTRAL_REPLY_PARTS,
  body: {
    id: verbatim,
    object: word,
    model,
    p: verbatim,
    'usage.service_tier': word,
    'choices[]': is('choice'),
    'data[].object': word,
    'data[].embedding': verbatim,
    ...MISTRAL_ERROR,
  },
  choice: {
    finish_reason: word,
    message: is('message'),
    delta: is('message'),
    'messages[]': is('message'),
  },
  message: {
    role: word,
    content: answer,
    'content[]': is('chunk'),
    'tool_calls[]': is('call'),
    tool_call_id: id,
    metadata: free,
  },
  call: { ...CALL, 'function.name': text },
}

export const MISTRAL_REQUEST = compile(REQUEST, { ...SCHEMA_KEYS, base64: isBase64 })
export const MISTRAL_REPLY = compile(REPLY, {})
