import { describe, expect, test } from 'vitest'
import { inProcess } from './in-process.ts'

/** OpenAI's endpoints without a conversation, end to end, and the same wire at Azure's paths. */
const SAID = 'Inès Caradec lives here; write to ines.caradec@exemple.fr.'
const TELLING = ['Inès', 'Caradec', 'ines.caradec']

describe('completions', () => {
  test.each([false, true])('come back with what they were asked with (streamed: %s)', async (stream) => {
    const { post, received } = await inProcess((body) => {
      const { prompt } = JSON.parse(body) as { prompt: string }
      if (!stream) return Response.json(choice(prompt, 'stop'))
      const chunks = prompt.split('').map((piece) => `data: ${JSON.stringify(choice(piece, null))}\n\n`)
      const end = `data: ${JSON.stringify(choice('', 'stop'))}\n\ndata: [DONE]\n\n`
      return new Response(chunks.join('') + end, { headers: { 'content-type': 'text/event-stream' } })
    })
    const reply = await post(
      '/openai/v1/completions',
      JSON.stringify({ model: 'gpt-3.5-turbo-instruct', prompt: SAID, stream }),
    )
    const text = (await reply.text())
      .split('\n')
      .map((line) => line.replace(/^data: /, ''))
      .filter((line) => line.startsWith('{'))
      .map((line) => (JSON.parse(line) as { choices: { text: string }[] }).choices[0]?.text)
    expect(text.join('')).toBe(SAID)
    for (const piece of TELLING) expect(received[0]).not.toContain(piece)
  })
})

describe('embeddings and moderations', () => {
  test.each(['embeddings', 'moderations'])('%s see type words, the same in every conversation', async (endpoint) => {
    const { post, received } = await inProcess(() => Response.json({ object: 'list', data: [] }))
    const path = `/openai/v1/${endpoint}`
    const first = await post(path, JSON.stringify({ model: 'text-embedding-3-small', input: SAID }))
    await post(path, JSON.stringify({ model: 'text-embedding-3-small', input: ['Something else.', SAID] }))
    const masked = '[PERSON] lives here; write to [EMAIL].'
    expect(received.map((body) => (JSON.parse(body) as { input: unknown }).input)).toEqual([
      masked,
      ['Something else.', masked],
    ])
    expect(first.headers.get('paravent-redacted')).toBe('EMAIL=1, PERSON=1')
  })

  test('vectors come back as the vendor wrote them', async () => {
    const bytes =
      '{"object":"list","data":[{"object":"embedding","index":0,"embedding":"AACAPwAAAEA_PERSON"}],"model":"m"}'
    const { post } = await inProcess(() => new Response(bytes, { headers: { 'content-type': 'application/json' } }))
    const reply = await post('/openai/v1/embeddings', JSON.stringify({ model: 'text-embedding-3-small', input: SAID }))
    expect(await reply.text()).toBe(bytes)
  })

  test.each(['embeddings', 'completions'])('token ids for %s are refused natively and not sent', async (endpoint) => {
    const { post, received } = await inProcess(() => Response.json({}))
    const body = { model: 'text-embedding-3-small', input: [[1, 2]], prompt: [[1, 2]] }
    const reply = await post(`/openai/v1/${endpoint}`, JSON.stringify(body))
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({
      error: {
        type: 'invalid_request_error',
        code: 'paravent_token_ids',
        param: endpoint === 'embeddings' ? 'input[0]' : 'prompt[0]',
      },
    })
    expect(received).toEqual([])
  })
})

describe('at Azure', () => {
  const config = 'upstreams: { azure: { wire: openai, url: https://shop.openai.azure.com } }'

  test('a deployment’s path, its version and its key go up, and the answer comes back', async () => {
    const { post, received, requests } = await inProcess(
      (body) => {
        const { messages } = JSON.parse(body) as { messages: { content: string }[] }
        return Response.json({ choices: [{ index: 0, message: { role: 'assistant', content: messages[0]?.content } }] })
      },
      { config },
    )
    const reply = await post(
      '/azure/openai/deployments/our-gpt4o/chat/completions?api-version=2025-04-01-preview',
      JSON.stringify({ messages: [{ role: 'user', content: SAID }] }),
      { 'api-key': 'sk-azure' },
    )
    expect(await reply.json()).toMatchObject({ choices: [{ message: { content: SAID } }] })
    for (const piece of TELLING) expect(received[0]).not.toContain(piece)
    expect(requests[0]?.url).toBe(
      'https://shop.openai.azure.com/openai/deployments/our-gpt4o/chat/completions?api-version=2025-04-01-preview',
    )
    expect(new Map(requests[0]?.headers).get('api-key')).toBe('sk-azure')
  })

  test('responses stand below a prefix', async () => {
    const { post, requests } = await inProcess(() => Response.json({ id: 'resp_1', output: [] }), { config })
    await post('/azure/openai/v1/responses?api-version=preview', JSON.stringify({ model: 'gpt-5', input: SAID }))
    expect(requests[0]?.url).toBe('https://shop.openai.azure.com/openai/v1/responses?api-version=preview')
  })
})

describe('state that the vendor keeps', () => {
  test.each([
    ['GET', '/openai/v1/responses/resp_0850765c843cca5300699cc48053e88190bf'],
    ['DELETE', '/v1/responses/resp_0850765c843cca5300699cc48053e88190bf'],
    ['POST', '/v1/responses/resp_0850765c843cca5300699cc48053e88190bf/cancel'],
    ['GET', '/v1/responses/resp_0850765c843cca5300699cc48053e88190bf/input_items'],
    ['GET', '/openai/v1/conversations/conv_1/items/msg_68a1c0ffee12345678'],
    ['GET', '/v1/chat/completions/chatcmpl-1'],
    ['GET', '/v1/chat/completions'],
  ])('%s %s is refused natively and not asked for', async (method, path) => {
    const { app, requests } = await inProcess(() => Response.json({}))
    const reply = await app.fetch(new Request(`http://127.0.0.1:8787${path}`, { method }))
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({ error: { code: 'paravent_state_unsupported' } })
    expect(requests).toEqual([])
  })
})

function choice(text: string, finish: string | null): object {
  const choices = [{ text, index: 0, logprobs: null, finish_reason: finish }]
  return { id: 'cmpl-1', object: 'text_completion', choices }
}
