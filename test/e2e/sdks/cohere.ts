import { CohereClientV2, CohereError, type Cohere } from 'cohere-ai'
import { coherePlay } from './gaps.ts'
import { DOT, LETTER, textOf, WRITE, type Sdk } from './sdk.ts'

const model = 'command-a-reasoning-08-2025'

interface Answer {
  text: string
  thought: string
  readonly calls: { id: string; written: string }[]
}

export const COHERE: Sdk = {
  name: '`cohere-ai`',
  gaps: { of: ['thinking', 'errors of the vendor'], play: coherePlay },
  connect(paravent) {
    const client = new CohereClientV2({ token: 'test-key', environment: `${paravent}/cohere`, maxRetries: 0 })

    async function answer(asked: Omit<Cohere.V2ChatRequest, 'model'>, streamed: boolean): Promise<Answer> {
      const all: Answer = { text: '', thought: '', calls: [] }
      if (!streamed) {
        const { message } = await client.chat({ model, ...asked })
        for (const part of message.content ?? []) {
          if (part.type === 'text') all.text += part.text
          else all.thought += part.thinking
        }
        for (const call of message.toolCalls ?? []) {
          all.calls.push({ id: call.id, written: call.function?.arguments ?? '' })
        }
        return all
      }
      for await (const event of await client.chatStream({ model, ...asked })) {
        if (event.type === 'content-delta') {
          all.text += event.delta?.message?.content?.text ?? ''
          all.thought += event.delta?.message?.content?.thinking ?? ''
        } else if (event.type === 'tool-call-start') {
          const call = event.delta?.message?.toolCalls
          all.calls.push({ id: call?.id ?? '', written: call?.function?.arguments ?? '' })
        } else if (event.type === 'tool-call-delta') {
          const call = all.calls.at(-1)
          if (call !== undefined) call.written += event.delta?.message?.toolCalls?.function?.arguments ?? ''
        }
      }
      return all
    }

    return {
      plain: async (said) => (await answer(asking(said), false)).text,
      async *stream(said) {
        for await (const event of await client.chatStream({ model, ...asking(said) })) {
          if (event.type === 'content-delta') yield event.delta?.message?.content?.text ?? ''
        }
      },
      async tools(said, write, streamed) {
        const tools = [{ type: 'function' as const, function: { name: 'write', parameters: WRITE } }]
        const asked = { ...asking(said), tools }
        const { calls } = await answer(asked, streamed)
        const toolCalls = calls.map(({ id, written }) => ({
          id,
          type: 'function' as const,
          function: { name: 'write', arguments: written },
        }))
        const results = calls.map(({ id, written }) => ({
          role: 'tool' as const,
          toolCallId: id,
          content: write(JSON.parse(written)),
        }))
        const messages = [...asked.messages, { role: 'assistant' as const, toolCalls }, ...results]
        return (await answer({ messages, tools }, streamed)).text
      },
      async structured(said, streamed) {
        const responseFormat = { type: 'json_object' as const, jsonSchema: LETTER }
        return JSON.parse((await answer({ ...asking(said), responseFormat }, streamed)).text)
      },
      async thinking(said, streamed) {
        const { text, thought } = await answer({ ...asking(said), thinking: { type: 'enabled' } }, streamed)
        return { thought, said: text }
      },
      picture: () => {
        const picture = { type: 'image_url' as const, imageUrl: { url: `data:image/png;base64,${DOT}` } }
        return answer({ messages: [{ role: 'user', content: [picture] }] }, false)
      },
      failure: (error) =>
        error instanceof CohereError ? { status: error.statusCode, text: textOf(error.body) } : undefined,
    }
  },
}

function asking(content: string): { messages: Cohere.ChatMessageV2[] } {
  return { messages: [{ role: 'user', content }] }
}
