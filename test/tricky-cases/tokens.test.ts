import { describe, expect, test } from 'vitest'
import { DIALECTS } from '../property/dialects/all.ts'
import { inChunks } from '../app/streamed.ts'
import { appWith, ANA, ask, chunks, dataIn, EMAIL, events, says, tokensIn } from './ask.ts'

const SAID = `I am ${ANA}, ${EMAIL}.`
const SSE = 'text/event-stream'
const CHAT = '/openai/v1/chat/completions'
const MESSAGES = '/anthropic/v1/messages'
const chat = JSON.stringify({ model: 'm', stream: true, messages: [{ role: 'user', content: SAID }] })
const message = JSON.stringify({ model: 'm', max_tokens: 9, stream: true, messages: [{ role: 'user', content: SAID }] })

describe.each(DIALECTS)('$name', (dialect) => {
  test('1, a token split at every place, inside an escape and a character too', async () => {
    const { length } = 'Hi é😀 PERSON_K7QX2A4, EMAIL_K7QX2A4!'
    for (let at = 0; at <= length; at += 1) {
      const cut = (text: string) => [text.slice(0, at), text.slice(at)]
      const say = (person?: string, email?: string) => says(`Hi é😀 ${person}, ${email}!`)
      const { read } = await ask(dialect, SAID, say, { stream: true, cut, bytes: (at % 7) + 1 })
      expect(read.text).toBe(`Hi é😀 ${ANA}, ${EMAIL}!`)
    }
  })

  test.each([
    [['PER', 'FECT'], 'PERFECT'],
    [['so ', 'PERSON_'], 'so PERSON_'],
    [['EMAIL', ' me'], 'EMAIL me'],
  ])('2, a beginning that turns out to be no token: %j', async (pieces, all) => {
    const { read } = await ask(dialect, SAID, () => says(all), { stream: true, cut: () => pieces })
    expect(read.text).toBe(all)
  })

  test.each(['0', 's', "'s", '7', 'ABCDEFG'])('3, a token with %s behind it, in the next piece', async (more) => {
    const say = (person?: string) => says(`${person}${more} ok`)
    const cut = (text: string) => [text.slice(0, 14), text.slice(14)]
    const [whole, streamed] = await Promise.all([false, true].map((stream) => ask(dialect, SAID, say, { stream, cut })))
    // Of a fixed width, a token is never the beginning of a longer one: what comes behind it is other text.
    expect([whole?.read.text, streamed?.read.text]).toEqual([`${ANA}${more} ok`, `${ANA}${more} ok`])
  })

  test.each<[string, (person: string, email: string) => string, string]>([
    ['an escaped low line', (person) => person.replace('_', String.raw`\_`), ANA],
    ['small letters', (person) => person.toLowerCase(), ANA],
    ['a capital first', (person) => person.charAt(0) + person.slice(1).toLowerCase(), ANA],
    ['bold and possessive', (person) => `**${person}**'s`, `**${ANA}**'s`],
    ['a mail link', (_, email) => `[mail](mailto:${email})`, `[mail](mailto:${EMAIL})`],
    ['a code fence', (person) => `\`\`\`\nname = '${person}'\n\`\`\``, `\`\`\`\nname = '${ANA}'\n\`\`\``],
    ['an HTML attribute', (person) => `<b title="${person}">`, `<b title="${ANA}">`],
  ])('17, %s', async (_how, write, all) => {
    for (const stream of [false, true]) {
      const say = (person = '', email = '') => says(`See ${write(person, email)} now`)
      const { read } = await ask(dialect, SAID, say, { stream, cut: (text) => text.match(/[^]{1,3}/g) ?? [] })
      expect(read.text).toBe(`See ${all} now`)
    }
  })

  test('17, a link to a place that nobody named keeps its token', async () => {
    for (const stream of [false, true]) {
      const { read } = await ask(
        dialect,
        SAID,
        (person = '') => says(`https://elsewhere.example/?q=${person.replace('_', '%5F')}`),
        { stream },
      )
      expect(read.text).toMatch(/^https:\/\/elsewhere\.example\/\?q=PERSON%5F[A-Z0-9]{7}$/)
    }
  })

  test('18, what a user wrote in the form of a token comes back as it was', async () => {
    const said = 'What does PERSON_K7QX2C4 mean, and person_1?'
    for (const stream of [false, true]) {
      const { read, sent } = await ask(dialect, said, (...tokens) => says(`That ${tokens.join(' ')} is nobody.`), {
        stream,
      })
      expect(sent).not.toContain('K7QX2C4')
      expect(read.text).toBe('That PERSON_K7QX2C4 is nobody.')
    }
  })

  test('20, an answer that ends inside a token says what there was', async () => {
    for (const stream of [false, true]) {
      let half = ''
      const say = (person = '') => says(`Dear ${(half = person.slice(0, 10))}`)
      const { read } = await ask(dialect, SAID, say, { stream, cut: (text) => [text.slice(0, 9), text.slice(9)] })
      expect(half).toMatch(/^PERSON_/)
      expect(read.text).toBe(`Dear ${half}`)
    }
  })
})

test('18, a token of another customer’s says nothing', async () => {
  const app = await appWith((body) =>
    inChunks(chunks([{ index: 0, delta: { content: tokensIn(body).at(-1) } }]), 9, SSE),
  )
  await (await app.post(CHAT, chat, { authorization: 'Bearer one' })).text()
  const [token = ''] = tokensIn(app.received[0] ?? '')
  const stolen = JSON.stringify({ model: 'm', stream: true, messages: [{ role: 'user', content: `Who is ${token}?` }] })
  const reply = await (await app.post(CHAT, stolen, { authorization: 'Bearer two' })).text()
  expect(app.received[1]).not.toContain(token)
  expect(reply).toContain(token)
  expect(reply).not.toContain('Ana')
})

describe('4, choices and parallel calls', () => {
  test('interleaved, in chunks of their own and in one, do not mix', async () => {
    const app = await appWith((body) => {
      const [person = '', email = ''] = tokensIn(body)
      const delta = (index: number, content: string) => ({ index, delta: { content } })
      return inChunks(
        chunks(
          [delta(1, person.slice(0, 3))],
          [delta(0, email.slice(0, 4))],
          [delta(0, email.slice(4)), delta(1, person.slice(3))],
          [delta(1, ' SON_1'), delta(0, ' PER')],
          [{ index: 1, delta: {}, finish_reason: 'stop' }],
          [{ index: 0, delta: {}, finish_reason: 'stop' }],
        ),
        5,
        SSE,
      )
    })
    const read = dataIn(await (await app.post(CHAT, chat)).text()) as {
      choices: { index: number; delta: { content?: string } }[]
    }[]
    const said = ['', '']
    for (const { index, delta } of read.flatMap(({ choices }) => choices)) said[index] += delta.content ?? ''
    expect(said).toEqual([`${EMAIL} PER`, `${ANA} SON_1`])
  })

  test('calls of tools, their arguments in turns', async () => {
    const app = await appWith((body) => {
      const [person = '', email = ''] = tokensIn(body)
      const texts = [`{"to":"${email}"}`, `{"to":"${person}"}`]
      const piece = (index: number, from: number, to?: number) => ({
        index,
        function: { arguments: texts[index]?.slice(from, to) },
      })
      const delta = (...tool_calls: object[]) => [{ index: 0, delta: { tool_calls } }]
      return inChunks(
        chunks(
          delta(piece(0, 0, 10)),
          delta(piece(1, 0, 11)),
          delta(piece(1, 11, 15), piece(0, 10, 14)),
          delta(piece(0, 14)),
          delta(piece(1, 15)),
        ),
        11,
        SSE,
      )
    })
    const read = dataIn(await (await app.post(CHAT, chat)).text()) as {
      choices: { delta: { tool_calls?: { index: number; function: { arguments: string } }[] } }[]
    }[]
    const said = ['', '']
    for (const call of read.flatMap(({ choices }) => choices[0]?.delta.tool_calls ?? []))
      said[call.index] += call.function.arguments
    expect(said.map((text): unknown => JSON.parse(text))).toEqual([{ to: EMAIL }, { to: ANA }])
  })
})

describe('20, an answer that is broken off by the vendor', () => {
  test.each([
    ['for its length', [], 'length'],
    ['by Azure’s filter, with an empty delta', [{ index: 0, delta: {} }], 'content_filter'],
  ])('%s: what was held comes before the end', async (_why, more, finish_reason) => {
    let half = ''
    const app = await appWith((body) => {
      half = tokensIn(body)[0]?.slice(0, 12) ?? ''
      const filtered = { content_filter_results: { hate: { filtered: true, severity: 'high' } } }
      const end = { index: 0, delta: {}, finish_reason, ...(finish_reason === 'length' ? {} : filtered) }
      return inChunks(chunks([{ index: 0, delta: { content: half } }], ...more.map((one) => [one]), [end]), 40, SSE)
    })
    const read = dataIn(await (await app.post(CHAT, chat)).text()) as {
      choices: { delta: { content?: string }; finish_reason?: string }[]
    }[]
    const choices = read.flatMap((one) => one.choices)
    expect(choices.map(({ delta }) => delta.content ?? '').join('')).toBe(half)
    const said = choices.findIndex(({ delta }) => (delta.content ?? '') !== '')
    expect(choices.findIndex((choice) => choice.finish_reason === finish_reason)).toBeGreaterThan(said)
  })

  test('by Anthropic’s refusal, whose explanation names somebody', async () => {
    const app = await appWith((body) => {
      const [person = ''] = tokensIn(body)
      const stop_details = { type: 'refusal', category: 'cyber', explanation: `Nothing about ${person}.` }
      return inChunks(
        events(
          { type: 'message_start', message: { type: 'message', role: 'assistant', content: [] } },
          { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
          { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: person.slice(0, 9) } },
          { type: 'content_block_stop', index: 0 },
          { type: 'message_delta', delta: { stop_reason: 'refusal', stop_details }, usage: { output_tokens: 1 } },
          { type: 'message_stop' },
        ),
        13,
        SSE,
      )
    })
    const reply = await (await app.post(MESSAGES, message)).text()
    expect(dataIn(reply)).toContainEqual(
      expect.objectContaining({
        delta: {
          stop_reason: 'refusal',
          stop_details: { type: 'refusal', category: 'cyber', explanation: `Nothing about ${ANA}.` },
        },
      }),
    )
    expect(reply).toMatch(/"text":"PERSON_[A-Z0-9]{2}"/)
  })

  test.each([
    ['chat completions', CHAT, chat],
    ['responses', '/openai/v1/responses', JSON.stringify({ model: 'm', input: SAID, stream: true })],
  ])('OpenAI’s refusal in pieces, %s', async (name, path, body) => {
    const app = await appWith((sent) => {
      const [person = ''] = tokensIn(sent)
      const pieces = [`I won’t help `, person.slice(0, 5), `${person.slice(5)}.`]
      const refusal = pieces.join('')
      const content = [{ type: 'refusal', refusal }]
      const item = { type: 'message', id: 'msg_00000001', role: 'assistant', content }
      const text =
        name === 'responses'
          ? events(
              ...pieces.map((delta) => ({ type: 'response.refusal.delta', output_index: 0, content_index: 0, delta })),
              { type: 'response.refusal.done', output_index: 0, content_index: 0, refusal },
              { type: 'response.completed', response: { id: 'resp_1', object: 'response', output: [item] } },
            )
          : chunks(...pieces.map((piece) => [{ index: 0, delta: { refusal: piece } }]), [
              { index: 0, delta: {}, finish_reason: 'stop' },
            ])
      return inChunks(text, 17, SSE)
    })
    const reply = await (await app.post(path, body)).text()
    const said = dataIn(reply).map((one) => {
      const { choices, delta } = one as { choices?: { delta: { refusal?: string } }[]; delta?: string }
      return choices?.[0]?.delta.refusal ?? delta ?? ''
    })
    expect(said.join('')).toBe(`I won’t help ${ANA}.`)
    expect(reply).not.toMatch(/PERSON_/)
  })
})
