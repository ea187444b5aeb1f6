import { setTimeout as sleep } from 'node:timers/promises'
import { GoogleGenAI } from '@google/genai'
import { Mistral } from '@mistralai/mistralai'
import { CohereClientV2 } from 'cohere-ai'
import OpenAI from 'openai'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { GENERATIONS } from '../../e2e/anthropic-generations.ts'
import { startParavent, type Paravent } from '../../e2e/paravent.ts'
import { upstreamsAt } from '../../e2e/harness.ts'
import { CAMILLE } from '../../e2e/people.ts'
import { ANTHROPIC, OPENAI, RESPONSES, SSE_TYPE } from '../../e2e/plays.ts'
import { tokensIn } from '../../e2e/tokens.ts'
import { startVendor, type Play, type Vendor } from '../../e2e/vendor.ts'

/** A vendor that falls silent in the middle of a token: what the official SDKs make of the comments meanwhile. */
let vendor: Vendor
let paravent: Paravent

beforeAll(async () => {
  vendor = await startVendor(() => undefined)
  paravent = await startParavent({ upstreams: upstreamsAt(vendor.url, { timeouts: { held: 30 } }) })
}, 90_000)

afterAll(async () => {
  await paravent.stop()
  await vendor.stop()
})

beforeEach(() => vendor.forget())

const SAID = `My name is ${CAMILLE.name}.`
const messages = [{ role: 'user' as const, content: SAID }]
const ANSWER = `Hello ${CAMILLE.name}!`

interface Words {
  readonly opening: string
  delta(text: string): string
  readonly closing: string
}

function stalling({ opening, delta, closing }: Words): Play {
  return async (call, reply) => {
    const [token = ''] = tokensIn(call.body.toString(), 'PERSON')
    reply.writeHead(200, SSE_TYPE)
    reply.write(opening + delta('Hello ') + delta(token.slice(0, 9)))
    await sleep(150)
    reply.end(delta(`${token.slice(9)}!`) + closing)
  }
}

const data = (value: object): string => `data: ${JSON.stringify(value)}\n\n`

const GEMINI: Words = {
  opening: '',
  delta: (text) => data({ candidates: [{ content: { role: 'model', parts: [{ text }] }, index: 0 }] }),
  closing: data({
    candidates: [{ content: { role: 'model', parts: [{ text: '' }] }, finishReason: 'STOP', index: 0 }],
  }),
}

const mistralChunk = (delta: object, finish_reason: string | null): string =>
  data({
    id: 'c',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'm',
    choices: [{ index: 0, delta, finish_reason }],
  })

const MISTRAL: Words = {
  opening: mistralChunk({ role: 'assistant', content: '' }, null),
  delta: (content) => mistralChunk({ content }, null),
  closing: `${mistralChunk({ content: '' }, 'stop')}data: [DONE]\n\n`,
}

const named = (value: { readonly type: string; readonly [name: string]: unknown }): string =>
  `event: ${value.type}\n${data(value)}`

const CONVERSATION: Words = {
  opening: named({ type: 'conversation.response.started', conversation_id: 'conv_1' }),
  delta: (content) => named({ type: 'message.output.delta', output_index: 0, id: 'msg_1', role: 'assistant', content }),
  closing: named({
    type: 'conversation.response.done',
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  }),
}

const COHERE: Words = {
  opening:
    named({ type: 'message-start', id: 'c', delta: { message: { role: 'assistant' } } }) +
    named({ type: 'content-start', index: 0, delta: { message: { content: { type: 'text', text: '' } } } }),
  delta: (text) => named({ type: 'content-delta', index: 0, delta: { message: { content: { text } } } }),
  closing:
    named({ type: 'content-end', index: 0 }) + named({ type: 'message-end', delta: { finish_reason: 'COMPLETE' } }),
}

const openai = () => new OpenAI({ baseURL: `${paravent.url}/openai/v1`, apiKey: 'sk-test', maxRetries: 0 })

interface Client {
  readonly name: string
  readonly words: Words
  stream(): AsyncIterable<string | null | undefined>
}

const CLIENTS: readonly Client[] = [
  {
    name: 'openai, chat completions',
    words: OPENAI,
    async *stream() {
      const stream = await openai().chat.completions.create({ model: 'gpt-4o', messages, stream: true })
      for await (const chunk of stream) yield chunk.choices[0]?.delta.content
    },
  },
  {
    name: 'openai, responses',
    words: RESPONSES,
    async *stream() {
      const stream = await openai().responses.create({ model: 'gpt-4o', input: SAID, stream: true })
      for await (const event of stream) yield event.type === 'response.output_text.delta' ? event.delta : ''
    },
  },
  ...GENERATIONS.map(({ name, connect }): Client => ({
    name,
    words: ANTHROPIC,
    async *stream() {
      const client = connect(`${paravent.url}/anthropic`)
      const stream = await client.messages.create({ model: 'm', max_tokens: 9, messages, stream: true })
      for await (const event of stream) {
        if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') yield event.delta.text
      }
    },
  })),
  {
    name: '@google/genai',
    words: GEMINI,
    async *stream() {
      const client = new GoogleGenAI({ apiKey: 'test-key', httpOptions: { baseUrl: `${paravent.url}/gemini` } })
      const stream = await client.models.generateContentStream({ model: 'gemini-2.5-pro', contents: SAID })
      for await (const chunk of stream) yield chunk.text
    },
  },
  {
    name: '@mistralai/mistralai',
    words: MISTRAL,
    async *stream() {
      const client = new Mistral({ apiKey: 'test-key', serverURL: `${paravent.url}/mistral` })
      for await (const event of await client.chat.stream({ model: 'mistral-large-latest', messages })) {
        const content = event.data.choices[0]?.delta.content
        yield typeof content === 'string' ? content : ''
      }
    },
  },
  {
    name: '@mistralai/mistralai, conversations',
    words: CONVERSATION,
    async *stream() {
      const { beta } = new Mistral({ apiKey: 'test-key', serverURL: `${paravent.url}/mistral` })
      for await (const { data: told } of await beta.conversations.startStream({ model: 'm', inputs: SAID })) {
        if (told.type === 'message.output.delta' && typeof told.content === 'string') yield told.content
      }
    },
  },
  {
    name: 'cohere-ai',
    words: COHERE,
    async *stream() {
      const client = new CohereClientV2({ token: 'test-key', environment: `${paravent.url}/cohere`, maxRetries: 0 })
      for await (const event of await client.chatStream({ model: 'command-a-03-2025', messages })) {
        if (event.type === 'content-delta') yield event.delta?.message?.content?.text
      }
    },
  },
]

describe('text that is held while the vendor is silent', () => {
  test.each(CLIENTS)('$name takes the comments for nothing', async ({ words, stream }) => {
    vendor.play(stalling(words))
    let joined = ''
    for await (const piece of stream()) joined += piece ?? ''
    expect(joined).toBe(ANSWER)
  })

  test('on the wire: comments in blocks of their own, behind what had left, before what was held', async () => {
    vendor.play(stalling(OPENAI))
    const reply = await fetch(`${paravent.url}/openai/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer sk-test' },
      body: JSON.stringify({ model: 'gpt-4o', messages, stream: true }),
    })
    const blocks = (await reply.text()).split('\n\n')
    const comments = blocks.flatMap((block, index) => (block.startsWith(':') ? [index] : []))
    expect(comments.length).toBeGreaterThan(1)
    expect(blocks.every((block) => block === '' || block === ': held' || block.startsWith('data: '))).toBe(true)
    const name = blocks.findIndex((block) => block.includes(CAMILLE.name))
    expect(Math.max(...comments)).toBeLessThan(name)
    expect(blocks.findIndex((block) => block.includes('Hello'))).toBeLessThan(Math.min(...comments))
  })
})
