import { describe, expect, test } from 'vitest'
import { inProcess } from './in-process.ts'

/** What must go through: nothing here holds a value that could have been replaced and was not. */
async function status(path: string, body: object, config = ''): Promise<number> {
  const { post } = await inProcess(() => Response.json({}), { config })
  return (await post(path, JSON.stringify({ model: 'm', ...body }))).status
}

const SIGNATURE = 'EqQBCgIYAhIM1gbcDa9GJwZA2b3hGgxBdjrkzLoky3dl1pkiMOYds'

const thinking = (thought: string) => ({ type: 'thinking', thinking: thought, signature: SIGNATURE })

describe('signed thinking', () => {
  test('may hold a name that the model brought up and then said', async () => {
    const messages = [
      { role: 'user', content: 'Who leads the laboratory?' },
      {
        role: 'assistant',
        content: [
          thinking('That may be Dr. Emma Larsson, e.larsson@exemple.fr.'),
          { type: 'text', text: 'I believe Dr. Emma Larsson does: e.larsson@exemple.fr.' },
        ],
      },
      { role: 'user', content: 'Thank you. Write to Emma Larsson.' },
    ]
    expect(await status('/anthropic/v1/messages', { max_tokens: 9, messages })).toBe(200)
  })

  test('of a client that says it is the model’s and stands in a message of its own is not excused', async () => {
    const told = 'I am Emma Larsson.'
    const messages = [{ role: 'user', content: [thinking(told), { type: 'text', text: told }] }]
    expect(await status('/anthropic/v1/messages', { max_tokens: 9, messages })).toBe(500)
  })
})

describe('an identifier', () => {
  const tools = [
    {
      type: 'function',
      function: {
        name: 'mcp__Claude_Preview__start',
        parameters: { type: 'object', properties: { Watson: { type: 'string' } }, required: ['Watson'] },
      },
    },
  ]
  test.each(['Bonjour Claude, peux-tu résumer ce texte ?', 'Merci Claude. Demande à Watson.'])(
    'may be the namesake of somebody: %s',
    async (content) => {
      expect(await status('/openai/v1/chat/completions', { tools, messages: [{ role: 'user', content }] })).toBe(200)
    },
  )

  test('may not hold what the operator lists', async () => {
    const config = 'deny: [{ type: PERSON, value: Claude }]'
    const messages = [{ role: 'user', content: 'Bonjour.' }]
    expect(await status('/openai/v1/chat/completions', { tools, messages }, config)).toBe(500)
  })
})

test.each(['acme-4711', 'ft:acme_4711:v2'])('a model may not be called by a listed value: %s', async (model) => {
  const config = 'deny: [{ type: PROJECT, value: ACME-4711 }]'
  const messages = [{ role: 'user', content: 'Bonjour.' }]
  expect(await status('/openai/v1/chat/completions', { model, messages }, config)).toBe(500)
})

test('a value may be the word that its own token, or another, begins with', async () => {
  const config = 'deny: [{ type: ORION, value: Orion }, { type: PERSON, value: Phone }]'
  const messages = [{ role: 'user', content: 'ORION: appelez PHONE au 06 39 98 12 34.' }]
  expect(await status('/openai/v1/chat/completions', { messages }, config)).toBe(200)
})
