import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Turns } from '../../../src/proxy/turns.ts'
import { createMemoryVault } from '../../../src/vault/memory-vault.ts'
import { inProcess, type InProcess, type Vendor } from '../in-process.ts'

/** Two bots and two accounts at Mistral. */
const CONFIG = `
upstreams:
  bot: &bot
    wire: json
    url: https://bot.example
    endpoints: [{ path: '/{conversation}/say', text: [text], reply: [said] }]
  other-bot: *bot
  mistral: {}
  other-mistral: { wire: mistral, url: https://mistral.example }
`
const ID = '6b1f7a52-0d4e-4b1a-9c57-2f0e8d3c4a12'
const CONVERSATION = 'conv_00019aB3dE5fG7hJ1kL2'
const TOKEN = /[A-Z]{4,9}_[A-Z0-9]{7}/g

/** Whose conversation, and where: each has the same name as the others. */
interface Client {
  readonly key: string
  readonly upstream: string
  /** What it says, turn by turn. */
  readonly values: readonly string[]
}

const CLIENTS: readonly Client[] = ['sk-ines', 'sk-tom'].flatMap((key) =>
  ['bot', 'other-bot', 'mistral', 'other-mistral'].map((upstream) => ({
    key,
    upstream,
    values: ['first', 'second', 'third'].map((turn) => `${turn}.${key.slice(3)}.${upstream}@exemple.fr`),
  })),
)

/** In each rest and before each answer, whoever `order` says goes on. */
function takingTurns(order: readonly number[]) {
  const waiting: (() => void)[] = []
  let turn = 0
  const goOn = (): void => {
    const [next] = waiting.splice((order[turn % order.length] ?? 0) % waiting.length, 1)
    turn += 1
    next?.()
    if (waiting.length > 0) setTimeout(goOn, 0)
  }
  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(resolve)
      if (waiting.length === 1) setTimeout(goOn, 0)
    })
  const turns: Turns = { begin: () => () => true, rest }
  return { turns, rest }
}

/** A vendor that keeps apart nobody: it says all that was ever said to it, by anybody. */
function confused(rest: () => Promise<void>): Vendor {
  const heard = new Set<string>()
  return async (body, { url }) => {
    for (const [token] of body.matchAll(TOKEN)) heard.add(token)
    await rest()
    const said = [...heard].join(' ')
    if (!url.includes('mistral')) return Response.json({ said })
    const output = { object: 'entry', type: 'message.output', id: 'msg_00029aB3dE5fG7hJ1kL2', role: 'assistant' }
    return Response.json({ conversation_id: CONVERSATION, outputs: [{ ...output, content: said }] })
  }
}

/** Says one value after the other; the last answer. */
async function talk({ post }: InProcess, { key, upstream, values }: Client): Promise<string> {
  let last = ''
  for (const [turn, value] of values.entries()) {
    const headers = { authorization: `Bearer ${key}` }
    const said = `Write to me at ${value} from now on.`
    const begun = `/${upstream}/v1/conversations`
    const reply = upstream.includes('bot')
      ? await post(`/${upstream}/${ID}/say`, JSON.stringify({ text: said }), headers)
      : await post(turn === 0 ? begun : `${begun}/${CONVERSATION}`, JSON.stringify({ inputs: said }), headers)
    expect(reply.status).toBe(200)
    last = await reply.text()
  }
  return last
}

test('conversations of one name, at once: each gets back all of its own values and none of another’s', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(100), { minLength: 2, maxLength: 60 }), async (order) => {
      const { turns, rest } = takingTurns(order)
      const node = await inProcess(confused(rest), { config: CONFIG, vault: createMemoryVault(), turns })
      const answers = await Promise.all(CLIENTS.map((client) => talk(node, client)))
      for (const [index, { values }] of CLIENTS.entries()) {
        const came = [...(answers[index] ?? '').matchAll(/[a-z.-]+@exemple\.fr/g)].map(([value]) => value)
        expect(new Set(came)).toEqual(new Set(values))
      }
      expect(node.received.join('\n')).not.toContain('exemple')
    }),
    { numRuns: 15 },
  )
})
