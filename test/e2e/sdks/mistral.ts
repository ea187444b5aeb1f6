import { Mistral } from '@mistralai/mistralai'
import type { ChatCompletionRequest, ContentChunk } from '@mistralai/mistralai/models/components'
import { MistralError } from '@mistralai/mistralai/models/errors'
import { mistralPlay } from './gaps.ts'
import { DOT, LETTER, textOf, WRITE, type Sdk } from './sdk.ts'

const model = 'magistral-medium-latest'

type Asked = Omit<ChatCompletionRequest, 'model' | 'stream'>
type Content = string | readonly ContentChunk[] | null | undefined

/** What a whole answer and the pieces of a streamed one have in common. */
interface Answer {
  readonly text: string
  readonly thought: string
  readonly calls: readonly { readonly id: string; readonly input: unknown; readonly written: string }[]
}

export const MISTRAL: Sdk = {
  name: '`@mistralai/mistralai`',
  gaps: { of: ['tools', 'thinking', 'errors of the vendor'], play: mistralPlay },
  connect(paravent) {
    const { chat } = new Mistral({ apiKey: 'test-key', serverURL: `${paravent}/mistral` })

    async function answer(asked: Asked, streamed: boolean): Promise<Answer> {
      if (!streamed) {
        const { choices } = await chat.complete({ model, ...asked })
        const message = choices[0]?.message
        return {
          ...wordsOf(message?.content),
          calls: (message?.toolCalls ?? []).map((call) => callOf(call.id, textOf(call.function.arguments))),
        }
      }
      let text = ''
      let thought = ''
      const written: { id: string; input: string }[] = []
      for await (const { data } of await chat.stream({ model, ...asked })) {
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
        for await (const { data } of await chat.stream({ model, ...asking(said) })) {
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
      failure: (error) =>
        error instanceof MistralError
          ? { status: error.statusCode, text: `${error.message} ${error.body}` }
          : undefined,
    }
  },
}

function asking(content: string): { messages: [{ role: 'user'; content: string }] } {
  return { messages: [{ role: 'user', content }] }
}

function wordsOf(content: Content): Omit<Answer, 'calls'> {
  const chunks = typeof content === 'string' ? [{ type: 'text' as const, text: content }] : (content ?? [])
  const thoughts = chunks.flatMap((chunk) => (chunk.type === 'thinking' ? chunk.thinking : []))
  return {
    text: chunks.map((chunk) => (chunk.type === 'text' ? chunk.text : '')).join(''),
    thought: thoughts.map((part) => (part.type === 'text' ? part.text : '')).join(''),
  }
}

function callOf(id: string | undefined, written: string): Answer['calls'][number] {
  return { id: id ?? '', input: JSON.parse(written), written }
}
