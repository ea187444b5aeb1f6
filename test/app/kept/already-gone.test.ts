import { describe, expect, test } from 'vitest'
import { createMemoryVault } from '../../../src/vault/memory-vault.ts'
import { inProcess, type InProcess } from '../in-process.ts'

const SAID = 'Bonjour, je suis Inès Caradec.'
const BATCH = 'msgbatch_01HkcTjaV5uDC8jWR4ZsDV8d'

/** Something that a vendor keeps: how it is begun, where it is erased, and how what is known of it here is asked for. */
interface Kept {
  readonly name: string
  readonly begin: readonly [path: string, body: object, reply: object]
  readonly at: string
  /** Begins an answer that needs what is known here. */
  readonly goOn: (node: InProcess) => Promise<Response>
}

const KEPT: readonly Kept[] = [
  {
    name: 'a response of OpenAI',
    begin: [
      '/openai/v1/responses',
      { model: 'gpt-5', input: SAID },
      { id: 'resp_00009aB3dE5fG7hJ1kL2', object: 'response', output: [] },
    ],
    at: '/openai/v1/responses/resp_00009aB3dE5fG7hJ1kL2',
    goOn: ({ post }) =>
      post(
        '/openai/v1/responses',
        JSON.stringify({ model: 'gpt-5', input: 'And?', previous_response_id: 'resp_00009aB3dE5fG7hJ1kL2' }),
      ),
  },
  {
    name: 'a conversation of Mistral',
    begin: [
      '/mistral/v1/conversations',
      { model: 'mistral-large-latest', inputs: SAID },
      { object: 'conversation.response', conversation_id: 'conv_00019aB3dE5fG7hJ1kL2', outputs: [] },
    ],
    at: '/mistral/v1/conversations/conv_00019aB3dE5fG7hJ1kL2',
    goOn: ({ post }) =>
      post('/mistral/v1/conversations/conv_00019aB3dE5fG7hJ1kL2', JSON.stringify({ inputs: 'And?', stream: false })),
  },
  {
    name: 'an interaction of Gemini',
    begin: [
      '/gemini/v1beta/interactions',
      { model: 'gemini-2.5-flash', input: SAID },
      { id: 'v1_ChdYR3NIYXB6dkJzTy1xdHNQcTR5RDZRVRIXWG1z', object: 'interaction', status: 'completed', steps: [] },
    ],
    at: '/gemini/v1beta/interactions/v1_ChdYR3NIYXB6dkJzTy1xdHNQcTR5RDZRVRIXWG1z',
    goOn: ({ post }) =>
      post(
        '/gemini/v1beta/interactions',
        JSON.stringify({
          model: 'gemini-2.5-flash',
          input: 'And?',
          previous_interaction_id: 'v1_ChdYR3NIYXB6dkJzTy1xdHNQcTR5RDZRVRIXWG1z',
        }),
      ),
  },
  {
    name: 'a batch of Anthropic',
    begin: [
      '/anthropic/v1/messages/batches',
      {
        requests: [
          {
            custom_id: 'first',
            params: { model: 'claude-sonnet-5-5', max_tokens: 9, messages: [{ role: 'user', content: SAID }] },
          },
        ],
      },
      { id: BATCH, type: 'message_batch', processing_status: 'in_progress', results_url: null },
    ],
    at: `/anthropic/v1/messages/batches/${BATCH}`,
    goOn: (node) => send(node, 'GET', `/anthropic/v1/messages/batches/${BATCH}/results`),
  },
]

const HTML = { 'content-type': 'text/html' }

function send({ app }: InProcess, method: string, path: string): Promise<Response> {
  const headers = { authorization: 'Bearer sk-test' }
  return Promise.resolve(app.fetch(new Request(`http://127.0.0.1:8787${path}`, { method, headers })))
}

describe.each(KEPT)('$name that is to be erased', ({ begin: [path, body, reply], at, goOn }) => {
  test.each<[situation: string, answer: () => Response, isKept: boolean]>([
    ['is forgotten here too where the vendor has none', () => Response.json({ error: {} }, { status: 404 }), false],
    ['nor where it is gone for good', () => Response.json({ error: {} }, { status: 410 }), false],
    [
      'stays known where something else on the way says so',
      () => new Response('<h1>Not found</h1>', { status: 404, headers: HTML }),
      true,
    ],
    ['stays known where the vendor fails', () => Response.json({ error: {} }, { status: 500 }), true],
    ['stays known where the vendor refuses', () => Response.json({ error: {} }, { status: 403 }), true],
  ])('%s', async (_situation, answer, isKept) => {
    const node = await inProcess((_body, { method }) => (method === 'DELETE' ? answer() : Response.json(reply)), {
      vault: createMemoryVault(),
    })
    expect((await node.post(path, JSON.stringify(body))).status).toBe(200)
    const deleted = await send(node, 'DELETE', at)
    expect(deleted.status).toBe(answer().status)
    await deleted.text()
    const asked = node.requests.length
    const next = await goOn(node)
    expect(next.status).toBe(isKept ? 200 : 404)
    expect(node.requests.length - asked).toBe(isKept ? 1 : 0)
    if (!isKept) expect(await next.text()).toContain('paravent_state_unknown')
  })
})

test('one entry of a conversation that is not there is no reason to forget the conversation', async () => {
  const conversation = 'conv_00009aB3dE5fG7hJ1kL2'
  const node = await inProcess(
    (_body, { method }) =>
      method === 'DELETE'
        ? Response.json({ error: {} }, { status: 404 })
        : Response.json({ id: conversation, object: 'conversation', metadata: {} }),
    { vault: createMemoryVault() },
  )
  const items = [{ type: 'message', role: 'user', content: SAID }]
  await node.post('/openai/v1/conversations', JSON.stringify({ items }))
  await send(node, 'DELETE', `/openai/v1/conversations/${conversation}/items/msg_00009aB3dE5fG7hJ1kL2`)
  expect(node.requests.at(-1)?.method).toBe('DELETE')
  expect((await send(node, 'GET', `/openai/v1/conversations/${conversation}`)).status).toBe(200)
})
