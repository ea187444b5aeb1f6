import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/text/edit.ts'
import { anthropicMessages } from '../../src/wire/anthropic/messages.ts'
import { parseJson } from '../../src/wire/json/parse.ts'
import { decodeString } from '../../src/wire/json/string.ts'
import type { WireRequest } from '../../src/wire/slot.ts'
import { ANTHROPIC_REPLY, ANTHROPIC_REQUEST } from '../fixtures/wire/anthropic-messages.ts'

const LIMITS = { depth: 128, values: 1_000_000 }
const SIGNATURE = 'EqkECkYIBxgCKkA8AZ4noDfV5VcOJe3JTRB6Xz5297mrWhl3MbHSXDKTMfuB='

describe('a messages request', () => {
  test('comes in causal order, system messages inside the conversation included', () => {
    const request = read({
      messages: [
        { role: 'user', content: 'U1' },
        { role: 'assistant', content: [{ type: 'text', text: 'A1' }] },
        {
          role: 'user',
          content: [
            { type: 'tool_result', tool_use_id: 't', content: 'T1' },
            { type: 'text', text: 'U2' },
          ],
        },
        { role: 'system', content: 'S2' },
      ],
      metadata: { user_id: 'tail' },
      system: 'S1',
    })
    expect(request.slots.map((slot) => [slot.unit, slot.author, slot.value])).toEqual([
      [0, 'user', 'U1'],
      [0, 'system', 'S1'],
      [1, 'assistant', 'A1'],
      [2, 'tool', 't'],
      [2, 'tool', 'T1'],
      [2, 'user', 'U2'],
      [2, 'system', 'S2'],
      [3, 'user', 'user_id'],
      [3, 'user', 'tail'],
    ])
  })

  test('thinking is signed text, its signature and redacted thinking are not text', () => {
    const request = read({
      messages: [
        {
          role: 'assistant',
          content: [
            { signature: SIGNATURE, thinking: 'T', type: 'thinking' },
            { data: SIGNATURE, type: 'redacted_thinking' },
            { type: 'compaction', content: 'C', encrypted_content: SIGNATURE },
            { type: 'text', text: 'A' },
          ],
        },
      ],
    })
    expect(request.slots.map((slot) => [slot.value, slot.signed])).toEqual([
      ['T', true],
      ['C', true],
      ['A', false],
    ])
    expect(request.blobs).toHaveLength(3)
  })

  test('thinking without a signature is text like any other, and so is a signature that is none', () => {
    const request = read({
      messages: [
        {
          role: 'assistant',
          content: [
            { type: 'thinking', thinking: 'T', signature: 'of Zoé' },
            { type: 'thinking', thinking: 'U' },
          ],
        },
      ],
    })
    expect(request.slots.map((slot) => [slot.value, slot.signed])).toEqual([
      ['T', false],
      ['of Zoé', false],
      ['U', false],
    ])
  })

  test('the same member is text or binary by its neighbour, whichever comes first', () => {
    const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ'
    const request = read({
      messages: [
        {
          role: 'user',
          content: [
            { type: 'document', source: { data: base64, type: 'text', media_type: 'text/plain' } },
            { type: 'document', source: { data: base64, type: 'base64', media_type: 'application/pdf' } },
          ],
        },
      ],
    })
    expect(request.slots.map((slot) => slot.path)).toEqual(['messages[0].content[0].source.data'])
    expect(request.blobs).toHaveLength(1)
    expect(request.attachments.map((one) => one.path)).toEqual(['messages[0].content[1]'])
  })

  test('a tool result that is JSON, and JSON in its JSON, is walked', () => {
    const content = JSON.stringify({ rows: JSON.stringify([{ name: 'Zoé "Q"' }]) })
    const request = read({ messages: [{ role: 'user', content: [{ type: 'tool_result', content }] }] })
    const slot = request.slots.find((one) => one.value === 'Zoé "Q"')
    expect(slot).toMatchObject({ kind: 'value', under: 'name', path: 'messages[0].content[0].content' })
    const out = applyEdits(request.body, slot?.toBody([{ start: 4, end: 7, text: '"X"' }]) ?? [])
    expect(JSON.parse(JSON.parse(JSON.parse(out).messages[0].content[0].content).rows)).toEqual([{ name: 'Zoé "X"' }])
  })

  test('a long number becomes a quoted token', () => {
    const request = read({
      messages: [{ role: 'assistant', content: [{ type: 'tool_use', input: { phone: 33612345678 } }] }],
    })
    const slot = request.slots.find((one) => one.kind === 'number')
    const out = applyEdits(request.body, slot?.toBody([{ start: 0, end: 11, text: 'PHONE_K7QX2A4' }]) ?? [])
    expect(JSON.parse(out).messages[0].content[0].input).toEqual({ phone: 'PHONE_K7QX2A4' })
  })

  test('says whether the answer is JSON', () => {
    expect(read({ messages: [], output_config: { format: { type: 'json_schema', schema: {} } } }).jsonAnswer).toBe(true)
    expect(read({ messages: [], output_format: { type: 'json_schema', schema: {} } }).jsonAnswer).toBe(true)
    expect(read({ messages: [], output_config: { effort: 'low' } }).jsonAnswer).toBe(false)
  })
})

describe('the system note', () => {
  test.each([
    ['no system yet', '{"messages":[]}', '{"system":"A \\"note\\"","messages":[]}'],
    ['a string', '{"messages":[],"system":"Be kind."}', '{"messages":[],"system":"A \\"note\\"\\n\\nBe kind."}'],
    [
      'blocks',
      '{"system":[{"type":"text","text":"x"}],"messages":[]}',
      '{"system":[{"type":"text","text":"A \\"note\\""},{"type":"text","text":"x"}],"messages":[]}',
    ],
    ['no blocks', '{"system":[],"messages":[]}', '{"system":[{"type":"text","text":"A \\"note\\""}],"messages":[]}'],
    ['null', '{"system":null,"messages":[]}', '{"system":"A \\"note\\"","messages":[]}'],
  ])('%s', (_case, body, expected) => {
    const edit = anthropicMessages.readRequest(body, LIMITS).noteEdit('A "note"')
    expect(applyEdits(body, edit === undefined ? [] : [edit])).toBe(expected)
  })

  test('a system that is neither text nor blocks is refused', () => {
    const request = anthropicMessages.readRequest('{"system":{},"messages":[]}', LIMITS)
    expect(() => request.noteEdit('n')).toThrow(expect.objectContaining({ code: 'request_shape' }))
  })
})

describe('attachments', () => {
  const request = anthropicMessages.readRequest(JSON.stringify(ANTHROPIC_REQUEST), LIMITS)

  test('are found at every depth; documents of text are none', () => {
    expect(request.attachments.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'image messages[0].content[1]',
      'image messages[0].content[2]',
      'image messages[0].content[3]',
      'file messages[0].content[5]',
      'image messages[0].content[6].source.content[1]',
      'file messages[0].content[9]',
      'image messages[2].content[1].content[1]',
    ])
  })

  test('withheld, an image becomes a text block with its cache breakpoint, a document stays a document', () => {
    const out = JSON.parse(
      applyEdits(
        request.body,
        request.attachments.flatMap((one) => one.withhold?.('[gone]') ?? []),
      ),
    )
    expect(out.messages[0].content[1]).toEqual({ type: 'text', text: '[gone]', cache_control: { type: 'ephemeral' } })
    expect(out.messages[0].content[5]).toEqual({
      type: 'document',
      source: { type: 'text', media_type: 'text/plain', data: '[gone]' },
    })
    expect(out.messages[0].content[6].source.content[1]).toEqual({ type: 'text', text: '[gone]' })
    expect(out.messages[0].content[9]).toEqual({ type: 'text', text: '[gone]' })
    expect(out.messages.slice(3)).toEqual(JSON.parse(request.body).messages.slice(3))
  })

  test('a block of an unknown type that brings a file along is one, and what is inside an attachment is not another', () => {
    const image = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'x' } }
    const { body, attachments } = read({
      messages: [
        { role: 'user', content: [{ type: 'hologram', source: { type: 'base64', data: 'x' } }] },
        { role: 'user', content: [{ type: 'document', source: { type: 'fax', content: [image] } }] },
      ],
    })
    expect(attachments.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'file messages[0].content[0]',
      'file messages[1].content[0]',
    ])
    expect(() =>
      applyEdits(
        body,
        attachments.flatMap((one) => one.withhold?.('n') ?? []),
      ),
    ).not.toThrow()
  })

  test('a document of an unknown kind is an attachment', () => {
    const { attachments } = read({
      messages: [{ role: 'user', content: [{ type: 'document', source: { type: 'fax' } }, { type: 'document' }] }],
    })
    expect(attachments.map((one) => one.kind)).toEqual(['file', 'file'])
  })
})

describe('a whole reply', () => {
  test('is restored, tool input with its keys; thinking and what is signed stay as they came', () => {
    const body = JSON.stringify(ANTHROPIC_REPLY)
    const texts = anthropicMessages.readReply(body, parseJson(body, LIMITS), false)
    expect(texts.map((text) => [decodeString(body, text.node).value, text.form, text.place])).toEqual([
      ['the answer', 'text', 'prose'],
      ['the quote', 'text', 'prose'],
      ['the title', 'text', 'prose'],
      ['find_order', 'text', 'prose'],
      ['the key', 'text', 'tool'],
      ['the value', 'text', 'tool'],
      ['the stop', 'text', 'prose'],
    ])
  })

  test('an error body is restored', () => {
    const body =
      '{"type":"error","error":{"type":"invalid_request_error","message":"m"},"request_id":"req_011CXTest9aB3dE5fG"}'
    const texts = anthropicMessages.readReply(body, parseJson(body, LIMITS), false)
    expect(texts.map((text) => decodeString(body, text.node).value)).toEqual(['invalid_request_error', 'm'])
  })
})

function read(value: unknown): WireRequest {
  return anthropicMessages.readRequest(JSON.stringify(value), LIMITS)
}
