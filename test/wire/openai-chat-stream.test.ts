import { describe, expect, test } from 'vitest'
import { ParaventError } from '../../src/errors.ts'
import { decodeString } from '../../src/wire/json/string.ts'
import { openaiChatStream as grammar } from '../../src/wire/openai/chat-stream.ts'
import { OPENAI_STREAM } from '../fixtures/wire/openai-chat.ts'
import { channelsOf, frame } from './frames.ts'

describe('a stream of chat completion chunks', () => {
  test('has a channel for each choice, each tool call and each field', () => {
    const said = channelsOf(
      grammar,
      OPENAI_STREAM.map((data) => frame(data)),
    )
    expect(Object.fromEntries(said)).toEqual({
      'choice 0/content': 'Good day',
      'choice 1/content': 'Bonjour',
      'choice 0/tool_calls 0/function/arguments': '{"who":"me"}',
      'choice 0/tool_calls 1/custom/input': 'ask them',
      'choice 0/reasoning_content': 'why',
    })
  })

  test('arguments are JSON and go to a tool; the answer is JSON when the request asked for it', () => {
    const data = chunk({ content: 'a', refusal: 'b', tool_calls: [{ index: 0, function: { arguments: 'c' } }] })
    const read = (jsonAnswer: boolean) =>
      grammar.read(frame(data, undefined, jsonAnswer)).deltas.map(({ form, place }) => `${form} ${place}`)
    expect(read(false)).toEqual(['text prose', 'text prose', 'json tool'])
    expect(read(true)).toEqual(['json prose', 'text prose', 'json tool'])
  })

  test('a finish reason closes its choice, [DONE] closes all, a usage chunk nothing', () => {
    const closes = OPENAI_STREAM.map((data) => grammar.read(frame(data)).closes)
    expect(closes.slice(-4)).toEqual([['choice 1/'], ['choice 0/'], [], 'all'])
    expect(closes.slice(0, -4).flat()).toEqual([])
  })

  test('unknown fields of a delta are channels, names and annotations are whole', () => {
    const data = chunk({
      thoughts: { deep: 'x' },
      audio: { id: 'audio_6Xk2Pq9RtB4mN7wZ', data: 'AAAA', transcript: 'y' },
      annotations: [{ url_citation: { title: 't' } }],
    })
    const reading = grammar.read(frame(data))
    const running = reading.deltas.filter((delta) => delta.verbatim !== true)
    expect(running.map((delta) => delta.channel)).toEqual(['choice 0/thoughts/deep', 'choice 0/audio/transcript'])
    expect(reading.whole.map((text) => decodeString(data, text.node).value)).toContain('t')
  })

  test('Together says everything twice: each has its own channel', () => {
    const data = '{"choices":[{"index":0,"text":"PER","delta":{"content":"PER"}}]}'
    expect(grammar.read(frame(data)).deltas.map((delta) => delta.channel)).toEqual([
      'choice 0/text',
      'choice 0/content',
    ])
  })

  test('OpenRouter says its reasoning twice, and signs some of it', () => {
    const data = chunk({
      reasoning: 'a',
      reasoning_details: [{ type: 'reasoning.text', text: 'a', index: 3, signature: 'sig', format: 'f' }],
    })
    const { deltas } = grammar.read(frame(data))
    expect(deltas.map((delta) => delta.channel)).toContain('choice 0/reasoning_details 3/text')
    expect(deltas.find((delta) => delta.channel.endsWith('/signature'))?.verbatim).toBe(true)
  })

  test('an error, alone or inside a chunk or under its own event, closes all and is restored', () => {
    for (const [event, data] of [
      [undefined, '{"error":{"message":"m","code":400}}'],
      [undefined, '{"choices":[{"index":0,"delta":{"content":""}}],"error":{"message":"m"}}'],
      ['error', '{"message":"m"}'],
    ] as const) {
      const reading = grammar.read(frame(data, event))
      expect(reading.closes).toBe('all')
      expect(reading.whole.map((text) => decodeString(data, text.node).value)).toContain('m')
    }
  })

  test('log probabilities are whole entries, never channels', () => {
    const data =
      '{"choices":[{"index":0,"delta":{"content":"PER"},"logprobs":{"content":[{"token":"PER","logprob":-1,"bytes":[80],"top_logprobs":[{"token":"Per"}]}]}}]}'
    const reading = grammar.read(frame(data))
    expect(reading.deltas).toHaveLength(1)
    expect(reading.whole.map((text) => decodeString(data, text.node).value)).toEqual(['PER', 'Per'])
  })

  test('data that is no JSON has nothing to say', () => {
    expect(grammar.read(frame('nonsense'))).toEqual({ deltas: [], whole: [], closes: [] })
  })
})

describe('a flush frame', () => {
  test('is the last chunk with nothing but the held text', () => {
    const data = JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion.chunk',
      created: 1,
      model: 'gpt-4o-mini',
      choices: [
        { index: 0, delta: { content: 'other' }, finish_reason: null },
        {
          index: 1,
          delta: { role: 'assistant', content: 'PER', refusal: 'no' },
          logprobs: { content: [] },
          finish_reason: 'stop',
        },
      ],
      usage: { total_tokens: 9 },
      obfuscation: 'xyz',
    })
    expect(flush(data, 'choice 1/content', 'A "B"\n')).toEqual({
      id: 'chatcmpl-1',
      object: 'chat.completion.chunk',
      created: 1,
      model: 'gpt-4o-mini',
      choices: [{ index: 1, delta: { content: 'A "B"\n' }, logprobs: null, finish_reason: null }],
      usage: null,
    })
  })

  test('of a tool call keeps its index and leaves out its id and name', () => {
    const data = chunk({
      tool_calls: [
        { index: 0, function: { arguments: 'x' } },
        { index: 1, id: 'call_1', type: 'function', function: { name: 'f', arguments: 'y' } },
      ],
    })
    expect(flush(data, 'choice 0/tool_calls 1/function/arguments', 'z')).toMatchObject({
      choices: [{ index: 0, delta: { tool_calls: [{ index: 1, function: { arguments: 'z' } }] } }],
    })
    expect(JSON.stringify(flush(data, 'choice 0/tool_calls 1/function/arguments', 'z'))).not.toContain('call_1')
  })
})

test('a fault in mid-stream is a chunk with a nested error, which both SDK majors throw', () => {
  const { event, data } = grammar.failure(new ParaventError('upstream_reset'))
  expect(event).toBeUndefined()
  expect(JSON.parse(data)).toEqual({
    error: {
      message: 'The vendor closed the connection before the answer was complete.',
      type: 'server_error',
      param: null,
      code: 'paravent_upstream_reset',
    },
  })
})

function chunk(delta: unknown): string {
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, finish_reason: null }],
  })
}

function flush(data: string, channel: string, text: string): unknown {
  const last = frame(data)
  const delta = grammar.read(last).deltas.find((one) => one.channel === channel)
  if (delta === undefined) throw new Error(`no ${channel}`)
  return JSON.parse(grammar.flushFrame(last, delta, text).data)
}
