import { describe, expect, test } from 'vitest'
import { inProcess, type InProcess } from './in-process.ts'

/** Citations point at the same words after values came back, in each vendor's own unit. */
const SAID = 'Café 😀: Inès Caradec lives at the harbour, say the papers.'
const NAME = 'Inès Caradec'
const CITED = 'at the harbour'
const HEADERS = { 'content-type': 'text/event-stream' }

/** A place in a text, counted in code points. */
function characters(text: string, part: string): { start: number; end: number } {
  const start = [...text.slice(0, text.indexOf(part))].length
  return { start, end: start + [...part].length }
}

function bytes(text: string, part: string): { start: number; end: number } {
  const encoder = new TextEncoder()
  const start = encoder.encode(text.slice(0, text.indexOf(part))).length
  return { start, end: start + encoder.encode(part).length }
}

/** The text that the vendor saw: the question, its name a token. */
function seen(body: string): { text: string; token: string } {
  const text = /Café 😀: [^"\\]*papers\./.exec(body)?.[0] ?? ''
  return { text, token: /[A-Z]+_[0-9A-Z]{7}/.exec(text)?.[0] ?? '' }
}

const stream = (events: readonly object[], named = false): Response =>
  new Response(
    events
      .map(
        (event) => `${named ? `event: ${(event as { type: string }).type}\n` : ''}data: ${JSON.stringify(event)}\n\n`,
      )
      .join(''),
    { headers: HEADERS },
  )

async function eventsOf(reply: Response): Promise<readonly unknown[]> {
  const lines = (await reply.text()).split('\n').filter((line) => line.startsWith('data: {'))
  return lines.map((line) => JSON.parse(line.slice(6)) as unknown)
}

async function json({ post }: InProcess, path: string, body: object): Promise<unknown> {
  const reply = await post(path, JSON.stringify(body))
  expect(reply.status).toBe(200)
  return reply.json()
}

/** What stands at a path, `choices.0.message`. */
function at(value: unknown, path: string): unknown {
  return path.split('.').reduce((node, name) => (node as Record<string, unknown> | undefined)?.[name], value)
}

function textAt(value: unknown, path: string): string {
  const text = at(value, path) ?? ''
  return typeof text === 'string' ? text : ''
}

/** What of a text the mark at a path points at. */
function cited(text: string, value: unknown, path: string, names = ['start_index', 'end_index']): string {
  const [start, end] = names.map((name) => at(value, `${path}.${name}`) as number)
  return [...text].slice(start, end).join('')
}

const chat = { model: 'gpt-4o', messages: [{ role: 'user', content: SAID }] }

describe('chat completions', () => {
  const citation = ({ start, end }: { start: number; end: number }) => ({
    type: 'url_citation',
    url_citation: { start_index: start, end_index: end, url: 'https://example.org/', title: 't' },
  })

  test('a citation behind an emoji and a name', async () => {
    const app = await inProcess((body) => {
      const { text, token } = seen(body)
      const inside = { start: characters(text, token).start + 3, end: characters(text, token).end - 2 }
      const annotations = [characters(text, CITED), characters(text, token), inside].map(citation)
      return Response.json({ choices: [{ index: 0, message: { role: 'assistant', content: text, annotations } }] })
    })
    const reply = await json(app, '/openai/v1/chat/completions', chat)
    expect(at(reply, 'choices.0.message.content')).toBe(SAID)
    const marks = [0, 1, 2].map((index) => `choices.0.message.annotations.${index}.url_citation`)
    const found = marks.map((path) => cited(SAID, reply, path))
    expect(found).toEqual([CITED, NAME, NAME])
  })

  test('streamed, in the chunk that ends the choice', async () => {
    const app = await inProcess((body) => {
      const { text } = seen(body)
      const chunk = (delta: object, finish_reason: string | null) => ({ choices: [{ index: 0, delta, finish_reason }] })
      const deltas = text.match(/.{1,5}/gsu) ?? []
      return stream([
        ...deltas.map((content) => chunk({ content }, null)),
        chunk({ annotations: [citation(characters(text, CITED))] }, 'stop'),
      ])
    })
    const reply = await app.post('/openai/v1/chat/completions', JSON.stringify({ ...chat, stream: true }))
    const events = await eventsOf(reply)
    expect(events.map((event) => textAt(event, 'choices.0.delta.content')).join('')).toBe(SAID)
    expect(cited(SAID, events.at(-1), 'choices.0.delta.annotations.0.url_citation')).toBe(CITED)
  })
})

describe('responses', () => {
  const asked = { model: 'gpt-4o', input: SAID, store: false }
  const citation = ({ start, end }: { start: number; end: number }) => ({
    type: 'url_citation',
    start_index: start,
    end_index: end,
    url: 'https://example.org/',
    title: 't',
  })

  test('whole', async () => {
    const app = await inProcess((body) => {
      const { text } = seen(body)
      const part = { type: 'output_text', text, annotations: [citation(characters(text, CITED))] }
      return Response.json({ id: 'r', output: [{ type: 'message', role: 'assistant', content: [part] }] })
    })
    const reply = await json(app, '/openai/v1/responses', asked)
    expect(at(reply, 'output.0.content.0.text')).toBe(SAID)
    expect(cited(SAID, reply, 'output.0.content.0.annotations.0')).toBe(CITED)
  })

  test('an annotation that arrives while the token it is about is held waits for it, in order', async () => {
    const app = await inProcess((body) => {
      const { text, token } = seen(body)
      const cut = text.indexOf(token) + token.length - 2
      const place = { item_id: 'm', output_index: 0, content_index: 0 }
      const delta = (piece: string) => ({ type: 'response.output_text.delta', ...place, delta: piece })
      const added = (annotation: object) => ({ type: 'response.output_text.annotation.added', ...place, annotation })
      const annotations = [citation(characters(text, token)), citation(characters(text, CITED))]
      const part = { type: 'output_text', text, annotations }
      const events = [
        delta(text.slice(0, cut)),
        added(citation(characters(text, token))),
        delta(text.slice(cut)),
        added(citation(characters(text, CITED))),
        { type: 'response.output_text.done', ...place, text },
        { type: 'response.content_part.done', ...place, part },
        { type: 'response.completed', response: { output: [{ type: 'message', content: [part] }] } },
      ]
      return stream(
        events.map((event, sequence_number) => ({ ...event, sequence_number })),
        true,
      )
    })
    const events = await eventsOf(await app.post('/openai/v1/responses', JSON.stringify({ ...asked, stream: true })))
    expect(events.map((event) => at(event, 'sequence_number'))).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect([0, 2].map((index) => textAt(events[index], 'delta')).join('')).toBe(SAID)
    expect([1, 3].map((index) => cited(SAID, events[index], 'annotation'))).toEqual([NAME, CITED])
    const part = at(events[5], 'part')
    expect(at(part, 'text')).toBe(SAID)
    expect([0, 1].map((index) => cited(SAID, part, `annotations.${index}`))).toEqual([NAME, CITED])
    expect(at(events[6], 'response.output.0.content.0')).toEqual(part)
  })
})

describe('Cohere', () => {
  const asked = { model: 'command-a-03-2025', messages: [{ role: 'user', content: SAID }] }

  test('by the type of the citation and the part of the content', async () => {
    const app = await inProcess((body) => {
      const { text } = seen(body)
      const plan = `Plan: ${text}`
      const citations = [
        { ...characters(text, CITED), text: CITED, content_index: 1, type: 'TEXT_CONTENT' },
        { ...characters(plan, CITED), text: CITED, type: 'PLAN' },
      ]
      const content = [
        { type: 'thinking', thinking: 'Hm' },
        { type: 'text', text },
      ]
      return Response.json({ id: 'c', message: { role: 'assistant', tool_plan: plan, content, citations } })
    })
    const reply = await json(app, '/cohere/v2/chat', asked)
    const texts = [textAt(reply, 'message.content.1.text'), textAt(reply, 'message.tool_plan')]
    const found = texts.map((text, index) => cited(text, reply, `message.citations.${index}`, ['start', 'end']))
    expect(found).toEqual([CITED, CITED])
  })

  test('streamed, after the content ended', async () => {
    const app = await inProcess((body) => {
      const { text } = seen(body)
      const citations = { ...characters(text, CITED), text: CITED, type: 'TEXT_CONTENT', content_index: 0, sources: [] }
      return stream(
        [
          { type: 'message-start', id: 'c', delta: { message: { role: 'assistant' } } },
          { type: 'content-start', index: 0, delta: { message: { content: { type: 'text', text: '' } } } },
          ...[...text].map((piece) => ({
            type: 'content-delta',
            index: 0,
            delta: { message: { content: { text: piece } } },
          })),
          { type: 'content-end', index: 0 },
          { type: 'citation-start', index: 3, delta: { message: { citations } } },
          { type: 'message-end', delta: { finish_reason: 'COMPLETE' } },
        ],
        true,
      )
    })
    const events = await eventsOf(await app.post('/cohere/v2/chat', JSON.stringify({ ...asked, stream: true })))
    const text = events.map((event) => textAt(event, 'delta.message.content.text')).join('')
    expect(text).toBe(SAID)
    expect(cited(text, events.at(-2), 'delta.message.citations', ['start', 'end'])).toBe(CITED)
  })
})

describe('Gemini', () => {
  const asked = { contents: [{ role: 'user', parts: [{ text: SAID }] }] }
  const slice = (text: string, value: unknown, path: string): string => {
    const [start, end] = ['startIndex', 'endIndex'].map((name) => at(value, `${path}.${name}`) as number)
    return new TextDecoder().decode(new TextEncoder().encode(text).slice(start, end))
  }
  const segmentOf = (text: string, more: object) => {
    const { start, end } = bytes(text, CITED)
    return { startIndex: start, endIndex: end, ...more }
  }

  test('grounding counts bytes in one part, citations in all that is said', async () => {
    const app = await inProcess((body) => {
      const { text } = seen(body)
      return Response.json({
        candidates: [
          {
            content: { role: 'model', parts: [{ text: 'Thought é', thought: true }, { text }, { text }] },
            groundingMetadata: { groundingSupports: [{ segment: segmentOf(text, { partIndex: 2, text: CITED }) }] },
            citationMetadata: { citations: [segmentOf(text, {})] },
          },
        ],
      })
    })
    const reply = await json(app, '/gemini/v1beta/models/gemini-2.5-flash:generateContent', asked)
    expect(at(reply, 'candidates.0.content.parts.2.text')).toBe(SAID)
    expect(slice(SAID, reply, 'candidates.0.groundingMetadata.groundingSupports.0.segment')).toBe(CITED)
    expect(slice(SAID + SAID, reply, 'candidates.0.citationMetadata.citations.0')).toBe(CITED)
  })

  test('streamed, in the last chunk', async () => {
    const app = await inProcess((body) => {
      const { text } = seen(body)
      const chunk = (piece: string, more: object = {}) => ({
        candidates: [{ content: { role: 'model', parts: [{ text: piece }] }, index: 0, ...more }],
      })
      const supports = [{ segment: segmentOf(text, {}) }]
      return stream([
        ...[...text].map((piece) => chunk(piece)),
        chunk('', { finishReason: 'STOP', groundingMetadata: { groundingSupports: supports } }),
      ])
    })
    const path = '/gemini/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse'
    const events = await eventsOf(await app.post(path, JSON.stringify(asked)))
    const text = events.map((event) => textAt(event, 'candidates.0.content.parts.0.text')).join('')
    expect(text).toBe(SAID)
    expect(slice(text, events.at(-1), 'candidates.0.groundingMetadata.groundingSupports.0.segment')).toBe(CITED)
  })
})

describe('Anthropic', () => {
  const source = (type: string, data: string) => ({ type, media_type: 'text/plain', data })
  const document = `Paper “one” \\ 😀\n${SAID}`
  const asked = {
    model: 'claude-sonnet-4-5',
    max_tokens: 100,
    messages: [
      {
        role: 'user',
        content: [
          { type: 'document', source: source('text', 'Nothing at all.') },
          { type: 'document', source: source('text', document), citations: { enabled: true } },
          { type: 'text', text: 'Where?' },
        ],
      },
    ],
  }
  const citation = (body: string) => {
    const data = textAt(JSON.parse(body), 'messages.0.content.1.source.data')
    expect(data).not.toContain(NAME)
    const { start, end } = characters(data, CITED)
    return {
      type: 'char_location',
      cited_text: CITED,
      document_index: 1,
      document_title: null,
      start_char_index: start,
      end_char_index: end,
    }
  }
  const ENDS = ['start_char_index', 'end_char_index']

  test('a citation points into the client’s own document', async () => {
    const app = await inProcess((body) =>
      Response.json({
        type: 'message',
        role: 'assistant',
        content: [{ type: 'text', text: 'There.', citations: [citation(body)] }],
      }),
    )
    const reply = await json(app, '/anthropic/v1/messages', asked)
    expect(cited(document, reply, 'content.0.citations.0', ENDS)).toBe(CITED)
  })

  test('streamed', async () => {
    const app = await inProcess((body) =>
      stream(
        [
          { type: 'message_start', message: { type: 'message', role: 'assistant', content: [] } },
          { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '', citations: [] } },
          { type: 'content_block_delta', index: 0, delta: { type: 'citations_delta', citation: citation(body) } },
          { type: 'content_block_stop', index: 0 },
          { type: 'message_stop' },
        ],
        true,
      ),
    )
    const events = await eventsOf(await app.post('/anthropic/v1/messages', JSON.stringify({ ...asked, stream: true })))
    expect(cited(document, events[2], 'delta.citation', ENDS)).toBe(CITED)
  })
})

describe('citations that a client sends again point at the same words in what the vendor sees', () => {
  /** One at words behind a name, one at the name, and one that ends in the middle of it. */
  const marks = [characters(SAID, CITED), characters(SAID, NAME), { start: 0, end: characters(SAID, NAME).start + 3 }]

  /** The history goes up once more; what the vendor saw of it. */
  async function sentAgain(path: string, body: object): Promise<{ readonly sent: unknown; readonly token: string }> {
    const { post, received } = await inProcess(() => Response.json({}))
    const reply = await post(path, JSON.stringify(body))
    expect(reply.status).toBe(200)
    const sent = received[0] ?? ''
    expect(sent).not.toContain('Caradec')
    return { sent: JSON.parse(sent), token: seen(sent).token }
  }

  function pointed(text: string, value: unknown, paths: readonly string[], names?: string[]): readonly string[] {
    return paths.map((path) => cited(text, value, path, names))
  }

  /** The second ends with all of the token that it pointed into. */
  const expected = (text: string, token: string): readonly string[] => [
    CITED,
    token,
    text.slice(0, text.indexOf(token)) + token,
  ]

  const user = { role: 'user', content: SAID }

  test.each([
    ['one text', SAID, 'content'],
    ['parts', [{ type: 'text', text: SAID }], 'content.0.text'],
  ])('chat completions, %s', async (_, content, path) => {
    const annotations = marks.map(({ start, end }) => ({
      type: 'url_citation',
      url_citation: { start_index: start, end_index: end, url: 'https://example.org/', title: 't' },
    }))
    const messages = [user, { role: 'assistant', content, annotations }, { role: 'user', content: 'Et ?' }]
    const { sent, token } = await sentAgain('/openai/v1/chat/completions', { model: 'gpt-4o', messages })
    const message = at(sent, 'messages.1')
    const paths = [0, 1, 2].map((index) => `annotations.${index}.url_citation`)
    expect(pointed(textAt(message, path), message, paths)).toEqual(expected(textAt(message, path), token))
  })

  test('responses', async () => {
    const annotations = marks.map(({ start, end }) => ({
      type: 'url_citation',
      start_index: start,
      end_index: end,
      url: 'https://example.org/',
      title: 't',
    }))
    const content = [{ type: 'output_text', text: SAID, annotations }]
    const input = [user, { type: 'message', id: 'msg_aB3dE6', role: 'assistant', status: 'completed', content }, user]
    const { sent, token } = await sentAgain('/openai/v1/responses', { model: 'gpt-4o', store: false, input })
    const part = at(sent, 'input.1.content.0')
    const paths = [0, 1, 2].map((index) => `annotations.${index}`)
    expect(pointed(textAt(part, 'text'), part, paths)).toEqual(expected(textAt(part, 'text'), token))
  })

  test.each([
    ['one text', SAID, 'content'],
    ['parts', [{ type: 'text', text: SAID }], 'content.0.text'],
  ])('Cohere, %s', async (_, content, path) => {
    const citations = marks.map((ends) => ({
      ...ends,
      text: CITED,
      type: 'TEXT_CONTENT',
      content_index: 0,
      sources: [],
    }))
    const messages = [user, { role: 'assistant', content, citations }, { role: 'user', content: 'Et ?' }]
    const { sent, token } = await sentAgain('/cohere/v2/chat', { model: 'command-r', messages })
    const message = at(sent, 'messages.1')
    const paths = [0, 1, 2].map((index) => `citations.${index}`)
    expect(pointed(textAt(message, path), message, paths, ['start', 'end'])).toEqual(
      expected(textAt(message, path), token),
    )
  })

  test('Anthropic: into the document of the request', async () => {
    const source = { type: 'text', media_type: 'text/plain', data: SAID }
    const citations = marks.map(({ start, end }) => ({
      type: 'char_location',
      cited_text: SAID.slice(0, 4),
      document_index: 0,
      document_title: null,
      start_char_index: start,
      end_char_index: end,
    }))
    const messages = [
      { role: 'user', content: [{ type: 'document', source, citations: { enabled: true } }] },
      { role: 'assistant', content: [{ type: 'text', text: 'There.', citations }] },
      { role: 'user', content: 'Et ?' },
    ]
    const { sent, token } = await sentAgain('/anthropic/v1/messages', { model: 'm', max_tokens: 9, messages })
    const text = textAt(sent, 'messages.0.content.0.source.data')
    const paths = [0, 1, 2].map((index) => `messages.1.content.0.citations.${index}`)
    expect(pointed(text, sent, paths, ['start_char_index', 'end_char_index'])).toEqual(expected(text, token))
  })

  test('there and back, the vendor’s own offsets are what they were', async () => {
    let first: unknown
    const app = await inProcess((body) => {
      const { text, token } = seen(body)
      const annotations = [characters(text, CITED), characters(text, token)].map(({ start, end }) => ({
        type: 'url_citation',
        url_citation: { start_index: start, end_index: end, url: 'https://example.org/', title: 't' },
      }))
      first ??= { role: 'assistant', content: text, annotations }
      return Response.json({ choices: [{ index: 0, message: first }] })
    })
    const reply = await json(app, '/openai/v1/chat/completions', chat)
    const messages = [...chat.messages, at(reply, 'choices.0.message'), { role: 'user', content: 'Et ?' }]
    await json(app, '/openai/v1/chat/completions', { ...chat, messages })
    expect(at(JSON.parse(app.received[1] ?? ''), 'messages.1')).toEqual(first)
  })
})
