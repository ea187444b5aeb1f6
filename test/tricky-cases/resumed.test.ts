import { expect, test } from 'vitest'
import { createMemoryVault } from '../../src/vault/memory-vault.ts'
import { inProcess } from '../app/in-process.ts'
import { inChunks } from '../app/streamed.ts'
import { ANA, dataIn, EMAIL, events, tokensIn } from './ask.ts'

const RESPONSES = '/openai/v1/responses'
const ID = 'resp_00009aB3dE5fG7hJ1kL2'
const PLACE = { item_id: 'msg_1', output_index: 0, content_index: 0 }

type Event = Readonly<Record<string, unknown>> & { readonly type: string }

/** Runs in the background; what it says is asked for later, one letter an event, from any event on. */
async function answered(): Promise<{
  readonly said: string
  readonly resume: (after: number) => Promise<readonly Event[]>
}> {
  let said = ''
  const app = await inProcess(
    (body, { method, url }) => {
      if (method === 'POST') {
        said = `Dear ${tokensIn(body).join(', or ')}!`
        return Response.json({ id: ID, object: 'response', status: 'queued', output: [] })
      }
      const content = [{ type: 'output_text', text: said }]
      const output = [{ type: 'message', id: 'msg_1', role: 'assistant', content }]
      const all = [
        { type: 'response.created', response: { id: ID, object: 'response', output: [] } },
        ...[...said].map((delta) => ({ type: 'response.output_text.delta', ...PLACE, delta })),
        { type: 'response.output_text.done', ...PLACE, text: said },
        { type: 'response.completed', response: { id: ID, object: 'response', output } },
      ].map((event, sequence_number) => ({ ...event, sequence_number }))
      const after = Number(new URL(url).searchParams.get('starting_after'))
      return inChunks(events(...all.slice(after + 1)), 17, 'text/event-stream')
    },
    { config: `deny: [{ type: PERSON, value: ${ANA} }]`, vault: createMemoryVault() },
  )
  const created = await app.post(
    RESPONSES,
    JSON.stringify({ model: 'm', input: `I am ${ANA}, ${EMAIL}.`, background: true }),
  )
  expect(created.status).toBe(200)
  return {
    said,
    async resume(after) {
      const request = new Request(`http://127.0.0.1:8787${RESPONSES}/${ID}?stream=true&starting_after=${after}`, {
        headers: { authorization: 'Bearer sk-test' },
      })
      return dataIn(await (await app.app.fetch(request)).text()) as readonly Event[]
    },
  }
}

/**
 * What is left of the text from a place on: a whole token says its value, what is left of one stays. But MAIL is another
 * way to write EMAIL: what is left is a token still, and its value the right one.
 */
function restOf(said: string, from: number): string {
  const [person = '', email = ''] = tokensIn(said)
  const values = new Map([
    [person, ANA],
    [email, EMAIL],
    [email.slice(1), EMAIL],
  ])
  let out = ''
  for (let at = from; at < said.length;) {
    const token = [...values.keys()].find((one) => said.startsWith(one, at))
    out += token === undefined ? said.charAt(at) : (values.get(token) ?? '')
    at += token?.length ?? 1
  }
  return out
}

test('15, a stream resumed at any event, in the middle of a token too, says no wrong value, and its end says all', async () => {
  const { said, resume } = await answered()
  for (let after = 0; after <= said.length; after += 1) {
    const read = await resume(after)
    const deltas = read.flatMap(({ type, delta }) => (type === 'response.output_text.delta' ? [String(delta)] : []))
    expect(deltas.join('')).toBe(restOf(said, after))
    const whole = `Dear ${ANA}, or ${EMAIL}!`
    expect(read.find(({ type }) => type === 'response.output_text.done')).toMatchObject({ text: whole })
    expect(read.at(-1)).toMatchObject({ response: { output: [{ content: [{ text: whole }] }] } })
  }
})
