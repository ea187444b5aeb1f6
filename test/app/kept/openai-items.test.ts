import { describe, expect, test } from 'vitest'
import { createMemoryVault } from '../../../src/vault/memory-vault.ts'
import { inProcess, openaiStream, openaiText, type InProcess, type Vendor } from '../in-process.ts'
import { ask } from './ask.ts'

/** What OpenAI keeps and is asked for, or given more of, by its name: items of conversations, stored chats. */
const CONVERSATIONS = '/openai/v1/conversations'
const CHATS = '/openai/v1/chat/completions'
const TELLING = ['Inès', 'Caradec', 'Vandewalle', 'Petersilie']
const CONVERSATION = 'conv_00009aB3dE5fG7hJ1kL2'
const CHAT = 'chatcmpl-9aB3dE5fG7hJ1kL2'

/** Keeps items and answers with all that it was told, as the real one does. */
function conversing(): Vendor {
  const items: object[] = []
  let metadata: unknown = {}
  return (body, { method, url }) => {
    const { pathname } = new URL(url)
    const sent = (body === '' ? {} : JSON.parse(body)) as { items?: object[]; metadata?: object; input?: unknown }
    if (pathname.endsWith('/responses')) {
      const known = JSON.stringify([items, sent.input])
      const text = `I know ${[...new Set(known.match(/PERSON_[A-Z0-9]{7}/g))].join(', ')}.`
      const output = [{ type: 'message', role: 'assistant', content: [{ type: 'output_text', text }] }]
      return Response.json({ id: `resp_${items.length}9aB3dE5fG7hJ1kL2`, object: 'response', output })
    }
    metadata = sent.metadata ?? metadata
    const conversation = { id: CONVERSATION, object: 'conversation', metadata }
    if (!/\/items(?:\/|$)/.test(pathname)) {
      items.push(...(sent.items ?? []))
      return Response.json(conversation)
    }
    if (method === 'POST') items.push(...(sent.items ?? []))
    if (method === 'DELETE') return Response.json(conversation)
    return Response.json(pathname.endsWith('/items') ? { object: 'list', data: items } : items.at(-1))
  }
}

function said(content: string): { readonly items: readonly object[] } {
  return { items: [{ type: 'message', role: 'user', content }] }
}

async function told(reply: Response): Promise<string> {
  const text = await reply.text()
  if (!reply.ok) throw new Error(text)
  return text
}

describe('a conversation that was begun here', () => {
  const at = `${CONVERSATIONS}/${CONVERSATION}`

  async function begun(): Promise<InProcess> {
    const node = await inProcess(conversing(), { vault: createMemoryVault() })
    await told(await node.post(CONVERSATIONS, JSON.stringify(said('I am Inès Caradec.'))))
    return node
  }

  test('takes more items, and goes on with their values', async () => {
    const node = await begun()
    const more = said('Inès Caradec knows Tom Vandewalle.')
    const added = await told(await node.post(`${at}/items?include=reasoning.encrypted_content`, JSON.stringify(more)))
    expect(added).toContain('Inès Caradec knows Tom Vandewalle.')
    const [first = '', second = ''] = node.received
    expect(second).toContain(/PERSON_[A-Z0-9]{7}/.exec(first)?.[0])
    const input = { model: 'gpt-5.1', input: 'And Jonas Petersilie?', conversation: CONVERSATION }
    expect(await told(await node.post('/openai/v1/responses', JSON.stringify(input)))).toContain(
      'I know Inès Caradec, Tom Vandewalle, Jonas Petersilie.',
    )
    expect(await told(await ask(node, `${at}/items?order=asc`))).toContain('Inès Caradec knows Tom Vandewalle.')
    for (const piece of TELLING) expect(node.received.join('\n')).not.toContain(piece)
  })

  test('tells one of its items, and loses one without being forgotten', async () => {
    const node = await begun()
    const item = `${at}/items/msg_68a1c0ffee12345678`
    expect(await told(await ask(node, item))).toContain('I am Inès Caradec.')
    await told(await ask(node, item, 'DELETE'))
    expect(await told(await ask(node, `${at}/items`))).toContain('I am Inès Caradec.')
  })

  test('takes other metadata, which is told as it was given', async () => {
    const node = await begun()
    const metadata = { who: 'Tom Vandewalle' }
    expect(JSON.parse(await told(await node.post(at, JSON.stringify({ metadata }))))).toMatchObject({ metadata })
    expect(JSON.parse(await told(await ask(node, at)))).toMatchObject({ metadata })
    expect(await told(await ask(node, `${at}/items`))).toContain('I am Inès Caradec.')
    for (const piece of TELLING) expect(node.received.join('\n')).not.toContain(piece)
  })

  test('tells metadata as it was given even when its values are said later', async () => {
    const node = await begun()
    const metadata = { who: 'Tom Vandewalle' }
    await told(await node.post(at, JSON.stringify({ metadata })))
    await told(await node.post(`${at}/items`, JSON.stringify(said('I am Tom Vandewalle.'))))
    expect(JSON.parse(await told(await ask(node, at)))).toMatchObject({ metadata })
    expect(await told(await ask(node, `${at}/items`))).toContain('I am Tom Vandewalle.')
  })

  test('takes nothing where it is not known, and nothing that is not there', async () => {
    const more = JSON.stringify(said('I am Tom Vandewalle.'))
    const stranger = await inProcess(conversing(), { vault: createMemoryVault() })
    expect(await (await stranger.post(`${at}/items`, more)).text()).toContain('paravent_state_unknown')
    const without = await inProcess(conversing())
    expect(await (await without.post(`${at}/items`, more)).text()).toContain('paravent_state_unsupported')
    const node = await begun()
    const reference = { items: [{ type: 'item_reference', id: 'msg_1' }] }
    expect(await (await node.post(`${at}/items`, JSON.stringify(reference))).text()).toContain('state_unsupported')
    expect([stranger, without].flatMap(({ requests }) => requests)).toEqual([])
    expect(node.requests).toHaveLength(1)
  })

  test('that an error answered is not added to', async () => {
    let failing = false
    const well = conversing()
    const node = await inProcess(
      (body, request) => (failing ? Response.json({ error: { message: 'no' } }, { status: 500 }) : well(body, request)),
      { vault: createMemoryVault() },
    )
    await told(await node.post(CONVERSATIONS, JSON.stringify(said('I am Inès Caradec.'))))
    failing = true
    expect((await node.post(`${at}/items`, JSON.stringify(said('I am Tom Vandewalle.')))).status).toBe(500)
    failing = false
    const before = node.received.at(-1) ?? ''
    await told(await node.post(`${at}/items`, JSON.stringify(said('I am Tom Vandewalle.'))))
    expect(node.received.at(-1)).toBe(before)
  })
})

/** Answers with the tokens it is sent, and keeps the answer where it is told to. */
function storing(): Vendor {
  let messages: readonly object[] = []
  let answer: object | undefined
  return (body, { method, url }) => {
    const { pathname } = new URL(url)
    if (method === 'DELETE') return Response.json({ id: CHAT, object: 'chat.completion.deleted', deleted: true })
    if (pathname.endsWith('/messages')) {
      const data = messages.map((message, index) => ({ ...message, id: `${CHAT}-${index}` }))
      return Response.json({ object: 'list', data, first_id: `${CHAT}-0` })
    }
    if (method === 'GET') return Response.json(answer)
    const sent = JSON.parse(body) as {
      messages?: object[]
      metadata?: object
      stream?: boolean
      response_format?: object
    }
    if (pathname.endsWith(CHAT)) return Response.json({ ...answer, metadata: sent.metadata })
    messages = sent.messages ?? []
    const token = /PERSON_[A-Z0-9]{7}/.exec(body)?.[0] ?? 'nobody'
    const content = sent.response_format === undefined ? `You are ${token}.` : JSON.stringify({ who: token })
    answer = {
      id: CHAT,
      object: 'chat.completion',
      choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
      metadata: sent.metadata ?? {},
    }
    if (sent.stream !== true) return Response.json(answer)
    const stream = openaiStream([content.slice(0, 12), content.slice(12)]).replaceAll('"id":"c"', `"id":"${CHAT}"`)
    return new Response(stream, { headers: { 'content-type': 'text/event-stream' } })
  }
}

describe('a chat that is stored', () => {
  const at = `${CHATS}/${CHAT}`
  const asked = { model: 'gpt-5.1', messages: [{ role: 'user', content: 'I am Inès Caradec.' }] }

  async function chatted(more: object, vault = createMemoryVault()): Promise<InProcess> {
    const node = await inProcess(storing(), { vault })
    const text = await told(await node.post(CHATS, JSON.stringify({ ...asked, ...more })))
    if (text.startsWith('data:')) expect(openaiText(text)).toBe('You are Inès Caradec.')
    return node
  }

  test.each([false, true])('is restored when it is asked for (streamed: %s)', async (stream) => {
    const node = await chatted({ store: true, stream, metadata: { who: 'Tom Vandewalle' } })
    expect(JSON.parse(await told(await ask(node, at)))).toMatchObject({
      choices: [{ message: { content: 'You are Inès Caradec.' } }],
      metadata: { who: 'Tom Vandewalle' },
    })
    expect(await told(await ask(node, `${at}/messages?limit=10`))).toContain('I am Inès Caradec.')
    for (const piece of TELLING) expect(node.received.join('\n')).not.toContain(piece)
  })

  test('takes other metadata, and its answer of JSON is JSON still', async () => {
    const quoted = 'Aurélie "la cheffe" Caradec'
    const config = `deny: [{ type: PERSON, value: '${quoted}' }]`
    const node = await inProcess(storing(), { vault: createMemoryVault(), config })
    const messages = [{ role: 'user', content: `I am ${quoted}.` }]
    const response_format = { type: 'json_object' }
    await told(await node.post(CHATS, JSON.stringify({ ...asked, messages, response_format, store: true })))
    const metadata = { who: 'Jonas Petersilie' }
    const changed = await told(await node.post(at, JSON.stringify({ metadata })))
    const again = await told(await ask(node, at))
    for (const text of [changed, again]) {
      const { choices } = JSON.parse(text) as { choices: readonly { message: { content: string } }[] }
      expect(JSON.parse(choices[0]?.message.content ?? '')).toEqual({ who: quoted })
    }
    expect(JSON.parse(changed)).toMatchObject({ metadata })
    // What was said is told as it was said, whatever the answer is.
    expect(JSON.parse(await told(await ask(node, `${at}/messages`)))).toMatchObject({
      data: [{ content: `I am ${quoted}.` }],
    })
    for (const piece of TELLING) expect(node.received.join('\n')).not.toContain(piece)
  })

  test.each([false, true])(
    'without a vault is answered all the same, and refused later (streamed: %s)',
    async (stream) => {
      const node = await inProcess(storing())
      const messages = [{ role: 'user', content: 'I am Inès Caradec.' }]
      const reply = await told(await node.post(CHATS, JSON.stringify({ ...asked, messages, stream, store: true })))
      expect(reply).toContain('Inès Caradec.')
      expect(node.received[0]).toContain('"store":true')
      for (const [path, method] of [
        [at, 'GET'],
        [`${at}/messages`, 'GET'],
        [at, 'DELETE'],
        [CHATS, 'GET'],
      ] as const) {
        expect(await (await ask(node, path, method)).text()).toContain('paravent_state_unsupported')
      }
      expect(node.requests).toHaveLength(1)
    },
  )

  test('once erased, is forgotten', async () => {
    const node = await chatted({ store: true })
    await told(await ask(node, at, 'DELETE'))
    expect(await (await ask(node, at)).text()).toContain('paravent_state_unknown')
  })

  test('that the vendor was not told to store is not kept here', async () => {
    const node = await chatted({})
    expect((await ask(node, at)).status).toBe(404)
  })

  test('among many is restored with its own values; what is not known here stays as it is', async () => {
    const names = ['Inès Caradec', 'Tom Vandewalle']
    const data: object[] = [{ id: 'chatcmpl-elsewhere', object: 'chat.completion', choices: [said('PERSON_K7QX2A4')] }]
    const node = await inProcess(
      (body, { method }) => {
        if (method === 'GET') return Response.json({ object: 'list', data, first_id: 'chatcmpl-0', has_more: false })
        const token = /PERSON_[A-Z0-9]{7}/.exec(body)?.[0] ?? 'nobody'
        const answer = { id: `chatcmpl-${data.length}`, object: 'chat.completion', choices: [said(token)] }
        data.push(answer)
        return Response.json(answer)
      },
      { vault: createMemoryVault() },
    )
    for (const name of names) {
      const messages = [{ role: 'user', content: `I am ${name}.` }]
      await told(await node.post(CHATS, JSON.stringify({ model: 'gpt-5.1', messages, store: true })))
    }
    const list = await told(await ask(node, `${CHATS}?limit=5&model=gpt-5.1&order=asc`))
    expect((JSON.parse(list) as { data: { choices: object[] }[] }).data.map(({ choices }) => choices)).toEqual(
      ['PERSON_K7QX2A4', ...names].map((text) => [said(text)]),
    )
    expect(node.requests.at(-1)?.url).toBe('https://api.openai.com/v1/chat/completions?limit=5&model=gpt-5.1&order=asc')
    // What they are to be chosen by was replaced when it went up.
    const chosen = await ask(node, `${CHATS}?metadata[who]=Tom`)
    expect([chosen.status, await chosen.text()]).toEqual([400, expect.stringContaining('state_unsupported')])
    expect(node.requests).toHaveLength(3)

    function said(content: string): object {
      return { index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }
    }
  })

  test('among many that cannot be read is not passed on', async () => {
    const node = await inProcess(() => new Response('<html>'), { vault: createMemoryVault() })
    expect(await (await ask(node, CHATS)).text()).toContain('paravent_upstream_reply')
  })
})
