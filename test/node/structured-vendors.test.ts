import { describe, expect, test } from 'vitest'
import { accepts, tokenOf } from '../e2e/enforcing-vendor.ts'
import { inProcess } from '../app/in-process.ts'

/** Every vendor's own places for a schema: what it receives accepts tokens, what comes back is what was asked for. */
const SAID = 'Born on 14/05/1987, +33 6 39 98 41 27, card 4556 7375 8689 9855, boxes: 3.'

const SCHEMA = {
  type: 'object',
  properties: {
    phone: { type: 'string', pattern: '^\\+[1-9][0-9]{6,14}$' },
    born: { type: 'string', format: 'date' },
    card_number: { type: 'integer', description: 'digits only' },
    quantity: { type: 'integer', minimum: 1 },
    more: { type: 'array', items: { type: 'object', properties: { tel: { type: 'string', pattern: '^[0-9+]+$' } } } },
  },
  required: ['phone', 'born', 'card_number', 'quantity'],
}

/** The same in the words of Gemini's own schemas. */
const CAPITALS = JSON.parse(
  JSON.stringify(SCHEMA).replaceAll(/"type":"([a-z]+)"/g, (_all, type: string) => `"type":"${type.toUpperCase()}"`),
) as object

/** Cohere takes a pattern for the whole text and knows no anchors. */
const BARE = JSON.parse(JSON.stringify(SCHEMA).replaceAll(/"pattern":"\^([^"]+)\$"/g, '"pattern":"$1"')) as object

const FOUND = {
  phone: '+33639984127',
  born: '1987-05-14',
  card_number: 4556737586899855,
  quantity: 3,
  more: [{ tel: '+33639984127' }],
}

const model = (body: string): object => ({
  phone: tokenOf(body, 'PHONE'),
  born: tokenOf(body, 'BIRTHDATE'),
  card_number: tokenOf(body, 'CARD'),
  quantity: 3,
  more: [{ tel: tokenOf(body, 'PHONE') }],
})

interface Place {
  readonly path: string
  readonly schema: object
  readonly ask: (schema: object) => object
  /** Where the schema is in what the vendor received. */
  readonly at: readonly (string | number)[]
  readonly reply: (value: object) => object
  /** What the client reads; a text is JSON. */
  readonly read: readonly (string | number)[]
  /** Frames of a stream that says the value as JSON, a few signs in each, and what the client puts together of them. */
  readonly stream?: (pieces: readonly string[]) => readonly object[]
  readonly piece?: readonly (string | number)[]
  readonly named?: true
}

const messages = [{ role: 'user', content: SAID }]
const contents = [{ role: 'user', parts: [{ text: SAID }] }]
const gemini = (parts: object[]): object => ({ candidates: [{ content: { role: 'model', parts }, index: 0 }] })
const openaiTool = (parameters: object): object => ({ type: 'function', function: { name: 'book', parameters } })
const openaiCall = (value: object): object => ({
  id: 'call_1a2b3c4d5',
  type: 'function',
  function: { name: 'book', arguments: JSON.stringify(value) },
})
const choice = (message: object): object => ({ id: 'c', object: 'chat.completion', choices: [{ index: 0, message }] })
const GEMINI = '/gemini/v1beta/models/gemini-2.5-flash:generateContent'
const parts = ['candidates', 0, 'content', 'parts', 0] as const

function geminiAnswer(member: 'responseSchema' | 'responseJsonSchema', schema: object): Place {
  return {
    path: GEMINI,
    schema,
    ask: (given) => ({ contents, generationConfig: { responseMimeType: 'application/json', [member]: given } }),
    at: ['generationConfig', member],
    reply: (value) => gemini([{ text: JSON.stringify(value) }]),
    read: [...parts, 'text'],
  }
}

function geminiTool(member: 'parameters' | 'parametersJsonSchema', schema: object): Place {
  return {
    path: GEMINI,
    schema,
    ask: (given) => ({ contents, tools: [{ functionDeclarations: [{ name: 'book', [member]: given }] }] }),
    at: ['tools', 0, 'functionDeclarations', 0, member],
    reply: (args) => gemini([{ functionCall: { name: 'book', args } }]),
    read: [...parts, 'functionCall', 'args'],
  }
}

const PLACES: Readonly<Record<string, Place>> = {
  'openai tool': {
    path: '/openai/v1/chat/completions',
    schema: SCHEMA,
    ask: (schema) => ({ model: 'gpt-4o', messages, tools: [openaiTool(schema)] }),
    at: ['tools', 0, 'function', 'parameters'],
    reply: (value) => choice({ role: 'assistant', content: null, tool_calls: [openaiCall(value)] }),
    read: ['choices', 0, 'message', 'tool_calls', 0, 'function', 'arguments'],
  },
  'responses tool': {
    path: '/openai/v1/responses',
    schema: SCHEMA,
    ask: (parameters) => ({
      model: 'gpt-5.1',
      input: SAID,
      store: false,
      tools: [{ type: 'function', name: 'book', strict: true, parameters }],
    }),
    at: ['tools', 0, 'parameters'],
    reply: (value) => ({
      id: 'resp_1',
      object: 'response',
      output: [
        { type: 'function_call', id: 'fc_1', call_id: 'call_1', name: 'book', arguments: JSON.stringify(value) },
      ],
    }),
    read: ['output', 0, 'arguments'],
  },
  'anthropic tool': {
    path: '/anthropic/v1/messages',
    schema: SCHEMA,
    ask: (schema) => ({
      model: 'claude-sonnet-4-5',
      max_tokens: 99,
      messages,
      tools: [{ name: 'book', input_schema: schema }],
    }),
    at: ['tools', 0, 'input_schema'],
    reply: (value) => ({
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      content: [{ type: 'tool_use', id: 'toolu_1', name: 'book', input: value }],
    }),
    read: ['content', 0, 'input'],
    named: true,
    stream: (pieces) => [
      { type: 'message_start', message: { id: 'msg_1', type: 'message', role: 'assistant', content: [] } },
      {
        type: 'content_block_start',
        index: 0,
        content_block: { type: 'tool_use', id: 'toolu_1', name: 'book', input: {} },
      },
      ...pieces.map((piece) => ({
        type: 'content_block_delta',
        index: 0,
        delta: { type: 'input_json_delta', partial_json: piece },
      })),
      { type: 'content_block_stop', index: 0 },
      { type: 'message_stop' },
    ],
    piece: ['delta', 'partial_json'],
  },
  'anthropic answer': {
    path: '/anthropic/v1/messages',
    schema: SCHEMA,
    ask: (schema) => ({
      model: 'claude-sonnet-4-5',
      max_tokens: 99,
      messages,
      output_config: { format: { type: 'json_schema', schema } },
    }),
    at: ['output_config', 'format', 'schema'],
    reply: (value) => ({
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      content: [{ type: 'text', text: JSON.stringify(value) }],
    }),
    read: ['content', 0, 'text'],
  },
  'gemini answer': geminiAnswer('responseSchema', CAPITALS),
  'gemini answer, JSON Schema': geminiAnswer('responseJsonSchema', SCHEMA),
  'gemini tool': geminiTool('parameters', CAPITALS),
  'gemini tool, JSON Schema': geminiTool('parametersJsonSchema', SCHEMA),
  'mistral answer': {
    path: '/mistral/v1/chat/completions',
    schema: SCHEMA,
    ask: (schema) => ({
      model: 'mistral-large-latest',
      messages,
      response_format: { type: 'json_schema', json_schema: { name: 'contact', schema, strict: true } },
    }),
    at: ['response_format', 'json_schema', 'schema'],
    reply: (value) => choice({ role: 'assistant', content: JSON.stringify(value) }),
    read: ['choices', 0, 'message', 'content'],
    stream: (pieces) =>
      pieces.map((content) => ({
        id: 'c',
        object: 'chat.completion.chunk',
        choices: [{ index: 0, delta: { content } }],
      })),
    piece: ['choices', 0, 'delta', 'content'],
  },
  'mistral tool': {
    path: '/mistral/v1/chat/completions',
    schema: SCHEMA,
    ask: (schema) => ({ model: 'mistral-large-latest', messages, tools: [openaiTool(schema)] }),
    at: ['tools', 0, 'function', 'parameters'],
    reply: (value) => choice({ role: 'assistant', content: '', tool_calls: [openaiCall(value)] }),
    read: ['choices', 0, 'message', 'tool_calls', 0, 'function', 'arguments'],
  },
  'cohere answer': {
    path: '/cohere/v2/chat',
    schema: BARE,
    ask: (schema) => ({
      model: 'command-a-03-2025',
      messages,
      response_format: { type: 'json_object', json_schema: schema },
    }),
    at: ['response_format', 'json_schema'],
    reply: (value) => ({
      id: 'c',
      message: { role: 'assistant', content: [{ type: 'text', text: JSON.stringify(value) }] },
    }),
    read: ['message', 'content', 0, 'text'],
  },
  'cohere tool': {
    path: '/cohere/v2/chat',
    schema: BARE,
    ask: (schema) => ({ model: 'command-a-03-2025', messages, strict_tools: true, tools: [openaiTool(schema)] }),
    at: ['tools', 0, 'function', 'parameters'],
    reply: (value) => ({ id: 'c', message: { role: 'assistant', tool_calls: [openaiCall(value)] } }),
    read: ['message', 'tool_calls', 0, 'function', 'arguments'],
  },
  'ollama answer': {
    path: '/ollama/api/chat',
    schema: SCHEMA,
    ask: (format) => ({ model: 'llama3.2', messages, stream: false, format }),
    at: ['format'],
    reply: (value) => ({
      model: 'llama3.2',
      message: { role: 'assistant', content: JSON.stringify(value) },
      done: true,
    }),
    read: ['message', 'content'],
  },
  'ollama tool': {
    path: '/ollama/api/chat',
    schema: SCHEMA,
    ask: (schema) => ({ model: 'llama3.2', messages, stream: false, tools: [openaiTool(schema)] }),
    at: ['tools', 0, 'function', 'parameters'],
    reply: (value) => ({
      model: 'llama3.2',
      message: { role: 'assistant', content: '', tool_calls: [{ function: { name: 'book', arguments: value } }] },
      done: true,
    }),
    read: ['message', 'tool_calls', 0, 'function', 'arguments'],
  },
}

const CONFIG = 'upstreams: { ollama: { wire: ollama, url: "http://ollama.invalid" } }'

function within(node: unknown, path: readonly (string | number)[]): unknown {
  let at = node
  for (const step of path) at = (at as Record<string | number, unknown> | undefined)?.[step]
  return at
}

/** The whole of a pattern, where the vendor takes it for that. */
function anchored(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll(/"pattern":"([^^"][^"]*)"/g, '"pattern":"^(?:$1)$"')) as object
}

describe.each(Object.entries(PLACES))('%s', (_name, place) => {
  const config = place.path.startsWith('/ollama') ? { config: CONFIG } : {}

  test('a token can stand where a value may, and the value comes back as the schema asks', async () => {
    const { post, received } = await inProcess((body) => {
      const schema = anchored(within(JSON.parse(body), place.at) as object)
      const value = model(body)
      return accepts(schema, value)
        ? Response.json(place.reply(value))
        : Response.json({ error: 'no' }, { status: 400 })
    }, config)
    const reply = await post(place.path, JSON.stringify(place.ask(place.schema)))
    expect(reply.status).toBe(200)
    const read = within(await reply.json(), place.read)
    expect(typeof read === 'string' ? JSON.parse(read) : read).toEqual(FOUND)
    // As it was sent, no token could have stood there.
    expect(accepts(anchored(place.schema), model(received[0] ?? ''))).toBe(false)
    expect(accepts(anchored(within(JSON.parse(received[0] ?? ''), place.at) as object), FOUND)).toBe(true)
  })
})

const STREAMED = Object.entries(PLACES).flatMap(([name, { stream, piece = [], ...place }]) =>
  stream === undefined ? [] : [[name, { ...place, stream, piece }] as const],
)

test.each(STREAMED)('%s: and so it streams, however it is cut', async (_name, place) => {
  for (const length of [1, 2, 3, 7, 64]) {
    const { post } = await inProcess((body) => {
      const pieces = JSON.stringify(model(body)).match(new RegExp(`.{1,${length}}`, 'g')) ?? []
      const frames = place.stream(pieces) as { readonly type?: string }[]
      const text = frames.map(
        (frame) => `${place.named === true ? `event: ${frame.type}\n` : ''}data: ${JSON.stringify(frame)}\n\n`,
      )
      return new Response(text.join(''), { headers: { 'content-type': 'text/event-stream' } })
    })
    const reply = await post(place.path, JSON.stringify({ ...place.ask(place.schema), stream: true }))
    const said = (await reply.text())
      .split('\n')
      .filter((line) => line.startsWith('data: {'))
      .map((line) => within(JSON.parse(line.slice(6)), place.piece))
      .filter((piece) => typeof piece === 'string')
      .join('')
    expect(JSON.parse(said)).toEqual(FOUND)
  }
})
