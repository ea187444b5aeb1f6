import { describe, expect, test } from 'vitest'
import { createSandbox } from '../../../src/upstream/sandbox/create-sandbox.ts'
import { ask, askForStream, at, CHAT } from './ask.ts'

const SAID = 'My name is PERSON_K7QX2A4, mail EMAIL_B2C3D4F.'
const sandbox = createSandbox({ pause: 0 })

function chat(more: object = {}): object {
  return { model: 'sandbox', messages: [{ role: 'user', content: SAID }], ...more }
}

const SEND_EMAIL = {
  type: 'function',
  function: {
    name: 'send_email',
    parameters: {
      type: 'object',
      properties: {
        to: { type: 'string' },
        email: { type: 'string' },
        copies: { type: 'integer' },
        urgent: { type: 'boolean' },
        tone: { enum: ['formal', 'friendly'] },
        contacts: { type: 'array', items: { type: 'string' } },
      },
    },
  },
}

describe('the sandbox as OpenAI', () => {
  test('repeats what the user wrote last', async () => {
    const messages = [
      { role: 'user', content: 'Hello.' },
      { role: 'assistant', content: 'Hello!' },
      { role: 'user', content: [{ type: 'text', text: SAID }] },
    ]
    const { status, json } = await ask(sandbox, CHAT, chat({ messages }))
    expect(status).toBe(200)
    expect(at(json, 'object')).toBe('chat.completion')
    expect(at(json, 'choices', 0, 'message', 'content')).toContain(`You wrote: ${SAID}\n`)
    expect(at(json, 'choices', 0, 'finish_reason')).toBe('stop')
  })

  test('counts tokens in and out', async () => {
    const { json } = await ask(sandbox, CHAT, chat())
    const [sent, answered] = [at(json, 'usage', 'prompt_tokens'), at(json, 'usage', 'completion_tokens')].map(Number)
    expect(sent).toBeGreaterThan(5)
    expect(at(json, 'usage', 'total_tokens')).toBe((sent ?? 0) + (answered ?? 0))
  })

  test('streams the very text it gives whole, in small pieces that cut through the tokens', async () => {
    const { json } = await ask(sandbox, CHAT, chat())
    const chunks = await askForStream(sandbox, CHAT, chat())
    const pieces = chunks
      .map((chunk) => at(chunk, 'choices', 0, 'delta', 'content'))
      .filter((piece) => typeof piece === 'string')
    expect(pieces.join('')).toBe(at(json, 'choices', 0, 'message', 'content'))
    expect(pieces.filter((piece) => piece.includes('PERSON_K7QX2A4'))).toEqual([])
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(12)
    expect(at(chunks[0], 'choices', 0, 'delta', 'role')).toBe('assistant')
    expect(chunks.at(-1)).toBe('[DONE]')
  })

  test('the same text is cut in the same places each time', async () => {
    expect(await deltas(chat())).toEqual(await deltas(chat()))
  })

  test('adds a usage chunk only when the request asks for it', async () => {
    const plain = await askForStream(sandbox, CHAT, chat())
    const counted = await askForStream(sandbox, CHAT, chat({ stream_options: { include_usage: true } }))
    expect(plain.filter((chunk) => at(chunk, 'usage') !== undefined)).toEqual([])
    expect(at(counted.at(-2), 'choices')).toEqual([])
    expect(at(counted.at(-2), 'usage', 'completion_tokens')).toBeGreaterThan(5)
  })

  test('several choices differ and take turns in the stream', async () => {
    const chunks = await askForStream(sandbox, CHAT, chat({ n: 2 }))
    expect(chunks.slice(0, 4).map((chunk) => at(chunk, 'choices', 0, 'index'))).toEqual([0, 1, 0, 1])
    const { json } = await ask(sandbox, CHAT, chat({ n: 2 }))
    expect(at(json, 'choices', 1, 'message', 'content')).toMatch(/^Answer 2 of 2\. /)
  })

  test('calls the tool that the user asks for, with arguments from what was said', async () => {
    const other = { type: 'function', function: { name: 'get_weather', parameters: {} } }
    const messages = [{ role: 'user', content: `Send 3 e-mails. ${SAID} Friendly or formal, as you like.` }]
    const { json } = await ask(sandbox, CHAT, chat({ messages, tools: [other, SEND_EMAIL] }))
    const call = at(json, 'choices', 0, 'message', 'tool_calls', 0)
    expect(at(json, 'choices', 0, 'finish_reason')).toBe('tool_calls')
    expect(at(call, 'function', 'name')).toBe('send_email')
    expect(JSON.parse(String(at(call, 'function', 'arguments')))).toEqual({
      to: 'PERSON_K7QX2A4',
      email: 'EMAIL_B2C3D4F',
      copies: 3,
      urgent: true,
      tone: 'formal',
      contacts: ['PERSON_K7QX2A4'],
    })
  })

  test('calls a tool that is demanded, whatever was said, and none that is forbidden', async () => {
    const tool_choice = { type: 'function', function: { name: 'send_email' } }
    const demanded = await ask(sandbox, CHAT, chat({ tools: [SEND_EMAIL], tool_choice }))
    expect(at(demanded.json, 'choices', 0, 'message', 'tool_calls', 0, 'function', 'name')).toBe('send_email')
    const forbidden = await ask(sandbox, CHAT, chat({ tools: [SEND_EMAIL], tool_choice: 'none' }))
    expect(at(forbidden.json, 'choices', 0, 'message', 'tool_calls')).toBeUndefined()
  })

  test('streams a tool call in pieces that join to the arguments', async () => {
    const chunks = await askForStream(sandbox, CHAT, chat({ tools: [SEND_EMAIL], tool_choice: 'required' }))
    const calls = chunks
      .map((chunk) => at(chunk, 'choices', 0, 'delta', 'tool_calls', 0))
      .filter((call) => call !== undefined)
    expect(at(calls[0], 'function')).toEqual({ name: 'send_email', arguments: '' })
    const joined = calls.map((call) => at(call, 'function', 'arguments')).join('')
    expect(at(JSON.parse(joined), 'email')).toBe('EMAIL_B2C3D4F')
  })

  test('answers a tool result with text', async () => {
    const messages = [
      { role: 'user', content: 'Send an e-mail.' },
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'send_email', arguments: '{}' } }],
      },
      { role: 'tool', tool_call_id: 'call_1', content: 'sent to EMAIL_B2C3D4F' },
    ]
    const { json } = await ask(sandbox, CHAT, chat({ messages, tools: [SEND_EMAIL] }))
    expect(at(json, 'choices', 0, 'message', 'content')).toBe('The tool answered: sent to EMAIL_B2C3D4F')
  })

  test('a structured answer follows its schema', async () => {
    const schema = {
      type: 'object',
      properties: { name: { $ref: '#/$defs/name' } },
      $defs: { name: { type: 'string' } },
    }
    const response_format = { type: 'json_schema', json_schema: { name: 'person', schema } }
    const { json } = await ask(sandbox, CHAT, chat({ response_format }))
    expect(JSON.parse(String(at(json, 'choices', 0, 'message', 'content')))).toEqual({ name: 'PERSON_K7QX2A4' })
  })

  test('a schema that refers to itself still ends', async () => {
    const schema = { type: 'object', properties: { child: { $ref: '#' } } }
    const response_format = { type: 'json_schema', json_schema: { name: 'tree', schema } }
    expect((await ask(sandbox, CHAT, chat({ response_format }))).status).toBe(200)
  })

  test('a stop string ends the answer before it, a token limit within it', async () => {
    const stopped = await ask(sandbox, CHAT, chat({ stop: ['PERSON_K7QX2A4'] }))
    expect(at(stopped.json, 'choices', 0, 'message', 'content')).toBe('You wrote: My name is ')
    const limited = await ask(sandbox, CHAT, chat({ max_completion_tokens: 2 }))
    expect(at(limited.json, 'choices', 0, 'message', 'content')).toBe('You wrot')
    expect(at(limited.json, 'choices', 0, 'finish_reason')).toBe('length')
  })

  test.each([
    ['no model', { messages: [] }, 'model'],
    ['no messages', { model: 'm' }, 'messages'],
    ['an empty list of messages', { model: 'm', messages: [] }, 'messages'],
    ['messages that are no list', { model: 'm', messages: 'hello' }, 'messages'],
    ['an unknown role', { model: 'm', messages: [{ role: 'chef', content: '' }] }, 'messages[0].role'],
    [
      'a tool result without its call',
      { model: 'm', messages: [{ role: 'tool', content: '' }] },
      'messages[0].tool_call_id',
    ],
    ['no choice at all', { model: 'm', messages: [{ role: 'user', content: '' }], n: 0 }, 'n'],
    ['a body that is no object', [], 'model'],
  ])('%s is turned down in the vendor’s words', async (_situation, body, param) => {
    const { status, json } = await ask(sandbox, CHAT, body)
    expect(status).toBe(400)
    expect(at(json, 'error', 'type')).toBe('invalid_request_error')
    expect(at(json, 'error', 'param')).toBe(param)
  })

  test('lists its model', async () => {
    const { json } = await ask(sandbox, 'https://sandbox.invalid/v1/models')
    expect(at(json, 'data', 0, 'id')).toBe('sandbox')
    expect((await ask(sandbox, 'https://sandbox.invalid/v1/models/other')).status).toBe(404)
  })
})

async function deltas(body: object): Promise<readonly unknown[]> {
  return (await askForStream(sandbox, CHAT, body)).map((chunk) => at(chunk, 'choices', 0, 'delta'))
}
