import { describe, expect, test } from 'vitest'
import { openaiEmbeddings } from '../../src/wire/openai/embeddings.ts'
import { plantKeys, plantStrings } from './positions.ts'

const LIMITS = { depth: 128, values: 1_000_000 }
const CANARY = 'Zéphyrine Quantrelle'
const REQUEST = {
  model: 'text-embedding-3-small',
  input: ['one', 'two'],
  user: 'customer 12',
  encoding_format: 'base64',
  dimensions: 256,
}

const read = (value: unknown) => openaiEmbeddings.readRequest(JSON.stringify(value), LIMITS)

describe('a request for embeddings', () => {
  test('is a text or several', () => {
    expect(read({ input: 'one' }).slots.map((slot) => slot.path)).toEqual(['input'])
    expect(read({ input: ['one', 'two'] }).slots.map((slot) => slot.path)).toEqual(['input[0]', 'input[1]'])
  })

  test('a canary is seen in every string and in the name of every member', () => {
    const planted = [...plantStrings(REQUEST, CANARY), ...plantKeys(REQUEST, CANARY)]
    const unseen = planted.filter(({ value }) => !read(value).slots.some((slot) => slot.value === CANARY))
    expect(unseen.map(({ at }) => at)).toEqual([])
  })

  test.each([
    ['a list of token ids', { input: [15496, 995] }, 'input[0]'],
    ['several lists', { input: [[15496], [995]] }, 'input[0]'],
    ['one token id', { input: 7 }, 'input'],
  ])('as %s is refused', (_case, body, path) => {
    expect(() => read(body)).toThrow(expect.objectContaining({ code: 'token_ids', place: { path } }))
  })
})
