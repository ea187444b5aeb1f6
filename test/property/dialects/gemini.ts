import { ANY_OBJECT, dataOf, type Dialect, type Reading, type Turn } from './dialect.ts'

interface Chunk {
  readonly candidates: readonly { readonly content: { readonly parts: readonly Part[] } }[]
}

interface Part {
  readonly text?: string
  readonly functionCall?: { readonly args: unknown }
}

export const GEMINI_EVENTS: Dialect = {
  name: 'Gemini, events',
  path: (stream) => (stream ? '/v1beta/models/gemini-2.5-pro:streamGenerateContent?alt=sse' : whole),
  turns: 'contents',
  calls: 'whole',
  body: (turns, { structured, tools }) => ({
    contents: turns.flatMap(contentsOf),
    ...(tools ? { tools: [{ functionDeclarations: [{ name: 'write' }] }] } : {}),
    ...(structured
      ? { generationConfig: { responseMimeType: 'application/json', responseJsonSchema: ANY_OBJECT } }
      : {}),
  }),
  whole: ({ text, calls }) =>
    chunk(
      parts(
        text,
        calls.map((input): unknown => JSON.parse(input)),
      ),
      'STOP',
    ),
  type: 'text/event-stream',
  stream: (answer, cut) =>
    chunks(answer.calls, cut(answer.text))
      .map((one) => `data: ${JSON.stringify(one)}\r\n\r\n`)
      .join(''),
  readWhole: (reply) => reading([JSON.parse(reply) as Chunk]),
  readStream: (reply) => reading(dataOf(reply) as readonly Chunk[]),
}

export const GEMINI_ARRAY: Dialect = {
  ...GEMINI_EVENTS,
  name: 'Gemini, an array',
  path: (stream) => (stream ? '/v1beta/models/gemini-2.5-pro:streamGenerateContent' : whole),
  type: 'application/json; charset=UTF-8',
  stream: (answer, cut) =>
    `[${chunks(answer.calls, cut(answer.text))
      .map((one) => JSON.stringify(one, null, 2))
      .join('\n,\r\n')}\n]\n`,
  readStream: (reply) => reading(JSON.parse(reply) as Chunk[]),
}

const whole = '/v1beta/models/gemini-2.5-pro:generateContent'

function contentsOf(turn: Turn): readonly object[] {
  if (turn.by === 'user') return [{ role: 'user', parts: [{ text: turn.text }] }]
  const { text, calls } = turn.said
  const results = calls.map((input) => ({ functionResponse: { name: 'write', response: { input } } }))
  const said = { role: 'model', parts: parts(text, calls) }
  return results.length === 0 ? [said] : [said, { role: 'user', parts: results }]
}

function parts(text: string, calls: readonly unknown[]): readonly object[] {
  return [{ text }, ...calls.map((args) => ({ functionCall: { name: 'write', args } }))]
}

function chunks(calls: readonly string[], pieces: readonly string[]): readonly object[] {
  const called = calls.map((input) => ({ functionCall: { name: 'write', args: JSON.parse(input) as unknown } }))
  return [
    ...pieces.map((text) => chunk([{ text }])),
    ...called.map((part) => chunk([part])),
    chunk([{ text: '' }], 'STOP'),
  ]
}

function chunk(all: readonly object[], finishReason?: string): object {
  return {
    candidates: [{ content: { role: 'model', parts: all }, ...(finishReason === undefined ? {} : { finishReason }) }],
  }
}

function reading(all: readonly Chunk[]): Reading {
  const said = all.flatMap(({ candidates }) => candidates[0]?.content.parts ?? [])
  return {
    text: said.map(({ text = '' }) => text).join(''),
    calls: said.flatMap(({ functionCall }) => (functionCall === undefined ? [] : [functionCall.args])),
  }
}
