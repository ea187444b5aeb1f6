import { describe, expect, test } from 'vitest'
import { messagesText } from '../e2e/tokens.ts'
import { inProcess, type InProcess } from '../app/in-process.ts'
import { inChunks } from '../app/streamed.ts'
import { ANA, appWith, dataIn, EMAIL, events, tokensIn } from './ask.ts'

const MESSAGES = '/anthropic/v1/messages'
const SIGNATURE = 'EqQBCkYIBxgCKkBh3vXv9J2mQ0b7t4F1rN8pLzKx0cW2sYdE'
const SSE = 'text/event-stream'
const SAID = `I am ${ANA}, ${EMAIL}.`

/** Sealed bytes that look like what is searched for: an address in base64, a run of digits, a token. */
const sealed = (token: string) =>
  `${btoa('ana.perez@example.es 0639981234').replaceAll('=', '')}${token.replace('_', '')}==`

describe('8, signed thinking goes round', () => {
  const PEOPLE = ['Bo Ek', 'Cy Dam', 'Di Elo', 'Ed Fox', 'Fe Gil', 'Gus Hal', 'Hu Ito', 'Ida Jon', 'Jo Kim']

  test('ten turns with a new name in each: every request begins with the one before, byte for byte, and the signed part is the vendor’s', async () => {
    const deny = `deny: ${JSON.stringify([ANA, ...PEOPLE].map((value) => ({ type: 'PERSON', value })))}`
    const { post, received } = await appOf(deny)
    const messages: object[] = [{ role: 'user', content: SAID }]
    const tools = [{ name: 'f', input_schema: { type: 'object' } }]
    for (const person of PEOPLE) {
      const body = { model: 'm', max_tokens: 99, system: `The host is ${ANA}.`, tools, messages }
      const reply = (await (await post(MESSAGES, JSON.stringify(body))).json()) as { content: object[] }
      const [, call] = reply.content as [object, { id: string; input: { n: string } }]
      expect(call.input.n).toBe(ANA)
      messages.push({ role: 'assistant', content: reply.content })
      const result = { type: 'tool_result', tool_use_id: call.id, content: `Found. And ${person}?` }
      messages.push({ role: 'user', content: [result] })
    }
    expect(received).toHaveLength(PEOPLE.length)
    for (const [at, later] of received.slice(1).entries()) {
      const before = received[at] ?? ''
      expect(later.slice(0, before.indexOf('"messages":'))).toBe(before.slice(0, before.indexOf('"messages":')))
      expect(messagesText(later).startsWith(messagesText(before).slice(0, -1))).toBe(true)
    }
    const [token = ''] = tokensIn(received[0] ?? '')
    const thought = JSON.stringify({ type: 'thinking', thinking: `User is ${token}`, signature: SIGNATURE })
    expect(received.at(-1)?.split(thought)).toHaveLength(PEOPLE.length)
    for (const name of [ANA, ...PEOPLE]) expect(received.join('')).not.toContain(name)
  })

  function appOf(config: string): Promise<InProcess> {
    let turn = 0
    return inProcess(
      (body) => {
        const [token = ''] = tokensIn(body)
        turn += 1
        return Response.json({
          type: 'message',
          role: 'assistant',
          content: [
            { type: 'thinking', thinking: `User is ${token}`, signature: SIGNATURE },
            { type: 'tool_use', id: `toolu_aB3dE6gH${turn}`, name: 'f', input: { n: token } },
          ],
        })
      },
      { config },
    )
  }
})

test('9, a name that the model brings up goes back the same way in every process', async () => {
  const sent = await Promise.all(
    [1, 2].map(async () => {
      const app = await appWith(() => Response.json({ content: [{ type: 'text', text: 'Ask Dr. Smith.' }] }))
      const first = [{ role: 'user', content: SAID }]
      const reply = await (
        await app.post(MESSAGES, JSON.stringify({ model: 'm', max_tokens: 9, messages: first }))
      ).json()
      const { content } = reply as { content: [{ text: string }] }
      expect(content[0].text).toBe('Ask Dr. Smith.')
      const messages = [...first, { role: 'assistant', content }, { role: 'user', content: 'Is Dr. Smith in?' }]
      const second = await app.post(MESSAGES, JSON.stringify({ model: 'm', max_tokens: 9, messages }))
      expect(second.status).toBe(200)
      return app.received
    }),
  )
  expect(sent[0]).toEqual(sent[1])
  expect(messagesText(sent[0]?.[1] ?? '').startsWith(messagesText(sent[0]?.[0] ?? '').slice(0, -1))).toBe(true)
})

test('10, what is held comes before the signature, and the signature is the vendor’s', async () => {
  const app = await appWith((body) => {
    const [token = ''] = tokensIn(body)
    const delta = (index: number, one: object) => ({ type: 'content_block_delta', index, delta: one })
    return inChunks(
      events(
        { type: 'message_start', message: { type: 'message', role: 'assistant', content: [] } },
        { type: 'content_block_start', index: 0, content_block: { type: 'thinking', thinking: '', signature: '' } },
        delta(0, { type: 'thinking_delta', thinking: token.slice(0, 6) }),
        delta(0, { type: 'thinking_delta', thinking: token.slice(6) }),
        delta(0, { type: 'signature_delta', signature: sealed(token) }),
        { type: 'content_block_stop', index: 0 },
        { type: 'content_block_start', index: 1, content_block: { type: 'text', text: '' } },
        delta(1, { type: 'text_delta', text: token.slice(0, 6) }),
        { type: 'ping' },
        delta(1, { type: 'text_delta', text: token.slice(6) }),
        { type: 'content_block_stop', index: 1 },
        { type: 'message_stop' },
      ),
      9,
      SSE,
    )
  })
  const body = { model: 'm', max_tokens: 9, stream: true, messages: [{ role: 'user', content: SAID }] }
  const read = dataIn(await (await app.post(MESSAGES, JSON.stringify(body))).text()) as Event[]
  const [token = ''] = tokensIn(app.received[0] ?? '')
  const said = (index: number, field: 'text' | 'thinking' | 'signature') =>
    read.map(({ index: at, delta }) => (at === index ? (delta?.[field] ?? '') : '')).join('')
  expect([said(0, 'thinking'), said(0, 'signature'), said(1, 'text')]).toEqual([token, sealed(token), ANA])
  const place = (test: (one: Event) => boolean) => read.findLastIndex(test)
  const last = place(({ delta }) => (delta?.thinking ?? '') !== '')
  const signature = place(({ delta }) => delta?.type === 'signature_delta')
  expect([last, signature, place(({ type, index }) => type === 'content_block_stop' && index === 0)]).toEqual([
    last,
    last + 1,
    last + 2,
  ])
})

interface Event {
  readonly type: string
  readonly index?: number
  readonly delta?: {
    readonly type: string
    readonly text?: string
    readonly thinking?: string
    readonly signature?: string
  }
}

describe('11, what is sealed is not looked into, on the way up and back', () => {
  const other = sealed('PERSON_K7QX2C4')
  const cases: readonly (readonly [string, string, (said: string) => object, (data: string) => object])[] = [
    [
      'Anthropic, redacted thinking',
      MESSAGES,
      (said) => ({
        model: 'm',
        max_tokens: 9,
        messages: [
          { role: 'user', content: said },
          {
            role: 'assistant',
            content: [
              { type: 'redacted_thinking', data: other },
              { type: 'text', text: 'Hello.' },
            ],
          },
          { role: 'user', content: 'And?' },
        ],
      }),
      (data) => ({ content: [{ type: 'redacted_thinking', data }] }),
    ],
    [
      'OpenAI, encrypted reasoning',
      '/openai/v1/responses',
      (said) => ({
        model: 'm',
        store: false,
        input: [
          { role: 'user', content: said },
          { type: 'reasoning', id: 'rs_00000001', summary: [], encrypted_content: other },
          { role: 'user', content: 'And?' },
        ],
      }),
      (data) => ({
        id: 'resp_1',
        object: 'response',
        output: [{ type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: data }],
      }),
    ],
    [
      'Gemini, the signature of a thought',
      '/v1beta/models/gemini-2.5-pro:generateContent',
      (said) => ({
        contents: [
          { role: 'user', parts: [{ text: said }] },
          { role: 'model', parts: [{ text: 'Hello.', thoughtSignature: other }] },
          { role: 'user', parts: [{ text: 'And?' }] },
        ],
      }),
      (data) => ({ candidates: [{ content: { parts: [{ text: 'Hello.', thoughtSignature: data }] } }] }),
    ],
  ]
  test.each(cases)('%s', async (_name, path, request, answer) => {
    let back = ''
    const app = await appWith((body) => Response.json(answer((back = sealed(tokensIn(body)[0] ?? '')))))
    const reply = await app.post(path, JSON.stringify(request(SAID)))
    expect([reply.status, app.received[0]?.split(other).length]).toEqual([200, 2])
    expect(await reply.text()).toContain(JSON.stringify(back))
    expect(app.received[0]).not.toMatch(/Ana|ana\.perez/)
  })

  test('an id that is an address is no id', async () => {
    const app = await appWith(() => Response.json({ choices: [] }))
    const id = `call_${EMAIL}`
    const call = { id, type: 'function', function: { name: 'f', arguments: '{}' } }
    const messages = [
      { role: 'assistant', tool_calls: [call] },
      { role: 'tool', tool_call_id: id, content: 'ok' },
    ]
    await app.post('/openai/v1/chat/completions', JSON.stringify({ model: 'm', messages }))
    expect(app.received[0]).not.toContain('ana.perez')
    const ids = app.received[0]?.match(/call_EMAIL_[A-Z0-9]{7}|EMAIL_[A-Z0-9]{7}/g) ?? []
    expect([ids.length, new Set(ids).size]).toEqual([2, 1])
  })
})

test('16, another process sends the same bytes: blocks, order and numbers are the client’s', async () => {
  const body = (name: string) =>
    `{ "model":"m", "max_tokens":1e3,"temperature": 1.0,"metadata":{"user_id":"u"},"tools":[{"name":"b","input_schema":{"type":"object","properties":{"z":{"type":"integer","maximum":9007199254740993}}},"cache_control":{"type":"ephemeral"}},{"name":"a","input_schema":{"type":"object"}}],
"system":[{"type":"text","text":"Serve ${name}.","cache_control":{"type":"ephemeral"}}],
"messages":[{"role":"user","content":[{"text":"I am ${name}.","type":"text"},{"type":"text","text":"caf\\u00e9","cache_control":{"type":"ephemeral"}}]},{"content":"Hello ${name}.","role":"assistant"},{"role":"user","content":"Bye"}]}`
  const sent = await Promise.all(
    [false, true].map(async (warm) => {
      const app = await appWith(() => Response.json({ content: [] }))
      // What was said before in other conversations, in another order, changes nothing.
      if (warm) {
        for (const said of ['Bo Ek calls Ana Pérez.', ANA]) {
          await app.post(
            MESSAGES,
            JSON.stringify({ model: 'm', max_tokens: 9, messages: [{ role: 'user', content: said }] }),
          )
        }
      }
      await app.post(MESSAGES, body(ANA))
      return app.received.at(-1) ?? ''
    }),
  )
  const [token = ''] = tokensIn(sent[0] ?? '')
  expect(sent[0]).toBe(sent[1])
  const user = /"user_id":"([^"]*)"/.exec(sent[0] ?? '')?.[1] ?? ''
  expect(sent[0]).toBe(body(token).replace('"user_id":"u"', `"user_id":"${user}"`))
})
