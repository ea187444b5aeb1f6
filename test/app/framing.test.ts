import { expect, test } from 'vitest'
import { inProcess } from './in-process.ts'

const frame = (content: string): string =>
  JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: null }] })

/** Ways to write one event that the standard allows, and what of it is left when it was read. */
test.each<[string, (data: string) => string]>([
  ['on one line', (data) => `data: ${data}\n\n`],
  ['without a space', (data) => `data:${data}\n\n`],
  ['with more space than one', (data) => `data:   ${data}\n\n`],
  ['behind an empty line of data', (data) => `data:\ndata: ${data}\n\n`],
  ['with carriage returns', (data) => `data: ${data}\r\n\r\n`],
  ['without its last blank line', (data) => `data: ${data}`],
  ['on several lines', (data) => `data: ${data.slice(0, 12)}\ndata: ${data.slice(12)}\n\n`],
])('an event is restored when it is written %s', async (_, write) => {
  const { post } = await inProcess(
    (body) =>
      new Response(write(frame(`Merci ${/PERSON_\w{7}/.exec(body)?.[0] ?? ''}.`)), {
        headers: { 'content-type': 'text/event-stream' },
      }),
  )
  const messages = [{ role: 'user', content: 'Bonjour, je suis Inès Caradec.' }]
  const reply = await post('/openai/v1/chat/completions', JSON.stringify({ model: 'm', stream: true, messages }))
  expect(await reply.text()).toContain('Merci Inès Caradec.')
})
