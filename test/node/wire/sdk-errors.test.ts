import OpenAI from 'openai'
import { describe, expect, test } from 'vitest'
import { ParaventError } from '../../../src/errors.ts'
import { eventText } from '../../../src/sse/event-stream.ts'
import { anthropicMessages } from '../../../src/wire/anthropic/messages.ts'
import { openaiChat } from '../../../src/wire/openai/chat.ts'
import type { NewFrame, Wire } from '../../../src/wire/wire.ts'
import { GENERATIONS } from '../../e2e/anthropic-generations.ts'
import { ANTHROPIC_STREAM } from '../../fixtures/wire/anthropic-messages.ts'
import { OPENAI_STREAM } from '../../fixtures/wire/openai-chat.ts'
import { frame } from '../../wire/frames.ts'

/** The official SDKs read what we write: errors before an answer, errors inside one, and flush frames. */
const BLOCKED = new ParaventError('entity_blocked', { path: 'messages[0].content', setting: 'entities.IBAN: tokenise' })
const HELLO = [{ role: 'user' as const, content: 'hello' }]

describe('the OpenAI SDK', () => {
  test('reads a refusal as its own error and does not try again', async () => {
    const { fetch, calls } = answering(() => refusal(openaiChat))
    const asked = new OpenAI({ apiKey: 'k', fetch }).chat.completions.create({ model: 'gpt-4o-mini', messages: HELLO })
    await expect(asked).rejects.toMatchObject({
      status: 400,
      code: 'paravent_entity_blocked',
      type: 'invalid_request_error',
      param: 'messages[0].content',
      requestID: 'req_1',
    })
    expect(calls()).toBe(1)
  })

  test('throws on a fault in mid-stream, after what came before it', async () => {
    const before = OPENAI_STREAM.slice(0, 3).map((data) => `data: ${data}\n\n`)
    const { fetch } = answering(() =>
      stream([...before, written(openaiChat.stream?.failure(new ParaventError('upstream_reset')))]),
    )
    const chunks = await new OpenAI({ apiKey: 'k', fetch }).chat.completions.create({
      model: 'm',
      messages: HELLO,
      stream: true,
    })
    const seen: unknown[] = []
    const reading = (async () => {
      for await (const chunk of chunks) seen.push(chunk)
    })()
    await expect(reading).rejects.toMatchObject({ code: 'paravent_upstream_reset' })
    expect(seen).toHaveLength(3)
  })

  test('adds flush frames to the right call and choice', async () => {
    const texts = OPENAI_STREAM.flatMap((data) => {
      const one = frame(data)
      const clones = openaiChat.stream
        ?.read(one)
        .deltas.map((delta) => written(openaiChat.stream?.flushFrame(one, delta, '+')))
      return [`data: ${data}\n\n`, ...(clones ?? [])]
    })
    const { fetch } = answering(() => stream(texts))
    const runner = new OpenAI({ apiKey: 'k', fetch }).chat.completions.stream({ model: 'm', messages: HELLO })
    const { choices } = await runner.finalChatCompletion()
    expect(choices.map((choice) => choice.message.content)).toEqual(['+Good +day+', 'Bon+jour+'])
    const [first] = choices[0]?.message.tool_calls ?? []
    expect(first).toMatchObject({
      id: 'call_ZR5UUuTt3pf61kjwAJIYdVMj',
      function: { name: 'find_order', arguments: '+{"who":+"me"}+' },
    })
  })
})

describe.each(GENERATIONS)('$name', ({ connect }) => {
  const ask = { model: 'claude-sonnet-4-5', max_tokens: 10, messages: HELLO }

  test('reads a refusal as its own error and does not try again', async () => {
    const { fetch, calls } = answering(() => refusal(anthropicMessages))
    const asked = connect('http://vendor.example', { fetch }).withOptions({ maxRetries: 2 }).messages.create(ask)
    await expect(asked).rejects.toMatchObject({
      status: 400,
      requestID: 'req_1',
      error: { error: { type: 'invalid_request_error', details: { error_code: 'paravent_entity_blocked' } } },
    })
    expect(calls()).toBe(1)
  })

  test('throws on a fault in mid-stream, after what came before it', async () => {
    const before = ANTHROPIC_STREAM.slice(0, 4).map(([event, data]) => `event: ${event}\ndata: ${data}\n\n`)
    const failure = written(anthropicMessages.stream?.failure(new ParaventError('upstream_timeout')))
    const { fetch } = answering(() => stream([...before, failure]))
    const events = await connect('http://vendor.example', { fetch })
      .withOptions({ maxRetries: 2 })
      .messages.create({ ...ask, stream: true })
    const seen: unknown[] = []
    const reading = (async () => {
      for await (const event of events) seen.push(event)
    })()
    await expect(reading).rejects.toThrow('The vendor did not answer in time.')
    expect(seen.length).toBeGreaterThanOrEqual(3)
  })

  test('adds flush frames to the right block', async () => {
    const texts = ANTHROPIC_STREAM.flatMap(([event, data]) => {
      const one = frame(data, event)
      const deltas = anthropicMessages.stream?.read(one).deltas ?? []
      // The SDK for 2023 cannot read JSON that is nothing but a space, and nothing is held before there is any.
      const running = deltas.filter((delta) => delta.verbatim !== true && delta.node.end - delta.node.start > 2)
      const own = `event: ${event}\ndata: ${data}\n\n`
      return [own, ...running.map((delta) => written(anthropicMessages.stream?.flushFrame(one, delta, ' ')))]
    })
    const { fetch } = answering(() => stream(texts))
    const message = await connect('http://vendor.example', { fetch })
      .withOptions({ maxRetries: 2 })
      .messages.stream(ask)
      .finalMessage()
    expect(message.content).toMatchObject([
      { type: 'thinking', thinking: 'They ask.' },
      { type: 'text', text: 'Go od  day ' },
      { type: 'tool_use', input: { who: 'm e' } },
    ])
  })
})

function answering(respond: () => Response): { readonly fetch: typeof globalThis.fetch; readonly calls: () => number } {
  let calls = 0
  return {
    fetch: () => {
      calls += 1
      return Promise.resolve(respond())
    },
    calls: () => calls,
  }
}

function refusal(wire: Wire): Response {
  return new Response(wire.errors.body(BLOCKED, 'req_1'), {
    status: BLOCKED.status,
    headers: [
      ['content-type', 'application/json'],
      ...wire.errors.headers(BLOCKED, 'req_1').map(([name, value]): [string, string] => [name, value]),
    ],
  })
}

function written(own: NewFrame | undefined): string {
  return own === undefined ? '' : eventText(own.event, own.data)
}

function stream(texts: readonly string[]): Response {
  return new Response(texts.join(''), { headers: { 'content-type': 'text/event-stream' } })
}
