import { SCHEMA_KEYS } from '../tables/json-schema.ts'
import { isBase64, isTimestamp, isVersion } from '../tables/shapes.ts'
import { compile } from '../tables/compile.ts'
import {
  answer,
  anyNumber,
  flag,
  free,
  id,
  is,
  json,
  model,
  number,
  opaque,
  text,
  toolName,
  verbatim,
  type Row,
  type Table,
  type Tables,
} from '../tables/rows.ts'
import { MISTRAL_ERROR, MISTRAL_GUARDRAILS, MISTRAL_REPLY_PARTS, MISTRAL_REQUEST_PARTS } from './table.ts'
import { mistralWord as word } from './words.ts'

const time = opaque(isTimestamp)

/** Where requests and replies say different things of the same place. */
interface Sides {
  /** Names of tools: in a request they stay; in a reply one that went up as a token comes back. */
  readonly named: Row
  readonly name: Row
  /** What the model says: prose, or in a reply JSON where the request asked for it. */
  readonly said: Row
}

/** Entries of all kinds, and the events that tell of them, call the same things by the same names. */
const entry = ({ named, name, said }: Sides): Table => ({
  object: word,
  type: word,
  id: name,
  created_at: time,
  completed_at: time,
  role: word,
  prefix: flag,
  model,
  agent_id: id,
  content: said,
  tool_call_id: name,
  name: named,
  function: named,
  arguments: json,
  confirmation_status: word,
  result: text,
  info: free,
  previous_agent_id: id,
  previous_agent_name: text,
  next_agent_id: id,
  next_agent_name: text,
})

const REQUEST_ENTRY = entry({ named: toolName, name: id, said: text })
const REPLY_ENTRY = entry({ named: text, name: verbatim, said: answer })

/** What begins a conversation, is appended to one, and restarts one (@mistralai/mistralai 2.7). */
const REQUEST: Tables = {
  ...MISTRAL_REQUEST_PARTS,
  body: {
    ...MISTRAL_GUARDRAILS,
    model,
    inputs: [text, is('entry')],
    'inputs[]': is('entry'),
    instructions: text,
    'tools[]': is('tool'),
    completion_args: is('arguments'),
    name: text,
    description: text,
    metadata: free,
    agent_id: id,
    agent_version: opaque(isVersion),
    from_entry_id: id,
    'tool_confirmations[].tool_call_id': id,
    'tool_confirmations[].confirmation': word,
    handoff_execution: word,
    store: flag,
    stream: flag,
  },
  arguments: {
    stop: text,
    'stop[]': text,
    'prediction.type': word,
    'prediction.content': text,
    'prediction.content[]': is('chunk'),
    response_format: is('format'),
    tool_choice: [word, is('tool')],
    reasoning_effort: word,
    prompt_mode: word,
    temperature: number,
    top_p: number,
    max_tokens: number,
    random_seed: anyNumber,
    presence_penalty: number,
    frequency_penalty: number,
  },
  entry: { ...REQUEST_ENTRY, 'content[]': is('chunk') },
}

/** An answer, what is kept under a name, each event of a stream, and errors. What echoes the request comes back whole. */
const REPLY: Tables = {
  ...MISTRAL_REPLY_PARTS,
  body: {
    ...MISTRAL_ERROR,
    ...REPLY_ENTRY,
    conversation_id: verbatim,
    updated_at: time,
    'outputs[]': is('entry'),
    'entries[]': is('entry'),
    'messages[]': is('entry'),
    instructions: text,
    tools: free,
    completion_args: free,
    guardrails: free,
    description: text,
    metadata: free,
    agent_version: opaque(isVersion),
    // One event says a text or one chunk.
    content: [answer, is('chunk')],
  },
  entry: {
    ...REPLY_ENTRY,
    'content[]': is('chunk'),
    '{type=message.input}.content': text,
    '{type=message.input}.content[]': is('told'),
  },
  told: { ...MISTRAL_REPLY_PARTS['chunk'], text },
}

export const MISTRAL_CONVERSATIONS_REQUEST = compile(REQUEST, { ...SCHEMA_KEYS, base64: isBase64 })
export const MISTRAL_CONVERSATIONS_REPLY = compile(REPLY, {})
