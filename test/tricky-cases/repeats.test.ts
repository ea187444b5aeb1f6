import { describe, expect, test } from 'vitest'
import { OPENAI_CHAT, OPENAI_COMPLETIONS } from '../property/dialects/chat.ts'
import { OPENAI_RESPONSES } from '../property/dialects/responses.ts'
import { DIALECTS } from '../property/dialects/all.ts'
import type { InProcess } from '../app/in-process.ts'
import { inChunks, readUntilItBreaks } from '../app/streamed.ts'
import { ANA, appWith, ask, chunks, dataIn, EMAIL, says, tokensIn } from './ask.ts'

const SAID = `I am ${ANA}, ${EMAIL}.`
const SSE = 'text/event-stream'
const CHAT = '/openai/v1/chat/completions'

/** What comes back when a chat is asked to stream. */
async function chatStream({ post }: InProcess, tools = false): Promise<string> {
  const body = OPENAI_CHAT.body([{ by: 'user', text: SAID }], { stream: true, structured: false, tools })
  return (await post(CHAT, JSON.stringify(body))).text()
}

describe('13, what a stream repeats at its end', () => {
  test('Responses: deltas, their ends, the items and the answer agree, and the echo of the request is the client’s', async () => {
    const app = await appWith((body) => {
      const [person = ''] = tokensIn(body)
      const { instructions } = JSON.parse(body) as { instructions: string }
      const written = OPENAI_RESPONSES.stream(says(`Dear ${person}.`), (text) => text.match(/[^]{1,4}/g) ?? [])
      return inChunks(
        written.replaceAll('"object":"response"', `"object":"response","instructions":${JSON.stringify(instructions)}`),
        21,
        SSE,
      )
    })
    const body = { model: 'm', instructions: `Help ${ANA}.`, input: SAID, stream: true, store: false }
    const reply = await (await app.post('/openai/v1/responses', JSON.stringify(body))).text()
    // The reader compares deltas with what the end repeats.
    expect(OPENAI_RESPONSES.readStream(reply).text).toBe(`Dear ${ANA}.`)
    expect(reply.match(/"instructions":"Help Ana Pérez\."/g)).toHaveLength(2)
    expect(reply).not.toMatch(/PERSON_/)
  })

  test('Perplexity: the last chunk says the whole message', async () => {
    const app = await appWith((body) => {
      const [person = ''] = tokensIn(body)
      const delta = (content: string) => [{ index: 0, delta: { content } }]
      const end = {
        id: 'c',
        object: 'chat.completion.done',
        choices: [
          { index: 0, message: { role: 'assistant', content: `Dear ${person}` }, delta: {}, finish_reason: 'stop' },
        ],
      }
      const text = chunks(delta('Dear '), delta(person.slice(0, 8)), delta(person.slice(8))).replace(
        'data: [DONE]',
        `data: ${JSON.stringify(end)}`,
      )
      return inChunks(text, 23, SSE)
    })
    const read = dataIn(await chatStream(app)) as {
      choices: { delta: { content?: string }; message?: { content: string } }[]
    }[]
    expect(read.map(({ choices }) => choices[0]?.delta.content ?? '').join('')).toBe(`Dear ${ANA}`)
    expect(read.at(-1)?.choices[0]?.message?.content).toBe(`Dear ${ANA}`)
  })

  test('Together: each chunk says its piece twice', async () => {
    const app = await appWith((body) => {
      const [person = ''] = tokensIn(body)
      return inChunks(
        chunks(...(person.match(/.{1,3}/g) ?? []).map((text) => [{ index: 0, text, delta: { content: text } }])),
        23,
        SSE,
      )
    })
    const read = dataIn(await chatStream(app)) as {
      choices: { text?: string; delta?: { content?: string } }[]
    }[]
    const joined = (of: (choice: { text?: string; delta?: { content?: string } }) => string | undefined) =>
      read.flatMap(({ choices }) => choices.map((choice) => of(choice) ?? '')).join('')
    expect([joined(({ text }) => text), joined(({ delta }) => delta?.content)]).toEqual([ANA, ANA])
  })

  test('completions that echo their prompt', async () => {
    const { read } = await ask(OPENAI_COMPLETIONS, SAID, (person, email) => says(`I am ${person}, ${email}. And`), {
      stream: true,
    })
    expect(read.text).toBe(`${SAID} And`)
  })
})

describe.each(DIALECTS)('19, errors of the vendor: $name', (dialect) => {
  test.each([
    [
      'an error that quotes the request',
      (token: string) =>
        Response.json(
          { error: { message: `Invalid 'messages[0].content': '${token}…'`, type: 'invalid_request_error' } },
          { status: 400 },
        ),
      400,
      `Invalid 'messages[0].content': '${ANA}…'`,
    ],
    ['an error in a 200', (token: string) => Response.json({ error: { message: `No ${token}` } }), 200, `No ${ANA}`],
    [
      'a page of a gateway',
      () => new Response('<html>Bad Gateway</html>', { status: 502, headers: { 'content-type': 'text/html' } }),
      502,
      '<html>Bad Gateway</html>',
    ],
  ])('%s', async (_what, answer, status, text) => {
    const app = await appWith((body) => answer(tokensIn(body)[0] ?? ''), dialect.config)
    for (const stream of [false, true]) {
      const body = dialect.body([{ by: 'user', text: SAID }], { stream, structured: false, tools: false })
      const reply = await app.post(dialect.path(stream), JSON.stringify(body))
      expect([reply.status, await reply.text()]).toEqual([status, expect.stringContaining(text)])
    }
    expect(JSON.stringify(app.events)).not.toMatch(/Ana|ana\.perez|PERSON_/)
  })

  test('a connection that breaks while a token is held: an error, and no half of it', async () => {
    const app = await appWith((body) => {
      const [person = ''] = tokensIn(body)
      const text = dialect.stream(says(`Dear ${person} and`), (all) => [all.slice(0, 16), all.slice(16)])
      const at = text.indexOf(person.slice(0, 11)) + 11
      const begun = text.slice(0, text.indexOf('\n', at) + 3)
      return inChunks(begun, begun.length * 2, dialect.type, 'broken')
    }, dialect.config)
    const body = dialect.body([{ by: 'user', text: SAID }], { stream: true, structured: false, tools: false })
    const reply = await app.post(dialect.path(true), JSON.stringify(body))
    const got = await readUntilItBreaks(reply)
    expect(got).toContain('paravent_')
    expect(got).not.toMatch(/PERSON_[A-Z0-9]{7}/)
  })
})

test('19, Groq: what a tool call failed with', async () => {
  const app = await appWith((body) => {
    const error = {
      message: 'Failed to call a function.',
      type: 'invalid_request_error',
      code: 'tool_use_failed',
      failed_generation: `{"to":"${tokensIn(body)[0]}"}`,
    }
    return inChunks(
      `${chunks([{ index: 0, delta: { content: 'So' } }]).replace('data: [DONE]\n\n', '')}event: error\ndata: ${JSON.stringify({ error })}\n\n`,
      31,
      SSE,
    )
  })
  expect(await chatStream(app, true)).toContain(JSON.stringify(`{"to":"${ANA}"}`))
})
