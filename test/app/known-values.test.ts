import { describe, expect, test } from 'vitest'
import { inProcess, openaiVendor } from './in-process.ts'

const CHAT = '/openai/v1/chat/completions'
const ZOE = 'Bonjour, je suis Hélène Kerbrat, helene.kerbrat@exemple.fr, +33 6 39 98 12 34.'

interface Said {
  readonly status: number
  /** The last message as the vendor saw it. */
  readonly sent: string
  /** The vendor's answer, which repeats that message, as the client sees it. */
  readonly answer: string
}

/** The second turn of a conversation whose first turn introduced somebody. */
async function later(text: string, { first = ZOE, config = '' } = {}): Promise<Said> {
  const { post, received } = await inProcess(
    openaiVendor((body) => JSON.parse(body).messages.at(-1).content),
    { config },
  )
  const messages = [
    { role: 'user', content: first },
    { role: 'assistant', content: 'Oui ?' },
    { role: 'user', content: text },
  ]
  const reply = await post(CHAT, JSON.stringify({ model: 'm', messages }))
  const body = (await reply.json()) as { choices?: { message: { content: string } }[] }
  return {
    status: reply.status,
    sent: received[0] === undefined ? '' : (JSON.parse(received[0]).messages.at(-1).content as string),
    answer: body.choices?.[0]?.message.content ?? '',
  }
}

describe('a known value is found again, and its conversation goes on', () => {
  test.each([
    ['behind an escaped line break', String.raw`{"log": "Bonjour,\nHélène"}`.slice(1), 'Hélène'],
    ['behind one, in lower case', String.raw`texte : "ligne\nkerbrat"`, 'kerbrat'],
    ['with escaped letters, in text around it', String.raw`API : {"nom": "H\u00e9l\u00e8ne"}`, String.raw`\u00e8ne`],
    ['with percent-encoded letters', 'voir /clients/H%C3%A9l%C3%A8ne', 'H%C3%A9l'],
    ['with HTML entities', '<b>H&eacute;l&egrave;ne</b>', 'H&eacute;l'],
    ['by its digits', 'id=33639981234', '33639981234'],
    ['run together', 'compte @helenekerbrat', 'kerbrat'],
    ['run together, as code does', 'const KerbratHélène = 1', 'Kerbrat'],
    ['in full-width letters', 'ＫＥＲＢＲＡＴ', 'ＫＥＲＢＲＡＴ'],
    ['as a folder, where a backslash is no escape', String.raw`C:\Users\nadia\bureau`, 'nadia'],
    ['behind what looks like an escape and is none', String.raw`grep \bKerbrat\b`, 'Kerbrat'],
    ['in a folder that begins like one', String.raw`C:\Users\nkerbrat Kerbrat`, 'Kerbrat'],
    [
      'in a folder that begins with an initial',
      String.raw`C:\Users\hkerbrat\Hélène Kerbrat /home/helene.kerbrat/docs`,
      '.kerbrat',
    ],
  ])('%s', async (_, text, telling) => {
    const first = text.includes('nadia') ? 'Bonjour, je suis Nadia Kerbrat.' : ZOE
    const { status, sent, answer } = await later(text, { first })
    expect(status).toBe(200)
    expect(sent).not.toContain(telling)
    expect(answer).toBe(text)
  })

  test('what the operator allows stays, and what is known of it elsewhere does not', async () => {
    const first = 'Je suis Yann Kerbrat.'
    const text = 'Hélène Kerbrat a appelé, Kerbrat aussi.'
    const { status, sent, answer } = await later(text, { first, config: 'allow: [Hélène Kerbrat]' })
    expect({ status, answer }).toEqual({ status: 200, answer: text })
    expect(sent).toMatch(/^Hélène Kerbrat a appelé, PERSON_\w{7} aussi\.$/)
  })

  test('and so is one of the deny-list, as a folder', async () => {
    const text = String.raw`C:\Users\nadia\bureau`
    const { status, sent, answer } = await later(text, { config: 'deny: [{ type: PERSON, value: nadia }]' })
    expect({ status, answer }).toEqual({ status: 200, answer: text })
    expect(sent).not.toContain('nadia')
  })
})

test('a value is found in a tool’s result that is a string of JSON, behind its escapes', async () => {
  const config = String.raw`deny: [{ type: CASE, value: 'dossier\bleu\42' }]`
  const { post, received } = await inProcess(
    openaiVendor(() => 'ok'),
    { config },
  )
  const content = JSON.stringify(String.raw`dossier\bleu\42 : "14 h"`)
  const reply = await post(CHAT, JSON.stringify({ model: 'm', messages: [{ role: 'tool', content }] }))
  expect(reply.status).toBe(200)
  expect(JSON.parse(received[0] ?? '').messages[0].content).toMatch(/^"CASE_[0-9A-Z]{7} : \\"14 h\\""$/)
})

describe('a number of free JSON is found however it is spelled, and comes back as it was', () => {
  test.each(['33639981234', '33639981234.0', '3.3639981234E10', '33.639981234e+9', '-33639981234'])(
    '%s',
    async (spelled) => {
      const args = `{"phone":${spelled},"at":1.50,"n":1e3}`
      const calls = [{ id: 'call_aB3dE6gH9', type: 'function', function: { name: 'f', arguments: args } }]
      const { post, received } = await inProcess((body) => {
        const [, message] = JSON.parse(body).messages
        return Response.json({ choices: [{ index: 0, message, finish_reason: 'tool_calls' }] })
      })
      const messages = [
        { role: 'user', content: 'Appelle.' },
        { role: 'assistant', content: null, tool_calls: calls },
        { role: 'tool', tool_call_id: 'call_aB3dE6gH9', content: 'ok' },
      ]
      const reply = await post(CHAT, JSON.stringify({ model: 'm', messages }))
      const { choices } = (await reply.json()) as { choices: { message: { tool_calls: typeof calls } }[] }
      expect(received[0]).not.toContain(spelled)
      expect(choices[0]?.message.tool_calls[0]?.function.arguments).toBe(args)
    },
  )
})

test('a number of a tool’s input comes back as the number it was', async () => {
  const use = { type: 'tool_use', id: 'toolu_aB3dE6gH9', name: 'f', input: { phone: 33639981234, list: [1] } }
  const { post, received } = await inProcess((body) => Response.json({ content: JSON.parse(body).messages[1].content }))
  const messages = [
    { role: 'user', content: 'Appelle.' },
    { role: 'assistant', content: [use] },
    { role: 'user', content: [{ type: 'tool_result', tool_use_id: use.id, content: 'ok' }] },
  ]
  const reply = await post('/anthropic/v1/messages', JSON.stringify({ model: 'm', max_tokens: 9, messages }))
  expect(received[0]).not.toContain('33639981234')
  expect(await reply.json()).toEqual({ content: [use] })
})
