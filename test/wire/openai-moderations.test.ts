import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/text/edit.ts'
import { openaiModerations } from '../../src/wire/openai/moderations.ts'
import { plantKeys, plantStrings } from './positions.ts'

const LIMITS = { depth: 128, values: 1_000_000 }
const CANARY = 'Zéphyrine Quantrelle'
const REQUEST = {
  model: 'omni-moderation-latest',
  input: [
    { type: 'text', text: 'one' },
    { type: 'image_url', image_url: { url: 'https://pictures.example/one.png' } },
  ],
}

const read = (value: unknown) => openaiModerations.readRequest(JSON.stringify(value), LIMITS)

describe('a request for a verdict', () => {
  test.each([
    ['a text', { input: 'one' }, ['input']],
    ['several', { input: ['one', 'two'] }, ['input[0]', 'input[1]']],
    ['parts', REQUEST, ['input[0].text', 'input[1].image_url.url']],
  ])('on %s', (_case, body, expected) => {
    expect(read(body).slots.map((slot) => slot.path)).toEqual(expected)
  })

  test('a canary is seen in every string and in the name of every member', () => {
    const planted = [...plantStrings(REQUEST, CANARY), ...plantKeys(REQUEST, CANARY)]
    const unseen = planted.filter(({ value }) => !read(value).slots.some((slot) => slot.value === CANARY))
    expect(unseen.map(({ at }) => at)).toEqual([])
  })

  test('an image is an attachment, and a text where it is withheld', () => {
    const body = JSON.stringify(REQUEST)
    const { attachments } = openaiModerations.readRequest(body, LIMITS)
    expect(attachments.map(({ kind, path }) => `${kind} ${path}`)).toEqual(['image input[1]'])
    const out = applyEdits(
      body,
      attachments.flatMap((one) => one.withhold?.('withheld') ?? []),
    )
    expect(JSON.parse(out)).toEqual({ ...REQUEST, input: [REQUEST.input[0], { type: 'text', text: 'withheld' }] })
  })
})
