import { Agent, request } from 'undici'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CANARIES, canariesIn, DENY_LIST, NUMBER_CANARY, type Canary } from '../e2e/canaries.ts'
import { startParavent, type Paravent } from '../e2e/paravent.ts'
import { answer, JSON_TYPE, RESPONSES, send, silence } from '../e2e/plays.ts'
import { positionsOf } from '../e2e/positions.ts'
import { tokensIn } from '../e2e/tokens.ts'
import { received, startVendor, type Vendor } from '../e2e/vendor.ts'

/**
 * Synthetic people, on the deny-list, in every position of a responses request, plain and streamed; and in what asks
 * for an answer that the vendor keeps. What the vendor received and our own errors are searched: one hit is red.
 */
const PATH = '/openai/v1/responses'
const HEADERS = { 'content-type': 'application/json', authorization: 'Bearer sk-test' }
const REST = { model: 'gpt-5.1', input: 'Hello.' }

let vendor: Vendor
let paravent: Paravent
const agent = new Agent({ connections: 8 })

beforeAll(async () => {
  vendor = await startVendor(silence)
  const attachments = { image: 'allow', audio: 'allow', file: 'allow' }
  const openai = { wire: 'openai', url: `${vendor.url}/v1`, attachments }
  paravent = await startParavent({ deny: DENY_LIST, log: { level: 'debug' }, upstreams: { openai } })
}, 90_000)

afterAll(async () => {
  await agent.close()
  await paravent.stop()
  await vendor.stop()
})

beforeEach(() => {
  vendor.forget()
  vendor.play(silence)
})

interface Planting {
  readonly name: string
  readonly canary: Canary
  readonly body: string
}

/** Two canaries in every position, by turns: every one in every kind of place, plain and streamed, in both spellings. */
function plantings(): readonly Planting[] {
  return positionsOf({ list: 'openai-responses.txt', rest: REST }).flatMap((position, place) =>
    [0, 1].flatMap((turn): Planting[] => {
      const canary = position.takes === 'number' ? NUMBER_CANARY : CANARIES[(2 * place + turn) % CANARIES.length]
      if (canary === undefined) return []
      const stream = turn === 0
      const spelling = (place + turn) % 3 === 0 ? 'escaped' : 'plain'
      const name = `${position.name}: ${canary.type} (${stream ? 'streamed' : 'plain'}, ${spelling})`
      return [{ name, canary, body: position.body(canary.value, { stream, spelling }) }]
    }),
  )
}

async function sent(
  path: string,
  method: 'GET' | 'POST' | 'DELETE',
  body?: string,
): Promise<{ status: number; told: string }> {
  const reply = await request(paravent.url + path, {
    method,
    headers: HEADERS,
    dispatcher: agent,
    ...(body === undefined ? {} : { body }),
  })
  const text = await reply.body.text()
  const own = text.includes('paravent_') ? text + JSON.stringify(reply.headers) : ''
  return { status: reply.statusCode, told: own }
}

describe('a canary', () => {
  test('in any position of a request does not reach the vendor, nor our own errors', async () => {
    const all = plantings()
    const leaks: string[] = []
    let forwarded = 0
    const repeat = answer(RESPONSES, (body) => `call ${vendor.calls.length} ${tokensIn(body).join(' ')}`)
    vendor.play((call, reply) => {
      const found = canariesIn(received(call))
      if (found.length > 0) leaks.push(`${found.join(', ')} in ${call.body.toString()}`)
      return repeat(call, reply)
    })
    const rest = all[Symbol.iterator]()
    const walk = async (): Promise<void> => {
      for (const { name, canary, body } of rest) {
        const before = leaks.length
        const { status, told } = await sent(PATH, 'POST', body)
        if (status === 200) forwarded += 1
        const found = canariesIn(told, [canary])
        if (found.length > 0) leaks.push(`our error tells ${found.join(', ')}`)
        if (leaks.length > before) leaks.push(`… while sending ${name}`)
      }
    }
    await Promise.all([walk(), walk(), walk(), walk()])
    expect(leaks).toEqual([])
    expect(all.length).toBeGreaterThan(1000)
    // Refusing everything would be safe too, and no product.
    expect(forwarded / all.length).toBeGreaterThan(0.75)
  }, 300_000)

  test('as the name of an answer is neither asked for nor told', async () => {
    vendor.play(send(200, JSON_TYPE, RESPONSES.whole('Hello.')))
    const told: string[] = []
    for (const { value } of [...CANARIES, NUMBER_CANARY]) {
      const name = encodeURIComponent(value)
      for (const [method, path] of [
        ['GET', `${PATH}/${name}`],
        ['DELETE', `${PATH}/${name}`],
        ['POST', `${PATH}/${name}/cancel`],
        ['GET', `${PATH}/${name}/input_items?after=${name}`],
        ['GET', `/openai/v1/conversations/${name}`],
      ] as const) {
        told.push((await sent(path, method)).told)
      }
      told.push((await sent(PATH, 'POST', JSON.stringify({ ...REST, previous_response_id: value }))).told)
      told.push((await sent(PATH, 'POST', JSON.stringify({ ...REST, conversation: { id: value } }))).told)
    }
    expect(told.every((words) => words.includes('paravent_'))).toBe(true)
    expect(told.flatMap((words) => canariesIn(words))).toEqual([])
    expect(vendor.calls).toEqual([])
  })

  test('is not in what was written to the log', () => {
    expect(paravent.output().length).toBeGreaterThan(1000)
    expect(canariesIn(paravent.output())).toEqual([])
  })
})
