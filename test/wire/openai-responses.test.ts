import { describe, expect, test } from 'vitest'
import { ParaventError } from '../../src/errors.ts'
import { applyEdits } from '../../src/text/edit.ts'
import { parseJson } from '../../src/wire/json/parse.ts'
import { decodeString } from '../../src/wire/json/string.ts'
import {
  openaiCompact,
  openaiConversations,
  openaiInputTokens,
  openaiResponses,
} from '../../src/wire/openai/responses.ts'
import { RESPONSES_REQUEST } from '../fixtures/wire/openai-responses.ts'

const LIMITS = { depth: 128, values: 1_000_000 }
const SEALED = 'gAAAAABo3kD3K7EGpLRQ1wIzsTvIeVZdZJsH3vNsXq0='

const read = (value: unknown) => openaiResponses.readRequest(JSON.stringify(value), LIMITS)
const units = (input: unknown, more: object = {}) =>
  read({ model: 'gpt-5', input, ...more }).slots.map((slot) => `${slot.unit} ${slot.author} ${slot.path}`)

describe('a request', () => {
  test('of one text is a single unit', () => {
    expect(units('Hello', { instructions: 'Be kind.', metadata: { a: 'x' } })).toEqual([
      '0 user input',
      '0 system instructions',
      '1 user metadata',
      '1 user metadata',
    ])
  })

  test('of items has a turn for every item the model made, and a unit for each run between two of them', () => {
    const call = { type: 'function_call', call_id: 'call_1', name: 'f', arguments: '{"q":"x"}' }
    const input = [
      { role: 'developer', content: 'a' },
      { role: 'user', content: 'b' },
      { type: 'reasoning', summary: [{ type: 'summary_text', text: 'c' }] },
      { ...call, name: 'g' },
      { type: 'mcp_call', name: 'ask', output: 'd' },
      { type: 'function_call_output', call_id: 'call_1', output: 'e' },
      { role: 'user', content: [{ type: 'input_text', text: 'f' }] },
      { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'g' }] },
      { type: 'call_of_tomorrow_call', hint: 'h' },
      { role: 'user', content: 'i' },
    ]
    expect(units(input).filter((line) => !/key|call_id/.test(line))).toEqual([
      '0 system input[0].content',
      '0 user input[1].content',
      '1 assistant input[2].summary[0].text',
      '2 assistant input[3].arguments',
      '2 assistant input[3].arguments',
      '3 assistant input[4].output',
      '4 tool input[5].output',
      '4 user input[6].content[0].text',
      '5 assistant input[7].content[0].text',
      '6 assistant input[8].type',
      '6 assistant input[8]',
      '6 assistant input[8]',
      '7 user input[9].content',
    ])
  })

  test('keeps its words, ids, names and secrets, and nothing else', () => {
    const { slots } = read(RESPONSES_REQUEST)
    const odd = slots.filter(({ path }) => /(?:^|\.)(?:type|role|id|call_id|status|model|name|detail|key)$/.test(path))
    expect(odd.map(({ path, value }) => `${path} ${value}`)).toEqual(['input[32].type new_kind_of_call'])
    expect(slots.some(({ value }) => value.includes('tok9aB3dE5fG7hJ1kL2'))).toBe(false)
  })

  test('names its attachments by place', () => {
    const { attachments } = read(RESPONSES_REQUEST)
    expect(attachments.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'image input[1].content[1]',
      'image input[1].content[2]',
      'image input[1].content[3]',
      'file input[1].content[4]',
      'file input[1].content[5]',
      'audio input[1].content[6]',
      'image input[7].output[1]',
      'image input[14].output',
      'image input[16]',
      'image tools[5].input_image_mask',
      'file tools[6].environment.skills[1].source',
    ])
  })

  test('whose attachments are withheld is a request still, with none of them', () => {
    const body = JSON.stringify(RESPONSES_REQUEST)
    const edits = openaiResponses
      .readRequest(body, LIMITS)
      .attachments.flatMap((one) => one.withhold?.('withheld') ?? [])
    const out = applyEdits(body, edits)
    expect(JSON.parse(out)).toMatchObject({ model: RESPONSES_REQUEST.model })
    expect(out).not.toContain('receipt.png')
    expect(out).not.toContain('iVBORw0KGgo')
    expect(out).not.toContain('JVBERi0x')
  })

  test.each([
    ['text', 'text', false],
    ['json_object', 'json_object', true],
    ['json_schema', 'json_schema', true],
  ])('asks for an answer in %s', (_name, type, jsonAnswer) => {
    expect(read({ input: 'x', text: { format: { type } } }).jsonAnswer).toBe(jsonAnswer)
  })

  test('says whether it streams, and its model if it looks like one', () => {
    expect(read({ model: 'gpt-5.1', input: 'x', stream: true })).toMatchObject({ stream: true, model: 'gpt-5.1' })
    expect(read({ model: 'Zoé', input: 'x' })).toMatchObject({ stream: false, model: undefined })
  })

  test('reasoning is signed beside its sealed form, and only there', () => {
    const item = { type: 'reasoning', summary: [{ type: 'summary_text', text: 'why' }] }
    const signed = (encrypted: unknown) =>
      read({ input: [{ ...item, encrypted_content: encrypted }] }).slots.find((slot) => slot.value === 'why')?.signed
    expect([signed(SEALED), signed(null), signed('Zoé was here'), signed(undefined)]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  test('without a list or a text for its input is refused', () => {
    for (const input of [7, true]) {
      expect(() => read({ input })).toThrow(expect.objectContaining({ code: 'request_shape' }))
    }
  })
})

describe('what the vendor keeps', () => {
  test.each([
    ['kept unless said otherwise', {}, undefined, undefined, true],
    ['not kept', { store: false }, undefined, undefined, false],
    ['kept', { store: true, previous_response_id: null }, undefined, undefined, true],
    ['a continuation', { previous_response_id: 'resp_1' }, 'resp_1', 'previous_response_id', true],
    [
      'a continuation that is not kept',
      { previous_response_id: 'r', store: false },
      'r',
      'previous_response_id',
      false,
    ],
    ['in the background', { background: true, store: false }, undefined, 'background', true],
  ])('is told: %s', (_case, more, continues, relies, keeps) => {
    expect(read({ input: 'x', ...more }).state).toEqual({ continues, relies, keeps })
  })

  test.each(['conv_1', { id: 'conv_1' }])(
    'a conversation is continued under its name, whatever is stored: %o',
    (conversation) => {
      expect(read({ input: 'x', conversation, store: false }).state).toEqual({
        continues: 'conv_1',
        relies: 'conversation',
        keeps: true,
        joins: 'conv_1',
      })
    },
  )

  test.each([{ conversation: {} }, { conversation: 7 }, { conversation: 'conv_1', previous_response_id: 'resp_1' }])(
    '%o is no request',
    (more) => {
      expect(() => read({ input: 'x', ...more })).toThrow(
        expect.objectContaining({ code: 'request_shape', place: { path: 'conversation' } }),
      )
    },
  )

  test('a conversation begins with items, and is of use only where it can be continued', () => {
    const body = JSON.stringify({
      items: [
        { role: 'user', content: 'a' },
        { role: 'assistant', content: 'b' },
      ],
      metadata: { c: 'd' },
    })
    const { slots, state } = openaiConversations.readRequest(body, LIMITS)
    expect(slots.map((slot) => `${slot.unit} ${slot.author} ${slot.path}`)).toEqual([
      '0 user items[0].content',
      '1 assistant items[1].content',
      '2 user metadata',
      '2 user metadata',
    ])
    expect(state).toEqual({ continues: undefined, relies: 'items', keeps: true })
    expect(openaiConversations.readRequest('{"items":null}', LIMITS).slots).toEqual([])
    expect(() => openaiConversations.readRequest('{"items":[{"type":"item_reference","id":"x"}]}', LIMITS)).toThrow(
      expect.objectContaining({ code: 'state_unsupported' }),
    )
  })

  test('an answer is named by its id, whole and in its events', () => {
    const body = '{"id":"resp_1","output":[]}'
    expect(openaiResponses.answerName?.(parseJson(body, LIMITS), body)).toBe('resp_1')
    expect(openaiResponses.answerName?.(parseJson('{}', LIMITS), '{}')).toBeUndefined()
  })

  test('a continuation of nothing that has a name is no request', () => {
    expect(() => read({ previous_response_id: 7 })).toThrow(expect.objectContaining({ code: 'request_shape' }))
  })
})

describe('what was made elsewhere is refused', () => {
  test.each([
    [{ prompt: { id: 'pmpt_1' } }, 'prompt'],
    [
      {
        input: [
          { role: 'user', content: 'x' },
          { type: 'item_reference', id: 'msg_1' },
        ],
      },
      'input[1]',
    ],
    [{ input: [{ id: 'msg_1' }] }, 'input[0]'],
  ])('%o', (more, path) => {
    const fault = faultOf(() => read({ model: 'gpt-5', input: 'x', ...more }))
    expect([fault.code, fault.status, fault.place.path]).toEqual(['state_unsupported', 400, path])
  })

  test('what SDKs write for “nothing” is not', () => {
    const nothing = { previous_response_id: null, conversation: null, background: false, prompt: null, store: true }
    expect(read({ input: 'x', ...nothing }).slots).toHaveLength(1)
  })
})

describe('a note', () => {
  test.each([
    ['without instructions', '{"input":"x"}', '{"instructions":"A \\"note\\"","input":"x"}'],
    ['with some', '{"instructions":"Be kind."}', '{"instructions":"A \\"note\\"\\n\\nBe kind."}'],
    ['with none', '{"instructions":null}', '{"instructions":"A \\"note\\""}'],
    ['in an empty body', '{}', '{"instructions":"A \\"note\\""}'],
  ])('%s', (_case, body, expected) => {
    const edit = openaiResponses.readRequest(body, LIMITS).noteEdit('A "note"')
    expect(applyEdits(body, edit === undefined ? [] : [edit])).toBe(expected)
  })

  test('is refused where instructions are no text', () => {
    expect(() => read({ instructions: [] }).noteEdit('n')).toThrow(expect.objectContaining({ code: 'request_shape' }))
  })
})

const REPLY = {
  id: 'resp_0850765c843cca5300699cc48053e88190bf',
  object: 'response',
  status: 'completed',
  model: 'gpt-5.1-2025-11-13',
  instructions: 'I1',
  metadata: { M1: 'M2' },
  user: 'U1',
  prompt_cache_key: 'P1',
  tools: [{ type: 'function', name: 'T1', parameters: { properties: { p: { enum: ['T2'] } } } }],
  text: { format: { type: 'json_schema', name: 'a', schema: { description: 'S1' } } },
  output: [
    { type: 'reasoning', id: 'rs_1', summary: [{ type: 'summary_text', text: 'R1' }], encrypted_content: SEALED },
    { type: 'reasoning', id: 'rs_2', summary: [{ type: 'summary_text', text: 'R2' }], encrypted_content: null },
    {
      type: 'message',
      role: 'assistant',
      content: [{ type: 'output_text', text: 'O1', annotations: [{ type: 'url_citation', title: 'C1', url: 'C2' }] }],
    },
    { type: 'function_call', call_id: 'call_1', name: 'N1', arguments: 'A1' },
    { type: 'custom_tool_call', call_id: 'call_1', name: 'n', input: 'X1' },
  ],
  error: null,
  usage: { input_tokens: 3 },
}

describe('a reply', () => {
  test('is restored where it has text, the request’s own echoed fields included', () => {
    const values = new Set(texts(REPLY).map(({ value }) => value))
    for (const value of ['I1', 'M1', 'M2', 'U1', 'P1', 'T1', 'T2', 'S1', 'R2', 'O1', 'C1', 'C2', 'N1', 'A1', 'X1'])
      expect(values).toContain(value)
  })

  test('leaves sealed reasoning as the vendor wrote it', () => {
    expect(texts(REPLY).map(({ value }) => value)).not.toContain('R1')
    expect(texts(REPLY).map(({ value }) => value)).not.toContain(SEALED)
  })

  test('arguments are JSON for a tool; the answer is JSON when the request asked for it', () => {
    expect(formsOf('A1', false)).toEqual(['json tool'])
    expect(formsOf('X1', false)).toEqual(['text tool'])
    expect([formsOf('O1', false), formsOf('O1', true)]).toEqual([['text prose'], ['json prose']])
    expect(formsOf('R2', true)).toEqual(['text prose'])
  })

  test('an error is restored', () => {
    expect(texts({ error: { message: 'E1', type: 't', param: null, code: 'c' } }).map(({ value }) => value)).toContain(
      'E1',
    )
  })
})

test('counting and compacting take the same request and do not stream', () => {
  for (const wire of [openaiCompact, openaiInputTokens]) {
    expect(wire.stream).toBeUndefined()
    expect(wire.readRequest('{"model":"gpt-5","input":"Hello"}', LIMITS).slots.map(({ value }) => value)).toEqual([
      'Hello',
    ])
  }
  expect(new Set([openaiResponses.id, openaiCompact.id, openaiInputTokens.id]).size).toBe(3)
})

function faultOf(run: () => unknown): ParaventError {
  try {
    run()
  } catch (fault) {
    if (fault instanceof ParaventError) return fault
    throw fault
  }
  throw new Error('nothing was refused')
}

function texts(value: unknown, jsonAnswer = false) {
  const body = JSON.stringify(value)
  return openaiResponses
    .readReply(body, parseJson(body, LIMITS), jsonAnswer)
    .map((text) => ({ ...text, value: decodeString(body, text.node).value }))
}

function formsOf(wanted: string, jsonAnswer: boolean): readonly string[] {
  return texts(REPLY, jsonAnswer)
    .filter(({ value }) => value === wanted)
    .map((text) => `${text.form} ${text.place}`)
}
