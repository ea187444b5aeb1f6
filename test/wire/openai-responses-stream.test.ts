import { describe, expect, test } from 'vitest'
import { ParaventError } from '../../src/errors.ts'
import { decodeString } from '../../src/wire/json/string.ts'
import { openaiResponsesStream } from '../../src/wire/openai/responses-stream.ts'
import type { StreamGrammar } from '../../src/wire/wire.ts'
import { RESPONSES_STREAM } from '../fixtures/wire/openai-responses.ts'
import { channelsOf, frame } from './frames.ts'

const FRAMES = RESPONSES_STREAM.map(([event, data]) => frame(JSON.stringify(data), event))

function open(): StreamGrammar {
  return openaiResponsesStream.open?.() ?? openaiResponsesStream
}

const event = (type: string, more: object) => frame(JSON.stringify({ type, sequence_number: 7, ...more }), type)

describe('a stream of response events', () => {
  test('has a channel for every place that its indices name, and for each kind of text there', () => {
    expect(Object.fromEntries(channelsOf(open(), FRAMES))).toEqual({
      'output 0/summary 0/reasoning_summary_text (verbatim)': 'Thinking',
      'output 1/content 0/output_text': 'Good day',
      'output 1/content 1/refusal': 'No more',
      'output 2/function_call_arguments': '{"who":"me"}',
      'output 3/apply_patch_call_operation_diff': '+Dear Sir',
      'output 4/command 1/shell_call_output_content/stdout': 'output',
      'output 4/command 1/shell_call_output_content/stderr': 'error',
      'output 5/dream 0/dream_text': 'Tomorrow',
    })
  })

  test('closes a channel at its own end, at that of its part, of its item, of the response', () => {
    const grammar = open()
    const closes = new Map(FRAMES.map((one) => [one.event, grammar.read(one).closes]))
    expect(closes.get('response.output_text.delta')).toEqual([])
    expect(closes.get('response.output_text.annotation.added')).toEqual([])
    expect(closes.get('response.output_text.done')).toEqual([
      'output 1/content 0/output_text',
      'output 1/content 0/output_text/',
    ])
    expect(closes.get('response.content_part.done')).toEqual(['output 1/content 0/'])
    expect(closes.get('response.output_item.done')).toEqual(['output 2/'])
    expect(closes.get('response.dream_text.done')).toEqual([
      'output 5/dream 0/dream_text',
      'output 5/dream 0/dream_text/',
    ])
    expect(closes.get('response.completed')).toBe('all')
  })

  test.each(['response.failed', 'response.incomplete', 'error'])('%s closes everything', (type) => {
    expect(open().read(event(type, { response: { error: { message: 'm' } } })).closes).toBe('all')
  })

  test('restores whole what is repeated whole, the request’s own fields included', () => {
    const grammar = open()
    const whole = FRAMES.flatMap((one) =>
      grammar.read(one).whole.map((text) => decodeString(one.data, text.node).value),
    )
    for (const value of ['Good day', 'No more', '{"who":"me"}', '+Dear Sir', 'Tomorrow', 'Be kind.', 'Lyon', 'A page'])
      expect(whole).toContain(value)
    expect(whole).not.toContain('Thinking')
    expect(whole).not.toContain('xYz')
  })

  test('reasoning that is not sealed is restored, delta by delta', () => {
    const grammar = open()
    grammar.read(
      event('response.output_item.added', { output_index: 0, item: { id: 'rs_1', type: 'reasoning', summary: [] } }),
    )
    const delta = event('response.reasoning_text.delta', { output_index: 0, content_index: 0, delta: 'why' })
    expect(grammar.read(delta).deltas.map(({ channel, verbatim }) => [channel, verbatim])).toEqual([
      ['output 0/content 0/reasoning_text', undefined],
    ])
  })

  test('what was sealed is open again when another item takes its place', () => {
    const grammar = open()
    for (const one of FRAMES) grammar.read(one)
    grammar.read(event('response.output_item.added', { output_index: 0, item: { id: 'fc_9', type: 'function_call' } }))
    const delta = event('response.function_call_arguments.delta', { output_index: 0, delta: '{' })
    expect(grammar.read(delta).deltas[0]?.verbatim).toBeUndefined()
  })

  test('one stream’s sealed items are not another’s', () => {
    const first = open()
    for (const one of FRAMES) first.read(one)
    const delta = event('response.output_text.delta', { output_index: 0, content_index: 0, delta: 'x' })
    expect(open().read(delta).deltas[0]?.verbatim).toBeUndefined()
  })

  test('arguments are JSON and go to a tool, sound is not text, the answer is JSON when asked for', () => {
    expect(form('response.function_call_arguments.delta')).toEqual(['json tool'])
    expect(form('response.mcp_call_arguments.delta')).toEqual(['json tool'])
    expect(form('response.custom_tool_call_input.delta')).toEqual(['text tool'])
    expect(form('response.audio.delta')).toEqual(['text prose verbatim'])
    expect(form('response.audio.transcript.delta')).toEqual(['text prose'])
    expect([form('response.output_text.delta'), form('response.output_text.delta', true)]).toEqual([
      ['text prose'],
      ['json prose'],
    ])
  })

  test('an event without a type goes by its name, one without indices by its item', () => {
    const delta = frame('{"item_id":"msg_1","delta":"x"}', 'response.output_text.delta')
    expect(
      open()
        .read(delta)
        .deltas.map(({ channel }) => channel),
    ).toEqual(['msg_1/output_text'])
  })

  test('data that is no JSON has nothing to say, and [DONE] ends', () => {
    expect(open().read(frame('nonsense'))).toEqual({ deltas: [], whole: [], closes: [] })
    expect(open().read(frame('[DONE]')).closes).toBe('all')
  })
})

describe('a frame of ours', () => {
  test('is the last delta with nothing but the held text: its number, its place, no log probabilities, no padding', () => {
    const last = event('response.output_text.delta', {
      item_id: 'msg_1',
      output_index: 1,
      content_index: 0,
      delta: 'PER',
      logprobs: [{ token: 'PER' }],
      obfuscation: 'xyz',
    })
    const [delta] = open().read(last).deltas
    if (delta === undefined) throw new Error('no delta')
    const flushed = open().flushFrame(last, delta, 'A "B"\n')
    expect(flushed.event).toBe('response.output_text.delta')
    expect(JSON.parse(flushed.data)).toEqual({
      type: 'response.output_text.delta',
      sequence_number: 7,
      item_id: 'msg_1',
      output_index: 1,
      content_index: 0,
      delta: 'A "B"\n',
      logprobs: [],
    })
  })

  test('for a failure is nested, as both SDK majors throw it, with the last number seen', () => {
    const grammar = open()
    grammar.read(event('response.created', {}))
    const failure = grammar.failure(new ParaventError('upstream_reset'))
    expect(failure.event).toBe('error')
    expect(JSON.parse(failure.data)).toEqual({
      type: 'error',
      error: {
        message: 'The vendor closed the connection before the answer was complete.',
        type: 'server_error',
        param: null,
        code: 'paravent_upstream_reset',
      },
      sequence_number: 7,
    })
    expect(JSON.parse(open().failure(new ParaventError('upstream_reset')).data)).toMatchObject({ sequence_number: 0 })
  })
})

function form(type: string, jsonAnswer = false): readonly string[] {
  const { deltas } = open().read({ ...event(type, { output_index: 0, delta: 'x' }), jsonAnswer })
  return deltas.map((delta) => `${delta.form} ${delta.place}${delta.verbatim === true ? ' verbatim' : ''}`)
}
