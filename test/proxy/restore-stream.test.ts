import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { restoreWhole } from '../../src/pseudonym/create-restorer.ts'
import { liveTokens } from '../../src/pseudonym/live-tokens.ts'
import { codeOf, formatToken } from '../../src/pseudonym/token.ts'
import { createStreamRestore, type StreamRestore } from '../../src/proxy/restore-stream.ts'
import { arrayOfJson } from '../../src/sse/array-of-json.ts'
import { eventStream } from '../../src/sse/event-stream.ts'
import { linesOfJson } from '../../src/sse/lines-of-json.ts'
import { openaiChatStream } from '../../src/wire/openai/chat-stream.ts'

const code = codeOf('9HD4T', 0)
const token = formatToken('PERSON', code)
const live = liveTokens(new Map([[code, { word: 'PERSON', value: 'Zoë Lü', numeric: false }]]))

const RULES = { urlAllowed: () => false, onUnresolved: () => undefined }

const OPTIONS = {
  framing: eventStream,
  grammar: openaiChatStream,
  live,
  jsonAnswer: false,
  limits: { depth: 128, values: 1000 },
  frameLimit: 10_000,
  ...RULES,
}

function open(): StreamRestore {
  return createStreamRestore(OPTIONS)
}

const decoder = new TextDecoder('utf-8', { fatal: true })
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

function through(chunks: readonly Uint8Array[]): string {
  const restore = open()
  const out = [...chunks.map((chunk) => restore.push(chunk)), restore.flush()]
  return decoder.decode(new Uint8Array(out.flatMap((bytes) => [...bytes])))
}

function delta(content: string): string {
  return `data: ${JSON.stringify({ id: 'chatcmpl-1', choices: [{ index: 0, delta: { content } }] })}\n\n`
}

const contents = fc.constantFrom('Hello', ' world', 'é', '王', '😀', 'P', token.slice(0, 4), token.slice(4), token, ' ')

test('gives the same bytes however the stream was cut, inside a character too', () => {
  fc.assert(
    fc.property(
      fc.array(contents, { maxLength: 12 }),
      fc.array(fc.nat(1500), { maxLength: 12 }),
      fc.boolean(),
      (pieces, places, byFrame) => {
        const frames = [...pieces.map(delta), ': ping\n\n', 'data: [DONE]\n\n']
        const bytes = encode(frames.join(''))
        const cuts = [0, ...places.filter((place) => place < bytes.length), bytes.length].toSorted((a, b) => a - b)
        const chunks = byFrame
          ? frames.map(encode)
          : cuts.slice(1).map((cut, index) => bytes.slice(cuts[index] ?? 0, cut))
        const whole = through([bytes])
        expect(through(chunks)).toBe(whole)
        const text = [...whole.matchAll(/"content":"([^"]*)"/g)].map(([, content]) => content).join('')
        expect(text).toBe(restoreWhole(pieces.join(''), live, { form: 'text', place: 'prose', ...RULES }))
      },
    ),
  )
})

test('a chunk in which nothing changes leaves as the very bytes it came in', () => {
  const restore = open()
  const chunk = encode(delta('Hello') + delta(' world'))
  expect(restore.push(chunk)).toBe(chunk)
})

test('while text is held there is a comment to be sent, between two events, and never otherwise', () => {
  const restore = open()
  const paused = (): string => decoder.decode(restore.pause())
  expect(paused()).toBe('')
  restore.push(encode(delta('Hello ')))
  expect(paused()).toBe('')
  restore.push(encode(delta(token.slice(0, 9))))
  expect(paused()).toMatch(/^: \w+\n\n$/)
  restore.push(encode(delta(token.slice(9))))
  expect(paused()).toBe('')
  // Half an event has come: what has left ends with a whole one.
  restore.push(encode('data: {"id'))
  expect(paused()).toMatch(/^: \w+\n\n$/)
})

test.each([
  ['lines', linesOfJson],
  ['an array', arrayOfJson],
])('%s have no way to say nothing', (_, framing) => {
  const restore = createStreamRestore({ ...OPTIONS, framing })
  restore.push(encode(`${framing === arrayOfJson ? '[' : ''}${delta(token.slice(0, 9)).slice(6)}`))
  expect(restore.pause()).toHaveLength(0)
  expect(decoder.decode(restore.flush())).toContain(token.slice(0, 9))
})
