import OpenAI, { NotFoundError } from 'openai'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GENERATIONS } from '../../e2e/anthropic-generations.ts'
import { startParavent, type Paravent } from '../../e2e/paravent.ts'
import { CAMILLE, leaksIn } from '../../e2e/people.ts'
import { tokensIn } from '../../e2e/tokens.ts'

/** What a newcomer gets who configures nothing. */
let paravent: Paravent

beforeAll(async () => {
  paravent = await startParavent({})
}, 90_000)

afterAll(() => paravent.stop())

const SAID = `My name is ${CAMILLE.name}, call me on ${CAMILLE.phone}.`

async function last(headers: Readonly<Record<string, string>> = {}): Promise<{ status: number; text: string }> {
  const reply = await fetch(`${paravent.url}/sandbox/last`, { headers })
  return { status: reply.status, text: await reply.text() }
}

describe('the sandbox vendor, as a newcomer meets it', () => {
  test('the answer has the values, what the vendor saw has tokens', async () => {
    const client = new OpenAI({ baseURL: `${paravent.url}/sandbox/v1`, apiKey: 'none', maxRetries: 0 })
    const answer = await client.chat.completions.create({
      model: 'sandbox',
      messages: [{ role: 'user', content: SAID }],
    })
    expect(answer.choices[0]?.message.content).toContain(`You wrote: ${SAID}`)
    const { text } = await last()
    expect(leaksIn(text)).toEqual([])
    expect(tokensIn(text).map((token) => token.split('_')[0])).toEqual(['PERSON', 'PHONE'])
  })

  test('a stream and a tool call have the values too', async () => {
    const client = new OpenAI({ baseURL: `${paravent.url}/sandbox/v1`, apiKey: 'none', maxRetries: 0 })
    const tools: OpenAI.ChatCompletionFunctionTool[] = [
      {
        type: 'function',
        function: {
          name: 'plan_callback',
          parameters: { type: 'object', properties: { name: { type: 'string' }, phone: { type: 'string' } } },
        },
      },
    ]
    const messages = [{ role: 'user' as const, content: `${SAID} Please plan a callback.` }]
    const message = await client.chat.completions.stream({ model: 'sandbox', messages, tools }).finalMessage()
    const call = message.tool_calls?.[0]
    expect(call?.type === 'function' && JSON.parse(call.function.arguments)).toEqual({
      name: CAMILLE.name,
      phone: CAMILLE.phone,
    })
    expect(await client.chat.completions.stream({ model: 'sandbox', messages }).finalContent()).toContain(
      `You wrote: ${SAID}`,
    )
  })

  test.each(GENERATIONS)('$name', async ({ connect }) => {
    const client = connect(`${paravent.url}/sandbox/anthropic`)
    const messages = [{ role: 'user' as const, content: SAID }]
    expect(await client.messages.stream({ model: 'sandbox', max_tokens: 500, messages }).finalText()).toContain(
      `You wrote: ${SAID}`,
    )
    expect(leaksIn((await last()).text)).toEqual([])
  })

  test('what the vendor saw is shown on this machine only', async () => {
    expect((await last({ 'x-forwarded-for': '203.0.113.7' })).status).toBe(403)
    expect((await last({ forwarded: 'for=203.0.113.7' })).status).toBe(403)
  })

  test('it is off once a real upstream is configured', async () => {
    const real = await startParavent({ upstreams: { openai: { wire: 'openai', url: 'http://127.0.0.1:9/v1' } } })
    try {
      const client = new OpenAI({ baseURL: `${real.url}/sandbox/v1`, apiKey: 'none', maxRetries: 0 })
      const asked = client.chat.completions.create({ model: 'sandbox', messages: [{ role: 'user', content: SAID }] })
      expect(await asked.catch((error: unknown) => error)).toBeInstanceOf(NotFoundError)
      expect((await fetch(`${real.url}/sandbox/last`)).status).toBe(404)
    } finally {
      await real.stop()
    }
  }, 90_000)
})
