import { ChatAnthropic } from '@langchain/anthropic'
import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import { AIMessage, AIMessageChunk, HumanMessage, ToolMessage } from '@langchain/core/messages'
import { ChatGoogleGenerativeAI } from '@langchain/google-genai'
import { ChatMistralAI } from '@langchain/mistralai'
import { ChatOllama } from '@langchain/ollama'
import { ChatOpenAI } from '@langchain/openai'
import { mistralPlay, ollamaPlay } from './gaps.ts'
import { CHAT_IS_SILENT } from './openai.ts'
import { DOT, LETTER, textOf, WRITE, type Failure, type Sdk } from './sdk.ts'

const apiKey = 'test-key'

/** LangChain with each of its vendors. */
export const LANGCHAINS: readonly Sdk[] = [
  sdk(
    'openai',
    (at) => new ChatOpenAI({ model: 'gpt-4o', apiKey, maxRetries: 0, configuration: { baseURL: `${at}/openai/v1` } }),
    { absent: { thinking: CHAT_IS_SILENT } },
  ),
  sdk(
    'anthropic',
    (at, thinks) =>
      new ChatAnthropic({
        model: 'claude-sonnet-4-5',
        apiKey,
        maxRetries: 0,
        anthropicApiUrl: `${at}/anthropic`,
        maxTokens: 4000,
        thinking: thinks ? { type: 'enabled', budget_tokens: 1024 } : { type: 'disabled' },
      }),
  ),
  sdk(
    'google-genai',
    (at) => new ChatGoogleGenerativeAI({ model: 'gemini-2.5-pro', apiKey, maxRetries: 0, baseUrl: `${at}/gemini` }),
    {
      absent: {
        'stream cut off': 'Google’s older SDK beneath it throws, and rejects a promise besides that nobody can catch',
      },
    },
  ),
  sdk(
    'mistralai',
    (at) => new ChatMistralAI({ model: 'mistral-large-latest', apiKey, maxRetries: 0, serverURL: `${at}/mistral` }),
    {
      absent: { thinking: 'LangChain’s class for Mistral reads no reasoning' },
      gaps: { of: ['tools', 'structured', 'errors of the vendor'], play: mistralPlay },
    },
  ),
  sdk('ollama', (at) => new ChatOllama({ model: 'qwen3', baseUrl: `${at}/ollama`, maxRetries: 0, think: true }), {
    gaps: { of: ['thinking', 'errors of the vendor'], play: ollamaPlay },
  }),
]

function sdk(name: string, create: (paravent: string, thinks: boolean) => BaseChatModel, more: Partial<Sdk> = {}): Sdk {
  return {
    name: `\`@langchain/${name}\``,
    ...more,
    connect(paravent) {
      const model = create(paravent, false)
      return {
        plain: async (said) => (await model.invoke(said)).text,
        async *stream(said) {
          for await (const { text } of await model.stream(said)) yield text
        },
        async tools(said, write, streamed) {
          const tool = { type: 'function', function: { name: 'write', description: 'Writes.', parameters: WRITE } }
          const bound = model.bindTools?.([tool])
          if (bound === undefined) throw new TypeError('the model takes no tools')
          const asked = [new HumanMessage(said)]
          const called = await answer(bound, asked, streamed)
          const results = (called.tool_calls ?? []).map(
            ({ id = '', args }) => new ToolMessage({ tool_call_id: id, name: 'write', content: write(args) }),
          )
          return (await answer(bound, [...asked, called, ...results], streamed)).text
        },
        async structured(said, streamed) {
          // Its parser of Anthropic's tool calls cannot read one that is only begun.
          const how = name === 'anthropic' ? { method: 'jsonSchema' } : {}
          const typed = model.withStructuredOutput({ ...LETTER, title: 'letter' }, how)
          if (!streamed) return typed.invoke(said)
          let last: unknown
          for await (const one of await typed.stream(said)) last = one
          return last
        },
        async thinking(said, streamed) {
          const message = await answer(create(paravent, true), [new HumanMessage(said)], streamed)
          return { thought: thoughtIn(message), said: message.text }
        },
        picture: () =>
          model.invoke([
            new HumanMessage({ content: [{ type: 'image_url', image_url: { url: `data:image/png;base64,${DOT}` } }] }),
          ]),
        failure,
      }
    },
  }
}

type Bound = Pick<BaseChatModel, 'invoke' | 'stream'>

/** A message, whole or put together from its pieces as LangChain does. */
async function answer(
  model: Bound,
  asked: (HumanMessage | AIMessage | ToolMessage)[],
  streamed: boolean,
): Promise<AIMessage> {
  if (!streamed) {
    const message = await model.invoke(asked)
    if (message instanceof AIMessage || message instanceof AIMessageChunk) return message
    throw new TypeError('not a message of the model')
  }
  let all: AIMessageChunk | undefined
  for await (const chunk of await model.stream(asked)) all = all === undefined ? chunk : all.concat(chunk)
  if (all === undefined) throw new TypeError('an empty stream')
  return all
}

/** In its own common form, which its class for Gemini does not know yet. */
function thoughtIn({ content, contentBlocks }: AIMessage): string {
  const common = contentBlocks.map((block) => (block.type === 'reasoning' ? block.reasoning : '')).join('')
  if (common !== '' || typeof content === 'string') return common
  return content.map((block) => (block.type === 'thinking' ? textOf(block['thinking']) : '')).join('')
}

/** LangChain throws what the vendor's own SDK throws, which agree on a number and a message. */
function failure(error: unknown): Failure | undefined {
  if (!(error instanceof Error)) return undefined
  const { status, statusCode, status_code } = error as Error & Readonly<Record<string, unknown>>
  const number = [status, statusCode, status_code].find((one) => typeof one === 'number')
  return number === undefined ? undefined : { status: number, text: `${error.message} ${textOf(error)}` }
}
