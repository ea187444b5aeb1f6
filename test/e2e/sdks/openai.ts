import OpenAI, { APIError } from 'openai'
import { DOT, LETTER, textOf, WRITE, type Client, type Sdk } from './sdk.ts'

const model = 'gpt-5.1'

export const CHAT_IS_SILENT = 'OpenAI’s chat completions keep reasoning to themselves'

export const OPENAI_CHAT: Sdk = {
  name: '`openai`, chat completions',
  absent: { thinking: CHAT_IS_SILENT },
  connect(paravent) {
    const { completions } = connect(paravent).chat
    const asked = (content: string) => ({ model, messages: [{ role: 'user' as const, content }] })
    const response_format = {
      type: 'json_schema' as const,
      json_schema: { name: 'letter', strict: true, schema: LETTER },
    }
    return {
      plain: async (said) => textOf((await completions.create(asked(said))).choices[0]?.message.content),
      async *stream(said) {
        const chunks = await completions.create({ ...asked(said), stream: true })
        for await (const { choices } of chunks) yield choices[0]?.delta.content ?? ''
      },
      async tools(said, write, streamed) {
        const run = {
          name: 'write',
          description: 'Writes.',
          parameters: { ...WRITE, required: [...WRITE.required] },
          function: write,
          parse: JSON.parse,
        }
        const more = { ...asked(said), tools: [{ type: 'function' as const, function: run }] as const }
        const runner = streamed ? completions.runTools({ ...more, stream: true }) : completions.runTools(more)
        return (await runner.finalContent()) ?? ''
      },
      async structured(said, streamed) {
        const more = { ...asked(said), response_format }
        const { choices } = await (streamed ? completions.stream(more).finalChatCompletion() : completions.parse(more))
        return choices[0]?.message.parsed ?? JSON.parse(textOf(choices[0]?.message.content))
      },
      picture: () =>
        completions.create({
          model,
          messages: [
            { role: 'user', content: [{ type: 'image_url', image_url: { url: `data:image/png;base64,${DOT}` } }] },
          ],
        }),
      failure,
    }
  },
}

export const OPENAI_RESPONSES: Sdk = {
  name: '`openai`, responses',
  connect(paravent): Client {
    const { responses } = connect(paravent)
    const asked = (input: string) => ({ model, input })
    const format = { type: 'json_schema' as const, name: 'letter', strict: true, schema: LETTER }
    return {
      plain: async (said) => (await responses.create(asked(said))).output_text,
      async *stream(said) {
        for await (const event of await responses.create({ ...asked(said), stream: true })) {
          if (event.type === 'response.output_text.delta') yield event.delta
        }
      },
      async tools(said, write, streamed) {
        const tools = [{ type: 'function' as const, name: 'write', parameters: WRITE, strict: true }]
        const input: OpenAI.Responses.ResponseInput = [{ role: 'user', content: said }]
        const answer = () =>
          streamed
            ? responses.stream({ model, tools, input }).finalResponse()
            : responses.create({ model, tools, input })
        const { output } = await answer()
        for (const call of output) {
          if (call.type !== 'function_call') continue
          const { call_id } = call
          input.push(call, { type: 'function_call_output', call_id, output: write(JSON.parse(call.arguments)) })
        }
        return (await answer()).output_text
      },
      async structured(said, streamed) {
        const more = { ...asked(said), text: { format } }
        const answer = await (streamed ? responses.stream(more).finalResponse() : responses.parse(more))
        return answer.output_parsed ?? JSON.parse(answer.output_text)
      },
      async thinking(said, streamed) {
        const more = { ...asked(said), reasoning: { effort: 'low' as const, summary: 'auto' as const } }
        const { output, output_text } = await (streamed
          ? responses.stream(more).finalResponse()
          : responses.create(more))
        const thoughts = output.flatMap((item) => (item.type === 'reasoning' ? item.summary : []))
        return { thought: thoughts.map(({ text }) => text).join(''), said: output_text }
      },
      picture: () =>
        responses.create({
          model,
          input: [
            {
              role: 'user',
              content: [{ type: 'input_image', detail: 'auto', image_url: `data:image/png;base64,${DOT}` }],
            },
          ],
        }),
      failure,
    }
  },
}

function connect(paravent: string): OpenAI {
  return new OpenAI({ baseURL: `${paravent}/openai/v1`, apiKey: 'sk-test', maxRetries: 0 })
}

function failure(error: unknown): ReturnType<Client['failure']> {
  if (!(error instanceof APIError)) return undefined
  return { status: error.status, text: `${error.message} ${textOf(error.error)}` }
}
