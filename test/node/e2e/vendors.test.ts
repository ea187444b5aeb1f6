import { ApiError, GoogleGenAI, type Part } from '@google/genai'
import { Mistral } from '@mistralai/mistralai'
import { CohereClientV2 } from 'cohere-ai'
import { Ollama } from 'ollama'
import { describe, expect, test } from 'vitest'
import { harnessOfFile } from '../../e2e/harness.ts'
import { CAMILLE, CAMILLE_REPEATED, CAMILLE_SAYS, leaksIn } from '../../e2e/people.ts'
import { resetAfter, SSE_TYPE } from '../../e2e/plays.ts'
import { tokensIn } from '../../e2e/tokens.ts'

/** The official SDKs of the other vendors, each through Paravent to a mock of its wire that none of us wrote. */
const harness = harnessOfFile()

/** What a chatbot asks of its vendor, by way of the vendor's SDK. */
interface Client {
  readonly name: string
  readonly plain: () => Promise<string | undefined>
  readonly stream: () => AsyncIterable<string | undefined>
}

const model = 'gemini-2.5-pro'
const messages = [{ role: 'user' as const, content: CAMILLE_SAYS }]

/** The mock knows Gemini's beta only; the SDK asks for the first version unless it is told. */
const gemini = (apiVersion = 'v1beta') =>
  new GoogleGenAI({ apiKey: 'test-key', httpOptions: { baseUrl: `${harness.paravent.url}/gemini`, apiVersion } })
const mistral = () => new Mistral({ apiKey: 'test-key', serverURL: `${harness.paravent.url}/mistral` })
const cohere = () =>
  new CohereClientV2({ token: 'test-key', environment: `${harness.paravent.url}/cohere`, maxRetries: 0 })
const ollama = () => new Ollama({ host: `${harness.paravent.url}/ollama` })

const CLIENTS: readonly Client[] = [
  {
    name: '@google/genai',
    plain: async () => (await gemini().models.generateContent({ model, contents: CAMILLE_SAYS })).text,
    async *stream() {
      for await (const chunk of await gemini().models.generateContentStream({ model, contents: CAMILLE_SAYS }))
        yield chunk.text
    },
  },
  {
    name: '@mistralai/mistralai',
    async plain() {
      const { choices } = await mistral().chat.complete({ model: 'mistral-large-latest', messages })
      const content = choices[0]?.message?.content
      return typeof content === 'string' ? content : undefined
    },
    async *stream() {
      for await (const { data } of await mistral().chat.stream({ model: 'mistral-large-latest', messages })) {
        const content = data.choices[0]?.delta.content
        yield typeof content === 'string' ? content : undefined
      }
    },
  },
  {
    name: 'cohere-ai',
    async plain() {
      const { message } = await cohere().chat({ model: 'command-a-03-2025', messages })
      return message.content?.map((part) => (part.type === 'text' ? part.text : '')).join('')
    },
    async *stream() {
      for await (const event of await cohere().chatStream({ model: 'command-a-03-2025', messages })) {
        if (event.type === 'content-delta') yield event.delta?.message?.content?.text
      }
    },
  },
  {
    name: 'ollama',
    plain: async () => (await ollama().chat({ model: 'llama3.2', messages })).message.content,
    async *stream() {
      for await (const { message } of await ollama().chat({ model: 'llama3.2', messages, stream: true })) {
        yield message.content
      }
    },
  },
]

describe.each(CLIENTS)('$name through Paravent', ({ plain, stream }) => {
  test('plain and streamed: one text, and the vendor saw nobody', async () => {
    harness.mock.onMessage(/./, (sent) => ({
      content: `I see ${tokensIn(JSON.stringify(sent.messages)).join(' and ')}.`,
    }))
    let joined = ''
    for await (const piece of stream()) joined += piece ?? ''
    expect([await plain(), joined]).toEqual([CAMILLE_REPEATED, CAMILLE_REPEATED])
    expect(leaksIn(harness.received())).toEqual([])
    expect(leaksIn(harness.journal())).toEqual([])
    expect(harness.journal()).toContain('PERSON_')
  })

  test('what is held at the end comes in a frame the SDK takes', async () => {
    let half = ''
    harness.mock.onMessage(/./, (sent) => {
      half = tokensIn(JSON.stringify(sent.messages))[0]?.slice(0, 11) ?? ''
      return { content: `I see ${half}` }
    })
    let joined = ''
    for await (const piece of stream()) joined += piece ?? ''
    expect(half).toMatch(/^PERSON_/)
    expect(joined).toBe(`I see ${half}`)
  })
})

describe('tools', () => {
  const INPUT = { to: CAMILLE.email, greeting: `Dear ${CAMILLE.name},\n"hello"`, list: [{ phone: CAMILLE.phone }] }
  const parameters = { type: 'object', properties: { to: { type: 'string', description: 'an address' } } }

  test('are called with real values by Gemini’s SDK, plain and streamed, and answered', async () => {
    answerWithCall()
    const config = { tools: [{ functionDeclarations: [{ name: 'write', parametersJsonSchema: parameters }] }] }
    const asked = { model, contents: CAMILLE_SAYS, config }
    const { functionCalls } = await gemini().models.generateContent(asked)
    const streamed: Part[] = []
    for await (const chunk of await gemini().models.generateContentStream(asked)) {
      streamed.push(...(chunk.candidates?.[0]?.content?.parts ?? []))
    }
    expect(functionCalls?.map(({ args }) => args)).toEqual([INPUT])
    expect(streamed.flatMap(({ functionCall }) => functionCall?.args ?? [])).toEqual([INPUT])
    await gemini().models.generateContent({
      ...asked,
      contents: [
        { role: 'user', parts: [{ text: CAMILLE_SAYS }] },
        { role: 'model', parts: [{ functionCall: { name: 'write', args: INPUT } }] },
        { role: 'user', parts: [{ functionResponse: { name: 'write', response: { sentTo: CAMILLE.email } } }] },
      ],
    })
    expect(harness.vendor.calls.length).toBe(3)
    expect(leaksIn(harness.received())).toEqual([])
  })

  test('are called with real values by Mistral’s SDK, plain and streamed', async () => {
    answerWithCall()
    const tools = [{ type: 'function' as const, function: { name: 'write', parameters } }]
    const asked = { model: 'mistral-large-latest', messages, tools }
    const { choices } = await mistral().chat.complete(asked)
    // The mock leaves the names out of later pieces, which neither the vendor nor its SDK does.
    harness.vendor.play((call, reply) => {
      const [person, email, phone] = tokensIn(call.body.toString())
      const input = { to: email, greeting: `Dear ${person},\n"hello"`, list: [{ phone }] }
      reply.writeHead(200, SSE_TYPE)
      for (const piece of JSON.stringify(input).match(/.{1,5}/g) ?? []) {
        const delta = { tool_calls: [{ id: 'D681PevKs', index: 0, function: { name: '', arguments: piece } }] }
        reply.write(mistralChunk(delta, null))
      }
      reply.end(`${mistralChunk({ content: '' }, 'tool_calls')}data: [DONE]\n\n`)
    })
    let joined = ''
    for await (const { data } of await mistral().chat.stream(asked)) {
      for (const call of data.choices[0]?.delta.toolCalls ?? []) {
        if (typeof call.function.arguments === 'string') joined += call.function.arguments
      }
    }
    const written = choices[0]?.message?.toolCalls?.[0]?.function.arguments
    expect(typeof written === 'string' ? JSON.parse(written) : written).toEqual(INPUT)
    expect(JSON.parse(joined)).toEqual(INPUT)
    expect(leaksIn(harness.received())).toEqual([])
  })

  test('are called with real values by Ollama’s SDK, plain and streamed', async () => {
    answerWithCall()
    const tools = [{ type: 'function', function: { name: 'write', description: 'writes', parameters } }]
    const asked = { model: 'llama3.2', messages, tools }
    const { message } = await ollama().chat(asked)
    const inputs: unknown[] = []
    for await (const line of await ollama().chat({ ...asked, stream: true })) {
      inputs.push(...(line.message.tool_calls ?? []).map((call) => call.function.arguments))
    }
    expect([message.tool_calls?.[0]?.function.arguments, ...inputs]).toEqual([INPUT, INPUT])
    expect(leaksIn(harness.received())).toEqual([])
  })

  test('are called with real values by Cohere’s SDK, plain and streamed', async () => {
    answerWithCall()
    const tools = [{ type: 'function' as const, function: { name: 'write', parameters } }]
    const asked = { model: 'command-a-03-2025', messages, tools }
    const { message } = await cohere().chat(asked)
    let joined = ''
    for await (const event of await cohere().chatStream(asked)) {
      if (event.type === 'tool-call-start') joined += event.delta?.message?.toolCalls?.function?.arguments ?? ''
      if (event.type === 'tool-call-delta') joined += event.delta?.message?.toolCalls?.function?.arguments ?? ''
    }
    expect(
      [message.toolCalls?.[0]?.function?.arguments ?? '', joined].map((text): unknown => JSON.parse(text)),
    ).toEqual([INPUT, INPUT])
    expect(leaksIn(harness.received())).toEqual([])
  })
})

function answerWithCall(): void {
  harness.mock.onMessage(/./, (sent) => {
    const [person, email, phone] = tokensIn(JSON.stringify(sent.messages))
    const input = { to: email, greeting: `Dear ${person},\n"hello"`, list: [{ phone }] }
    return { toolCalls: [{ name: 'write', arguments: JSON.stringify(input) }] }
  })
}

function mistralChunk(delta: object, finish: string | null): string {
  const choices = [{ index: 0, delta, finish_reason: finish }]
  return `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices })}\n\n`
}

describe('a refusal of ours', () => {
  test('is each SDK’s own error', async () => {
    const image = { inlineData: { mimeType: 'image/png', data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ' } }
    const asked = { model, contents: [{ role: 'user', parts: [image] }] }
    for (const refused of [gemini().models.generateContent(asked), gemini().models.generateContentStream(asked)]) {
      await expect(refused).rejects.toThrow(ApiError)
      await expect(refused).rejects.toMatchObject({
        status: 400,
        message: expect.stringContaining('paravent_attachment_blocked'),
      })
    }
    const picture = { type: 'image_url' as const, imageUrl: { url: 'https://pictures.example/a.png' } }
    await expect(
      mistral().chat.complete({ model: 'mistral-large-latest', messages: [{ role: 'user', content: [picture] }] }),
    ).rejects.toMatchObject({ statusCode: 400, body: expect.stringContaining('paravent_attachment_blocked') })
    await expect(
      cohere().chat({ model: 'command-a-03-2025', messages: [{ role: 'user', content: [picture] }] }),
    ).rejects.toMatchObject({
      statusCode: 400,
      body: { message: expect.stringContaining('paravent_attachment_blocked') },
    })
    const images = ['iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ']
    await expect(
      ollama().chat({ model: 'llama3.2', messages: [{ role: 'user', content: 'a', images }] }),
    ).rejects.toMatchObject({
      status_code: 400,
      error: expect.stringContaining('paravent_attachment_blocked'),
    })
    expect(harness.vendor.calls).toEqual([])
  })
})

describe('a stream that breaks off', () => {
  const GEMINI_CHUNK = { candidates: [{ content: { role: 'model', parts: [{ text: 'Hello' }] }, index: 0 }] }
  const COHERE_CHUNK = { type: 'content-delta', index: 0, delta: { message: { content: { text: 'Hello' } } } }
  const OLLAMA_LINE = { model: 'llama3.2', message: { role: 'assistant', content: 'Hello' }, done: false }
  const LINES = { 'content-type': 'application/x-ndjson' }

  const broken: readonly (readonly [name: string, headers: Record<string, string>, bytes: string])[] = [
    ['@google/genai', SSE_TYPE, `data: ${JSON.stringify(GEMINI_CHUNK)}\n\n`],
    ['@mistralai/mistralai', SSE_TYPE, mistralChunk({ content: 'Hello' }, null)],
    ['ollama', LINES, `${JSON.stringify(OLLAMA_LINE)}\n`],
  ]

  test.each(broken)('is an error to %s, after what came before', async (name, headers, bytes) => {
    harness.vendor.play(resetAfter(headers, bytes))
    const client = CLIENTS.find((one) => one.name === name)
    const seen: unknown[] = []
    const reading = (async () => {
      for await (const piece of client?.stream() ?? []) seen.push(piece)
    })()
    await expect(reading).rejects.toThrow(Error)
    expect(seen).toEqual(['Hello'])
  })

  test('ends for cohere-ai in an end that tells of an error', async () => {
    harness.vendor.play(resetAfter(SSE_TYPE, `event: content-delta\ndata: ${JSON.stringify(COHERE_CHUNK)}\n\n`))
    const seen: unknown[] = []
    const reading = (async () => {
      for await (const event of await cohere().chatStream({ model: 'command-a-03-2025', messages })) {
        seen.push(event.type === 'message-end' ? event.delta?.error : event.type)
      }
    })()
    await reading.catch(() => undefined)
    expect(seen).toEqual(['content-delta', expect.stringContaining('paravent_upstream_reset')])
  })
})

describe('what is embedded', () => {
  test('leaves as type words', async () => {
    await gemini('v1')
      .models.embedContent({ model: 'gemini-embedding-001', contents: CAMILLE_SAYS })
      .catch(() => undefined)
    await mistral()
      .embeddings.create({ model: 'mistral-embed', inputs: [CAMILLE_SAYS] })
      .catch(() => undefined)
    await cohere()
      .embed({ model: 'embed-v4.0', inputType: 'search_query', embeddingTypes: ['float'], texts: [CAMILLE_SAYS] })
      .catch(() => undefined)
    await cohere()
      .rerank({ model: 'rerank-v3.5', query: CAMILLE_SAYS, documents: [CAMILLE_SAYS] })
      .catch(() => undefined)
    await ollama()
      .embed({ model: 'nomic-embed-text', input: CAMILLE_SAYS })
      .catch(() => undefined)
    expect(harness.vendor.calls.map(({ target }) => target)).toEqual([
      '/v1/models/gemini-embedding-001:batchEmbedContents',
      '/v1/embeddings',
      '/v2/embed',
      '/v2/rerank',
      '/api/embed',
    ])
    for (const { body } of harness.vendor.calls) {
      expect(body.toString()).toContain('My name is [PERSON], write to [EMAIL] or call [PHONE].')
    }
    expect(leaksIn(harness.received())).toEqual([])
  })
})
