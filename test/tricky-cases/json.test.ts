import { describe, expect, test } from 'vitest'
import { DIALECTS } from '../property/dialects/all.ts'
import { inChunks } from '../app/streamed.ts'
import { ANA, appWith, ask, dataIn, EMAIL, says, tokensIn } from './ask.ts'

const QUOTED = 'Ana "la jefa"\n O’Neil\\'
const SAID = `It is for ${QUOTED}, ${EMAIL}.`
const CHAT = '/openai/v1/chat/completions'
const GEMINI = '/v1beta/models/gemini-2.5-pro:streamGenerateContent'
const threes = (text: string) => text.match(/[^]{1,3}/g) ?? []

describe.each(DIALECTS.filter(({ calls }) => calls !== undefined))('$name', (dialect) => {
  test.each([false, true])(
    '5, a value in the arguments of a tool that needs escaping (streamed: %s)',
    async (stream) => {
      const say = (person = '', email = '') => ({
        text: '',
        calls: [
          JSON.stringify({ to: person, deep: JSON.stringify({ deeper: JSON.stringify([person]) }) }),
          JSON.stringify({ [email]: [person] }),
        ],
      })
      const { read } = await ask(dialect, SAID, say, { stream, cut: threes, tools: true, deny: [QUOTED] })
      expect(read.calls).toEqual([
        { to: QUOTED, deep: JSON.stringify({ deeper: JSON.stringify([QUOTED]) }) },
        { [EMAIL]: [QUOTED] },
      ])
    },
  )

  test.each([false, true])('7, a structured answer, which is JSON in a text (streamed: %s)', async (stream) => {
    const say = (person = '') => says(`{"name":"${person}", "n": 1.0}`)
    const { read } = await ask(dialect, SAID, say, { stream, cut: threes, structured: true, deny: [QUOTED] })
    expect(read.text).toBe(`{"name":${JSON.stringify(QUOTED)}, "n": 1.0}`)
  })
})

test('5, arguments that Gemini streams by path are no JSON, and nothing in them is escaped', async () => {
  const { post } = await appWith((body) => {
    const [person = ''] = tokensIn(body)
    const piece = (stringValue: string, willContinue: boolean) => ({
      candidates: [
        {
          content: {
            parts: [{ functionCall: { willContinue, partialArgs: [{ jsonPath: '$.to', stringValue, willContinue }] } }],
          },
        },
      ],
    })
    const all = [piece(`"${person.slice(0, 4)}`, true), piece(`${person.slice(4)}"`, false)]
    return inChunks(all.map((one) => `data: ${JSON.stringify(one)}\n\n`).join(''), 19, 'text/event-stream')
  })
  const body = JSON.stringify({ contents: [{ parts: [{ text: `Ask ${ANA}.` }] }] })
  const read = dataIn(await (await post(`${GEMINI}?alt=sse`, body)).text()) as {
    candidates: { content: { parts: { functionCall: { partialArgs: { stringValue: string }[] } }[] } }[]
  }[]
  const said = read.map((one) => one.candidates[0]?.content.parts[0]?.functionCall.partialArgs[0]?.stringValue)
  expect(said.join('')).toBe(`"${ANA}"`)
})

test('6, a value that the client escapes in JSON in a string: all else stays, byte for byte', async () => {
  const { post, received } = await appWith(() => Response.json({ choices: [] }))
  const body = (name: string): string =>
    String.raw`{"model":"m","messages":[{"role":"assistant","content":null,"tool_calls":[{"id":"call_aB3dE5fG7","type":"function","function":{"name":"f","arguments":"{\"n\": \"${name}\", \"u\":\"a\\\/b\", \"x\":1.0,\"e\":\"caf\\u00e9\"}"}}]},{"role":"tool","tool_call_id":"call_aB3dE5fG7","content":"{\"p\":\"\/\",\"n\":\"${name}\"}"}]}`
  await post(CHAT, body(String.raw`Ana P\\u00e9rez`))
  const [token = ''] = tokensIn(received[0] ?? '')
  expect(received[0]).toBe(body(token))
})

describe('21, data in names of members', () => {
  test('of a tool’s input and result become tokens and come back, those of a schema and of the wire stay', async () => {
    const schema = {
      type: 'object',
      properties: { email: { type: 'string' }, phone: { type: 'string' } },
      required: ['email'],
    }
    const input = { [EMAIL]: { role: 'admin' } }
    const body = {
      model: 'm',
      max_tokens: 9,
      tools: [{ name: 'grant', input_schema: schema }],
      messages: [
        { role: 'user', content: 'Grant it.' },
        { role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_aB3dE6gH9', name: 'grant', input }] },
        {
          role: 'user',
          content: [{ type: 'tool_result', tool_use_id: 'toolu_aB3dE6gH9', content: JSON.stringify({ [EMAIL]: 1 }) }],
        },
      ],
    }
    const { post, received } = await appWith((sent) =>
      Response.json({
        content: [{ type: 'tool_use', id: 'toolu_aB3dE6gH8', name: 'grant', input: { [tokensIn(sent)[0] ?? '']: 1 } }],
      }),
    )
    const reply = (await (await post('/anthropic/v1/messages', JSON.stringify(body))).json()) as {
      content: { input: object }[]
    }
    expect(received[0]).not.toContain('ana.perez')
    expect(received[0]).toContain(JSON.stringify(schema))
    expect(reply.content[0]?.input).toEqual({ [EMAIL]: 1 })
  })

  test('of logit_bias stay while they are numbers of tokens, of metadata do not', async () => {
    const body = { model: 'm', messages: [], logit_bias: { 50256: -100 }, metadata: { [EMAIL]: 'x' } }
    const { post, received } = await appWith(() => Response.json({}))
    await post(CHAT, JSON.stringify(body))
    expect(received[0]).toContain('"logit_bias":{"50256":-100}')
    expect(received[0]).not.toContain('ana.perez')
  })

  test('of the old form of log probabilities come back', async () => {
    const { post } = await appWith((body) => {
      const { prompt } = JSON.parse(body) as { prompt: string }
      return Response.json({
        choices: [
          {
            index: 0,
            text: prompt,
            logprobs: { tokens: [prompt], token_logprobs: [-1], top_logprobs: [{ [prompt]: -1 }], text_offset: [0] },
          },
        ],
      })
    })
    const reply = await (await post('/openai/v1/completions', JSON.stringify({ model: 'm', prompt: ANA }))).text()
    expect(reply).toContain(ANA)
    expect(reply).not.toMatch(/PERSON_/)
  })
})

test('22, Gemini’s two names of each member, mixed, and one content without a list', async () => {
  const part = { text: `From ${ANA}.` }
  const body = {
    system_instruction: { parts: [{ text: `Help ${ANA}.` }] },
    contents: {
      role: 'user',
      parts: [
        part,
        { function_response: { name: 'f', response: { who: ANA } } },
        { functionResponse: { name: 'f', response: { who: EMAIL } } },
        { function_call: { name: 'f', args: { who: EMAIL } } },
      ],
    },
    generation_config: { stop_sequences: [ANA] },
    tools: [{ function_declarations: [{ name: 'f', description: `Finds ${ANA}.` }] }],
  }
  const { post, received } = await appWith((sent) =>
    Response.json({
      candidates: [{ content: { parts: [{ function_call: { name: 'f', args: { who: tokensIn(sent)[0] } } }] } }],
    }),
  )
  const reply = await (await post('/v1beta/models/gemini-2.5-pro:generateContent', JSON.stringify(body))).text()
  expect(received[0]).not.toMatch(/Ana|ana\.perez/)
  expect(reply).toContain(`"who":"${ANA}"`)
})

describe('23, Gemini’s framings', () => {
  const asked = JSON.stringify({ contents: [{ parts: [{ text: `Ask ${ANA}.` }] }] })
  const chunk = (...parts: object[]) => ({ candidates: [{ content: { role: 'model', parts }, index: 0 }] })
  const signed = { text: '', thoughtSignature: 'EpwICpkIAXLI2nxlU6gsWZaZ' }
  const all = (person: string) => [
    chunk(signed),
    chunk({ text: `So ${person.slice(0, 5)}` }, { text: person.slice(5, 9) }),
    chunk({ text: `${person.slice(9)}!` }),
    chunk(signed),
  ]
  const textIn = (read: readonly unknown[]) =>
    (read as { candidates: { content: { parts: { text: string }[] } }[] }[])
      .flatMap(({ candidates }) => candidates[0]?.content.parts.map(({ text }) => text) ?? [])
      .join('')

  test.each([1, 2, 7, 50, 10_000])('an array cut inside its elements, %i bytes at a time', async (size) => {
    const { post } = await appWith((body) =>
      inChunks(
        `[${all(tokensIn(body)[0] ?? '')
          .map((one) => JSON.stringify(one, null, 2))
          .join('\n,\r\n')}]`,
        size,
        'application/json',
      ),
    )
    const read = (await (await post(GEMINI, asked)).json()) as unknown[]
    expect(textIn(read)).toBe(`So ${ANA}!`)
    expect(JSON.stringify(read).match(/EpwICpkIAXLI2nxlU6gsWZaZ/g)).toHaveLength(2)
  })

  test.each(['\n', '\r\n'])('events whose lines end in %j: each begins with its data', async (line) => {
    const { post } = await appWith((body) =>
      inChunks(
        all(tokensIn(body)[0] ?? '')
          .map((one) => `data: ${JSON.stringify(one)}${line}${line}`)
          .join(''),
        3,
        'text/event-stream',
      ),
    )
    const reply = await (await post(`${GEMINI}?alt=sse`, asked)).text()
    expect(textIn(dataIn(reply))).toBe(`So ${ANA}!`)
    const blocks = reply.split(/\r?\n\r?\n/).filter((block) => block !== '')
    expect(blocks.filter((block) => !block.startsWith('data: '))).toEqual([])
    expect(reply).toMatch(/\r?\n\r?\n$/)
  })

  test('an error that is the only element of an array', async () => {
    const { post } = await appWith((body) =>
      Response.json([{ error: { code: 400, message: `No ${tokensIn(body)[0]}.`, status: 'INVALID_ARGUMENT' } }], {
        status: 400,
      }),
    )
    const reply = await post(GEMINI, asked)
    expect([reply.status, await reply.json()]).toEqual([
      400,
      [{ error: { code: 400, message: `No ${ANA}.`, status: 'INVALID_ARGUMENT' } }],
    ])
  })
})

describe('25, bodies', () => {
  const post = async (body: string | Uint8Array, type = 'application/json') => {
    const app = await appWith((sent) => {
      const { messages } = JSON.parse(sent) as { messages: [{ content: string }] }
      return Response.json({ choices: [{ index: 0, message: { role: 'assistant', content: messages[0].content } }] })
    }, 'upstreams: { openai: { wire: openai, url: "https://vendor.invalid/v1", attachments: { image: allow } } }')
    const reply = await app.post(CHAT, body, { 'content-type': type })
    return { status: reply.status, text: await reply.text(), sent: app.received[0] }
  }
  const saying = (content: string) => `{"model":"m","messages":[{"role":"user","content":"${content}"}]}`

  test.each([
    ['half a surrogate pair', String.raw`\ud83d for ${ANA}`],
    ['a NUL', String.raw`\u0000 for ${ANA}`],
    ['letters as escapes', String.raw`for \u0041na P\u00E9rez`],
    ['a mark of byte order inside', `\uFEFF for ${ANA}`],
  ])('%s: what is said is found, and comes back as it was', async (_what, content) => {
    const { status, text, sent } = await post(saying(content))
    expect(status).toBe(200)
    expect(sent).not.toMatch(/Ana|\\u0041na/)
    const { choices } = JSON.parse(text) as { choices: [{ message: { content: string } }] }
    expect(choices[0].message.content).toBe(JSON.parse(`"${content}"`))
  })

  test.each<[string, string | Uint8Array, string, number]>([
    [
      'with a key twice',
      '{"model":"m","messages":[{"role":"user","content":"safe","content":"Ana Pérez"}]}',
      'application/json',
      400,
    ],
    ['that are not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'application/json', 400],
    ['that begin with a mark of byte order', `\uFEFF${saying(ANA)}`, 'application/json', 400],
    [
      'with a file’s name in a form',
      `--x\r\nContent-Disposition: form-data; name="file"; filename="${ANA}.jsonl"\r\n\r\n{}\r\n--x--`,
      'multipart/form-data; boundary=x',
      415,
    ],
  ])('%s are refused and not sent', async (_what, body, type, status) => {
    const refused = await post(body, type)
    expect([refused.status, refused.sent]).toEqual([status, undefined])
  })

  test('with a picture of megabytes: it is not read, and goes up as it came', async () => {
    const url = `data:image/png;base64,${'QW5hIFDDqXJleiBBbmE'.repeat(500_000)}`
    const body = `{"model":"m","messages":[{"role":"user","content":"for ${ANA}"},{"role":"user","content":[{"type":"image_url","image_url":{"url":"${url}"}}]}]}`
    const begun = Date.now()
    const { status, sent = '' } = await post(body)
    expect(status).toBe(200)
    expect(sent.includes(url)).toBe(true)
    expect(sent.slice(0, 200)).not.toContain('Ana Pérez')
    expect(Date.now() - begun).toBeLessThan(5000)
  })
})
