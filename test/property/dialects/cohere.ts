import { OPENAI_CHAT } from './chat.ts'
import { ANY_OBJECT, dataOf, event, inputsOf, type Dialect } from './dialect.ts'

interface Message {
  readonly content?: readonly { readonly text: string }[]
  readonly tool_calls?: readonly { readonly function: { readonly arguments: string } }[]
}

interface Event {
  readonly index?: number
  readonly delta?: {
    readonly message?: {
      readonly content?: { readonly text?: string }
      readonly tool_calls?: { readonly function: { readonly arguments: string } }
    }
  }
}

export const COHERE: Dialect = {
  name: 'Cohere',
  path: () => '/cohere/v2/chat',
  turns: 'messages',
  calls: 'in pieces',
  body: (turns, asked) => ({
    ...OPENAI_CHAT.body(turns, { ...asked, structured: false }),
    model: 'command-a-03-2025',
    ...(asked.structured ? { response_format: { type: 'json_object', schema: ANY_OBJECT } } : {}),
  }),
  whole: ({ text, calls }) => ({
    id: 'c',
    finish_reason: 'COMPLETE',
    message: {
      role: 'assistant',
      content: [{ type: 'text', text }],
      tool_calls: calls.map((input, at) => call(at, input)),
    },
  }),
  type: 'text/event-stream',
  stream: ({ text, calls }, cut) =>
    [
      { type: 'message-start', id: 'c', delta: { message: { role: 'assistant', content: [] } } },
      { type: 'content-start', index: 0, delta: { message: { content: { type: 'text', text: '' } } } },
      ...cut(text).map((piece) => ({
        type: 'content-delta',
        index: 0,
        delta: { message: { content: { text: piece } } },
      })),
      { type: 'content-end', index: 0 },
      ...calls.flatMap((input, index) => [
        { type: 'tool-call-start', index, delta: { message: { tool_calls: call(index, '') } } },
        ...cut(input).map((piece) => ({
          type: 'tool-call-delta',
          index,
          delta: { message: { tool_calls: { function: { arguments: piece } } } },
        })),
        { type: 'tool-call-end', index },
      ]),
      { type: 'message-end', delta: { finish_reason: 'COMPLETE' } },
    ]
      .map(event)
      .join(''),
  readWhole(reply) {
    const { message } = JSON.parse(reply) as { message: Message }
    return {
      text: (message.content ?? []).map(({ text }) => text).join(''),
      calls: (message.tool_calls ?? []).map((one): unknown => JSON.parse(one.function.arguments)),
    }
  },
  readStream(reply) {
    const events = dataOf(reply) as readonly Event[]
    const inputs = events.flatMap(({ index = 0, delta }) => {
      const piece = delta?.message?.tool_calls?.function.arguments
      return piece === undefined ? [] : [[index, piece] as const]
    })
    return { text: events.map(({ delta }) => delta?.message?.content?.text ?? '').join(''), calls: inputsOf(inputs) }
  },
}

function call(at: number, input: string): object {
  return { id: `write_00${at}`, type: 'function', function: { name: 'write', arguments: input } }
}
