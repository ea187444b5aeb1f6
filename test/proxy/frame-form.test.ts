import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { liveTokens } from '../../src/pseudonym/live-tokens.ts'
import { codeOf, formatToken } from '../../src/pseudonym/token.ts'
import { frameForm } from '../../src/proxy/frame-form.ts'
import { createStreamRestore } from '../../src/proxy/restore-stream.ts'
import { eventStream } from '../../src/sse/event-stream.ts'
import { anthropicMessagesStream } from '../../src/wire/anthropic/messages-stream.ts'
import { cohereStream } from '../../src/wire/cohere/stream.ts'
import { member, type JsonString } from '../../src/wire/json/node.ts'
import { parseJson } from '../../src/wire/json/parse.ts'
import { openaiChatStream } from '../../src/wire/openai/chat-stream.ts'
import type { StreamGrammar } from '../../src/wire/wire.ts'

const LIMITS = { depth: 128, values: 1000 }

describe('a frame like the one before it', () => {
  const read = '{"id":"c","created":17,"text":"Hello","pad":"ab","end":null}'
  const root = parseJson(read, LIMITS)
  const form = frameForm(read, root, member(root, 'text') as JsonString, ['created', 'pad', 'absent'])

  test.each([
    ['itself', read, 'Hello'],
    ['another text', '{"id":"c","created":17,"text":" world é王😀","pad":"ab","end":null}', ' world é王😀'],
    ['no text', '{"id":"c","created":17,"text":"","pad":"ab","end":null}', ''],
    ['another moment and padding', '{"id":"c","created":0,"text":"x","pad":"","end":null}', 'x'],
  ])('is known by all else: %s', (_, data, text) => {
    const place = form?.textIn(data)
    expect(place && data.slice(place.start, place.end)).toBe(text)
  })

  test.each([
    ['another id', '{"id":"d","created":17,"text":"x","pad":"ab","end":null}'],
    ['a text with an escape', String.raw`{"id":"c","created":17,"text":"x\"","pad":"ab","end":null}`],
    ['a text with a control', '{"id":"c","created":17,"text":"x\ny","pad":"ab","end":null}'],
    ['a text that does not end', '{"id":"c","created":17,"text":"x'],
    ['padding with an escape', String.raw`{"id":"c","created":17,"text":"x","pad":"\\","end":null}`],
    ['a number that is none', '{"id":"c","created":017,"text":"x","pad":"ab","end":null}'],
    ['a number with an exponent', '{"id":"c","created":1e7,"text":"x","pad":"ab","end":null}'],
    ['no number', '{"id":"c","created":,"text":"x","pad":"ab","end":null}'],
    ['another end', '{"id":"c","created":17,"text":"x","pad":"ab","end":true}'],
    ['more behind it', `${read} `],
    ['less', read.slice(0, -1)],
    ['a member more', '{"id":"c","created":17,"text":"x","pad":"ab","more":1,"end":null}'],
  ])('is not taken for one with %s', (_, data) => {
    expect(form?.textIn(data)).toBeUndefined()
  })

  test('has no form where what varies is written with escapes', () => {
    const escaped = String.raw`{"text":"a\n"}`
    const parsed = parseJson(escaped, LIMITS)
    expect(frameForm(escaped, parsed, member(parsed, 'text') as JsonString, [])).toBeUndefined()
  })
})

const code = codeOf('9HD4T', 0)
const token = formatToken('PERSON', code)
const live = liveTokens(new Map([[code, { word: 'PERSON', value: 'Zoë "Z" Lü', numeric: false }]]))

const piece = fc.constantFrom(
  'Hello',
  ' world',
  'é',
  '"',
  'P',
  token.slice(0, 4),
  token.slice(4),
  token,
  ' ',
  'K7QX2C4',
  '',
)
/** Mostly the first, so that frames in a row are alike, and sometimes another. */
function mostly<T>(first: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 8, arbitrary: fc.constant(first) }, { weight: 1, arbitrary: fc.constantFrom(...others) })
}

const chat = fc.record({
  piece,
  created: fc.nat(3),
  index: mostly(0, 1),
  field: mostly('content', 'reasoning'),
  id: mostly('chatcmpl-1', `chatcmpl ${token}`),
  provider: mostly('somebody', 'PERSON_K7QX2C4'),
  end: mostly<string | null>(null, 'stop'),
})
const message = fc.record({
  piece,
  event: mostly('content_block_delta', 'delta'),
  index: mostly(0, 1),
  type: mostly('text_delta', 'thinking_delta'),
})

const content = fc.record({
  piece,
  index: mostly(0, 1),
  field: mostly('text', 'thinking'),
  type: mostly('content-delta', 'content-start', 'content-end'),
  logprobs: mostly<object | undefined>(undefined, { token_ids: [1], text: 'P', logprobs: [-0.5] }),
})

type Of<T> = T extends fc.Arbitrary<infer V> ? V : never

function chatFrame({ piece: text, created, index, field, id, provider, end }: Of<typeof chat>): string {
  const choices = [{ index, delta: { [field]: text }, finish_reason: end }]
  return `data: ${JSON.stringify({ id, provider, created, choices, obfuscation: 'x'.repeat(created) })}\n\n`
}

function messageFrame({ piece: text, event, index, type }: Of<typeof message>): string {
  const delta = { type, [type === 'text_delta' ? 'text' : 'thinking']: text }
  return `event: ${event}\ndata: ${JSON.stringify({ type: 'content_block_delta', index, delta })}\n\n`
}

function contentFrame({ piece: text, index, field, type, logprobs }: Of<typeof content>): string {
  const message = { content: { [field]: text } }
  return `event: ${type}\ndata: ${JSON.stringify({ type, index, delta: { message }, logprobs })}\n\n`
}

function restored(grammar: StreamGrammar, frames: readonly string[]): readonly [text: string, unresolved: number] {
  let unresolved = 0
  const restore = createStreamRestore({
    framing: eventStream,
    grammar,
    live,
    jsonAnswer: false,
    limits: LIMITS,
    frameLimit: 10_000,
    urlAllowed: () => false,
    onUnresolved: () => (unresolved += 1),
  })
  const out = frames.map((frame) => restore.push(new TextEncoder().encode(frame)))
  const text = [...out, restore.flush()].map((bytes) => new TextDecoder().decode(bytes)).join('|')
  return [text, unresolved]
}

describe('a stream is restored to the same bytes whether frames are read or compared', () => {
  test.each([
    ['chat completions', openaiChatStream, fc.array(chat.map(chatFrame), { maxLength: 24 })],
    ['messages', anthropicMessagesStream, fc.array(message.map(messageFrame), { maxLength: 24 })],
    ['Cohere', cohereStream, fc.array(content.map(contentFrame), { maxLength: 24 })],
  ])('%s', (_, grammar, streams) => {
    const { varies: _varies, ...everyFrame } = grammar
    fc.assert(
      fc.property(streams, fc.boolean(), (frames, repeats) => {
        const all = repeats ? frames.flatMap((frame) => [frame, frame, frame]) : frames
        expect(restored(grammar, all)).toEqual(restored(everyFrame, all))
      }),
      { numRuns: 500 },
    )
  })
})
