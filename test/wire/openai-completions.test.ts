import { describe, expect, test } from 'vitest'
import { parseJson } from '../../src/wire/json/parse.ts'
import { decodeString } from '../../src/wire/json/string.ts'
import { openaiCompletions } from '../../src/wire/openai/completions.ts'
import { channelsOf, framesOf } from './frames.ts'
import { plantKeys, plantStrings } from './positions.ts'

const LIMITS = { depth: 128, values: 1_000_000 }
const CANARY = 'Zéphyrine Quantrelle'
const REQUEST = {
  model: 'gpt-3.5-turbo-instruct',
  prompt: ['Dear Sir,', 'Dear Madam,'],
  suffix: 'Yours',
  stop: ['END'],
  user: 'customer 12',
  logit_bias: { '50256': -100 },
  best_of: 1,
  echo: false,
  logprobs: 2,
  max_tokens: 16,
  n: 1,
  seed: 7,
  stream: true,
  stream_options: { include_usage: true },
  temperature: 1.0,
}

const read = (value: unknown) => openaiCompletions.readRequest(JSON.stringify(value), LIMITS)

describe('a request', () => {
  test.each([
    ['one prompt', { prompt: 'Dear Sir,' }, ['0 prompt']],
    ['several', { prompt: ['a', 'b'] }, ['0 prompt[0]', '0 prompt[1]']],
    ['none', { suffix: 'x' }, ['0 suffix']],
    ['a suffix and stops', { prompt: 'a', suffix: 'b', stop: 'c' }, ['0 prompt', '0 suffix', '1 stop']],
  ])('with %s', (_case, body, expected) => {
    expect(read(body).slots.map((slot) => `${slot.unit} ${slot.path}`)).toEqual(expected)
  })

  test('a canary is seen in every string and in the name of every member', () => {
    const planted = [...plantStrings(REQUEST, CANARY), ...plantKeys(REQUEST, CANARY)]
    expect(planted.length).toBeGreaterThan(7)
    const unseen = planted.filter(({ value }) => !read(value).slots.some((slot) => slot.value === CANARY))
    expect(unseen.map(({ at }) => at)).toEqual([])
  })

  test.each([
    ['of one text', { prompt: [15496, 995] }, 'prompt[0]'],
    ['of several', { prompt: ['a', [15496, 995]] }, 'prompt[1]'],
    ['of one token', { prompt: 15496 }, 'prompt'],
  ])('the token ids %s are refused', (_case, body, path) => {
    expect(() => read(body)).toThrow(expect.objectContaining({ code: 'token_ids', place: { path } }))
  })

  test('has no place for a note', () => {
    expect(read(REQUEST).noteEdit('n')).toBeUndefined()
  })
})

test('a reply is restored in its text, its tokens and their names', () => {
  const body = JSON.stringify({
    id: 'cmpl-D8ZFN477TMm6AoQohx2jSTOJMh60M',
    object: 'text_completion',
    model: 'gpt-3.5-turbo-instruct',
    choices: [
      {
        text: 'T1',
        index: 0,
        logprobs: { tokens: ['T2'], top_logprobs: [{ T3: -1 }], text_offset: [0] },
        finish_reason: 'stop',
      },
    ],
  })
  const texts = openaiCompletions.readReply(body, parseJson(body, LIMITS), false)
  expect(texts.map(({ node }) => decodeString(body, node).value)).toEqual(['T1', 'T2', 'T3'])
})

test('a stream has a channel for each choice', () => {
  const frames = framesOf(
    `${chunk(0, 'Good')}${chunk(1, 'Bon')}${chunk(0, ' day', 'stop')}${chunk(1, 'jour', 'stop')}data: [DONE]\n\n`,
  )
  const grammar = openaiCompletions.stream
  if (grammar === undefined) throw new Error('no stream')
  expect(Object.fromEntries(channelsOf(grammar, frames))).toEqual({
    'choice 0/text': 'Good day',
    'choice 1/text': 'Bonjour',
  })
  expect(frames.map((one) => grammar.read(one).closes)).toEqual([[], [], ['choice 0/'], ['choice 1/'], 'all'])
})

function chunk(index: number, text: string, finish: string | null = null): string {
  const choices = [{ text, index, logprobs: null, finish_reason: finish }]
  return `data: ${JSON.stringify({ id: 'cmpl-1', object: 'text_completion', choices })}\n\n`
}
