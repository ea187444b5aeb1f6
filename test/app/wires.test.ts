import { describe, expect, test } from 'vitest'
import { inProcess, type Vendor } from './in-process.ts'
import { inChunks, readUntilItBreaks } from './streamed.ts'

/** The whole app with each vendor's own words, the same in Node and in workerd. */
interface Words {
  readonly name: string
  readonly path: string
  /** Where the request says that it wants a stream: in its path or in its body. */
  readonly streamPath?: string
  readonly config?: string
  body(text: string, stream: boolean): object
  whole(text: string): object
  readonly type: string
  stream(pieces: readonly string[]): string
  /** What a client reads out of a stream. */
  read(stream: string): string
  readonly error: object
  /** What the stream says when the vendor breaks off. */
  readonly failure: RegExp
}

const INES = 'Bonjour, je suis Inès Caradec, ines.caradec@exemple.fr, 06 39 98 12 34.'
const TELLING = ['Inès', 'Caradec', 'ines.caradec', '06 39 98 12 34', '0639981234']

const gemini = {
  path: '/v1beta/models/gemini-2.5-pro:generateContent',
  body: (text: string) => ({ contents: [{ role: 'user', parts: [{ text }] }] }),
  whole: (text: string) => ({ candidates: [{ content: { role: 'model', parts: [{ text }] }, finishReason: 'STOP' }] }),
  error: { error: { code: 400, message: 'Bad', status: 'INVALID_ARGUMENT' } },
}
const chunk = (text: string, more: object = {}) => ({
  candidates: [{ content: { role: 'model', parts: [{ text }] }, ...more }],
})
const event = (data: object) => `data: ${JSON.stringify(data)}\r\n\r\n`
const partsOf = (chunks: readonly unknown[]) =>
  (chunks as { candidates: { content: { parts: { text: string }[] } }[] }[])
    .flatMap(({ candidates }) => candidates[0]?.content.parts ?? [])
    .map(({ text }) => text)
    .join('')
const dataOf = (stream: string) =>
  stream
    .split(/\r?\n/)
    .filter((line) => line.startsWith('data: {'))
    .map((line) => JSON.parse(line.slice(6)) as unknown)
const linesOf = (stream: string) =>
  stream
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { message: { content: string } })

const WIRES: readonly Words[] = [
  {
    ...gemini,
    name: 'Gemini, as events',
    streamPath: '/v1beta/models/gemini-2.5-pro:streamGenerateContent?alt=sse&key=AIzaTest',
    type: 'text/event-stream',
    stream: (pieces) =>
      pieces.map((piece) => event(chunk(piece))).join('') + event(chunk('', { finishReason: 'STOP' })),
    read: (stream) => partsOf(dataOf(stream)),
    failure: /^data: \{"error":\{"code":502,.*"status":"UNAVAILABLE"/m,
  },
  {
    ...gemini,
    name: 'Gemini, as an array',
    path: '/gemini/v1beta/models/gemini-2.5-pro:generateContent',
    streamPath: '/gemini/v1beta/models/gemini-2.5-pro:streamGenerateContent',
    type: 'application/json; charset=UTF-8',
    stream: (pieces) =>
      `[${[...pieces.map((piece) => chunk(piece)), chunk('', { finishReason: 'STOP' })].map((one) => JSON.stringify(one, null, 2)).join('\n,\r\n')}\n]\n`,
    read: (stream) => partsOf(JSON.parse(stream) as unknown[]),
    failure: /,\n\{"error":\{"code":502,.*\}\]$/,
  },
  {
    name: 'Mistral',
    path: '/mistral/v1/chat/completions',
    body: (content, stream) => ({ model: 'mistral-large-latest', messages: [{ role: 'user', content }], stream }),
    whole: (content) => ({
      id: 'c',
      object: 'chat.completion',
      choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    }),
    type: 'text/event-stream',
    stream: (pieces) =>
      [...pieces.map((text) => ({ content: [{ type: 'text', text }] })), { content: '' }]
        .map(
          (delta, index) =>
            `data: ${JSON.stringify({ id: 'c', choices: [{ index: 0, delta, finish_reason: index === pieces.length ? 'stop' : null }] })}\n\n`,
        )
        .join('') + 'data: [DONE]\n\n',
    read: (stream) =>
      (dataOf(stream) as { choices: { delta: { content: string | { text: string }[] } }[] }[])
        .map(({ choices }) => choices[0]?.delta.content ?? '')
        .map((content) => (typeof content === 'string' ? content : content.map(({ text }) => text).join('')))
        .join(''),
    error: { object: 'error', message: 'Bad', type: 'invalid_request_error', param: null, code: '1' },
    failure: /^data: \{"object":"error",.*"code":"paravent_upstream_unreachable"\}/m,
  },
  {
    name: 'Mistral, a conversation',
    path: '/mistral/v1/conversations',
    body: (inputs, stream) => ({ model: 'mistral-medium-latest', inputs, store: false, stream }),
    whole: (content) => ({
      object: 'conversation.response',
      conversation_id: 'conv_1',
      outputs: [{ object: 'entry', type: 'message.output', id: 'msg_1', role: 'assistant', content }],
    }),
    type: 'text/event-stream',
    stream: (pieces) =>
      [
        { type: 'conversation.response.started', conversation_id: 'conv_1' },
        ...pieces.map((content) => ({ type: 'message.output.delta', id: 'msg_1', role: 'assistant', content })),
        { type: 'conversation.response.done', usage: {} },
      ]
        .map((one) => `event: ${one.type}\ndata: ${JSON.stringify(one)}\n\n`)
        .join(''),
    read: (stream) => (dataOf(stream) as { content?: string }[]).map(({ content = '' }) => content).join(''),
    error: { object: 'error', message: 'Bad', type: 'invalid_request_error', param: null, code: '1' },
    failure:
      /^event: conversation\.response\.error\ndata: \{"type":"conversation\.response\.error","message":".*\[paravent_upstream_unreachable\]","code":502\}/m,
  },
  {
    name: 'Cohere',
    path: '/v2/chat',
    body: (content, stream) => ({ model: 'command-a-03-2025', messages: [{ role: 'user', content }], stream }),
    whole: (text) => ({
      id: 'c',
      finish_reason: 'COMPLETE',
      message: { role: 'assistant', content: [{ type: 'text', text }] },
    }),
    type: 'text/event-stream',
    stream: (pieces) =>
      [
        { type: 'content-start', index: 0, delta: { message: { content: { type: 'text', text: '' } } } },
        ...pieces.map((text) => ({ type: 'content-delta', index: 0, delta: { message: { content: { text } } } })),
        { type: 'content-end', index: 0 },
        { type: 'message-end', delta: { finish_reason: 'COMPLETE' } },
      ]
        .map((one) => `event: ${one.type}\ndata: ${JSON.stringify(one)}\n\n`)
        .join(''),
    read: (stream) =>
      (dataOf(stream) as { delta?: { message?: { content?: { text?: string } } } }[])
        .map(({ delta }) => delta?.message?.content?.text ?? '')
        .join(''),
    error: { id: 'e', message: 'Bad' },
    failure: /^event: message-end\ndata: \{"type":"message-end","delta":\{"error":".*paravent_upstream_unreachable/m,
  },
  {
    name: 'Ollama',
    path: '/api/chat',
    config: 'upstreams: { ollama: { wire: ollama, url: "http://127.0.0.1:11434" } }',
    body: (content, stream) => ({
      model: 'llama3.2',
      messages: [{ role: 'user', content }],
      ...(stream ? {} : { stream }),
    }),
    whole: (content) => ({ model: 'llama3.2', message: { role: 'assistant', content }, done: true }),
    type: 'application/x-ndjson',
    stream: (pieces) =>
      [
        ...pieces.map((content) => ({ message: { role: 'assistant', content }, done: false })),
        { message: { role: 'assistant', content: '' }, done: true },
      ]
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
    read: (stream) =>
      linesOf(stream)
        .map(({ message }) => message.content)
        .join(''),
    error: { error: 'Bad' },
    failure: /^\{"error":".*paravent_upstream_unreachable\]"\}\n$/m,
  },
]

/** The text the vendor was sent is what it says. */
function saying(reply: (text: string) => Response): Vendor {
  return (body) => {
    const sent = JSON.stringify(JSON.parse(body))
    const text = /Bonjour[^"]*\./.exec(sent)?.[0] ?? ''
    return reply(text)
  }
}

describe.each(WIRES)('$name', (words) => {
  const { path, streamPath = path, config = '' } = words
  const quoting = (text: string) => JSON.stringify(words.error).replace('Bad', `Bad: ${text}`)

  test('a whole answer holds every value as it was written, and the vendor saw none', async () => {
    const { post, received } = await inProcess(
      saying((text) => Response.json(words.whole(text))),
      { config },
    )
    const reply = await post(path, JSON.stringify(words.body(INES, false)))
    expect(await reply.json()).toEqual(words.whole(INES))
    for (const piece of TELLING) expect(received[0]).not.toContain(piece)
    expect(reply.headers.get('paravent-redacted')).toBe('EMAIL=1, PERSON=1, PHONE=1')
  })

  test('a streamed answer is the same, however it is cut', async () => {
    for (const [cut, size] of [
      [1, 1000],
      [3, 1],
      [5, 17],
      [1000, 1],
    ] as const) {
      const { post, received } = await inProcess(
        saying((text) => {
          const pieces = Array.from({ length: Math.ceil(text.length / cut) }, (_, at) =>
            text.slice(at * cut, (at + 1) * cut),
          )
          return inChunks(words.stream(pieces), size, words.type)
        }),
        { config },
      )
      const reply = await post(streamPath, JSON.stringify(words.body(INES, true)))
      expect(words.read(await reply.text())).toBe(INES)
      for (const piece of TELLING) expect(received[0]).not.toContain(piece)
    }
  })

  test('a stream that ends in half a token gives the half as it is', async () => {
    const { post } = await inProcess(
      saying(
        (text) =>
          new Response(words.stream(['x ', /PERSON_[A-Z0-9]{4}/.exec(text)?.[0] ?? '']), {
            headers: { 'content-type': words.type },
          }),
      ),
      { config },
    )
    const reply = await post(streamPath, JSON.stringify(words.body(INES, true)))
    expect(words.read(await reply.text())).toMatch(/^x PERSON_[A-Z0-9]{4}$/)
  })

  test('a stream without anything to restore is the vendor’s own bytes', async () => {
    const own = words.stream(['Good', ' day'])
    const { post } = await inProcess(() => inChunks(own, 7, words.type), {
      config,
    })
    const reply = await post(streamPath, JSON.stringify(words.body('What is a folding screen?', true)))
    expect(await reply.text()).toBe(own)
  })

  test('a stream that breaks off says so in the vendor’s grammar', async () => {
    const { post } = await inProcess(
      saying((text) => inChunks(words.stream([text, ' and so on']).slice(0, -20), 5000, words.type, 'broken')),
      { config },
    )
    const reply = await post(streamPath, JSON.stringify(words.body(INES, true)))
    expect(await readUntilItBreaks(reply)).toMatch(words.failure)
  })

  test('an error of the vendor’s is restored and stays what it is', async () => {
    const { post } = await inProcess(
      saying((text) => new Response(quoting(text), { status: 400, headers: { 'content-type': 'application/json' } })),
      { config },
    )
    for (const way of [path, streamPath]) {
      const reply = await post(way, JSON.stringify(words.body(INES, way !== path)))
      expect([reply.status, await reply.text()]).toEqual([400, quoting(INES)])
    }
  })

  test('an error of ours is in the vendor’s words', async () => {
    const { post, received } = await inProcess(() => Response.json({}), {
      config: `${config}\nentities: { EMAIL: block }`,
    })
    const reply = await post(streamPath, JSON.stringify(words.body(INES, true)))
    expect([reply.status, reply.headers.get('content-type')]).toEqual([400, 'application/json'])
    const text = await reply.text()
    expect(text).toContain('paravent_entity_blocked')
    expect(Object.keys(Object(JSON.parse(text.replace(/^\[(.*)\]$/s, '$1'))))).toEqual(Object.keys(words.error))
    expect(received).toEqual([])
  })
})

describe('arguments of a tool', () => {
  const calls: readonly (readonly [
    name: string,
    path: string,
    body: object,
    reply: (who: string) => object,
    read: (reply: never) => unknown,
  ])[] = [
    [
      'Gemini',
      '/v1beta/models/gemini-2.5-pro:generateContent',
      {
        contents: [{ parts: [{ text: 'Call Inès Caradec at 06 39 98 12 34.' }] }],
        tools: [{ functionDeclarations: [{ name: 'call' }] }],
      },
      (who) => ({
        candidates: [
          {
            content: {
              parts: [
                {
                  functionCall: { name: 'call', args: { [who]: [who] } },
                  thoughtSignature: 'EpwICpkIAXLI2nxlU6gsWZaZ',
                },
              ],
            },
          },
        ],
      }),
      (reply: { candidates: { content: { parts: { functionCall: { args: unknown } }[] } }[] }) =>
        reply.candidates[0]?.content.parts[0]?.functionCall.args,
    ],
    [
      'Mistral',
      '/mistral/v1/chat/completions',
      { model: 'mistral-large-latest', messages: [{ role: 'user', content: 'Call Inès Caradec at 06 39 98 12 34.' }] },
      (who) => ({
        choices: [
          {
            index: 0,
            message: { role: 'assistant', tool_calls: [{ function: { name: 'call', arguments: { [who]: [who] } } }] },
          },
        ],
      }),
      (reply: { choices: { message: { tool_calls: { function: { arguments: unknown } }[] } }[] }) =>
        reply.choices[0]?.message.tool_calls[0]?.function.arguments,
    ],
  ]
  test.each(calls)('of %s are restored, keys and all', async (_name, path, body, answer, read) => {
    const { post } = await inProcess((sent) => Response.json(answer(/PERSON_[A-Z0-9]{7}/.exec(sent)?.[0] ?? '')))
    const reply = await post(path, JSON.stringify(body))
    expect(read((await reply.json()) as never)).toEqual({ 'Inès Caradec': ['Inès Caradec'] })
  })
})

test('what is embedded leaves as its type word', async () => {
  const { post, received } = await inProcess(() => Response.json({ embeddings: [] }))
  await post(
    '/v1beta/models/gemini-embedding-001:batchEmbedContents',
    JSON.stringify({ requests: [{ content: { parts: [{ text: INES }] } }] }),
  )
  await post('/mistral/v1/embeddings', JSON.stringify({ model: 'mistral-embed', input: [INES] }))
  await post('/v2/rerank', JSON.stringify({ model: 'rerank-v3.5', query: INES, documents: [INES] }))
  for (const sent of received) {
    expect(sent).toContain('Bonjour, je suis [PERSON], [EMAIL], [PHONE].')
    for (const piece of TELLING) expect(sent).not.toContain(piece)
  }
  expect(received).toHaveLength(3)
})

test('a signed call goes back as the vendor wrote it, and is not looked at anew', async () => {
  const signature = 'EpwICpkIAXLI2nxlU6gsWZaZHRYkX1orzuM8vSUFwaAt1JRxEC2hJzPAcAu3PWaKz7X'
  const turns = (who: string) => [
    { role: 'user', parts: [{ text: 'Call Inès Caradec.' }] },
    {
      role: 'model',
      parts: [{ functionCall: { name: 'call', args: { who, by: 'Tom Vandewalle' } }, thoughtSignature: signature }],
    },
    { role: 'user', parts: [{ functionResponse: { name: 'call', response: { ok: true } } }] },
  ]
  const { post, received } = await inProcess(() => Response.json({}))
  await post('/v1beta/models/gemini-2.5-pro:generateContent', JSON.stringify({ contents: turns('Inès Caradec') }))
  const token = /PERSON_[A-Z0-9]{7}/.exec(received[0] ?? '')?.[0] ?? ''
  expect(JSON.parse(received[0] ?? '').contents[1]).toEqual(turns(token)[1])
})

test('a growing conversation with signed calls keeps its earlier bytes, in another process, while people arrive', async () => {
  const people = ['Inès Caradec', 'Tom Vandewalle', 'Lucía Ferrando', 'Jonas Petersilie']
  const contents: object[] = []
  let before = ''
  for (const [turn, who] of people.entries()) {
    contents.push({ role: 'user', parts: [{ text: `My name is ${who}. Call ${people[0]} back.` }] })
    const { post, received } = await inProcess(() => Response.json({}))
    await post('/v1beta/models/gemini-2.5-pro:generateContent', JSON.stringify({ contents }))
    const sent = /"contents":(\[.*)\]\}$/s.exec(received[0] ?? '')?.[1] ?? ''
    expect(sent.length).toBeGreaterThan(before.length)
    expect(sent.startsWith(before)).toBe(true)
    before = sent
    contents.push(
      {
        role: 'model',
        parts: [
          { text: `Thinking of ${who}.`, thought: true },
          { functionCall: { name: 'call', args: { who, turn } }, thoughtSignature: 'EpwICpkIAXLI2nxlU6gsWZaZ' },
        ],
      },
      { role: 'user', parts: [{ functionResponse: { name: 'call', response: { [who]: `${who} was called` } } }] },
      { role: 'model', parts: [{ text: `I called ${who}.`, thoughtSignature: 'EpwICpkIAXLI2nxlU6gsWZaZ' }] },
    )
  }
})

test('two candidates that are cut inside a token, one after the other and both at once, stay apart', async () => {
  const candidate = (index: number, text: string) => ({ index, content: { role: 'model', parts: [{ text }] } })
  const { post } = await inProcess(
    saying((text) => {
      const chunks: object[] = []
      for (let at = 0; at < text.length; at += 3) {
        const pieces = [0, 1].map((index) => candidate(index, text.slice(at, at + 3)))
        if (at % 2 === 0) chunks.push({ candidates: pieces })
        else chunks.push(...pieces.map((one) => ({ candidates: [one] })))
      }
      return new Response(chunks.map(event).join(''), { headers: { 'content-type': 'text/event-stream' } })
    }),
  )
  const reply = await post(
    '/v1beta/models/gemini-2.5-pro:streamGenerateContent?alt=sse',
    JSON.stringify(gemini.body(INES)),
  )
  const said = ['', '']
  for (const { candidates } of dataOf(await reply.text()) as { candidates: ReturnType<typeof candidate>[] }[]) {
    for (const { index, content } of candidates) said[index] += content.parts[0]?.text ?? ''
  }
  expect(said).toEqual([INES, INES])
})

test('a key in the query moves to its header, and says whose request it is', async () => {
  const { post, requests, received } = await inProcess(() => Response.json({}))
  const body = JSON.stringify(gemini.body(INES))
  for (const key of ['one', 'two']) {
    await post(`/v1beta/models/gemini-2.5-pro:generateContent?key=${key}`, body, { authorization: '' })
  }
  expect(requests.map(({ url }) => url)).toEqual(
    ['one', 'two'].map(() => 'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:generateContent'),
  )
  expect(requests.map(({ headers }) => headers.find(([name]) => name === 'x-goog-api-key')?.[1])).toEqual([
    'one',
    'two',
  ])
  expect(received[0]).not.toBe(received[1])
})
