import { describe, expect, test } from 'vitest'
import { ParaventError } from '../../src/errors.ts'
import { applyEdits } from '../../src/text/edit.ts'
import { decodeString } from '../../src/wire/json/string.ts'
import { parseJson } from '../../src/wire/json/parse.ts'
import { mistralChat, mistralEmbeddings, mistralFim } from '../../src/wire/mistral/chat.ts'
import { mistralStream } from '../../src/wire/mistral/stream.ts'
import type { StreamGrammar, Wire } from '../../src/wire/wire.ts'
import { MISTRAL_REQUEST_BODY, MISTRAL_STREAM } from '../fixtures/wire/mistral.ts'
import { channelsOf, frame } from './frames.ts'

const LIMITS = { depth: 128, values: 1_000_000 }
const read = (body: unknown, wire: Wire = mistralChat) => wire.readRequest(JSON.stringify(body), LIMITS)

describe('a chat request', () => {
  test('is read in causal order', () => {
    const { slots } = read(MISTRAL_REQUEST_BODY)
    const said = slots.map(({ value, unit, author }) => `${unit} ${author} ${value}`)
    expect(said).toContain('0 user Where is my order?')
    expect(said).toContain('1 assistant They ask for an order.')
    expect(said).toContain('2 tool nothing')
    expect(said).toContain('3 assistant It left yesterday.')
    expect(said).toContain('4 user END')
  })

  test('holds arguments as JSON or as a string of it', () => {
    const seen = read(MISTRAL_REQUEST_BODY).slots.map(({ value }) => value)
    for (const value of ['customer', '612345678', 'number', 'A-1', 'list', 'x']) expect(seen).toContain(value)
    for (const word of ['find_order', 'D681PevKs', 'json_schema']) expect(seen).not.toContain(word)
  })

  test('holds attachments, each of a kind', () => {
    const { attachments } = read(MISTRAL_REQUEST_BODY)
    expect(attachments.map(({ kind }) => kind)).toEqual(['image', 'image', 'file', 'audio', 'file'])
    const body = JSON.stringify(MISTRAL_REQUEST_BODY)
    const edits = mistralChat.readRequest(body, LIMITS).attachments.flatMap((one) => one.withhold?.('[withheld]') ?? [])
    expect(JSON.parse(applyEdits(body, edits)).messages[1].content[1]).toEqual({ type: 'text', text: '[withheld]' })
  })

  test('takes a note as its first message', () => {
    const body = '{"messages":[{"role":"user","content":"a"}]}'
    const edit = mistralChat.readRequest(body, LIMITS).noteEdit('N')
    expect(JSON.parse(applyEdits(body, edit === undefined ? [] : [edit])).messages).toEqual([
      { role: 'system', content: 'N' },
      { role: 'user', content: 'a' },
    ])
  })
})

test('a completion in the middle has a prompt and a suffix', () => {
  const { slots } = read({ model: 'codestral-latest', prompt: 'a', suffix: 'b', stop: 'c' }, mistralFim)
  expect(slots.map(({ value, unit }) => [value, unit])).toEqual([
    ['a', 0],
    ['b', 0],
    ['c', 1],
  ])
})

test('embeddings are of texts, not of token ids', () => {
  const { slots } = read({ model: 'mistral-embed', input: ['a', 'b'] }, mistralEmbeddings)
  expect(slots.map(({ value }) => value)).toEqual(['a', 'b'])
  expect(() => read({ input: [1, 2] }, mistralEmbeddings)).toThrow('token ids')
})

test('a reply is restored, arguments as keys and values', () => {
  const message = {
    role: 'assistant',
    content: [
      { type: 'thinking', thinking: [{ type: 'text', text: 'a' }], signature: 'b' },
      { type: 'text', text: 'c' },
    ],
    tool_calls: [
      { id: 'D681PevKs', function: { name: 'f', arguments: { k: 'v' } } },
      { id: 'D681PevKt', function: { name: 'f', arguments: '{}' } },
    ],
  }
  const body = JSON.stringify({
    id: 'x y',
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: 'stop' }],
  })
  const texts = mistralChat.readReply(body, parseJson(body, LIMITS), true)
  expect(texts.map(({ node, form, place }) => [decodeString(body, node).value, form, place])).toEqual([
    ['a', 'text', 'prose'],
    ['c', 'json', 'prose'],
    ['f', 'text', 'prose'],
    ['k', 'text', 'tool'],
    ['v', 'text', 'tool'],
    ['f', 'text', 'prose'],
    ['{}', 'json', 'tool'],
  ])
})

describe('a stream', () => {
  const frames = MISTRAL_STREAM.map((data) => frame(data))

  test('says each text in a channel of its own, in either spelling', () => {
    expect(Object.fromEntries(channelsOf(opened(), frames))).toEqual({
      'choice 0/thought 1': 'They ask.',
      'choice 0/text 2': 'Good day',
      'choice 0/call 0': '{"who":"me"}',
    })
  })

  test('ends a thought where a text begins, and all at the end', () => {
    const grammar = opened()
    expect(frames.map((one) => grammar.read(one).closes)).toEqual([
      [],
      [],
      [],
      ['choice 0/thought 1'],
      [],
      [],
      [],
      ['choice 0/'],
    ])
    expect(mistralStream.read(frame('[DONE]')).closes).toBe('all')
    expect(mistralStream.read(frame('{"object":"error","message":"x"}')).closes).toBe('all')
  })

  test('takes what is left of a text in its own spelling', () => {
    const [, thought = frame('')] = frames
    const [delta] = opened().read(thought).deltas
    if (delta === undefined) throw new Error('no delta')
    expect(JSON.parse(mistralStream.flushFrame(thought, delta, 'é"').data)).toMatchObject({
      object: 'chat.completion.chunk',
      choices: [
        {
          index: 0,
          delta: { content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'é"' }] }] },
          finish_reason: null,
        },
      ],
    })
  })

  test('names a call by its place only, for its name was said', () => {
    const last = frame(
      '{"choices":[{"index":0,"delta":{"tool_calls":[{"id":"D681PevKs","index":1,"function":{"name":"f","arguments":"{"}}]}}]}',
    )
    const [delta] = opened().read(last).deltas
    if (delta === undefined) throw new Error('no delta')
    expect(JSON.parse(mistralStream.flushFrame(last, delta, '}').data).choices[0].delta.tool_calls).toEqual([
      { id: 'D681PevKs', index: 1, function: { name: '', arguments: '}' } },
    ])
  })

  test('that fails says so in the vendor’s words', () => {
    expect(JSON.parse(mistralStream.failure(new ParaventError('upstream_reset')).data)).toMatchObject({
      object: 'error',
      code: 'paravent_upstream_reset',
    })
  })
})

function opened(): StreamGrammar {
  return mistralStream.open?.() ?? mistralStream
}
