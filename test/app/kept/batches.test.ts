import { describe, expect, test } from 'vitest'
import { createMemoryVault } from '../../../src/vault/memory-vault.ts'
import { inProcess, type InProcess, type Vendor } from '../in-process.ts'
import { ask } from './ask.ts'

/** Batches of Messages: many conversations in one body, answered later, line by line. */
const BATCHES = '/anthropic/v1/messages/batches'
const NAME = 'msgbatch_01HkcTjaV5uDC8jWR4ZsDV8d'
const TELLING = ['Inès', 'Caradec', 'ines.caradec', 'Vandewalle', 'Petersilie']

interface Asked {
  readonly custom_id: string
  readonly params: { readonly messages: readonly { readonly content: unknown }[] }
}

/** Keeps one batch, and answers each of its requests with every token that it holds. */
function batchVendor(answerOf: (asked: Asked) => object = repeating): Vendor & { lines(): string } {
  let asked: readonly Asked[] = []
  const lines = () =>
    asked
      .toReversed()
      .map((one) => `${JSON.stringify({ custom_id: one.custom_id, result: answerOf(one) })}\n`)
      .join('')
  const vendor: Vendor = (body, { method, url }) => {
    const { pathname } = new URL(url)
    if (method === 'POST' && pathname.endsWith('/batches')) {
      asked = (JSON.parse(body) as { requests: readonly Asked[] }).requests
      return Response.json(batch('in_progress', null))
    }
    if (pathname.endsWith('/results')) {
      return new Response(cut(lines(), 7), { headers: { 'content-type': 'application/x-jsonl' } })
    }
    if (method === 'DELETE') return Response.json({ id: NAME, type: 'message_batch_deleted' })
    const address = `https://api.anthropic.com/v1/messages/batches/${NAME}/results`
    const ended = batch('ended', address)
    return Response.json(
      pathname.endsWith('/batches') ? { data: [ended], first_id: NAME, last_id: NAME, has_more: false } : ended,
    )
  }
  return Object.assign(vendor, { lines })
}

function batch(status: string, address: string | null): object {
  const request_counts = { processing: 0, succeeded: 3, errored: 0, canceled: 0, expired: 0 }
  return { id: NAME, type: 'message_batch', processing_status: status, request_counts, results_url: address }
}

function repeating({ params }: Asked): object {
  const tokens = [...new Set(JSON.stringify(params).match(/[A-Z]{4,9}_[A-Z0-9]{7}/g))]
  const content = [{ type: 'text', text: `I see ${tokens.join(', ')}.` }]
  return { type: 'succeeded', message: { id: 'msg_1', type: 'message', role: 'assistant', content } }
}

/** Bytes in pieces of so many, so that lines, characters and tokens are cut. */
function cut(text: string, size: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.slice(at, at + size))
      at += size
    },
  })
}

function message(content: unknown, more: object = {}): object {
  return { model: 'claude-sonnet-4-5', max_tokens: 64, messages: [{ role: 'user', content }], ...more }
}

const REQUESTS = [
  { custom_id: 'ines-caradec', params: message('I am Inès Caradec, ines.caradec@exemple.fr.') },
  { custom_id: 'case 2', params: message('I am Tom Vandewalle.') },
  { custom_id: 'case 3', params: message('Write to Jonas Petersilie about Inès Caradec.', { system: 'Be kind.' }) },
]

async function made(vendor: Vendor, requests: unknown = REQUESTS, config = ''): Promise<InProcess> {
  const node = await inProcess(vendor, { vault: createMemoryVault(), config })
  const reply = await node.post(BATCHES, JSON.stringify({ requests }))
  if (reply.status !== 200) throw new Error(await reply.text())
  return node
}

async function results(node: InProcess): Promise<Readonly<Record<string, string>>> {
  const reply = await ask(node, `${BATCHES}/${NAME}/results`)
  const text = await reply.text()
  if (reply.status !== 200) throw new Error(text)
  return Object.fromEntries(
    text
      .trimEnd()
      .split('\n')
      .map((line) => {
        const { custom_id, result } = JSON.parse(line) as {
          custom_id: string
          result: { message?: { content: readonly { text: string }[] } }
        }
        return [custom_id, result.message?.content[0]?.text ?? JSON.stringify(result)]
      }),
  )
}

describe('a batch', () => {
  test('goes up replaced, and each answer comes back with the values of its own request', async () => {
    const node = await made(batchVendor())
    for (const piece of TELLING) expect(node.received.join('\n')).not.toContain(piece)
    expect(await results(node)).toEqual({
      'ines-caradec': 'I see Inès Caradec, ines.caradec@exemple.fr.',
      'case 2': 'I see Tom Vandewalle.',
      'case 3': 'I see Jonas Petersilie, Inès Caradec.',
    })
    expect(node.events.at(-1)).toMatchObject({ route: '/v1/messages/batches/{batch}/results', outcome: 'answered' })
  })

  test('is, request by request, what the requests alone would be', async () => {
    const node = await made(batchVendor())
    for (const { params } of REQUESTS) await node.post('/anthropic/v1/messages', JSON.stringify(params))
    const [sent = '', ...alone] = node.received
    expect(alone).toHaveLength(REQUESTS.length)
    for (const one of alone) expect(sent).toContain(`"params":${one}`)
  })

  test('a token of one request stands for nothing in another', async () => {
    let theirs = ''
    const vendor = batchVendor(({ custom_id, params }) => {
      const text = JSON.stringify(params)
      if (text.includes('about')) theirs = /PERSON_[A-Z0-9]{7}/.exec(text)?.[0] ?? ''
      return custom_id === '' ? {} : { type: 'succeeded', message: { content: [{ type: 'text', text: theirs }] } }
    })
    // Answers come last to first, so the third is the first that is said.
    const told = await results(await made(vendor))
    expect(told['case 3']).toBe('Jonas Petersilie')
    expect(told['case 2']).toBe(theirs)
    expect(told['ines-caradec']).toBe(theirs)
  })

  test('errors of single requests come back restored too', async () => {
    const vendor = batchVendor(({ params }) => {
      const text = JSON.stringify(params.messages[0]?.content)
      return { type: 'errored', error: { type: 'error', error: { type: 'invalid_request_error', message: text } } }
    })
    const told = await results(await made(vendor))
    expect(told['case 2']).toContain('I am Tom Vandewalle.')
  })

  test('structured answers and tools’ arguments are escaped as JSON is', async () => {
    const requests = [
      {
        custom_id: 'one',
        params: message('It is for Aurélie "la cheffe"\\Dubreuil-Vantor now.', {
          output_config: { format: { type: 'json_schema', schema: { type: 'object' } } },
        }),
      },
    ]
    const vendor = batchVendor(({ params }) => {
      const token = /PERSON_[A-Z0-9]{7}/.exec(JSON.stringify(params))?.[0]
      return { type: 'succeeded', message: { content: [{ type: 'text', text: JSON.stringify({ to: token }) }] } }
    })
    const config = String.raw`deny: [{ type: PERSON, value: 'Aurélie "la cheffe"\Dubreuil-Vantor' }]`
    const { one = '' } = await results(await made(vendor, requests, config))
    expect(JSON.parse(one)).toEqual({ to: 'Aurélie "la cheffe"\\Dubreuil-Vantor' })
  })

  test('values are spelled as a schema asks, as in an answer alone', async () => {
    const properties = { phone: { type: 'string', pattern: '^\\+[0-9]{11}$' } }
    const format = { type: 'json_schema', schema: { type: 'object', properties, required: ['phone'] } }
    const params = message('Call +33 6 39 98 12 34.', { output_config: { format } })
    const phoning = (asked: string) => JSON.stringify({ phone: /PHONE_[A-Z0-9]{7}/.exec(asked)?.[0] })
    const vendor = batchVendor((one) => ({
      type: 'succeeded',
      message: { content: [{ type: 'text', text: phoning(JSON.stringify(one.params.messages)) }] },
    }))
    const batched = await results(await made(vendor, [{ custom_id: 'one', params }]))
    const alone = await inProcess((body) =>
      Response.json({
        content: [{ type: 'text', text: phoning(JSON.stringify((JSON.parse(body) as Asked['params']).messages)) }],
      }),
    )
    const reply = await alone.post('/anthropic/v1/messages', JSON.stringify(params))
    expect(await reply.json()).toEqual({ content: [{ type: 'text', text: batched['one'] }] })
    expect(batched['one']).toBe('{"phone":"+33639981234"}')
  })

  test('citations point into the documents as the client sent them', async () => {
    const document = {
      type: 'document',
      source: { type: 'text', media_type: 'text/plain', data: 'Inès Caradec lives here. The sky is blue.' },
      citations: { enabled: true },
    }
    const requests = [{ custom_id: 'one', params: message([document, { type: 'text', text: 'What colour?' }]) }]
    const vendor = batchVendor(({ params }) => {
      const start = /"data":"(.*?)The sky/.exec(JSON.stringify(params))?.[1]?.length ?? 0
      const citation = {
        type: 'char_location',
        cited_text: 'The sky is blue.',
        document_index: 0,
        start_char_index: start,
        end_char_index: start + 16,
      }
      return { type: 'succeeded', message: { content: [{ type: 'text', text: 'Blue.', citations: [citation] }] } }
    })
    const node = await made(vendor, requests)
    const line = await (await ask(node, `${BATCHES}/${NAME}/results`)).text()
    expect(line).toContain('"start_char_index":25,"end_char_index":41')
  })

  test('attachments that policy lets through are not kept, and the answers still come back', async () => {
    const data = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB'.repeat(2000)
    const image = { type: 'image', source: { type: 'base64', media_type: 'image/png', data } }
    const vault = createMemoryVault({ bytes: 8000 })
    const config = 'upstreams: { anthropic: { attachments: { image: allow } } }'
    const node = await inProcess(batchVendor(), { vault, config })
    const requests = [{ custom_id: 'a', params: message([image, { type: 'text', text: 'Is this Inès Caradec?' }]) }]
    await node.post(BATCHES, JSON.stringify({ requests }))
    expect(node.received[0]).toContain(data)
    expect(await results(node)).toEqual({ a: 'I see Inès Caradec.' })
  })
})

describe('what is kept of a batch', () => {
  test('stays as long as the vendor keeps its results, however silent the client is', async () => {
    const day = 24 * 3_600_000
    let time = 0
    const node = await inProcess(batchVendor(), { vault: createMemoryVault({ now: () => time }) })
    await node.post(BATCHES, JSON.stringify({ requests: REQUESTS }))
    time = 28 * day
    expect(Object.keys(await results(node))).toHaveLength(3)
    time = 31 * day
    expect((await ask(node, `${BATCHES}/${NAME}/results`)).status).toBe(404)
  })

  test('must have room before it is sent', async () => {
    const vault = createMemoryVault({ bytes: 4000 })
    const node = await inProcess(batchVendor(), { vault })
    const long = [{ custom_id: 'a', params: message('The sky is blue. '.repeat(200)) }]
    const reply = await node.post(BATCHES, JSON.stringify({ requests: long }))
    expect([reply.status, await reply.json()]).toMatchObject([
      413,
      { error: { type: 'request_too_large', details: { error_code: 'paravent_batch_too_large' } } },
    ])
    expect(node.received).toEqual([])
  })
})

describe('the name of a request in a batch', () => {
  test('goes up as a pseudonym, the same each time, and comes back as it was', async () => {
    const node = await made(batchVendor())
    await node.post(BATCHES, JSON.stringify({ requests: REQUESTS.slice(0, 1) }))
    const names = node.received.map((body) => (JSON.parse(body) as { requests: Asked[] }).requests[0]?.custom_id)
    expect(names[0]).toMatch(/^pv[0-9a-f]{32}$/)
    expect(names[1]).toBe(names[0])
  })

  test('is itself again in an error of the vendor’s about it', async () => {
    const vault = createMemoryVault()
    const node = await inProcess(
      (body) => {
        const { requests } = JSON.parse(body) as { requests: Asked[] }
        const error = { type: 'invalid_request_error', message: requests[0]?.custom_id }
        return Response.json({ type: 'error', error }, { status: 400 })
      },
      { vault },
    )
    const reply = await node.post(BATCHES, JSON.stringify({ requests: REQUESTS }))
    expect([reply.status, await reply.json()]).toMatchObject([400, { error: { message: 'ines-caradec' } }])
    expect((await ask(node, `${BATCHES}/${NAME}/results`)).status).toBe(404)
  })
})

describe('how a batch stands', () => {
  test('is told, with the address of its results here and not past us', async () => {
    const node = await made(batchVendor())
    const here = `/v1/messages/batches/${NAME}/results`
    for (const more of [`/${NAME}`, `/${NAME}?beta=true`]) {
      const told = await (await ask(node, BATCHES + more)).json()
      expect(told).toMatchObject({ id: NAME, results_url: here })
    }
    expect(node.requests.at(-1)?.url).toBe(`https://api.anthropic.com/v1/messages/batches/${NAME}?beta=true`)
    const list = await (await ask(node, `${BATCHES}?limit=20&after_id=${NAME}&who=zoe`)).json()
    expect(list).toMatchObject({ data: [{ results_url: here }], first_id: NAME })
    expect(node.requests.at(-1)?.url).toBe(`https://api.anthropic.com/v1/messages/batches?limit=20&after_id=${NAME}`)
    const cancelled = await ask(node, `${BATCHES}/${NAME}/cancel`, 'POST')
    expect([cancelled.status, node.requests.at(-1)?.body]).toEqual([200, undefined])
    const said = await node.post(`${BATCHES}/${NAME}/cancel`, '{"why":"Inès Caradec"}')
    expect(await said.text()).toContain('paravent_request_shape')
  })

  test('is told of one that was begun elsewhere; its results are not', async () => {
    const node = await inProcess(batchVendor(), { vault: createMemoryVault() })
    expect((await ask(node, `${BATCHES}/${NAME}`)).status).toBe(200)
    const asked = node.requests.length
    const reply = await ask(node, `${BATCHES}/${NAME}/results`)
    expect([reply.status, await reply.json()]).toMatchObject([
      404,
      { type: 'error', error: { type: 'not_found_error', details: { error_code: 'paravent_state_unknown' } } },
    ])
    expect(node.requests).toHaveLength(asked)
  })

  test('once erased, is forgotten here', async () => {
    const node = await made(batchVendor())
    expect((await ask(node, `${BATCHES}/${NAME}`, 'DELETE')).status).toBe(200)
    expect((await ask(node, `${BATCHES}/${NAME}/results`)).status).toBe(404)
  })

  test('is nobody else’s to know', async () => {
    const node = await made(batchVendor())
    const other = { authorization: 'Bearer sk-other' }
    await ask(node, `${BATCHES}/${NAME}`, 'DELETE', other)
    expect((await ask(node, `${BATCHES}/${NAME}/results`, 'GET', other)).status).toBe(404)
    expect((await ask(node, `${BATCHES}/${NAME}/results`)).status).toBe(200)
  })

  test('a reply that cannot be read is not passed on: an address in it might lead past us', async () => {
    const node = await inProcess(() => new Response('<html>', { headers: { 'content-type': 'text/html' } }), {
      vault: createMemoryVault(),
    })
    const reply = await ask(node, `${BATCHES}/${NAME}`)
    expect([reply.status, await reply.text()]).toEqual([502, expect.stringContaining('paravent_upstream_reply')])
  })
})

describe('a batch is refused, and nothing sent', () => {
  test.each([
    ['without a list', {}, 'request_shape', 'requests'],
    ['without a request', { requests: [{ custom_id: 'a' }] }, 'request_shape', 'requests[0].params'],
    ['without a name', { requests: [{ params: message('Hello') }] }, 'request_shape', 'requests[0].custom_id'],
    ['with a name twice', { requests: [REQUESTS[0], REQUESTS[0]] }, 'request_shape', 'requests[1].custom_id'],
    [
      'that says something personal around its requests',
      { requests: REQUESTS.map((one) => ({ ...one, note: 'for Inès Caradec' })) },
      'request_shape',
      'requests[0]',
    ],
    [
      'that holds an attachment nobody can look into',
      {
        requests: [
          REQUESTS[1],
          {
            custom_id: 'b',
            params: message([{ type: 'image', source: { type: 'url', url: 'https://example.com/a' } }]),
          },
        ],
      },
      'attachment_blocked',
      'requests[1].params.messages[0].content[0]',
    ],
    [
      'whose request has no messages',
      { requests: [{ custom_id: 'a', params: {} }] },
      'request_shape',
      'requests[0].params.messages',
    ],
  ])('%s', async (_title, body, code, path) => {
    const node = await inProcess(batchVendor(), { vault: createMemoryVault() })
    const reply = await node.post(BATCHES, JSON.stringify(body))
    const { error } = (await reply.json()) as { error: { message: string; details: { error_code: string } } }
    expect([reply.status, error.details.error_code]).toEqual([400, `paravent_${code}`])
    expect(error.message.startsWith(`${path}: `)).toBe(true)
    expect(node.received).toEqual([])
  })

  test('where nothing could restore its answers', async () => {
    const node = await inProcess(batchVendor())
    const reply = await node.post(BATCHES, JSON.stringify({ requests: REQUESTS }))
    expect([reply.status, await reply.text()]).toEqual([400, expect.stringContaining('paravent_state_unsupported')])
    const asked = await ask(node, `${BATCHES}/${NAME}/results`)
    expect(await asked.text()).toContain('paravent_state_unsupported')
    expect(node.received).toEqual([])
  })
})

describe('results', () => {
  test('that answer nothing known here break off, after what could be restored', async () => {
    const vendor = batchVendor()
    const node = await inProcess(
      (body, request) =>
        request.url.endsWith('/results')
          ? new Response(`${vendor.lines()}{"custom_id":"pv0","result":{}}\n`)
          : vendor(body, request),
      { vault: createMemoryVault() },
    )
    await node.post(BATCHES, JSON.stringify({ requests: REQUESTS }))
    const reply = await ask(node, `${BATCHES}/${NAME}/results`)
    await expect(reply.text()).rejects.toMatchObject({ code: 'upstream_reply' })
    expect(node.events.at(-1)).toMatchObject({ outcome: 'failed', fault: 'upstream_reply' })
  })

  test('of the vendor’s error come as the error', async () => {
    const vendor = batchVendor()
    const node = await inProcess(
      (body, request) =>
        request.url.endsWith('/results')
          ? Response.json({ type: 'error', error: { type: 'not_found_error', message: 'not yet' } }, { status: 404 })
          : vendor(body, request),
      { vault: createMemoryVault() },
    )
    await node.post(BATCHES, JSON.stringify({ requests: REQUESTS }))
    const reply = await ask(node, `${BATCHES}/${NAME}/results`)
    expect([reply.status, await reply.json()]).toMatchObject([404, { error: { message: 'not yet' } }])
  })

  test('leave while they still arrive', async () => {
    const vendor = batchVendor()
    let more: ReadableStreamDefaultController<Uint8Array> | undefined
    const source = new ReadableStream<Uint8Array>({ start: (controller) => void (more = controller) })
    const node = await inProcess(
      (body, request) => (request.url.endsWith('/results') ? new Response(source) : vendor(body, request)),
      { vault: createMemoryVault() },
    )
    await node.post(BATCHES, JSON.stringify({ requests: REQUESTS }))
    const [first = '', second = ''] = vendor.lines().split('\n')
    const reply = await ask(node, `${BATCHES}/${NAME}/results`)
    const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader()
    more?.enqueue(new TextEncoder().encode(`${first}\n${second.slice(0, 40)}`))
    const { value = '' } = (await reader?.read()) ?? {}
    expect(JSON.parse(value)).toMatchObject({ custom_id: 'case 3' })
    more?.enqueue(new TextEncoder().encode(second.slice(40)))
    more?.close()
    const { value: rest = '' } = (await reader?.read()) ?? {}
    expect(JSON.parse(rest)).toMatchObject({ custom_id: 'case 2' })
  })
})

describe('files that the vendor keeps', () => {
  const FILE = '/anthropic/v1/files/file_011CNha8iCJcU1wXNR6q4V8w'

  test('are told of, and erased, by their names alone', async () => {
    const node = await inProcess(() => Response.json({ id: 'file_1', filename: 'report.pdf' }))
    expect(await (await ask(node, FILE)).json()).toEqual({ id: 'file_1', filename: 'report.pdf' })
    expect((await ask(node, FILE, 'DELETE')).status).toBe(200)
    expect((await ask(node, '/anthropic/v1/files?limit=5&who=zoe')).status).toBe(200)
    const at = 'https://api.anthropic.com/v1/files'
    expect(node.requests.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['GET', `${at}/file_011CNha8iCJcU1wXNR6q4V8w`, undefined],
      ['DELETE', `${at}/file_011CNha8iCJcU1wXNR6q4V8w`, undefined],
      ['GET', `${at}?limit=5`, undefined],
    ])
  })

  test('come only where the upstream allows attachments, byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, at) => (at * 91) & 0xff)
    const vendor: Vendor = () => new Response(bytes, { headers: { 'content-type': 'text/csv' } })
    const refused = await ask(await inProcess(vendor), `${FILE}/content`)
    expect([refused.status, await refused.text()]).toEqual([
      400,
      expect.stringContaining('upstreams.anthropic.attachments.file: allow'),
    ])
    const config = 'upstreams: { anthropic: { attachments: { file: allow } } }'
    const reply = await ask(await inProcess(vendor, { config }), `${FILE}/content`)
    expect(new Uint8Array(await reply.arrayBuffer())).toEqual(bytes)
  })

  test('are not taken', async () => {
    const node = await inProcess(() => Response.json({}))
    const reply = await node.post('/anthropic/v1/files', '--b--', { 'content-type': 'multipart/form-data; boundary=b' })
    expect([reply.status, await reply.json()]).toMatchObject([
      400,
      { type: 'error', error: { details: { error_code: 'paravent_upload_unsupported' } } },
    ])
    expect(node.received).toEqual([])
  })
})
