import { describe, expect, test } from 'vitest'
import { inProcess, openaiVendor } from './in-process.ts'

/** The messages as the vendor saw them. */
async function sent(...texts: readonly string[]): Promise<readonly string[]> {
  const { post, received } = await inProcess(openaiVendor(() => 'ok'))
  const messages = texts.map((content) => ({ role: 'user', content }))
  const reply = await post('/openai/v1/chat/completions', JSON.stringify({ model: 'm', messages }))
  expect(reply.status).toBe(200)
  const body = JSON.parse(received[0] ?? '') as { messages: { content: string }[] }
  return body.messages.map(({ content }) => content)
}

describe('a secret in a JSON text does not leave', () => {
  test.each([
    ['{"password":"Sunny-Day-7"}', 'Sunny'],
    ['{"user":{"passwd":"soleil29"}}', 'soleil29'],
    ['{"apiKey":"k9-sunny-day"}', 'k9-sunny'],
    ['{"api_key":["k9-sunny-day"]}', 'k9-sunny'],
    ['{"access_token":"tok_sunny_1"}', 'tok_sunny'],
    ['{"pin":"4821"}', '4821'],
    ['{"mot_de_passe":"soleil"}', 'soleil'],
  ])('%s', async (text, telling) => {
    const [first] = await sent(text)
    expect(first).not.toContain(telling)
    expect(first).toMatch(/SECRET/)
  })

  test('nor when it comes again in a sentence', async () => {
    const [, second] = await sent('{"password":"Sunny-Day-7"}', 'I typed Sunny-Day-7 twice')
    expect(second).not.toContain('Sunny')
  })
})

test.each([
  '{"access_token":null}',
  '{"token":"step-2-of-3"}',
  '{"version":"4.17.21"}',
  '{"next_page_token":"CAUQAA2b"}',
  '{"max_tokens":4096}',
  '{"password":"<password>"}',
])('%s stays as it is', async (text) => {
  expect(await sent(text)).toEqual([text])
})
