import type Anthropic from '@anthropic-ai/sdk'
import { describe, expect, test } from 'vitest'
import { GENERATIONS } from '../../e2e/anthropic-generations.ts'
import { harnessOfFile, twinOfFile } from '../../e2e/harness.ts'
import { signingVendor, type Move } from '../../e2e/signing-vendor.ts'
import { messagesText, tokensIn } from '../../e2e/tokens.ts'

const harness = harnessOfFile()
const twin = twinOfFile(harness)

/** Ten turns, somebody new in each; who was there before comes again by a shorter name. All invented. */
const TURNS = [
  "Bonjour, je m'appelle Solveig Marchandot, s.marchandot@example.fr.",
  'My manager is Mr Desmond Falkenby, on +44 7700 900 318.',
  'Please invite Ms Ottoline Brackwater.',
  'Et M. Jasper Quillfeather, avec Solveig.',
  'Write to Mrs Perpetua Wainscott about Falkenby.',
  'Ajoutez Mme Hortense Vaudrillard.',
  'Mr Barnaby Thistlewood comes too, says Ottoline.',
  'Et M. Anatole Grimberton, a.grimberton@example.fr.',
  'Tell Mr Edmund Pemberwick, and copy Quillfeather.',
  'Merci. Et M. Théodule Brancourt?',
]

const PEOPLE =
  /Marchandot|Falkenby|Brackwater|Quillfeather|Wainscott|Vaudrillard|Thistlewood|Grimberton|Pemberwick|Brancourt/

const TOOLS = [{ name: 'find', input_schema: { type: 'object' as const } }]

/** Calls a tool about the newest person, then answers with everybody. */
function careful(sent: string, lastIsResult: boolean): Move {
  const people = tokensIn(messagesText(sent), 'PERSON')
  const thinking = `They are ${people.join(', ')}; last came ${people.at(-1)}.`
  return lastIsResult
    ? { thinking, text: `Noted: ${people.join(', ')}.` }
    : { thinking, text: 'One moment.', call: { name: 'find', input: { who: people.at(-1), n: 1.5 } } }
}

/** Says one thing and runs what is called, each request by the next of the clients. */
async function say(clients: readonly Anthropic[], messages: Anthropic.MessageParam[], text: string): Promise<string> {
  messages.push({ role: 'user', content: text })
  for (;;) {
    const client = clients[messages.length % clients.length] as Anthropic
    const { content } = await client.messages
      .stream({ model: 'claude-sonnet-5-5', max_tokens: 4000, system: 'You help.', tools: TOOLS, messages })
      .finalMessage()
    messages.push({ role: 'assistant', content })
    const call = content.find((block) => block.type === 'tool_use')
    if (call === undefined) return content.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('')
    const found = JSON.stringify({ asked: call.input, status: 'ok' })
    messages.push({ role: 'user', content: [{ type: 'tool_result', tool_use_id: call.id, content: found }] })
  }
}

function expectPrefixes(): void {
  const sent = harness.vendor.calls.map((call) => messagesText(call.body.toString()))
  sent.slice(1).forEach((later, index) => {
    const before = (sent[index] ?? '').slice(0, -1)
    expect(later.slice(0, before.length)).toBe(before)
  })
}

describe.each(GENERATIONS)('$name: signed thinking with a vendor that checks what it is bound to', ({ connect }) => {
  const clients = (): readonly Anthropic[] =>
    [harness.paravent.url, twin().url].map((url) => connect(`${url}/anthropic`))

  test('ten turns with tools, somebody new in each, by two processes in turn', async () => {
    harness.vendor.play(signingVendor(careful))
    const both = clients()
    // A turn is two requests, and so are its messages: one more shifts which process begins.
    const messages: Anthropic.MessageParam[] = []
    for (const [index, turn] of TURNS.entries()) {
      const answer = await say(index % 2 === 0 ? both : both.toReversed(), messages, turn)
      expect(answer).toContain('Solveig Marchandot')
      expect(tokensIn(answer)).toEqual([])
    }
    expect(harness.vendor.calls).toHaveLength(2 * TURNS.length)
    expectPrefixes()
    expect(PEOPLE.exec(harness.received())?.[0]).toBeUndefined()
    expect(tokensIn(harness.vendor.calls.at(-1)?.body.toString() ?? '', 'PERSON').length).toBeGreaterThanOrEqual(10)
  })

  test('a name that the model guessed leaves no trace, and the conversation goes on', async () => {
    let requests = 0
    harness.vendor.play(
      signingVendor((sent, lastIsResult) => {
        requests += 1
        const move = careful(sent, lastIsResult)
        // Known by then, and shown to the model as a token only: a lucky guess, in the answer of the third turn.
        return requests === 6 ? { ...move, thinking: 'That must be Desmond Falkenby.' } : move
      }),
    )
    const messages: Anthropic.MessageParam[] = []
    for (const turn of TURNS.slice(0, 5)) await say(clients(), messages, turn)
    expect(JSON.stringify(messages)).toContain('That must be Desmond Falkenby.')
    expectPrefixes()
    expect(PEOPLE.exec(harness.received())?.[0]).toBeUndefined()
  })

  test('in the middle of a tool’s work it is refused in the SDK’s words, and nothing is sent', async () => {
    let requests = 0
    harness.vendor.play(
      signingVendor((sent, lastIsResult) => {
        requests += 1
        const move = careful(sent, lastIsResult)
        return requests === 3 ? { ...move, thinking: 'That must be Solveig Marchandot.' } : move
      }),
    )
    const messages: Anthropic.MessageParam[] = []
    await say(clients(), messages, TURNS[0] ?? '')
    await expect(say(clients(), messages, TURNS[1] ?? '')).rejects.toMatchObject({
      status: 400,
      message: expect.stringMatching(/messages\[5\]\.content\[0\]\.thinking.*paravent_signed_value/s),
    })
    expect(harness.vendor.calls).toHaveLength(3)
  })

  test('a client that drops the thinking of turns that are over keeps every later one valid', async () => {
    harness.vendor.play(signingVendor(careful))
    const messages: Anthropic.MessageParam[] = []
    for (const turn of TURNS.slice(0, 3)) await say(clients(), messages, turn)
    for (const [index, { role, content }] of messages.entries()) {
      if (index > 4 || role !== 'assistant' || typeof content === 'string') continue
      messages[index] = { role, content: content.filter(({ type }) => type !== 'thinking') }
    }
    for (const turn of TURNS.slice(3, 5)) await say(clients(), messages, turn)
    expect(harness.vendor.calls).toHaveLength(10)
    expect(PEOPLE.exec(harness.received())?.[0]).toBeUndefined()
  })
})
