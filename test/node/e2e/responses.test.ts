import type OpenAI from 'openai'
import { AzureOpenAI } from 'openai'
import { describe, expect, test } from 'vitest'
import { harnessOfFile } from '../../e2e/harness.ts'
import { CAMILLE, CAMILLE_REPEATED, CAMILLE_SAYS, leaksIn, OLIVER } from '../../e2e/people.ts'
import { answer, JSON_TYPE, OPENAI, resetAfter, SSE_TYPE } from '../../e2e/plays.ts'
import { tokensIn } from '../../e2e/tokens.ts'

/** On the deny-list, so that its test does not hang on detection. */
const QUOTED = 'Aurélie "la cheffe"\\Dubreuil-Vantor'
const harness = harnessOfFile({ deny: [{ type: 'PERSON', value: QUOTED }] })

const request = { model: 'gpt-5.1', input: CAMILLE_SAYS, instructions: `You work for ${OLIVER.name}.` } as const

/** The model repeats every token of the user's text. */
function repeats(sent: { readonly messages: unknown }): { content: string } {
  const theirs = JSON.stringify(sent.messages).split('My name is')[1] ?? ''
  return { content: `I see ${tokensIn(theirs).join(' and ')}.` }
}

describe('the openai SDK’s responses through Paravent', () => {
  test('plain, streamed by hand and through the stream helper: one text', async () => {
    const { mock, openai } = harness
    mock.onMessage(/./, repeats)
    const plain = await openai.responses.create(request)
    let joined = ''
    let completed = ''
    for await (const event of await openai.responses.create({ ...request, stream: true })) {
      if (event.type === 'response.output_text.delta') joined += event.delta
      if (event.type === 'response.output_text.done') completed = event.text
    }
    const helped = await openai.responses.stream(request).finalResponse()
    expect([plain.output_text, joined, completed, helped.output_text]).toEqual(Array(4).fill(CAMILLE_REPEATED))
    expect(leaksIn(harness.received())).toEqual([])
    expect(leaksIn(harness.journal())).toEqual([])
  })

  test.each([false, true])(
    'tool calls arrive complete, and their results go back replaced (streamed: %s)',
    async (streamed) => {
      const { mock, openai } = harness
      mock.onMessage(/./, (sent) => {
        const [person, email, phone] = tokensIn(JSON.stringify(sent.messages).split('My name is')[1] ?? '')
        return {
          toolCalls: [
            { name: 'write', arguments: JSON.stringify({ to: email, greeting: `Dear ${person},\n"hello"` }) },
            { name: 'call', arguments: JSON.stringify({ number: phone, who: { name: person } }) },
          ],
        }
      })
      const tools = ['write', 'call'].map((name): OpenAI.Responses.FunctionTool => ({
        type: 'function',
        name,
        parameters: {},
        strict: false,
      }))
      const asked = { ...request, input: [{ role: 'user' as const, content: CAMILLE_SAYS }], tools }
      const response = streamed
        ? await openai.responses.stream(asked).finalResponse()
        : await openai.responses.create(asked)
      const calls = response.output.flatMap((item) => (item.type === 'function_call' ? [item] : []))
      expect(calls.map((call): unknown => JSON.parse(call.arguments))).toEqual([
        { to: CAMILLE.email, greeting: `Dear ${CAMILLE.name},\n"hello"` },
        { number: CAMILLE.phone, who: { name: CAMILLE.name } },
      ])
      const results = calls.map((call) => ({
        type: 'function_call_output' as const,
        call_id: call.call_id,
        output: JSON.stringify({ done: true, for: CAMILLE.name, by: OLIVER.email }),
      }))
      await openai.responses.create({ ...asked, input: [...asked.input, ...calls, ...results] })
      expect(leaksIn(harness.received())).toEqual([])
      expect(inputOf(1).startsWith(inputOf(0).slice(0, -1))).toBe(true)
    },
  )

  test.each([false, true])('a structured answer parses, quotes and all (streamed: %s)', async (streamed) => {
    const { mock, openai } = harness
    mock.onMessage(/./, (sent) => ({
      content: JSON.stringify({ to: tokensIn(JSON.stringify(sent.messages), 'PERSON')[0] ?? '' }),
    }))
    const schema = {
      type: 'object',
      properties: { to: { type: 'string' } },
      required: ['to'],
      additionalProperties: false,
    }
    const asked = {
      model: 'gpt-5.1',
      input: `It is for ${QUOTED} now.`,
      text: { format: { type: 'json_schema' as const, name: 'letter', strict: true, schema } },
    }
    const response = streamed
      ? await openai.responses.stream(asked).finalResponse()
      : await openai.responses.parse(asked)
    expect(JSON.parse(response.output_text)).toEqual({ to: QUOTED })
  })

  test('sealed reasoning is left alone, and a second turn repeats the first byte for byte', async () => {
    const { mock, openai } = harness
    mock.onMessage(/./, (sent) => ({
      ...repeats(sent),
      reasoning: `They are ${tokensIn(JSON.stringify(sent.messages))[0]}.`,
    }))
    const asked = {
      model: 'gpt-5.1',
      store: false,
      include: ['reasoning.encrypted_content' as const],
      input: [{ role: 'user' as const, content: CAMILLE_SAYS }],
    }
    const first = await openai.responses.stream(asked).finalResponse()
    const sealed = first.output.filter((item) => item.type === 'reasoning')
    expect(sealed.map(({ encrypted_content }) => typeof encrypted_content)).toEqual(['string'])
    expect(JSON.stringify(sealed)).toMatch(/PERSON_[A-Z0-9]{7}/)
    expect(first.output_text).toBe(CAMILLE_REPEATED)
    const next = { role: 'user' as const, content: `And who is ${OLIVER.name}?` }
    // The SDK's types part what is said from what may be sent; its own examples send it as it is.
    const said = first.output as unknown as OpenAI.Responses.ResponseInput
    await openai.responses.create({ ...asked, input: [...asked.input, ...said, next] })
    expect(inputOf(1).startsWith(inputOf(0).slice(0, -1))).toBe(true)
    expect(inputOf(1)).toContain(JSON.stringify(sealed[0]?.summary))
    expect(leaksIn(harness.received())).toEqual([])
  })

  test('a stream that breaks off throws in the SDK', async () => {
    const { openai, vendor } = harness
    vendor.play(
      resetAfter(
        SSE_TYPE,
        'event: response.created\ndata: {"type":"response.created","sequence_number":0,"response":{}}\n\n',
      ),
    )
    const stream = await openai.responses.create({ ...request, stream: true })
    await expect(countOf(stream)).rejects.toMatchObject({ code: 'paravent_upstream_reset' })
  })

  test.each([false, true])('a conversation that the vendor keeps goes on (streamed: %s)', async (streamed) => {
    const { mock, openai, vendor } = harness
    let told = ''
    mock.onMessage(/./, (sent) => {
      told += JSON.stringify(sent.messages)
      return { content: `I know ${tokensIn(told, 'PERSON').join(', ')}.` }
    })
    const first = streamed
      ? await openai.responses.stream({ model: 'gpt-5.1', input: CAMILLE_SAYS }).finalResponse()
      : await openai.responses.create({ model: 'gpt-5.1', input: CAMILLE_SAYS })
    const next = { model: 'gpt-5.1', input: `And ${OLIVER.name}?`, previous_response_id: first.id }
    const second = streamed ? await openai.responses.stream(next).finalResponse() : await openai.responses.create(next)
    expect(second.output_text).toBe(`I know ${CAMILLE.name}, ${OLIVER.name}.`)
    expect(vendor.calls[1]?.body.toString()).toContain(first.id)
    expect(leaksIn(harness.received())).toEqual([])

    const [person = ''] = tokensIn(told, 'PERSON')
    vendor.play((call, reply) => {
      const text = call.method === 'DELETE' ? '' : `It was ${person}.`
      const output = [{ type: 'message', role: 'assistant', content: [{ type: 'output_text', text }] }]
      reply.writeHead(200, JSON_TYPE).end(JSON.stringify({ id: first.id, object: 'response', output }))
    })
    expect((await openai.responses.retrieve(first.id)).output_text).toBe(`It was ${CAMILLE.name}.`)
    expect(JSON.stringify((await openai.responses.cancel(first.id)).output)).toContain(`It was ${CAMILLE.name}.`)
    await openai.responses.delete(first.id)
    expect(vendor.calls.slice(2).map(({ method, target }) => `${method} ${target}`)).toEqual([
      `GET /v1/responses/${first.id}`,
      `POST /v1/responses/${first.id}/cancel`,
      `DELETE /v1/responses/${first.id}`,
    ])
    await expect(openai.responses.retrieve(first.id)).rejects.toMatchObject({
      status: 404,
      code: 'paravent_state_unknown',
    })
  })

  test('what builds on what is not known here is refused before it is sent', async () => {
    const { openai } = harness
    const unknown = expect.objectContaining({ status: 404, code: 'paravent_state_unknown' }) as unknown
    await expect(openai.responses.create({ ...request, previous_response_id: 'resp_1' })).rejects.toEqual(unknown)
    const name = 'resp_0850765c843cca5300699cc48053e88190bf'
    await expect(openai.responses.retrieve(name)).rejects.toEqual(unknown)
    await expect(openai.responses.inputItems.list(name)).rejects.toEqual(unknown)
    await expect(openai.responses.create({ ...request, conversation: 'conv_1' })).rejects.toEqual(unknown)
    await expect(openai.conversations.retrieve('conv_1')).rejects.toEqual(unknown)
    const unsupported = expect.objectContaining({ status: 400, code: 'paravent_state_unsupported' }) as unknown
    const reference = [{ type: 'item_reference' as const, id: 'msg_1' }]
    await expect(openai.responses.create({ ...request, input: reference })).rejects.toEqual(unsupported)
    expect(harness.vendor.calls).toEqual([])
  })
})

describe('the openai SDK’s other endpoints through Paravent', () => {
  test('embeddings are of type words, and vectors come back', async () => {
    const { mock, openai } = harness
    mock.onEmbedding(/./, { embedding: [0.25, -0.5, 1] })
    const { data } = await openai.embeddings.create({
      model: 'text-embedding-3-small',
      input: [CAMILLE_SAYS, 'Nothing.'],
    })
    expect(data.map(({ embedding }) => embedding)).toEqual([
      [0.25, -0.5, 1],
      [0.25, -0.5, 1],
    ])
    expect(harness.received()).toContain('My name is [PERSON], write to [EMAIL] or call [PHONE].')
    expect(leaksIn(harness.received())).toEqual([])
  })

  test('moderations too', async () => {
    const { openai } = harness
    const { results } = await openai.moderations.create({ model: 'omni-moderation-latest', input: CAMILLE_SAYS })
    expect(results).toHaveLength(1)
    expect(leaksIn(harness.received())).toEqual([])
  })

  test('at Azure, where a deployment stands in the path', async () => {
    const { paravent, vendor } = harness
    vendor.play(answer(OPENAI, (sent) => `I see ${tokensIn(sent).join(' and ')}.`))
    const azure = new AzureOpenAI({
      endpoint: `${paravent.url}/azure`,
      apiKey: 'azure-key',
      apiVersion: '2025-04-01-preview',
      deployment: 'our-gpt4o',
      maxRetries: 0,
    })
    const asked = { model: 'gpt-4o', messages: [{ role: 'user' as const, content: CAMILLE_SAYS }] }
    const plain = await azure.chat.completions.create(asked)
    const streamed = await azure.chat.completions.stream(asked).finalContent()
    expect([plain.choices[0]?.message.content, streamed]).toEqual([CAMILLE_REPEATED, CAMILLE_REPEATED])
    expect(vendor.calls[0]?.target).toBe(
      '/openai/deployments/our-gpt4o/chat/completions?api-version=2025-04-01-preview',
    )
    expect(vendor.calls[0]?.headers.join(' ')).toContain('azure-key')
    expect(leaksIn(harness.received())).toEqual([])
  })
})

/** The `input` of a request as the vendor received it, in its very characters. */
function inputOf(call: number): string {
  const body = harness.vendor.calls[call]?.body.toString('utf8') ?? ''
  const { input } = JSON.parse(body) as { input: unknown }
  const text = JSON.stringify(input)
  // The SDK writes its JSON without spaces, so this is what went over the wire.
  expect(body).toContain(text)
  return text
}

async function countOf(stream: AsyncIterable<unknown>): Promise<number> {
  let count = 0
  for await (const one of stream) count += one === undefined ? 0 : 1
  return count
}
