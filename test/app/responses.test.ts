import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inProcess, type Vendor } from './in-process.ts'
import { cutBy, inChunks, readUntilItBreaks } from './streamed.ts'

/** The Responses API end to end, in process: the same in Node and in workerd. */
const RESPONSES = '/openai/v1/responses'
const INES = 'Bonjour, je suis Inès Caradec, ines.caradec@exemple.fr, 06 39 98 12 34.'
const TELLING = ['Inès', 'Caradec', 'ines.caradec', '06 39 98 12 34', '0639981234']
const SEALED = 'gAAAAABo3kD3K7EGpLRQ1wIzsTvIeVZdZJsH3vNsXq0='

interface Body {
  readonly input: string
  readonly stream?: boolean
  readonly instructions?: string
  readonly metadata?: object
}

const ask = (more: object) => JSON.stringify({ model: 'gpt-5.1', input: INES, ...more })
const message = (text: string) => ({
  type: 'message',
  id: 'msg_0850765c843cca5300699cc48053e88190bf',
  role: 'assistant',
  status: 'completed',
  content: [{ type: 'output_text', text, annotations: [] }],
})
const sealedReasoning = (text: string) => ({
  type: 'reasoning',
  id: 'rs_0850765c843cca5300699cc48053e88190bf',
  summary: [{ type: 'summary_text', text }],
  encrypted_content: SEALED,
})
const tokenIn = (body: string, type = 'PERSON') => new RegExp(`${type}_[A-Z0-9]{7}`).exec(body)?.[0] ?? 'none'

/** Says its input back, and echoes the request as the real vendor does. */
function echo(pieces: (text: string) => readonly string[]): Vendor {
  return (body) => {
    const asked = JSON.parse(body) as Body
    const { instructions = null, metadata = {} } = asked
    const response = { id: 'resp_1', object: 'response', instructions, metadata, output: [message(asked.input)] }
    if (asked.stream !== true) return Response.json(response)
    return stream([
      ['response.created', { response: { ...response, output: [] } }],
      ...answer(0, pieces(asked.input)),
      ['response.completed', { response }],
    ])
  }
}

type Event = readonly [type: string, more: object]

function answer(index: number, pieces: readonly string[]): readonly Event[] {
  const text = pieces.join('')
  const place = { item_id: 'msg_1', output_index: index, content_index: 0 }
  const { content, ...item } = message(text)
  return [
    ['response.output_item.added', { output_index: index, item: { ...item, content: [] } }],
    ['response.content_part.added', { ...place, part: { type: 'output_text', text: '', annotations: [] } }],
    ...pieces.map((delta): Event => [
      'response.output_text.delta',
      { ...place, delta, logprobs: [], obfuscation: 'x1' },
    ]),
    ['response.output_text.done', { ...place, text, logprobs: [] }],
    ['response.content_part.done', { ...place, part: content[0] }],
    ['response.output_item.done', { output_index: index, item: message(text) }],
  ]
}

function stream(happened: readonly Event[]): Response {
  const text = happened
    .map(
      ([type, more], number) =>
        `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: number, ...more })}\n\n`,
    )
    .join('')
  return new Response(text, { headers: { 'content-type': 'text/event-stream' } })
}

interface Said {
  readonly type: string
  readonly delta?: string
  readonly text?: string
  readonly part?: { readonly text: string }
  readonly item?: { readonly content?: readonly { readonly text: string }[] }
  readonly response?: { readonly instructions: string | null; readonly output: readonly ReturnType<typeof message>[] }
  readonly sequence_number: number
}

function events(text: string): readonly Said[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => JSON.parse(line.slice(6)) as Said)
}

/** Everything that says the answer: its deltas together, and each repeat. */
function tellings(said: readonly Said[]): readonly string[] {
  const deltas = said.filter(({ type }) => type === 'response.output_text.delta').map(({ delta }) => delta)
  const at = (wanted: string) => said.find(({ type }) => type === wanted)
  return [
    deltas.join(''),
    at('response.output_text.done')?.text ?? '',
    at('response.content_part.done')?.part?.text ?? '',
    at('response.output_item.done')?.item?.content?.[0]?.text ?? '',
    at('response.completed')?.response?.output[0]?.content[0]?.text ?? '',
  ]
}

describe('a response', () => {
  test('holds every value as it was written, echoed fields too, and the vendor saw none', async () => {
    const { post, received } = await inProcess(echo((text) => [text]))
    const more = { instructions: 'You serve Inès Caradec.', metadata: { who: 'Inès Caradec' } }
    const reply = await post(RESPONSES, ask(more))
    expect(await reply.json()).toMatchObject({ ...more, output: [message(INES)] })
    for (const piece of TELLING) expect(received[0]).not.toContain(piece)
    expect(reply.headers.get('paravent-redacted')).toBe('EMAIL=1, PERSON=1, PHONE=1')
  })

  test('streamed says one thing in its deltas and in every repeat, however it is cut', async () => {
    let cuts: readonly number[] = [1]
    const vendor = echo((text) => cutBy(text, cuts))
    let size = 1
    const { post } = await inProcess(async (body, request) => {
      return inChunks(await (await vendor(body, request)).text(), size, 'text/event-stream')
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 400 }),
        async (someCuts, someSize) => {
          cuts = someCuts
          size = someSize
          const said = events(
            await (await post(RESPONSES, ask({ stream: true, instructions: 'For Inès Caradec.' }))).text(),
          )
          expect(tellings(said)).toEqual([INES, INES, INES, INES, INES])
          expect(said[0]?.response?.instructions).toBe('For Inès Caradec.')
        },
      ),
      { numRuns: 40 },
    )
  })

  test('keeps the vendor’s numbers: none is missing, none is new', async () => {
    const { post } = await inProcess(echo((text) => text.split('')))
    const numbers = events(await (await post(RESPONSES, ask({ stream: true }))).text()).map(
      (one) => one.sequence_number,
    )
    expect([...new Set(numbers)]).toEqual(
      Array.from({ length: INES.length * 2 }, (_, n) => n).filter((n) => numbers.includes(n)),
    )
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    expect(Math.max(...numbers) + 1).toBe(new Set(numbers).size)
  })

  test('that ends in half a token gives the half as it is', async () => {
    const { post } = await inProcess((body) => stream([...answer(0, [tokenIn(body).slice(0, 11)])]))
    const said = events(await (await post(RESPONSES, ask({ stream: true }))).text())
    expect(tellings(said)[0]).toMatch(/^PERSON_[A-Z0-9]{4}$/)
  })

  test('that breaks off ends as the vendor’s own error', async () => {
    const begun = 'event: response.created\ndata: {"type":"response.created","sequence_number":3,"response":{}}\n\n'
    const { post } = await inProcess(() => inChunks(begun, begun.length, 'text/event-stream', 'broken'))
    const text = await readUntilItBreaks(await post(RESPONSES, ask({ stream: true })))
    const last = text.trimEnd().split('\n\n').at(-1) ?? ''
    expect(last.startsWith('event: error\n')).toBe(true)
    expect(JSON.parse(last.split('data: ')[1] ?? '')).toMatchObject({
      type: 'error',
      error: { type: 'server_error', code: expect.stringMatching(/^paravent_upstream_/) as string },
      sequence_number: 3,
    })
  })
})

describe('structured answers and tool arguments', () => {
  const QUOTED = 'Aurélie "la cheffe"\\Dubreuil'
  const config = `deny: [{ type: PERSON, value: ${JSON.stringify(QUOTED)} }]`
  const format = { text: { format: { type: 'json_schema', name: 'a', schema: { type: 'object' } } } }

  test.each([false, true])(
    'are JSON still with a value in them that must be escaped (streamed: %s)',
    async (streamed) => {
      const { post } = await inProcess(
        (body) => {
          const json = JSON.stringify({ to: `for ${tokenIn(body)}` })
          const call = { type: 'function_call', id: 'fc_1', call_id: 'call_1', name: 'write', arguments: json }
          const response = { id: 'resp_1', object: 'response', output: [message(json), call] }
          if (!streamed) return Response.json(response)
          const place = { item_id: 'fc_1', output_index: 1 }
          return stream([
            ...answer(0, json.match(/.{1,3}/g) ?? []),
            ['response.output_item.added', { output_index: 1, item: { ...call, arguments: '' } }],
            ...(json.match(/.{1,2}/g) ?? []).map((delta): Event => [
              'response.function_call_arguments.delta',
              { ...place, delta },
            ]),
            ['response.function_call_arguments.done', { ...place, arguments: json }],
            ['response.output_item.done', { output_index: 1, item: call }],
            ['response.completed', { response }],
          ])
        },
        { config },
      )
      const reply = await post(RESPONSES, ask({ input: `It is for ${QUOTED} now.`, ...format, stream: streamed }))
      const wanted = { to: `for ${QUOTED}` }
      const text = await reply.text()
      const told = streamed ? toldInEvents(events(text)) : toldAtOnce(text)
      expect(told.length).toBeGreaterThan(1)
      expect(told.map((one) => JSON.parse(one) as unknown)).toEqual(told.map(() => wanted))
    },
  )
})

describe('sealed reasoning', () => {
  test('reaches the client as the vendor wrote it and goes back byte for byte', async () => {
    const { post, received } = await inProcess((body) => {
      const thought = sealedReasoning(`The user is ${tokenIn(body)}; ask Zorbinette Quantrelle.`)
      return Response.json({ id: 'resp_1', object: 'response', output: [thought, message(`Hello ${tokenIn(body)}.`)] })
    })
    const reply = (await (await post(RESPONSES, ask({ input: [{ role: 'user', content: INES }] }))).json()) as {
      output: object[]
    }
    const token = tokenIn(received[0] ?? '')
    expect(reply.output).toEqual([
      sealedReasoning(`The user is ${token}; ask Zorbinette Quantrelle.`),
      message('Hello Inès Caradec.'),
    ])
    await post(
      RESPONSES,
      ask({ input: [{ role: 'user', content: INES }, ...reply.output, { role: 'user', content: 'And now?' }] }),
    )
    const second = JSON.parse(received[1] ?? '') as { input: object[] }
    expect(second.input.slice(1, 3)).toEqual([
      sealedReasoning(`The user is ${token}; ask Zorbinette Quantrelle.`),
      message(`Hello ${token}.`),
    ])
  })

  test('streamed, neither its deltas nor its repeats are touched', async () => {
    const { post, received } = await inProcess((body) => {
      const text = `It is ${tokenIn(body)}.`
      const place = { item_id: 'rs_1', output_index: 0, summary_index: 0 }
      const item = sealedReasoning(text)
      return stream([
        ['response.output_item.added', { output_index: 0, item: { ...item, summary: [] } }],
        ...text.split('').map((delta): Event => ['response.reasoning_summary_text.delta', { ...place, delta }]),
        ['response.reasoning_summary_text.done', { ...place, text }],
        ['response.reasoning_summary_part.done', { ...place, part: { type: 'summary_text', text } }],
        ['response.output_item.done', { output_index: 0, item }],
        ...answer(1, [`Hello ${tokenIn(body)}`]),
        ['response.completed', { response: { output: [item, message('x')] } }],
      ])
    })
    const text = await (await post(RESPONSES, ask({ stream: true }))).text()
    const thought = `It is ${tokenIn(received[0] ?? '')}.`
    const said = events(text)
    const deltas = said.filter(({ type }) => type === 'response.reasoning_summary_text.delta').map(({ delta }) => delta)
    expect(deltas.join('')).toBe(thought)
    expect(text.split(thought)).toHaveLength(5)
    expect(text).toContain('"text":"Hello Inès Caradec"')
  })
})

describe('a growing conversation', () => {
  test('keeps its earlier bytes when new people arrive, reasoning and tools between them, in another process', async () => {
    const here = await inProcess(() => Response.json({ id: 'resp_1', object: 'response', output: [] }))
    const there = await inProcess(() => Response.json({ id: 'resp_1', object: 'response', output: [] }))
    const people = ['Inès Caradec', 'Tom Vandewalle', 'Lucía Ferrando', 'Jonas Petersilie', 'Maud Kerbrat']
    const input: object[] = []
    let before = ''
    for (const [index, name] of people.entries()) {
      input.push({ role: 'user', content: `Please write to ${name}, ${name.split(' ')[1]?.toLowerCase()}@exemple.fr.` })
      const node = index % 2 === 0 ? here : there
      await node.post(RESPONSES, ask({ input, instructions: 'You answer for Paravent.' }))
      const sent = /"input":(\[.*)\],"instructions"/s.exec(node.received.at(-1) ?? '')?.[1] ?? ''
      expect(sent.length).toBeGreaterThan(before.length)
      expect(sent.startsWith(before)).toBe(true)
      for (const known of people.slice(0, index + 1)) expect(sent).not.toContain(known)
      before = sent
      input.push(
        {
          type: 'reasoning',
          id: 'rs_1',
          summary: [{ type: 'summary_text', text: `They mean ${name}, or Ilse Brandauer.` }],
        },
        { type: 'function_call', call_id: 'call_1', name: 'find', arguments: JSON.stringify({ who: name }) },
        {
          type: 'function_call_output',
          call_id: 'call_1',
          output: JSON.stringify({ [name]: `a friend of ${people[0]}` }),
        },
        message(`Done, ${name}.`),
      )
    }
  })
})

describe('what Paravent cannot follow', () => {
  test.each([
    [{ previous_response_id: 'resp_1' }, 'previous_response_id'],
    [{ background: true }, 'background'],
    [{ input: [{ type: 'item_reference', id: 'msg_1' }] }, 'input[0]'],
  ])('%o is refused natively and not sent', async (more, param) => {
    const { post, received } = await inProcess(echo((text) => [text]))
    const reply = await post(RESPONSES, ask(more))
    expect(reply.status).toBe(400)
    expect(reply.headers.get('x-should-retry')).toBe('false')
    expect(await reply.json()).toMatchObject({
      error: { type: 'invalid_request_error', code: 'paravent_state_unsupported', param },
    })
    expect(received).toEqual([])
  })
})

/** The answer and the arguments of a call, as a whole response has them. */
function toldAtOnce(text: string): readonly string[] {
  const { output } = JSON.parse(text) as { output: [ReturnType<typeof message>, { arguments: string }] }
  return [output[0].content[0]?.text ?? '', output[1].arguments]
}

function toldInEvents(said: readonly Said[]): readonly string[] {
  const deltas = said.filter(({ type }) => type === 'response.function_call_arguments.delta').map(({ delta }) => delta)
  return [...tellings(said), deltas.join('')]
}
