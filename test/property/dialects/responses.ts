import { ANY_OBJECT, dataOf, event, inputsOf, interleaved, type Dialect, type Turn } from './dialect.ts'

interface Item {
  readonly type: string
  readonly content?: readonly { readonly text: string }[]
  readonly arguments?: string
}

interface Event {
  readonly type: string
  readonly output_index?: number
  readonly delta?: string
  readonly response?: { readonly output: readonly Item[] }
}

export const OPENAI_RESPONSES: Dialect = {
  name: 'OpenAI, responses',
  path: () => '/openai/v1/responses',
  turns: 'input',
  calls: 'in pieces',
  body: (turns, { stream, structured, tools }) => ({
    model: 'gpt-5.1',
    store: false,
    input: turns.flatMap(itemsOf),
    stream,
    ...(tools ? { tools: [{ type: 'function', name: 'write', parameters: { type: 'object' } }] } : {}),
    ...(structured ? { text: { format: { type: 'json_schema', name: 'any', schema: ANY_OBJECT } } } : {}),
  }),
  whole: ({ text, calls }) => ({ id: 'resp_1', object: 'response', status: 'completed', output: output(text, calls) }),
  type: 'text/event-stream',
  stream({ text, calls }, cut) {
    const items = output(text, calls)
    const response = { id: 'resp_1', object: 'response', output: items }
    const texts = cut(text).map((delta) => ({
      type: 'response.output_text.delta',
      output_index: 0,
      content_index: 0,
      delta,
    }))
    const inputs = interleaved(calls, cut).map(([at, delta]) => ({
      type: 'response.function_call_arguments.delta',
      output_index: at + 1,
      delta,
    }))
    const ends = [
      { type: 'response.output_text.done', output_index: 0, content_index: 0, text },
      ...calls.map((input, at) => ({
        type: 'response.function_call_arguments.done',
        output_index: at + 1,
        arguments: input,
      })),
      ...items.map((item, output_index) => ({ type: 'response.output_item.done', output_index, item })),
    ]
    const all = [
      { type: 'response.created', response: { ...response, output: [] } },
      ...texts,
      ...inputs,
      ...ends,
      { type: 'response.completed', response },
    ]
    return all.map((one, sequence_number) => event({ ...one, sequence_number })).join('')
  },
  readWhole: (reply) => readItems((JSON.parse(reply) as { output: Item[] }).output),
  readStream(reply) {
    const events = dataOf(reply) as readonly Event[]
    const texts = events.filter(({ type }) => type === 'response.output_text.delta')
    const inputs = events.filter(({ type }) => type === 'response.function_call_arguments.delta')
    const streamed = {
      text: texts.map(({ delta }) => delta ?? '').join(''),
      calls: inputsOf(inputs.map(({ output_index = 1, delta = '' }) => [output_index - 1, delta] as const)),
    }
    // What the end repeats is what SDKs hand over.
    const last = readItems(events.at(-1)?.response?.output ?? [])
    return JSON.stringify(last) === JSON.stringify(streamed)
      ? streamed
      : { text: 'the end says otherwise', calls: [last, streamed] }
  },
}

function itemsOf(turn: Turn): readonly object[] {
  if (turn.by === 'user') return [{ role: 'user', content: turn.text }]
  const { text, calls } = turn.said
  const written = calls.map((input) => JSON.stringify(input))
  const results = written.map((input, at) => ({ type: 'function_call_output', call_id: `call00${at}x`, output: input }))
  return [...output(text, written), ...results]
}

function output(text: string, calls: readonly string[]): readonly object[] {
  return [
    {
      type: 'message',
      id: 'msg_00000001',
      role: 'assistant',
      content: [{ type: 'output_text', text, annotations: [] }],
    },
    ...calls.map((input, at) => ({
      type: 'function_call',
      id: `fc_0000000${at}`,
      call_id: `call00${at}x`,
      name: 'write',
      arguments: input,
    })),
  ]
}

function readItems(items: readonly Item[]): ReturnType<Dialect['readWhole']> {
  return {
    text: items.flatMap(({ content = [] }) => content.map(({ text }) => text)).join(''),
    calls: items.flatMap(({ arguments: input }): unknown[] => (input === undefined ? [] : [JSON.parse(input)])),
  }
}
