import type Anthropic from '@anthropic-ai/sdk'
import OpenAI, { BadRequestError } from 'openai'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GENERATIONS } from '../e2e/anthropic-generations.ts'
import type { Listening } from '../e2e/listen.ts'
import { startSandboxServer } from '../e2e/sandbox-server.ts'

const SAID = 'My name is PERSON_K7QX2A4, please send an e-mail to EMAIL_B2C3D4F.'

let server: Listening

beforeAll(async () => {
  server = await startSandboxServer()
})

afterAll(() => server.stop())

function client(): OpenAI {
  return new OpenAI({ baseURL: `${server.url}/v1`, apiKey: 'none', maxRetries: 0 })
}

describe('the openai SDK understands the sandbox', () => {
  const messages = [{ role: 'user', content: SAID }] as const
  const tools: OpenAI.Chat.ChatCompletionFunctionTool[] = [
    {
      type: 'function',
      function: { name: 'send_email', parameters: { type: 'object', properties: { email: { type: 'string' } } } },
    },
  ]

  test('plain and streamed say the same, and the stream helper joins it', async () => {
    const request = { model: 'sandbox', messages: [...messages] }
    const plain = await client().chat.completions.create(request)
    const content = plain.choices[0]?.message.content
    expect(content).toContain(SAID)

    let joined = ''
    for await (const chunk of await client().chat.completions.create({ ...request, stream: true })) {
      joined += chunk.choices[0]?.delta.content ?? ''
    }
    expect(joined).toBe(content)

    const stream = client().chat.completions.stream({ ...request, stream_options: { include_usage: true } })
    expect(await stream.finalContent()).toBe(content)
    expect(await stream.totalUsage()).toMatchObject({ prompt_tokens: plain.usage?.prompt_tokens })
  })

  test('two choices arrive apart', async () => {
    const final = await client()
      .chat.completions.stream({ model: 'sandbox', messages: [...messages], n: 2 })
      .finalChatCompletion()
    expect(final.choices.map((choice) => choice.message.content?.slice(0, 14))).toEqual([
      'Answer 1 of 2.',
      'Answer 2 of 2.',
    ])
  })

  test('a tool call is complete, plain and streamed, and its result is answered', async () => {
    const request = { model: 'sandbox', messages: [...messages], tools }
    const plain = await client().chat.completions.create(request)
    const call = (await client().chat.completions.stream(request).finalMessage()).tool_calls?.[0]
    expect(plain.choices[0]?.finish_reason).toBe('tool_calls')
    expect(call).toMatchObject({
      type: 'function',
      function: { name: 'send_email', arguments: '{"email":"EMAIL_B2C3D4F"}' },
    })

    const messagesAfter = [
      ...messages,
      plain.choices[0]?.message,
      { role: 'tool' as const, tool_call_id: call?.id ?? '', content: 'sent to EMAIL_B2C3D4F' },
    ].filter((message) => message !== undefined)
    const after = client().chat.completions.stream({ ...request, messages: messagesAfter })
    expect(await after.finalContent()).toBe('The tool answered: sent to EMAIL_B2C3D4F')
  })

  test('models are listed', async () => {
    const models = await client().models.list()
    expect(models.data.map((model) => model.id)).toEqual(['sandbox'])
    expect((await client().models.retrieve('sandbox')).object).toBe('model')
  })

  test('a bad request is its BadRequestError', async () => {
    const request = client().chat.completions.create({ model: 'sandbox', messages: [] })
    const error = await request.catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(BadRequestError)
    expect(error).toMatchObject({ param: 'messages', type: 'invalid_request_error' })
    expect(error).toHaveProperty('requestID', expect.stringMatching(/^req_/))
  })

  test('leaving in the middle of a stream ends it without noise', async () => {
    const stream = await client().chat.completions.create({ model: 'sandbox', messages: [...messages], stream: true })
    let pieces = 0
    for await (const chunk of stream) {
      pieces += chunk.choices.length
      if (pieces > 3) stream.controller.abort()
    }
    expect(pieces).toBeLessThan(20)
  })
})

describe.each(GENERATIONS)('$name understands the sandbox as Anthropic', ({ connect, errors }) => {
  const anthropic = (): Anthropic => connect(server.url)
  const request = { model: 'sandbox', max_tokens: 1000, messages: [{ role: 'user' as const, content: SAID }] }
  const tools = [
    { name: 'send_email', input_schema: { type: 'object' as const, properties: { email: { type: 'string' } } } },
  ]

  test('plain and streamed say the same, and the stream helper joins it', async () => {
    const plain = await anthropic().messages.create(request)
    const stream = anthropic().messages.stream(request)
    const final = await stream.finalMessage()
    expect(plain.content).toMatchObject([{ type: 'text' }])
    expect(JSON.stringify(plain.content)).toContain(SAID)
    expect(final.content).toMatchObject([{ type: 'text', text: await stream.finalText() }])
    expect(await stream.finalText()).toBe(plain.content[0]?.type === 'text' ? plain.content[0].text : '')
    expect(final.stop_reason).toBe('end_turn')
    expect(final.usage.output_tokens).toBe(plain.usage.output_tokens)
  })

  test('a tool call is complete, plain and streamed, and its result is answered', async () => {
    const plain = await anthropic().messages.create({ ...request, tools })
    const final = await anthropic()
      .messages.stream({ ...request, tools })
      .finalMessage()
    const [call] = final.content
    expect(plain.content).toMatchObject([{ type: 'tool_use', name: 'send_email', input: { email: 'EMAIL_B2C3D4F' } }])
    expect(call).toMatchObject({ type: 'tool_use', name: 'send_email', input: { email: 'EMAIL_B2C3D4F' } })
    const result = [
      { type: 'tool_result' as const, tool_use_id: call?.type === 'tool_use' ? call.id : '', content: 'sent' },
    ]
    const messages = [
      ...request.messages,
      { role: 'assistant' as const, content: final.content },
      { role: 'user' as const, content: result },
    ]
    const text = await anthropic()
      .messages.stream({ ...request, tools, messages })
      .finalText()
    expect(text).toBe('The tool answered: sent')
  })

  test('models are listed and tokens counted', async () => {
    const models = await anthropic().models.list()
    expect(
      (await anthropic().messages.countTokens({ model: 'sandbox', messages: request.messages })).input_tokens,
    ).toBeGreaterThan(5)
    expect(models.data.map((model) => model.id)).toEqual(['sandbox'])
  })

  test('a bad request is its BadRequestError', async () => {
    const error = await anthropic()
      .messages.create({ ...request, messages: [] })
      .catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(errors.BadRequestError)
    expect(error).toMatchObject({ status: 400 })
    expect(error).toHaveProperty('requestID', expect.stringMatching(/^req_/))
  })
})
