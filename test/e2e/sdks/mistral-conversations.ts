import type {
  CompletionArgs,
  ConversationEventsData,
  ConversationInputs,
  ConversationResponse,
} from '@mistralai/mistralai/models/components'
import { mistralConversationsPlay } from './gaps.ts'
import { connected, mistralFailure, wordsOf } from './mistral.ts'
import { DOT, EVERY_FEATURE, LETTER, textOf, WRITE, type Sdk } from './sdk.ts'

const model = 'magistral-medium-latest'

interface Answer {
  readonly conversationId: string
  readonly text: string
  readonly thought: string
  readonly calls: readonly { readonly id: string; readonly written: string }[]
}

interface Asked {
  readonly inputs: ConversationInputs
  readonly completionArgs?: CompletionArgs
  readonly tools?: [{ type: 'function'; function: { name: string; parameters: typeof WRITE } }]
}

/** Mistral keeps the conversation: what a tool returned is appended to it. */
export const MISTRAL_CONVERSATIONS: Sdk = {
  name: '`@mistralai/mistralai`, conversations',
  gaps: { of: EVERY_FEATURE, play: mistralConversationsPlay },
  connect(paravent) {
    const { conversations } = connected(paravent).beta

    async function start(asked: Asked, streamed: boolean): Promise<Answer> {
      return streamed
        ? joinedEvents(await conversations.startStream({ model, ...asked }))
        : answerIn(await conversations.start({ model, ...asked }))
    }

    async function append(conversationId: string, inputs: ConversationInputs, streamed: boolean): Promise<Answer> {
      if (!streamed)
        return answerIn(await conversations.append({ conversationId, conversationAppendRequest: { inputs } }))
      const conversationAppendStreamRequest = { inputs }
      return joinedEvents(await conversations.appendStream({ conversationId, conversationAppendStreamRequest }))
    }

    return {
      plain: async (said) => (await start({ inputs: said }, false)).text,
      async *stream(said) {
        for await (const { data } of await conversations.startStream({ model, inputs: said })) {
          if (data.type === 'message.output.delta') yield wordsOf(data.content).text
          if (data.type === 'conversation.response.error') throw new Error(data.message)
        }
      },
      async tools(said, write, streamed) {
        const tools: Asked['tools'] = [{ type: 'function', function: { name: 'write', parameters: WRITE } }]
        const { conversationId, calls } = await start({ inputs: said, tools }, streamed)
        const results = calls.map(({ id, written }) => ({
          type: 'function.result' as const,
          toolCallId: id,
          result: write(JSON.parse(written)),
        }))
        return (await append(conversationId, results, streamed)).text
      },
      async structured(said, streamed) {
        const jsonSchema = { name: 'letter', schemaDefinition: LETTER, strict: true }
        const completionArgs = { responseFormat: { type: 'json_schema' as const, jsonSchema } }
        return JSON.parse((await start({ inputs: said, completionArgs }, streamed)).text)
      },
      async thinking(said, streamed) {
        const { text, thought } = await start({ inputs: said }, streamed)
        return { thought, said: text }
      },
      picture: () => {
        const picture = { type: 'image_url' as const, imageUrl: `data:image/png;base64,${DOT}` }
        return start({ inputs: [{ role: 'user', content: [picture] }] }, false)
      },
      failure: mistralFailure,
    }
  },
}

function answerIn({ conversationId, outputs }: ConversationResponse): Answer {
  const words = outputs.map((output) =>
    output.type === 'message.output' ? wordsOf(output.content) : { text: '', thought: '' },
  )
  const calls = outputs.flatMap((output) =>
    output.type === 'function.call' ? [{ id: output.toolCallId, written: textOf(output.arguments) }] : [],
  )
  const [text, thought] = [words.map((one) => one.text).join(''), words.map((one) => one.thought).join('')]
  return { conversationId, text, thought, calls }
}

async function joinedEvents(events: AsyncIterable<{ readonly data: ConversationEventsData }>): Promise<Answer> {
  let [conversationId, text, thought] = ['', '', '']
  const written = new Map<string, string>()
  for await (const { data } of events) {
    if (data.type === 'conversation.response.error') throw new Error(data.message)
    if (data.type === 'conversation.response.started') ({ conversationId } = data)
    if (data.type === 'function.call.delta')
      written.set(data.toolCallId, (written.get(data.toolCallId) ?? '') + data.arguments)
    if (data.type !== 'message.output.delta') continue
    const words = wordsOf(data.content)
    text += words.text
    thought += words.thought
  }
  return { conversationId, text, thought, calls: [...written].map(([id, input]) => ({ id, written: input })) }
}
