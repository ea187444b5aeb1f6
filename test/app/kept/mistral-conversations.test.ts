import { describe, expect, test } from 'vitest'
import { createMemoryVault } from '../../../src/vault/memory-vault.ts'
import { inProcess, type InProcess, type Vendor } from '../in-process.ts'
import { ask } from './ask.ts'

/** Conversations that Mistral keeps and the client does not send again. */
const PLACE = '/mistral/v1/conversations'
const INES = 'Bonjour, je suis Inès Caradec, ines.caradec@exemple.fr.'
const FIRST = 'I know Inès Caradec, ines.caradec@exemple.fr.'
const TELLING = ['Inès', 'Caradec', 'ines.caradec', 'Vandewalle', 'Petersilie']

interface Entry {
  readonly type: string
  readonly id: string
  readonly [field: string]: unknown
}

interface Conversation {
  readonly about: Readonly<Record<string, unknown>>
  readonly entries: readonly Entry[]
}

interface Sent {
  readonly inputs?: string | readonly object[]
  readonly stream?: boolean
  readonly store?: boolean
  readonly from_entry_id?: string
  readonly completion_args?: { readonly response_format?: { readonly type: string } }
}

/** Keeps entries under names of its own, and answers with every token that was ever said in the conversation. */
function keepingVendor(): Vendor {
  const kept = new Map<string, Conversation>()
  let made = 0
  const named = (kind: string): string => `${kind}_${String((made += 1)).padStart(4, '0')}9aB3dE5fG7hJ1kL2`

  return (body, { method, url }) => {
    const [, name, more] = /\/v1\/conversations(?:\/([^/?]+))?(?:\/([a-z]+))?/.exec(url) ?? []
    if (name === undefined && method === 'GET') {
      return Response.json([...kept].map(([id, { about }]) => ({ object: 'conversation', id, ...about })))
    }
    const before = kept.get(name ?? '')
    if (name !== undefined && before === undefined) {
      return Response.json(
        { object: 'error', message: 'none', type: 'not_found', param: null, code: '3' },
        { status: 404 },
      )
    }
    if (method === 'DELETE') {
      kept.delete(name ?? '')
      return new Response(null, { status: 204 })
    }
    if (method === 'GET') {
      const { about, entries } = before ?? { about: {}, entries: [] }
      const list = { conversation_id: name, object: `conversation.${more ?? ''}` }
      if (more === 'history') return Response.json({ ...list, entries })
      if (more === 'messages')
        return Response.json({ ...list, messages: entries.filter(({ type }) => type.startsWith('message')) })
      return Response.json({ object: 'conversation', id: name, ...about })
    }
    const sent = JSON.parse(body) as Sent
    const { inputs = [], stream, store, completion_args, from_entry_id, ...about } = sent
    const place = before?.entries.findIndex(({ id }) => id === from_entry_id) ?? -1
    const earlier = before?.entries.slice(0, more === 'restart' ? place + 1 : undefined) ?? []
    const said = typeof inputs === 'string' ? [{ role: 'user', content: inputs }] : inputs
    const entries: Entry[] = [
      ...earlier,
      ...said.map((one) => ({ type: 'message.input', object: 'entry', ...one, id: named('msg') })),
    ]
    const text = `I know ${[...new Set(JSON.stringify([before?.about ?? about, entries]).match(TOKEN))].join(', ')}.`
    const isJson = completion_args?.response_format?.type === 'json_object'
    const outputs = outputsOf(isJson ? JSON.stringify({ text }) : text, named)
    const id = name !== undefined && more === undefined ? name : named('conv')
    if (store !== false) kept.set(id, { about: before?.about ?? about, entries: [...entries, ...outputs] })
    return stream === true
      ? streamOf(id, outputs)
      : Response.json({ object: 'conversation.response', conversation_id: id, outputs, usage: { total_tokens: 1 } })
  }
}

const TOKEN = /[A-Z]{4,9}_[A-Z0-9]{7}/g

/** An output of every kind, each with all that is known. */
function outputsOf(text: string, named: (kind: string) => string): readonly Entry[] {
  const input = JSON.stringify({ who: text })
  const entry = { object: 'entry', model: 'mistral-medium-2505' }
  return [
    { ...entry, type: 'tool.execution', id: named('tool_exec'), name: 'web_search', arguments: input, info: { text } },
    {
      ...entry,
      type: 'message.output',
      id: named('msg'),
      role: 'assistant',
      content: [
        { type: 'thinking', thinking: [{ type: 'text', text }] },
        { type: 'text', text },
        { type: 'tool_reference', tool: 'web_search', title: text, url: 'https://a.example/' },
      ],
    },
    { ...entry, type: 'function.call', id: named('fc'), tool_call_id: 'D681PevKs', name: 'find', arguments: input },
  ]
}

function streamOf(conversation_id: string, outputs: readonly Entry[]): Response {
  const cut = (text: unknown): readonly string[] => String(text).match(/.{1,3}/gs) ?? []
  const events = outputs.flatMap((output, output_index): readonly object[] => {
    const { id, type, name, tool_call_id, info, content } = output
    const place = { output_index, id }
    if (type === 'function.call')
      return cut(output['arguments']).map((piece) => ({
        ...{ type: 'function.call.delta', ...place, name, tool_call_id, arguments: piece },
      }))
    if (type === 'tool.execution')
      return [
        { type: 'tool.execution.started', ...place, name, arguments: '' },
        ...cut(output['arguments']).map((piece) => ({
          ...{ type: 'tool.execution.delta', ...place, name, arguments: piece },
        })),
        { type: 'tool.execution.done', ...place, name, info },
      ]
    const [{ thinking }, { text }, reference] = content as [{ thinking: [{ text: string }] }, { text: string }, object]
    const event = { type: 'message.output.delta', ...place, role: 'assistant' }
    return [
      ...cut(thinking[0].text).map((piece) => ({
        ...{ ...event, content: { type: 'thinking', thinking: [{ type: 'text', text: piece }] } },
      })),
      ...cut(text).map((piece) => ({ ...event, content_index: 1, content: piece })),
      { ...event, content_index: 2, content: reference },
    ]
  })
  const all = [
    { type: 'conversation.response.started', conversation_id },
    ...events,
    { type: 'conversation.response.done', usage: { total_tokens: 1 } },
  ]
  const frames = all.map((one) => `event: ${(one as { type: string }).type}\ndata: ${JSON.stringify(one)}\n\n`)
  return new Response(frames.join(''), { headers: { 'content-type': 'text/event-stream' } })
}

interface Told {
  readonly id: string
  readonly text: string
  readonly thought: string
  readonly title: string
  readonly called: unknown
  readonly searched: unknown
  readonly found: unknown
  /** Names of what was answered. */
  readonly entries: readonly string[]
}

interface Chunk {
  readonly type: string
  readonly text?: string
  readonly title?: string
  readonly thinking?: readonly { readonly text: string }[]
}

interface Said {
  readonly type: string
  readonly id: string
  readonly conversation_id?: string
  readonly content?: string | Chunk | readonly Chunk[]
  readonly arguments?: string
  readonly info?: { readonly text: string }
}

async function tell(node: InProcess, more: object, path = PLACE, headers: Record<string, string> = {}): Promise<Told> {
  const model = path === PLACE ? { model: 'mistral-medium-latest' } : {}
  return toldBy(await node.post(path, JSON.stringify({ ...model, ...more }), headers))
}

async function toldBy(reply: Response): Promise<Told> {
  const body = await reply.text()
  if (!reply.ok) throw new Error(body)
  const whole = body.startsWith('event:')
    ? undefined
    : (JSON.parse(body) as { conversation_id: string; outputs: Said[] })
  const events = whole?.outputs ?? body.match(/^data: .*$/gm)?.map((line) => JSON.parse(line.slice(6)) as Said) ?? []
  let [text, thought, title, called, searched] = ['', '', '', '', '']
  let found: unknown
  for (const { type, content, arguments: written = '', info } of events) {
    if (typeof content === 'string') text += content
    else
      for (const chunk of [content ?? []].flat() as readonly Chunk[]) {
        text += chunk.text ?? ''
        title += chunk.title ?? ''
        thought += chunk.thinking?.map((one) => one.text).join('') ?? ''
      }
    if (type.startsWith('function.call')) called += written
    if (type.startsWith('tool.execution')) searched += written
    found = info?.text ?? found
  }
  return {
    id: whole?.conversation_id ?? events[0]?.conversation_id ?? '',
    ...{ text, thought, title, found },
    called: JSON.parse(called) as unknown,
    searched: JSON.parse(searched) as unknown,
    entries: [...new Set(events.flatMap(({ id }) => (id === undefined ? [] : [id])))],
  }
}

async function faultOf(reply: Response): Promise<unknown> {
  const { object, code, param } = (await reply.json()) as Record<string, unknown>
  return [reply.status, object, code, param]
}

const withVault = (config = '') => inProcess(keepingVendor(), { vault: createMemoryVault(), config })

describe('a conversation that Mistral keeps', () => {
  test.each([false, true])('goes on with the values of earlier turns (streamed: %s)', async (stream) => {
    const node = await withVault()
    const first = await tell(node, { inputs: INES, instructions: 'Be brief.', stream })
    expect(first).toMatchObject({ text: FIRST, thought: FIRST, title: FIRST, found: FIRST })
    expect([first.called, first.searched]).toEqual([{ who: FIRST }, { who: FIRST }])
    const inputs = [
      { type: 'function.result', tool_call_id: 'D681PevKs', result: '{"found":"Tom Vandewalle"}' },
      { role: 'user', content: [{ type: 'text', text: 'And he?' }] },
    ]
    const second = await tell(
      node,
      { inputs, stream, store: true, handoff_execution: 'server' },
      `${PLACE}/${first.id}`,
    )
    expect(second.text).toBe('I know Inès Caradec, ines.caradec@exemple.fr, Tom Vandewalle.')
    expect(second.id).toBe(first.id)
    const third = await tell(node, { inputs: 'Who is Inès Caradec?', stream }, `${PLACE}/${first.id}`)
    expect(third.text).toBe(second.text)
    for (const piece of TELLING) expect(node.received.join('\n')).not.toContain(piece)
  })

  test('a value keeps its token from turn to turn', async () => {
    const node = await withVault()
    const { id } = await tell(node, { inputs: 'I am Inès Caradec.' })
    await tell(node, { inputs: 'It is about Jonas Petersilie and Inès Caradec.' }, `${PLACE}/${id}`)
    const [first = '', second = ''] = node.received
    const token = /PERSON_[A-Z0-9]{7}/.exec(first)?.[0] ?? 'none'
    expect(second).toContain(`and ${token}.`)
    expect(new Set(second.match(/PERSON_[A-Z0-9]{7}/g)).size).toBe(2)
  })

  test('goes on where the vendor gives each turn another name, in two ways from one', async () => {
    const well = keepingVendor()
    const names: string[] = []
    const renaming: Vendor = async (body, request) => {
      const path = request.url.replace(/conv_[^/]+/, names[0] ?? '')
      const reply = await well(body, { ...request, url: path })
      const text = await reply.text()
      names[0] ??= /conv_\w+/.exec(text)?.[0] ?? ''
      const name = `conv_${String(names.push('')).padStart(4, '0')}7cD3dE5fG7hJ1kL2`
      return Response.json(JSON.parse(text.replaceAll(/conv_\w+/g, name)))
    }
    const node = await inProcess(renaming, { vault: createMemoryVault() })
    const first = await tell(node, { inputs: INES })
    const tom = await tell(node, { inputs: 'And Tom Vandewalle.' }, `${PLACE}/${first.id}`)
    expect(tom.id).not.toBe(first.id)
    expect((await tell(node, { inputs: 'Who?' }, `${PLACE}/${tom.id}`)).text).toContain('Tom Vandewalle')
    const again = await tell(node, { inputs: 'And Jonas Petersilie.' }, `${PLACE}/${first.id}`)
    expect(again.text).toContain('Jonas Petersilie')
  })

  test.each([false, true])('is told in whole, as history and as messages (streamed: %s)', async (stream) => {
    const node = await withVault()
    const about = {
      name: 'File of Tom Vandewalle',
      description: 'Of Tom Vandewalle',
      metadata: { who: 'Tom Vandewalle' },
    }
    const { id } = await tell(node, { inputs: INES, instructions: 'Help Jonas Petersilie.', ...about, stream })
    await tell(node, { inputs: 'And?', stream }, `${PLACE}/${id}`)
    expect(await (await ask(node, `${PLACE}/${id}`)).json()).toMatchObject({
      id,
      ...about,
      instructions: 'Help Jonas Petersilie.',
    })
    const history = await (await ask(node, `${PLACE}/${id}/history`)).text()
    const messages = await (await ask(node, `${PLACE}/${id}/messages`)).text()
    for (const list of [history, messages]) {
      expect(list).toContain(INES)
      expect(list).toContain('Inès Caradec, ines.caradec@exemple.fr')
      expect(list).not.toMatch(TOKEN)
    }
    expect(JSON.parse(history)).toMatchObject({ object: 'conversation.history', conversation_id: id })
    for (const piece of TELLING) expect(node.received.join('\n')).not.toContain(piece)
  })

  test('is listed among others, each with its own values; what is not known here stays as it is', async () => {
    const node = await withVault()
    await tell(node, { inputs: 'Hello.', name: 'File of Tom Vandewalle' })
    await tell(node, { inputs: 'Hello.', name: 'File of Jonas Petersilie' })
    await tell(node, { inputs: 'Hello.', name: 'File of Inès Caradec' }, PLACE, { authorization: 'Bearer sk-other' })
    const list = (await (await ask(node, `${PLACE}?page=0&page_size=100`)).json()) as { name: string }[]
    expect(list.map(({ name }) => name)).toEqual([
      'File of Tom Vandewalle',
      'File of Jonas Petersilie',
      expect.stringMatching(/^File of PERSON_[A-Z0-9]{7}$/),
    ])
    expect(node.requests.at(-1)?.url).toBe('https://api.mistral.ai/v1/conversations?page=0&page_size=100')
    // What they are to be chosen by was replaced when it went up.
    const chosen = await ask(node, `${PLACE}?page=0&metadata=Tom`)
    expect(await faultOf(chosen)).toEqual([400, 'error', 'paravent_state_unsupported', null])
  })

  test('is forgotten here when it is deleted there', async () => {
    const node = await withVault()
    const { id } = await tell(node, { inputs: INES })
    const deleted = await ask(node, `${PLACE}/${id}`, 'DELETE')
    expect([deleted.status, await deleted.text()]).toEqual([204, ''])
    expect(await faultOf(await ask(node, `${PLACE}/${id}`))).toEqual([404, 'error', 'paravent_state_unknown', null])
    const next = await node.post(`${PLACE}/${id}`, JSON.stringify({ inputs: 'And?' }))
    expect(await faultOf(next)).toEqual([404, 'error', 'paravent_state_unknown', 'conversation_id'])
    expect(node.requests).toHaveLength(2)
  })

  test('is nobody else’s: another key, another process, a name of nothing', async () => {
    const node = await withVault()
    const { id } = await tell(node, { inputs: INES })
    const more = { inputs: 'And?' }
    const refused = /paravent_state_unknown/
    await expect(tell(node, more, `${PLACE}/${id}`, { authorization: 'Bearer sk-other' })).rejects.toThrow(refused)
    await expect(tell(await withVault(), more, `${PLACE}/${id}`)).rejects.toThrow(refused)
    await expect(tell(node, more, `${PLACE}/conv_nothing`)).rejects.toThrow(refused)
    expect((await ask(node, `${PLACE}/${id}/history`, 'GET', { authorization: 'Bearer sk-other' })).status).toBe(404)
    expect(node.received).toHaveLength(1)
  })

  test('is refused when it has rested for too long', async () => {
    let now = 0
    const vault = createMemoryVault({ idle: 1000, now: () => now })
    const node = await inProcess(keepingVendor(), { vault })
    const { id } = await tell(node, { inputs: INES })
    now = 999
    expect((await tell(node, { inputs: 'And?' }, `${PLACE}/${id}`)).text).toBe(FIRST)
    now = 2000
    const next = await node.post(`${PLACE}/${id}`, JSON.stringify({ inputs: 'And?' }))
    expect(await faultOf(next)).toEqual([404, 'error', 'paravent_state_unknown', 'conversation_id'])
    expect(node.received).toHaveLength(2)
  })

  test('a turn that is not to be kept is answered with all that was said, and is not kept here', async () => {
    const node = await withVault()
    const { id } = await tell(node, { inputs: INES })
    const aside = await tell(node, { inputs: 'And Tom Vandewalle?', store: false }, `${PLACE}/${id}`)
    expect(aside.text).toBe('I know Inès Caradec, ines.caradec@exemple.fr, Tom Vandewalle.')
    expect((await tell(node, { inputs: 'And?' }, `${PLACE}/${id}`)).text).toBe(FIRST)
  })

  test('keeps the form of its answers until a turn asks for another', async () => {
    const quoted = 'Inou "Rex" Caradec'
    const config = `deny: [{ type: PERSON, value: '${quoted}' }]`
    const answers: string[] = []
    const vendor: Vendor = (body, { method }) => {
      if (method === 'GET') {
        const said = JSON.parse(answers[1] ?? '[]') as string[]
        const entries = said.map((content) => ({ type: 'message.output', id: 'msg_1', role: 'assistant', content }))
        return Response.json({ object: 'conversation.history', conversation_id: 'conv_1', entries })
      }
      const token = /PERSON_[A-Z0-9]{7}/.exec(body)?.[0] ?? answers[0] ?? ''
      answers[0] = token
      const content = body.includes('"text"') ? `You are ${token}.` : JSON.stringify({ who: token })
      const outputs = [{ type: 'message.output', id: 'msg_1', role: 'assistant', content }]
      return Response.json({ object: 'conversation.response', conversation_id: 'conv_1', outputs })
    }
    const node = await inProcess(vendor, { vault: createMemoryVault(), config })
    const content = async (path: string, more: object) => {
      const reply = await node.post(path, JSON.stringify({ inputs: 'And?', ...more }))
      return ((await reply.json()) as { outputs: [{ content: string }] }).outputs[0].content
    }
    const asJson = { completion_args: { response_format: { type: 'json_object' } } }
    const asText = { completion_args: { response_format: { type: 'text' } } }
    expect(JSON.parse(await content(PLACE, { inputs: `I am ${quoted}.`, ...asJson }))).toEqual({ who: quoted })
    expect(JSON.parse(await content(`${PLACE}/conv_1`, {}))).toEqual({ who: quoted })
    expect(await content(`${PLACE}/conv_1`, asText)).toBe(`You are ${quoted}.`)
    // What was answered in each turn keeps the form of that turn.
    const token = answers[0] ?? ''
    answers[1] = JSON.stringify([JSON.stringify({ who: token }), `You are ${token}.`, `[${token}`])
    const history = (await (await ask(node, `${PLACE}/conv_1/history`)).json()) as { entries: { content: string }[] }
    const [first = '', ...others] = history.entries.map((entry) => entry.content)
    expect(JSON.parse(first)).toEqual({ who: quoted })
    expect(others).toEqual([`You are ${quoted}.`, `[${quoted}`])
  })
})

describe('schemas of a conversation', () => {
  const parameters = {
    type: 'object',
    properties: { card: { type: 'integer' }, mail: { type: 'string', format: 'email' }, tel: { type: 'string' } },
  }
  const tools = [{ type: 'function', function: { name: 'book', parameters } }]
  const jsonSchema = (schema: object) => ({
    completion_args: { response_format: { type: 'json_schema', json_schema: { name: 'form', schema } } },
  })
  const card = '4556 7375 8689 9855'
  const said = `My card is ${card}, my mail ines.caradec@exemple.fr.`

  /** Calls, and answers, with the tokens it was told last. */
  function booking(): Vendor {
    let known: readonly string[] = []
    return (body, { method }) => {
      known =
        body === '' ? known : [...new Set([...known, ...(body.match(/[A-Z]+_[A-Z0-9]{7}(?:@token\.invalid)?/g) ?? [])])]
      const find = (word: string) => known.findLast((token) => token.startsWith(word))
      const written = JSON.stringify({ card: find('CARD'), mail: find('EMAIL'), tel: find('CARD') })
      const called = { type: 'function.call', id: 'fc_1', tool_call_id: 'D681PevKs', name: 'book', arguments: written }
      const told = { type: 'message.output', id: 'msg_1', role: 'assistant', content: written }
      const list = [called, told].map((one) => ({ object: 'entry', ...one }))
      return Response.json({ conversation_id: 'conv_1', ...(method === 'GET' ? { entries: list } : { outputs: list }) })
    }
  }

  interface Booked {
    readonly outputs?: readonly [{ readonly arguments: string }, { readonly content: string }]
    readonly entries?: Booked['outputs']
  }

  async function booked(reply: Response): Promise<readonly unknown[]> {
    const { outputs, entries } = (await reply.json()) as Booked
    const [call, message] = outputs ?? entries ?? []
    return [JSON.parse(call?.arguments ?? ''), JSON.parse(message?.content ?? '')]
  }

  test('hold for later turns and for what is asked for again, those of tools all along', async () => {
    const node = await inProcess(booking(), { vault: createMemoryVault() })
    const mail = 'ines.caradec@exemple.fr'
    const [asNumber, asText] = [Number(card.replaceAll(' ', '')), card]
    const call = { card: asNumber, mail, tel: asText }
    const form = { type: 'object', properties: { tel: { type: 'integer' } } }
    const start = await node.post(PLACE, JSON.stringify({ inputs: said, tools, ...jsonSchema(form) }))
    const answer = { card: asText, mail, tel: asNumber }
    expect(await booked(start)).toEqual([call, answer])
    const at = `${PLACE}/conv_1`
    expect(await booked(await node.post(at, JSON.stringify({ inputs: 'And?' })))).toEqual([call, answer])
    expect(await booked(await ask(node, `${at}/history`))).toEqual([call, answer])
    const other = { type: 'object', properties: { card: { type: 'integer' } } }
    const again = { card: asNumber, mail, tel: asText }
    expect(await booked(await node.post(at, JSON.stringify({ inputs: 'And?', ...jsonSchema(other) })))).toEqual([
      call,
      again,
    ])
    expect(await booked(await node.post(at, JSON.stringify({ inputs: 'And?' })))).toEqual([call, again])
    const plain = { completion_args: { response_format: { type: 'json_object' } } }
    const texts = { card: asText, mail, tel: asText }
    expect(await booked(await node.post(at, JSON.stringify({ inputs: 'And?', ...plain })))).toEqual([call, texts])
    expect(await booked(await node.post(at, JSON.stringify({ inputs: 'And?' })))).toEqual([call, texts])
  })

  test('have an address written as they ask, in later turns too', async () => {
    const node = await inProcess(booking(), { vault: createMemoryVault() })
    await node.post(PLACE, JSON.stringify({ inputs: 'Hello.', tools }))
    await node.post(`${PLACE}/conv_1`, JSON.stringify({ inputs: said }))
    expect(node.received.at(-1)).toMatch(/EMAIL_[A-Z0-9]{7}@token\.invalid/)
  })
})

describe('a conversation where nothing is kept here', () => {
  test('is answered when the vendor is told to keep none of it', async () => {
    const node = await inProcess(keepingVendor())
    expect((await tell(node, { inputs: INES, store: false })).text).toBe(FIRST)
    expect((await tell(node, { inputs: INES, store: false, stream: true })).text).toBe(FIRST)
    const inputs = [
      { role: 'user', content: INES },
      { type: 'message.output', role: 'assistant', content: 'I know Inès Caradec.' },
      { role: 'user', content: 'And Tom Vandewalle?' },
    ]
    const last = await tell(node, { inputs, store: false })
    expect(last.text).toBe('I know Inès Caradec, ines.caradec@exemple.fr, Tom Vandewalle.')
    for (const piece of TELLING) expect(node.received.join('\n')).not.toContain(piece)
  })

  test('is refused with the setting that would let it go on, whatever is asked', async () => {
    const node = await inProcess(keepingVendor())
    const one = `${PLACE}/conv_019a`
    for (const [path, body, param] of [
      [PLACE, { inputs: INES }, 'store'],
      [PLACE, { inputs: INES, store: true }, 'store'],
      [one, { inputs: INES }, 'conversation_id'],
      [one, { inputs: INES, store: false }, 'conversation_id'],
      [`${one}/restart`, { inputs: INES, from_entry_id: 'msg_1' }, 'from_entry_id'],
    ] as const) {
      const reply = await node.post(path, JSON.stringify(body))
      expect(await reply.clone().text()).toContain('Setting: a vault, which one process of Node has (no --workers).')
      expect(await faultOf(reply)).toEqual([400, 'error', 'paravent_state_unsupported', param])
    }
    for (const path of [PLACE, one, `${one}/history`, `${one}/messages`]) {
      const reply = await ask(node, path)
      expect(await reply.text()).toContain('Setting: a vault')
    }
    expect(node.received).toEqual([])
  })
})

describe('a conversation that is restarted from one of its entries', () => {
  async function threeTurns(node: InProcess, stream = false): Promise<readonly Told[]> {
    const first = await tell(node, { inputs: INES, metadata: { who: 'Lucía Ferrando' }, stream })
    const at = `${PLACE}/${first.id}`
    const second = await tell(node, { inputs: 'And Tom Vandewalle.', stream }, at)
    return [first, second, await tell(node, { inputs: 'And Jonas Petersilie.', stream }, at)]
  }

  test.each([false, true])('knows what was said up to there (streamed: %s)', async (stream) => {
    const node = await withVault()
    const [first, second] = await threeTurns(node, stream)
    for (const from_entry_id of second?.entries ?? []) {
      const asked = { inputs: 'Who was it? Jonas Petersilie?', from_entry_id, stream }
      const again = await tell(node, asked, `${PLACE}/${first?.id ?? ''}/restart`)
      expect(again.text).toContain('Tom Vandewalle, Jonas Petersilie.')
      expect(again.id).not.toBe(first?.id)
    }
    const restarted = await tell(
      node,
      { inputs: 'And Jonas Petersilie.', from_entry_id: first?.entries[0] ?? '', stream },
      `${PLACE}/${first?.id ?? ''}/restart`,
    )
    expect(restarted.text).toContain('ines.caradec@exemple.fr, Jonas Petersilie.')
    expect(restarted.text).not.toContain('Tom')
    // One that says the same after the same has the same tokens.
    const [, , third = '', , , , last = ''] = node.received
    expect(third).not.toContain(/PERSON_[A-Z0-9]{7}/.exec(last)?.[0] ?? 'none')
    const next = await tell(node, { inputs: 'And?', stream }, `${PLACE}/${restarted.id}`)
    expect(next.text).toBe(restarted.text)
    const history = await (await ask(node, `${PLACE}/${restarted.id}/history`)).text()
    expect(history).not.toMatch(TOKEN)
    expect(await (await ask(node, `${PLACE}/${restarted.id}`)).json()).toMatchObject({
      metadata: { who: 'Lucía Ferrando' },
    })
    for (const piece of TELLING) expect(node.received.join('\n')).not.toContain(piece)
  })

  test('stays when the other is deleted, and goes alone', async () => {
    const node = await withVault()
    const [first, second] = await threeTurns(node)
    const at = `${PLACE}/${first?.id ?? ''}`
    const from_entry_id = second?.entries[0] ?? ''
    const one = await tell(node, { inputs: 'And?', from_entry_id }, `${at}/restart`)
    const other = await tell(node, { inputs: 'And?', from_entry_id }, `${at}/restart`)
    await ask(node, `${PLACE}/${one.id}`, 'DELETE')
    expect((await tell(node, { inputs: 'And?' }, at)).text).toContain('Jonas Petersilie')
    await ask(node, at, 'DELETE')
    expect((await tell(node, { inputs: 'And?' }, `${PLACE}/${other.id}`)).text).toContain('Tom Vandewalle')
  })

  test('keeps what was said no longer than it would have been kept', async () => {
    let now = 0
    const node = await inProcess(keepingVendor(), { vault: createMemoryVault({ absolute: 1000, now: () => now }) })
    const [first, second] = await threeTurns(node)
    now = 900
    const asked = { inputs: 'And?', from_entry_id: second?.entries[0] ?? '' }
    const one = await tell(node, asked, `${PLACE}/${first?.id ?? ''}/restart`)
    expect((await tell(node, { inputs: 'And?' }, `${PLACE}/${one.id}`)).text).toContain('Tom Vandewalle')
    now = 1000
    const next = await node.post(`${PLACE}/${one.id}`, JSON.stringify({ inputs: 'And?' }))
    expect(await faultOf(next)).toEqual([404, 'error', 'paravent_state_unknown', 'conversation_id'])
  })

  test('from what the client itself said, once the history has told its names', async () => {
    const node = await withVault()
    const [first] = await threeTurns(node)
    const at = `${PLACE}/${first?.id ?? ''}`
    const unknown = await node.post(`${at}/restart`, JSON.stringify({ from_entry_id: 'msg_00079aB3dE5fG7hJ1kL2' }))
    expect(await faultOf(unknown)).toEqual([404, 'error', 'paravent_entry_unknown', 'from_entry_id'])
    const history = (await (await ask(node, `${at}/history`)).json()) as { entries: Said[] }
    const said = history.entries.filter(({ type }) => type === 'message.input')
    expect(said.map(({ content }) => content)).toEqual([INES, 'And Tom Vandewalle.', 'And Jonas Petersilie.'])
    const texts: string[] = []
    for (const { id } of said) texts.push((await tell(node, { from_entry_id: id }, `${at}/restart`)).text)
    expect(texts.map((text) => text.replaceAll(/.*fr,?/g, ''))).toEqual([
      '.',
      ' Tom Vandewalle.',
      ' Tom Vandewalle, Jonas Petersilie.',
    ])
  })

  test('is refused from an entry of a turn under way, whose history was asked for too soon', async () => {
    let release: (() => void) | undefined
    let arrived: (() => void) | undefined
    const arriving = new Promise<void>((resolve) => (arrived = resolve))
    const vendor = keepingVendor()
    // It has the turn already, and takes its time to say so.
    const node = await inProcess(
      async (body, request) => {
        const reply = await vendor(body, request)
        if (body.includes('Slowly')) {
          await new Promise<void>((resolve) => {
            release = resolve
            arrived?.()
          })
        }
        return reply
      },
      { vault: createMemoryVault() },
    )
    const first = await tell(node, { inputs: INES })
    const at = `${PLACE}/${first.id}`
    const second = tell(node, { inputs: 'Slowly: Tom Vandewalle.' }, at)
    await arriving
    const entry = async (): Promise<string> => {
      const { entries } = (await (await ask(node, `${at}/history`)).json()) as { entries: Said[] }
      return entries.filter(({ type }) => type === 'message.input')[1]?.id ?? ''
    }
    const from_entry_id = await entry()
    const early = await node.post(`${at}/restart`, JSON.stringify({ inputs: 'And?', from_entry_id }))
    expect(await faultOf(early)).toEqual([404, 'error', 'paravent_entry_unknown', 'from_entry_id'])
    release?.()
    await second
    expect(await entry()).toBe(from_entry_id)
    const again = await tell(node, { inputs: 'And?', from_entry_id }, `${at}/restart`)
    expect(again.text).toContain('Tom Vandewalle')
  })

  test('says from which, and of a conversation that is known', async () => {
    const node = await withVault()
    const [first] = await threeTurns(node)
    const at = `${PLACE}/${first?.id ?? ''}/restart`
    const shapeless = await node.post(at, JSON.stringify({ inputs: 'And?' }))
    expect(await faultOf(shapeless)).toEqual([400, 'error', 'paravent_request_shape', 'from_entry_id'])
    const asked = JSON.stringify({ inputs: 'And?', from_entry_id: first?.entries[0] })
    const elsewhere = await node.post(`${PLACE}/conv_nothing/restart`, asked)
    expect(await faultOf(elsewhere)).toEqual([404, 'error', 'paravent_state_unknown', 'from_entry_id'])
    const other = await tell(node, { inputs: 'Hello.' })
    const mixed = await node.post(`${PLACE}/${other.id}/restart`, asked)
    expect(await faultOf(mixed)).toEqual([404, 'error', 'paravent_entry_unknown', 'from_entry_id'])
    expect(node.received).toHaveLength(4)
  })
})

describe('beside what is said', () => {
  test('the note comes first where a conversation begins, and an agent has none', async () => {
    const node = await withVault('upstreams: { mistral: { systemNote: true } }')
    const { id } = await tell(node, { inputs: INES, instructions: 'Be brief.' })
    await tell(node, { inputs: 'And?' }, `${PLACE}/${id}`)
    await tell(node, { inputs: 'And?', instructions: null })
    await tell(node, { inputs: 'And?' })
    await node.post(PLACE, JSON.stringify({ inputs: 'And?', agent_id: 'ag_0680b7000e847f6e80003620e5d4d99d' }))
    const [begun, next, empty, bare, agent] = node.received.map((body) => JSON.parse(body) as { instructions?: string })
    expect(begun?.instructions).toMatch(/^[^"]{40,}\n\nBe brief\.$/)
    for (const one of [empty, bare]) expect(`${one?.instructions ?? ''}\n\nBe brief.`).toBe(begun?.instructions)
    for (const one of [next, agent]) expect(one?.instructions).toBeUndefined()
  })

  test.each([
    ['search', { tools: [{ type: 'web_search' }] }, 'tools[0]'],
    ['search', { tools: [{ type: 'web_search_premium' }] }, 'tools[0]'],
    ['search', { agent_id: 'ag_0680b7000e847f6e80003620e5d4d99d' }, 'agent_id'],
    ['files', { tools: [{ type: 'document_library', library_ids: ['9aB3dE5fG7hJ1kL2'] }] }, 'tools[0]'],
    ['connectors', { tools: [{ type: 'connector', connector_id: '9aB3dE5fG7hJ1kL2' }] }, 'tools[0]'],
    ['connectors', { tools: [{ type: 'code_interpreter' }] }, 'tools[0]'],
    ['connectors', { tools: [{ type: 'image_generation' }] }, 'tools[0]'],
  ] as const)('%s is refused where the policy says so: %o', async (kind, more, path) => {
    const body = JSON.stringify({ inputs: 'Look.', store: false, ...more })
    const refusing = [`upstreams: { mistral: { fetches: { ${kind}: refuse } } }`, 'preset: strict']
    for (const config of refusing) {
      const node = await withVault(config)
      expect(await faultOf(await node.post(PLACE, body))).toEqual([400, 'error', 'paravent_fetch_refused', path])
      expect(node.received).toEqual([])
    }
    const node = await withVault()
    expect((await node.post(PLACE, body)).status).toBe(200)
    expect(node.received[0]).toBe(body)
  })

  test('an attachment is refused, or a text stands in its place', async () => {
    const image = { type: 'image_url', image_url: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ' }
    const inputs = [{ role: 'user', content: [{ type: 'text', text: 'Look.' }, image] }]
    const asked = JSON.stringify({ inputs, store: false })
    const strict = await withVault()
    expect(await faultOf(await strict.post(PLACE, asked))).toEqual([
      400,
      'error',
      'paravent_attachment_blocked',
      'inputs[0].content[1]',
    ])
    const withheld = await withVault('upstreams: { mistral: { attachments: { image: withhold } } }')
    expect((await withheld.post(PLACE, asked)).status).toBe(200)
    expect(withheld.received[0]).toContain('{"type":"text","text":"[attachment withheld by Paravent]"}')
  })
})
