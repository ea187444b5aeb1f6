import { describe, expect, test } from 'vitest'
import { createMemoryVault } from '../../../src/vault/memory-vault.ts'
import { inProcess, type InProcess, type Vendor } from '../in-process.ts'
import { ask, geminiFault } from './ask.ts'

/** Interactions, which Gemini keeps and the client does not send again. */
const PLACE = '/gemini/v1beta/interactions'
const INES = 'Bonjour, je suis Inès Caradec, ines.caradec@exemple.fr.'
const TELLING = ['Inès', 'Caradec', 'ines.caradec', 'Vandewalle']
const NAME = 'v1_ChdYR3NIYXB6dkJzTy1xdHNQcTR5RDZRVRIXWG1z'

interface Kept {
  readonly said: string
  readonly body: object
  readonly input: unknown
}

/** Keeps what it is told, and answers with every token it was ever told in the conversation. */
function keepingVendor(): Vendor {
  const kept = new Map<string, Kept>()
  return (body, { method, url }) => {
    const { pathname, searchParams } = new URL(url)
    const [, name, more] = /\/interactions\/([^/]+)(\/cancel)?$/.exec(pathname) ?? []
    if (name !== undefined) {
      const known = kept.get(name)
      if (known === undefined) return Response.json({ error: { code: 'not_found', message: 'none' } }, { status: 404 })
      if (method === 'DELETE') return Response.json({})
      if (more !== undefined) return Response.json({ ...known.body, status: 'cancelled' })
      if (searchParams.get('stream') === 'true') return streamOf(name, known.said)
      return Response.json(
        searchParams.get('include_input') === 'true' ? { ...known.body, input: known.input } : known.body,
      )
    }
    const asked = JSON.parse(body) as {
      input: unknown
      previous_interaction_id?: string
      stream?: boolean
      background?: boolean
      cached_content?: string
    }
    if (pathname.endsWith('/cachedContents')) {
      kept.set('cachedContents/4d2kbhcvd4qm4mtv', { said: body, body: {}, input: undefined })
      return Response.json({ name: 'cachedContents/4d2kbhcvd4qm4mtv' })
    }
    const before = kept.get(asked.previous_interaction_id ?? asked.cached_content ?? '')?.said ?? ''
    const said = `${before} ${body}`
    const id = `${NAME}${kept.size}`
    const text = known(said)
    const whole = { id, object: 'interaction', status: 'completed', model: 'gemini-2.5-flash', steps: stepsOf(text) }
    kept.set(id, { said, body: whole, input: asked.input })
    if (asked.background === true) return Response.json({ ...whole, status: 'queued', steps: [] })
    return asked.stream === true ? streamOf(id, said) : Response.json(whole)
  }
}

function known(said: string): string {
  return `I know ${[...new Set(said.match(/[A-Z]{4,9}_[A-Z0-9]{7}/g))].join(', ')}.`
}

/** With an annotation of the end of the last token, in bytes: what stands for a value is cited whole. */
function stepsOf(text: string): readonly object[] {
  const end = new TextEncoder().encode(text).length - 1
  const annotations = [{ type: 'url_citation', url: 'https://a.example/', start_index: end - 3, end_index: end }]
  return [
    { type: 'thought', signature: 'EpwICpkIAXLI2nxlU6gsWZaZHRYkX1orzuM8vSUFwaAt', summary: [{ type: 'text', text }] },
    { type: 'function_call', id: '61nzpsv4', name: 'find', arguments: { who: text } },
    { type: 'model_output', content: [{ type: 'text', text, annotations }] },
  ]
}

function streamOf(id: string, said: string): Response {
  const text = known(said)
  const end = new TextEncoder().encode(text).length - 1
  const annotations = [{ type: 'url_citation', url: 'https://a.example/', start_index: end - 3, end_index: end }]
  const pieces = text.match(/.{1,3}/gs) ?? []
  const call = JSON.stringify({ who: text }).match(/.{1,5}/gs) ?? []
  const events: readonly object[] = [
    { event_type: 'interaction.created', interaction: { id, status: 'in_progress' } },
    {
      event_type: 'step.start',
      index: 0,
      step: { type: 'function_call', id: '61nzpsv4', name: 'find', arguments: {} },
    },
    ...call.map((piece) => ({
      event_type: 'step.delta',
      index: 0,
      delta: { type: 'arguments_delta', arguments: piece },
    })),
    { event_type: 'step.stop', index: 0 },
    { event_type: 'step.start', index: 1, step: { type: 'model_output' } },
    ...pieces.map((piece) => ({ event_type: 'step.delta', index: 1, delta: { type: 'text', text: piece } })),
    { event_type: 'step.delta', index: 1, delta: { type: 'text_annotation_delta', annotations } },
    { event_type: 'step.stop', index: 1 },
    { event_type: 'interaction.completed', interaction: { id, status: 'completed' } },
  ]
  const frames = events.map((event) => `data: ${JSON.stringify(event)}\n\n`)
  return new Response(frames.join(''), { headers: { 'content-type': 'text/event-stream' } })
}

interface Told {
  readonly id: string
  readonly text: string
  readonly called: unknown
  /** What the annotation points at, by its bytes. */
  readonly cited: string
}

interface Piece {
  readonly interaction?: { readonly id: string }
  readonly delta?: {
    readonly text?: string
    readonly arguments?: string
    readonly annotations?: readonly Mark[]
  }
}

interface Mark {
  readonly start_index: number
  readonly end_index: number
}

interface Whole {
  readonly id: string
  readonly steps: readonly {
    readonly arguments?: object
    readonly content?: readonly { readonly text: string; readonly annotations: readonly Mark[] }[]
  }[]
}

async function tell(node: InProcess, more: object): Promise<Told> {
  return toldBy(await node.post(PLACE, JSON.stringify({ model: 'gemini-2.5-flash', ...more })))
}

async function toldBy(reply: Response): Promise<Told> {
  const body = await reply.text()
  if (!reply.ok) throw new Error(body)
  if (!body.startsWith('data:')) {
    const { id, steps } = JSON.parse(body) as Whole
    const { text = '', annotations = [] } = steps.at(-1)?.content?.[0] ?? {}
    return { id, text, called: steps[1]?.arguments, cited: cited(text, annotations[0]) }
  }
  let [id, text, called] = ['', '', '']
  let mark: Mark | undefined
  for (const line of body.split('\n\n').filter((one) => one !== '')) {
    const { interaction, delta } = JSON.parse(line.replace(/^data: /, '')) as Piece
    id = interaction?.id ?? id
    text += delta?.text ?? ''
    called += delta?.arguments ?? ''
    mark = delta?.annotations?.[0] ?? mark
  }
  return { id, text, called: JSON.parse(called), cited: cited(text, mark) }
}

function cited(text: string, mark: Mark | undefined): string {
  return new TextDecoder().decode(new TextEncoder().encode(text).slice(mark?.start_index, mark?.end_index))
}

const withVault = (config = '') => inProcess(keepingVendor(), { vault: createMemoryVault(), config })
const FIRST = 'I know Inès Caradec, ines.caradec@exemple.fr.'

describe('an interaction that Gemini keeps', () => {
  test.each([false, true])('goes on with the values of earlier turns (streamed: %s)', async (stream) => {
    const node = await withVault()
    const first = await tell(node, { input: INES, stream })
    expect(first).toEqual({ id: `${NAME}0`, text: FIRST, called: { who: FIRST }, cited: 'ines.caradec@exemple.fr' })
    const steps = [{ type: 'user_input', content: [{ type: 'text', text: 'And Tom Vandewalle?' }] }]
    const second = await tell(node, { input: steps, previous_interaction_id: first.id, stream })
    expect(second.text).toBe('I know Inès Caradec, ines.caradec@exemple.fr, Tom Vandewalle.')
    expect(second.cited).toBe('Tom Vandewalle')
    const content = { type: 'text', text: 'Who is Inès Caradec?' }
    const third = await tell(node, { input: content, previous_interaction_id: second.id, stream })
    expect(third.text).toBe(second.text)
    for (const piece of TELLING) expect(node.received.join('\n')).not.toContain(piece)
    expect(node.received[1]).toContain(`"previous_interaction_id":"${first.id}"`)
  })

  test('a value keeps its token from turn to turn', async () => {
    const node = await withVault()
    const { id } = await tell(node, { input: 'I am Inès Caradec.' })
    await tell(node, { input: 'It is about Jonas Petersilie and Inès Caradec.', previous_interaction_id: id })
    const [first = '', second = ''] = node.received
    const token = /PERSON_[A-Z0-9]{7}/.exec(first)?.[0] ?? 'none'
    expect(second).toContain(`and ${token}.`)
    expect(new Set(second.match(/PERSON_[A-Z0-9]{7}/g)).size).toBe(2)
  })

  test('is asked for, streamed from the middle, cancelled and deleted by its name', async () => {
    const node = await withVault()
    const { id } = await tell(node, { input: INES, background: true })
    expect((await toldBy(await ask(node, `${PLACE}/${id}`))).text).toBe(FIRST)
    const whole = (await (await ask(node, `${PLACE}/${id}?include_input=true`)).json()) as { input: string }
    expect(whole.input).toBe(INES)
    expect(await toldBy(await ask(node, `${PLACE}/${id}?stream=true&last_event_id=evt_17`))).toMatchObject({
      text: FIRST,
      cited: 'ines.caradec@exemple.fr',
    })
    expect(node.requests.at(-1)?.url).toMatch(/\?stream=true&last_event_id=evt_17$/)
    await ask(node, `${PLACE}/${id}?stream=true&last_event_id=Caradec`)
    expect(node.requests.at(-1)?.url).toMatch(/\?stream=true$/)
    expect((await toldBy(await ask(node, `${PLACE}/${id}/cancel`, 'POST'))).text).toBe(FIRST)
    expect((await ask(node, `${PLACE}/${id}`, 'DELETE')).status).toBe(200)
    expect(await geminiFault(await ask(node, `${PLACE}/${id}`))).toEqual([404, 'paravent_state_unknown', undefined])
  })

  test('may begin with what is cached', async () => {
    const node = await withVault()
    const contents = [{ role: 'user', parts: [{ text: INES }] }]
    await node.post('/gemini/v1beta/cachedContents', JSON.stringify({ model: 'models/gemini-2.5-flash', contents }))
    const first = await tell(node, { input: 'Who is it?', cached_content: 'cachedContents/4d2kbhcvd4qm4mtv' })
    expect(first.text).toBe(FIRST)
    const second = await tell(node, { input: 'And?', previous_interaction_id: first.id })
    expect(second.text).toBe(FIRST)
    const both = { input: 'And?', previous_interaction_id: first.id, cached_content: 'cachedContents/4d2kbhcvd4qm4mtv' }
    const reply = await node.post(PLACE, JSON.stringify(both))
    expect(await geminiFault(reply)).toEqual([400, 'paravent_state_unsupported', 'cached_content'])
  })

  test('that is not kept is not continued', async () => {
    const node = await withVault()
    const { id, text } = await tell(node, { input: INES, store: false })
    expect(text).toBe(FIRST)
    const next = await node.post(PLACE, JSON.stringify({ input: 'And now?', previous_interaction_id: id }))
    expect(await geminiFault(next)).toEqual([404, 'paravent_state_unknown', 'previous_interaction_id'])
    const odd = await node.post(PLACE, JSON.stringify({ input: 'And now?', previous_interaction_id: 7 }))
    expect(await geminiFault(odd)).toEqual([400, 'paravent_request_shape', 'previous_interaction_id'])
    expect(node.received).toHaveLength(1)
  })

  test('is refused by name where nothing is kept here', async () => {
    const node = await inProcess(keepingVendor())
    expect((await tell(node, { input: INES })).text).toBe(FIRST)
    for (const [more, path] of [
      [{ previous_interaction_id: `${NAME}0` }, 'previous_interaction_id'],
      [{ background: true }, 'background'],
      [{ cached_content: 'cachedContents/4d2kbhcvd4qm4mtv' }, 'cached_content'],
    ] as const) {
      const reply = await node.post(PLACE, JSON.stringify({ input: 'And now?', ...more }))
      expect(await geminiFault(reply)).toEqual([400, 'paravent_state_unsupported', path])
    }
    expect((await ask(node, `${PLACE}/${NAME}0`)).status).toBe(400)
    expect(node.received).toHaveLength(1)
  })
})

describe('beside what is said', () => {
  test('the note comes first, in each interaction', async () => {
    const node = await withVault('upstreams: { gemini: { systemNote: true } }')
    const { id } = await tell(node, { input: INES, system_instruction: 'Be brief.' })
    await tell(node, { input: 'And?', previous_interaction_id: id })
    for (const body of node.received) expect(body).toMatch(/"system_instruction":"[^"]{40}/)
    expect(node.received[0]).toMatch(/\\n\\nBe brief\."/)
  })

  test.each([
    ['search', { tools: [{ type: 'google_search' }] }, 'tools[0]'],
    ['urls', { tools: [{ type: 'url_context' }] }, 'tools[0]'],
    ['files', { tools: [{ type: 'file_search', file_search_store_names: ['a'] }] }, 'tools[0]'],
    ['connectors', { tools: [{ type: 'mcp_server', url: 'https://mcp.example' }] }, 'tools[0]'],
    ['search', { agent: 'deep-research-pro-preview-12-2025' }, 'agent'],
    ['urls', { environment: { type: 'remote', sources: [{ source: 'gs://a' }] } }, 'environment.sources[0].source'],
  ] as const)('%s is refused where the policy says so: %o', async (kind, more, path) => {
    const node = await withVault(`upstreams: { gemini: { fetches: { ${kind}: refuse } } }`)
    const reply = await node.post(PLACE, JSON.stringify({ input: 'Look.', ...more }))
    expect(await geminiFault(reply)).toEqual([400, 'paravent_fetch_refused', path])
    expect(node.received).toEqual([])
  })

  test('an attachment is refused, or a text stands in its place', async () => {
    const image = { type: 'image', mime_type: 'image/png', data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ' }
    const asked = JSON.stringify({
      input: [{ type: 'user_input', content: [{ type: 'text', text: 'Look.' }, image] }],
    })
    const strict = await withVault()
    expect(await geminiFault(await strict.post(PLACE, asked))).toEqual([
      400,
      'paravent_attachment_blocked',
      'input[0].content[1]',
    ])
    const withheld = await withVault('upstreams: { gemini: { attachments: { image: withhold } } }')
    expect((await withheld.post(PLACE, asked)).status).toBe(200)
    expect(JSON.parse(withheld.received[0] ?? '')).toEqual({
      input: [
        {
          type: 'user_input',
          content: [
            { type: 'text', text: 'Look.' },
            { type: 'text', text: '[attachment withheld by Paravent]' },
          ],
        },
      ],
    })
  })

  test('an answer of JSON is restored as JSON', async () => {
    const vendor: Vendor = (body) => {
      const token = /PERSON_[A-Z0-9]{7}/.exec(body)?.[0] ?? ''
      const text = JSON.stringify({ who: token })
      return Response.json({
        id: NAME,
        status: 'completed',
        steps: [{ type: 'model_output', content: [{ type: 'text', text }] }],
      })
    }
    const node = await inProcess(vendor, { config: `deny: [{ type: PERSON, value: 'Inou "Rex" Caradec' }]` })
    const format = { type: 'text', mime_type: 'application/json', schema: { type: 'object' } }
    const reply = await node.post(
      PLACE,
      JSON.stringify({ input: 'My name is Inou "Rex" Caradec.', response_format: format }),
    )
    const { steps } = (await reply.json()) as Whole
    expect(JSON.parse(steps[0]?.content?.[0]?.text ?? '')).toEqual({ who: 'Inou "Rex" Caradec' })
  })
})
