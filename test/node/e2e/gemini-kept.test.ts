import { GoogleGenAI } from '@google/genai'
import { describe, expect, test } from 'vitest'
import { harnessOfFile } from '../../e2e/harness.ts'
import { CAMILLE, CAMILLE_REPEATED, CAMILLE_SAYS, leaksIn } from '../../e2e/people.ts'
import { JSON_TYPE } from '../../e2e/plays.ts'
import { tokensIn } from '../../e2e/tokens.ts'

/** What Gemini keeps, by way of its official SDK: interactions against a mock that none of us wrote (it streams unless it is told not to), caches replayed. */
const harness = harnessOfFile()

const model = 'gemini-2.5-flash'

const gemini = () =>
  new GoogleGenAI({
    apiKey: 'test-key',
    httpOptions: { baseUrl: `${harness.paravent.url}/gemini`, apiVersion: 'v1beta' },
  })

describe('interactions', () => {
  test('plain and streamed: one text, and the vendor saw nobody', async () => {
    harness.mock.onMessage(/./, (sent) => ({
      content: `I see ${tokensIn(JSON.stringify(sent.messages)).join(' and ')}.`,
    }))
    const plain = await gemini().interactions.create({ model, input: CAMILLE_SAYS, stream: false })
    let joined = ''
    for await (const event of await gemini().interactions.create({ model, input: CAMILLE_SAYS, stream: true })) {
      if (event.event_type === 'step.delta' && event.delta.type === 'text') joined += event.delta.text
    }
    expect([plain.output_text, joined]).toEqual([CAMILLE_REPEATED, CAMILLE_REPEATED])
    expect(leaksIn(harness.received())).toEqual([])
    expect(leaksIn(harness.journal())).toEqual([])
    expect(harness.received()).toContain('PERSON_')
  })

  test('are continued by name', async () => {
    harness.mock.onMessage(/./, { content: 'I see.' })
    const first = await gemini().interactions.create({ model, input: CAMILLE_SAYS, stream: false })
    const tokens = tokensIn(harness.received())
    harness.reset()
    harness.mock.onMessage(/./, { content: `I see ${tokens[0] ?? ''}.` })
    const next = await gemini().interactions.create({
      model,
      input: `And ${CAMILLE.name}?`,
      previous_interaction_id: first.id,
      stream: false,
    })
    expect(next.output_text).toBe(`I see ${CAMILLE.name}.`)
    expect(tokensIn(harness.received())[0]).toBe(tokens[0])
    expect(leaksIn(harness.received())).toEqual([])
  })

  test('call tools with real values', async () => {
    harness.mock.onMessage(/./, (sent) => {
      const [person = '', email = ''] = tokensIn(JSON.stringify(sent.messages))
      const input = { to: email, greeting: `Dear ${person},\n"hello"` }
      return { toolCalls: [{ name: 'write', arguments: JSON.stringify(input) }] }
    })
    const tools = [{ type: 'function' as const, name: 'write', parameters: { type: 'object', properties: {} } }]
    const expected = { to: CAMILLE.email, greeting: `Dear ${CAMILLE.name},\n"hello"` }
    const { steps } = await gemini().interactions.create({ model, input: CAMILLE_SAYS, tools, stream: false })
    expect(steps.map((step) => (step.type === 'function_call' ? step.arguments : undefined))).toEqual([expected])
    let joined = ''
    for await (const event of await gemini().interactions.create({ model, input: CAMILLE_SAYS, tools, stream: true })) {
      if (event.event_type === 'step.delta' && event.delta.type === 'arguments_delta') joined += event.delta.arguments
    }
    expect(JSON.parse(joined)).toEqual(expected)
  })

  test('that are not known are the SDK’s own error', async () => {
    const asked = gemini().interactions.create({ model, input: 'And?', previous_interaction_id: 'v1_ChdYR3NIYXB6dkJz' })
    await expect(asked).rejects.toThrow(/state_unknown|not known here/)
    const got = gemini().interactions.get('v1_ChdYR3NIYXB6dkJz')
    await expect(got).rejects.toThrow(/404|not known here/)
    expect(harness.received()).toBe('')
  })
})

describe('caches', () => {
  test('are made, named, told of, changed and deleted', async () => {
    const name = 'cachedContents/4d2kbhcvd4qm4mtv3qg2'
    let kept = ''
    harness.vendor.play(({ method, target, body }, reply) => {
      if (method === 'POST' && target.endsWith('/cachedContents')) kept = body.toString('utf8')
      const { displayName } = JSON.parse(kept) as { displayName: string }
      const parts = [{ text: `I see ${tokensIn(kept).join(' and ')}.` }]
      const told = method === 'DELETE' ? {} : { name, displayName, model: `models/${model}` }
      const said = { candidates: [{ content: { role: 'model', parts } }] }
      reply.writeHead(200, JSON_TYPE).end(JSON.stringify(target.includes(':generateContent') ? said : told))
    })
    const ai = gemini()
    const cache = await ai.caches.create({
      model,
      config: { displayName: `File of ${CAMILLE.name}`, contents: CAMILLE_SAYS, ttl: '3600s' },
    })
    expect(cache).toMatchObject({ name, displayName: `File of ${CAMILLE.name}` })
    const config = { cachedContent: name }
    const { text } = await ai.models.generateContent({ model, contents: 'Who is it?', config })
    for (const value of [CAMILLE.name, CAMILLE.email, CAMILLE.phone]) expect(text).toContain(value)
    expect((await ai.caches.get({ name })).displayName).toBe(`File of ${CAMILLE.name}`)
    expect((await ai.caches.update({ name, config: { ttl: '7200s' } })).name).toBe(name)
    await ai.caches.delete({ name })
    await expect(ai.models.generateContent({ model, contents: 'And now?', config })).rejects.toThrow(/not known here/)
    expect(leaksIn(harness.received())).toEqual([])
  })
})
