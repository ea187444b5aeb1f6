import { describe, expect, test } from 'vitest'
import { inProcess, type Vendor } from './in-process.ts'

/** What the tokens say together is what the text says, after values came back too. */
const SAID = 'Inès Caradec said: 😀 hello.'
const HEADERS = { 'content-type': 'text/event-stream' }

interface Entry {
  readonly token: string
  readonly logprob: number
  readonly bytes: readonly number[]
  readonly top_logprobs: readonly unknown[]
}

/** As a model might cut it: a name's pseudonym in pieces, and one piece that also has what comes behind. */
function entriesOf(text: string): Entry[] {
  return (text.match(/[^]{1,4}/gu) ?? []).map((token, index) => {
    const own = { token, logprob: -(index + 1) / 8, bytes: [...new TextEncoder().encode(token)] }
    return { ...own, top_logprobs: [{ ...own, logprob: -9 }] }
  })
}

const asked = (body: string): string => /[^"]* said: 😀 hello\./.exec(body)?.[0] ?? ''

function prove(entries: readonly Entry[], sent: readonly Entry[]): void {
  expect(entries.map(({ token }) => token).join('')).toBe(SAID)
  expect(new TextDecoder().decode(new Uint8Array(entries.flatMap(({ bytes }) => bytes)))).toBe(SAID)
  expect(entries.map(({ logprob }) => logprob)).toEqual(sent.map(({ logprob }) => logprob))
  expect(entries[0]).toMatchObject({ token: 'Inès Caradec', top_logprobs: [] })
  expect(entries[1]).toMatchObject({ token: '', bytes: [], top_logprobs: [] })
  expect(entries.slice(-4)).toEqual(sent.slice(-4))
}

const chat = { model: 'gpt-4o', messages: [{ role: 'user', content: SAID }], logprobs: true, top_logprobs: 1 }

describe('chat completions', () => {
  test('whole', async () => {
    let sent: Entry[] = []
    const { post } = await inProcess((body) => {
      sent = entriesOf(asked(body))
      const choice = { index: 0, message: { role: 'assistant', content: asked(body) }, logprobs: { content: sent } }
      return Response.json({ choices: [choice] })
    })
    const reply = await post('/openai/v1/chat/completions', JSON.stringify(chat))
    expect(reply.status).toBe(200)
    const { choices } = (await reply.json()) as { choices: [{ logprobs: { content: Entry[] } }] }
    prove(choices[0].logprobs.content, sent)
  })

  interface Chunk {
    readonly choices: readonly [
      { readonly delta: { readonly content?: string }; readonly logprobs: { readonly content: Entry[] } | null },
    ]
  }

  const streamed = (sent: (entries: Entry[]) => void, said: (text: string) => string): Vendor => {
    const chunk = (delta: object, logprobs: object | null, finish_reason: string | null): string =>
      `data: ${JSON.stringify({ id: 'c', choices: [{ index: 0, delta, logprobs, finish_reason }] })}\n\n`
    return (body) => {
      const entries = entriesOf(said(asked(body)))
      sent(entries)
      const chunks = entries.map((entry) => chunk({ content: entry.token }, { content: [entry] }, null))
      return new Response(`${chunks.join('')}${chunk({}, null, 'stop')}data: [DONE]\n\n`, { headers: HEADERS })
    }
  }

  async function chunksOf(vendor: Vendor): Promise<readonly Chunk[]> {
    const { post } = await inProcess(vendor)
    const reply = await post('/openai/v1/chat/completions', JSON.stringify({ ...chat, stream: true }))
    const lines = (await reply.text()).split('\n').filter((line) => line.startsWith('data: {'))
    return lines.map((line) => JSON.parse(line.slice(6)) as Chunk)
  }

  test('streamed, each chunk’s entries say what its delta says', async () => {
    let sent: Entry[] = []
    const chunks = await chunksOf(
      streamed(
        (entries) => (sent = entries),
        (text) => text,
      ),
    )
    for (const { choices } of chunks) {
      const told = choices[0].logprobs?.content.map(({ token }) => token).join('') ?? ''
      // A value leaves as soon as its pseudonym is complete; the rest of the last piece comes with it.
      expect(told).toBe(choices[0].delta.content ?? '')
    }
    prove(
      chunks.flatMap(({ choices }) => choices[0].logprobs?.content ?? []),
      sent,
    )
  })

  test('what is held when the choice ends comes with its entries', async () => {
    let sent: Entry[] = []
    const cut = (text: string): string => /^[A-Z]+_[0-9A-Z]{5}/.exec(text)?.[0] ?? ''
    const chunks = await chunksOf(streamed((entries) => (sent = entries), cut))
    const told = chunks.flatMap(({ choices }) => choices[0].logprobs?.content ?? [])
    expect(told).toEqual(sent)
    expect(chunks.map(({ choices }) => choices[0].delta.content ?? '').join('')).toBe(
      sent.map(({ token }) => token).join(''),
    )
  })
})

test('responses, streamed and repeated whole', async () => {
  let sent: Entry[] = []
  const { post } = await inProcess((body) => {
    const text = asked(body)
    sent = entriesOf(text)
    const place = { item_id: 'm', output_index: 0, content_index: 0 }
    const events = [
      ...sent.map((entry) => ({
        type: 'response.output_text.delta',
        ...place,
        delta: entry.token,
        logprobs: [entry],
        obfuscation: 'kq3',
      })),
      { type: 'response.output_text.done', ...place, text, logprobs: sent },
    ]
    const frames = events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
    return new Response(frames.join(''), { headers: HEADERS })
  })
  const reply = await post(
    '/openai/v1/responses',
    JSON.stringify({ model: 'gpt-4o', input: SAID, store: false, stream: true }),
  )
  const lines = (await reply.text()).split('\n').filter((line) => line.startsWith('data: {'))
  const events = lines.map((line) => JSON.parse(line.slice(6)) as { logprobs: Entry[]; obfuscation?: string })
  prove(
    events.slice(0, -1).flatMap(({ logprobs }) => logprobs),
    sent,
  )
  prove(events.at(-1)?.logprobs ?? [], sent)
  // Padding stays what the vendor wrote.
  expect(events.slice(0, -1).every(({ obfuscation }) => obfuscation === 'kq3')).toBe(true)
})

const OLLAMA =
  'upstreams: { openai: { wire: openai }, cohere: { wire: cohere }, ollama: { wire: ollama, url: "http://127.0.0.1:11434" } }'

/** A whole answer, as JSON. */
async function whole(vendor: Vendor, path: string, body: object): Promise<unknown> {
  const { post } = await inProcess(vendor, { config: OLLAMA })
  const reply = await post(path, JSON.stringify(body))
  expect(reply.status).toBe(200)
  return reply.json()
}

/** A streamed one, frame by frame: events or lines. */
async function frames(vendor: Vendor, path: string, body: object): Promise<readonly unknown[]> {
  const { post } = await inProcess(vendor, { config: OLLAMA })
  const reply = await post(path, JSON.stringify(body))
  expect(reply.status).toBe(200)
  const lines = (await reply.text()).split('\n').map((line) => line.replace(/^data: /, ''))
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as unknown)
}

const events = (all: readonly object[]): Response =>
  new Response(all.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(''), { headers: HEADERS })
const lines = (all: readonly object[]): Response =>
  new Response(all.map((line) => `${JSON.stringify(line)}\n`).join(''), {
    headers: { 'content-type': 'application/x-ndjson' },
  })

test('a chunk that ends its choice with text but no entries: those that waited come before it', async () => {
  let held: Entry[] = []
  const chunks = await frames(
    (body) => {
      held = entriesOf(asked(body).slice(0, 8))
      const chunk = (content: string, logprobs: object | null, finish_reason: string | null): object => {
        return { id: 'c', choices: [{ index: 0, delta: { content }, logprobs, finish_reason }] }
      }
      return events([...held.map((one) => chunk(one.token, { content: [one] }, null)), chunk('!', null, 'stop')])
    },
    '/openai/v1/chat/completions',
    { ...chat, stream: true },
  )
  const choices = chunks.flatMap((chunk) => (chunk as { choices: Told[] }).choices)
  expect(choices.flatMap(({ logprobs }) => logprobs?.content ?? [])).toEqual(held)
  expect(choices.at(-1)).toMatchObject({ finish_reason: 'stop' })
  expect(choices.map(({ delta }) => delta.content ?? '').join('')).toBe(`${held.map((one) => one.token).join('')}!`)
})

interface Told {
  readonly delta: { readonly content?: string }
  readonly logprobs: { readonly content: Entry[] } | null
}

describe('Gemini, with what might have stood there in a list of its own', () => {
  const GENERATE = '/gemini/v1beta/models/gemini-2.5-flash'
  const request = {
    contents: [{ role: 'user', parts: [{ text: SAID }] }],
    generationConfig: { responseLogprobs: true },
  }
  const pieces = (text: string) => text.match(/[^]{1,4}/gu) ?? []
  const result = (tokens: readonly string[], from = 0) => ({
    topCandidates: tokens.map((token) => ({ candidates: [{ token, tokenId: 7, logProbability: -9 }] })),
    chosenCandidates: tokens.map((token, index) => ({ token, tokenId: 5, logProbability: -(from + index + 1) / 8 })),
    logProbabilitySum: -1.5,
  })
  type Result = ReturnType<typeof result>

  function proveResult(results: readonly Result[], sent: readonly string[]): void {
    const chosen = results.flatMap(({ chosenCandidates }) => chosenCandidates)
    const top = results.flatMap(({ topCandidates }) => topCandidates)
    expect(chosen.map(({ token }) => token).join('')).toBe(SAID)
    expect(chosen.map(({ logProbability }) => logProbability)).toEqual(sent.map((_, index) => -(index + 1) / 8))
    expect(top).toHaveLength(sent.length)
    expect(top[0]).toEqual({ candidates: [] })
    expect(top.at(-1)).toEqual({ candidates: [{ token: sent.at(-1), tokenId: 7, logProbability: -9 }] })
  }

  test('whole', async () => {
    let sent: readonly string[] = []
    const reply = await whole(
      (body) => {
        sent = pieces(asked(body))
        const content = { role: 'model', parts: [{ text: asked(body) }] }
        return Response.json({ candidates: [{ content, logprobsResult: result(sent) }] })
      },
      `${GENERATE}:generateContent`,
      request,
    )
    const [candidate] = (reply as { candidates: [{ logprobsResult: Result }] }).candidates
    proveResult([candidate.logprobsResult], sent)
    expect(candidate.logprobsResult.logProbabilitySum).toBe(-1.5)
  })

  test.each([
    ['?alt=sse', events],
    ['', (all: readonly object[]) => Response.json(all)],
  ])('streamed (%s)', async (query, framed) => {
    let sent: readonly string[] = []
    const { post } = await inProcess((body) => {
      sent = pieces(asked(body))
      const chunks = sent.map((text, index) => {
        const content = { role: 'model', parts: [{ text }] }
        return { candidates: [{ content, logprobsResult: result([text], index) }] }
      })
      return framed([...chunks, { candidates: [{ content: { parts: [{ text: '' }] }, finishReason: 'STOP' }] }])
    })
    const reply = await post(`${GENERATE}:streamGenerateContent${query}`, JSON.stringify(request))
    const text = await reply.text()
    const chunks = (
      query === ''
        ? JSON.parse(text)
        : text.split('\n').flatMap((line) => (line.startsWith('data: ') ? [JSON.parse(line.slice(6))] : []))
    ) as { candidates: { content: { parts: { text: string }[] }; logprobsResult?: Result }[] }[]
    const candidates = chunks.flatMap((chunk) => chunk.candidates)
    proveResult(
      candidates.flatMap(({ logprobsResult }) => logprobsResult ?? []),
      sent,
    )
    for (const { content, logprobsResult } of candidates) {
      const told = logprobsResult?.chosenCandidates.map(({ token }) => token).join('') ?? ''
      expect(told).toBe(content.parts.map((part) => part.text).join(''))
    }
  })
})

describe('Cohere, by chunks of text', () => {
  const request = { model: 'command-r', messages: [{ role: 'user', content: SAID }], logprobs: true }
  const item = (text: string, index: number) => ({
    token_ids: [index, index],
    text,
    logprobs: [-index - 1, -index - 1],
  })
  const pieces = (body: string) => (asked(body).match(/[^]{1,4}/gu) ?? []).map(item)
  type Item = ReturnType<typeof item>

  function proveItems(items: readonly Item[], sent: readonly Item[]): void {
    expect(items.map(({ text }) => text).join('')).toBe(SAID)
    expect(items.flatMap(({ logprobs }) => logprobs)).toEqual(sent.flatMap(({ logprobs }) => logprobs))
    expect(items.flatMap(({ token_ids }) => token_ids)).toEqual(sent.flatMap(({ token_ids }) => token_ids))
  }

  test('whole', async () => {
    let sent: readonly Item[] = []
    const reply = await whole(
      (body) => {
        sent = pieces(body)
        const content = [{ type: 'text', text: asked(body) }]
        return Response.json({ id: 'c', message: { role: 'assistant', content }, logprobs: sent })
      },
      '/cohere/v2/chat',
      request,
    )
    expect(sent.length).toBeGreaterThan(4)
    proveItems((reply as { logprobs: Item[] }).logprobs, sent)
  })

  test('streamed: an event’s entry says what its delta says, two of them as one', async () => {
    let sent: readonly Item[] = []
    const all = await frames(
      (body) => {
        sent = pieces(body)
        const deltas = sent.map((logprobs) => {
          const delta = { message: { content: { text: logprobs.text } } }
          return { type: 'content-delta', index: 0, delta, logprobs }
        })
        return events([...deltas, { type: 'content-end', index: 0 }, { type: 'message-end', delta: {} }])
      },
      '/cohere/v2/chat',
      { ...request, stream: true },
    )
    const deltas = all.flatMap((event) => {
      const one = event as { delta?: { message?: { content?: { text: string } } }; logprobs?: Item }
      return one.logprobs === undefined ? [] : [{ text: one.delta?.message?.content?.text, logprobs: one.logprobs }]
    })
    expect(deltas.length).toBeGreaterThan(1)
    for (const { text, logprobs } of deltas) expect(logprobs.text).toBe(text)
    proveItems(
      deltas.map(({ logprobs }) => logprobs),
      sent,
    )
  })
})

describe('Ollama', () => {
  test.each([
    ['/api/chat', { messages: [{ role: 'user', content: SAID }] }, (content: string) => ({ message: { content } })],
    ['/api/generate', { prompt: SAID }, (response: string) => ({ response })],
  ])('%s, whole and streamed', async (path, request, says) => {
    let sent: Entry[] = []
    const reply = await whole(
      (body) => {
        sent = entriesOf(asked(body))
        return Response.json({ model: 'm', ...says(asked(body)), done: true, logprobs: sent })
      },
      `/ollama${path}`,
      { model: 'm', ...request, logprobs: true, stream: false },
    )
    expect(sent.length).toBeGreaterThan(4)
    prove((reply as { logprobs: Entry[] }).logprobs, sent)
    const all = await frames(
      (body) => {
        sent = entriesOf(asked(body))
        const said = sent.map((entry) => ({ model: 'm', ...says(entry.token), done: false, logprobs: [entry] }))
        return lines([...said, { model: 'm', ...says(''), done: true }])
      },
      `/ollama${path}`,
      { model: 'm', ...request, logprobs: true },
    )
    prove(
      all.flatMap((line) => (line as { logprobs?: Entry[] }).logprobs ?? []),
      sent,
    )
  })
})

describe('completions, whose lists run beside each other', () => {
  interface Columns {
    readonly tokens: string[]
    readonly token_logprobs: number[]
    readonly top_logprobs: Record<string, number>[]
    readonly text_offset: number[]
  }
  /** As OpenAI counts: in characters, from the beginning of the prompt. */
  function columnsOf(text: string, base: number): Columns {
    const tokens = text.match(/[^]{1,4}/gu) ?? []
    let at = base
    const text_offset = tokens.map((token) => {
      const own = at
      at += [...token].length
      return own
    })
    const top_logprobs = tokens.map((token) => ({ [token]: -9 }))
    return { tokens, token_logprobs: tokens.map((_, index) => -(index + 1) / 8), top_logprobs, text_offset }
  }

  function proveColumns(all: readonly Columns[], sent: Columns, base: number): void {
    const tokens = all.flatMap((one) => one.tokens)
    expect(tokens.join('')).toBe(SAID)
    expect(all.flatMap((one) => one.token_logprobs)).toEqual(sent.token_logprobs)
    const top = all.flatMap((one) => one.top_logprobs)
    expect(top[0]).toEqual({})
    expect(top.at(-1)).toEqual(sent.top_logprobs.at(-1))
    let at = base
    const offsets = tokens.map((token) => {
      const own = at
      at += [...token].length
      return own
    })
    expect(all.flatMap((one) => one.text_offset)).toEqual(offsets)
  }

  const request = { model: 'm', prompt: SAID, logprobs: 1 }

  test.each([
    ['of the text', false],
    ['of the prompt', true],
  ])('whole, counted from the beginning %s', async (_, fromPrompt) => {
    let sent = columnsOf('', 0)
    const reply = await whole(
      (body) => {
        sent = columnsOf(asked(body), fromPrompt ? [...asked(body)].length : 0)
        return Response.json({ choices: [{ index: 0, text: asked(body), logprobs: sent, finish_reason: 'stop' }] })
      },
      '/openai/v1/completions',
      request,
    )
    const [choice] = (reply as { choices: [{ text: string; logprobs: Columns }] }).choices
    expect(choice.text).toBe(SAID)
    proveColumns([choice.logprobs], sent, fromPrompt ? [...SAID].length : 0)
  })

  test('streamed, each chunk’s tokens say what its text says', async () => {
    let sent = columnsOf('', 0)
    const all = await frames(
      (body) => {
        sent = columnsOf(asked(body), 0)
        const chunks = sent.tokens.map((text, index) => {
          const logprobs = Object.fromEntries(
            Object.entries(sent).map(([name, values]: [string, unknown[]]) => [name, [values[index]]]),
          )
          return { id: 'c', choices: [{ index: 0, text, logprobs, finish_reason: null }] }
        })
        return events([
          ...chunks,
          { id: 'c', choices: [{ index: 0, text: '', logprobs: null, finish_reason: 'stop' }] },
        ])
      },
      '/openai/v1/completions',
      { ...request, stream: true },
    )
    const choices = all.flatMap((chunk) => (chunk as { choices: { text: string; logprobs: Columns | null }[] }).choices)
    for (const { text, logprobs } of choices) expect(logprobs?.tokens.join('') ?? '').toBe(text)
    proveColumns(
      choices.flatMap(({ logprobs }) => logprobs ?? []),
      sent,
      0,
    )
  })
})
