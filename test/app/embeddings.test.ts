import { describe, expect, test } from 'vitest'
import { inProcess } from './in-process.ts'

const STABLE = 'embeddings: { mode: stable, reason: "search in old cases", until: 2099-12-31 }'
const TOKEN = /PERSON_[A-Z0-9]{7}/

/** What the vendor is given to embed. */
async function embedded(input: string, config = '', key = 'sk-test'): Promise<string | undefined> {
  const { post, received } = await inProcess(() => Response.json({ object: 'list', data: [] }), { config })
  await post('/openai/v1/embeddings', JSON.stringify({ model: 'text-embedding-3-small', input }), {
    authorization: `Bearer ${key}`,
  })
  return received[0] === undefined ? undefined : (JSON.parse(received[0]) as { input: string }).input
}

describe('a text to embed', () => {
  test('has type words in place of its values', async () => {
    expect(await embedded('My name is Inès Caradec.')).toBe('My name is [PERSON].')
  })

  test('has the same tokens in every request of a client, where the configuration says stable', async () => {
    const one = await embedded('My name is Inès Caradec.', STABLE)
    const other = await embedded('Please write to Inès Caradec and to Tom Vandewalle.', STABLE)
    const token = TOKEN.exec(one ?? '')?.[0]
    expect(token).toBeDefined()
    expect(other).toContain(token)
    expect(other).not.toContain('Vandewalle')
    expect(await embedded('My name is Inès Caradec.', STABLE, 'sk-other')).not.toContain(token)
  })

  test('is refused where the configuration says so, and reranking with it; moderation is not', async () => {
    const { post, received } = await inProcess(() => Response.json({}), { config: 'embeddings: { mode: refuse }' })
    const refused = await post('/openai/v1/embeddings', '{"model":"text-embedding-3-small","input":"Hello"}')
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('embeddings.mode: typeOnly | stable')
    const rerank = await post('/cohere/v2/rerank', '{"model":"rerank-v4.0","query":"a","documents":["b"]}')
    expect(rerank.status).toBe(400)
    expect(received).toEqual([])
    expect((await post('/openai/v1/moderations', '{"input":"Hello"}')).status).toBe(200)
  })

  test('keeps tokens of its own in a chat, even where embeddings are stable', async () => {
    const { post, received } = await inProcess(() => Response.json({}), { config: STABLE })
    for (const content of ['My name is Inès Caradec.', 'Hello, my name is Inès Caradec.']) {
      await post('/openai/v1/chat/completions', JSON.stringify({ model: 'm', messages: [{ role: 'user', content }] }))
    }
    const [one, other] = received.map((body) => TOKEN.exec(body)?.[0])
    expect(one).toBeDefined()
    expect(other).not.toBe(one)
  })
})
