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
