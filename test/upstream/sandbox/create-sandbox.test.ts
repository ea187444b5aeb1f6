import { describe, expect, test } from 'vitest'
import { createSandbox } from '../../../src/upstream/sandbox/create-sandbox.ts'
import { ask, at, CHAT, MESSAGES, request } from './ask.ts'

const TURN = { model: 'sandbox', messages: [{ role: 'user', content: 'Hello PERSON_K7QX2A4.' }] }

describe('the sandbox', () => {
  test('shows the last body as it arrived, and nothing before the first', async () => {
    const sandbox = createSandbox({ pause: 0 })
    expect(sandbox.last()).toBeNull()
    await ask(sandbox, CHAT, TURN)
    await ask(sandbox, MESSAGES, { ...TURN, max_tokens: 10 })
    expect(sandbox.last()).toEqual({ ...TURN, max_tokens: 10 })
  })

  test('keeps a request that the vendor would refuse, because that is when one wants to look', async () => {
    const sandbox = createSandbox({ pause: 0 })
    await ask(sandbox, CHAT, { model: 'sandbox' })
    expect(sandbox.last()).toEqual({ model: 'sandbox' })
  })

  test('answers a very long request without keeping it', async () => {
    const sandbox = createSandbox({ pause: 0 })
    const long = { model: 'sandbox', messages: [{ role: 'user', content: 'word '.repeat(100_000) }] }
    expect((await ask(sandbox, CHAT, long)).status).toBe(200)
    expect(JSON.stringify(sandbox.last()).length).toBeLessThan(200)
  })

  test('an endpoint it does not have is a native 404', async () => {
    const sandbox = createSandbox({ pause: 0 })
    const { status, json } = await ask(sandbox, 'https://sandbox.invalid/v1/embeddings', {})
    expect(status).toBe(404)
    expect(at(json, 'error', 'type')).toBe('invalid_request_error')
  })

  test('a body that is not JSON is a native 400', async () => {
    const body = new TextEncoder().encode('{"model":')
    const response = await createSandbox({ pause: 0 }).send({ ...request(MESSAGES, {}), body })
    expect(response.status).toBe(400)
    expect(at(await response.json(), 'type')).toBe('error')
  })

  test('a client that has already gone gets nothing', async () => {
    const signal = AbortSignal.abort(new Error('gone'))
    await expect(createSandbox().send(request(CHAT, TURN, { signal }))).rejects.toThrow('gone')
  })

  test('a client that goes ends the stream with its reason', async () => {
    const client = new AbortController()
    const response = await createSandbox({ pause: 1 }).send(
      request(CHAT, { ...TURN, stream: true }, { signal: client.signal }),
    )
    const reader = response.body?.getReader()
    expect((await reader?.read())?.done).toBe(false)
    client.abort(new Error('gone'))
    await expect(reader?.read()).rejects.toThrow('gone')
  })

  test('a reader that cancels ends the stream', async () => {
    const response = await createSandbox({ pause: 0 }).send(request(CHAT, { ...TURN, stream: true }))
    const reader = response.body?.getReader()
    await reader?.read()
    await reader?.cancel()
    expect((await reader?.read())?.done).toBe(true)
  })
})
