import { ANY_OBJECT, dataOf, event, inputsOf, type Dialect, type Turn } from './dialect.ts'

interface Block {
  readonly type: string
  readonly text?: string
  readonly input?: unknown
}

interface Event {
  readonly index?: number
  readonly delta?: { readonly text?: string; readonly partial_json?: string }
}

export const ANTHROPIC: Dialect = {
  name: 'Anthropic',
  path: () => '/anthropic/v1/messages',
  turns: 'messages',
  calls: 'in pieces',
  body: (turns, { stream, structured, tools }) => ({
    model: 'claude-sonnet-4-5',
    max_tokens: 100,
    messages: turns.flatMap(messagesOf),
    stream,
    ...(tools ? { tools: [{ name: 'write', input_schema: { type: 'object' } }] } : {}),
    ...(structured ? { output_config: { format: { type: 'json_schema', schema: ANY_OBJECT } } } : {}),
  }),
  whole: ({ text, calls }) => ({
    type: 'message',
    role: 'assistant',
    content: blocks(
      text,
      calls.map((input): unknown => JSON.parse(input)),
    ),
  }),
  type: 'text/event-stream',
  stream({ text, calls }, cut) {
    const block = (index: number, start: object, deltas: readonly object[]) => [
      { type: 'content_block_start', index, content_block: start },
      ...deltas.map((delta) => ({ type: 'content_block_delta', index, delta })),
      { type: 'content_block_stop', index },
    ]
    return [
      { type: 'message_start', message: { type: 'message', role: 'assistant', content: [] } },
      ...block(
        0,
        { type: 'text', text: '' },
        cut(text).map((piece) => ({ type: 'text_delta', text: piece })),
      ),
      ...calls.flatMap((input, at) =>
        block(
          at + 1,
          { type: 'tool_use', id: `toolu_0000${at}`, name: 'write', input: {} },
          cut(input).map((partial_json) => ({ type: 'input_json_delta', partial_json })),
        ),
      ),
      { type: 'message_delta', delta: { stop_reason: 'end_turn' } },
      { type: 'message_stop' },
    ]
      .map(event)
      .join('')
  },
  readWhole(reply) {
    const { content } = JSON.parse(reply) as { content: Block[] }
    return {
      text: content.map(({ text = '' }) => text).join(''),
      calls: content.flatMap(({ type, input }) => (type === 'tool_use' ? [input] : [])),
    }
  },
  readStream(reply) {
    const events = dataOf(reply) as readonly Event[]
    const inputs = events.flatMap(({ index = 1, delta }) =>
      delta?.partial_json === undefined ? [] : [[index - 1, delta.partial_json] as const],
    )
    return { text: events.map(({ delta }) => delta?.text ?? '').join(''), calls: inputsOf(inputs) }
  },
}

function messagesOf(turn: Turn): readonly object[] {
  if (turn.by === 'user') return [{ role: 'user', content: turn.text }]
  const { text, calls } = turn.said
  const results = calls.map((input, at) => ({
    type: 'tool_result',
    tool_use_id: `toolu_0000${at}`,
    content: JSON.stringify(input),
  }))
  const message = { role: 'assistant', content: blocks(text, calls) }
  return results.length === 0 ? [message] : [message, { role: 'user', content: results }]
}

function blocks(text: string, calls: readonly unknown[]): readonly object[] {
  return [
    { type: 'text', text },
    ...calls.map((input, at) => ({ type: 'tool_use', id: `toolu_0000${at}`, name: 'write', input })),
  ]
}
