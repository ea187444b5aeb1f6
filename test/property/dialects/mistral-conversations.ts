import { ANY_OBJECT, dataOf, event, inputsOf, interleaved, type Dialect, type Reading, type Turn } from './dialect.ts'

interface Entry {
  readonly type: string
  readonly content?: string | Chunk | readonly Chunk[]
  readonly arguments?: string
  readonly output_index?: number
}

interface Chunk {
  readonly text?: string
}

/** Whole conversations that Mistral is told not to keep, in entries; an answer is a text at two places, then calls. */
export const MISTRAL_CONVERSATIONS: Dialect = {
  name: 'Mistral, conversations',
  path: () => '/mistral/v1/conversations',
  turns: 'inputs',
  calls: 'in pieces',
  body: (turns, { stream, structured, tools }) => ({
    model: 'mistral-medium-latest',
    store: false,
    inputs: turns.flatMap(entriesOf),
    stream,
    ...(tools ? { tools: [{ type: 'function', function: { name: 'write', parameters: { type: 'object' } } }] } : {}),
    ...(structured ? { completion_args: { response_format: FORMAT } } : {}),
  }),
  whole: ({ text, calls }) => ({
    object: 'conversation.response',
    conversation_id: 'conv_1',
    outputs: outputs(text, calls),
  }),
  type: 'text/event-stream',
  stream({ text, calls }, cut) {
    const said = { type: 'message.output.delta', output_index: 0, id: 'msg_1', role: 'assistant' }
    const texts = cut(text).map((piece, at) => ({
      ...{ ...said, content_index: 1, content: at % 3 === 1 ? { type: 'text', text: piece } : piece },
    }))
    const inputs = interleaved(calls, cut).map(([at, piece]) => ({
      ...{ type: 'function.call.delta', output_index: at + 1, ...call(at, piece) },
    }))
    const reference = { type: 'tool_reference', tool: 'web_search', title: 'a', url: 'https://a.example/' }
    return [
      { type: 'conversation.response.started', conversation_id: 'conv_1' },
      { ...said, content_index: 0, content: reference },
      ...texts,
      ...inputs,
      { type: 'conversation.response.done', usage: {} },
    ]
      .map(event)
      .join('')
  },
  readWhole: (reply) => reading((JSON.parse(reply) as { outputs: Entry[] }).outputs),
  readStream: (reply) => reading(dataOf(reply) as readonly Entry[]),
}

const FORMAT = { type: 'json_schema', json_schema: { name: 'any', schema: ANY_OBJECT } }

function entriesOf(turn: Turn): readonly object[] {
  if (turn.by === 'user') return [{ role: 'user', content: turn.text }]
  const { text, calls } = turn.said
  const written = calls.map((input) => JSON.stringify(input))
  const results = written.map((result, at) => ({ type: 'function.result', tool_call_id: `call00${at}x`, result }))
  return [...outputs(text, written), ...results]
}

function outputs(text: string, calls: readonly string[]): readonly object[] {
  return [
    { type: 'message.output', role: 'assistant', content: text },
    ...calls.map((input, at) => ({ type: 'function.call', ...call(at, input) })),
  ]
}

function call(at: number, input: string): object {
  return { id: `fc_0000000${at}`, tool_call_id: `call00${at}x`, name: 'write', arguments: input }
}

function reading(entries: readonly Entry[]): Reading {
  const pieces = entries.filter(({ type }) => type.startsWith('function.call'))
  return {
    text: entries
      .flatMap(({ content = [] }) =>
        typeof content === 'string' ? content : [content].flat().map(({ text = '' }) => text),
      )
      .join(''),
    calls: inputsOf(pieces.map((one, at) => [(one.output_index ?? at + 1) - 1, one.arguments ?? ''] as const)),
  }
}
