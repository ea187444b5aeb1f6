import { Agent, request } from 'undici'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CANARIES, canariesIn, DENY_LIST, NUMBER_CANARY } from '../e2e/canaries.ts'
import { startParavent, type Paravent } from '../e2e/paravent.ts'
import { JSON_TYPE } from '../e2e/plays.ts'
import { received, startVendor, type Vendor } from '../e2e/vendor.ts'
import { ANTHROPIC_REQUEST } from '../fixtures/wire/anthropic-messages.ts'
import { APPEND_REQUEST, CONVERSATION_REQUEST, RESTART_REQUEST } from '../fixtures/wire/mistral-conversations.ts'
import { plantKeys, plantNumbers, plantStrings } from '../wire/positions.ts'

/**
 * Synthetic people, on the deny-list, in every position of what goes up to the endpoints beside the conversations:
 * pictures, voices, batches, what is added to what a vendor keeps. The vendor's side, our errors and the log are
 * searched: one hit is red.
 */
const HEADERS = { 'content-type': 'application/json', authorization: 'Bearer sk-test' }
const CONVERSATION = 'conv_68a1c0ffee12345678'
const CHAT = 'chatcmpl-9aB3dE5fG7hJ1kL2'
const MISTRAL = '/mistral/v1/conversations'
const BATCH = 'msgbatch_01HkcTjaV5uDC8jWR4ZsDV8d'

let vendor: Vendor
let paravent: Paravent
const agent = new Agent({ connections: 8 })
const leaks: string[] = []

beforeAll(async () => {
  vendor = await startVendor((call, reply) => {
    const found = canariesIn(received(call))
    if (found.length > 0) leaks.push(`${found.join(', ')} in ${call.target} ${call.body.toString()}`)
    const id = call.target.includes('chat') ? CHAT : call.target.includes('batches') ? BATCH : CONVERSATION
    // An error that quotes what it was sent would be the vendor's; this one only answers.
    const outputs = [{ type: 'message.output', id: RESTART_REQUEST.from_entry_id, content: 'Hello.' }]
    const more = call.target.includes('/restart') ? 'conv_68a1c0ffee12345679' : id
    const told = { id, object: 'list', data: [], choices: [], conversation_id: more, outputs }
    reply.writeHead(200, JSON_TYPE).end(JSON.stringify(told))
  })
  const attachments = { image: 'allow', audio: 'allow', file: 'allow' }
  const upstreams = {
    openai: { wire: 'openai', url: `${vendor.url}/v1`, attachments },
    anthropic: { wire: 'anthropic', url: vendor.url, attachments },
    mistral: { wire: 'mistral', url: vendor.url, attachments },
  }
  paravent = await startParavent({ deny: DENY_LIST, log: { level: 'debug' }, upstreams })
  await sent('/openai/v1/conversations', { items: [] })
  await sent(MISTRAL, { inputs: 'Hello.' })
  await sent('/openai/v1/chat/completions', {
    model: 'm',
    store: true,
    messages: [{ role: 'user', content: 'Hello.' }],
  })
}, 90_000)

afterAll(async () => {
  await agent.close()
  await paravent.stop()
  await vendor.stop()
})

beforeEach(() => {
  vendor.forget()
  leaks.length = 0
})

async function sent(path: string, body: unknown, method: 'GET' | 'POST' | 'DELETE' = 'POST'): Promise<number> {
  const reply = await request(paravent.url + path, {
    method,
    headers: HEADERS,
    dispatcher: agent,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await reply.body.text()
  const own = text.includes('paravent_') ? text + JSON.stringify(reply.headers) : ''
  const found = canariesIn(own)
  if (found.length > 0) leaks.push(`our error tells ${found.join(', ')}: ${own}`)
  return reply.statusCode
}

/** The canaries by turns in every string and number of a body, and as a name in every object. */
function planted(body: unknown): readonly unknown[] {
  const values = CANARIES.map(({ value }) => value)
  return [
    ...plantStrings(body, '').flatMap(({ at }, place) => {
      const canary = values[place % values.length] ?? ''
      return plantStrings(body, canary).filter((one, index) => index === place && one.at === at)
    }),
    ...plantKeys(body, values[0] ?? ''),
    ...plantNumbers(body, Number(NUMBER_CANARY.value)),
  ].map(({ value }) => value)
}

const PLACES: readonly (readonly [name: string, path: string, body: unknown, least: number])[] = [
  [
    'pictures',
    '/openai/v1/images/generations',
    {
      model: 'gpt-image-1',
      prompt: 'A screen.',
      user: 'u',
      safety_identifier: 's',
      size: 'auto',
      n: 1,
      svg: { model: 'm' },
    },
    1,
  ],
  [
    'voices',
    '/openai/v1/audio/speech',
    { model: 'tts-1', input: 'Hello.', instructions: 'Slowly.', voice: { id: 'v' }, response_format: 'mp3', speed: 1 },
    1,
  ],
  [
    'items added to a conversation',
    `/openai/v1/conversations/${CONVERSATION}/items`,
    {
      items: [
        { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Hello.' }] },
        { type: 'function_call', call_id: 'c', name: 'find', arguments: '{"who":"x"}' },
        { type: 'function_call_output', call_id: 'c', output: '{"who":"x"}' },
      ],
    },
    0.9,
  ],
  ['metadata of a conversation', `/openai/v1/conversations/${CONVERSATION}`, { metadata: { who: 'x' } }, 1],
  ['metadata of a stored chat', `/openai/v1/chat/completions/${CHAT}`, { metadata: { who: 'x' } }, 1],
  ['a conversation that begins', MISTRAL, { ...CONVERSATION_REQUEST, stream: false }, 0.9],
  ['the next turn of a conversation', `${MISTRAL}/${CONVERSATION}`, APPEND_REQUEST, 0.9],
  ['a conversation that is restarted', `${MISTRAL}/${CONVERSATION}/restart`, RESTART_REQUEST, 0.9],
  [
    'requests of a batch',
    '/anthropic/v1/messages/batches',
    { requests: [{ custom_id: 'a', params: ANTHROPIC_REQUEST }] },
    0.5,
  ],
]

describe('a canary', () => {
  test.each(PLACES.map(([name, path, body, least]) => ({ name, path, body, least })))(
    'in $name does not reach the vendor, nor our own errors',
    async ({ path, body, least }) => {
      const all = planted(body)
      let forwarded = 0
      const rest = all[Symbol.iterator]()
      const walk = async (): Promise<void> => {
        for (const one of rest) if ((await sent(path, one)) === 200) forwarded += 1
      }
      await Promise.all([walk(), walk(), walk(), walk()])
      expect(leaks).toEqual([])
      // Refusing everything would be safe too, and no product.
      expect(forwarded / all.length).toBeGreaterThanOrEqual(least)
      expect(vendor.calls).toHaveLength(forwarded)
    },
    120_000,
  )

  test('in a path or a query is neither asked for nor told', async () => {
    for (const { value } of [...CANARIES, NUMBER_CANARY]) {
      const name = encodeURIComponent(value)
      for (const [method, path] of [
        ['POST', `/openai/v1/conversations/${name}/items`],
        ['GET', `/openai/v1/conversations/${CONVERSATION}/items/${name}`],
        ['DELETE', `/openai/v1/conversations/${CONVERSATION}/items/${name}`],
        ['GET', `/openai/v1/chat/completions/${name}/messages`],
        ['GET', `/openai/v1/chat/completions?metadata[who]=${name}`],
        ['GET', `${MISTRAL}/${name}`],
        ['GET', `${MISTRAL}/${name}/history`],
        ['POST', `${MISTRAL}/${name}`],
        ['POST', `${MISTRAL}/${name}/restart`],
        ['DELETE', `${MISTRAL}/${name}`],
        ['GET', `${MISTRAL}?page=0&metadata=${name}`],
        ['GET', `/openai/v1/batches/${name}`],
        ['GET', `/openai/v1/files/${name}/content`],
        ['GET', `/anthropic/v1/messages/batches/${name}`],
        ['GET', `/anthropic/v1/messages/batches/${name}/results`],
        ['POST', `/anthropic/v1/messages/batches/${name}/cancel`],
        ['DELETE', `/anthropic/v1/files/${name}`],
        ['GET', `/anthropic/v1/files/${name}/content`],
      ] as const) {
        expect(await sent(path, method === 'POST' ? {} : undefined, method)).toBeGreaterThanOrEqual(400)
      }
      // What is not of its place's shape is left out.
      await sent(`/anthropic/v1/files?page=${name}&ids[]=${name}&scope_id=${name}`, undefined, 'GET')
      await sent(`/anthropic/v1/messages/batches?after_id=${name}`, undefined, 'GET')
    }
    expect(leaks).toEqual([])
    expect(vendor.calls).toHaveLength(2 * (CANARIES.length + 1))
  })

  test('in what is uploaded is neither sent nor told', async () => {
    const form = CANARIES.map(
      ({ value }) => `--b\r\nContent-Disposition: form-data; name="file"; filename="${value}"\r\n\r\n${value}\r\n`,
    ).join('')
    for (const path of [
      '/openai/v1/images/edits',
      '/openai/v1/audio/transcriptions',
      '/openai/v1/files',
      '/anthropic/v1/files',
    ]) {
      const reply = await request(paravent.url + path, {
        method: 'POST',
        headers: { ...HEADERS, 'content-type': 'multipart/form-data; boundary=b' },
        body: `${form}--b--\r\n`,
        dispatcher: agent,
      })
      expect([reply.statusCode, canariesIn(await reply.body.text())]).toEqual([400, []])
    }
    expect(vendor.calls).toEqual([])
  })

  test('is not in what was written to the log', () => {
    expect(paravent.output().length).toBeGreaterThan(1000)
    expect(canariesIn(paravent.output())).toEqual([])
  })
})
