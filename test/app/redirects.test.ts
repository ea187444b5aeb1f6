import { expect, test } from 'vitest'
import { inProcess } from './in-process.ts'

const ELSEWHERE = 'https://elsewhere.example/?of=ines'

const ASKED = { model: 'm', max_tokens: 9, messages: [{ role: 'user', content: 'Bonjour Inès Caradec.' }] }

test.each([300, 301, 302, 303, 307, 308])('a vendor’s %i is followed by nobody, and said to be one', async (status) => {
  const { post, requests, events } = await inProcess(
    () => new Response('moved to ines', { status, headers: { location: ELSEWHERE, 'content-type': 'text/html' } }),
  )
  for (const [path, said] of [
    ['/openai/v1/chat/completions', { error: { code: 'paravent_upstream_redirect' } }],
    ['/anthropic/v1/messages', { type: 'error', error: { type: 'api_error' } }],
  ] as const) {
    const reply = await post(path, JSON.stringify({ ...ASKED, stream: path.startsWith('/openai') }))
    expect(reply.status).toBe(502)
    expect(reply.headers.get('location')).toBeNull()
    // To ask again would lead to the same.
    expect(reply.headers.get('x-should-retry')).toBe('false')
    const text = await reply.text()
    expect(JSON.parse(text)).toMatchObject(said)
    expect(text).toContain('redirect')
    expect(text).not.toMatch(/elsewhere\.example|ines/)
  }
  expect(requests).toHaveLength(2)
  expect(events.filter(({ kind }) => kind === 'request')).toMatchObject(
    Array.from({ length: 2 }, () => ({ outcome: 'failed', status: 502, fault: 'upstream_redirect' })),
  )
  expect(JSON.stringify(events)).not.toContain('elsewhere.example')
})
