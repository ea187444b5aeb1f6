import { JSON_SCHEMA, SCHEMA_KEYS } from '../tables/json-schema.ts'
import { isTimestamp, words } from '../tables/shapes.ts'
import { compile } from '../tables/compile.ts'
import {
  answer,
  anyNumber,
  attachmentList,
  blob,
  flag,
  free,
  id,
  is,
  model,
  number,
  opaque,
  text,
  toolName,
  verbatim,
  type Table,
  type Tables,
} from '../tables/rows.ts'

const word = opaque(words('system user assistant tool function json low medium high max stop load unload length'))

/** `/api/chat`, `/api/generate` and `/api/embed` (ollama 0.6). */
const REQUEST: Tables = {
  body: {
    model,
    name: model,
    verbose: flag,
    'messages[]': is('message'),
    prompt: text,
    suffix: text,
    system: text,
    template: text,
    input: text,
    'input[]': text,
    context: free,
    images: attachmentList('image', 'prompt'),
    'images[]': blob,
    'tools[]': is('tool'),
    format: [word, is('schema')],
    think: word,
    stream: flag,
    raw: flag,
    keep_alive: opaque((value) => /^-?[0-9]{1,6}(?:ms|s|m|h)?$/.test(value)),
    options: is('options'),
    logprobs: flag,
    top_logprobs: number,
    truncate: flag,
    shift: flag,
    dimensions: number,
    width: number,
    height: number,
    steps: number,
  },
  message: {
    role: word,
    content: text,
    thinking: text,
    images: attachmentList('image', 'content'),
    'images[]': blob,
    'tool_calls[]': is('call'),
    tool_name: toolName,
    tool_call_id: id,
  },
  call: {
    id,
    type: word,
    'function.name': toolName,
    'function.index': number,
    'function.arguments': free,
  },
  tool: {
    type: word,
    'function.name': toolName,
    'function.type': word,
    'function.description': text,
    'function.parameters': is('schema'),
  },
  options: {
    'stop[]': text,
    stop: text,
    seed: anyNumber,
    ...Object.fromEntries(
      (
        'num_ctx num_batch num_gpu main_gpu num_thread num_keep num_predict top_k top_p min_p tfs_z typical_p ' +
        'repeat_last_n temperature repeat_penalty presence_penalty frequency_penalty mirostat mirostat_tau mirostat_eta'
      )
        .split(' ')
        .map((name) => [name, number]),
    ),
    ...Object.fromEntries(
      'numa low_vram f16_kv logits_all vocab_only use_mmap use_mlock embedding_only penalize_newline'
        .split(' ')
        .map((name) => [name, flag]),
    ),
  },
  schema: JSON_SCHEMA,
}

const LOGPROB: Table = { token: answer, 'top_logprobs[].token': answer }

/** The whole reply, each line of a stream and errors. */
const REPLY: Tables = {
  body: {
    model,
    remote_model: model,
    remote_host: text,
    created_at: opaque(isTimestamp),
    message: is('message'),
    response: answer,
    thinking: text,
    done_reason: word,
    image: verbatim,
    'logprobs[]': is('logprob'),
    error: text,
  },
  message: {
    role: word,
    content: answer,
    thinking: text,
    'images[]': verbatim,
    'tool_calls[]': is('call'),
    tool_name: text,
  },
  call: { id, type: word, 'function.name': text, 'function.arguments': free },
  logprob: LOGPROB,
}

export const OLLAMA_REQUEST = compile(REQUEST, SCHEMA_KEYS)
export const OLLAMA_REPLY = compile(REPLY, {})
