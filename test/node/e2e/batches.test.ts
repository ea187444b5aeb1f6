import type Anthropic from '@anthropic-ai/sdk'
import { toFile } from '@anthropic-ai/sdk'
import { describe, expect, test } from 'vitest'
import { GENERATIONS } from '../../e2e/anthropic-generations.ts'
import { harnessOfFile } from '../../e2e/harness.ts'
import { CAMILLE, leaksIn, OLIVER } from '../../e2e/people.ts'
import { JSON_TYPE } from '../../e2e/plays.ts'
import { tokensIn } from '../../e2e/tokens.ts'
import type { Play } from '../../e2e/vendor.ts'

const harness = harnessOfFile()

const NAME = 'msgbatch_01HkcTjaV5uDC8jWR4ZsDV8d'

interface Asked {
  readonly custom_id: string
  readonly params: object
}

/** aimock speaks no batches: keeps one, and answers each of its requests with every token in it, last to first. */
function batching(copies = 1, more = ''): Play {
  let asked: readonly Asked[] = []
  return async (call, reply) => {
    const [path = ''] = call.target.split('?')
    if (call.method === 'POST' && path.endsWith('/batches')) {
      asked = (JSON.parse(call.body.toString()) as { requests: readonly Asked[] }).requests
    }
    if (!path.endsWith('/results')) {
      const ended = call.method === 'GET'
      const batch = {
        id: NAME,
        type: call.method === 'DELETE' ? 'message_batch_deleted' : 'message_batch',
        processing_status: ended ? 'ended' : 'in_progress',
        request_counts: { processing: 0, succeeded: asked.length, errored: 0, canceled: 0, expired: 0 },
        results_url: ended ? `${FAR_AWAY}${path.replace(`/${NAME}`, '')}/${NAME}/results` : null,
      }
      const list = ended && path.endsWith('/batches')
      const body = list ? { data: [batch], has_more: false, first_id: NAME, last_id: NAME } : batch
      reply.writeHead(200, JSON_TYPE).end(JSON.stringify(body))
      return
    }
    reply.writeHead(200, { 'content-type': 'application/x-jsonl' })
    for (const one of Array.from({ length: copies }, () => asked.toReversed()).flat()) {
      if (!reply.write(lineOf(one, more))) await new Promise((resolve) => reply.once('drain', resolve))
    }
    reply.end()
  }
}

/** Where the vendor says that its results are; nothing listens there. */
const FAR_AWAY = 'http://127.0.0.1:1'

function lineOf({ custom_id, params }: Asked, more: string): string {
  const content = [
    { type: 'text', text: `I see ${tokensIn(JSON.stringify(params)).join(' and ')}.${more}`, citations: null },
  ]
  const message = { id: 'msg_1', type: 'message', role: 'assistant', model: 'm', content, stop_reason: 'end_turn' }
  return `${JSON.stringify({ custom_id, result: { type: 'succeeded', message } })}\n`
}

function asking(custom_id: string, content: string): Anthropic.Messages.BatchCreateParams.Request {
  return { custom_id, params: { model: 'claude-sonnet-5-5', max_tokens: 100, messages: [{ role: 'user', content }] } }
}

const REQUESTS = [
  asking('for-camille', `I am ${CAMILLE.name}, ${CAMILLE.email}.`),
  asking('for-oliver', `I am ${OLIVER.name}, call ${OLIVER.phone}.`),
]
const ANSWERS = {
  'for-camille': `I see ${CAMILLE.name} and ${CAMILLE.email}.`,
  'for-oliver': `I see ${OLIVER.name} and ${OLIVER.phone}.`,
}

type Batches = Pick<Anthropic['messages']['batches'], 'create' | 'retrieve' | 'results' | 'list' | 'cancel' | 'delete'>

async function answersOf(batches: Batches): Promise<Readonly<Record<string, string>>> {
  const said: Record<string, string> = {}
  for await (const { custom_id, result } of await batches.results(NAME)) {
    const [block] = result.type === 'succeeded' ? result.message.content : []
    said[custom_id] = block?.type === 'text' ? block.text : result.type
  }
  return said
}

describe.each(GENERATIONS)('batches of $name through Paravent', ({ connect, errors }) => {
  const client = (apiKey = 'sk-test'): Anthropic => connect(harness.urls.anthropic, { apiKey })

  test.each(['stable', 'beta'] as const)(
    'go up replaced, and each answer comes back as its own (%s)',
    async (stage) => {
      harness.vendor.play(batching())
      // The beta resource has the same methods; its types add what is in beta.
      const of = (one: Anthropic): Batches =>
        stage === 'stable' ? one.messages.batches : (one.beta.messages.batches as Batches)
      const batches = of(client())
      const { id, processing_status } = await batches.create({ requests: REQUESTS })
      expect([id, processing_status]).toEqual([NAME, 'in_progress'])
      expect((await batches.retrieve(NAME)).processing_status).toBe('ended')
      expect((await batches.list({ limit: 5 })).data.map((one) => one.id)).toEqual([NAME])
      expect(await answersOf(batches)).toEqual(ANSWERS)
      expect(leaksIn(harness.received())).toEqual([])
      await batches.cancel(NAME)
      await expect(answersOf(of(client('sk-other')))).rejects.toBeInstanceOf(errors.NotFoundError)
      await batches.delete(NAME)
      await expect(answersOf(batches)).rejects.toBeInstanceOf(errors.NotFoundError)
      const sent = harness.vendor.calls.map(({ method, target }) => `${method} ${target.replace('?beta=true', '')}`)
      for (const asked of ['', `/${NAME}`, `/${NAME}/results`, `/${NAME}/cancel`]) {
        expect(sent.filter((one) => one.endsWith(`/v1/messages/batches${asked}`))).not.toEqual([])
      }
    },
  )

  test('that are not a batch are refused in the vendor’s words', async () => {
    const twice = { requests: [asking('a', 'Hello'), asking('a', 'Hello again')] }
    await expect(client().messages.batches.create(twice)).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('requests[1].custom_id') as unknown,
    })
    expect(harness.vendor.calls).toEqual([])
  })

  test('files are told of and not taken', async () => {
    harness.vendor.play((_call, reply) => {
      reply
        .writeHead(200, JSON_TYPE)
        .end(JSON.stringify({ id: 'file_1', filename: 'a.pdf', data: [], has_more: false }))
    })
    const name = 'file_011CNha8iCJcU1wXNR6q4V8w'
    const { files } = client().beta
    expect((await files.retrieveMetadata(name)).filename).toBe('a.pdf')
    await files.delete(name)
    await files.list({ limit: 5 })
    await expect(files.download(name)).rejects.toMatchObject({ status: 400 })
    const file = await toFile(Buffer.from(CAMILLE.name), `${CAMILLE.first}.txt`)
    await expect(files.upload({ file })).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('Uploads are attachments') as unknown,
    })
    expect(harness.vendor.calls.map(({ method }) => method)).toEqual(['GET', 'DELETE', 'GET'])
    expect(leaksIn(harness.received())).toEqual([])
  })
})

test('results of any length pass, for none but a line is held', async () => {
  const requests = Array.from({ length: 40 }, (_, index) => asking(`case-${index}`, `I am ${CAMILLE.name}.`))
  const copies = 250
  // 80 MB, more than a reply may have that is collected.
  harness.vendor.play(batching(copies, ' Nothing to see here.'.repeat(400)))
  const batches = `${harness.urls.anthropic}/v1/messages/batches`
  const headers = { 'content-type': 'application/json', 'x-api-key': 'sk-test' }
  await fetch(batches, { method: 'POST', headers, body: JSON.stringify({ requests }) })
  const reply = await fetch(`${batches}/${NAME}/results`, { headers })
  let lines = 0
  let rest = ''
  for await (const chunk of (reply.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    for (const one of parts) if (one.includes(`I see ${CAMILLE.name}.`)) lines += 1
  }
  expect([lines, rest]).toEqual([requests.length * copies, ''])
}, 120_000)
