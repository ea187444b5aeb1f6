import { SELF } from 'cloudflare:test'
import { expect, test } from 'vitest'

test('the Worker answers for itself', async () => {
  const response = await SELF.fetch('http://127.0.0.1/healthz')
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ status: 'ok' })
})

test('the sandbox vendor sees tokens, the client its own words', async () => {
  const content = 'My name is Ines Caradec, call me on 06 39 98 12 34.'
  const response = await SELF.fetch('http://127.0.0.1/sandbox/v1/chat/completions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'sandbox', messages: [{ role: 'user', content }] }),
  })
  expect(response.headers.get('paravent-redacted')).toBe('PERSON=1, PHONE=1')
  expect(await response.text()).toContain(content)
  const last = await SELF.fetch('http://127.0.0.1/sandbox/last')
  expect(await last.text()).not.toMatch(/Caradec|98 12/)
})

test('a streamed answer comes restored, however it was cut', async () => {
  const response = await SELF.fetch('http://127.0.0.1/sandbox/anthropic/v1/messages', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'anthropic-version': '2023-06-01' },
    body: JSON.stringify({
      model: 'sandbox',
      max_tokens: 100,
      stream: true,
      messages: [{ role: 'user', content: 'Write to ines@caradec.example' }],
    }),
  })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const texts = [...(await response.text()).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1])
  expect(texts.join('')).toContain('ines@caradec.example')
})
