import { JSON_SCHEMA, SCHEMA_KEYS } from '../tables/json-schema.ts'
import { isHeaderName, responsesItems } from './responses-items.ts'
import { responsesWord as word } from './words.ts'
import type { Offsets } from '../offsets.ts'
import { isBase64, isPropertyName, isVersion } from '../tables/shapes.ts'
import { compile } from '../tables/compile.ts'
import {
  answer,
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
  signed,
  text,
  toolName,
  toolText,
  verbatim,
  type Tables,
} from '../tables/rows.ts'

const KEYS = { ...SCHEMA_KEYS, base64: isBase64, headerName: isHeaderName, variable: isPropertyName }

/** What takes an attachment's place: a text where one may stand, else the smallest thing of its kind. */
const textPart = (notice: string): string => `{"type":"input_text","text":${notice}}`
const assistantSays = (notice: string): string => `{"type":"message","role":"assistant","content":${notice}}`
const blankScreen = (): string =>
  '{"type":"computer_screenshot","image_url":"data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="}'
const noMask = (): string => '{}'
const emptyArchive = (): string =>
  '{"type":"base64","media_type":"application/zip","data":"UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=="}'

const REQUEST_ITEMS = responsesItems({ named: toolName, binary: blob, signed, said: text, told: text })

/** `POST /v1/responses`, `/v1/responses/compact` and `/v1/responses/input_tokens`, openai 6.49 and 7.57. */
const REQUEST: Tables = {
  ...REQUEST_ITEMS,
  body: {
    model,
    input: text,
    'input[]': is('item'),
    // Of a conversation that begins.
    'items[]': is('item'),
    instructions: text,
    'tools[]': is('tool'),
    tool_choice: [word, is('tool')],
    'text.format': is('format'),
    'text.verbosity': word,
    previous_response_id: id,
    conversation: id,
    'conversation.id': id,
    'prompt.id': id,
    'prompt.version': opaque(isVersion),
    'prompt.variables.<variable>': [text, is('part')],
    user: free,
    safety_identifier: free,
    prompt_cache_key: free,
    metadata: free,
    prompt_cache_retention: word,
    'prompt_cache_options.mode': word,
    'prompt_cache_options.ttl': word,
    'prompt_cache_options.prewarm': flag,
    'prompt_cache_options.comparison_response_id': id,
    'include[]': word,
    'reasoning.effort': word,
    'reasoning.summary': word,
    'reasoning.generate_summary': word,
    'reasoning.context': word,
    'reasoning.mode': word,
    'context_management[].type': word,
    'context_management[].compact_threshold': number,
    'moderation.model': model,
    'moderation.policy.input.mode': word,
    'moderation.policy.output.mode': word,
    'access_programs.cyber': word,
    'image.context_compression': word,
    'stream_options.include_obfuscation': flag,
    service_tier: word,
    truncation: word,
    store: flag,
    stream: flag,
    background: flag,
    parallel_tool_calls: flag,
    max_output_tokens: number,
    max_tool_calls: number,
    temperature: number,
    top_p: number,
    top_logprobs: number,
  },
  item: {
    ...REQUEST_ITEMS['item'],
    // Drawn by the vendor, but sent by the client: nobody can see whether it is still the same picture.
    '{type=image_generation_call}{result~base64}': attachment('image', assistantSays),
    '{type=computer_call_output}.output': attachment('image', blankScreen),
  },
  part: {
    ...REQUEST_ITEMS['part'],
    '{type=input_image}': attachment('image', textPart),
    '{type=input_audio}': attachment('audio', textPart),
    '{type=input_file}': attachment('file', textPart),
    // By what a part holds as well as by what it says it is.
    '{image_url?}': attachment('image', textPart),
    '{input_audio?}': attachment('audio', textPart),
    '{file_data?}': attachment('file', textPart),
    '{file_url?}': attachment('file', textPart),
    '{file_id?}': attachment('file', textPart),
  },
  tool: { ...REQUEST_ITEMS['tool'], input_image_mask: attachment('image', noMask) },
  environment: { ...REQUEST_ITEMS['environment'], 'skills[].source': attachment('file', emptyArchive) },
  schema: JSON_SCHEMA,
}

const REPLY_ITEMS = responsesItems({
  named: text,
  binary: verbatim,
  signed: verbatim,
  said: answer,
  told: toolText,
})

/** The whole response, lists of items, each stream event and the error body. What echoes the request comes back whole. */
const REPLY: Tables = {
  ...REPLY_ITEMS,
  // The output of a shell at the end of its stream is no item yet.
  item: { ...REPLY_ITEMS['item'], stdout: text, stderr: text, 'outcome.type': word },
  body: {
    id,
    object: word,
    type: word,
    model,
    status: word,
    'output[]': is('item'),
    'data[]': is('item'),
    // The SDKs make it up from `output`; some compatible vendors send it.
    output_text: answer,
    first_id: id,
    last_id: id,
    instructions: text,
    'instructions[]': is('item'),
    tools: free,
    tool_choice: free,
    'text.format': free,
    'text.verbosity': word,
    prompt: free,
    metadata: free,
    user: free,
    safety_identifier: free,
    prompt_cache_key: free,
    prompt_cache_retention: word,
    'prompt_cache_options.mode': word,
    'prompt_cache_options.ttl': word,
    'prompt_cache_options.comparison_response_id': id,
    previous_response_id: id,
    'conversation.id': id,
    'incomplete_details.reason': word,
    'reasoning.effort': word,
    'reasoning.summary': word,
    'reasoning.context': word,
    'reasoning.mode': word,
    service_tier: word,
    truncation: word,
    'input_transformations[].id': id,
    'input_transformations[].type': word,
    'moderation.input': is('moderation'),
    'moderation.output': is('moderation'),
    error: is('error'),
    // stream events
    response: is('body'),
    item: is('item'),
    part: is('part'),
    annotation: is('annotation'),
    'logprobs[]': is('logprob'),
    item_id: id,
    response_id: id,
    delta: text,
    'delta.stdout': text,
    'delta.stderr': text,
    '{type=response.output_text.delta}.delta': answer,
    '{type=response.function_call_arguments.delta|response.mcp_call_arguments.delta|response.tool_search_call_arguments.delta}.delta':
      json,
    '{type=response.custom_tool_call_input.delta|response.shell_call_command.delta|response.apply_patch_call_operation_diff.delta}.delta':
      toolText,
    '{type=response.audio.delta}.delta': verbatim,
    text,
    '{type=response.output_text.done}.text': answer,
    refusal: text,
    arguments: json,
    name: text,
    input: toolText,
    code: text,
    diff: toolText,
    command: toolText,
    obfuscation: verbatim,
    partial_image_b64: verbatim,
    background: word,
    output_format: word,
    quality: word,
    size: word,
    message: text,
    param: text,
  },
  error: {
    type: text,
    code: text,
    param: text,
    message: text,
    'misalignment.detailed_explanation': text,
    'misalignment.review_target': text,
    'misalignment.steer.message': text,
  },
  moderation: { type: word, model, code: text, message: text },
  schema: JSON_SCHEMA,
}

export const OPENAI_RESPONSES_REQUEST = compile(REQUEST, KEYS)
export const OPENAI_RESPONSES_REPLY = compile(REPLY, KEYS)

/** Citations count in the text of their part. The `index` of a cited file is none of a text. */
export const OPENAI_RESPONSES_OFFSETS: Offsets = {
  unit: 'characters',
  rows: [{ kind: 'text', texts: 'text', marks: 'annotations[]', start: 'start_index', end: 'end_index' }],
  textOf: (channel) => (channel.endsWith('/output_text') ? channel : undefined),
}
