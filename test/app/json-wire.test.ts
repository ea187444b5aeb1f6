import { describe, expect, test } from 'vitest'
import { inProcess, type Vendor } from './in-process.ts'
import { parseConfig } from '../../src/config/parse-config.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

/** Classic chatbots, as an operator describes them. */
const CONFIG = `
upstreams:
  rasa:
    wire: json
    url: http://rasa.example
    endpoints:
      - path: /webhooks/rest/webhook
        text: [message]
        ids: [sender]
        reply: ['[].text', '[].buttons[].title']
  dialogflow:
    wire: json
    url: https://dialogflow.example/
    endpoints:
      - path: /v2/projects/{project}/agent/sessions/{id}:detectIntent
        text: [queryInput.text.text]
        reply: [queryResult.queryText, queryResult.fulfillmentText]
  lex:
    wire: json
    url: https://lex.example
    endpoints:
      - path: /bots/{id}/botAliases/{id}/text
        text: [text]
        reply: ['messages[].content']
  directline:
    wire: json
    url: https://directline.example/v3
    endpoints:
      - path: /directline/conversations/{id}/activities
        text: [text, speak]
        ids: [from.id, from.name]
  botpress:
    wire: json
    url: https://botpress.example
    endpoints:
      - path: /{id}/messages
        text: [payload.text]
        reply: [message.payload.text]
`
const SESSION = '6b1f7a52-0d4e-4b1a-9c57-2f0e8d3c4a11'
const SAID = 'I am Inès Caradec, ines.caradec@exemple.fr.'

const bot: (answer: (body: string) => unknown) => Vendor = (answer) => (body) =>
  new Response(JSON.stringify(answer(body)), { headers: JSON_TYPE })

describe('a chatbot described by paths', () => {
  test.each([
    ['/rasa/webhooks/rest/webhook', { sender: 'ines', message: SAID }, (said: unknown) => [{ text: said }]],
    [
      `/dialogflow/v2/projects/shop-bot/agent/sessions/${SESSION}:detectIntent`,
      { queryInput: { text: { text: SAID, languageCode: 'en' } } },
      (said: unknown) => ({ queryResult: { queryText: said, outputContexts: [{ parameters: { said } }] } }),
    ],
    [
      `/lex/bots/${SESSION}/botAliases/${SESSION}/text`,
      { text: SAID },
      (said: unknown) => ({ messages: [{ content: said }] }),
    ],
    [
      `/directline/directline/conversations/${SESSION}/activities`,
      { type: 'message', from: { id: 'ines', name: 'Inès Caradec' }, text: SAID },
      (said: unknown) => ({ activities: [{ attachments: [{ content: { body: [{ text: said }] } }] }] }),
    ],
    [
      `/botpress/${SESSION}/messages`,
      { payload: { type: 'text', text: SAID } },
      (said: unknown) => ({ message: { payload: { text: said } } }),
    ],
  ])('sees no value and the client sees all of them: %s', async (path, body, answer) => {
    const { post, received, requests } = await inProcess(
      bot((text) => answer(/I am PERSON_[^"]+/.exec(text)?.[0])),
      { config: CONFIG },
    )
    const reply = await post(path, JSON.stringify(body))
    expect(reply.status).toBe(200)
    for (const piece of ['Caradec', 'ines', 'Inès']) expect(received[0]).not.toContain(piece)
    expect(await reply.json()).toEqual(answer(SAID))
    expect(requests[0]?.url).toMatch(/^https?:\/\/[a-z]+\.example\/(?:v3\/directline|webhooks|v2|bots|6b1f)/)
  })

  test('knows its user by a hash that stays the same, and says it back as it was', async () => {
    const { post, received } = await inProcess(
      bot((body) => [{ recipient_id: (JSON.parse(body) as { sender: string }).sender, text: 'Hello' }]),
      { config: CONFIG },
    )
    const path = '/rasa/webhooks/rest/webhook'
    for (const message of ['Hello', 'And now?']) {
      const reply = await post(path, JSON.stringify({ sender: 'ines', message }))
      expect(await reply.json()).toEqual([{ recipient_id: 'ines', text: 'Hello' }])
    }
    const [one, other] = received.map((body) => (JSON.parse(body) as { sender: string }).sender)
    expect(one).toMatch(/^pv[0-9a-f]{32}$/)
    expect(other).toBe(one)
  })

  test('is read to the last string, whether a path names it or not', async () => {
    const { post, received } = await inProcess(
      bot(() => []),
      { config: CONFIG },
    )
    const metadata = { 'ines.caradec@exemple.fr': [{ note: 'Inès Caradec, 06 39 98 12 34' }] }
    await post('/rasa/webhooks/rest/webhook', JSON.stringify({ sender: 's', message: SAID, metadata }))
    for (const piece of ['Caradec', 'ines', '06 39']) expect(received[0]).not.toContain(piece)
  })

  test('is asked nothing that is not described', async () => {
    const { post, app, received } = await inProcess(
      bot(() => []),
      { config: CONFIG },
    )
    expect((await post('/rasa/model/parse', '{"text":"Hello"}')).status).toBe(404)
    expect((await post('/rasa/v1/chat/completions', '{"text":"Hello"}')).status).toBe(404)
    expect((await app.fetch(new Request('http://127.0.0.1/rasa/webhooks/rest/webhook'))).status).toBe(405)
    const shape = await post('/botpress/ines.caradec/messages', '{"payload":{"text":"Hello"}}')
    expect(await shape.json()).toMatchObject({ error: { code: 'paravent_path_shape' } })
    expect(received).toEqual([])
  })

  test.each([
    ['has no endpoints', 'upstreams: { a: { wire: json, url: "http://a" } }', 'upstreams.a.endpoints'],
    [
      'belongs to a vendor',
      'upstreams: { a: { wire: openai, url: "http://a", endpoints: [{ path: /x, text: [a] }] } }',
      'upstreams.a.endpoints',
    ],
    [
      'has a path that is none',
      'upstreams: { a: { wire: json, url: "http://a", endpoints: [{ path: /x, text: ["a..b"] }] } }',
      'upstreams.a.endpoints[0].text[0]',
    ],
  ])('is refused at start where it %s', (_what, config, path) => {
    const parsed = parseConfig(config)
    expect('faults' in parsed && parsed.faults.map((fault) => fault.path)).toEqual([path])
  })
})
