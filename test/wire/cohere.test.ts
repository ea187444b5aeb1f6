import { describe, expect, test } from 'vitest'
import { ParaventError } from '../../src/errors.ts'
import { cohereStream } from '../../src/wire/cohere/stream.ts'
import { cohereChat, cohereEmbed, cohereRerank } from '../../src/wire/cohere/wires.ts'
import { decodeString } from '../../src/wire/json/string.ts'
import { parseJson } from '../../src/wire/json/parse.ts'
import type { Wire } from '../../src/wire/wire.ts'
import { COHERE_REQUEST_BODY, COHERE_STREAM } from '../fixtures/wire/cohere.ts'
import { channelsOf, frame } from './frames.ts'

const LIMITS = { depth: 128, values: 1_000_000 }
const read = (body: unknown, wire: Wire = cohereChat) => wire.readRequest(JSON.stringify(body), LIMITS)

describe('a chat request', () => {
  test('is read in causal order', () => {
    const said = read(COHERE_REQUEST_BODY).slots.map(({ value, unit, author }) => `${unit} ${author} ${value}`)
    for (const one of [
      '0 user Where is my order?',
      '1 assistant I will look it up.',
      '1 assistant 612345678',
      '2 tool 4111111111111111',
      '3 assistant It left yesterday.',
      '5 user An order.',
    ])
      expect(said).toContain(one)
  })

  test('keeps names of tools and properties', () => {
    const seen = read(COHERE_REQUEST_BODY).slots.map(({ value }) => value)
    for (const word of ['find_order', 'email', 'json_object', 'find_order_9aB3dE5fG7hJ'])
      expect(seen).not.toContain(word)
  })
})

test('a picture that is itself embedded is sent or it is not: no other vector would be of use', () => {
  const picture = 'data:image/png;base64,aGVsbG8gd29ybGQ='
  const { attachments } = read({ model: 'embed-v4.0', input_type: 'image', images: [picture] }, cohereEmbed)
  expect(attachments).toEqual([{ kind: 'image', path: 'images' }])
  const inputs = [{ content: [{ type: 'image_url', image_url: { url: picture } }] }]
  const [part] = read({ model: 'embed-v4.0', inputs }, cohereEmbed).attachments
  expect(part?.withhold?.('[gone]')[0]?.text).toBe('{"type":"text","text":"[gone]"}')
})

test('embeddings and ranking are of type words', () => {
  expect(textsOf({ model: 'embed-v4.0', texts: ['a'], input_type: 'search_query' }, cohereEmbed)).toEqual(['a'])
  expect(textsOf({ model: 'embed-v4.0', inputs: [{ content: [{ type: 'text', text: 'a' }] }] }, cohereEmbed)).toEqual([
    'a',
  ])
  expect(textsOf({ model: 'rerank-v3.5', query: 'a', documents: ['b', 'c'] }, cohereRerank)).toEqual(['a', 'b', 'c'])
  expect([cohereEmbed.typeOnly, cohereRerank.typeOnly]).toEqual([true, true])
})

test('a reply is restored, its citations and their sources too', () => {
  const message = {
    role: 'assistant',
    tool_plan: 'a',
    content: [
      { type: 'thinking', thinking: 'b' },
      { type: 'text', text: 'c' },
    ],
    tool_calls: [{ id: 'call_9aB3dE5fG7hJ', type: 'function', function: { name: 'f', arguments: '{}' } }],
    citations: [{ start: 0, end: 1, text: 'd', sources: [{ type: 'document', document: { k: 'v' } }] }],
  }
  const body = JSON.stringify({ id: 'x y', finish_reason: 'COMPLETE', message })
  const texts = cohereChat.readReply(body, parseJson(body, LIMITS), true)
  expect(texts.map(({ node, form, place }) => [decodeString(body, node).value, form, place])).toEqual([
    ['a', 'text', 'prose'],
    ['b', 'text', 'prose'],
    ['c', 'json', 'prose'],
    ['f', 'text', 'prose'],
    ['{}', 'json', 'tool'],
    ['d', 'text', 'prose'],
    ['k', 'text', 'tool'],
    ['v', 'text', 'tool'],
  ])
  const error = '{"id":"e","message":"a"}'
  expect(cohereChat.readReply(error, parseJson(error, LIMITS), false)).toHaveLength(1)
})

describe('a stream', () => {
  const frames = COHERE_STREAM.map(([event, data]) => frame(data, event))

  test('says each text in a channel of its own', () => {
    expect(Object.fromEntries(channelsOf(cohereStream, frames))).toEqual({
      'plan/text': 'I look',
      'call 0/arguments': '{"who":"me"}',
      'content 0/text': 'Good day',
    })
  })

  test('ends a channel with its event', () => {
    const closing = frames.map((one) => [one.event, cohereStream.read(one).closes] as const)
    expect(closing.filter(([, closes]) => closes.length > 0)).toEqual([
      ['message-start', 'all'],
      ['tool-call-start', ['plan/']],
      ['tool-call-end', ['call 0/']],
      ['content-start', ['plan/']],
      ['content-end', ['content 0/']],
      ['message-end', 'all'],
    ])
  })

  test('takes what is left as a delta, even of what only started', () => {
    const [, plan, , call, , , , start] = frames
    for (const [one, expected] of [
      [plan, { type: 'tool-plan-delta', delta: { message: { tool_plan: 'é"' } } }],
      [
        call,
        { type: 'tool-call-delta', index: 0, delta: { message: { tool_calls: { function: { arguments: 'é"' } } } } },
      ],
      [start, { type: 'content-delta', index: 0, delta: { message: { content: { text: 'é"' } } } }],
    ] as const) {
      const last = one ?? frame('')
      const [delta] = cohereStream.read(last).deltas
      if (delta === undefined) throw new Error('no delta')
      const { event, data } = cohereStream.flushFrame(last, delta, 'é"')
      expect([event, JSON.parse(data)]).toEqual([expected.type, expected])
    }
  })

  test('that fails ends with an error', () => {
    const { event, data } = cohereStream.failure(new ParaventError('upstream_reset'))
    expect(event).toBe('message-end')
    expect(JSON.parse(data).delta).toMatchObject({ finish_reason: 'ERROR' })
  })
})

function textsOf(body: unknown, wire: Wire): readonly string[] {
  return read(body, wire).slots.map(({ value }) => value)
}
