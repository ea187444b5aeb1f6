import type Anthropic from '@anthropic-ai/sdk'
import { GENERATIONS, type Generation } from '../anthropic-generations.ts'
import { DOT, LETTER, textOf, WRITE, type Sdk } from './sdk.ts'

export const ANTHROPIC_SDKS: readonly Sdk[] = GENERATIONS.map((generation, at) =>
  sdkOf(generation, at === 0 ? 2026 : 2023),
)

const request = { model: 'claude-sonnet-4-5', max_tokens: 4000 }

function sdkOf({ connect, errors }: Generation, generation: 2023 | 2026): Sdk {
  return {
    name: `\`@anthropic-ai/sdk\`, ${generation === 2023 ? 'the API of 2023' : 'today’s API'}`,
    npm: generation === 2023 ? 'anthropic-sdk-2023' : '@anthropic-ai/sdk',
    connect(paravent) {
      const { messages } = connect(`${paravent}/anthropic`)
      const answer = (
        more: Omit<Anthropic.MessageCreateParamsNonStreaming, 'model' | 'max_tokens'>,
        streamed: boolean,
      ) =>
        streamed ? messages.stream({ ...request, ...more }).finalMessage() : messages.create({ ...request, ...more })
      const asked = (content: string) => ({ messages: [{ role: 'user' as const, content }] })
      return {
        plain: async (said) => textIn(await answer(asked(said), false)),
        async *stream(said) {
          for await (const event of await messages.create({ ...request, ...asked(said), stream: true })) {
            if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') yield event.delta.text
          }
        },
        async tools(said, write, streamed) {
          const tools = [{ name: 'write', input_schema: { ...WRITE, required: [...WRITE.required] } }]
          const said1 = asked(said).messages
          const { content } = await answer({ tools, messages: said1 }, streamed)
          const results = content.flatMap((block) =>
            block.type === 'tool_use'
              ? [{ type: 'tool_result' as const, tool_use_id: block.id, content: write(block.input) }]
              : [],
          )
          const turns = [
            { role: 'assistant' as const, content },
            { role: 'user' as const, content: results },
          ]
          return textIn(await answer({ tools, messages: [...said1, ...turns] }, streamed))
        },
        async structured(said, streamed) {
          const output_config = { format: { type: 'json_schema' as const, schema: LETTER } }
          return JSON.parse(textIn(await answer({ ...asked(said), output_config }, streamed)))
        },
        async thinking(said, streamed) {
          const thinking = { type: 'enabled' as const, budget_tokens: 1024 }
          const message = await answer({ ...asked(said), thinking }, streamed)
          const thoughts = message.content.map((block) => (block.type === 'thinking' ? block.thinking : ''))
          return { thought: thoughts.join(''), said: textIn(message) }
        },
        picture() {
          const source = { type: 'base64' as const, media_type: 'image/png' as const, data: DOT }
          return answer({ messages: [{ role: 'user', content: [{ type: 'image', source }] }] }, false)
        },
        failure(error) {
          if (!(error instanceof errors.APIError)) return undefined
          return { status: error.status, text: `${error.message} ${textOf(error.error)}` }
        },
      }
    },
  }
}

function textIn({ content }: Anthropic.Message): string {
  return content.map((block) => (block.type === 'text' ? block.text : '')).join('')
}
