import { expect, test } from 'vitest'
import { inProcess } from './in-process.ts'

/** An agent of Mistral's is asked like a chat, by its name in place of a model's. */
const PLACE = '/mistral/v1/agents/completions'
const MAIL = 'ines.caradec@exemple.fr'
const AGENT = 'ag:3f2a9c1e:20261101:orders:7d1b'
const asked = (more: object) =>
  JSON.stringify({ agent_id: AGENT, messages: [{ role: 'user', content: `Write to ${MAIL}` }], ...more })

test('an agent sees tokens, and its answer has the values again', async () => {
  const { post, received } = await inProcess((body) =>
    Response.json({
      id: 'cmpl-1',
      object: 'chat.completion',
      choices: [{ index: 0, message: { role: 'assistant', content: `To ${tokenIn(body)}.` }, finish_reason: 'stop' }],
    }),
  )
  const reply = await post(PLACE, asked({}))
  expect(received[0]).not.toContain('caradec')
  expect(JSON.parse(received[0] ?? '{}')).toMatchObject({ agent_id: AGENT })
  expect(await reply.json()).toMatchObject({ choices: [{ message: { content: `To ${MAIL}.` } }] })
})

test('a token that an agent streams in two pieces is the value again', async () => {
  const { post, received } = await inProcess((body) => {
    const token = tokenIn(body)
    const pieces = [`To ${token.slice(0, 4)}`, `${token.slice(4)}.`].map((content) => {
      const choices = [{ index: 0, delta: { content }, finish_reason: null }]
      return `data: ${JSON.stringify({ id: 'cmpl-1', object: 'chat.completion.chunk', choices })}\n\n`
    })
    return new Response(`${pieces.join('')}data: [DONE]\n\n`, { headers: { 'content-type': 'text/event-stream' } })
  })
  const text = await (await post(PLACE, asked({ stream: true }))).text()
  expect(received[0]).not.toContain('caradec')
  const said = [...text.matchAll(/"content":"([^"]*)"/g)].map(([, piece]) => piece).join('')
  expect(said).toBe(`To ${MAIL}.`)
})

test('an agent’s name is none of a person', async () => {
  const { post, received } = await inProcess(() => Response.json({}))
  await post(PLACE, asked({ agent_id: MAIL }))
  expect(received.join('')).not.toContain('caradec')
})

function tokenIn(body: string): string {
  return /[A-Z]{4,9}_[A-Z0-9]{7}/.exec(body)?.[0] ?? 'none'
}
