import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { createMemoryVault } from '../../../src/vault/memory-vault.ts'
import { inProcess, type InProcess, type Vendor } from '../in-process.ts'

const CONFIG = `
upstreams:
  rasa:
    wire: json
    url: http://rasa.example
    endpoints:
      - path: /webhooks/rest/webhook
        text: [message]
        conversation: { body: sender }
        reply: ['[].text']
  dialogflow:
    wire: json
    url: https://dialogflow.example
    endpoints:
      - path: /v2/projects/{project}/agent/sessions/{conversation}:detectIntent
        text: [queryInput.text.text]
        reply: [queryResult.fulfillmentText]
  lex:
    wire: json
    url: https://lex.example
    endpoints:
      - path: /bots/{id}/botAliases/{id}/botLocales/en_GB/sessions/{conversation}/text
        text: [text]
        reply: ['messages[].content']
  directline:
    wire: json
    url: https://directline.example
    endpoints:
      - path: /v3/directline/conversations/{conversation}/activities
        text: [text, speak]
        ids: [from.id]
      - method: GET
        path: /v3/directline/conversations/{conversation}/activities
        query: [watermark]
        reply: ['activities[].text']
  botpress:
    wire: json
    url: https://botpress.example
    endpoints:
      - path: /{id}/messages
        text: [payload.text]
        conversation: { body: conversationId }
        reply: [message.payload.text]
  own:
    wire: json
    url: https://own.example
    endpoints:
      - path: /say
        text: [say]
        conversation: { header: x-session-id }
      - method: GET
        path: /said
        conversation: { header: x-session-id }
        reply: ['said[]']
`
const BOT = '6b1f7a52-0d4e-4b1a-9c57-2f0e8d3c4a11'
const SOMEBODY = 'ines.caradec@exemple.fr'
const SAID = 'I am Inès Caradec, call 06 39 98 12 34.'

/** A bot that remembers what its conversations said, and says all of it back. */
function remembering(): Vendor {
  const memory = new Map<string, string[]>()
  return (body, { url, headers }) => {
    const asked = JSON.parse(body) as Record<string, string | undefined>
    const session = headers.find(([name]) => name === 'x-session-id')?.[1]
    const id = asked['sender'] ?? asked['conversationId'] ?? session ?? url
    const said = [...(memory.get(id) ?? []), body]
    memory.set(id, said)
    const text = said.flatMap((one) => [...one.matchAll(/[A-Z]+_[0-9A-Z]{7}\b/g)].map(([token]) => token)).join(' ')
    return Response.json({ text, you: asked['sender'] ?? session ?? /sessions\/([^/:]+)/.exec(url)?.[1] })
  }
}

interface Bot {
  readonly name: string
  readonly post: (app: InProcess, id: string, text: string) => Promise<Response>
}

const BOTS: readonly Bot[] = [
  {
    name: 'Rasa, by a member of the body',
    post: ({ post }, sender, message) => post('/rasa/webhooks/rest/webhook', JSON.stringify({ sender, message })),
  },
  {
    name: 'Dialogflow, in the path',
    post: ({ post }, id, text) =>
      post(
        `/dialogflow/v2/projects/shop-bot/agent/sessions/${encodeURIComponent(id)}:detectIntent`,
        JSON.stringify({ queryInput: { text: { text, languageCode: 'en' } } }),
      ),
  },
  {
    name: 'Lex, in the path beside other names',
    post: ({ post }, id, text) =>
      post(
        `/lex/bots/${BOT}/botAliases/${BOT}/botLocales/en_GB/sessions/${encodeURIComponent(id)}/text`,
        JSON.stringify({ text }),
      ),
  },
  {
    name: 'Direct Line, in the path',
    post: ({ post }, id, text) =>
      post(
        `/directline/v3/directline/conversations/${encodeURIComponent(id)}/activities`,
        JSON.stringify({ type: 'message', from: { id: 'somebody' }, text }),
      ),
  },
  {
    name: 'Botpress, by a member of the body',
    post: ({ post }, conversationId, text) =>
      post(`/botpress/${BOT}/messages`, JSON.stringify({ payload: { type: 'text', text }, conversationId })),
  },
  {
    name: 'a bot of one’s own, by a header',
    post: ({ post }, id, say) => post('/own/say', JSON.stringify({ say }), { 'x-session-id': id }),
  },
]

const withVault = (): Promise<InProcess> => inProcess(remembering(), { config: CONFIG, vault: createMemoryVault() })

async function textOf(reply: Response): Promise<string> {
  expect(reply.status).toBe(200)
  return ((await reply.json()) as { text: string }).text
}

describe.each(BOTS)('$name: a conversation that the bot keeps', ({ post }) => {
  test.each([
    ['made by a machine', '6b1f7a52-0d4e-4b1a-9c57-2f0e8d3c4a12'],
    ['that says who is talking', SOMEBODY],
  ])('values of an earlier message come back, whatever its name: one %s', async (_, id) => {
    const app = await withVault()
    expect(await textOf(await post(app, id, SAID))).toBe('Inès Caradec 06 39 98 12 34')
    const later = await textOf(await post(app, id, 'And now Zoé Quillfeather is here. Inès Caradec knows.'))
    expect(later).toBe('Inès Caradec 06 39 98 12 34 Zoé Quillfeather Inès Caradec')
    for (const { url, body, headers } of app.requests) {
      const sent = [decodeURIComponent(url), new TextDecoder().decode(body), ...headers.flat()].join('\n')
      for (const piece of ['Caradec', 'caradec', '06 39', 'Quillfeather']) expect(sent).not.toContain(piece)
    }
    expect(JSON.stringify(app.events)).not.toMatch(/caradec|quillfeather|exemple/i)
  })

  test('another conversation knows nothing of it', async () => {
    const app = await withVault()
    await post(app, SOMEBODY, SAID)
    const other = app.received[0] ?? ''
    const token = /PERSON_[0-9A-Z]{7}/.exec(other)?.[0] ?? ''
    const asked = await textOf(await post(app, 'somebody else', `What is ${token.toLowerCase()}?`))
    expect(asked).not.toContain('Inès')
  })

  test('without a vault each message stands alone, and nothing is refused', async () => {
    const app = await inProcess(remembering(), { config: CONFIG })
    expect(await textOf(await post(app, SOMEBODY, SAID))).toBe('Inès Caradec 06 39 98 12 34')
    const later = await textOf(await post(app, SOMEBODY, 'Hello again'))
    expect(later).toMatch(/^PERSON_\w{7} PHONE_\w{7}$/)
    expect(app.events.findLast(({ kind }) => kind === 'request')).toMatchObject({ unresolved: 2 })
  })
})

describe('two bots on one upstream whose conversations have the same name', () => {
  const OTHER = '6b1f7a52-0d4e-4b1a-9c57-2f0e8d3c4a99'
  const SHAPES: readonly (readonly [string, (bot: string) => string, (text: string) => object])[] = [
    [
      'by a member of the body',
      (bot) => `/botpress/${bot}/messages`,
      (text) => ({ payload: { text }, conversationId: SOMEBODY }),
    ],
    [
      'in the path',
      (bot) => `/lex/bots/${bot}/botAliases/${BOT}/botLocales/en_GB/sessions/${encodeURIComponent(SOMEBODY)}/text`,
      (text) => ({ text }),
    ],
  ]
  test.each(SHAPES)('are apart: %s', async (_, path, body) => {
    // Both remember nothing by themselves: they say what they are told to.
    let say = ''
    const app = await inProcess(() => Response.json({ text: say }), { config: CONFIG, vault: createMemoryVault() })
    const ask = async (bot: string, text: string) => textOf(await app.post(path(bot), JSON.stringify(body(text))))
    await ask(BOT, SAID)
    say = /PERSON_[0-9A-Z]{7}/.exec(app.received[0] ?? '')?.[0] ?? ''
    expect(say).not.toBe('')
    expect(await ask(BOT, 'And who am I?')).toBe('Inès Caradec')
    expect(await ask(OTHER, 'And who am I?')).toBe(say)
  })
})

describe('a bot that is polled', () => {
  const ME = 'dl_ines.caradec'
  const at = (id: string): string => `/directline/v3/directline/conversations/${encodeURIComponent(id)}/activities`

  /** Keeps what it was sent, and tells all of it, in order, to who asks. */
  function telling(): Vendor {
    const activities: object[] = []
    return (body, { method }) => {
      if (method === 'GET') return Response.json({ activities, watermark: String(activities.length) })
      const asked = JSON.parse(body) as { text: string; from: object }
      activities.push(asked, { type: 'message', from: { id: 'bot' }, text: `You said: ${asked.text}` })
      return Response.json({ id: 'activity|0000001' })
    }
  }

  function get({ app }: InProcess, path: string, more: RequestInit = {}): Promise<Response> {
    const headers = { authorization: 'Bearer sk-test', ...(more.headers as Record<string, string>) }
    return Promise.resolve(app.fetch(new Request(`http://127.0.0.1:8787${path}`, { ...more, headers })))
  }

  test.each([
    ['made by a machine', '6b1f7a52-0d4e-4b1a-9c57-2f0e8d3c4a12'],
    ['that says who is talking', SOMEBODY],
  ])('tells values of every message of its conversation, and who said them: %s', async (_, id) => {
    const app = await inProcess(telling(), { config: CONFIG, vault: createMemoryVault() })
    for (const text of [SAID, 'And Zoé Quillfeather is here.'])
      expect((await app.post(at(id), JSON.stringify({ type: 'message', from: { id: ME }, text }))).status).toBe(200)
    const reply = await get(app, `${at(id)}?watermark=12&name=In%C3%A8s`)
    expect(reply.status).toBe(200)
    expect(await reply.json()).toEqual({
      activities: [
        { type: 'message', from: { id: ME }, text: SAID },
        { type: 'message', from: { id: 'bot' }, text: `You said: ${SAID}` },
        { type: 'message', from: { id: ME }, text: 'And Zoé Quillfeather is here.' },
        { type: 'message', from: { id: 'bot' }, text: 'You said: And Zoé Quillfeather is here.' },
      ],
      watermark: '4',
    })
    const { method, url, body, headers } = app.requests.at(-1) ?? {}
    expect({ method, body }).toEqual({ method: 'GET', body: undefined })
    expect(url).toMatch(/\/activities\?watermark=12$/)
    expect(decodeURIComponent(`${url}${JSON.stringify(headers)}`)).not.toMatch(/caradec|in[eè]s/i)
    expect(app.events.at(-1)).toMatchObject({ outcome: 'answered', unresolved: 0, redacted: {} })
  })

  test('tells nothing of another conversation, and nothing to somebody with another key', async () => {
    const app = await inProcess(telling(), { config: CONFIG, vault: createMemoryVault() })
    await app.post(at(SOMEBODY), JSON.stringify({ from: { id: ME }, text: SAID }))
    for (const reply of [
      await get(app, at('somebody else')),
      await get(app, at(SOMEBODY), { headers: { authorization: 'Bearer sk-other' } }),
    ]) {
      expect(reply.status).toBe(200)
      expect(await reply.text()).toMatch(/^(?!.*(?:Caradec|caradec)).*PERSON_/)
    }
  })

  test('by a header too', async () => {
    let said = ''
    const app = await inProcess((body) => Response.json({ said: [(said ||= body)] }), {
      config: CONFIG,
      vault: createMemoryVault(),
    })
    await app.post('/own/say', JSON.stringify({ say: SAID }), { 'x-session-id': SOMEBODY })
    const reply = await get(app, '/own/said', { headers: { 'x-session-id': SOMEBODY } })
    expect(await reply.json()).toEqual({ said: [JSON.stringify({ say: SAID })] })
    expect(await (await get(app, '/own/said')).text()).not.toContain('Caradec')
  })

  test('without a vault, and before anything was said, its answer comes as it is', async () => {
    for (const vault of [{}, { vault: createMemoryVault() }]) {
      const app = await inProcess(() => Response.json({ activities: [{ text: 'Hello.' }] }), {
        config: CONFIG,
        ...vault,
      })
      const reply = await get(app, at(SOMEBODY))
      expect(await reply.json()).toEqual({ activities: [{ text: 'Hello.' }] })
    }
  })
})

test('what names a conversation goes up as a hash and comes back as it was', async () => {
  const app = await withVault()
  for (const { post } of BOTS.filter(({ name }) => /Rasa|Dialogflow|Lex|one’s own/.test(name))) {
    const reply = (await (await post(app, SOMEBODY, SAID)).json()) as { you: string }
    expect(reply.you).toBe(SOMEBODY)
  }
  const path = app.requests.find(({ url }) => url.includes('lex'))?.url ?? ''
  expect(path).toMatch(/\/sessions\/pv[0-9a-f]{32}\/text$/)
})

test('a message that names no conversation stands alone', async () => {
  const app = await withVault()
  await app.post('/rasa/webhooks/rest/webhook', JSON.stringify({ sender: '', message: SAID }))
  const later = await textOf(await app.post('/rasa/webhooks/rest/webhook', JSON.stringify({ message: 'Hello' })))
  expect(later).toBe('')
})

test('a conversation that has grown too long begins anew', async () => {
  const app = await withVault()
  const post = BOTS[0]!.post
  await post(app, SOMEBODY, SAID)
  await post(app, SOMEBODY, 'word '.repeat(60_000))
  expect(await textOf(await post(app, SOMEBODY, 'Hello, I am Zoé Quillfeather'))).toMatch(
    /^PERSON_\w{7} PHONE_\w{7} Zoé Quillfeather$/,
  )
  expect(await textOf(await post(app, SOMEBODY, 'Hello'))).toMatch(/Zoé Quillfeather$/)
})

test('a message that the bot did not take is not kept', async () => {
  let status = 500
  const app = await inProcess(
    (body) => new Response(body, { status, headers: { 'content-type': 'application/json' } }),
    { config: CONFIG, vault: createMemoryVault() },
  )
  const post = BOTS[0]!.post
  await post(app, SOMEBODY, SAID)
  status = 200
  await post(app, SOMEBODY, 'It is Inès Caradec.')
  const alone = await inProcess(() => Response.json({}), { config: CONFIG })
  await post(alone, SOMEBODY, 'It is Inès Caradec.')
  expect(app.received[1]).toBe(alone.received[0])
})

describe('a configuration', () => {
  const endpoint = (rest: string): string =>
    `upstreams: { bot: { wire: json, url: "http://bot", endpoints: [{ text: [message], ${rest} }] } }`
  const AT = 'upstreams.bot.endpoints[0]'
  const polled = (rest: string): string =>
    `upstreams: { bot: { wire: json, url: "http://bot", endpoints: [{ method: GET, ${rest} }] } }`
  test.each([
    ['texts', 'path: "/x/{conversation}", text: [a]', `${AT}.text`, 'take it out'],
    ['identifiers', 'path: "/x/{conversation}", ids: [a]', `${AT}.ids`, 'take it out'],
    ['no conversation', 'path: /x', `${AT}.conversation`, 'by a header'],
    ['one in a body', 'path: /x, conversation: { body: a }', `${AT}.conversation`, 'by a header'],
    ['a parameter that is none', 'path: "/x/{conversation}", query: ["a b"]', `${AT}.query[0]`, 'name of a parameter'],
  ])('that polls with %s is told at its place', (_, rest, path, hint) => {
    const parsed = parseConfig(polled(rest))
    const faults = 'faults' in parsed ? parsed.faults : []
    expect(faults[0]?.path).toBe(path)
    expect(faults[0]?.hint).toContain(hint)
  })

  test('that posts without texts is told so', () => {
    const parsed = parseConfig('upstreams: { bot: { wire: json, url: "http://bot", endpoints: [{ path: /x }] } }')
    expect('faults' in parsed ? parsed.faults : []).toEqual([
      { path: `${AT}.text`, message: 'is missing', hint: 'say where texts of a request stand' },
    ])
  })

  test.each([
    ['a misspelt place', 'path: /x, conversation: { boddy: sender }', `${AT}.conversation.boddy`, 'did you mean body?'],
    [
      'a misspelt setting',
      'path: /x, conversatoin: { body: sender }',
      `${AT}.conversatoin`,
      'did you mean conversation?',
    ],
    ['a bare path', 'path: /x, conversation: sender', `${AT}.conversation`, 'expects'],
    ['neither place', 'path: /x, conversation: {}', `${AT}.conversation`, 'either body or header'],
    ['both places', 'path: /x, conversation: { body: a, header: x-b }', `${AT}.conversation`, 'either body or header'],
    ['a path that is none', 'path: /x, conversation: { body: "a..b" }', `${AT}.conversation.body`, 'a path such as'],
    ['a path to many', 'path: /x, conversation: { body: "a[].b" }', `${AT}.conversation.body`, 'a path to one place'],
    [
      'a header with a key',
      'path: /x, conversation: { header: x-api-key }',
      `${AT}.conversation.header`,
      'holds no key',
    ],
    ['a header of HTTP', 'path: /x, conversation: { header: cookie }', `${AT}.conversation.header`, 'begins with x-'],
    ['a hole that is none', 'path: "/x/{conversaton}"', `${AT}.path`, '{conversation}'],
    ['two holes', 'path: "/x/{conversation}/{conversation}"', `${AT}.path`, '{conversation} once'],
    ['a hole and a place', 'path: "/x/{conversation}", conversation: { body: a }', `${AT}.conversation`, 'take it out'],
  ])('with %s is told at its place', (_, rest, path, hint) => {
    const parsed = parseConfig(endpoint(rest))
    const faults = 'faults' in parsed ? parsed.faults : []
    expect(faults[0]?.path).toBe(path)
    expect(faults[0]?.hint).toContain(hint)
  })
})
