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

const OPENAI = 'https://vendor.invalid/v1'
const withSchemas = (action: string): string =>
  `upstreams: { openai: { wire: openai, url: "${OPENAI}", schemas: ${action} } }`

/** Says JSON with the token of each type the request holds, whole or a character a time. */
async function told(
  properties: object,
  saying: string,
  answer: (token: (word: string) => string) => string,
  more: { readonly config?: string; readonly messages?: readonly object[] } = {},
) {
  const vendor = openaiVendor((body) =>
    answer((word) => new RegExp(`${word}_[0-9A-Z]{7}`).exec(body.slice(body.indexOf('"messages"')))?.[0] ?? ''),
  )
  const running = await inProcess(vendor, more.config === undefined ? {} : { config: more.config })
  const messages = more.messages ?? [{ role: 'user', content: saying }]
  const whole = await running.post(PATH, asked(properties, { messages }))
  const streamed = await running.post(PATH, asked(properties, { messages, stream: true }))
  return {
    ...running,
    whole: await contentOf(whole),
    streamed: openaiText(await streamed.text()),
    schemas: running.received.map((body) => {
      const { response_format: format } = JSON.parse(body) as {
        response_format: { json_schema: { schema: { properties: object } } }
      }
      return format.json_schema.schema.properties
    }),
  }
}

describe('a number that a token stands for', () => {
  const properties = { phone: { type: 'integer' } }

  test.each([
    ['of digits', 'Call 639984127, my phone.', '639984127'],
    ['with separators and a plus', 'Call +33 6 39 98 41 27, my phone.', '33639984127'],
  ])('comes back without quotes: %s', async (_name, saying, number) => {
    const { whole, streamed } = await told(properties, saying, (token) => `{"phone": "${token('PHONE')}", "n": 1}`)
    expect(whole).toBe(`{"phone": ${number}, "n": 1}`)
    expect(streamed).toBe(whole)
  })

  test('and stays a text where a number would be another value, which the audit counts', async () => {
    const { whole, streamed, events, app } = await told(
      properties,
      'Call 06 39 98 41 27.',
      (token) => `{"phone":"${token('PHONE')}"}`,
    )
    expect(whole).toBe('{"phone":"06 39 98 41 27"}')
    expect(streamed).toBe(whole)
    const counted = events.flatMap((event) => (event.kind === 'request' ? [event.unmet] : []))
    expect(counted).toEqual([{ PHONE: 1 }, { PHONE: 1 }])
    const metrics = await app.fetch(new Request('http://127.0.0.1:8787/metrics'))
    expect(await metrics.text()).toContain('paravent_unmet_total{word="PHONE"} 2')
  })

  test('an ordinary number goes up and comes back as it is', async () => {
    const { whole, schemas, events } = await told(
      { quantity: { type: 'integer', minimum: 1 } },
      'Three for Inès Caradec.',
      () => '{"quantity":3}',
    )
    expect(whole).toBe('{"quantity":3}')
    expect(schemas).toEqual(Array.from({ length: 2 }, () => ({ quantity: { type: 'integer', minimum: 1 } })))
    expect(events.some((event) => 'unmet' in event)).toBe(false)
  })
})

describe('a text that a token stands for', () => {
  const pattern = '^\\+?[0-9]{6,15}$'

  test('comes back in the spelling that its pattern asks for, where it stands alone', async () => {
    const { whole, streamed } = await told(
      { phones: { type: 'array', items: { type: 'string', pattern } }, note: { type: 'string' } },
      'Call +33 6 39 98 41 27.',
      (token) =>
        `{"note":"${token('PHONE')}","phones":["${token('PHONE')}","x ${token('PHONE')}"],"n":"${token('PHONE')}"}`,
    )
    const typed = '+33 6 39 98 41 27'
    expect(whole).toBe(`{"note":"${typed}","phones":["+33639984127","x ${typed}"],"n":"${typed}"}`)
    expect(streamed).toBe(whole)
  })

  test('comes back as it was typed where no other spelling is the same value', async () => {
    const { whole, events } = await told(
      { phone: { type: 'string', pattern: '^\\+[0-9]+$' }, born: { type: 'string', format: 'date' } },
      'Call 06 39 98 41 27, I was born on 03/04/1985.',
      (token) => `{"phone":"${token('PHONE')}","born":"${token('BIRTHDATE')}"}`,
    )
    expect(whole).toBe('{"phone":"06 39 98 41 27","born":"03/04/1985"}')
    const [event] = events.filter(({ kind }) => kind === 'request')
    expect(event).toMatchObject({ unmet: { PHONE: 1, BIRTHDATE: 1 } })
    expect(JSON.stringify(event)).not.toMatch(/39 98|1985/)
  })

  test('was a number in what a tool returned, and is a text where a pattern wants one', async () => {
    const messages = [
      { role: 'user', content: 'Who called?' },
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: 'call_1a2b3c4d', type: 'function', function: { name: 'calls', arguments: '{}' } }],
      },
      { role: 'tool', tool_call_id: 'call_1a2b3c4d', content: '{"phone":33639984127}' },
    ]
    const { whole, streamed } = await told(
      { phone: { type: 'string', pattern }, number: { type: 'integer' } },
      '',
      (token) => `{"phone":"${token('PHONE')}","number":"${token('PHONE')}"}`,
      { messages },
    )
    expect(whole).toBe('{"phone":"33639984127","number":33639984127}')
    expect(streamed).toBe(whole)
  })

  test('with the suffix of its form', async () => {
    const { whole, streamed } = await told(
      { mail: { type: 'string', format: 'email', maxLength: 20 } },
      SAID,
      (token) => `{"mail":"${token('EMAIL')}@token.invalid"}`,
    )
    expect(whole).toBe(`{"mail":"${EMAIL}"}`)
    expect(streamed).toBe(whole)
  })
})

describe('what the operator wants of schemas', () => {
  const properties = { name: { type: 'string' }, phone: { type: 'string', pattern: '^\\+[0-9]+$' } }
  const path = 'response_format.json_schema.schema.properties[1].pattern'

  test('keep: they go up as they are', async () => {
    const { schemas } = await told(properties, SAID, () => '{}', { config: withSchemas('keep') })
    expect(schemas).toEqual([properties, properties])
  })

  test('refuse: a constraint that no token meets ends the request, and its place is named', async () => {
    const { post, received } = await inProcess(
      openaiVendor(() => ''),
      { config: withSchemas('refuse') },
    )
    const reply = await post(PATH, asked(properties))
    expect(reply.status).toBe(400)
    const { error } = (await reply.json()) as { error: { message: string; code: string; param: string } }
    expect(error.code).toBe('paravent_schema_unmet')
    expect(error.param).toBe(path)
    expect(error.message).toContain('upstreams.openai.schemas: widen | keep')
    expect((await post(PATH, asked({ name: { type: 'string' } }))).status).toBe(200)
    expect(received).toHaveLength(1)
  })

  test('what cannot be widened is refused, in the words of the vendor whose SDK listens', async () => {
    const { post, received } = await inProcess(() => Response.json({}))
    const input_schema = { type: 'object', patternProperties: { '^a|\\+[0-9]+$': { type: 'string' } } }
    const messages = [{ role: 'user', content: SAID }]
    const reply = await post(
      '/anthropic/v1/messages',
      JSON.stringify({ model: 'claude-sonnet-4-5', max_tokens: 9, messages, tools: [{ name: 'book', input_schema }] }),
    )
    expect(reply.status).toBe(400)
    const { error } = (await reply.json()) as { error: { type: string; message: string } }
    expect(error.type).toBe('invalid_request_error')
    expect(error.message).toContain('tools[0].input_schema.patternProperties[0]')
    expect(error.message).toContain('upstreams.anthropic.schemas: keep')
    expect(received).toEqual([])
  })

  describe('Anthropic takes sixteen places of strict schemas that are one thing or another', () => {
    const nullable = (count: number): object =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, { type: ['string', 'null'] }]))
    const tool = (properties: object, strict?: boolean): object => ({
      name: 'book',
      ...(strict === undefined ? {} : { strict }),
      input_schema: { type: 'object', properties },
    })
    const phone = { phone: { type: 'integer' } }
    const answer = (properties: object): object => ({
      output_config: { format: { type: 'json_schema', schema: { type: 'object', properties } } },
    })

    test.each([
      ['as many as there is room for', { tools: [tool({ ...nullable(15), ...phone }, true)] }, undefined],
      [
        'one more by what we add',
        { tools: [tool({ ...nullable(16), ...phone }, true)] },
        'tools[0].input_schema.properties[16]',
      ],
      [
        'in a tool and the answer together',
        { tools: [tool(nullable(10), true)], ...answer({ ...nullable(6), ...phone }) },
        'output_config.format.schema.properties[6]',
      ],
      ['a tool that is not strict has no bound', { tools: [tool({ ...nullable(30), ...phone })] }, undefined],
      [
        'nor has what goes up as it came',
        { tools: [tool({ ...nullable(16), age: { type: 'integer' } }, true)] },
        undefined,
      ],
      [
        'a pattern needs no other thing',
        { tools: [tool({ ...nullable(16), phone: { type: 'string', pattern: '^\\+[0-9]+$' } }, true)] },
        undefined,
      ],
      [
        'too many already are the vendor’s to refuse',
        { tools: [tool({ ...nullable(17), ...phone }, true)] },
        undefined,
      ],
    ])('%s', async (_, more, path) => {
      const { post, received } = await inProcess(() => Response.json({}))
      const body = { model: 'claude-sonnet-4-6', max_tokens: 9, messages: [{ role: 'user', content: SAID }], ...more }
      const reply = await post('/anthropic/v1/messages', JSON.stringify(body))
      const text = await reply.text()
      expect([reply.status, received.length]).toEqual(path === undefined ? [200, 1] : [400, 0])
      if (path !== undefined) {
        expect(text).toContain(`${path}: `)
        expect(text).toContain('upstreams.anthropic.schemas: keep')
      }
      const counted = await post('/anthropic/v1/messages/count_tokens', JSON.stringify(body))
      expect(counted.status).toBe(reply.status)
    })
  })

  test('a type that stays needs no room', async () => {
    const config = 'entities: { PHONE: keep, CREDIT_CARD: keep, NATIONAL_ID: keep, RIB: keep }'
    const { schemas } = await told(properties, SAID, () => '{}', { config })
    expect(schemas).toEqual([properties, properties])
  })
})

test('a schema goes up in the same bytes in every turn, and says nothing of what was said', async () => {
  const { post, received } = await inProcess(openaiVendor(() => 'Bien.'))
  const properties = {
    phone: { type: 'integer' },
    born: { type: 'string', format: 'date' },
    name: { type: 'string', pattern: '^[A-Z][a-z]+$', description: 'Who it is.' },
  }
  const messages: object[] = []
  for (const content of ['Bonjour.', SAID, 'Call me: +33 6 39 98 41 27.', 'Born 14/05/1987, and `"format":"email"`.']) {
    messages.push({ role: 'user', content })
    await post(PATH, asked(properties, { messages }))
    messages.push({ role: 'assistant', content: 'Bien.' })
  }
  const tails = received.map((body) => body.slice(body.indexOf(',"response_format"')))
  expect(new Set(tails).size).toBe(1)
  const heads = received.map((body) => body.slice(0, body.indexOf(',"response_format"') - 1))
  heads.slice(1).forEach((head, index) => expect(head.startsWith(heads[index] ?? '')).toBe(true))
})

test('a value that the client was given in another spelling is known when it comes back', async () => {
  const { post, received } = await inProcess(openaiVendor(() => 'Booked.'))
  const args = {
    a: '+33639984127',
    b: '1987-05-14',
    c: 'FR7630006000011234567890189',
    d: 4556737586899855,
    e: '85073003328',
    phone: 33639984127,
  }
  const saying =
    'Born on 14/05/1987, +33 6 39 98 41 27, IBAN fr76 3000 6000 0112 3456 7890 189, card 4556 7375 8689 9855, NISS 85.07.30-033.28.'
  const call = { id: 'call_1a2b3c4d', type: 'function', function: { name: 'book', arguments: JSON.stringify(args) } }
  const messages = [
    { role: 'user', content: saying },
    { role: 'assistant', content: null, tool_calls: [call] },
    { role: 'tool', tool_call_id: call.id, content: 'booked' },
  ]
  await post(PATH, JSON.stringify({ model: 'gpt-4o', messages }))
  const { messages: sent } = JSON.parse(received[0] ?? '') as {
    messages: [{ content: string }, { tool_calls: [{ function: { arguments: string } }] }]
  }
  const called = Object.values(JSON.parse(sent[1].tool_calls[0].function.arguments) as object)
  expect(called.join(' ')).not.toMatch(/\d{5}|1987/)
  // The same person's number under another form of the same code.
  for (const token of called.slice(0, 5)) expect(sent[0].content).toContain(String(token).slice(0, -2))
})

describe('tools that call different things by one name', () => {
  const tool = (name: string, phone: object): object => ({
    type: 'function',
    function: { name, parameters: { type: 'object', properties: { phone } } },
  })
  const tools = [tool('look', { type: 'string' }), tool('book', { type: 'integer' })]
  const call = async (name: string | undefined, stream: boolean): Promise<string> => {
    const { post } = await inProcess((body) => {
      const args = `{"phone":"${/PHONE_[0-9A-Z]{7}/.exec(body)?.[0]}"}`
      const first = {
        index: 0,
        id: 'call_1a2b3c4d',
        type: 'function',
        function: { name, arguments: stream ? '' : args },
      }
      if (!stream) {
        const message = { role: 'assistant', content: null, tool_calls: [first] }
        return Response.json({ id: 'c', object: 'chat.completion', choices: [{ index: 0, message }] })
      }
      const rest = [...args].map((piece) => ({ index: 0, function: { arguments: piece } }))
      const frames = [first, ...rest].map((one) => ({ id: 'c', choices: [{ index: 0, delta: { tool_calls: [one] } }] }))
      const lines = [...frames.map((frame) => JSON.stringify(frame)), '[DONE]'].map((data) => `data: ${data}\n\n`)
      return new Response(lines.join(''), { headers: { 'content-type': 'text/event-stream' } })
    })
    const messages = [{ role: 'user', content: 'My phone is 639 98 41 27.' }]
    const reply = await post(PATH, JSON.stringify({ model: 'gpt-4o', messages, tools, stream }))
    const pieces = (await reply.text()).matchAll(/"arguments":"((?:[^"\\]|\\.)*)"/g)
    return [...pieces].map(([, piece]) => JSON.parse(`"${piece}"`) as string).join('')
  }

  test.each([false, true])('are each given what their own schema asks for; streamed: %s', async (stream) => {
    expect(await call('look', stream)).toBe('{"phone":"639 98 41 27"}')
    expect(await call('book', stream)).toBe('{"phone":639984127}')
  })

  test('where the name is not said, what one of them takes as it was typed stays so', async () => {
    expect(await call(undefined, false)).toBe('{"phone":"639 98 41 27"}')
  })
})
