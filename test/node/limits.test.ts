import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProcess, openaiVendor } from '../app/in-process.ts'

/** The page promises that its examples leave as they are: each is sent, and a row that has become untrue is to go. */
const page = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8')
const rows = page
  .split('\n')
  .filter((line) => /^\|.*`/.test(line))
  .map((line) => {
    const [what = '', texts = '', leaves = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim())
    return [what, codes(texts), codes(leaves)] as const
  })

test('docs/limits.md has rows to judge', () => {
  expect(rows.length).toBeGreaterThan(8)
})

test.each(rows)('docs/limits.md is right that nothing is found in %s', async (_what, texts, [leaves = '?']) => {
  const { post, received } = await inProcess(openaiVendor(() => 'ok'))
  const parts = texts.map((text) => ({ type: 'text', text }))
  const answered = texts.map((content) => ({ role: 'user', content })).flatMap((message) => [message, ANSWER])
  for (const messages of [[...answered, { role: 'user', content: 'alors ?' }], [{ role: 'user', content: parts }]]) {
    const reply = await post('/openai/v1/chat/completions', JSON.stringify({ model: 'm', messages }))
    expect(reply.status).toBe(200)
    expect(received.pop()).toContain(leaves)
  }
})

const ANSWER = { role: 'assistant', content: 'Oui ?' }

function codes(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]{1,200})`/g)].map(([, code = '']) => code)
}
