import type { ServerResponse } from 'node:http'
import { JSON_TYPE, SSE_TYPE } from '../plays.ts'
import type { Play } from '../vendor.ts'

/** What a mocked vendor says to what it was sent. */
export interface Said {
  /** It says no instead, with this status. */
  readonly error?: { readonly status: number; readonly message: string }
  readonly content?: string
  readonly reasoning?: string
  readonly toolCalls?: readonly { readonly name: string; readonly arguments: string }[]
}

export type Say = (sent: string) => Said

/**
 * Mistral in its own words. The mock answers it in OpenAI's: reasoning in a field of its own where Mistral has a part
 * of the content, later pieces of a tool call without a name.
 */
export function mistralPlay(say: Say): Play {
  return ({ body }, reply) => {
    const sent = body.toString('utf8')
    const { error, content = '', reasoning, toolCalls = [] } = say(sent)
    if (error !== undefined) {
      json(reply, { object: 'error', message: error.message, type: 'some_error', param: null, code: '1' }, error.status)
      return
    }
    const calls = toolCalls.map((call, index) => ({ id: `call0000${index}`, type: 'function', index, function: call }))
    const common = {
      id: 'c',
      created: 1,
      model: 'm',
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    }
    const finish_reason = calls.length > 0 ? 'tool_calls' : 'stop'
    if (!/"stream"\s*:\s*true/.test(sent)) {
      const text = [{ type: 'text', text: content }]
      const words = reasoning === undefined ? content : [thinking(reasoning), ...text]
      const message = { role: 'assistant', content: words, ...(calls.length > 0 ? { tool_calls: calls } : {}) }
      json(reply, { ...common, object: 'chat.completion', choices: [{ index: 0, message, finish_reason }] })
      return
    }
    const deltas = [
      { role: 'assistant', content: '' },
      ...cut(reasoning ?? '').map((piece) => ({ content: [thinking(piece)] })),
      ...calls.flatMap((call) =>
        cut(call.function.arguments).map((piece, at) => ({
          tool_calls: [{ ...call, function: { name: at === 0 ? call.function.name : '', arguments: piece } }],
        })),
      ),
      ...cut(content).map((piece) => ({ content: piece })),
    ]
    reply.writeHead(200, SSE_TYPE)
    const chunks = [...deltas.map((delta) => [delta, null]), [{ content: '' }, finish_reason]]
    for (const [delta, finish] of chunks) {
      const choices = [{ index: 0, delta, finish_reason: finish }]
      reply.write(`data: ${JSON.stringify({ ...common, object: 'chat.completion.chunk', choices })}\n\n`)
    }
    reply.end('data: [DONE]\n\n')
  }
}

/** Mistral where it keeps the conversation, which the mock does not: what is said to it is all that was said so far. */
export function mistralConversationsPlay(say: Say): Play {
  const kept = new Map<string, string>()
  return ({ body, target }, reply) => {
    const [, before = ''] = /\/conversations\/([^/]+)$/.exec(target) ?? []
    // The result of a tool is what others call a message of its role.
    const sent = body.toString('utf8').replaceAll('"type":"function.result"', '"role":"tool","type":"function.result"')
    const all = (kept.get(before) ?? '') + sent
    const { error, content = '', reasoning, toolCalls = [] } = say(all)
    if (error !== undefined) {
      json(reply, { object: 'error', message: error.message, type: 'some_error', param: null, code: '1' }, error.status)
      return
    }
    const conversation_id = before === '' ? `conv_${String(kept.size).padStart(4, '0')}9aB3dE5fG7hJ` : before
    kept.set(conversation_id, all)
    const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 }
    const calls = toolCalls.map((call, at) => ({ id: `fc_0000${at}`, tool_call_id: `call0000${at}`, ...call }))
    const chunks = [...(reasoning === undefined ? [] : [thinking(reasoning)]), { type: 'text', text: content }]
    const message = { id: 'msg_00001', role: 'assistant', content: reasoning === undefined ? content : chunks }
    if (!/"stream"\s*:\s*true/.test(sent)) {
      const said =
        calls.length > 0
          ? calls.map((call) => ['function.call', call] as const)
          : [['message.output', message] as const]
      const outputs = said.map(([type, output]) => ({ object: 'entry', type, ...output }))
      json(reply, { object: 'conversation.response', conversation_id, outputs, usage })
      return
    }
    reply.writeHead(200, SSE_TYPE)
    const write = (type: string, more: object): string =>
      `event: ${type}\ndata: ${JSON.stringify({ type, ...more })}\n\n`
    const place = { output_index: calls.length, id: 'msg_00001', role: 'assistant' }
    reply.write(write('conversation.response.started', { conversation_id }))
    for (const [output_index, call] of calls.entries())
      for (const piece of cut(call.arguments))
        reply.write(write('function.call.delta', { output_index, ...call, arguments: piece }))
    for (const piece of cut(reasoning ?? ''))
      reply.write(write('message.output.delta', { ...place, content_index: 0, content: thinking(piece) }))
    for (const piece of cut(content))
      reply.write(write('message.output.delta', { ...place, content_index: 1, content: piece }))
    reply.end(write('conversation.response.done', { usage }))
  }
}

/** Cohere, whose blocks begin with an empty text, and whose reasoning is a block of its own; not so at the mock's. */
export function coherePlay(say: Say): Play {
  return ({ body }, reply) => {
    const sent = body.toString('utf8')
    const { error, content = '', reasoning = '', toolCalls = [] } = say(sent)
    if (error !== undefined) {
      json(reply, { id: 'e', message: error.message }, error.status)
      return
    }
    const calls = toolCalls.map((call, index) => ({ id: `write_${index}`, type: 'function', function: call }))
    const blocks = [['thinking', reasoning] as const, ['text', content] as const].filter(([, text]) => text !== '')
    const usage = { tokens: { input_tokens: 1, output_tokens: 1 } }
    const finish_reason = calls.length > 0 ? 'TOOL_CALL' : 'COMPLETE'
    if (!/"stream"\s*:\s*true/.test(sent)) {
      const whole = blocks.map(([field, text]) => ({ type: field, [field]: text }))
      const message = { role: 'assistant', content: whole, ...(calls.length > 0 ? { tool_calls: calls } : {}) }
      json(reply, { id: 'c', finish_reason, message, usage })
      return
    }
    reply.writeHead(200, SSE_TYPE)
    const write = (type: string, index: number | undefined, message: object): void => {
      const data = { type, ...(index === undefined ? {} : { index }), delta: { message } }
      reply.write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`)
    }
    write('message-start', undefined, { role: 'assistant', content: [], tool_plan: '', tool_calls: [], citations: [] })
    for (const [index, [field, text]] of blocks.entries()) {
      write('content-start', index, { content: { type: field, [field]: '' } })
      for (const piece of cut(text)) write('content-delta', index, { content: { [field]: piece } })
      write('content-end', index, {})
    }
    for (const [index, call] of calls.entries()) {
      write('tool-call-start', index, { tool_calls: { ...call, function: { ...call.function, arguments: '' } } })
      for (const piece of cut(call.function.arguments)) {
        write('tool-call-delta', index, { tool_calls: { function: { arguments: piece } } })
      }
      write('tool-call-end', index, {})
    }
    const end = { type: 'message-end', delta: { finish_reason, usage } }
    reply.end(`event: message-end\ndata: ${JSON.stringify(end)}\n\n`)
  }
}

/** Ollama where it thinks; the mock calls the field what others call it. */
export function ollamaPlay(say: Say): Play {
  return ({ body }, reply) => {
    const sent = body.toString('utf8')
    const { error, content = '', reasoning = '' } = say(sent)
    if (error !== undefined) {
      json(reply, { error: error.message }, error.status)
      return
    }
    const line = (message: object, done: boolean) => ({
      model: 'm',
      created_at: '2026-01-01T00:00:00Z',
      message: { role: 'assistant', content: '', ...message },
      done,
    })
    if (/"stream"\s*:\s*false/.test(sent)) {
      json(reply, line({ content, thinking: reasoning }, true))
      return
    }
    reply.writeHead(200, { 'content-type': 'application/x-ndjson' })
    for (const piece of cut(reasoning)) reply.write(`${JSON.stringify(line({ thinking: piece }, false))}\n`)
    for (const piece of cut(content)) reply.write(`${JSON.stringify(line({ content: piece }, false))}\n`)
    reply.end(`${JSON.stringify({ ...line({}, true), done_reason: 'stop' })}\n`)
  }
}

function thinking(text: string): object {
  return { type: 'thinking', thinking: [{ type: 'text', text }] }
}

function cut(text: string): readonly string[] {
  return text.match(/[^]{1,3}/g) ?? []
}

function json(reply: ServerResponse, body: object, status = 200): void {
  reply.writeHead(status, JSON_TYPE).end(JSON.stringify(body))
}
