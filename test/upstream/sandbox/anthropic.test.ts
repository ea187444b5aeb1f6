import { describe, expect, test } from 'vitest'
import { createSandbox } from '../../../src/upstream/sandbox/create-sandbox.ts'
import { ask, askForStream, at, MESSAGES, request } from './ask.ts'

const SAID = 'Je m’appelle PERSON_K7QX2A4, téléphone PHONE_B2C3D4F.'
const sandbox = createSandbox({ pause: 0 })

function turn(more: object = {}): object {
  return { model: 'sandbox', max_tokens: 1000, messages: [{ role: 'user', content: SAID }], ...more }
}

const CALL_BACK = {
  name: 'plan_callback',
  input_schema: { type: 'object', properties: { customer: { type: 'string' }, phone: { type: 'string' } } },
}

describe('the sandbox as Anthropic', () => {
  test('repeats what the user wrote last', async () => {
    const { status, json } = await ask(
      sandbox,
      MESSAGES,
      turn({ messages: [{ role: 'user', content: [{ type: 'text', text: SAID }] }] }),
    )
    expect(status).toBe(200)
    expect(at(json, 'content', 0, 'text')).toContain(`You wrote: ${SAID}\n`)
    expect(at(json, 'stop_reason')).toBe('end_turn')
    expect(at(json, 'usage', 'output_tokens')).toBeGreaterThan(5)
  })

  test('streams its events in the order of the real wire', async () => {
    const { json } = await ask(sandbox, MESSAGES, turn())
    const events = await askForStream(sandbox, MESSAGES, turn())
    const types = events.map((event) => at(event, 'type'))
    expect(types.filter((type, index) => type !== types[index - 1])).toEqual([
      'message_start',
      'content_block_start',
      'ping',
      'content_block_delta',
      'content_block_stop',
      'message_delta',
      'message_stop',
    ])
    const pieces = events.map((event) => at(event, 'delta', 'text')).filter((piece) => typeof piece === 'string')
    expect(pieces.join('')).toBe(at(json, 'content', 0, 'text'))
    expect(pieces.filter((piece) => piece.includes('PERSON_K7QX2A4'))).toEqual([])
  })

  test('every event names itself in its event line', async () => {
    const response = await sandbox.send(request(MESSAGES, turn({ stream: true })))
    const frames = (await response.text()).split('\n\n').filter((frame) => frame !== '')
    for (const frame of frames) {
      const [, event, data] = /^event: (\w+)\ndata: (.+)$/.exec(frame) ?? []
      expect(at(JSON.parse(data ?? 'null'), 'type')).toBe(event)
    }
  })

  test('calls a tool when asked, streamed as joined JSON, and answers its result with text', async () => {
    const messages = [{ role: 'user', content: `${SAID} Plan a callback.` }]
    const whole = await ask(sandbox, MESSAGES, turn({ messages, tools: [CALL_BACK] }))
    const input = { customer: 'PERSON_K7QX2A4', phone: 'PHONE_B2C3D4F' }
    expect(at(whole.json, 'stop_reason')).toBe('tool_use')
    expect(at(whole.json, 'content', 0, 'input')).toEqual(input)

    const events = await askForStream(sandbox, MESSAGES, turn({ messages, tools: [CALL_BACK] }))
    const pieces = events
      .map((event) => at(event, 'delta', 'partial_json'))
      .filter((piece) => typeof piece === 'string')
    expect(JSON.parse(pieces.join(''))).toEqual(input)

    const result = {
      role: 'user',
      content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content: [{ type: 'text', text: 'planned' }] }],
    }
    const called = { role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_1', name: 'plan_callback', input }] }
    const after = await ask(sandbox, MESSAGES, turn({ messages: [...messages, called, result], tools: [CALL_BACK] }))
    expect(at(after.json, 'content', 0, 'text')).toBe('The tool answered: planned')
  })

  test.each([
    ['any tool', { type: 'any' }, 'tool_use'],
    ['this tool', { type: 'tool', name: 'plan_callback' }, 'tool_use'],
    ['no tool', { type: 'none' }, 'end_turn'],
  ])('a choice of %s is followed', async (_situation, tool_choice, stopReason) => {
    const { json } = await ask(sandbox, MESSAGES, turn({ tools: [CALL_BACK], tool_choice }))
    expect(at(json, 'stop_reason')).toBe(stopReason)
  })

  test('a stop sequence ends the answer and is named', async () => {
    const { json } = await ask(sandbox, MESSAGES, turn({ stop_sequences: ['PHONE_B2C3D4F'] }))
    expect(at(json, 'stop_reason')).toBe('stop_sequence')
    expect(at(json, 'stop_sequence')).toBe('PHONE_B2C3D4F')
    expect(at((await ask(sandbox, MESSAGES, turn({ max_tokens: 2 }))).json, 'stop_reason')).toBe('max_tokens')
  })

  test.each([
    ['no model', { max_tokens: 1, messages: [] }, 'model: Field required'],
    ['no token limit', { model: 'm', messages: [{ role: 'user', content: '' }] }, 'max_tokens: Field required'],
    ['no messages', { model: 'm', max_tokens: 1 }, 'messages: Field required'],
    ['an unknown role', { model: 'm', max_tokens: 1, messages: [{ role: 'chef', content: '' }] }, 'messages.0.role: '],
    ['a message without content', { model: 'm', max_tokens: 1, messages: [{ role: 'user' }] }, 'messages.0.content: '],
  ])('%s is turned down in the vendor’s words', async (_situation, body, message) => {
    const { status, json } = await ask(sandbox, MESSAGES, body)
    expect(status).toBe(400)
    expect(at(json, 'type')).toBe('error')
    expect(at(json, 'error', 'type')).toBe('invalid_request_error')
    expect(at(json, 'error', 'message')).toMatch(new RegExp(`^${message}`))
  })

  test('counts tokens without answering, and without a limit', async () => {
    const { status, json } = await ask(sandbox, `${MESSAGES}/count_tokens`, {
      model: 'm',
      messages: [{ role: 'user', content: SAID }],
    })
    expect(status).toBe(200)
    expect(at(json, 'input_tokens')).toBeGreaterThan(10)
  })

  test('lists its model in the vendor’s form when the vendor’s header is there', async () => {
    const headers = [['anthropic-version', '2026-10-21']] as const
    const response = await sandbox.send(request('https://sandbox.invalid/v1/models?limit=5', undefined, { headers }))
    expect(at(await response.json(), 'data', 0, 'type')).toBe('model')
  })
})
