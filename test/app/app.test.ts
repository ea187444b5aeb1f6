import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inProcess, openaiStream, openaiText, openaiVendor } from './in-process.ts'
import { cutBy, inChunks } from './streamed.ts'

const CHAT = '/openai/v1/chat/completions'

interface Message {
  readonly role: string
  readonly content: string
}

const chat = (messages: readonly Message[], more: object = {}) => JSON.stringify({ model: 'm', messages, ...more })
const user = (content: string): Message => ({ role: 'user', content })
const assistant = (content: string): Message => ({ role: 'assistant', content })

/** The messages as the vendor's own bytes, opening bracket included, closing one not. */
const messagesOf = (body: string) => /"messages":(\[.*)\](?:,|\})/s.exec(body)?.[1] ?? ''

const INES = 'Bonjour, je suis Inès Caradec, ines.caradec@exemple.fr, 06 39 98 12 34.'
const TELLING = ['Inès', 'Caradec', 'ines.caradec', '06 39 98 12 34', '0639981234']

describe('a whole answer', () => {
  test('holds every value as it was written, and the vendor saw none', async () => {
    const { post, received } = await inProcess(openaiVendor((body) => JSON.parse(body).messages[0].content))
    const reply = await post(CHAT, chat([user(INES)]))
    const answer = (await reply.json()) as { choices: { message: { content: string } }[] }
    expect(answer.choices[0]?.message.content).toBe(INES)
    for (const piece of TELLING) expect(received[0]).not.toContain(piece)
    expect(reply.headers.get('paravent-redacted')).toBe('EMAIL=1, PERSON=1, PHONE=1')
  })

  test('counts what looked like a token and was none', async () => {
    const { post } = await inProcess(openaiVendor(() => 'Ask PERSON_2CDFHJK.'))
    const reply = await post(CHAT, chat([user(INES)]))
    expect(reply.headers.get('paravent-unresolved')).toBe('1')
  })

  test('of a request without personal data is the vendor’s own bytes', async () => {
    const bytes = '{"choices": [ {"index":0,"message":{"content":"caf\\u00e9 1.0"}} ] ,"x":1e3}'
    const { post } = await inProcess(() => new Response(bytes, { headers: { 'content-type': 'application/json' } }))
    expect(await (await post(CHAT, chat([user('What is a folding screen?')]))).text()).toBe(bytes)
  })
})

describe('a streamed answer', () => {
  test('is the plain one, however the vendor cuts its text and the network its bytes', async () => {
    let cuts: readonly number[] = []
    let size = 1
    const { post } = await inProcess((body) => {
      const text = (JSON.parse(body) as { messages: Message[] }).messages[0]?.content ?? ''
      return inChunks(openaiStream(cutBy(text, cuts)), size, 'text/event-stream')
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 400 }),
        async (someCuts, someSize) => {
          cuts = someCuts
          size = someSize
          const reply = await post(CHAT, chat([user(INES)], { stream: true }))
          expect(openaiText(await reply.text())).toBe(INES)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('that ends in half a token gives the half as it is', async () => {
    const { post } = await inProcess(openaiVendor((body) => /PERSON_[A-Z0-9]{4}/.exec(body)?.[0] ?? ''))
    const text = openaiText(await (await post(CHAT, chat([user(INES)], { stream: true }))).text())
    expect(text).toMatch(/^PERSON_[A-Z0-9]{4}$/)
  })
})

describe('a growing conversation', () => {
  const people = [
    'Inès Caradec',
    'Tom Vandewalle',
    'Lucía Ferrando',
    'Jonas Petersilie',
    'Maud Kerbrat',
    'Enzo Brambati',
  ]
  const says: readonly ((name: string, mail: string) => string)[] = [
    (name) => `My name is ${name}.`,
    (name, mail) => `Please write to ${name} at ${mail}.`,
    (name) => `M. ${name} a appelé hier, rappelez ${name.split(' ')[0]}.`,
    (_name, mail) => `${mail} is the address.`,
    (name) => `what did ${name.toLowerCase()} say?`,
  ]
  const turn = fc.record({
    person: fc.nat(people.length - 1),
    says: fc.nat(says.length - 1),
    answers: fc.nat(says.length - 1),
    about: fc.nat(people.length - 1),
  })
  const line = (which: number, person: number) => {
    const name = people[person] as string
    return (says[which] as (typeof says)[number])(name, `${name.split(' ')[1]?.toLowerCase()}@exemple.fr`)
  }

  test.each([
    ['as it is', ''],
    ['with the system note', 'upstreams: { openai: { systemNote: true } }'],
  ])(
    'keeps its earlier bytes when new people arrive, in another process, with cold caches (%s)',
    async (_how, config) => {
      const here = await inProcess(
        openaiVendor(() => 'ok'),
        { config },
      )
      await fc.assert(
        fc.asyncProperty(fc.array(turn, { minLength: 2, maxLength: 5 }), async (turns) => {
          const there = await inProcess(
            openaiVendor(() => 'ok'),
            { config },
          )
          const messages: Message[] = [{ role: 'system', content: 'You answer for Paravent.' }]
          let before = ''
          for (const [index, one] of turns.entries()) {
            messages.push(user(line(one.says, one.person)))
            const node = index % 2 === 0 ? here : there
            await (await node.post(CHAT, chat(messages))).text()
            const sent = messagesOf(node.received.at(-1) as string)
            expect(sent.startsWith(before)).toBe(true)
            before = sent
            messages.push(assistant(line(one.answers, one.about)))
          }
        }),
        { numRuns: 25 },
      )
    },
  )

  test('that lost its beginning has dead tokens, not somebody else’s', async () => {
    const { post, received } = await inProcess(openaiVendor((body) => body))
    await (
      await post(CHAT, chat([user('My name is Inès Caradec.'), assistant('Hello.'), user('I am Tom Vandewalle.')]))
    ).text()
    const old = received[0]?.match(/PERSON_[A-Z0-9]{7}/g) ?? []
    expect(old.length).toBeGreaterThan(1)
    await (await post(CHAT, chat([user('I am Tom Vandewalle.')]))).text()
    for (const token of old) expect(received[1]).not.toContain(token)
  })

  test('of another customer, another vendor or another secret has other tokens', async () => {
    const one = await inProcess(openaiVendor(() => 'ok'))
    const two = await inProcess(
      openaiVendor(() => 'ok'),
      { secret: 'another secret of thirty-two characters' },
    )
    const body = chat([user('My name is Inès Caradec.')])
    await one.post(CHAT, body)
    await one.post(CHAT, body, { authorization: 'Bearer sk-other' })
    await one.post(
      '/anthropic/v1/messages',
      JSON.stringify({ model: 'm', max_tokens: 9, messages: [user('My name is Inès Caradec.')] }),
    )
    await two.post(CHAT, body)
    const tokens = [...one.received, ...two.received].map((sent) => /PERSON_[A-Z0-9]{7}/.exec(sent)?.[0])
    expect(tokens).not.toContain(undefined)
    expect(new Set(tokens).size).toBe(4)
  })
})

describe('the body that goes up', () => {
  test('is the client’s own but for what was replaced', async () => {
    const { post, received } = await inProcess(openaiVendor(() => 'ok'))
    const body =
      '{ "model" : "m",\n\t"seed": 12345678901234567890, "temperature":1.0, "top_p":1e-1,\n' +
      '"messages":[{"content":"caf\\u00e9 \\ud83d \\/ ines.caradec@exemple.fr","role":"user"}],"new_field":[1,{"a":null}] }\n'
    await post(CHAT, body)
    const token = /EMAIL_[A-Z0-9]{7}/.exec(received[0] as string)?.[0] as string
    expect(received[0]).toBe(body.replace('ines.caradec@exemple.fr', token))
  })

  test('is the same when it is replaced twice', async () => {
    const { post, received } = await inProcess(openaiVendor(() => 'ok'))
    await post(CHAT, chat([user(INES)]))
    const first = received[0] as string
    // What the model wrote comes back in the next turn with its tokens left in, as from a link.
    const token = /PERSON_[A-Z0-9]{7}/.exec(first)?.[0] as string
    await post(CHAT, chat([user(INES), assistant(`see https://x.test/?q=${token}`), user('thanks')]))
    expect(received[1]).toContain(`https://x.test/?q=${token}`)
  })

  test('is refused when a deny-listed value stands where nothing is looked at', async () => {
    const config = 'deny: [{ type: PERSON, value: Zorbinette }]'
    const { post, received } = await inProcess(
      openaiVendor(() => 'ok'),
      { config },
    )
    const tools = [{ type: 'function', function: { name: 'Zorbinette', parameters: {} } }]
    const reply = await post(CHAT, chat([user('hello')], { tools }))
    expect(reply.status).toBe(500)
    expect(await reply.text()).toContain('paravent_residual_value')
    expect(received).toEqual([])
  })
})

describe('what cannot be inspected is not sent', () => {
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
  const bodies: readonly (readonly [string, string | Uint8Array, Record<string, string>, number, string])[] = [
    ['is no JSON', '{"model":', {}, 400, 'body_not_json'],
    ['is empty', '', {}, 400, 'body_not_json'],
    ['is a list', '[]', {}, 400, 'request_shape'],
    ['holds a key twice', '{"model":"m","messages":[],"messages":[]}', {}, 400, 'body_duplicate_key'],
    [
      'holds a key twice, once escaped',
      '{"model":"m","messages":[],"m\\u0065ssages":[]}',
      {},
      400,
      'body_duplicate_key',
    ],
    ['is no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), {}, 400, 'body_not_utf8'],
    ['is a nesting bomb', `{"model":"m","messages":[],"x":${deep}}`, {}, 400, 'body_too_deep'],
    ['is over the limit', `{"model":"${'m'.repeat(3000)}"}`, {}, 413, 'body_too_large'],
    ['is in an unknown encoding', '{}', { 'content-encoding': 'zstd' }, 415, 'body_encoding'],
    ['does not decode', '{}', { 'content-encoding': 'gzip' }, 400, 'body_undecodable'],
    ['is no JSON by its own account', '{}', { 'content-type': 'text/plain' }, 415, 'content_type'],
    ['is a form', '{}', { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'content_type'],
  ]
  test.each(bodies)('a body that %s', async (_how, body, headers, status, code) => {
    const { post, received } = await inProcess(
      openaiVendor(() => 'ok'),
      { config: 'limits: { bodyBytes: 12000 }' },
    )
    const big = code === 'body_too_large' ? (body as string).padEnd(13_000) : body
    for (const path of [CHAT, '/anthropic/v1/messages']) {
      const reply = await post(path, big, headers)
      expect(reply.status).toBe(status)
      expect(await reply.text()).toContain(`paravent_${code}`)
      expect(reply.headers.get('x-should-retry')).toBe('false')
    }
    expect(received).toEqual([])
  })

  test.each([
    ['/openai/v1/fine_tuning/jobs', 'endpoint_unknown', '"type":"invalid_request_error"'],
    ['/v1/realtime', 'endpoint_unknown', '"type":"invalid_request_error"'],
    ['/gemini/v1beta/files', 'endpoint_unknown', '"status":"NOT_FOUND"'],
    ['/gemini/v1beta/models/gemini-2.5-pro:predict', 'endpoint_unknown', '"status":"NOT_FOUND"'],
    ['/v1beta/corpora', 'endpoint_unknown', '"status":"NOT_FOUND"'],
    ['/upload/v1beta/files', 'endpoint_unknown', '"status":"NOT_FOUND"'],
    ['/mistral/v1/ocr', 'endpoint_unknown', '"object":"error"'],
    ['/v2/connectors', 'endpoint_unknown', '"message":"'],
    ['/ollama/api/chat', 'upstream_unknown', '"error":"'],
    ['/api/chat', 'upstream_unknown', '"error":"'],
    ['/bedrock/model/x/converse', 'may not', '"message":"'],
    ['/nobody/v1/chat/completions', 'endpoint_unknown', '"error"'],
  ])('%s has no wire yet, and says so in its vendor’s words', async (path, code, shape) => {
    const { post, received } = await inProcess(openaiVendor(() => 'ok'))
    const reply = await post(path, '{"model":"m","messages":[]}')
    const text = await reply.text()
    expect(reply.status).toBe(404)
    expect(text).toContain(shape)
    if (code !== 'may not') expect(text).toContain(`paravent_${code}`)
    expect(received).toEqual([])
  })
})

describe('policy', () => {
  const image = { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } }
  const body = JSON.stringify({
    model: 'm',
    messages: [{ role: 'user', content: [{ type: 'text', text: 'see' }, image] }],
  })

  test('an image is refused by default, naming the part and the line that decides', async () => {
    const { post, received } = await inProcess(openaiVendor(() => 'ok'))
    const reply = await post(CHAT, body)
    const { error } = (await reply.json()) as { error: { param: string; message: string; code: string } }
    expect(reply.status).toBe(400)
    expect(error.code).toBe('paravent_attachment_blocked')
    expect(error.param).toBe('messages[0].content[1]')
    expect(error.message).toContain('upstreams.openai.attachments.image')
    expect(received).toEqual([])
  })

  test('an image is withheld where the configuration says so', async () => {
    const { post, received } = await inProcess(
      openaiVendor(() => 'ok'),
      {
        config: 'upstreams: { openai: { attachments: { image: withhold } } }',
      },
    )
    expect((await post(CHAT, body)).status).toBe(200)
    const sent = JSON.parse(received[0] as string) as { messages: { content: { type: string }[] }[] }
    expect(sent.messages[0]?.content.map(({ type }) => type)).toEqual(['text', 'text'])
    expect(received[0]).not.toContain('base64')
  })

  test('an image goes up where the configuration allows it', async () => {
    const { post, received } = await inProcess(
      openaiVendor(() => 'ok'),
      {
        config: 'upstreams: { openai: { attachments: { image: allow } } }',
      },
    )
    expect((await post(CHAT, body)).status).toBe(200)
    expect(received[0]).toBe(body)
  })

  test('a type is kept, masked or blocked where the configuration says so', async () => {
    const ask = (entities: string) =>
      inProcess(
        openaiVendor((sent) => sent),
        { config: `entities: { ${entities} }` },
      )
    const kept = await ask('EMAIL: keep')
    await kept.post(CHAT, chat([user(INES)]))
    expect(kept.received[0]).toContain('ines.caradec@exemple.fr')
    const masked = await ask('EMAIL: mask')
    await masked.post(CHAT, chat([user(INES)]))
    expect(masked.received[0]).toContain('[EMAIL]')
    const blocked = await ask('EMAIL: block')
    const reply = await blocked.post(CHAT, chat([user(INES)]))
    expect(reply.status).toBe(400)
    expect(await reply.text()).toContain('entities.EMAIL')
    expect(blocked.received).toEqual([])
  })

  test('a pattern of the operator’s own is found, and comes back', async () => {
    const config = 'patterns: [{ name: dossier, type: DOSSIER, pattern: "D-[0-9]{6}", score: 0.9 }]'
    const { post, received } = await inProcess(
      openaiVendor((body) => JSON.parse(body).messages[0].content),
      { config },
    )
    expect(await (await post(CHAT, chat([user('Le dossier D-123456, svp.')]))).text()).toContain('D-123456')
    expect(received[0]).toMatch(/DOSSIER_[A-Z0-9]{7}/)
  })

  test('a name inside an address that is kept does not stop the request', async () => {
    const { post, received } = await inProcess(
      openaiVendor(() => 'ok'),
      { config: 'entities: { EMAIL: keep }' },
    )
    const reply = await post(CHAT, chat([user('My name is Inès Caradec, write to Ines.Caradec@exemple.fr.')]))
    expect(reply.status).toBe(200)
    expect(received[0]).toContain('Ines.Caradec@exemple.fr')
    expect(received[0]).not.toContain('Inès')
  })

  test('the allow-list and the deny-list have the last word', async () => {
    const config = 'allow: [Inès Caradec]\ndeny: [{ type: CASE, value: dossier bleu }]'
    const { post, received } = await inProcess(
      openaiVendor(() => 'ok'),
      { config },
    )
    await post(CHAT, chat([user('Inès Caradec a le dossier  bleu.')]))
    expect(received[0]).toContain('Inès Caradec')
    expect(received[0]).toMatch(/CASE_[A-Z0-9]{7}/)
  })
})

describe('pages of our own', () => {
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const { app } = await inProcess(openaiVendor(() => 'ok'))
    return app.fetch(new Request(`http://127.0.0.1:8787${path}`, { headers }))
  }

  test('health, readiness and metrics answer', async () => {
    for (const path of ['/healthz', '/readyz', '/metrics']) expect((await get(path)).status).toBe(200)
  })

  test('a draining process is not ready and takes nothing new', async () => {
    const { app, post } = await inProcess(openaiVendor(() => 'ok'))
    app.drain()
    expect((await app.fetch(new Request('http://127.0.0.1:8787/readyz'))).status).toBe(503)
    expect((await post(CHAT, chat([user('hello')]))).status).toBe(503)
  })

  test.each([
    ['from this machine', {}, 200],
    ['by a name that was rebound to it', { host: 'evil.example' }, 403],
    ['through another proxy', { 'x-forwarded-for': '203.0.113.9' }, 403],
    ['through the edge, from elsewhere', { 'cf-connecting-ip': '203.0.113.9' }, 403],
    ['through another proxy that says so by the standard', { forwarded: 'for=203.0.113.9' }, 403],
  ])('what the sandbox saw is shown %s', async (_how, headers: Record<string, string>, status) => {
    expect((await get('/sandbox/last', headers)).status).toBe(status)
  })

  test('the sandbox is off once a real upstream is configured', async () => {
    const { app, post } = await inProcess(
      openaiVendor(() => 'ok'),
      {
        config: 'upstreams: { openai: { url: "https://vendor.example/v1" } }',
      },
    )
    expect((await post('/sandbox/v1/chat/completions', chat([user('hello')]))).status).toBe(404)
    expect((await app.fetch(new Request('http://127.0.0.1:8787/sandbox/last'))).status).toBe(404)
  })
})

test('what is refused before it becomes an exchange is on record too', async () => {
  const { post, events } = await inProcess(openaiVendor(() => 'ok'))
  await post('/v1/ines.caradec@exemple.fr', '{}')
  await post('/openai/v1/responses-of-ines', '{}')
  expect(events.map((event) => event.kind === 'request' && [event.fault, event.upstream])).toEqual([
    ['endpoint_unknown', ''],
    ['endpoint_unknown', 'openai'],
  ])
  expect(JSON.stringify(events)).not.toContain('ines')
})

test('an event of the audit tells counts and never content', async () => {
  const { post, events } = await inProcess(openaiVendor((body) => body))
  await (await post(CHAT, chat([user(INES)]))).text()
  expect(events).toMatchObject([
    {
      kind: 'request',
      route: '/v1/chat/completions',
      upstream: 'openai',
      outcome: 'answered',
      redacted: { PERSON: 1 },
    },
  ])
  for (const piece of TELLING) expect(JSON.stringify(events)).not.toContain(piece)
})
