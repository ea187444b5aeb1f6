import { describe, expect, test } from 'vitest'
import { createMemoryVault } from '../../../src/vault/memory-vault.ts'
import { inProcess, type InProcess, type Vendor } from '../in-process.ts'
import { ask } from './ask.ts'

/** Conversations that the vendor keeps and the client does not send again. */
const RESPONSES = '/openai/v1/responses'
const INES = 'Bonjour, je suis Inès Caradec, ines.caradec@exemple.fr.'
const TELLING = ['Inès', 'Caradec', 'ines.caradec', 'Vandewalle', 'Petersilie']

interface Answer {
  readonly id: string
  readonly said: string
  readonly body: object
}

/** Keeps what it is told, and answers with every token it was ever told in the conversation. */
function keepingVendor(): Vendor {
  const answers = new Map<string, Answer>()
  return (body, { method, url }) => {
    const { pathname, searchParams } = new URL(url)
    const [name = '', more] = pathname.split(/\/(?:responses|conversations)\//)[1]?.split('/') ?? []
    const known = answers.get(name)
    if (name !== '') {
      if (known === undefined) return Response.json({ error: { message: 'No such response.' } }, { status: 404 })
      if (method === 'DELETE') return Response.json({ id: name, object: 'response', deleted: true })
      if (more === 'input_items' || more === 'items')
        return Response.json({ object: 'list', data: [message('user', known.said)] })
      return searchParams.get('stream') === 'true' ? streamOf(known.body, name, known.said) : Response.json(known.body)
    }
    const asked = JSON.parse(body) as {
      input: unknown
      previous_response_id?: string
      conversation?: string | { readonly id: string }
      items?: unknown
      metadata?: object
      stream?: boolean
      background?: boolean
      instructions?: string
    }
    if (pathname.endsWith('/conversations')) {
      const conversation = { id: 'conv_00009aB3dE5fG7hJ1kL2', object: 'conversation', metadata: asked.metadata ?? {} }
      answers.set(conversation.id, { id: conversation.id, said: JSON.stringify(asked.items ?? []), body: conversation })
      return Response.json(conversation)
    }
    const before = answers.get(asked.previous_response_id ?? nameOf(asked.conversation))?.said ?? ''
    const said = `${before} ${JSON.stringify(asked.input)}`
    const id = `resp_${String(answers.size).padStart(4, '0')}9aB3dE5fG7hJ1kL2`
    const text = `I know ${[...new Set(said.match(/[A-Z]{4,9}_[A-Z0-9]{7}/g))].join(', ')}.`
    const whole = {
      id,
      object: 'response',
      status: 'completed',
      instructions: asked.instructions ?? null,
      output: [message('assistant', text)],
    }
    answers.set(id, { id, said, body: whole })
    const conversation = answers.get(nameOf(asked.conversation))
    if (conversation !== undefined) answers.set(conversation.id, { ...conversation, said: `${said} ${text}` })
    if (asked.background === true) return Response.json({ ...whole, status: 'queued', output: [] })
    return asked.stream === true ? streamOf(whole, id, text) : Response.json(whole)
  }
}

function nameOf(conversation: string | { readonly id: string } = ''): string {
  return typeof conversation === 'string' ? conversation : conversation.id
}

function message(role: string, text: string): object {
  return { type: 'message', role, content: [{ type: role === 'user' ? 'input_text' : 'output_text', text }] }
}

function streamOf(whole: object, id: string, text: string): Response {
  const place = { item_id: 'msg_1', output_index: 0, content_index: 0 }
  const events: readonly object[] = [
    { type: 'response.created', response: { id, object: 'response', output: [] } },
    ...(text.match(/.{1,3}/gs) ?? []).map((delta) => ({ type: 'response.output_text.delta', ...place, delta })),
    { type: 'response.completed', response: whole },
  ]
  const frames = events.map((event, number) => `data: ${JSON.stringify({ ...event, sequence_number: number })}\n\n`)
  return new Response(frames.join(''), { headers: { 'content-type': 'text/event-stream' } })
}

interface Told {
  readonly id: string
  readonly text: string
}

async function tell(node: InProcess, more: object, headers: Record<string, string> = {}): Promise<Told> {
  const reply = await node.post(RESPONSES, JSON.stringify({ model: 'gpt-5.1', ...more }), headers)
  const body = await reply.text()
  if (!reply.ok) throw new Error(body)
  const last = body.startsWith('data:') ? (body.trimEnd().split('\n\n').at(-1) ?? '') : body
  const json = JSON.parse(last.replace(/^data: /, '')) as { response?: Whole } & Whole
  const { id, output } = json.response ?? json
  return { id, text: output[0]?.content[0]?.text ?? '' }
}

interface Whole {
  readonly id: string
  readonly output: readonly { readonly content: readonly { readonly text: string }[] }[]
}

const withVault = () => inProcess(keepingVendor(), { vault: createMemoryVault() })

describe('a conversation that the vendor keeps', () => {
  test.each([false, true])('goes on with the values of earlier turns (streamed: %s)', async (streamed) => {
    const node = await withVault()
    const first = await tell(node, { input: INES, stream: streamed })
    expect(first.text).toBe('I know Inès Caradec, ines.caradec@exemple.fr.')
    const second = await tell(node, { input: 'And Tom Vandewalle?', previous_response_id: first.id, stream: streamed })
    expect(second.text).toBe('I know Inès Caradec, ines.caradec@exemple.fr, Tom Vandewalle.')
    const third = await tell(node, { input: 'Who is Inès Caradec?', previous_response_id: second.id, stream: streamed })
    expect(third.text).toBe('I know Inès Caradec, ines.caradec@exemple.fr, Tom Vandewalle.')
    for (const piece of TELLING) expect(node.received.join('\n')).not.toContain(piece)
  })

  test('a value keeps its token from turn to turn', async () => {
    const node = await withVault()
    const { id } = await tell(node, { input: 'I am Inès Caradec.' })
    await tell(node, { input: 'It is about Jonas Petersilie and Inès Caradec.', previous_response_id: id })
    const [first = '', second = ''] = node.received
    const token = /PERSON_[A-Z0-9]{7}/.exec(first)?.[0] ?? 'none'
    expect(second).toContain(`and ${token}.`)
    expect(new Set(second.match(/PERSON_[A-Z0-9]{7}/g)).size).toBe(2)
  })

  test('that began without personal data goes on too', async () => {
    const node = await withVault()
    for (const stream of [false, true]) {
      const { id } = await tell(node, { input: 'What is a folding screen?', stream })
      const next = await tell(node, { input: INES, previous_response_id: id, stream })
      expect(next.text).toBe('I know Inès Caradec, ines.caradec@exemple.fr.')
    }
  })

  test('may go on in two ways', async () => {
    const node = await withVault()
    const { id } = await tell(node, { input: 'I am Inès Caradec.' })
    const tom = await tell(node, { input: 'And Tom Vandewalle.', previous_response_id: id })
    const jonas = await tell(node, { input: 'And Jonas Petersilie.', previous_response_id: id })
    expect([tom.text, jonas.text]).toEqual([
      'I know Inès Caradec, Tom Vandewalle.',
      'I know Inès Caradec, Jonas Petersilie.',
    ])
  })

  test('is nobody else’s: another key, another process, a name of nothing', async () => {
    const node = await withVault()
    const { id } = await tell(node, { input: INES })
    const refused = /paravent_state_unknown/
    const more = { input: 'And?', previous_response_id: id }
    await expect(tell(node, more, { authorization: 'Bearer sk-other' })).rejects.toThrow(refused)
    await expect(tell(await withVault(), more)).rejects.toThrow(refused)
    await expect(tell(node, { ...more, previous_response_id: 'resp_nothing' })).rejects.toThrow(refused)
    expect(node.received).toHaveLength(1)
  })

  test('that the vendor was told not to keep is not kept here', async () => {
    const node = await withVault()
    const { id } = await tell(node, { input: INES, store: false })
    await expect(tell(node, { input: 'And?', previous_response_id: id })).rejects.toThrow(/paravent_state_unknown/)
  })

  test('an answer of an error is not kept', async () => {
    const vault = createMemoryVault()
    const node = await inProcess(() => Response.json({ id: 'resp_1', error: { message: 'no' } }, { status: 500 }), {
      vault,
    })
    await node.post(RESPONSES, JSON.stringify({ model: 'gpt-5.1', input: INES }))
    await expect(tell(node, { input: 'And?', previous_response_id: 'resp_1' })).rejects.toThrow(
      /paravent_state_unknown/,
    )
  })
})

describe('an answer that the vendor keeps', () => {
  test('is restored when it is asked for, whole and streamed, and so are its items', async () => {
    const node = await withVault()
    const first = await tell(node, { input: 'I am Inès Caradec.', instructions: 'Help Inès Caradec.' })
    const { id } = await tell(node, { input: INES, previous_response_id: first.id })
    const whole = (await (await ask(node, `${RESPONSES}/${id}`)).json()) as Whole
    expect(whole.output[0]?.content[0]?.text).toBe('I know Inès Caradec, ines.caradec@exemple.fr.')
    expect(await (await ask(node, `${RESPONSES}/${first.id}`)).json()).toMatchObject({
      instructions: 'Help Inès Caradec.',
    })
    expect(await (await ask(node, `${RESPONSES}/${id}?stream=true&starting_after=0`)).text()).toContain(
      '"text":"I know Inès Caradec',
    )
    expect(await (await ask(node, `${RESPONSES}/${id}/input_items?limit=20`)).text()).toContain('je suis Inès Caradec')
    expect(node.requests.at(-1)?.url).toBe(`https://api.openai.com/v1/responses/${id}/input_items?limit=20`)
  })

  test.each([
    ['with nothing beside the conversation', {}],
    ['with values beside it', { user: 'ines', metadata: { who: 'Inès Caradec' } }],
  ])('is spelled as it was when it was made, by what its schemas ask for: %s', async (_, beside) => {
    const properties = {
      phone: { type: 'integer' },
      mail: { type: 'string', format: 'email' },
      call: { type: 'string', pattern: '^\\+[0-9]+$' },
    }
    const format = { type: 'json_schema', name: 'who', schema: { type: 'object', properties } }
    const parameters = { type: 'object', properties: { number: { type: 'integer', title: 'phone' } } }
    const tools = [{ type: 'function', name: 'dial', parameters, strict: true }]
    const input = 'I am Inès Caradec, ines.caradec@exemple.fr, +33 6 39 98 12 34.'
    let whole: object = {}
    const vendor: Vendor = (body, { method, url }) => {
      if (method === 'POST') {
        const [person, mail = '', phone] = ['PERSON', 'EMAIL', 'PHONE'].map(
          (word) => new RegExp(`${word}_[A-Z0-9]{7}`).exec(body)?.[0],
        )
        const content = JSON.stringify({ who: person, mail: `${mail}@token.invalid`, phone, call: phone })
        const call = { type: 'function_call', name: 'dial', arguments: JSON.stringify({ number: phone }) }
        const output = [message('assistant', content), call]
        whole = { id: 'resp_00009aB3dE5fG7hJ1kL2', object: 'response', output, tools: JSON.parse(body).tools }
      }
      return new URL(url).searchParams.has('stream') ? streamOf(whole, '', '') : Response.json(whole)
    }
    const node = await inProcess(vendor, { vault: createMemoryVault() })
    const asked = { model: 'gpt-5.1', input, text: { format }, tools, ...beside }
    const made = (await (await node.post(RESPONSES, JSON.stringify(asked))).json()) as object
    expect(made).toMatchObject({
      output: [
        {
          content: [
            {
              text: '{"who":"Inès Caradec","mail":"ines.caradec@exemple.fr","phone":33639981234,"call":"+33639981234"}',
            },
          ],
        },
        { arguments: '{"number":33639981234}' },
      ],
    })
    const at = `${RESPONSES}/resp_00009aB3dE5fG7hJ1kL2`
    expect(await (await ask(node, at)).json()).toEqual(made)
    const streamed = await (await ask(node, `${at}?stream=true`)).text()
    const last = JSON.parse(
      streamed
        .trimEnd()
        .split('\n\n')
        .at(-1)
        ?.replace(/^data: /, '') ?? '',
    ) as { response: object }
    expect(last.response).toEqual(made)
  })

  test('of a request in the background is restored when it is ready', async () => {
    const node = await withVault()
    const { id, text } = await tell(node, { input: INES, background: true })
    expect(text).toBe('')
    const ready = (await (await ask(node, `/v1/responses/${id}`)).json()) as Whole
    expect(ready.output[0]?.content[0]?.text).toBe('I know Inès Caradec, ines.caradec@exemple.fr.')
    expect((await ask(node, `/v1/responses/${id}/cancel`, 'POST')).status).toBe(200)
  })

  test('is forgotten here when it is erased there, with its conversation', async () => {
    const node = await withVault()
    const { id } = await tell(node, { input: INES })
    const erased = await ask(node, `${RESPONSES}/${id}`, 'DELETE')
    expect(await erased.json()).toMatchObject({ deleted: true })
    expect(node.requests.at(-1)?.method).toBe('DELETE')
    const reply = await ask(node, `${RESPONSES}/${id}`)
    expect([reply.status, await reply.text()]).toEqual([404, expect.stringContaining('paravent_state_unknown')])
    await expect(tell(node, { input: 'And?', previous_response_id: id })).rejects.toThrow(/paravent_state_unknown/)
  })

  test('is nobody else’s, and nothing is asked for', async () => {
    const node = await withVault()
    const { id } = await tell(node, { input: INES })
    const reply = await ask(node, `${RESPONSES}/${id}`, 'GET', { authorization: 'Bearer sk-other' })
    expect(reply.status).toBe(404)
    expect(node.requests).toHaveLength(1)
  })

  test('is cancelled without a body; a body that says something is refused', async () => {
    const node = await withVault()
    const { id } = await tell(node, { input: INES })
    const path = `${RESPONSES}/${id}/cancel`
    expect((await node.post(path, '{}')).status).toBe(200)
    expect(node.requests.at(-1)?.body).toBeUndefined()
    expect(await (await node.post(path, '{"why":"Inès Caradec"}')).text()).toContain('paravent_request_shape')
  })
})

describe('a conversation with a name of its own', () => {
  const begin = { items: [{ role: 'user', content: 'I am Inès Caradec.' }], metadata: { who: 'Tom Vandewalle' } }

  test.each([false, true])(
    'grows turn by turn, and is restored when it is asked for (streamed: %s)',
    async (stream) => {
      const node = await withVault()
      const made = await node.post('/openai/v1/conversations', JSON.stringify(begin))
      const { id, metadata } = (await made.json()) as { id: string; metadata: object }
      expect(metadata).toEqual(begin.metadata)
      const first = await tell(node, { input: 'Who am I?', conversation: id, stream })
      expect(first.text).toBe('I know Inès Caradec.')
      const second = await tell(node, { input: 'I know Jonas Petersilie.', conversation: { id }, store: false, stream })
      expect(second.text).toBe('I know Inès Caradec, Jonas Petersilie.')
      const third = await tell(node, { input: 'And?', conversation: id, stream })
      expect(third.text).toBe('I know Inès Caradec, Jonas Petersilie.')
      expect(await (await ask(node, `/openai/v1/conversations/${id}`)).json()).toMatchObject({ metadata })
      const items = await (await ask(node, `/openai/v1/conversations/${id}/items?limit=10&order=asc`)).text()
      for (const name of ['Inès Caradec', 'Jonas Petersilie']) expect(items).toContain(name)
      for (const piece of TELLING) expect(node.received.join('\n')).not.toContain(piece)
      expect((await ask(node, `/openai/v1/conversations/${id}`, 'DELETE')).status).toBe(200)
      await expect(tell(node, { input: 'And?', conversation: id })).rejects.toThrow(/paravent_state_unknown/)
      await expect(tell(node, { input: 'And?', previous_response_id: first.id })).rejects.toThrow(
        /paravent_state_unknown/,
      )
    },
  )

  test('is not begun where it could not go on', async () => {
    const node = await inProcess(keepingVendor())
    const reply = await node.post('/openai/v1/conversations', JSON.stringify(begin))
    expect(reply.status).toBe(400)
    expect(await reply.text()).toContain('paravent_state_unsupported')
    expect(node.received).toEqual([])
  })
})
