import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/text/edit.ts'
import { anthropicMessages } from '../../src/wire/anthropic/messages.ts'
import { cohereChat } from '../../src/wire/cohere/wires.ts'
import { geminiGenerate } from '../../src/wire/gemini/generate.ts'
import { mistralChat } from '../../src/wire/mistral/chat.ts'
import { ollamaChat } from '../../src/wire/ollama/wires.ts'
import { openaiChat } from '../../src/wire/openai/chat.ts'
import type { Wire } from '../../src/wire/wire.ts'

const LIMITS = { depth: 128, values: 1_000_000 }
const TOKEN = 'PERSON_K7QX2A4'

/** Text of any kind, but none that looks like a document of its own: those are walked, which other tests show. */
const words = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('a"b', '\\', '\n', '\ud83d', 'é', '/', '{', 'x]'),
  )
  .filter((value) => value !== '' && !/^\s*[[{][^]*[\]}]\s*$/.test(value))
const freeJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    words,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(words, tie('value'), { maxKeys: 3 }),
  ),
})).value

const toolInput = fc.dictionary(words, freeJson, { maxKeys: 4 })
const requests: readonly (readonly [Wire, fc.Arbitrary<unknown>])[] = [
  [
    openaiChat,
    fc.record({
      messages: fc.array(
        fc.oneof(
          fc.record({ role: fc.constantFrom('user', 'assistant', 'system'), content: words }),
          fc.record({ role: fc.constant('tool'), content: freeJson.map((value) => JSON.stringify(value)) }),
          toolInput.map((value) => ({
            role: 'assistant',
            tool_calls: [{ function: { name: 'f', arguments: JSON.stringify(value) } }],
          })),
        ),
        { maxLength: 5 },
      ),
      extra: freeJson,
    }),
  ],
  [
    anthropicMessages,
    fc.record({
      system: words,
      messages: fc.array(
        fc.oneof(
          fc.record({ role: fc.constantFrom('user', 'assistant'), content: words }),
          toolInput.map((input) => ({ role: 'assistant', content: [{ type: 'tool_use', name: 'f', input }] })),
          freeJson.map((value) => ({
            role: 'user',
            content: [{ type: 'tool_result', content: JSON.stringify({ value: JSON.stringify(value) }) }],
          })),
        ),
        { maxLength: 5 },
      ),
    }),
  ],
  [
    geminiGenerate,
    fc.record({
      systemInstruction: fc.record({ parts: fc.array(fc.record({ text: words }), { maxLength: 2 }) }),
      contents: fc.array(
        fc.oneof(
          fc.record({
            role: fc.constantFrom('user', 'model'),
            parts: fc.array(fc.record({ text: words }), { maxLength: 2 }),
          }),
          toolInput.map((args) => ({ role: 'model', parts: [{ function_call: { name: 'f', args } }] })),
          freeJson.map((value) => ({
            role: 'user',
            parts: [{ functionResponse: { name: 'f', response: { value: JSON.stringify(value), list: [value] } } }],
          })),
        ),
        { maxLength: 5 },
      ),
      labels: freeJson,
    }),
  ],
  [
    mistralChat,
    fc.record({
      messages: fc.array(
        fc.oneof(
          fc.record({ role: fc.constantFrom('user', 'assistant', 'system'), content: words }),
          words.map((text) => ({
            role: 'assistant',
            content: [{ type: 'thinking', thinking: [{ type: 'text', text }] }],
          })),
          toolInput.map((input) => ({
            role: 'assistant',
            tool_calls: [{ function: { name: 'f', arguments: input } }],
          })),
          freeJson.map((value) => ({ role: 'tool', content: JSON.stringify({ value: JSON.stringify(value) }) })),
        ),
        { maxLength: 5 },
      ),
      metadata: freeJson,
    }),
  ],
  [
    cohereChat,
    fc.record({
      messages: fc.array(
        fc.oneof(
          fc.record({ role: fc.constantFrom('user', 'assistant', 'system'), content: words }),
          freeJson.map((data) => ({ role: 'tool', content: [{ type: 'document', document: { data } }] })),
        ),
        { maxLength: 5 },
      ),
      documents: fc.array(fc.oneof(words, fc.record({ data: freeJson })), { maxLength: 3 }),
    }),
  ],
  [
    ollamaChat,
    fc.record({
      messages: fc.array(
        fc.oneof(
          fc.record({ role: fc.constantFrom('user', 'assistant', 'system'), content: words, thinking: words }),
          toolInput.map((input) => ({
            role: 'assistant',
            tool_calls: [{ function: { name: 'f', arguments: input } }],
          })),
        ),
        { maxLength: 5 },
      ),
    }),
  ],
]

describe.each(requests.map(([wire, request]) => ({ id: wire.id, wire, request })))('$id', ({ wire, request }) => {
  test('replacing one text changes that text and nothing else', () => {
    fc.assert(
      fc.property(request, fc.nat(), fc.constantFrom('', '  ', '\t'), (value, pick, indent) => {
        const body = JSON.stringify(value, null, indent)
        const before = wire.readRequest(body, LIMITS).slots
        if (before.length === 0) return
        const chosen = pick % before.length
        const slot = before[chosen]
        const edits = slot?.toBody([{ start: 0, end: slot.value.length, text: TOKEN }]) ?? []
        const after = wire.readRequest(applyEdits(body, edits), LIMITS).slots
        expect(after.map((one) => one.value)).toEqual(
          before.map((one, index) => (index === chosen ? TOKEN : one.value)),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('replacing every text leaves none of them, and the order is causal', () => {
    fc.assert(
      fc.property(request, (value) => {
        const body = JSON.stringify(value)
        const { slots, tail } = wire.readRequest(body, LIMITS)
        expect(slots.every((slot, index) => slot.unit <= tail && slot.unit >= (slots[index - 1]?.unit ?? 0))).toBe(true)
        const edits = slots.flatMap((slot, index) =>
          slot.toBody([{ start: 0, end: slot.value.length, text: `${TOKEN}${index}` }]),
        )
        const after = wire.readRequest(applyEdits(body, edits), LIMITS).slots
        expect(after.map((one) => one.value)).toEqual(slots.map((_slot, index) => `${TOKEN}${index}`))
      }),
      { numRuns: 300 },
    )
  })
})
