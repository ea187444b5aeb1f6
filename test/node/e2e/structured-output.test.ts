import OpenAI, { APIError } from 'openai'
import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { accepts, enforcingChat, tokenOf, type ReceivedSchema } from '../../e2e/enforcing-vendor.ts'
import { inProcess, type Vendor } from '../../app/in-process.ts'

/**
 * Structured output as chatbots ask for it, before a vendor that holds its model to the schema it received: the model
 * answers with the tokens it read, or the request fails.
 */
const CUSTOMER =
  'I am Ines Caradec, born on 14/05/1987. Call +33 6 39 98 41 27, write to ines.caradec@exemple.fr, ' +
  'pay to IBAN FR76 3000 6000 0112 3456 7890 189, my card is 4556 7375 8689 9855, order ORD-123456, 3 boxes.'

const CONTACT = z.object({
  name: z.string().regex(/^[A-Za-z' -]+$/),
  phone: z.string().regex(/^\+[1-9][0-9]{6,14}$/),
  born: z.iso.date(),
  mail: z.email(),
  iban: z.string().min(15).max(34),
  card_number: z.int(),
  order: z.string().regex(/^ORD-\d{6}$/),
  quantity: z.int().min(1).max(99),
})

const FOUND = {
  name: 'Ines Caradec',
  phone: '+33639984127',
  born: '1987-05-14',
  mail: 'ines.caradec@exemple.fr',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  card_number: 4556737586899855,
  order: 'ORD-123456',
  quantity: 3,
}

/** Reads the customer's data as tokens. */
const model = (body: string): object => ({
  name: tokenOf(body, 'PERSON'),
  phone: tokenOf(body, 'PHONE'),
  born: tokenOf(body, 'BIRTHDATE'),
  mail: tokenOf(body, 'EMAIL'),
  iban: tokenOf(body, 'IBAN'),
  card_number: tokenOf(body, 'CARD'),
  order: 'ORD-123456',
  quantity: 3,
})

async function client(vendor: Vendor, config?: string) {
  const running = await inProcess(vendor, config === undefined ? {} : { config })
  const openai = new OpenAI({
    apiKey: 'sk-test',
    baseURL: 'http://127.0.0.1:8787/openai/v1',
    maxRetries: 0,
    fetch: async (url, init) => running.app.fetch(new Request(url, init)),
  })
  return { ...running, openai }
}

const user = (content: string) => ({ role: 'user' as const, content })

describe('an answer in the form of a schema', () => {
  const response_format = zodResponseFormat(CONTACT, 'contact')

  test('parses with the SDK, each value as the schema asks', async () => {
    const { openai } = await client(enforcingChat(model, []))
    const messages = [user(CUSTOMER)]
    const { choices } = await openai.chat.completions.parse({ model: 'gpt-4o', messages, response_format })
    expect(choices[0]?.message.parsed).toEqual(FOUND)
  })

  test('streams, character by character, into the same', async () => {
    const { openai } = await client(enforcingChat(model, []))
    const stream = openai.chat.completions.stream({ model: 'gpt-4o', messages: [user(CUSTOMER)], response_format })
    const { choices } = await stream.finalChatCompletion()
    expect(choices[0]?.message.parsed).toEqual(FOUND)
  })

  test('without widening no token could be said: the vendor’s grammar refuses it', async () => {
    const config = 'upstreams: { openai: { wire: openai, url: "https://vendor.invalid/v1", schemas: keep } }'
    const { openai } = await client(enforcingChat(model, []), config)
    const asked = openai.chat.completions.parse({ model: 'gpt-4o', messages: [user(CUSTOMER)], response_format })
    await expect(asked).rejects.toThrow('under the schema')
  })

  test('is asked for with the same bytes in every turn, whatever was said', async () => {
    const received: ReceivedSchema[] = []
    const { openai, received: bodies } = await client(enforcingChat(model, received))
    const messages: OpenAI.ChatCompletionMessageParam[] = [user('Hello!')]
    const said = [CUSTOMER, 'And +33 6 39 98 41 28?', 'My name is Jean Dupont, card 3714-496353-98431.']
    for (const more of said) {
      messages.push({ role: 'assistant', content: 'Tell me more.' }, user(more))
      await openai.chat.completions
        .create({ model: 'gpt-4o', messages, response_format })
        .catch((fault: unknown) => expect(fault).toBeInstanceOf(APIError))
    }
    expect(received).toHaveLength(3)
    expect(new Set(received.map(({ source }) => source)).size).toBe(1)
    const tail = (body: string): string => body.slice(body.indexOf(',"response_format"'))
    expect(new Set(bodies.map(tail)).size).toBe(1)
    const head = (body: string): string => body.slice(0, body.indexOf(',"response_format"')).replace(/\]$/, '')
    for (const [index, body] of bodies.slice(1).entries()) {
      expect(body.startsWith(head(bodies[index] ?? ''))).toBe(true)
    }
  })
})

describe('a tool that is called', () => {
  const given: unknown[] = []
  const tools = [
    {
      type: 'function' as const,
      function: {
        name: 'book',
        description: 'Books a call.',
        parse: JSON.parse,
        parameters: z.toJSONSchema(CONTACT) as Record<string, unknown>,
        function: (args: object) => {
          given.push(args)
          return 'booked'
        },
      },
    },
  ]

  test.each([false, true])('is given what its schema asks for; streamed: %s', async (stream) => {
    given.length = 0
    const { openai } = await client(enforcingChat(model, []))
    const asked = { model: 'gpt-4o', messages: [user(CUSTOMER)], tools }
    const runner = stream
      ? openai.chat.completions.runTools({ ...asked, stream: true })
      : openai.chat.completions.runTools(asked)
    await runner.done()
    expect(given).toEqual([FOUND])
  })
})

describe('the Responses API', () => {
  const vendor: Vendor = (body) => {
    const { text } = JSON.parse(body) as { text: { format: { schema: object } } }
    const value = model(body)
    if (!accepts(text.format.schema, value)) return Response.json({ error: { message: 'refused' } }, { status: 400 })
    const content = [{ type: 'output_text', text: JSON.stringify(value), annotations: [] }]
    const output = [{ type: 'message', id: 'msg_1', role: 'assistant', status: 'completed', content }]
    return Response.json({ id: 'resp_1', object: 'response', status: 'completed', output })
  }

  test('parses with the SDK', async () => {
    const { openai } = await client(vendor)
    const { output_parsed: parsed } = await openai.responses.parse({
      model: 'gpt-5.1',
      input: CUSTOMER,
      store: false,
      text: { format: zodTextFormat(CONTACT, 'contact') },
    })
    expect(parsed).toEqual(FOUND)
  })
})
