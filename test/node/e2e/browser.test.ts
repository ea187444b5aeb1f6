import Anthropic from '@anthropic-ai/sdk'
import OpenAI from 'openai'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startParavent, type Paravent } from '../../e2e/paravent.ts'
import { CAMILLE, leaksIn } from '../../e2e/people.ts'
import { ANTHROPIC, OPENAI, send, silence, SSE_TYPE } from '../../e2e/plays.ts'
import { tokensIn } from '../../e2e/tokens.ts'
import { startVendor, type Vendor } from '../../e2e/vendor.ts'

const ORIGIN = 'https://app.example'

let vendor: Vendor
let paravent: Paravent

beforeAll(async () => {
  vendor = await startVendor(silence)
  paravent = await startParavent(
    {
      cors: { origins: [ORIGIN] },
      upstreams: {
        openai: { wire: 'openai', url: `${vendor.url}/v1`, apiKeyEnv: 'THE_KEY' },
        anthropic: { wire: 'anthropic', url: vendor.url },
      },
    },
    { THE_KEY: 'sk-of-the-operator' },
  )
}, 60_000)
afterAll(async () => {
  await paravent.stop()
  await vendor.stop()
})
beforeEach(() => vendor.forget())

/** `fetch` of a page, as the Fetch standard has it: asks first, and shows the page what it was let see. */
function fetchOf(origin: string): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const [url, names] = [request.url, [...request.headers.keys()].filter((name) => name !== 'accept')]
    const asking = { origin, 'access-control-request-method': request.method }
    const asked = await fetch(url, {
      method: 'OPTIONS',
      headers: { ...asking, 'access-control-request-headers': names.toSorted().join(',') },
    })
    const listed = (name: string): string[] => (asked.headers.get(name) ?? '').split(',').map((one) => one.trim())
    if (
      !asked.ok ||
      asked.headers.get('access-control-allow-origin') !== origin ||
      !listed('access-control-allow-methods').includes(request.method) ||
      !names.every((name) => listed('access-control-allow-headers').includes(name))
    ) {
      throw new TypeError('the preflight failed')
    }
    const headers = new Headers(request.headers)
    headers.set('origin', origin)
    const reply = await fetch(new Request(request, { headers }))
    if (reply.headers.get('access-control-allow-origin') !== origin) throw new TypeError('the page may not see it')
    return reply
  }
}

const SAID = `My name is ${CAMILLE.name}.`

test('OpenAI’s SDK in a page streams, with the operator’s key', async () => {
  vendor.play((call, reply) => {
    reply.writeHead(200, SSE_TYPE)
    reply.end(OPENAI.opening + OPENAI.delta(`I see ${tokensIn(call.body.toString())[0]}.`) + OPENAI.closing)
  })
  const client = new OpenAI({
    baseURL: `${paravent.url}/openai/v1`,
    apiKey: 'none',
    dangerouslyAllowBrowser: true,
    fetch: fetchOf(ORIGIN),
  })
  const asked = { model: 'm', messages: [{ role: 'user' as const, content: SAID }] }
  let text = ''
  for await (const chunk of await client.chat.completions.create({ ...asked, stream: true }))
    text += chunk.choices[0]?.delta.content ?? ''
  expect(text).toBe(`I see ${CAMILLE.name}.`)
  expect(vendor.calls[0]?.headers).toContain('Bearer sk-of-the-operator')
  expect(vendor.calls.map(({ method }) => method)).toEqual(['POST'])
  expect(leaksIn(String(vendor.calls[0]?.body))).toEqual([])
})

test('Anthropic’s SDK in a page has a whole answer, and its errors', async () => {
  const client = new Anthropic({
    baseURL: `${paravent.url}/anthropic`,
    apiKey: 'sk-of-the-page',
    dangerouslyAllowBrowser: true,
    maxRetries: 0,
    fetch: fetchOf(ORIGIN),
  })
  const asked = { model: 'm', max_tokens: 9, messages: [{ role: 'user' as const, content: SAID }] }
  const json = { 'content-type': 'application/json' }
  vendor.play(send(200, json, ANTHROPIC.whole('Good.')))
  expect((await client.messages.create(asked)).content).toEqual([expect.objectContaining({ text: 'Good.' })])
  vendor.play(send(429, json, ANTHROPIC.error('Slower.', 'rate_limit_error')))
  await expect(client.messages.create(asked)).rejects.toMatchObject({ status: 429 })
})

test('a page of another origin gets nothing, and the vendor hears nothing of it', async () => {
  const client = new OpenAI({
    baseURL: `${paravent.url}/openai/v1`,
    apiKey: 'none',
    dangerouslyAllowBrowser: true,
    maxRetries: 0,
    fetch: fetchOf('https://evil.example'),
  })
  const asked = { model: 'm', messages: [{ role: 'user' as const, content: SAID }] }
  await expect(client.chat.completions.create(asked)).rejects.toThrow('Connection error')
  expect(vendor.calls).toEqual([])
})
