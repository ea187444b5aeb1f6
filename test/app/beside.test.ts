import { describe, expect, test } from 'vitest'
import { inProcess } from './in-process.ts'

const CHAT = '/openai/v1/chat/completions'
const PSEUDONYM = /^pv[0-9a-f]{32}$/

type Body = Record<string, unknown>

const asked = (more: Body) => JSON.stringify({ model: 'm', messages: [{ role: 'user', content: 'Hello' }], ...more })
const IDENTIFIED = {
  user: 'ines.caradec@exemple.fr',
  safety_identifier: 'customer 12',
  prompt_cache_key: 'shop Lyon',
  metadata: { who: 'ines.caradec@exemple.fr', branch: 'Lyon' },
}

/** What the vendor gets of a request, and what the client gets of a vendor that says the request back. */
async function sent(body: string, config = '', headers: Record<string, string> = {}, path = CHAT) {
  const { post, received } = await inProcess((text) => new Response(text, { headers: JSON_TYPE }), { config })
  const reply = await post(path, body, headers)
  return { up: JSON.parse(received[0] ?? '{}') as Body, raw: received[0], reply }
}

const JSON_TYPE = { 'content-type': 'application/json' }

describe('an identifier of the end user', () => {
  test('is a hash of fixed shape to the vendor, and itself again when the vendor says it back', async () => {
    const { up, raw, reply } = await sent(asked(IDENTIFIED))
    for (const name of ['user', 'safety_identifier', 'prompt_cache_key']) expect(up[name]).toMatch(PSEUDONYM)
    expect(raw).not.toContain('ines.caradec')
    expect(raw).not.toContain('customer 12')
    expect(up['metadata']).toMatchObject({ branch: 'Lyon' })
    expect(await reply.json()).toMatchObject(IDENTIFIED)
  })

  test('is itself again in a stream too, where nothing else was replaced', async () => {
    const { post } = await inProcess((text) => {
      const { user, metadata } = JSON.parse(text) as Body
      const event = { type: 'response.created', sequence_number: 0, response: { id: 'resp_1', user, metadata } }
      return new Response(`event: response.created\ndata: ${JSON.stringify(event)}\n\n`, {
        headers: { 'content-type': 'text/event-stream' },
      })
    })
    const asks = { model: 'm', input: 'Hello', stream: true, user: 'u-1', metadata: { branch: 'Lyon' } }
    const stream = await (await post('/openai/v1/responses', JSON.stringify(asks))).text()
    expect(stream).toContain('"user":"u-1","metadata":{"branch":"Lyon"}')
  })

  test('is the same at every turn and in another process, and another for another client', async () => {
    const one = await sent(asked({ user: 'u-1', prompt_cache_key: 'u-1' }))
    const later = await sent(
      asked({ user: 'u-1', prompt_cache_key: 'u-1', messages: [{ role: 'user', content: 'x' }] }),
    )
    const other = await sent(asked({ user: 'u-1' }), '', { authorization: 'Bearer sk-other' })
    expect(later.up['user']).toBe(one.up['user'])
    expect(later.up['prompt_cache_key']).toBe(one.up['prompt_cache_key'])
    expect(one.up['prompt_cache_key']).not.toBe(one.up['user'])
    expect(other.up['user']).not.toBe(one.up['user'])
  })

  test('may be a number; null stays null', async () => {
    const { up } = await sent(asked({ user: 123_456_789, safety_identifier: null }))
    expect(up['user']).toMatch(PSEUDONYM)
    expect(up['safety_identifier']).toBeNull()
  })

  test.each([
    ['first', { user: 'u-1', ...JSON.parse(asked({})) }],
    ['last', JSON.parse(asked({ safety_identifier: 'u', user: 'u-1' }))],
    ['apart', { user: 'u-1', ...JSON.parse(asked({})), safety_identifier: 'u' }],
  ])('that is dropped leaves nothing behind (%s)', async (_where, body) => {
    const { up } = await sent(JSON.stringify(body), 'upstreams: { openai: { metadata: { user: drop } } }')
    expect(up).toEqual(JSON.parse(asked({})))
  })

  test('is text where the configuration says so, and labels are hashes where it says that', async () => {
    const { up } = await sent(
      asked(IDENTIFIED),
      'upstreams: { openai: { metadata: { user: scan, labels: pseudonym } } }',
    )
    expect(up['user']).toMatch(/^EMAIL_/)
    expect(up['safety_identifier']).toBe('customer 12')
    const labels = up['metadata'] as Body
    expect(Object.keys(labels)).toEqual(['who', 'branch'])
    for (const label of Object.values(labels)) expect(label).toMatch(PSEUDONYM)
  })

  test('has its place at Anthropic too', async () => {
    const body = JSON.stringify({
      model: 'claude',
      max_tokens: 9,
      metadata: { user_id: 'customer 12' },
      messages: [{ role: 'user', content: 'Hello' }],
    })
    const { up } = await sent(body, '', { 'x-api-key': 'k' }, '/anthropic/v1/messages')
    expect((up['metadata'] as Body)['user_id']).toMatch(PSEUDONYM)
    const dropped = await sent(
      body,
      'upstreams: { anthropic: { metadata: { user: drop } } }',
      { 'x-api-key': 'k' },
      '/anthropic/v1/messages',
    )
    expect(dropped.up['metadata']).toEqual({})
  })
})

describe('what a vendor fetches by itself', () => {
  const remote = [{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'https://example.org/a.png' } }] }]
  const image = 'attachments: { image: allow, file: allow }'
  const responses = { model: 'm', input: 'Hello' }
  const messages = { model: 'claude', max_tokens: 9, messages: [{ role: 'user', content: 'Hello' }] }
  const GENERATE = '/v1beta/models/gemini-2.5-pro:generateContent'
  const contents = { contents: [{ role: 'user', parts: [{ text: 'Hello' }] }] }
  const rows: readonly (readonly [string, string, string, Body])[] = [
    ['openai', 'connectors', '/v1/responses', { ...responses, tools: [{ type: 'mcp', server_label: 'shop' }] }],
    ['openai', 'files', '/v1/responses', { ...responses, tools: [{ type: 'file_search', vector_store_ids: [] }] }],
    [
      'openai',
      'files',
      '/v1/responses',
      { ...responses, tools: [{ type: 'code_interpreter', container: { type: 'auto', file_ids: ['file-1'] } }] },
    ],
    [
      'openai',
      'connectors',
      '/v1/responses',
      { model: 'm', input: [{ type: 'additional_tools', tools: [{ type: 'mcp', server_label: 'shop' }] }] },
    ],
    ['openai', 'search', '/v1/chat/completions', JSON.parse(asked({ plugins: [{ id: 'web' }] }))],
    ['openai', 'search', '/v1/responses', { ...responses, tools: [{ type: 'web_search_preview' }] }],
    ['openai', 'search', '/v1/chat/completions', JSON.parse(asked({ web_search_options: {} }))],
    ['openai', 'files', '/openai/deployments/d/chat/completions', JSON.parse(asked({ data_sources: [{ type: 'x' }] }))],
    ['openai', 'urls', '/v1/chat/completions', { model: 'm', messages: remote }],
    ['anthropic', 'connectors', '/v1/messages', { ...messages, mcp_servers: [{ type: 'url', name: 'shop' }] }],
    ['anthropic', 'urls', '/v1/messages', { ...messages, tools: [{ type: 'web_fetch_20250910', name: 'web_fetch' }] }],
    [
      'anthropic',
      'search',
      '/v1/messages',
      { ...messages, tools: [{ type: 'web_search_20250305', name: 'web_search' }] },
    ],
    [
      'gemini',
      'search',
      '/v1beta/models/gemini-2.5-pro:generateContent',
      { ...contents, tools: [{ googleSearch: {} }] },
    ],
    ['gemini', 'urls', '/v1beta/models/gemini-2.5-pro:generateContent', { ...contents, tools: [{ url_context: {} }] }],
    ['gemini', 'files', '/v1beta/models/gemini-2.5-pro:generateContent', { ...contents, tools: [{ fileSearch: {} }] }],
    [
      'gemini',
      'search',
      GENERATE,
      { contents: { role: 'user', parts: { text: 'Hello' } }, tools: { google_search: {} } },
    ],
    [
      'gemini',
      'urls',
      GENERATE,
      { contents: [{ parts: [{ fileData: { file_uri: 'https://example.org/a.pdf', mimeType: 'application/pdf' } }] }] },
    ],
    ['mistral', 'search', '/v1/agents/completions', JSON.parse(asked({ agent_id: 'ag_019a' }))],
    ['mistral', 'search', '/v1/chat/completions', JSON.parse(asked({ tools: [{ type: 'web_search' }] }))],
  ]

  test.each(rows)('%s, %s: goes up unless refused (%s)', async (upstream, kind, path, body) => {
    const allowed = `upstreams: { ${upstream}: { ${image}, fetches: { ${kind}: allow } } }`
    const text = JSON.stringify(body)
    expect((await sent(text, allowed, {}, `/${upstream}${path}`)).raw).toBe(text)
    expect((await sent(text, `preset: strict\n${allowed}`, {}, `/${upstream}${path}`)).raw).toBe(text)
    for (const config of [
      `upstreams: { ${upstream}: { ${image}, fetches: { ${kind}: refuse } } }`,
      `preset: strict\nupstreams: { ${upstream}: { ${image} } }`,
    ]) {
      const { raw, reply } = await sent(text, config, {}, `/${upstream}${path}`)
      expect(raw).toBeUndefined()
      expect(reply.status).toBe(400)
      const words = await reply.text()
      expect(words).toContain(`upstreams.${upstream}.fetches.${kind}: allow`)
      expect(words).toMatch(
        /tools\[0\]|web_search_options|data_sources|image_url|mcp_servers\[0\]|tools|plugins\[0\]|file_uri|agent_id/,
      )
    }
  })

  test('is not a file for code to read where there is none, nor a picture that is in the request', async () => {
    const code = { ...responses, tools: [{ type: 'code_interpreter', container: { type: 'auto' } }] }
    expect((await sent(JSON.stringify(code), 'preset: strict', {}, '/openai/v1/responses')).raw).toBeDefined()
    const inline = [
      { role: 'user', content: [{ type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } }] },
    ]
    const config = `preset: strict\nupstreams: { openai: { ${image} } }`
    expect((await sent(JSON.stringify({ model: 'm', messages: inline }), config)).raw).toBeDefined()
  })
})
