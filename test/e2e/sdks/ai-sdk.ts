import { createAnthropic } from '@ai-sdk/anthropic'
import { createCohere } from '@ai-sdk/cohere'
import { createGoogle } from '@ai-sdk/google'
import { createMistral } from '@ai-sdk/mistral'
import { createOpenAI } from '@ai-sdk/openai'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { APICallError, generateText, isStepCount, jsonSchema, Output, streamText, tool, type LanguageModel } from 'ai'
import { coherePlay, mistralPlay } from './gaps.ts'
import { CHAT_IS_SILENT } from './openai.ts'
import { DOT, joined, LETTER, textOf, WRITE, type Sdk } from './sdk.ts'

const apiKey = 'test-key'

/** Vercel's AI SDK with each of its vendors. */
export const AI_SDKS: readonly Sdk[] = [
  sdk('openai', 'responses', (at) => createOpenAI({ apiKey, baseURL: `${at}/openai/v1` })('gpt-5.1')),
  sdk('openai', 'chat completions', (at) => createOpenAI({ apiKey, baseURL: `${at}/openai/v1` }).chat('gpt-5.1'), {
    absent: { thinking: CHAT_IS_SILENT },
  }),
  sdk('openai-compatible', '', (at) =>
    createOpenAICompatible({
      name: 'compatible',
      apiKey,
      baseURL: `${at}/openai/v1`,
      supportsStructuredOutputs: true,
    })('deepseek-reasoner'),
  ),
  sdk('anthropic', '', (at) => createAnthropic({ apiKey, baseURL: `${at}/anthropic/v1` })('claude-sonnet-4-5')),
  sdk('google', '', (at) => createGoogle({ apiKey, baseURL: `${at}/gemini/v1beta` })('gemini-2.5-pro')),
  sdk('mistral', '', (at) => createMistral({ apiKey, baseURL: `${at}/mistral/v1` })('magistral-medium-latest'), {
    gaps: { of: ['thinking', 'errors of the vendor'], play: mistralPlay },
  }),
  sdk('cohere', '', (at) => createCohere({ apiKey, baseURL: `${at}/cohere/v2` })('command-a-reasoning-08-2025'), {
    gaps: {
      of: ['stream', 'tools', 'structured', 'thinking', 'errors of the vendor', 'stream cut off'],
      play: coherePlay,
    },
  }),
]

const providerOptions = {
  openai: { reasoningSummary: 'auto', forceReasoning: true },
  anthropic: { thinking: { type: 'enabled', budgetTokens: 1024 } },
  google: { thinkingConfig: { includeThoughts: true } },
  cohere: { thinking: { type: 'enabled' } },
}

function sdk(provider: string, part: string, model: (paravent: string) => LanguageModel, more: Partial<Sdk> = {}): Sdk {
  return {
    name: `\`ai\`, \`@ai-sdk/${provider}\`${part === '' ? '' : `, ${part}`}`,
    ...more,
    connect(paravent) {
      const asked = { model: model(paravent), maxRetries: 0 }
      // Without a listener it prints errors to the console; they reach the caller by the stream as well.
      const stream = (options: Parameters<typeof streamText>[0]) => streamText({ ...options, onError: () => undefined })
      return {
        plain: async (prompt) => (await generateText({ ...asked, prompt })).text,
        stream: (prompt) => loud(stream({ ...asked, prompt }).fullStream),
        async tools(prompt, write, streamed) {
          const inputSchema = jsonSchema(WRITE)
          const tools = { write: tool({ description: 'Writes.', inputSchema, execute: async (input) => write(input) }) }
          const looping = { ...asked, prompt, tools, stopWhen: isStepCount(2) }
          return streamed ? joined(loud(stream(looping).fullStream)) : (await generateText(looping)).text
        },
        async structured(prompt, streamed) {
          const typed = { ...asked, prompt, output: Output.object({ schema: jsonSchema(LETTER) }) }
          return streamed ? streamText(typed).output : (await generateText(typed)).output
        },
        async thinking(prompt, streamed) {
          const thinking = { ...asked, prompt, providerOptions }
          const answer = streamed ? stream(thinking) : await generateText(thinking)
          return { thought: (await answer.reasoningText) ?? '', said: await answer.text }
        },
        picture: () =>
          generateText({
            ...asked,
            messages: [{ role: 'user', content: [{ type: 'file', mediaType: 'image/png', data: DOT }] }],
          }),
        failure(error) {
          if (!APICallError.isInstance(error)) return undefined
          return { status: error.statusCode, text: `${error.message} ${textOf(error.responseBody)}` }
        },
      }
    },
  }
}

/** The text of a stream; the errors in it are thrown. */
async function* loud(parts: ReturnType<typeof streamText>['fullStream']): AsyncIterable<string> {
  for await (const part of parts) {
    if (part.type === 'text-delta') yield part.text
    if (part.type === 'error') throw part.error
  }
}
