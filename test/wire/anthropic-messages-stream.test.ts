import { describe, expect, test } from 'vitest'
import { ParaventError } from '../../src/errors.ts'
import { eventText } from '../../src/sse/event-stream.ts'
import { anthropicMessagesStream as grammar } from '../../src/wire/anthropic/messages-stream.ts'
import { decodeString } from '../../src/wire/json/string.ts'
import type { FrameReading } from '../../src/wire/wire.ts'
import { ANTHROPIC_STREAM } from '../fixtures/wire/anthropic-messages.ts'
import { channelsOf, frame } from './frames.ts'

const FRAMES = ANTHROPIC_STREAM.map(([event, data]) => frame(data, event))

describe('a stream of message events', () => {
  test('has a channel for each block and field; thinking is verbatim; text begins in the start of its block', () => {
    const said = channelsOf(grammar, FRAMES)
    expect([...said.keys()]).toEqual([
      'block 0/thinking (verbatim)',
      'block 0/signature (verbatim)',
      'block 1/text',
      'block 2/partial_json',
    ])
    expect(said.get('block 1/text')).toBe('Good day')
    expect(said.get('block 2/partial_json')).toBe('{"who":"me"}')
  })

  test('partial JSON goes to a tool; text is JSON when the request asked for it', () => {
    const text = '{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"x"}}'
    const json = '{"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":"x"}}'
    expect(grammar.read(frame(text)).deltas[0]).toMatchObject({ form: 'text', place: 'prose' })
    expect(grammar.read(frame(text, undefined, true)).deltas[0]).toMatchObject({ form: 'json', place: 'prose' })
    expect(grammar.read(frame(json)).deltas[0]).toMatchObject({ form: 'json', place: 'tool' })
  })

  test('a signature closes the thinking, a stop its block, the message’s own events all', () => {
    const closes = FRAMES.map((one) => [one.event, grammar.read(one).closes] as const).filter(
      ([, names]) => names.length > 0,
    )
    expect(closes).toEqual([
      ['message_start', 'all'],
      ['content_block_delta', ['block 0/thinking']],
      ['content_block_stop', ['block 0/']],
      ['content_block_stop', ['block 1/']],
      ['content_block_stop', ['block 2/']],
      ['message_delta', 'all'],
      ['message_stop', 'all'],
    ] satisfies [string, FrameReading['closes']][])
  })

  test('citations, tool results and stop texts are restored whole', () => {
    expect(
      whole({
        type: 'content_block_delta',
        index: 0,
        delta: { type: 'citations_delta', citation: { type: 'char_location', cited_text: 'a', document_title: 'b' } },
      }),
    ).toEqual(['a', 'b'])
    expect(
      whole({
        type: 'content_block_start',
        index: 0,
        content_block: {
          type: 'web_search_tool_result',
          content: [{ type: 'web_search_result', title: 'a', encrypted_content: 'x' }],
        },
      }),
    ).toEqual(['a'])
    expect(
      whole({
        type: 'message_delta',
        delta: { stop_reason: 'refusal', stop_sequence: 'a', stop_details: { type: 'refusal', explanation: 'b' } },
      }),
    ).toEqual(['a', 'b'])
    expect(whole({ type: 'error', error: { type: 'overloaded_error', message: 'a' } })).toContain('a')
  })

  test('what nobody has heard of is restored whole, an unknown delta is a channel', () => {
    expect(whole({ type: 'news', words: ['a', { b: 'c' }] })).toEqual(['news', 'a', 'c'])
    const data = '{"type":"content_block_delta","index":4,"delta":{"type":"song_delta","verse":"la"}}'
    expect(grammar.read(frame(data)).deltas.map((delta) => delta.channel)).toEqual(['block 4/verse'])
  })

  test('compaction is signed, so it is left as it is', () => {
    const data =
      '{"type":"content_block_delta","index":0,"delta":{"type":"compaction_delta","content":"a","encrypted_content":"b"}}'
    expect(grammar.read(frame(data)).deltas.every((delta) => delta.verbatim)).toBe(true)
  })
})

describe('a flush frame', () => {
  test('is the last delta with the held text, under its event', () => {
    const data =
      '{"type":"content_block_delta","index":2,"delta":{"type":"input_json_delta","partial_json":"x"},"more":"y"}'
    expect(flush(data, 'content_block_delta', 'a"b')).toBe(
      'event: content_block_delta\ndata: {"type":"content_block_delta","index":2,"delta":{"type":"input_json_delta","partial_json":"a\\"b"}}\n\n',
    )
  })

  test('of a piece that stood in the start of its block is a delta, for the block started already', () => {
    const data = '{"type":"content_block_start","index":1,"content_block":{"type":"text","text":"PER"}}'
    expect(flush(data, 'content_block_start', 'PER')).toBe(
      'event: content_block_delta\ndata: {"type":"content_block_delta","index":1,"delta":{"type":"text_delta","text":"PER"}}\n\n',
    )
  })
})

test('a fault in mid-stream is an error event', () => {
  const one = grammar.failure(new ParaventError('upstream_timeout'))
  expect(one.event).toBe('error')
  expect(JSON.parse(one.data)).toEqual({
    type: 'error',
    error: {
      type: 'api_error',
      message: 'The vendor did not answer in time.',
      details: { error_code: 'paravent_upstream_timeout' },
    },
  })
})

function whole(event: { readonly type: string; readonly [more: string]: unknown }): readonly string[] {
  const data = JSON.stringify(event)
  return grammar.read(frame(data, event.type)).whole.map((text) => decodeString(data, text.node).value)
}

function flush(data: string, event: string, text: string): string {
  const last = frame(data, event)
  const delta = grammar.read(last).deltas[0]
  if (delta === undefined) throw new Error('no delta')
  const { event: name, data: written } = grammar.flushFrame(last, delta, text)
  return eventText(name, written)
}
