import { Mistral } from '@mistralai/mistralai'
import type {
  ChatCompletionRequest,
  ChatCompletionResponse,
  CompletionEvent,
} from '@mistralai/mistralai/models/components'
import { MistralError } from '@mistralai/mistralai/models/errors'
import { mistralPlay } from './gaps.ts'
import { DOT, EVERY_FEATURE, LETTER, textOf, WRITE, type Client, type Failure, type Sdk } from './sdk.ts'

const model = 'magistral-medium-latest'
const agentId = 'ag_0680b7000e847f6e80003620e5d4d99d'

type Asked = Omit<ChatCompletionRequest, 'model' | 'stream' | 'temperature' | 'safePrompt'>

/** A model or an agent, asked in the same words. */
interface Asking {
  complete(asked: Asked): Promise<ChatCompletionResponse>
  stream(asked: Asked): Promise<AsyncIterable<CompletionEvent>>
}

/** What a model says at a time, in whichever of its types. */
type Said = string | Chunk

interface Chunk {
  readonly type?: string | undefined
  readonly text?: string
  readonly thinking?: readonly { readonly type?: string | undefined; readonly text?: string }[]
}

/** What a whole answer and the pieces of a streamed one have in common. */
interface Answer {
  readonly text: string
  readonly thought: string
  readonly calls: readonly { readonly id: string; readonly input: unknown; readonly written: string }[]
}

export const MISTRAL: Sdk = {
  name: '`@mistralai/mistralai`, chat completions',
  gaps: { of: ['tools', 'thinking', 'errors of the vendor'], play: mistralPlay },
  connect(paravent) {
    const { chat } = connected(paravent)
    return client({
      complete: (asked) => chat.complete({ model, ...asked }),
      stream: (asked) => chat.stream({ model, ...asked }),
    })
  },
}

/** An agent is asked like a chat; the mock has none. */
export const MISTRAL_AGENTS: Sdk = {
  name: '`@mistralai/mistralai`, agents',
  gaps: { of: EVERY_FEATURE, play: mistralPlay },
  connect(paravent) {
    const { agents } = connected(paravent)
    return client({
      complete: (asked) => agents.complete({ agentId, ...asked }),
      stream: (asked) => agents.stream({ agentId, ...asked }),
    })
  },
}

export function connected(paravent: string): Mistral {
  return new Mistral({ apiKey: 'test-key', serverURL: `${paravent}/mistral` })
}

function client({ complete, stream }: Asking): Client {
  async function answer(asked: Asked, streamed: boolean): Promise<Answer> {
    if (!streamed) {
      const { choices } = await complete(asked)
      const message = choices[0]?.message
      return {
        ...wordsOf(message?.content),
        calls: (message?.toolCalls ?? []).map((call) => callOf(call.id, textOf(call.function.arguments))),
      }
    }
    let text = ''
    let thought = ''
    const written: { id: string; input: string }[] = []
    for await (const { data } of await stream(asked)) {
      const delta = data.choices[0]?.delta
      const words = wordsOf(delta?.content)
      text += words.text
      thought += words.thought
      for (const call of delta?.toolCalls ?? []) {
        const one = (written[call.index ?? 0] ??= { id: textOf(call.id), input: '' })
        one.input += textOf(call.function.arguments)
      }
    }
    return { text, thought, calls: written.map(({ id, input }) => callOf(id, input)) }
  }

  return {
    plain: async (said) => (await answer(asking(said), false)).text,
    async *stream(said) {
      for await (const { data } of await stream(asking(said))) {
        yield wordsOf(data.choices[0]?.delta.content).text
      }
    },
    async tools(said, write, streamed) {
      const tools = [{ type: 'function' as const, function: { name: 'write', parameters: WRITE } }]
      const asked = { ...asking(said), tools }
      const { calls } = await answer(asked, streamed)
      const toolCalls = calls.map(({ id, written }) => ({ id, function: { name: 'write', arguments: written } }))
      const results = calls.map(({ id, input }) => ({
        role: 'tool' as const,
        toolCallId: id,
        name: 'write',
        content: write(input),
      }))
      const messages = [...asked.messages, { role: 'assistant' as const, toolCalls }, ...results]
      return (await answer({ messages, tools }, streamed)).text
    },
    async structured(said, streamed) {
      const jsonSchema = { name: 'letter', schemaDefinition: LETTER, strict: true }
      const responseFormat = { type: 'json_schema' as const, jsonSchema }
      return JSON.parse((await answer({ ...asking(said), responseFormat }, streamed)).text)
    },
    async thinking(said, streamed) {
      const { text, thought } = await answer(asking(said), streamed)
      return { thought, said: text }
    },
    picture: () => {
      const picture = { type: 'image_url' as const, imageUrl: `data:image/png;base64,${DOT}` }
      return answer({ messages: [{ role: 'user', content: [picture] }] }, false)
    },
    failure: mistralFailure,
  }
}

export function mistralFailure(error: unknown): Failure | undefined {
  return error instanceof MistralError
    ? { status: error.statusCode, text: `${error.message} ${error.body}` }
    : undefined
}

function asking(content: string): { messages: [{ role: 'user'; content: string }] } {
  return { messages: [{ role: 'user', content }] }
}

/** The words of a content, or of several. */
export function wordsOf(content: Said | readonly Said[] | null | undefined): Omit<Answer, 'calls'> {
  const words = [content ?? []].flat().map((said: Said): Chunk => (typeof said === 'string' ? { text: said } : said))
  return {
    text: words.map(({ text = '' }) => text).join(''),
    thought: words.flatMap(({ thinking = [] }) => thinking.map(({ text = '' }) => text)).join(''),
  }
}

function callOf(id: string | undefined, written: string): Answer['calls'][number] {
  return { id: id ?? '', input: JSON.parse(written), written }
}
