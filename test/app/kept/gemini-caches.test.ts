import { describe, expect, test } from 'vitest'
import { createMemoryVault } from '../../../src/vault/memory-vault.ts'
import { inProcess, type InProcess, type Vendor } from '../in-process.ts'
import { geminiFault } from './ask.ts'

/** What is cached at Gemini, and is not sent again with the requests that name it. */
const CACHES = '/gemini/v1beta/cachedContents'
const GENERATE = '/gemini/v1beta/models/gemini-2.5-flash:generateContent'
const FILE = 'The file of Inès Caradec, ines.caradec@exemple.fr.'
const TELLING = ['Inès', 'Caradec', 'ines.caradec', 'Vandewalle']

/** Caches what it is told, and answers with every token that it was ever told in the cache and the request. */
function cachingVendor(): Vendor {
  const caches = new Map<string, { readonly said: string; readonly displayName: string | undefined }>()
  const describe = (id: string) => ({
    name: `cachedContents/${id}`,
    model: 'models/gemini-2.5-flash',
    displayName: caches.get(id)?.displayName,
    createTime: '2026-05-15T18:52:17Z',
    expireTime: '2026-05-15T19:52:17Z',
    usageMetadata: { totalTokenCount: 4096 },
  })
  return (body, { method, url }) => {
    const { pathname } = new URL(url)
    const [, id] = /\/cachedContents\/([^/:]+)$/.exec(pathname) ?? []
    if (id !== undefined) {
      if (!caches.has(id))
        return Response.json({ error: { code: 404, message: 'none', status: 'NOT_FOUND' } }, { status: 404 })
      if (method === 'DELETE') caches.delete(id)
      return Response.json(method === 'DELETE' ? {} : describe(id))
    }
    if (pathname.endsWith('/cachedContents')) {
      if (method === 'GET') return Response.json({ cachedContents: [...caches.keys()].map(describe) })
      const asked = JSON.parse(body) as { displayName?: string }
      const name = `4d2kbhcvd4qm4mtv3qg2${caches.size}`
      caches.set(name, { said: body, displayName: asked.displayName })
      return Response.json(describe(name))
    }
    const { cachedContent } = JSON.parse(body) as { cachedContent?: string }
    const said = `${caches.get(cachedContent?.split('/').at(-1) ?? '')?.said ?? ''} ${body}`
    const text = `I know ${[...new Set(said.match(/[A-Z]{4,9}_[A-Z0-9]{7}/g))].join(', ')}.`
    if (pathname.endsWith(':countTokens')) return Response.json({ totalTokens: said.length })
    const answer = (piece: string) => ({ candidates: [{ content: { role: 'model', parts: [{ text: piece }] } }] })
    if (!pathname.endsWith(':streamGenerateContent')) return Response.json(answer(text))
    const frames = (text.match(/.{1,3}/gs) ?? []).map((piece) => `data: ${JSON.stringify(answer(piece))}\n\n`)
    return new Response(frames.join(''), { headers: { 'content-type': 'text/event-stream' } })
  }
}

const turn = (text: string, role = 'user') => ({ role, parts: [{ text }] })
const withVault = (config = '') => inProcess(cachingVendor(), { vault: createMemoryVault(), config })

async function cached(node: InProcess, more: object = {}, path = CACHES): Promise<string> {
  const asked = { model: 'models/gemini-2.5-flash', contents: [turn(FILE)], ttl: '3600s', ...more }
  const reply = await node.post(path, JSON.stringify(asked))
  const { name } = (await reply.json()) as { name: string }
  return name
}

async function said(node: InProcess, cachedContent: string, contents: unknown, path = GENERATE): Promise<string> {
  const reply = await node.post(path, JSON.stringify({ cachedContent, contents }))
  const body = await reply.text()
  if (!reply.ok) throw new Error(body)
  const pieces = body.startsWith('data:') ? body.split('\n\n').filter((line) => line !== '') : [body]
  return pieces
    .map((piece) => JSON.parse(piece.replace(/^data: /, '')) as Generated)
    .map(({ candidates }) => candidates[0]?.content.parts[0]?.text ?? '')
    .join('')
}

interface Generated {
  readonly candidates: readonly { readonly content: { readonly parts: readonly { readonly text: string }[] } }[]
}

function ask(node: InProcess, path: string, method = 'GET', body?: string, key = 'sk-test'): Promise<Response> {
  const init = { method, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' } }
  const request = new Request(`http://127.0.0.1:8787${path}`, body === undefined ? init : { ...init, body })
  return Promise.resolve(node.app.fetch(request))
}

describe('content that Gemini caches', () => {
  test.each([GENERATE, '/gemini/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse'])(
    'is known to the requests that name it: %s',
    async (path) => {
      const node = await withVault()
      const name = await cached(node)
      expect(await said(node, name, [turn('Who is it about?')], path)).toBe(
        'I know Inès Caradec, ines.caradec@exemple.fr.',
      )
      const grown = [turn('Who is it about?'), turn('Inès Caradec.', 'model'), turn('Does Tom Vandewalle know her?')]
      expect(await said(node, name, grown, path)).toBe('I know Inès Caradec, ines.caradec@exemple.fr, Tom Vandewalle.')
      for (const piece of TELLING) expect(node.received.join('\n')).not.toContain(piece)
    },
  )

  test('a value has its token of the cache in every request, and the same in each', async () => {
    const node = await withVault()
    const name = await cached(node)
    const [cache = ''] = node.received
    const token = /PERSON_[A-Z0-9]{7}/.exec(cache)?.[0] ?? 'none'
    await said(node, name, [turn('Write to Inès Caradec.')])
    await said(node, name, [turn('Write to Inès Caradec.'), turn('Done.', 'model'), turn('And Tom Vandewalle?')])
    const [, first = '', second = ''] = node.received
    expect(first).toContain(`Write to ${token}.`)
    expect(second.startsWith(first.slice(0, first.indexOf(token) + token.length))).toBe(true)
  })

  test('its name goes up as it is, at Vertex AI too, where it is a number', async () => {
    const vendor: Vendor = () =>
      Response.json({ name: 'projects/a-project/locations/europe-west1/cachedContents/33612345678' })
    const node = await inProcess(vendor, { vault: createMemoryVault() })
    const place = '/gemini/v1beta1/projects/a-project/locations/europe-west1'
    const name = await cached(node, {}, `${place}/cachedContents`)
    expect(name).toBe('projects/a-project/locations/europe-west1/cachedContents/33612345678')
    const asked = JSON.stringify({ cachedContent: name, contents: [turn('Inès Caradec?')] })
    await node.post(`${place}/publishers/google/models/gemini-2.5-flash:generateContent`, asked)
    expect(node.received[1]).toContain(`"cachedContent":"${name}"`)
    expect(node.received[1]).not.toContain('Caradec')
    expect((await ask(node, `/gemini/v1beta1/${name}`)).status).toBe(200)
    expect(node.requests[2]?.url).toContain(`/v1beta1/${name}`)
  })

  test('is told of, changed and deleted by its name', async () => {
    const node = await withVault()
    const name = await cached(node, { displayName: 'Inès Caradec' })
    expect(node.received[0]).not.toContain('Caradec')
    const told = (await (await ask(node, `/gemini/v1beta/${name}`)).json()) as object
    expect(told).toMatchObject({ name, displayName: 'Inès Caradec', model: 'models/gemini-2.5-flash' })
    const changed = await ask(node, `/gemini/v1beta/${name}?updateMask=ttl`, 'PATCH', '{"ttl":"7200s"}')
    expect(await changed.json()).toMatchObject({ displayName: 'Inès Caradec' })
    expect([node.received[2], node.requests[2]?.method]).toEqual(['{"ttl":"7200s"}', 'PATCH'])
    expect(await said(node, name, [turn('Who is it about?')])).toContain('Inès Caradec')
    const more = await ask(node, `/gemini/v1beta/${name}`, 'PATCH', '{"displayName":"Tom Vandewalle"}')
    expect(more.status).toBe(400)
    expect((await ask(node, `/gemini/v1beta/${name}`, 'DELETE')).status).toBe(200)
    const late = await node.post(GENERATE, JSON.stringify({ cachedContent: name, contents: [turn('And now?')] }))
    expect(await geminiFault(late)).toEqual([404, 'paravent_state_unknown', 'cachedContent'])
  })

  test('a list of many tells nobody: what stood for values stays', async () => {
    const node = await withVault()
    await cached(node, { displayName: 'Inès Caradec' })
    const list = await (await ask(node, `${CACHES}?pageSize=5`)).text()
    expect(list).toMatch(/"displayName":"PERSON_[A-Z0-9]{7}"/)
    expect(node.requests[1]?.url).toMatch(/cachedContents\?pageSize=5$/)
  })

  test('has the note, and the requests that name it have none', async () => {
    const node = await withVault('upstreams: { gemini: { systemNote: true } }')
    const name = await cached(node)
    await said(node, name, [turn('Who is it about?')])
    const [cache = '', request = ''] = node.received
    expect(cache).toContain('"systemInstruction"')
    expect(request).not.toContain('systemInstruction')
  })

  test('is counted with what names it', async () => {
    const node = await withVault()
    const name = await cached(node)
    const wrapped = { generateContentRequest: { model: 'm', cachedContent: name, contents: [turn('Inès Caradec?')] } }
    const reply = await node.post('/gemini/v1beta/models/gemini-2.5-flash:countTokens', JSON.stringify(wrapped))
    expect(reply.status).toBe(200)
    const [cache = '', count = ''] = node.received
    expect(count).toContain(/PERSON_[A-Z0-9]{7}/.exec(cache)?.[0] ?? 'none')
  })

  test('is refused where it is not known, and by name', async () => {
    const node = await withVault()
    const name = await cached(node)
    const asked = (cachedContent: unknown) => JSON.stringify({ cachedContent, contents: [turn('Who?')] })
    expect(await geminiFault(await node.post(GENERATE, asked('cachedContents/4d2kbhcvd4qm4mtv')))).toEqual([
      404,
      'paravent_state_unknown',
      'cachedContent',
    ])
    for (const odd of ['Inès Caradec', 'cachedContents/../files', 7, { name }]) {
      expect(await geminiFault(await node.post(GENERATE, asked(odd)))).toEqual([
        400,
        'paravent_state_unsupported',
        'cachedContent',
      ])
    }
    const twice = JSON.stringify({ cachedContent: name, cached_content: name, contents: [turn('Who?')] })
    expect((await node.post(GENERATE, twice)).status).toBe(400)
    // Another tenant's.
    const theirs = await ask(node, `/gemini/v1beta/${name}`, 'GET', undefined, 'sk-other')
    expect(theirs.status).toBe(404)
    expect(node.received).toHaveLength(1)
  })

  test('is not begun where nothing is kept', async () => {
    const node = await inProcess(cachingVendor())
    const reply = await node.post(CACHES, JSON.stringify({ model: 'models/gemini-2.5-flash', contents: [turn(FILE)] }))
    expect(await geminiFault(reply)).toEqual([400, 'paravent_state_unsupported', 'contents'])
    const named = JSON.stringify({ cachedContent: 'cachedContents/4d2kbhcvd4qm4mtv', contents: [turn('Who?')] })
    expect(await geminiFault(await node.post(GENERATE, named))).toEqual([
      400,
      'paravent_state_unsupported',
      'cachedContent',
    ])
    expect(node.received).toEqual([])
  })

  test.each([
    ['25h', '90000s', true],
    ['an hour', '3600s', false],
  ] as const)('stays here as long as there: %s', async (_name, ttl, known) => {
    let now = 0
    const node = await inProcess(cachingVendor(), { vault: createMemoryVault({ now: () => now }) })
    const name = await cached(node, { ttl })
    now = 24.5 * 3_600_000
    const reply = await node.post(GENERATE, JSON.stringify({ cachedContent: name, contents: [turn('Who?')] }))
    expect(reply.status).toBe(known ? 200 : 404)
  })
})
