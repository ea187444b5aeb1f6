import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/parse-config.ts'
import { inProcess, openaiVendor, type InProcess } from './in-process.ts'

const CONFIG = 'cors: { origins: [https://app.example, "http://localhost:5173"] }\nupstreams: { openai: {} }\n'
const PATH = '/openai/v1/chat/completions'
const BODY = JSON.stringify({ model: 'gpt-4o', messages: [{ role: 'user', content: 'Hello.' }] })

const open = (config = CONFIG): Promise<InProcess> =>
  inProcess(
    openaiVendor(() => 'Good.'),
    { config },
  )

function asks(node: InProcess, origin: string, path = PATH): Promise<Response> {
  const headers = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type,x-stainless-os',
  }
  return Promise.resolve(node.app.fetch(new Request(`http://127.0.0.1:8787${path}`, { method: 'OPTIONS', headers })))
}

describe('a page whose origin the configuration names', () => {
  test.each(['https://app.example', 'http://localhost:5173'])('may ask, and is told so: %s', async (origin) => {
    const node = await open()
    const reply = await asks(node, origin)
    expect(reply.status).toBe(204)
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
      'access-control-allow-headers': 'authorization, content-type, x-stainless-os',
      vary: 'origin',
    })
    expect(reply.headers.get('access-control-allow-credentials')).toBeNull()
    expect(node.requests).toEqual([])
  })

  test.each<[what: string, path: string, body: string, status: number]>([
    ['an answer', PATH, BODY, 200],
    ['a stream', PATH, BODY.replace('{', '{"stream":true,'), 200],
    ['a fault of the request', PATH, '{', 400],
    ['a refusal', '/openai/v1/unheard-of', BODY, 404],
    ['a refusal of no upstream’s', '/nobody/v1/unheard-of', BODY, 404],
  ])('sees %s', async (_what, path, body, status) => {
    const node = await open()
    const reply = await node.post(path, body, { origin: 'https://app.example' })
    expect(reply.status).toBe(status)
    expect(reply.headers.get('access-control-allow-origin')).toBe('https://app.example')
    expect(reply.headers.get('access-control-expose-headers')).toBe('*')
    await reply.text()
  })

  test('says nothing of itself to the vendor', async () => {
    const node = await open()
    await node.post(PATH, BODY, { origin: 'https://app.example', referer: 'https://app.example/chat' })
    expect(JSON.stringify(node.requests[0]?.headers)).not.toContain('app.example')
  })
})

describe('any other page sees nothing', () => {
  test.each([
    ['of another origin', CONFIG, 'https://evil.example'],
    ['of another port', CONFIG, 'https://app.example:8443'],
    ['of another scheme', CONFIG, 'http://app.example'],
    ['of a host that begins alike', CONFIG, 'https://app.example.evil.example'],
    ['of no origin that can be named', CONFIG, 'null'],
    ['where none is named', 'upstreams: { openai: {} }', 'https://app.example'],
  ])('%s', async (_which, config, origin) => {
    const node = await open(config)
    const preflight = await asks(node, origin)
    expect(preflight.status).toBe(405)
    const reply = await node.post(PATH, BODY, { origin })
    for (const one of [preflight, reply]) {
      expect([...one.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
    }
  })

  test('nor do metrics and the sandbox’s last request show themselves to a page', async () => {
    const { app } = await open(`${CONFIG}sandbox: on\n`)
    for (const path of ['/metrics', '/sandbox/last', '/readyz']) {
      const headers = { origin: 'https://app.example', host: '127.0.0.1' }
      const reply = await app.fetch(new Request(`http://127.0.0.1:8787${path}`, { headers }))
      expect(reply.status).toBe(200)
      expect(reply.headers.get('access-control-allow-origin')).toBeNull()
    }
  })
})

test.each(['*', 'null', 'app.example', 'https://app.example/', 'https://APP.example', 'https://app.example:443'])(
  'what no browser sends as an origin is a fault: %s',
  (origin) => {
    const parsed = parseConfig(JSON.stringify({ cors: { origins: [origin] } }))
    const faults = 'faults' in parsed ? parsed.faults : []
    expect(faults).toEqual([expect.objectContaining({ path: 'cors.origins[0]' })])
    expect(faults[0]?.hint).toContain('https://app.example')
  },
)
