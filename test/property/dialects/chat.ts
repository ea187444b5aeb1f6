import { ANY_OBJECT, dataOf, inputsOf, interleaved, type Dialect, type Turn } from './dialect.ts'

interface Message {
  readonly content?: string | null
  readonly tool_calls?: readonly { readonly index?: number; readonly function: { readonly arguments: string } }[]
}

interface Chunk {
  readonly choices: readonly { readonly delta: Message; readonly text?: string }[]
}

const SSE = 'text/event-stream'
const WRITE = [{ type: 'function', function: { name: 'write', parameters: { type: 'object' } } }]

export const OPENAI_CHAT: Dialect = {
  name: 'OpenAI, chat completions',
  path: () => '/openai/v1/chat/completions',
  turns: 'messages',
  calls: 'in pieces',
  body: (turns, { stream, structured, tools }) => ({
    model: 'gpt-4o',
    messages: turns.flatMap(messagesOf),
    stream,
    ...(tools ? { tools: WRITE } : {}),
    ...(structured
      ? { response_format: { type: 'json_schema', json_schema: { name: 'any', schema: ANY_OBJECT } } }
      : {}),
  }),
  whole: ({ text, calls }) => ({
    id: 'c',
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', ...said(text, calls) }, finish_reason: 'stop' }],
  }),
  type: SSE,
  stream: ({ text, calls }, cut) => {
    const pieces = interleaved(calls, cut)
    const begun = calls.map((_, index) => ({ tool_calls: [{ ...call(index, ''), index }] }))
    return chunks([
      { role: 'assistant', content: '' },
      ...cut(text).map((content) => ({ content })),
      ...begun,
      ...pieces.map(([index, piece]) => ({ tool_calls: [{ index, function: { arguments: piece } }] })),
    ])
  },
  readWhole(reply) {
    const { choices } = JSON.parse(reply) as { choices: { message: Message }[] }
    const { content, tool_calls = [] } = choices[0]?.message ?? {}
    return { text: content ?? '', calls: tool_calls.map(({ function: { arguments: input } }) => JSON.parse(input)) }
  },
  readStream: (reply) => readChunks(reply),
}

export const MISTRAL: Dialect = {
  ...OPENAI_CHAT,
  name: 'Mistral',
  path: () => '/mistral/v1/chat/completions',
  body: (turns, asked) => ({ ...OPENAI_CHAT.body(turns, asked), model: 'mistral-large-latest' }),
  stream: ({ text, calls }, cut) =>
    chunks([
      ...cut(text).map((piece, at) => ({ content: at % 3 === 1 ? [{ type: 'text', text: piece }] : piece })),
      ...interleaved(calls, cut).map(([index, piece]) => ({ tool_calls: [{ ...call(index, piece), index }] })),
    ]),
  readStream(reply) {
    // Where content is a list of parts, read as one text.
    const flat = reply.replaceAll(/"content":\[\{"type":"text","text":("(?:[^"\\]|\\.)*")\}\]/g, '"content":$1')
    return readChunks(flat)
  },
}

export const OPENAI_COMPLETIONS: Dialect = {
  name: 'OpenAI, completions',
  path: () => '/openai/v1/completions',
  body: (turns, { stream }) => ({
    model: 'gpt-3.5-turbo-instruct',
    prompt: turns.map((turn) => (turn.by === 'user' ? turn.text : '')),
    stream,
  }),
  whole: ({ text }) => ({ id: 'c', object: 'text_completion', choices: [{ index: 0, text, finish_reason: 'stop' }] }),
  type: SSE,
  stream: ({ text }, cut) =>
    cut(text)
      .map((piece) => `data: ${JSON.stringify({ id: 'c', choices: [{ index: 0, text: piece }] })}\n\n`)
      .join('') + 'data: [DONE]\n\n',
  readWhole(reply) {
    const { choices } = JSON.parse(reply) as { choices: { text: string }[] }
    return { text: choices[0]?.text ?? '', calls: [] }
  },
  readStream: (reply) => ({
    text: (dataOf(reply) as readonly Chunk[]).map(({ choices }) => choices[0]?.text ?? '').join(''),
    calls: [],
  }),
}

function messagesOf(turn: Turn): readonly object[] {
  if (turn.by === 'user') return [{ role: 'user', content: turn.text }]
  const { text, calls } = turn.said
  const written = calls.map((input) => JSON.stringify(input))
  const results = calls.map((input, at) => ({
    role: 'tool',
    tool_call_id: `call00${at}x`,
    content: JSON.stringify(input),
  }))
  return [{ role: 'assistant', ...said(text, written) }, ...results]
}

function said(text: string, calls: readonly string[]): object {
  if (calls.length === 0) return { content: text }
  return { content: text, tool_calls: calls.map((input, index) => call(index, input)) }
}

function call(index: number, input: string): object {
  return { id: `call00${index}x`, type: 'function', function: { name: 'write', arguments: input } }
}

function chunks(deltas: readonly object[]): string {
  const frames = [...deltas.map((delta) => [delta, null]), [{}, 'stop']]
  return (
    frames
      .map(([delta, finish_reason]) => ({
        id: 'c',
        object: 'chat.completion.chunk',
        choices: [{ index: 0, delta, finish_reason }],
      }))
      .map((one) => `data: ${JSON.stringify(one)}\n\n`)
      .join('') + 'data: [DONE]\n\n'
  )
}

function readChunks(reply: string): ReturnType<Dialect['readStream']> {
  const deltas = (dataOf(reply) as readonly Chunk[]).map(({ choices }) => choices[0]?.delta ?? {})
  const pieces = deltas.flatMap(({ tool_calls = [] }) =>
    tool_calls.map((one) => [one.index ?? 0, one.function.arguments] as const),
  )
  return { text: deltas.map(({ content }) => content ?? '').join(''), calls: inputsOf(pieces) }
}
