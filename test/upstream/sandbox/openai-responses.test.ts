import { describe, expect, test } from 'vitest'
import { createSandbox } from '../../../src/upstream/sandbox/create-sandbox.ts'
import { ask, askForStream, at } from './ask.ts'

const RESPONSES = 'https://sandbox.invalid/v1/responses'
const SAID = 'My name is PERSON_K7QX2A4, mail EMAIL_B2C3D4F.'
const sandbox = createSandbox({ pause: 0 })
const TOOL = {
  type: 'function',
  name: 'send_email',
  parameters: { type: 'object', properties: { email: { type: 'string' } } },
}

describe('the sandbox as OpenAI’s responses', () => {
  test.each([
    ['a text', SAID],
    [
      'items',
      [
        { role: 'user', content: 'x' },
        { role: 'assistant', content: 'y' },
        { role: 'user', content: [{ type: 'input_text', text: SAID }] },
      ],
    ],
  ])('repeats what the user wrote last, in %s', async (_form, input) => {
    const { status, json } = await ask(sandbox, RESPONSES, { model: 'sandbox', input, instructions: 'Be kind.' })
    expect(status).toBe(200)
    expect([at(json, 'object'), at(json, 'status'), at(json, 'instructions')]).toEqual([
      'response',
      'completed',
      'Be kind.',
    ])
    expect(at(json, 'output', 0, 'content', 0, 'text')).toContain(`You wrote: ${SAID}\n`)
    expect(at(json, 'usage', 'total_tokens')).toBe(
      Number(at(json, 'usage', 'input_tokens')) + Number(at(json, 'usage', 'output_tokens')),
    )
  })

  test('streams the very text it gives whole, in small pieces, and repeats it at every end', async () => {
    const body = { model: 'sandbox', input: SAID }
    const { json } = await ask(sandbox, RESPONSES, body)
    const whole = at(json, 'output', 0, 'content', 0, 'text')
    const events = await askForStream(sandbox, RESPONSES, body)
    const named = (type: string) => events.filter((event) => at(event, 'type') === `response.${type}`)
    const pieces = named('output_text.delta').map((event) => String(at(event, 'delta')))
    expect(pieces.join('')).toBe(whole)
    expect(pieces.filter((piece) => piece.includes('PERSON_K7QX2A4'))).toEqual([])
    expect(at(named('output_text.done')[0], 'text')).toBe(whole)
    expect(at(named('output_item.done')[0], 'item', 'content', 0, 'text')).toBe(whole)
    expect(at(named('completed')[0], 'response', 'output', 0, 'content', 0, 'text')).toBe(whole)
    expect(events.map((event) => at(event, 'sequence_number'))).toEqual(events.map((_event, number) => number))
  })

  test('calls a tool that the user’s words ask for, and tells what it answered', async () => {
    const body = { model: 'sandbox', input: `Please send an email to EMAIL_B2C3D4F.`, tools: [TOOL] }
    const { json } = await ask(sandbox, RESPONSES, body)
    expect([at(json, 'output', 0, 'type'), at(json, 'output', 0, 'name')]).toEqual(['function_call', 'send_email'])
    expect(JSON.parse(String(at(json, 'output', 0, 'arguments')))).toEqual({ email: 'EMAIL_B2C3D4F' })
    const events = await askForStream(sandbox, RESPONSES, body)
    const deltas = events.filter((event) => at(event, 'type') === 'response.function_call_arguments.delta')
    expect(deltas.map((event) => at(event, 'delta')).join('')).toBe(at(json, 'output', 0, 'arguments'))
    const call = at(json, 'output', 0)
    const result = { type: 'function_call_output', call_id: at(call, 'call_id'), output: 'sent to EMAIL_B2C3D4F' }
    const told = await ask(sandbox, RESPONSES, { ...body, input: [{ role: 'user', content: 'Email.' }, call, result] })
    expect(at(told.json, 'output', 0, 'content', 0, 'text')).toBe('The tool answered: sent to EMAIL_B2C3D4F')
  })

  test('answers in JSON when it is asked to, and is cut off at the limit', async () => {
    const format = {
      type: 'json_schema',
      name: 'a',
      schema: { type: 'object', properties: { email: { type: 'string' } } },
    }
    const { json } = await ask(sandbox, RESPONSES, { model: 'sandbox', input: SAID, text: { format } })
    expect(JSON.parse(String(at(json, 'output', 0, 'content', 0, 'text')))).toEqual({ email: 'EMAIL_B2C3D4F' })
    const short = await ask(sandbox, RESPONSES, { model: 'sandbox', input: SAID, max_output_tokens: 2 })
    expect([at(short.json, 'status'), at(short.json, 'incomplete_details', 'reason')]).toEqual([
      'incomplete',
      'max_output_tokens',
    ])
  })

  test.each([
    ['model', { input: 'x' }],
    ['input', { model: 'sandbox' }],
    ['input', { model: 'sandbox', input: 7 }],
  ])('objects to a request with a bad %s', async (param, body) => {
    const { status, json } = await ask(sandbox, RESPONSES, body)
    expect([status, at(json, 'error', 'param')]).toEqual([400, param])
  })
})
