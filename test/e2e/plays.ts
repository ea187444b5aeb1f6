import type { ServerResponse } from 'node:http'
import type { Play } from './vendor.ts'

/** The two wires of the first version, in the vendors' own words, for what aimock cannot play. */
export interface Words {
  readonly name: 'openai' | 'anthropic'
  /** A whole answer that says this. */
  whole(text: string): string
  /** The frames of a streamed answer before its first delta. */
  readonly opening: string
  delta(text: string): string
  readonly closing: string
  /** An error body that says this. */
  error(message: string, type: string): string
}

export const OPENAI: Words = {
  name: 'openai',
  whole: (content) =>
    JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1,
      model: 'm',
      choices: [
        { index: 0, message: { role: 'assistant', content, refusal: null }, logprobs: null, finish_reason: 'stop' },
      ],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    }),
  opening: chunk({ role: 'assistant', content: '' }),
  delta: (content) => chunk({ content }),
  closing: `${chunk({}, 'stop')}data: [DONE]\n\n`,
  error: (message, type) => JSON.stringify({ error: { message, type, param: null, code: null } }),
}

/** OpenAI's other conversation, in items and events. */
export const RESPONSES: Words = {
  name: 'openai',
  whole: (text) => JSON.stringify(response(text)),
  opening: event({
    type: 'response.created',
    sequence_number: 0,
    response: { id: 'resp_1', object: 'response', output: [] },
  }),
  delta: (delta) =>
    event({
      type: 'response.output_text.delta',
      sequence_number: 1,
      item_id: 'msg_1',
      output_index: 0,
      content_index: 0,
      delta,
    }),
  closing: event({ type: 'response.completed', sequence_number: 2, response: response('') }),
  error: (message, type) => OPENAI.error(message, type),
}

function response(text: string): object {
  const content = [{ type: 'output_text', text, annotations: [], logprobs: [] }]
  return {
    id: 'resp_1',
    object: 'response',
    status: 'completed',
    output: [{ type: 'message', id: 'msg_1', role: 'assistant', status: 'completed', content }],
  }
}

const MESSAGE = {
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: 'm',
  content: [],
  stop_reason: null,
  stop_sequence: null,
  usage: { input_tokens: 1, output_tokens: 1 },
}

export const ANTHROPIC: Words = {
  name: 'anthropic',
  whole: (text) =>
    JSON.stringify({ ...MESSAGE, content: [{ type: 'text', text, citations: null }], stop_reason: 'end_turn' }),
  opening:
    event({ type: 'message_start', message: MESSAGE }) +
    event({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } }),
  delta: (text) => event({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }),
  closing:
    event({ type: 'content_block_stop', index: 0 }) +
    event({
      type: 'message_delta',
      delta: { stop_reason: 'end_turn', stop_sequence: null },
      usage: { output_tokens: 1 },
    }) +
    event({ type: 'message_stop' }),
  error: (message, type) => JSON.stringify({ type: 'error', error: { type, message }, request_id: 'req_vendor' }),
}

export const JSON_TYPE = { 'content-type': 'application/json' }
export const SSE_TYPE = { 'content-type': 'text/event-stream; charset=utf-8' }

/** Answers as the request asks, plain or streamed three characters at a time, with a text made from what was sent. */
export function answer(words: Words, textFor: (sent: string) => string): Play {
  return (call, reply) => {
    const sent = call.body.toString('utf8')
    const text = textFor(sent)
    if (!/"stream"\s*:\s*true/.test(sent)) {
      reply.writeHead(200, JSON_TYPE).end(words.whole(text))
      return
    }
    reply.writeHead(200, SSE_TYPE)
    reply.write(words.opening)
    for (let at = 0; at < text.length; at += 3) reply.write(words.delta(text.slice(at, at + 3)))
    reply.end(words.closing)
  }
}

/** Sends bytes as they are and ends. */
export function send(status: number, headers: Readonly<Record<string, string>>, body: string | Uint8Array): Play {
  return (_call, reply) => {
    reply.writeHead(status, headers).end(body)
  }
}

/** Cuts the connection without a word. */
export const resetAtOnce: Play = (_call, reply) => reset(reply)

/** Never answers. */
export const silence: Play = () => undefined

/** Sends some of a body, then cuts the connection. */
export function resetAfter(headers: Readonly<Record<string, string>>, body: string): Play {
  return (_call, reply) => {
    reply.writeHead(200, headers)
    reply.write(body, () => setTimeout(() => reset(reply), 20))
  }
}

/** Sends some of a body, then nothing more, and leaves the connection open. */
export function stallAfter(headers: Readonly<Record<string, string>>, body: string): Play {
  return (_call, reply) => {
    reply.writeHead(200, headers)
    reply.write(body)
  }
}

/** Streams without end, one delta every few milliseconds, until the other side goes. */
export function endless(words: Words): Play {
  return (_call, reply) => {
    reply.writeHead(200, SSE_TYPE)
    reply.write(words.opening)
    const timer = setInterval(() => reply.write(words.delta('and so on ')), 5)
    reply.on('close', () => clearInterval(timer))
  }
}

function reset(reply: ServerResponse): void {
  reply.socket?.resetAndDestroy()
}

function chunk(delta: object, finish: string | null = null): string {
  const choices = [{ index: 0, delta, logprobs: null, finish_reason: finish }]
  return `data: ${JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: 'm', choices })}\n\n`
}

function event(data: { readonly type: string; readonly [field: string]: unknown }): string {
  return `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`
}
