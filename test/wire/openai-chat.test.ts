import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/text/edit.ts'
import { parseJson } from '../../src/wire/json/parse.ts'
import { decodeString } from '../../src/wire/json/string.ts'
import { openaiChat } from '../../src/wire/openai/chat.ts'
import type { Slot, WireRequest } from '../../src/wire/slot.ts'
import { OPENAI_REPLY, OPENAI_REQUEST } from '../fixtures/wire/openai-chat.ts'

const LIMITS = { depth: 128, values: 1_000_000 }

describe('a chat completions request', () => {
  test('comes in causal order: tools and the first run, each assistant turn, each run between, and the tail', () => {
    const request = read({
      messages: [
        { role: 'system', content: 'S' },
        { role: 'user', content: 'U1' },
        { role: 'assistant', content: 'A1' },
        { role: 'assistant', content: 'A2' },
        { role: 'tool', content: 'T1' },
        { role: 'user', content: 'U2' },
        { role: 'assistant', content: 'A3' },
      ],
      user: 'tail',
      tools: [{ type: 'function', function: { name: 'f', description: 'D' } }],
    })
    expect(request.slots.map((slot) => [slot.unit, slot.author, slot.value])).toEqual([
      [0, 'system', 'S'],
      [0, 'user', 'U1'],
      [0, 'system', 'D'],
      [1, 'assistant', 'A1'],
      [2, 'assistant', 'A2'],
      [3, 'tool', 'T1'],
      [3, 'user', 'U2'],
      [4, 'assistant', 'A3'],
      [5, 'user', 'tail'],
    ])
    expect(request.tail).toBe(5)
  })

  test('an appended conversation keeps the units of what came before', () => {
    const messages = [
      { role: 'user', content: 'U1' },
      { role: 'assistant', content: 'A1' },
      { role: 'user', content: 'U2' },
    ]
    const before = read({ messages }).slots
    const after = read({
      messages: [...messages, { role: 'assistant', content: 'A2' }, { role: 'user', content: 'U3' }],
    })
    expect(after.slots.slice(0, 3).map(facts)).toEqual(before.map(facts))
  })

  test('a conversation that begins with the assistant has an empty first unit', () => {
    const request = read({
      messages: [
        { role: 'assistant', content: 'A' },
        { role: 'user', content: 'U' },
      ],
    })
    expect(request.slots.map((slot) => slot.unit)).toEqual([1, 2])
  })

  test('tool arguments are walked as JSON: keys, strings and long numbers, and only those', () => {
    const request = read({
      messages: [
        {
          role: 'assistant',
          tool_calls: [
            {
              id: 'call_ZR5UUuTt3pf61kjwAJIYdVMj',
              type: 'function',
              function: {
                name: 'send',
                arguments: '{"to": {"phone":33612345678, "age":42}, "mails":["a","b"], "ok":true}',
              },
            },
          ],
        },
      ],
    })
    expect(request.slots.map((slot) => [slot.kind, slot.under, slot.value])).toEqual([
      ['key', undefined, 'to'],
      ['key', undefined, 'phone'],
      ['number', 'phone', '33612345678'],
      ['key', undefined, 'age'],
      ['key', undefined, 'mails'],
      ['value', 'mails', 'a'],
      ['value', 'mails', 'b'],
      ['key', undefined, 'ok'],
    ])
    expect(request.slots.every((slot) => slot.path === 'messages[0].tool_calls[0].function.arguments')).toBe(true)
  })

  test('a replacement is escaped once for each string it stands inside of', () => {
    const inner = JSON.stringify({ note: 'from "Zoé"\n' })
    const content = JSON.stringify({ inner, phone: 33612345678 })
    const request = read({ messages: [{ role: 'tool', content }] })
    const out = replaceAll(
      request,
      (slot) => (slot.kind === 'number' ? [0, slot.value.length] : find(slot.value, 'Zoé')),
      'A "B"\\',
    )
    const sent = JSON.parse(JSON.parse(out).messages[0].content)
    expect(sent.phone).toBe('A "B"\\')
    expect(JSON.parse(sent.inner).note).toBe('from "A "B"\\"\n')
  })

  test('what is not replaced stays byte for byte: spellings, spaces, escapes, order', () => {
    const body = String.raw`{ "seed":1.0e3 , "messages":[ {"content":"Zo\u00e9 \/ caf\u00E9 \ud83d","role":"user"} ],"big":12345678901234567890 }`
    const request = openaiChat.readRequest(body, LIMITS)
    expect(applyEdits(body, [])).toBe(body)
    const out = replaceAll(request, (slot) => find(slot.value, 'Zoé'), 'X')
    expect(out).toBe(body.replace(String.raw`Zo\u00e9`, 'X'))
  })

  test('arguments that are no JSON are text', () => {
    const request = read({
      messages: [{ role: 'assistant', tool_calls: [{ function: { name: 'f', arguments: '{"to":"Zoé"' } }] }],
    })
    expect(request.slots.map((slot) => slot.value)).toEqual(['{"to":"Zoé"'])
  })

  test('a document in a string with a key twice, or nested out of bounds, is text', () => {
    for (const content of ['{"a":1,"a":"Zoé"}', `${'['.repeat(200)}"Zoé"${']'.repeat(200)}`]) {
      expect(read({ messages: [{ role: 'user', content }] }).slots.map((slot) => slot.value)).toEqual([content])
    }
  })

  test('names of tools and properties stay; what people wrote into a schema is read', () => {
    const request = read({
      messages: [],
      tools: [
        {
          type: 'function',
          function: {
            name: 'find_person',
            parameters: {
              type: 'object',
              properties: { lastName: { type: 'string', enum: ['Zoé'], description: 'D', format: 'email' } },
              required: ['lastName'],
            },
          },
        },
      ],
    })
    expect(request.slots.map((slot) => slot.value)).toEqual(['Zoé', 'D'])
    expect(request.slots[1]?.path).toBe('tools[0].function.parameters.properties.description')
  })

  test('an opaque place is read when its value does not look the part', () => {
    const request = read({
      model: 'Zoé Q',
      messages: [{ role: 'tool', tool_call_id: 'call of zoe@q.example', content: 'x' }],
    })
    expect(request.slots.map((slot) => slot.value)).toEqual(['call of zoe@q.example', 'x', 'Zoé Q'])
    expect(request.model).toBeUndefined()
  })

  test('participants are of kind name', () => {
    const request = read({ messages: [{ role: 'user', name: 'Zoe', content: 'x' }] })
    expect(request.slots[0]).toMatchObject({ kind: 'name', value: 'Zoe', path: 'messages[0].name' })
  })

  test('the name beside a tool’s result is the tool’s', () => {
    const request = read({ messages: [{ role: 'tool', name: 'find_person', content: 'Zoé' }] })
    expect(request.slots.map((slot) => slot.value)).toEqual(['Zoé'])
  })

  test('keys of logit_bias are token ids, unless they are not', () => {
    const request = read({ messages: [], logit_bias: { '50256': 1, '33612345678': 1 } })
    expect(request.slots.map((slot) => [slot.kind, slot.value])).toEqual([['key', '33612345678']])
  })

  test.each(['[]', '"x"', '{}', '{"messages":{}}', '{"messages":"x"}'])('%s is not a chat request', (body) => {
    expect(() => openaiChat.readRequest(body, LIMITS)).toThrow(expect.objectContaining({ code: 'request_shape' }))
  })

  test('says whether it streams, which model, whether the answer is JSON', () => {
    expect(read({ messages: [], stream: true, model: 'gpt-4o-mini' })).toMatchObject({
      stream: true,
      model: 'gpt-4o-mini',
      jsonAnswer: false,
    })
    expect(read({ messages: [], response_format: { type: 'json_object' } })).toMatchObject({
      stream: false,
      jsonAnswer: true,
    })
    expect(read({ messages: [], response_format: { type: 'text' } }).jsonAnswer).toBe(false)
  })
})

describe('the system note', () => {
  test.each([
    [
      '{"messages":[{"role":"user","content":"x"}]}',
      '{"messages":[{"role":"system","content":"A \\"note\\""},{"role":"user","content":"x"}]}',
    ],
    ['{"messages":[ ],"n":1}', '{"messages":[{"role":"system","content":"A \\"note\\""} ],"n":1}'],
  ])('%s', (body, expected) => {
    const edit = openaiChat.readRequest(body, LIMITS).noteEdit('A "note"')
    expect(applyEdits(body, edit === undefined ? [] : [edit])).toBe(expected)
  })
})

describe('attachments', () => {
  const request = openaiChat.readRequest(JSON.stringify(OPENAI_REQUEST), LIMITS)

  test('are listed with their kind and place', () => {
    expect(request.attachments.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'image messages[1].content[1]',
      'image messages[1].content[2]',
      'audio messages[1].content[3]',
      'file messages[1].content[4]',
      'file messages[1].content[5]',
    ])
  })

  test('withheld, each becomes a text part; everything else stays', () => {
    const out = JSON.parse(
      applyEdits(
        request.body,
        request.attachments.flatMap((one) => one.withhold?.('[gone]') ?? []),
      ),
    )
    expect(out.messages[1].content.slice(1)).toEqual(
      Array.from({ length: 5 }, () => ({ type: 'text', text: '[gone]' })),
    )
    expect({ ...out, messages: [] }).toEqual({ ...JSON.parse(request.body), messages: [] })
  })

  test('are known by what they hold, whatever the part says it is', () => {
    const { attachments } = read({
      messages: [
        {
          role: 'user',
          content: [
            { image_url: { url: 'x' } },
            { type: 'text', text: 'y', file: {} },
            { type: 'video', video_url: 'z' },
          ],
        },
      ],
    })
    expect(attachments.map((one) => one.kind)).toEqual(['image', 'file', 'file'])
  })

  test('a cache breakpoint stays on its part, if it is nothing else', () => {
    const { body, attachments } = read({
      messages: [
        { role: 'user', content: [picture({ type: 'ephemeral' }), picture({ type: 'ephemeral', by: 'Zoé' })] },
      ],
    })
    const out = JSON.parse(
      applyEdits(
        body,
        attachments.flatMap((one) => one.withhold?.('n') ?? []),
      ),
    )
    expect(out.messages[0].content).toEqual([
      { type: 'text', text: 'n', cache_control: { type: 'ephemeral' } },
      { type: 'text', text: 'n' },
    ])
  })

  test('their base64 is reported as binary and nothing else is', () => {
    expect(request.blobs.map(({ start, end }) => request.body.slice(start, end))).toEqual([
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ',
      'UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQ',
      'JVBERi0xLjQKJcOkw7zDtsOfCjIgMCBvYmoKPDwvTGVuZ3Ro',
    ])
  })
})

describe('a whole reply', () => {
  test('is restored in every string but ids, words and binary', () => {
    const body = JSON.stringify(OPENAI_REPLY)
    const texts = openaiChat.readReply(body, parseJson(body, LIMITS), false)
    expect(texts.map((text) => [decodeString(body, text.node).value, text.form, text.place])).toEqual([
      ['the answer', 'text', 'prose'],
      ['the refusal', 'text', 'prose'],
      ['the reasoning', 'text', 'prose'],
      ['the transcript', 'text', 'prose'],
      ['the title', 'text', 'prose'],
      ['https://x.example', 'text', 'prose'],
      ['find_order', 'text', 'prose'],
      ['{"a":"b"}', 'json', 'tool'],
      ['note', 'text', 'prose'],
      ['the input', 'text', 'tool'],
      ['the', 'text', 'prose'],
      ['The', 'text', 'prose'],
    ])
  })

  test('whose text is JSON is escaped once more', () => {
    const body = '{"choices":[{"message":{"role":"assistant","content":"{}","refusal":"no"}}]}'
    const texts = openaiChat.readReply(body, parseJson(body, LIMITS), true)
    expect(texts.map((text) => text.form)).toEqual(['json', 'text'])
  })

  test('an error body is restored, unknown members included', () => {
    const body = '{"error":{"message":"m","type":"t","param":"p","code":"c","failed_generation":"g","new":{"x":"y"}}}'
    const texts = openaiChat.readReply(body, parseJson(body, LIMITS), false)
    expect(texts.map((text) => decodeString(body, text.node).value)).toEqual(['m', 't', 'p', 'c', 'g', 'y'])
  })
})

function read(value: unknown): WireRequest {
  return openaiChat.readRequest(JSON.stringify(value), LIMITS)
}

function facts(slot: Slot): unknown {
  return [slot.unit, slot.author, slot.kind, slot.value, slot.path]
}

function find(value: string, wanted: string): [number, number] | undefined {
  const start = value.indexOf(wanted)
  return start === -1 ? undefined : [start, start + wanted.length]
}

function replaceAll(request: WireRequest, where: (slot: Slot) => [number, number] | undefined, text: string): string {
  const edits = request.slots.flatMap((slot) => {
    const range = where(slot)
    return range === undefined ? [] : slot.toBody([{ start: range[0], end: range[1], text }])
  })
  return applyEdits(request.body, edits)
}

function picture(cache: unknown): unknown {
  return { type: 'image_url', image_url: { url: 'https://x.example' }, cache_control: cache }
}
