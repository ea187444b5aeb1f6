import { execFile } from 'node:child_process'
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { OPENAI, SSE_TYPE } from '../../e2e/plays.ts'
import { startVendor, type Vendor } from '../../e2e/vendor.ts'
import { start, type Started } from './run.ts'

const URL_LINE = /listens on (http:\/\/127\.0\.0\.1:\d+)/

async function serve(args: readonly string[] = [], files: Record<string, string> = {}): Promise<[Started, string]> {
  const server = await start(['serve', '--port', '0', ...args], { files })
  const [, url = ''] = await server.saw(URL_LINE)
  return [server, url]
}

function chat(url: string, path: string, { stream = true } = {}): Promise<Response> {
  return fetch(`${url}${path}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      model: 'sandbox',
      stream,
      messages: [{ role: 'user', content: 'Write to ines@caradec.example' }],
    }),
  })
}

test('the start says where, for which SDK, what to try, and that the secret is random', async () => {
  const [server, url] = await serve()
  const said = server.stdout()
  expect(said).toContain(`${url}/openai/v1`)
  expect(said).toContain(`${url}/anthropic`)
  expect(said).toContain('PARAVENT_SECRET is not set')
  const [, port, body] =
    /curl -s http:\/\/127\.0\.0\.1:(\d+)\/sandbox\/v1\/chat\/completions .* -d '(.*)'/.exec(said) ?? []
  const reply = await fetch(`http://127.0.0.1:${port}/sandbox/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: body ?? '',
  })
  expect(await reply.text()).toContain('06 39 98 12 34')
  expect(reply.headers.get('paravent-redacted')).toContain('PHONE=1')
  const last = await fetch(`${url}/sandbox/last`)
  expect(await last.text()).not.toContain('06 39 98')
  server.child.kill('SIGTERM')
  expect((await server.ended).code).toBe(0)
})

test('an idle connection is kept longer than clients and load balancers keep theirs', async () => {
  const [server, url] = await serve()
  const reply = await fetch(`${url}/healthz`)
  const [, seconds = '0'] = /timeout=(\d+)/.exec(reply.headers.get('keep-alive') ?? '') ?? []
  expect(Number(seconds)).toBeGreaterThan(60)
  server.child.kill('SIGTERM')
  expect((await server.ended).code).toBe(0)
})

test('a configuration that refuses whatever it can starts, and refuses', async () => {
  const types = ['EMAIL', 'PERSON', 'PHONE', 'ADDRESS'].map((type) => `  ${type}: block`)
  const yaml = ['upstreams:', '  openai: { schemas: refuse }', 'entities:', ...types, ''].join('\n')
  const [server, url] = await serve([], { 'paravent.yaml': yaml })
  const reply = await chat(url, '/openai/v1')
  expect(reply.status).toBe(400)
  expect(await reply.text()).toContain('entities.EMAIL')
  server.child.kill('SIGTERM')
  expect((await server.ended).code).toBe(0)
})

describe('a stop signal', () => {
  for (const [name, args] of [
    ['alone', []],
    ['with workers', ['--workers', '2']],
  ] as const) {
    test(`lets a running stream finish, takes no new connection, and ends with 0, ${name}`, async () => {
      const [vendor, finish] = await slowVendor()
      const [server, url] = await serve(args, upstreamAt(vendor))
      const reply = await chat(url, '/openai/v1')
      const text = reply.text()
      server.child.kill('SIGINT')
      await sleep(500)
      await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed')
      finish()
      expect(await text).toContain('[DONE]')
      expect(await server.ended).toMatchObject({ code: 0, stderr: '' })
      await vendor.stop()
    })

    test(`that comes again ends everything at once, ${name}`, async () => {
      const [vendor] = await slowVendor()
      const [server, url] = await serve(args, upstreamAt(vendor))
      const reply = await chat(url, '/openai/v1')
      const cut = reply.text().then(
        () => false,
        () => true,
      )
      server.child.kill('SIGINT')
      // One key press may arrive twice: from the terminal and from npm.
      server.child.kill('SIGINT')
      await sleep(400)
      expect(server.child.exitCode).toBeNull()
      server.child.kill('SIGINT')
      const { code, signal } = await server.ended
      expect(signal === 'SIGINT' || code === 130).toBe(true)
      expect(await cut).toBe(true)
      await vendor.stop()
    })
  }
})

describe.each([
  ['alone', []],
  ['with workers', ['--workers', '2']],
])('a stop signal where shutdown.delay is set, %s', (_name, args) => {
  const files = { 'paravent.yaml': 'sandbox: on\nshutdown: { delay: 1500 }\n' }

  test('fails /readyz first, serves as before, and ends after the delay', async () => {
    const [server, url] = await serve(args, files)
    const ready = async (): Promise<number> =>
      (await fetch(`${url}/readyz`, { headers: { connection: 'close' } })).status
    expect(await ready()).toBe(200)
    const asked = performance.now()
    server.child.kill('SIGTERM')
    await expect.poll(ready).toBe(503)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    const reply = await chat(url, '/sandbox/v1')
    expect(reply.status).toBe(200)
    expect(await reply.text()).toContain('[DONE]')
    expect(await server.ended).toMatchObject({ code: 0, stderr: '' })
    expect(performance.now() - asked).toBeGreaterThan(1500)
    await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed')
  })

  test('that comes again does not wait for the delay', async () => {
    const [server] = await serve(args, { 'paravent.yaml': 'shutdown: { delay: 600000 }' })
    server.child.kill('SIGTERM')
    await sleep(400)
    expect(server.child.exitCode).toBeNull()
    server.child.kill('SIGTERM')
    const { code, signal } = await server.ended
    expect(signal === 'SIGTERM' || code === 143).toBe(true)
  })
})

test('workers tell one set of metrics, whichever of them is asked', async () => {
  const [server, url] = await serve(['--workers', '2'])
  await server.saw(/"started"[^]*"started"/)
  const asks = Array.from({ length: 24 }, () =>
    chat(url, '/sandbox/v1', { stream: false }).then((reply) => reply.text()),
  )
  await Promise.all(asks)
  const counted = new Set<string>()
  for (let turn = 0; turn < 8; turn += 1) {
    const reply = await fetch(`${url}/metrics`, { headers: { connection: 'close' } })
    const [line = ''] = /paravent_requests_total\{.*/.exec(await reply.text()) ?? []
    counted.add(line)
  }
  expect([...counted]).toEqual([expect.stringMatching(/outcome="answered"\} 24$/)])
  server.child.kill('SIGTERM')
  expect(await server.ended).toMatchObject({ code: 0, stderr: '' })
})

test(
  'what a worker counted stays counted when it has died: a counter that falls reads as a new start',
  { timeout: 60_000 },
  async () => {
    const [server, url] = await serve(['--workers', '2'])
    await server.saw(/"started"[^]*"started"/)
    await Promise.all(
      Array.from({ length: 24 }, async () => (await chat(url, '/sandbox/v1', { stream: false })).text()),
    )
    const counted = async (): Promise<string | undefined> => {
      const reply = await fetch(`${url}/metrics`, { headers: { connection: 'close' } })
      return /paravent_requests_total\{.*answered"\} (\d+)/.exec(await reply.text())?.[1]
    }
    expect(await counted()).toBe('24')
    const { stdout } = await promisify(execFile)('pgrep', ['-P', String(server.child.pid)])
    process.kill(Number(stdout.split('\n')[0]), 'SIGKILL')
    await server.saw(/"started"[^]*"started"[^]*"started"/)
    expect(await counted()).toBe('24')
    server.child.kill('SIGTERM')
    expect(await server.ended).toMatchObject({ code: 0, stderr: '' })
  },
)

test('workers share one secret, so whichever answers issues the same tokens', async () => {
  const vendor = await startVendor((_call, reply) => void reply.writeHead(200, SSE_TYPE).end(OPENAI.closing))
  const [server, url] = await serve(['--workers', '3'], upstreamAt(vendor))
  for (let count = 0; count < 9; count += 1) await (await chat(url, '/openai/v1')).text()
  const bodies = new Set(vendor.calls.map(({ body }) => body.toString()))
  expect(bodies.size).toBe(1)
  expect([...bodies][0]).toMatch(/EMAIL_[0-9A-Z]{7}/)
  server.child.kill('SIGTERM')
  expect((await server.ended).code).toBe(0)
  await vendor.stop()
})

describe('workers whose primary is killed', () => {
  test('end, though a stream is running', async () => {
    const [vendor] = await slowVendor()
    const [server, url] = await serve(['--workers', '2'], upstreamAt(vendor))
    const cut = (await chat(url, '/openai/v1')).text().then(
      () => false,
      () => true,
    )
    server.child.kill('SIGKILL')
    // It has ended when nobody holds its pipes any more, so they have too.
    expect(await server.ended).toMatchObject({ signal: 'SIGKILL' })
    expect(await cut).toBe(true)
    await vendor.stop()
  })

  test('end, though nobody reads their log', async () => {
    const [server, pipe] = await unread(['--workers', '2'])
    let isOver = false
    server.child.stderr?.once('end', () => (isOver = true))
    server.child.kill('SIGKILL')
    await expect.poll(() => isOver, { timeout: 5000 }).toBe(true)
    await pipe.close()
  })
})

test('a server whose log nobody reads ends all the same', async () => {
  const [server, pipe] = await unread([])
  server.child.kill('SIGTERM')
  expect(await server.ended).toMatchObject({ code: 0, stderr: '' })
  await pipe.close()
})

test.each([0, 3])('nor does a log whose reader has gone, %i answers ago, hold it up', async (answers) => {
  const [server, url] = await serve()
  await server.saw(/"started"/)
  server.child.stdout?.destroy()
  for (let round = 0; round < answers; round += 1) await (await chat(url, '/sandbox/v1', { stream: false })).text()
  server.child.kill('SIGTERM')
  expect(await server.ended).toMatchObject({ code: 0, stderr: '' })
})

/** A server that has said more than the pipe of its stdout holds, since it said where it listens: nobody reads on. */
async function unread(args: readonly string[]): Promise<[Started, FileHandle]> {
  const folder = await mkdtemp(join(tmpdir(), 'paravent-pipe-'))
  const path = join(folder, 'stdout')
  await promisify(execFile)('mkfifo', [path])
  const pipe = await open(path, 'r+')
  const server = await start(['serve', '--port', '0', ...args], { stdout: pipe.fd })
  let said = ''
  while (!URL_LINE.test(said)) {
    const { buffer, bytesRead } = await pipe.read()
    said += buffer.toString('utf8', 0, bytesRead)
  }
  await rm(folder, { recursive: true })
  const [, url = ''] = URL_LINE.exec(said) ?? []
  for (let round = 0; round < 20; round += 1) {
    await Promise.all(
      Array.from({ length: 20 }, async () => (await chat(url, '/sandbox/v1', { stream: false })).text()),
    )
  }
  return [server, pipe]
}

function upstreamAt(vendor: Vendor): Record<string, string> {
  return { 'paravent.yaml': `upstreams: { openai: { url: "${vendor.url}/v1" } }` }
}

/** A vendor whose stream goes on until it is told to finish. */
async function slowVendor(): Promise<[Vendor, () => void]> {
  let finish: (() => void) | undefined
  const vendor = await startVendor((_call, reply) => {
    reply.writeHead(200, SSE_TYPE)
    reply.write(OPENAI.opening)
    finish = () => reply.end(OPENAI.closing)
  })
  return [vendor, () => finish?.()]
}
