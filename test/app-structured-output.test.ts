import { describe, expect, test } from 'vitest'
import { inProcess, openaiVendor, openaiText } from './in-process.ts'

/** What a JSON schema of the request asks for, met by tokens. */
const PATH = '/openai/v1/chat/completions'
const EMAIL = 'ines.caradec@exemple.fr'
const SAID = `Inès Caradec writes from ${EMAIL}.`

const asked = (properties: object, more: object = {}): string =>
  JSON.stringify({
    model: 'gpt-4o',
    messages: [{ role: 'user', content: SAID }],
    response_format: { type: 'json_schema', json_schema: { name: 'who', schema: { type: 'object', properties } } },
    ...more,
  })

const contentOf = async (reply: Response): Promise<string> => {
  const { choices } = (await reply.json()) as { choices: [{ message: { content: string } }] }
  return choices[0].message.content
}

const said = (body: string): string =>
  (JSON.parse(body) as { messages: [{ content: string }] }).messages[0].content.replace('Inès', '')

const tokenIn = (body: string): string => /EMAIL_[0-9A-Z]{7}/.exec(said(body))?.[0] ?? ''

describe('a property in the form of an e-mail address', () => {
  const properties = { mail: { type: 'string', format: 'email' } }

  test('is asked for with tokens in that form, wherever they stand', async () => {
    const { post, received } = await inProcess(openaiVendor(() => ''))
    await post(PATH, asked(properties))
    expect(said(received[0] ?? '')).toMatch(/^PERSON_[0-9A-Z]{7} writes from EMAIL_[0-9A-Z]{7}@token\.invalid\.$/)
  })

  test('and without such a schema by tokens alone, the same ones', async () => {
    const { post, received } = await inProcess(openaiVendor(() => ''))
    await post(PATH, asked(properties))
    await post(PATH, asked({ mail: { type: 'string' } }))
    expect(said(received[1] ?? '')).toBe(said(received[0] ?? '').replace('@token.invalid', ''))
  })

  test.each([
    ['with its suffix', '@token.invalid', ''],
    ['without it', '', ''],
    ['with the suffix in capitals', '@TOKEN.INVALID', ''],
    ['twice, which is nobody’s address', '@token.invalid@token.invalid', '@token.invalid'],
    ['before what only begins like it', '@token.inv', '@token.inv'],
    ['before a full stop', '@token.invalid.', '.'],
  ])('comes back %s', async (_name, suffix, rest) => {
    const { post } = await inProcess(openaiVendor((body) => `{"mail":"${tokenIn(body)}${suffix}","n":1}`))
    const answer = `{"mail":"${EMAIL}${rest}","n":1}`
    expect(await contentOf(await post(PATH, asked(properties)))).toBe(answer)
    const streamed = await post(PATH, asked(properties, { stream: true }))
    expect(openaiText(await streamed.text())).toBe(answer)
  })

  test('comes back at the end of a text, its suffix cut off', async () => {
    const { post } = await inProcess(openaiVendor((body) => `To ${tokenIn(body)}@tok`))
    const streamed = await post(PATH, asked(properties, { stream: true }))
    expect(openaiText(await streamed.text())).toBe(`To ${EMAIL}@tok`)
  })
})

describe('values of a schema', () => {
  test.each(['enum', 'const'])(
    '%s: the vendor may answer with its own, and the client gets one of its own',
    async (key) => {
      const schema = (value: string): object => ({ type: 'string', [key]: key === 'enum' ? ['nobody', value] : value })
      const sent: string[] = []
      const { post, received } = await inProcess(
        openaiVendor((body) => {
          const { response_format: format } = JSON.parse(body) as {
            response_format: { json_schema: { schema: { properties: Record<string, Record<string, unknown>> } } }
          }
          const values = ['who', 'mail'].map((name) => format.json_schema.schema.properties[name]?.[key])
          const [who, mail] = values.map((value) => String([value].flat().at(-1)))
          sent.push(`${who} ${mail}`)
          return JSON.stringify({ who, mail })
        }),
      )
      const body = asked({ who: schema('Inès Caradec'), mail: { ...schema(EMAIL), format: 'email' } })
      const answer = JSON.stringify({ who: 'Inès Caradec', mail: EMAIL })
      expect(await contentOf(await post(PATH, body))).toBe(answer)
      expect(received[0]).not.toMatch(/Inès|ines\./)
      expect(sent[0]).toMatch(/^PERSON_[0-9A-Z]{7} EMAIL_[0-9A-Z]{7}@token\.invalid$/)
      // The tokens of the conversation, not others.
      for (const token of (sent[0] ?? '').split(' ')) expect(said(received[0] ?? '')).toContain(token)
    },
  )
})
