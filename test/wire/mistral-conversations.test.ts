import { describe, expect, test } from 'vitest'
import { ParaventError } from '../../src/errors.ts'
import { decodeString } from '../../src/wire/json/string.ts'
import { parseJson } from '../../src/wire/json/parse.ts'
import { mistralAppend, mistralConversations, mistralRestart } from '../../src/wire/mistral/conversations.ts'
import { mistralConversationsStream } from '../../src/wire/mistral/conversations-stream.ts'
import type { StreamGrammar, Wire } from '../../src/wire/wire.ts'
import { APPEND_REQUEST, CONVERSATION_REQUEST, CONVERSATION_STREAM } from '../fixtures/wire/mistral-conversations.ts'
import { channelsOf, frame } from './frames.ts'

const LIMITS = { depth: 128, values: 1_000_000 }
const read = (body: unknown, wire: Wire = mistralConversations) => wire.readRequest(JSON.stringify(body), LIMITS)

describe('what begins a conversation', () => {
  test('is read in causal order, whatever its entries are', () => {
    const said = read(CONVERSATION_REQUEST).slots.map(({ value, unit, author }) => `${unit} ${author} ${value}`)
    for (const one of [
      '0 system You serve the customers of a bookshop.',
      '0 user Where is my order?',
      '1 assistant the first',
      '2 assistant a bookshop',
      '2 assistant A bookshop',
      '4 assistant A-1',
      '5 tool nothing',
      '6 assistant They ask for an order.',
      '6 assistant It left yesterday.',
      '7 user Thank you.',
      '8 user END',
      '8 user An order',
      '8 user Where it is',
      '8 user shop',
    ])
      expect(said).toContain(one)
    const own = ['find_order', 'D681PevKs', 'message.output', 'json_schema', '2026-10-21T08:30:01Z']
    for (const word of own) expect(said.join('\n')).not.toContain(word)
  })

  test('may be a text, an entry, or entries that leave out what they are', () => {
    const authors = (inputs: unknown) => read({ inputs }).slots.map(({ author, unit }) => `${unit} ${author}`)
    expect(authors('a')).toEqual(['0 user'])
    expect(authors({ role: 'user', content: 'a' })).toEqual(['0 user'])
    const entries = [
      { role: 'user', content: 'a' },
      { role: 'assistant', content: 'b' },
      { tool_call_id: 'D681PevKs', name: 'f', arguments: '{"a":"b"}' },
      { tool_call_id: 'D681PevKs', result: 'c' },
      { type: 'future.entry', role: 'user' },
      { type: 'future.call' },
    ]
    expect(authors(entries)).toEqual([
      ...['0 user', '1 assistant', '2 assistant', '2 assistant'],
      ...['3 tool', '3 user', '4 assistant'],
    ])
  })

  test('holds attachments, each of a kind', () => {
    expect(read(CONVERSATION_REQUEST).attachments.map(({ kind }) => kind)).toEqual(['image', 'image', 'file', 'file'])
  })

  test.each([
    [{ store: true }, true, 'store'],
    [{ store: null }, true, 'store'],
    [{}, true, 'store'],
    [{ store: false }, false, undefined],
  ])('%o: kept %s', (more, keeps, relies) => {
    expect(read({ inputs: 'a', ...more }).state).toEqual({ continues: undefined, keeps, relies, binds: true })
  })

  test('asks for JSON in its completion_args; a later turn may leave that as it was', () => {
    const json = { completion_args: { response_format: { type: 'json_schema' } } }
    expect([read({ inputs: 'a', ...json }).jsonAnswer, read({ inputs: 'a' }).jsonAnswer]).toEqual([true, false])
    expect(read({ inputs: 'a', ...json }, mistralAppend).state).toMatchObject({ asBefore: false })
    for (const completion_args of [undefined, null, {}, { response_format: null }])
      expect(read({ inputs: 'a', completion_args }, mistralAppend).state).toMatchObject({ asBefore: true })
  })
})

test('the next turn may have no inputs, and says what is to be called', () => {
  const { slots, tail } = read({ tool_confirmations: APPEND_REQUEST.tool_confirmations }, mistralAppend)
  expect([slots, tail]).toEqual([[], 1])
})

test('what goes back says to which entry', () => {
  expect(read({ from_entry_id: 'msg_1' }, mistralRestart).state).toMatchObject({ from: 'msg_1', keeps: true })
  expect(() => read({ inputs: 'a', from_entry_id: 7 }, mistralRestart)).toThrow(ParaventError)
})

test('an answer is restored by what its entries are, and names them', () => {
  const outputs = [
    { type: 'message.output', id: 'a', content: [{ type: 'text', text: 'b' }] },
    { type: 'message.input', id: 'c', content: [{ type: 'text', text: 'd' }] },
    { type: 'message.input', id: 'e', content: 'f' },
    { type: 'function.call', id: 'g', name: 'h', arguments: { k: 'l' } },
    { type: 'tool.execution', id: 'm', name: 'n', arguments: '{}', info: { o: 'p' } },
    { type: 'function.result', id: 'q', result: 'r' },
  ]
  const body = JSON.stringify({ conversation_id: 'x y', object: 'conversation.response', outputs })
  const root = parseJson(body, LIMITS)
  const texts = mistralConversations.readReply(body, root, true)
  expect(texts.map(({ node, form, place }) => `${decodeString(body, node).value} ${form} ${place}`)).toEqual([
    ...['b json prose', 'd text prose', 'f text prose', 'h text prose', 'k text tool', 'l text tool'],
    ...['n text prose', '{} json tool', 'o text tool', 'p text tool', 'r text prose'],
  ])
  expect(mistralConversations.answerName?.(root, body)).toBe('x y')
  expect(mistralConversations.entryNames?.(root, body)).toEqual(['a', 'c', 'e', 'g', 'm', 'q'])
})

describe('a stream', () => {
  const frames = CONVERSATION_STREAM.map(([name, data]) => frame(data, name))
  const EXECUTION = 'output 0 tool_exec_019df435c7ec7497b1feba55b9e05e09'
  const MESSAGE = 'output 2 msg_0680b70012d5722480007a3628df8fc7'
  const FIRST_CALL = 'output 3 fc_0680b70012d5722480007a3628df8fc3/call D681PevKs'
  const SECOND_CALL = 'output 4 fc_0680b70012d5722480007a3628df8fc4/call D681PevKt'

  test('says each text in a channel of its own, in either spelling', () => {
    expect(Object.fromEntries(channelsOf(opened(), frames))).toEqual({
      [`${EXECUTION}/execution`]: '{"query":"a bookshop"}',
      [`${MESSAGE}/content 0/thought 1`]: 'They ask.',
      [`${MESSAGE}/content 1/text 1`]: 'Good day.',
      [`${MESSAGE}/content 3/text 1`]: ' It left.',
      [FIRST_CALL]: '{"who":"me"}',
      [SECOND_CALL]: '{"who":"me"}',
    })
  })

  test('ends a text where something else begins, calls side by side where something else is told, and all at the end', () => {
    const grammar = opened()
    const closes = frames.map((one) => grammar.read(one).closes)
    expect(closes).toEqual([
      ...['all', [], [], [], [`${EXECUTION}/`], ['output 1 ho_1/'], ['output 1 ho_1/'], [], []],
      ...[[`${MESSAGE}/content 0/`], [], [], [`${MESSAGE}/content 1/`], [`${MESSAGE}/content 2/`], []],
      ...[[`${MESSAGE}/content 3/`], [], [], 'all'],
    ])
    const resumed = opened()
    for (const one of frames.slice(0, 18)) resumed.read(one)
    expect(resumed.read(frames[13] ?? frame('')).closes).toEqual([FIRST_CALL, SECOND_CALL])
  })

  test('does not end a text for something that nobody has heard of, unless it says that it begins or ends', () => {
    const grammar = opened()
    for (const one of frames.slice(0, 10)) grammar.read(one)
    expect(grammar.read(frame('{"type":"future.ping"}')).closes).toEqual([])
    expect(grammar.read(frame('{"type":"future.output.started"}')).closes).toContain(`${MESSAGE}/content 1/`)
    expect(grammar.read(frame('[DONE]')).closes).toBe('all')
    expect(grammar.read(frame('{"object":"error","message":"x"}')).closes).toBe('all')
    expect(grammar.read(frame('{"type":"conversation.response.error","message":"x","code":1}')).closes).toBe('all')
  })

  test('ends a text at a reference, though both stand at one place', () => {
    const grammar = opened()
    const said = (content: unknown) => frame(JSON.stringify({ type: 'message.output.delta', id: 'm', content }))
    const closes = [said('a'), said({ type: 'tool_reference', title: 'b' }), said('c')].map(
      (one) => grammar.read(one).closes,
    )
    expect(closes).toEqual([[], ['output 0 m/content 0/text 1'], []])
  })

  test('tells the name of the conversation and of each output', () => {
    const grammar = opened()
    const readings = frames.map((one) => grammar.read(one))
    expect(readings[0]?.answerName).toBe('conv_019df435c3a677148535d0889fa2490c')
    expect(new Set(readings.map(({ entryName }) => entryName)).size).toBe(6)
  })

  test.each([
    [8, { content_index: 0, content: { type: 'thinking', thinking: [{ type: 'text', text: 'é"' }] } }],
    [9, { content_index: 1, content: 'é"', role: 'assistant', output_index: 2 }],
    [10, { content_index: 1, content: { type: 'text', text: 'é"' } }],
    [15, { name: 'find_order', tool_call_id: 'D681PevKs', arguments: 'é"', output_index: 3 }],
  ])('takes what is left of event %i in its own form', (at, expected) => {
    const one = frames[at] ?? frame('')
    const [delta] = opened().read(one).deltas
    if (delta === undefined) throw new Error('no delta')
    const flush = mistralConversationsStream.flushFrame(one, delta, 'é"')
    expect(flush.event).toBe(one.event)
    expect(JSON.parse(flush.data)).toMatchObject({ type: one.event, ...expected })
  })

  test('takes what is left of a beginning as what goes on', () => {
    const data = '{"type":"tool.execution.started","output_index":0,"id":"t","name":"n","arguments":"{"}'
    for (const name of ['tool.execution.started', undefined]) {
      const one = frame(data, name)
      const [delta] = opened().read(one).deltas
      if (delta === undefined) throw new Error('no delta')
      const flush = mistralConversationsStream.flushFrame(one, delta, '}')
      expect(flush.event).toBe(name?.replace('started', 'delta'))
      expect(JSON.parse(flush.data)).toEqual({ ...JSON.parse(data), type: 'tool.execution.delta', arguments: '}' })
    }
  })
})

function opened(): StreamGrammar {
  return mistralConversationsStream.open?.() ?? mistralConversationsStream
}
