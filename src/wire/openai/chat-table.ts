import { JSON_SCHEMA, SCHEMA_KEYS } from '../json-schema.ts'
import type { Offsets } from '../offsets.ts'
import { isCountry, isId, isModelId, isTimezone, isTokenId, isToolName, words } from '../shapes.ts'
import {
  answer,
  anyNumber,
  attachment,
  blob,
  compile,
  flag,
  free,
  is,
  json,
  number,
  opaque,
  participantName,
  signedBy,
  text,
  toolText,
  verbatim,
  type Table,
  type Tables,
} from '../table.ts'

const word = opaque(
  words(
    'system developer user assistant tool function text refusal image_url input_audio file custom grammar',
    'lark regex content auto none required allowed_tools json_object json_schema approximate minimal low',
    'medium high xhigh max default flex scale priority original audio wav mp3 flac opus pcm16 aac',
    'in_memory in-memory 24h ephemeral 5m 1h alloy ash ballad coral echo fable nova onyx sage shimmer',
    'verse marin cedar url_citation web_search stop length tool_calls content_filter function_call',
    'text_completion chat.completion chat.completion.chunk chat.completion.done moderation_results moderation_result',
    'list chat.completion.deleted',
    'reasoning.text reasoning.summary reasoning.encrypted unknown anthropic-claude-v1 google-gemini-v1',
    'openai-responses-v1 xai-responses-v1 video_url audio_url document_url input_file input_image',
  ),
)
const id = opaque(isId)
const toolName = opaque(isToolName)
const model = opaque(isModelId)

/** The part that takes an attachment's place. */
const textPart = (notice: string, extra: string): string => `{"type":"text","text":${notice}${extra}}`

/** `POST /v1/chat/completions`, openai 6.49 and 7.57, and what compatible vendors add (../shared/wire.md 1.1, 1.12). */
const REQUEST: Tables = {
  body: {
    model,
    'messages[]': is('message'),
    'tools[]': is('tool'),
    'functions[]': is('function'),
    tool_choice: [word, is('tool')],
    'tool_choice.allowed_tools.mode': word,
    'tool_choice.allowed_tools.tools[]': is('tool'),
    function_call: word,
    'function_call.name': toolName,
    parallel_tool_calls: flag,
    response_format: is('format'),
    stop: text,
    'stop[]': text,
    prediction: is('part'),
    'prediction.content': text,
    'prediction.content[]': is('part'),
    user: free,
    safety_identifier: free,
    prompt_cache_key: free,
    metadata: free,
    prompt_cache_retention: word,
    reasoning_effort: word,
    verbosity: word,
    service_tier: word,
    store: flag,
    stream: flag,
    'stream_options.include_usage': flag,
    'stream_options.include_obfuscation': flag,
    'modalities[]': word,
    'audio.voice': word,
    'audio.voice.id': id,
    'audio.format': word,
    'moderation.model': model,
    'web_search_options.search_context_size': word,
    'web_search_options.user_location.type': word,
    'web_search_options.user_location.approximate.city': text,
    'web_search_options.user_location.approximate.region': text,
    'web_search_options.user_location.approximate.country': opaque(isCountry),
    'web_search_options.user_location.approximate.timezone': opaque(isTimezone),
    'logit_bias.<tokenId>': number,
    max_tokens: number,
    max_completion_tokens: number,
    temperature: number,
    top_p: number,
    top_k: number,
    min_p: number,
    n: number,
    seed: anyNumber,
    logprobs: flag,
    top_logprobs: number,
    presence_penalty: number,
    frequency_penalty: number,
    repetition_penalty: number,
  },
  message: {
    role: word,
    '{role=function|tool}.name': toolName,
    name: participantName,
    content: text,
    'content[]': is('part'),
    refusal: text,
    reasoning_content: text,
    reasoning: text,
    'reasoning_details[]': is('reasoning'),
    'annotations[]': is('annotation'),
    tool_call_id: id,
    'audio.id': id,
    'tool_calls[]': is('call'),
    'function_call.name': toolName,
    'function_call.arguments': json,
  },
  part: {
    type: word,
    text,
    refusal: text,
    // By what a part holds, not by what it says it is: vendors differ in what they insist on.
    '{image_url?}': attachment('image', textPart),
    image_url: blob,
    'image_url.url': blob,
    'image_url.detail': word,
    '{input_audio?}': attachment('audio', textPart),
    'input_audio.data': blob,
    'input_audio.format': word,
    '{video_url?}': attachment('file', textPart),
    '{audio_url?}': attachment('audio', textPart),
    '{document_url?}': attachment('file', textPart),
    '{file?}': attachment('file', textPart),
    'file.file_data': blob,
    'file.file_id': id,
    'file.filename': text,
    'cache_control.type': word,
    'cache_control.ttl': word,
  },
  call: {
    id,
    type: word,
    index: number,
    'function.name': toolName,
    'function.arguments': json,
    'custom.name': toolName,
    'custom.input': text,
    'extra_content.google.thought_signature': blob,
  },
  tool: {
    type: word,
    function: is('function'),
    'custom.name': toolName,
    'custom.description': text,
    'custom.format.type': word,
    'custom.format.grammar.definition': text,
    'custom.format.grammar.syntax': word,
    name: toolName,
  },
  function: {
    name: toolName,
    description: text,
    parameters: is('schema'),
    strict: flag,
  },
  format: {
    type: word,
    'json_schema.name': toolName,
    'json_schema.description': text,
    'json_schema.schema': is('schema'),
    'json_schema.strict': flag,
  },
  // OpenRouter: what a vendor behind it signed goes back as it came.
  reasoning: {
    type: word,
    format: word,
    id,
    index: number,
    // As in replies: of these formats alone the text is signed.
    '{format=anthropic-claude-v1|google-gemini-v1}.text': signedBy('signature'),
    text,
    summary: text,
    data: blob,
    signature: blob,
  },
  annotation: {
    type: word,
    'url_citation.title': text,
    'url_citation.url': text,
    'url_citation.content': text,
    'url_citation.start_index': number,
    'url_citation.end_index': number,
  },
  schema: JSON_SCHEMA,
}

/** Fields that the vendor chose and that may be text: a message of a whole reply, a delta of a streamed one. */
const MESSAGE: Table = {
  role: word,
  content: answer,
  'content[]': is('part'),
  refusal: text,
  reasoning_content: text,
  reasoning: text,
  'reasoning_details[]': is('reasoning'),
  'annotations[].type': word,
  'annotations[].url_citation.title': text,
  'annotations[].url_citation.url': text,
  'audio.id': id,
  'audio.data': verbatim,
  'audio.transcript': text,
  'function_call.name': text,
  'function_call.arguments': json,
  'tool_calls[]': is('call'),
}

/** The whole reply, the chunk and the error body. Names of tools come back as they went: restored, if they were tokens. */
const REPLY: Tables = {
  body: {
    id,
    object: word,
    model,
    system_fingerprint: opaque(isFingerprint),
    service_tier: word,
    obfuscation: verbatim,
    'choices[]': is('choice'),
    // Of an answer that is stored: what it was asked with.
    'data[]': is('stored'),
    first_id: id,
    last_id: id,
    metadata: free,
    'moderation.input': is('moderation'),
    'moderation.output': is('moderation'),
    'error.message': text,
    'error.type': text,
    'error.param': text,
    'error.code': text,
    'error.failed_generation': text,
  },
  choice: {
    finish_reason: word,
    message: is('message'),
    delta: is('message'),
    text: answer,
    // Completions: the tokens are the names of members too.
    'logprobs.tokens[]': answer,
    'logprobs.top_logprobs': free,
    'logprobs.content[].token': answer,
    'logprobs.content[].top_logprobs[].token': answer,
    'logprobs.refusal[].token': text,
    'logprobs.refusal[].top_logprobs[].token': text,
  },
  message: MESSAGE,
  stored: {
    ...MESSAGE,
    id,
    name: text,
    content: text,
    'content_parts[].type': word,
    'content_parts[].text': text,
    'content_parts[].image_url.url': verbatim,
    'content_parts[].image_url.detail': word,
  },
  part: { type: word, text: answer, refusal: text },
  // Of these formats the text is signed (the signature comes later, in a chunk of its own): its tokens stay in it, and
  // "reasoning", which says the same, is restored.
  reasoning: {
    type: word,
    format: word,
    '{format=anthropic-claude-v1|google-gemini-v1}.text': verbatim,
    text,
    summary: text,
    data: verbatim,
    signature: verbatim,
  },
  call: {
    id,
    type: word,
    'function.name': text,
    'function.arguments': json,
    'custom.name': text,
    'custom.input': toolText,
    'extra_content.google.thought_signature': verbatim,
  },
  moderation: {
    type: word,
    model,
    'results[].model': model,
    'results[].type': word,
    code: text,
    message: text,
  },
}

export const OPENAI_CHAT_REQUEST = compile(REQUEST, { ...SCHEMA_KEYS, tokenId: isTokenId })
export const OPENAI_CHAT_REPLY = compile(REPLY, {})

const CITED = {
  kind: 'text',
  marks: 'annotations[].url_citation',
  start: 'start_index',
  end: 'end_index',
} as const

/** Citations count in the content of their message, one text or several. */
export const OPENAI_CHAT_OFFSETS: Offsets = {
  unit: 'characters',
  rows: [
    { ...CITED, texts: 'content' },
    { ...CITED, texts: 'content[].text' },
  ],
  textOf: (channel) => (/^choice \d{1,9}\/content$/.test(channel) ? channel : undefined),
}

function isFingerprint(value: string): boolean {
  return /^fp_[0-9a-z]{4,64}$/.test(value)
}
