import { describe, expect, test } from 'vitest'
import type { Turns } from '../../src/proxy/turns.ts'
import { createMemoryVault } from '../../src/vault/memory-vault.ts'
import { inProcess, openaiVendor } from './in-process.ts'

const CHAT = '/openai/v1/chat/completions'

/** Every step is followed by a rest; `during` runs in each. */
function alwaysResting(during: (rests: number) => void | Promise<void> = () => undefined) {
  const rested = { count: 0 }
  const turns: Turns = {
    begin: () => () => true,
    async rest() {
      rested.count += 1
      await during(rested.count)
    },
  }
  return { turns, rested }
}

/** What counts units as Workers do, and how often that was a rest. */
function restingBy(units: number) {
  const rested = { count: 0 }
  const turns: Turns = {
    begin() {
      let passed = 0
      return (more) => (passed += more) > units
    },
    rest() {
      rested.count += 1
      return Promise.resolve()
    },
  }
  return { turns, rested }
}

function conversation(messages: readonly string[]): string {
  return JSON.stringify({
    model: 'gpt-4o',
    messages: messages.map((content, index) => ({ role: index % 2 === 0 ? 'user' : 'assistant', content })),
  })
}

const PEOPLE = ['Ottilie Quillfeather', 'Barnaby Thistlewood', 'Ludmilla Karpfenteich', 'Anselm Wolkenstein']

function letter(index: number): string {
  const name = PEOPLE[index % PEOPLE.length] ?? ''
  return `My name is ${name}, write to ${name.toLowerCase().replace(' ', '.')}${index}@mail.example or call
+44 7700 900${String(100 + (index % 900))}. The parcel ${index} arrived late, and user name: ${name.slice(0, 4)} said so.\n`
}

const MANY = conversation(Array.from({ length: 60 }, (_, index) => letter(index)))
const LONG = conversation([Array.from({ length: 900 }, (_, index) => letter(index)).join('')])

describe('a large request is looked at in turns', () => {
  test.each([
    ['many messages', MANY],
    ['one long message', LONG],
  ])('and goes up as it would at once: %s', async (_, body) => {
    const atOnce = await inProcess(
      openaiVendor((up) => up),
      { turns: restingBy(Infinity).turns },
    )
    const { turns, rested } = alwaysResting()
    const resting = await inProcess(
      openaiVendor((up) => up),
      { turns },
    )
    const [one, other] = [await atOnce.post(CHAT, body), await resting.post(CHAT, body)]
    expect(await other.text()).toBe(await one.text())
    expect(resting.received).toEqual(atOnce.received)
    expect(resting.received[0]).not.toContain('Quillfeather')
    expect(rested.count).toBeGreaterThan(50)
  })

  test('two at a time do not disturb each other', async () => {
    const alone = await inProcess(openaiVendor(() => 'ok'))
    await alone.post(CHAT, LONG)
    await alone.post(CHAT, MANY)
    const together = await inProcess(
      openaiVendor(() => 'ok'),
      {
        turns: { begin: () => () => true, rest: () => new Promise((resolve) => setTimeout(resolve, 0)) },
      },
    )
    await Promise.all([together.post(CHAT, LONG), together.post(CHAT, MANY)])
    expect(together.received.toSorted()).toEqual(alone.received.toSorted())
  })

  test('an ordinary message never rests, a large one every so often', async () => {
    const { turns, rested } = restingBy(65_536)
    const { post } = await inProcess(
      openaiVendor(() => 'ok'),
      { turns },
    )
    await post(CHAT, conversation([letter(1), letter(2), letter(3)]))
    expect(rested.count).toBe(0)
    await post(CHAT, LONG)
    expect(rested.count).toBeGreaterThan(LONG.length / 65_536)
  })

  test('another request is answered before it', async () => {
    const order: string[] = []
    const small = { done: Promise.resolve() }
    const { turns } = alwaysResting((rests) => {
      if (rests === 5) small.done = post(CHAT, conversation([letter(1)])).then(() => void order.push('small'))
      return rests > 5 && order.length === 0 ? new Promise((resolve) => setTimeout(resolve, 1)) : undefined
    })
    const { post } = await inProcess(
      openaiVendor(() => 'ok'),
      { turns },
    )
    await post(CHAT, LONG)
    order.push('large')
    await small.done
    expect(order).toEqual(['small', 'large'])
  })

  test('one whose client has gone is given up: nothing is sent, and the audit says why', async () => {
    const client = new AbortController()
    const { turns, rested } = alwaysResting((rests) => (rests === 7 ? client.abort() : undefined))
    const { app, received, events } = await inProcess(
      openaiVendor(() => 'ok'),
      { turns },
    )
    const answer = await app.fetch(
      new Request(`http://127.0.0.1:8787${CHAT}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer sk-test' },
        body: LONG,
        signal: client.signal,
      }),
    )
    expect(answer.status).toBe(499)
    expect(rested.count).toBe(7)
    expect(received).toEqual([])
    expect(events.find(({ kind }) => kind === 'request')).toMatchObject({
      outcome: 'client_gone',
      fault: 'client_gone',
      bytesUp: 0,
    })
  })

  test('so is what a kept conversation said before, and each request of a batch', async () => {
    const { turns, rested } = alwaysResting()
    const vendor = (body: string): Response =>
      Response.json(
        body.includes('custom_id')
          ? { id: 'msgbatch_1', type: 'message_batch' }
          : { id: 'resp_1', object: 'response', output: [] },
      )
    const { post, received } = await inProcess(vendor, { turns, vault: createMemoryVault() })
    await post('/openai/v1/responses', JSON.stringify({ model: 'gpt-4o', input: letter(1).repeat(20), store: true }))
    const first = rested.count
    await post(
      '/openai/v1/responses',
      JSON.stringify({ model: 'gpt-4o', input: 'And Ottilie?', previous_response_id: 'resp_1' }),
    )
    expect(rested.count).toBeGreaterThan(first)
    const before = rested.count
    const params = { model: 'claude', max_tokens: 5, messages: [{ role: 'user', content: letter(2) }] }
    const requests = ['a', 'b', 'c'].map((custom_id) => ({ custom_id, params }))
    await post('/anthropic/v1/messages/batches', JSON.stringify({ requests }))
    expect(rested.count).toBeGreaterThan(before + 5)
    expect(received).toHaveLength(3)
  })
})
