import { describe, expect, test } from 'vitest'
import { ParaventError } from '../../src/errors.ts'
import { applyEdits } from '../../src/text/edit.ts'
import { decodeString } from '../../src/wire/json/string.ts'
import { ollamaStream } from '../../src/wire/ollama/stream.ts'
import { ollamaChat, ollamaEmbed, ollamaEmbeddings, ollamaGenerate, ollamaShow } from '../../src/wire/ollama/wires.ts'
import type { StreamGrammar, Wire } from '../../src/wire/wire.ts'
import { OLLAMA_REQUEST_BODY, OLLAMA_STREAM } from '../fixtures/wire/ollama.ts'
import { channelsOf, frame } from './frames.ts'

const LIMITS = { depth: 128, values: 1_000_000 }
const read = (body: unknown, wire: Wire = ollamaChat) => wire.readRequest(JSON.stringify(body), LIMITS)

describe('a chat request', () => {
  test('is read in causal order', () => {
    const said = read(OLLAMA_REQUEST_BODY).slots.map(({ value, unit, author }) => `${unit} ${author} ${value}`)
    for (const one of ['0 user Where is my order?', '1 assistant 612345678', '2 tool nothing', '5 user END'])
      expect(said).toContain(one)
  })

  test('asks for a stream unless it says that it does not', () => {
    expect([{}, { stream: true }, { stream: false }].map((more) => read({ messages: [], ...more }).stream)).toEqual([
      true,
      true,
      false,
    ])
  })

  test('asks for JSON with a word or a schema', () => {
    expect(
      [{}, { format: '' }, { format: 'json' }, { format: {} }].map(
        (more) => read({ messages: [], ...more }).jsonAnswer,
      ),
    ).toEqual([false, false, true, true])
  })

  test('has a list of pictures', () => {
    const { attachments } = ollamaChat.readRequest(JSON.stringify(OLLAMA_REQUEST_BODY), LIMITS)
    expect(attachments.map(({ kind, path }) => [kind, path])).toEqual([['image', 'messages[1].images']])
    expect(read({ messages: [{ role: 'user', images: [] }] }).attachments).toEqual([])
  })

  test.each([
    ['behind what is said', { content: 'Who is "this"?\n' }, { content: 'Who is "this"?\n\n[a "picture"]' }],
    ['alone where nothing is', { content: '' }, { content: '[a "picture"]' }],
    ['in place of nothing', { content: null }, { content: '[a "picture"]' }],
    ['where no text is at all', {}, { content: '[a "picture"]' }],
  ])('pictures give way to none, and the message tells of it: %s', (_, said, told) => {
    const message = { role: 'user', images: ['aGVsbG8gd29ybGQ='], ...said }
    for (const given of [message, { ...said, images: message.images, role: 'user' }]) {
      expect(withheld(ollamaChat, { messages: [given] })).toEqual({ messages: [{ role: 'user', images: [], ...told }] })
    }
  })

  test('a prompt tells of it as well', () => {
    const images = ['aGVsbG8gd29ybGQ=']
    expect(withheld(ollamaGenerate, { images, prompt: 'Who?' })).toEqual({ images: [], prompt: 'Who?\n[a "picture"]' })
    expect(withheld(ollamaGenerate, { images })).toEqual({ images: [], prompt: '[a "picture"]' })
  })
})

describe('a prompt', () => {
  test('is read with what stands around it', () => {
    const { slots, stream } = read(
      { model: 'llama3.2', prompt: 'a', system: 'b', suffix: 'c', options: { stop: ['d'] }, context: [] },
      ollamaGenerate,
    )
    expect(slots.map(({ value, unit }) => [value, unit])).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 0],
      ['d', 1],
    ])
    expect(stream).toBe(true)
  })

  test('with earlier turns as token ids is refused', () => {
    expect(() => read({ prompt: 'a', context: [1, 2, 3] }, ollamaGenerate)).toThrow('token ids')
  })

  test.each([
    [{ prompt: 'a' }, { system: 'N', prompt: 'a' }],
    [{ system: 'b' }, { system: 'N\n\nb' }],
    [
      { prompt: 'a', raw: true },
      { prompt: 'a', raw: true },
    ],
  ])('%o takes a note as its system text', (body, expected) => {
    const edit = read(body, ollamaGenerate).noteEdit('N')
    expect(JSON.parse(applyEdits(JSON.stringify(body), edit === undefined ? [] : [edit]))).toEqual(expected)
  })
})

test('embeddings are of texts', () => {
  expect(read({ model: 'nomic-embed-text', input: ['a', 'b'] }, ollamaEmbed).slots.map(({ value }) => value)).toContain(
    'a',
  )
  expect(() => read({ input: [1] }, ollamaEmbed)).toThrow('token ids')
  expect(ollamaEmbed.typeOnly).toBe(true)
})

test('a question about a model holds no text but its name, if that is none', () => {
  expect(read({ model: 'llama3.2', verbose: true }, ollamaShow).slots).toEqual([])
  expect(read({ name: 'Zoé Quantrelle' }, ollamaShow).slots.map(({ value }) => value)).toEqual(['Zoé Quantrelle'])
})

test('the older embeddings are of one prompt', () => {
  expect(read({ model: 'nomic-embed-text', prompt: 'a' }, ollamaEmbeddings).slots.map(({ value }) => value)).toEqual([
    'a',
  ])
  expect(ollamaEmbeddings.typeOnly).toBe(true)
})

describe('a stream', () => {
  const frames = OLLAMA_STREAM.map((data) => frame(data))

  test('says each text in a channel of its own', () => {
    expect(Object.fromEntries(channelsOf(opened(), frames))).toEqual({
      'message/thought 1': 'They ask.',
      'message/text 2': 'Good day',
    })
  })

  test('ends a thought where a text begins, a text at a call, and all at the end', () => {
    const grammar = opened()
    expect(frames.map((one) => grammar.read(one).closes)).toEqual([
      [],
      [],
      ['message/thought 1'],
      [],
      ['message/text 2'],
      'all',
    ])
    expect(ollamaStream.read(frame('{"error":"x"}')).closes).toBe('all')
  })

  test('of a prompt is read the same', () => {
    const lines = [
      '{"model":"m","response":"Good","done":false}',
      '{"model":"m","response":"","done":true,"context":[1]}',
    ]
    expect(
      Object.fromEntries(
        channelsOf(
          opened(),
          lines.map((data) => frame(data)),
        ),
      ),
    ).toEqual({ 'message/text 1': 'Good' })
  })

  test('restores the arguments of a call, keys and all', () => {
    const [, , , , call = frame('')] = frames
    const whole = opened()
      .read(call)
      .whole.map(({ node }) => decodeString(call.data, node).value)
    expect(whole.filter((value) => value !== '')).toEqual(['f', 'who', 'me'])
  })

  test('takes what is left of a text as a line', () => {
    const [, , text = frame('')] = frames
    const delta = opened()
      .read(text)
      .deltas.find(({ channel }) => channel === 'message/text 1')
    if (delta === undefined) throw new Error('no delta')
    expect(JSON.parse(ollamaStream.flushFrame(text, delta, 'é"').data)).toEqual({
      model: 'llama3.2:3b',
      created_at: '2026-10-21T08:30:00.123456789Z',
      message: { role: 'assistant', content: 'é"' },
      done: false,
    })
  })

  test('takes what is left of a thought beside an empty text, as every line has one', () => {
    const [thought = frame('')] = frames
    const [delta] = opened().read(thought).deltas
    if (delta === undefined) throw new Error('no delta')
    expect(JSON.parse(ollamaStream.flushFrame(thought, delta, 'x').data).message).toEqual({
      role: 'assistant',
      content: '',
      thinking: 'x',
    })
  })

  test('that fails says so in a line of its own', () => {
    expect(JSON.parse(ollamaStream.failure(new ParaventError('upstream_reset')).data)).toEqual({
      error: 'The vendor closed the connection before the answer was complete. [paravent_upstream_reset]',
    })
  })
})

function opened(): StreamGrammar {
  return ollamaStream.open?.() ?? ollamaStream
}

/** The body without its pictures. */
function withheld(wire: Wire, request: object): unknown {
  const body = JSON.stringify(request)
  const edits = wire.readRequest(body, LIMITS).attachments.flatMap((one) => one.withhold?.('[a "picture"]') ?? [])
  return JSON.parse(applyEdits(body, edits))
}
