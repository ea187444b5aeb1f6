import OpenAI, { InternalServerError } from 'openai'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import Anthropic from '@anthropic-ai/sdk'
import { makeCertificate, type Certificate } from '../../e2e/certificate.ts'
import { startForwardProxy, type ForwardProxy, type Verdict } from '../../e2e/forward-proxy.ts'
import { freePort } from '../../e2e/listen.ts'
import { startParavent, type Paravent } from '../../e2e/paravent.ts'
import { CAMILLE, leaksIn } from '../../e2e/people.ts'
import { JSON_TYPE, OPENAI, send, silence, SSE_TYPE } from '../../e2e/plays.ts'
import { tokensIn } from '../../e2e/tokens.ts'
import { startVendor, type Play, type Vendor } from '../../e2e/vendor.ts'
import { run } from '../cli/run.ts'

const CREDENTIALS = 'ida:s3cret-of-the-proxy'
const SAID = `My name is ${CAMILLE.name}, write to ${CAMILLE.email}.`

let certificate: Certificate
let vendor: Vendor
let plain: Vendor
let proxy: ForwardProxy
let plainProxy: ForwardProxy
const running: Paravent[] = []

beforeAll(async () => {
  certificate = await makeCertificate('DNS:api.vendor.example,IP:127.0.0.1')
  vendor = await startVendor(silence, certificate)
  plain = await startVendor(silence)
  proxy = await startForwardProxy({ vendor: vendor.port, credentials: CREDENTIALS })
  plainProxy = await startForwardProxy({ vendor: plain.port, credentials: CREDENTIALS })
}, 60_000)

afterAll(async () => {
  for (const one of [proxy, plainProxy, vendor, plain]) await one.stop()
})

beforeEach(() => {
  for (const one of [proxy, plainProxy, vendor, plain]) one.forget()
})

afterEach(async () => {
  for (const paravent of running.splice(0)) {
    // Whatever happened, nobody reads the password in its output.
    // oxlint-disable-next-line no-standalone-expect -- it is of every test here
    expect(paravent.output()).not.toMatch(/s3cret/)
    await paravent.stop()
  }
})

const TIMEOUTS = { connect: 700, headers: 5000, idle: 5000 }

async function started(env: Record<string, string>, more: object = {}): Promise<Paravent> {
  const upstreams = {
    openai: { wire: 'openai', url: 'https://api.vendor.example/v1', timeouts: TIMEOUTS },
    anthropic: { wire: 'anthropic', url: 'http://api.vendor.example', timeouts: TIMEOUTS },
    ...more,
  }
  const paravent = await startParavent({ upstreams }, { NODE_EXTRA_CA_CERTS: certificate.file, ...env })
  running.push(paravent)
  return paravent
}

function withCredentials({ url }: ForwardProxy, credentials = CREDENTIALS): string {
  return url.replace('://', `://${credentials}@`)
}

function openai({ url }: Paravent, upstream = 'openai'): OpenAI {
  return new OpenAI({ baseURL: `${url}/${upstream}/v1`, apiKey: 'sk-test', maxRetries: 0 })
}

const REQUEST = { model: 'm', messages: [{ role: 'user' as const, content: SAID }] }

/** Says the tokens that it was sent, in two pieces. */
const repeating: Play = (call, reply) => {
  const said = tokensIn(call.body.toString()).join(' and ')
  reply.writeHead(200, SSE_TYPE)
  reply.write(OPENAI.opening + OPENAI.delta(`I see ${said.slice(0, 9)}`))
  setTimeout(() => reply.end(OPENAI.delta(`${said.slice(9)}.`) + OPENAI.closing), 50)
}

async function streamed(client: OpenAI): Promise<string> {
  let text = ''
  for await (const chunk of await client.chat.completions.create({ ...REQUEST, stream: true })) {
    text += chunk.choices[0]?.delta.content ?? ''
  }
  return text
}

async function thrown(asked: Promise<unknown>): Promise<unknown> {
  return asked.then(
    () => new Error('nothing was thrown'),
    (error: unknown) => error,
  )
}

test('a vendor of https is reached through a tunnel, its streams come as ever, and its connection is used again', async () => {
  const paravent = await started({ HTTPS_PROXY: withCredentials(proxy) })
  vendor.play(repeating)
  const client = openai(paravent)
  expect(await streamed(client)).toBe(`I see ${CAMILLE.name} and ${CAMILLE.email}.`)
  expect(await streamed(client)).toBe(`I see ${CAMILLE.name} and ${CAMILLE.email}.`)
  expect(proxy.asked.map(({ line }) => line)).toEqual(['CONNECT api.vendor.example:443'])
  const [call] = vendor.calls
  const head = call?.headers.join('\n') ?? ''
  expect(call?.target).toBe('/v1/chat/completions')
  expect(head).toMatch(/^host\napi\.vendor\.example$/im)
  expect(head).toContain('Bearer sk-test')
  expect(head).not.toMatch(/proxy-/i)
  expect(leaksIn(String(call?.body))).toEqual([])
})

test('the banner and the check say through which proxy, without its credentials', async () => {
  const env = { HTTPS_PROXY: withCredentials(proxy), no_proxy: 'near.example', NODE_EXTRA_CA_CERTS: certificate.file }
  const paravent = await started(env)
  expect(paravent.output()).toContain(`Vendors are reached through ${proxy.url} (HTTPS_PROXY).`)
  const yaml = [
    'upstreams:',
    '  near: { wire: openai, url: "https://llm.near.example/v1" }',
    '  ollama: { wire: ollama, url: "http://localhost:11434" }',
  ].join('\n')
  const { stdout, stderr, code } = await run(['check'], { env, files: { 'paravent.yaml': yaml } })
  expect(code).toBe(0)
  expect(stdout).toContain(`openai (openai) → https://api.openai.com/v1 through ${proxy.url} (HTTPS_PROXY)\n`)
  expect(stdout).toContain('near (openai) → https://llm.near.example/v1\n')
  expect(stdout).toContain('ollama (ollama) → http://localhost:11434\n')
  expect(stdout + stderr).not.toContain('s3cret')
})

test('a vendor of plain http is asked for in clear, with its own host and no credentials of the proxy', async () => {
  const paravent = await started({ http_proxy: withCredentials(plainProxy) })
  plain.play((call, reply) => {
    const text = `I see ${tokensIn(call.body.toString()).join(' and ')}.`
    const content = [{ type: 'text', text }]
    reply.writeHead(200, JSON_TYPE).end(JSON.stringify({ id: 'msg_1', type: 'message', role: 'assistant', content }))
  })
  const client = new Anthropic({ baseURL: `${paravent.url}/anthropic`, apiKey: 'sk-test', maxRetries: 0 })
  const reply = await client.messages.create({ model: 'm', max_tokens: 9, messages: REQUEST.messages })
  expect(reply.content).toEqual([{ type: 'text', text: `I see ${CAMILLE.name} and ${CAMILLE.email}.` }])
  expect(plainProxy.asked.map(({ line }) => line)).toEqual(['POST http://api.vendor.example/v1/messages'])
  const head = plain.calls[0]?.headers.join('\n') ?? ''
  expect(head).toMatch(/^host\napi\.vendor\.example$/im)
  expect(head).not.toMatch(/s3cret|proxy-authorization/i)
})

test('a vendor on this machine is reached directly, and so is one of NO_PROXY', async () => {
  const paravent = await started(
    { HTTP_PROXY: withCredentials(plainProxy), HTTPS_PROXY: withCredentials(proxy), NO_PROXY: 'api.vendor.example' },
    { near: { wire: 'openai', url: `${plain.url}/v1`, timeouts: TIMEOUTS } },
  )
  plain.play(send(200, JSON_TYPE, OPENAI.whole('Good.')))
  expect((await openai(paravent, 'near').chat.completions.create(REQUEST)).choices[0]?.message.content).toBe('Good.')
  // The name exists in no resolver: directly nobody is found.
  expect(await thrown(streamed(openai(paravent)))).toMatchObject({ code: 'paravent_upstream_name' })
  expect([...proxy.asked, ...plainProxy.asked]).toEqual([])
})

test('a proxy may itself be reached by TLS', async () => {
  const secure = await startForwardProxy({ vendor: vendor.port, credentials: CREDENTIALS, tls: certificate })
  const paravent = await started({ HTTPS_PROXY: withCredentials(secure), HTTP_PROXY: withCredentials(secure) })
  vendor.play(repeating)
  expect(await streamed(openai(paravent))).toBe(`I see ${CAMILLE.name} and ${CAMILLE.email}.`)
  expect(secure.asked.map(({ line }) => line)).toEqual(['CONNECT api.vendor.example:443'])
  // In clear, to the same proxy, whose certificate is not the vendor's. (This vendor understands TLS alone.)
  const client = new Anthropic({ baseURL: `${paravent.url}/anthropic`, apiKey: 'sk-test', maxRetries: 0 })
  await thrown(client.messages.create({ model: 'm', max_tokens: 9, messages: REQUEST.messages }))
  expect(secure.asked.map(({ line }) => line)[1]).toBe('POST http://api.vendor.example/v1/messages')
  await secure.stop()
})

describe('where the proxy fails, the SDK is told so as its vendor would', () => {
  test.each<[situation: string, verdict: Verdict, code: string]>([
    ['says nothing', 'silence', 'proxy_unreachable'],
    ['hangs up', 'hang up', 'proxy_unreachable'],
    ['does not let it through', 'HTTP/1.1 403 Forbidden', 'proxy_refused'],
    ['cannot reach the vendor itself', 'HTTP/1.1 503 Service Unavailable', 'proxy_refused'],
    ['wants to know who asks', 'HTTP/1.1 407 Proxy Authentication Required', 'proxy_credentials'],
  ])('because it %s', async (_situation, verdict, code) => {
    const paravent = await started({ HTTPS_PROXY: withCredentials(proxy) })
    proxy.play(verdict)
    const error = await thrown(streamed(openai(paravent)))
    expect(error).toBeInstanceOf(InternalServerError)
    expect(error).toMatchObject({ status: 502, code: `paravent_${code}` })
    expect(String(error)).not.toMatch(/s3cret|127\.0\.0\.1/)
    expect(proxy.asked).toHaveLength(1)
    // It is tried anew with the next request.
    proxy.play('open')
    vendor.play(repeating)
    expect(await streamed(openai(paravent))).toContain(CAMILLE.name)
  })

  test.each(['HTTPS_PROXY', 'HTTP_PROXY'])('because nobody listens there: %s', async (variable) => {
    const paravent = await started({ [variable]: `http://${CREDENTIALS}@127.0.0.1:${await freePort()}` })
    const [client, code] =
      variable === 'HTTPS_PROXY'
        ? [streamed(openai(paravent)), { code: 'paravent_proxy_unreachable' }]
        : [
            new Anthropic({ baseURL: `${paravent.url}/anthropic`, apiKey: 'k', maxRetries: 0 }).messages.create({
              model: 'm',
              max_tokens: 9,
              messages: REQUEST.messages,
            }),
            { error: { error: { details: { error_code: 'paravent_proxy_unreachable' } } } },
          ]
    const error = await thrown(client)
    expect(error).toMatchObject({ status: 502, ...code })
    expect(String(error)).not.toContain('s3cret')
  })

  test('because the credentials are wrong, on plain http too', async () => {
    const paravent = await started({
      HTTPS_PROXY: withCredentials(proxy, 'ida:s3cret-of-yesterday'),
      HTTP_PROXY: withCredentials(plainProxy, 'ida:s3cret-of-yesterday'),
    })
    expect(await thrown(streamed(openai(paravent)))).toMatchObject({ code: 'paravent_proxy_credentials' })
    const client = new Anthropic({ baseURL: `${paravent.url}/anthropic`, apiKey: 'sk-test', maxRetries: 0 })
    const error = await thrown(client.messages.create({ model: 'm', max_tokens: 9, messages: REQUEST.messages }))
    expect(error).toMatchObject({ error: { error: { details: { error_code: 'paravent_proxy_credentials' } } } })
  })

  test('in the middle of a stream, which is cut and never ends tidily', async () => {
    const paravent = await started({ HTTPS_PROXY: withCredentials(proxy) })
    vendor.play((_call, reply) => {
      reply.writeHead(200, SSE_TYPE)
      reply.write(OPENAI.opening + OPENAI.delta('Half of it.'))
      setTimeout(() => proxy.cut(), 100)
    })
    expect(await thrown(streamed(openai(paravent)))).toMatchObject({ code: 'paravent_upstream_reset' })
  })
})

test('a client that leaves ends its stream at the vendor, through the tunnel', async () => {
  const paravent = await started({ HTTPS_PROXY: withCredentials(proxy) })
  const arriving = vendor.next()
  vendor.play((_call, reply) => {
    reply.writeHead(200, SSE_TYPE)
    reply.write(OPENAI.opening + OPENAI.delta('Half of it.'))
  })
  const stream = await openai(paravent).chat.completions.create({ ...REQUEST, stream: true })
  const call = await arriving
  stream.controller.abort()
  await expect(call.abandoned).resolves.toBeUndefined()
})

test('a vendor whose authority nobody was told of is not trusted, through a tunnel neither', async () => {
  const paravent = await started({ HTTPS_PROXY: withCredentials(proxy), NODE_EXTRA_CA_CERTS: '' })
  vendor.play(send(200, JSON_TYPE, OPENAI.whole('Good.')))
  expect(await thrown(streamed(openai(paravent)))).toMatchObject({ code: 'paravent_upstream_tls' })
  expect(vendor.calls).toEqual([])
})

test('NODE_EXTRA_CA_CERTS has a vendor trusted that is reached directly', async () => {
  const paravent = await started({}, { own: { wire: 'openai', url: `https://127.0.0.1:${vendor.port}/v1` } })
  vendor.play(repeating)
  expect(await streamed(openai(paravent, 'own'))).toBe(`I see ${CAMILLE.name} and ${CAMILLE.email}.`)
})
