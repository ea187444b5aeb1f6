import { ANY_OBJECT, type Dialect, type Reading, type Turn } from './dialect.ts'

interface Line {
  readonly message: {
    readonly content: string
    readonly tool_calls?: readonly { readonly function: { readonly arguments: unknown } }[]
  }
}

export const OLLAMA: Dialect = {
  name: 'Ollama',
  config: 'upstreams: { ollama: { wire: ollama, url: "http://127.0.0.1:11434" } }',
  path: () => '/api/chat',
  turns: 'messages',
  calls: 'whole',
  body: (turns, { stream, structured, tools }) => ({
    model: 'llama3.2',
    messages: turns.flatMap(messagesOf),
    // It streams unless it is told not to.
    ...(stream ? {} : { stream }),
    ...(tools ? { tools: [{ type: 'function', function: { name: 'write', parameters: { type: 'object' } } }] } : {}),
    ...(structured ? { format: ANY_OBJECT } : {}),
  }),
  whole: ({ text, calls }) => ({
    model: 'llama3.2',
    message: message(
      text,
      calls.map((input): unknown => JSON.parse(input)),
    ),
    done: true,
  }),
  type: 'application/x-ndjson',
  stream: ({ text, calls }, cut) =>
    [
      ...cut(text).map((piece) => ({ message: message(piece, []), done: false })),
      ...calls.map((input) => ({ message: message('', [JSON.parse(input)]), done: false })),
      { message: message('', []), done: true },
    ]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  readWhole: (reply) => reading([JSON.parse(reply) as Line]),
  readStream: (reply) =>
    reading(
      reply
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Line),
    ),
}

function messagesOf(turn: Turn): readonly object[] {
  if (turn.by === 'user') return [{ role: 'user', content: turn.text }]
  const { text, calls } = turn.said
  const results = calls.map((input) => ({ role: 'tool', tool_name: 'write', content: JSON.stringify(input) }))
  return [message(text, calls), ...results]
}

function message(content: string, inputs: readonly unknown[]): object {
  if (inputs.length === 0) return { role: 'assistant', content }
  return {
    role: 'assistant',
    content,
    tool_calls: inputs.map((input) => ({ function: { name: 'write', arguments: input } })),
  }
}

function reading(lines: readonly Line[]): Reading {
  return {
    text: lines.map(({ message: { content } }) => content).join(''),
    calls: lines.flatMap(({ message: { tool_calls = [] } }) => tool_calls.map((one) => one.function.arguments)),
  }
}
