import OpenAI from 'openai'
import Anthropic from '@anthropic-ai/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paraventFetch } from '../../src/node/in-process.ts'
import { answer, ANTHROPIC, endless, OPENAI, silence } from '../e2e/plays.ts'
import { startVendor, type Vendor } from '../e2e/vendor.ts'

const CONTENT = 'Write to ines@caradec.example'
const SECRET = 'a secret for tests only, forty characters'

/** The vendor says back the token it was sent. */
const sentToken = (sent: string): string => `Of course: ${/EMAIL_[0-9A-Z]{7}/.exec(sent)?.[0]} it is.`

describe('a fetch with Paravent in it', () => {
  let vendor: Vendor
  let fetch: typeof globalThis.fetch
  beforeAll(async () => {
    vendor = await startVendor(silence)
    const upstreams = { openai: { url: `${vendor.url}/v1` }, anthropic: { url: `${vendor.url}/claude` } }
    fetch = await paraventFetch({ upstreams }, { secret: SECRET })
  })
  afterAll(() => vendor.stop())

  test('serves the OpenAI SDK, plain and streamed', async () => {
    vendor.play(answer(OPENAI, sentToken))
    const openai = new OpenAI({ baseURL: `${vendor.url}/v1`, apiKey: 'sk-test', maxRetries: 0, fetch })
    const messages = [{ role: 'user' as const, content: CONTENT }]
    const whole = await openai.chat.completions.create({ model: 'm', messages })
    expect(whole.choices[0]?.message.content).toBe('Of course: ines@caradec.example it is.')
    let streamed = ''
    for await (const chunk of await openai.chat.completions.create({ model: 'm', messages, stream: true })) {
      streamed += chunk.choices[0]?.delta.content ?? ''
    }
    expect(streamed).toBe('Of course: ines@caradec.example it is.')
    expect(vendor.calls.map(({ body }) => body.toString()).join('\n')).not.toContain('caradec')
  })

  test('serves the Anthropic SDK', async () => {
    vendor.play(answer(ANTHROPIC, sentToken))
    const anthropic = new Anthropic({ baseURL: `${vendor.url}/claude`, apiKey: 'sk-test', maxRetries: 0, fetch })
    const messages = [{ role: 'user' as const, content: CONTENT }]
    const whole = await anthropic.messages.create({ model: 'm', max_tokens: 10, messages })
    expect(whole.content).toMatchObject([{ text: 'Of course: ines@caradec.example it is.' }])
  })

  test('leaves the vendor when the caller leaves', async () => {
    vendor.play(endless(OPENAI))
    const arrives = vendor.next()
    const openai = new OpenAI({ baseURL: `${vendor.url}/v1`, apiKey: 'sk-test', maxRetries: 0, fetch })
    const messages = [{ role: 'user' as const, content: CONTENT }]
    const stream = await openai.chat.completions.create({ model: 'm', messages, stream: true })
    const call = await arrives
    for await (const chunk of stream) if (chunk.choices[0]?.delta.content) break
    await expect(call.abandoned).resolves.toBeUndefined()
  })

  test('sends nothing to where no upstream is configured', async () => {
    await expect(fetch('http://127.0.0.1:1/v1/models')).rejects.toThrow('no configured upstream')
  })
})

test('a wrong configuration is refused with every fault', async () => {
  await expect(paraventFetch({ prot: 1, port: 'x' })).rejects.toMatchObject({
    name: 'ConfigError',
    faults: [{ path: 'port' }, { path: 'prot' }],
  })
})
