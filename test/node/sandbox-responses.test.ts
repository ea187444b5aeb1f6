import OpenAI from 'openai'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startParavent, type Paravent } from '../e2e/paravent.ts'
import { CAMILLE, leaksIn } from '../e2e/people.ts'

/** The first minute without a key, with an SDK that asks for responses. */
let paravent: Paravent
let openai: OpenAI

beforeAll(async () => {
  paravent = await startParavent({ sandbox: 'on' })
  openai = new OpenAI({ baseURL: `${paravent.url}/sandbox/v1`, apiKey: 'none', maxRetries: 0 })
}, 90_000)

afterAll(() => paravent.stop())

const SAID = `I am ${CAMILLE.name}, ${CAMILLE.email}.`

test('the sandbox answers whole and streamed, and has seen nobody', async () => {
  const plain = await openai.responses.create({ model: 'sandbox', input: SAID })
  const streamed = await openai.responses.stream({ model: 'sandbox', input: SAID }).finalResponse()
  expect(plain.output_text).toContain(`You wrote: ${SAID}`)
  expect(streamed.output_text).toBe(plain.output_text)
  const last = await (await fetch(`${paravent.url}/sandbox/last`)).text()
  expect(last).toMatch(/PERSON_[A-Z0-9]{7}/)
  expect(leaksIn(last)).toEqual([])
})

test('and a conversation that it is said to keep goes on', async () => {
  const first = await openai.responses.create({ model: 'sandbox', input: SAID })
  const more = `What about ${CAMILLE.first}?`
  const next = await openai.responses.create({ model: 'sandbox', input: more, previous_response_id: first.id })
  expect(next.output_text).toContain(`You wrote: ${more}`)
  expect(leaksIn(await (await fetch(`${paravent.url}/sandbox/last`)).text())).toEqual([])
})
