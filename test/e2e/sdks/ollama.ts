import { Ollama, type ChatRequest, type Message } from 'ollama'
import { ollamaPlay } from './gaps.ts'
import { DOT, LETTER, WRITE, type Failure, type Sdk } from './sdk.ts'

const model = 'qwen3'

export const OLLAMA: Sdk = {
  name: '`ollama`',
  gaps: { of: ['thinking', 'errors of the vendor'], play: ollamaPlay },
  connect(paravent) {
    const client = new Ollama({ host: `${paravent}/ollama` })

    async function answer(asked: Omit<ChatRequest, 'model' | 'stream'>, streamed: boolean): Promise<Message> {
      if (!streamed) return (await client.chat({ model, ...asked })).message
      const all: Message = { role: 'assistant', content: '', thinking: '', tool_calls: [] }
      for await (const { message } of await client.chat({ model, ...asked, stream: true })) {
        all.content += message.content
        all.thinking += message.thinking ?? ''
        all.tool_calls?.push(...(message.tool_calls ?? []))
      }
      return all
    }

    return {
      plain: async (said) => (await answer(asking(said), false)).content,
      async *stream(said) {
        for await (const { message } of await client.chat({ model, ...asking(said), stream: true })) {
          yield message.content
        }
      },
      async tools(said, write, streamed) {
        const parameters = { ...WRITE, required: [...WRITE.required] }
        const tools = [{ type: 'function', function: { name: 'write', description: 'Writes.', parameters } }]
        const asked = { ...asking(said), tools }
        const called = await answer(asked, streamed)
        const results = (called.tool_calls ?? []).map((call) => ({
          role: 'tool',
          tool_name: 'write',
          content: write(call.function.arguments),
        }))
        return (await answer({ ...asked, messages: [...asked.messages, called, ...results] }, streamed)).content
      },
      async structured(said, streamed) {
        return JSON.parse((await answer({ ...asking(said), format: LETTER }, streamed)).content)
      },
      async thinking(said, streamed) {
        const { content, thinking = '' } = await answer({ ...asking(said), think: true }, streamed)
        return { thought: thinking, said: content }
      },
      picture: () => answer({ messages: [{ role: 'user', content: 'What is it?', images: [DOT] }] }, false),
      failure: failureOf,
    }
  },
}

function asking(content: string): { messages: Message[] } {
  return { messages: [{ role: 'user', content }] }
}

/** The class is not exported; it is told by its name. */
function failureOf(error: unknown): Failure | undefined {
  if (!(error instanceof Error) || error.name !== 'ResponseError' || !('status_code' in error)) return undefined
  return { status: Number(error.status_code), text: error.message }
}
