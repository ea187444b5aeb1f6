import { Mistral } from '@mistralai/mistralai'
import type { ConversationEventsData, ConversationResponse } from '@mistralai/mistralai/models/components'
import { describe, expect, test } from 'vitest'
import { harnessOfFile } from '../../e2e/harness.ts'
import { CAMILLE, CAMILLE_REPEATED, CAMILLE_SAYS, leaksIn, OLIVER } from '../../e2e/people.ts'
import { JSON_TYPE, resetAfter, SSE_TYPE } from '../../e2e/plays.ts'
import { wordsOf } from '../../e2e/sdks/mistral.ts'
import { tokensIn } from '../../e2e/tokens.ts'

/** What Mistral keeps, by way of its official SDK, against what the vendor would say of it. */
const harness = harnessOfFile()

const model = 'mistral-medium-latest'
const CONVERSATION = 'conv_019df435c3a677148535d0889fa2490c'
const RESTARTED = 'conv_019df435c3a677148535d0889fa2490d'
const MESSAGE = 'msg_0680b70012d5722480007a3628df8fc7'
const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 }
const created_at = '2026-10-21T08:30:00.123456Z'

const conversations = () =>
  new Mistral({ apiKey: 'test-key', serverURL: `${harness.paravent.url}/mistral` }).beta.conversations

/** Says, of whatever it is asked, this. */
function saying(body: object | undefined, status = 200): void {
  harness.vendor.play((_call, reply) => {
    reply.writeHead(status, body === undefined ? {} : JSON_TYPE).end(body === undefined ? '' : JSON.stringify(body))
  })
}

function answering(outputs: readonly object[], conversation_id = CONVERSATION): void {
  saying({ object: 'conversation.response', conversation_id, outputs, usage })
}

function streaming(events: readonly { readonly type: string; readonly [field: string]: unknown }[]): void {
  harness.vendor.play((_call, reply) => {
    reply.writeHead(200, SSE_TYPE)
    for (const event of events) reply.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
    reply.end()
  })
}

function message(content: unknown, id = MESSAGE): object {
  return { object: 'entry', type: 'message.output', id, role: 'assistant', model, created_at, content }
}

/** Begins with what Camille says of herself; gives the tokens that stand for it. */
async function begun(): Promise<readonly string[]> {
  harness.vendor.play(({ body }, reply) => {
    const outputs = [message(`I see ${tokensIn(body.toString()).join(' and ')}.`)]
    const answer = { object: 'conversation.response', conversation_id: CONVERSATION, outputs, usage }
    reply.writeHead(200, JSON_TYPE).end(JSON.stringify(answer))
  })
  const answer = await conversations().start({ model, inputs: CAMILLE_SAYS, instructions: 'Be brief.' })
  expect(textIn(answer)).toBe(CAMILLE_REPEATED)
  expect(answer.conversationId).toBe(CONVERSATION)
  return tokensIn(received(-1))
}

function received(call: number): string {
  return harness.vendor.calls.at(call)?.body.toString() ?? ''
}

function textIn({ outputs }: ConversationResponse): string {
  return outputs.map((output) => (output.type === 'message.output' ? wordsOf(output.content).text : '')).join('')
}

describe('conversations of Mistral’s SDK through Paravent', () => {
  test('go on by name, with the values of earlier turns and the same tokens', async () => {
    const [person = ''] = await begun()
    answering([message(`It is ${person}.`)])
    const conversationAppendRequest = { inputs: `${CAMILLE.name} knows ${OLIVER.name}.` }
    const next = await conversations().append({ conversationId: CONVERSATION, conversationAppendRequest })
    expect(textIn(next)).toBe(`It is ${CAMILLE.name}.`)
    expect(received(-1)).toContain(`${person} knows PERSON_`)
    expect(harness.vendor.calls.map(({ target }) => target)).toEqual([
      '/v1/conversations',
      `/v1/conversations/${CONVERSATION}`,
    ])
    expect(leaksIn(harness.received())).toEqual([])
  })

  test('call functions with real values, and are told what they return', async () => {
    const [person = '', email = ''] = await begun()
    const input = { to: email, greeting: `Dear ${person},\n"hello"` }
    const expected = { to: CAMILLE.email, greeting: `Dear ${CAMILLE.name},\n"hello"` }
    for (const written of [JSON.stringify(input), input]) {
      const call = { object: 'entry', type: 'function.call', id: 'fc_1', tool_call_id: 'D681PevKs', name: 'write' }
      answering([{ ...call, arguments: written, confirmation_status: 'pending' }])
      const inputs = 'Write to her.'
      const asked = { conversationId: CONVERSATION, conversationAppendRequest: { inputs } }
      const [output] = (await conversations().append(asked)).outputs
      if (output?.type !== 'function.call') throw new Error('no call')
      const { arguments: called, toolCallId } = output
      expect(typeof called === 'string' ? JSON.parse(called) : called).toEqual(expected)
      answering([message('Done.')])
      const result = JSON.stringify({ sentTo: CAMILLE.email, copy: OLIVER.email })
      await conversations().append({
        conversationId: CONVERSATION,
        conversationAppendRequest: {
          inputs: [{ type: 'function.result', toolCallId, result }],
          toolConfirmations: [{ toolCallId, confirmation: 'allow' }],
        },
      })
      const sent = JSON.parse(received(-1)) as { inputs: [{ result: string }]; tool_confirmations: unknown }
      expect(JSON.parse(sent.inputs[0].result)).toEqual({
        sentTo: email,
        copy: expect.stringMatching(/^EMAIL_[A-Z0-9]{7}$/) as unknown,
      })
      expect(sent.tool_confirmations).toEqual([{ tool_call_id: toolCallId, confirmation: 'allow' }])
    }
    expect(leaksIn(harness.received())).toEqual([])
  })

  test('stream events of every kind, each as the SDK knows it', async () => {
    const [person = ''] = await begun()
    const [first, rest] = [person.slice(0, 9), person.slice(9)]
    const tool = { output_index: 0, id: 't', name: 'web_search' }
    const handoff = { output_index: 1, id: 'h' }
    const said = (content_index: number, content: unknown) => ({
      ...{ type: 'message.output.delta', output_index: 2, id: MESSAGE, role: 'assistant', content_index, content },
    })
    const call = { type: 'function.call.delta', output_index: 3, id: 'fc_1', name: 'write', tool_call_id: 'D681PevKs' }
    const thinking = (text: string) => ({ type: 'thinking', thinking: [{ type: 'text', text }] })
    streaming([
      { type: 'conversation.response.started', conversation_id: CONVERSATION, created_at },
      { type: 'tool.execution.started', ...tool, arguments: `{"query":"${first}` },
      { type: 'tool.execution.delta', ...tool, arguments: `${rest}"}` },
      { type: 'tool.execution.done', ...tool, info: { found: [person] } },
      { type: 'agent.handoff.started', ...handoff, previous_agent_id: 'a', previous_agent_name: `that of ${person}` },
      { type: 'agent.handoff.done', ...handoff, next_agent_id: 'b', next_agent_name: 'another' },
      said(0, thinking(`It is ${first}`)),
      said(0, thinking(rest)),
      said(1, `I see ${first}`),
      said(1, { type: 'text', text: `${rest} and ${first}` }),
      said(2, { type: 'tool_reference', tool: 'web_search', title: person, url: 'https://a.example/' }),
      said(3, ` and ${first}`),
      said(3, `${rest}.`),
      { ...call, arguments: `{"to":"${first}` },
      { ...call, arguments: `${rest}"}` },
      { type: 'conversation.response.done', usage },
    ])
    const asked = { conversationId: CONVERSATION, conversationAppendStreamRequest: { inputs: 'And?' } }
    let [text, thought, called, searched, before] = ['', '', '', '', '']
    const told: unknown[] = []
    for await (const { data, event } of await conversations().appendStream(asked)) {
      expect(data.type).toBe(event)
      if (data.type === 'message.output.delta') {
        const words = wordsOf(data.content)
        text += words.text
        thought += words.thought
        if (typeof data.content === 'object' && data.content.type === 'tool_reference') {
          before = text
          told.push(data.content.title)
        }
      } else if (data.type === 'function.call.delta') called += data.arguments
      else if (data.type === 'tool.execution.started' || data.type === 'tool.execution.delta')
        searched += data.arguments
      else if (data.type === 'tool.execution.done') told.push(data.info)
      else if (data.type === 'agent.handoff.started') told.push(data.previousAgentName)
    }
    expect(told).toEqual([{ found: [CAMILLE.name] }, `that of ${CAMILLE.name}`, CAMILLE.name])
    expect(thought).toBe(`It is ${CAMILLE.name}`)
    // Half a token where a text ends is no value, and stands before what comes next.
    expect(before).toBe(`I see ${CAMILLE.name} and ${first}`)
    expect(text).toBe(`${before} and ${CAMILLE.name}.`)
    expect([JSON.parse(called), JSON.parse(searched)]).toEqual([{ to: CAMILLE.name }, { query: CAMILLE.name }])
    expect(leaksIn(harness.received())).toEqual([])
  })

  test('are told whole, with all that was said, listed, and deleted', async () => {
    const [person = '', email = ''] = await begun()
    const entry = { object: 'entry', created_at, role: 'user' }
    const said = { ...entry, type: 'message.input', id: 'msg_1', content: `My name is ${person}, write to ${email}.` }
    const found = { object: 'entry', type: 'function.result', tool_call_id: 'D681PevKs', result: `{"who":"${person}"}` }
    const info = { found: [person] }
    const looked = { object: 'entry', type: 'tool.execution', id: 't', name: 'web_search', arguments: '{}', info }
    const list = { conversation_id: CONVERSATION }
    saying({ ...list, object: 'conversation.history', entries: [said, looked, found, message(`It is ${person}.`)] })
    const history = await conversations().getHistory({ conversationId: CONVERSATION })
    expect(history.entries).toMatchObject([
      { type: 'message.input', content: `My name is ${CAMILLE.name}, write to ${CAMILLE.email}.` },
      { type: 'tool.execution', info: { found: [CAMILLE.name] } },
      { type: 'function.result', result: `{"who":"${CAMILLE.name}"}` },
      { type: 'message.output', content: `It is ${CAMILLE.name}.` },
    ])
    saying({ ...list, object: 'conversation.messages', messages: [said, message([{ type: 'text', text: person }])] })
    const { messages } = await conversations().getMessages({ conversationId: CONVERSATION })
    expect(messages).toMatchObject([{ type: 'message.input' }, { content: [{ type: 'text', text: CAMILLE.name }] }])
    const conversation = {
      object: 'conversation',
      id: CONVERSATION,
      created_at,
      updated_at: created_at,
      model,
      name: `File of ${person}`,
      instructions: 'Be brief.',
    }
    saying(conversation)
    const name = `File of ${CAMILLE.name}`
    expect(await conversations().get({ conversationId: CONVERSATION })).toMatchObject({ name })
    saying([{ ...conversation, id: 'conv_elsewhere' }, conversation])
    expect(await conversations().list({ pageSize: 10 })).toMatchObject([{ name: `File of ${person}` }, { name }])
    expect(harness.vendor.calls.at(-1)?.target).toBe('/v1/conversations?page=0&page_size=10')
    saying(undefined, 204)
    await conversations().delete({ conversationId: CONVERSATION })
    expect(leaksIn(harness.received())).toEqual([])
  })

  test.each([false, true])('are restarted from an entry (streamed: %s)', async (streamed) => {
    const [person = ''] = await begun()
    if (streamed) {
      const at = { type: 'message.output.delta', output_index: 0, id: MESSAGE, role: 'assistant' }
      streaming([
        { type: 'conversation.response.started', conversation_id: RESTARTED },
        { ...at, content: `It is ${person.slice(0, 8)}` },
        { ...at, content: `${person.slice(8)}.` },
        { type: 'conversation.response.done', usage },
      ])
    } else answering([message(`It is ${person}.`)], RESTARTED)
    const asked = { inputs: `Is it ${CAMILLE.name}?`, fromEntryId: MESSAGE }
    let text = ''
    if (streamed) {
      const conversationRestartStreamRequest = asked
      const events = await conversations().restartStream({
        conversationId: CONVERSATION,
        conversationRestartStreamRequest,
      })
      for await (const { data } of events) if (data.type === 'message.output.delta') text += wordsOf(data.content).text
    } else {
      const conversationRestartRequest = asked
      text = textIn(await conversations().restart({ conversationId: CONVERSATION, conversationRestartRequest }))
    }
    expect(text).toBe(`It is ${CAMILLE.name}.`)
    expect(received(-1)).toContain(`Is it ${person}?`)
    answering([message(`It was ${person}.`)], RESTARTED)
    const conversationAppendRequest = { inputs: 'And?' }
    const next = await conversations().append({ conversationId: RESTARTED, conversationAppendRequest })
    expect(textIn(next)).toBe(`It was ${CAMILLE.name}.`)
    const conversationRestartRequest = { ...asked, fromEntryId: 'msg_0680b70012d5722480007a3628df0000' }
    await expect(
      conversations().restart({ conversationId: CONVERSATION, conversationRestartRequest }),
    ).rejects.toMatchObject({ statusCode: 404, body: expect.stringContaining('paravent_entry_unknown') as unknown })
    expect(leaksIn(harness.received())).toEqual([])
  })

  test('that are not known are the SDK’s own error, and nothing is asked', async () => {
    const conversationId = 'conv_019df435c3a677148535d0889fa20000'
    const refused = { statusCode: 404, body: expect.stringContaining('paravent_state_unknown') as unknown }
    const conversationAppendRequest = { inputs: 'And?' }
    const conversationAppendStreamRequest = { inputs: 'And?' }
    const all = conversations()
    await expect(all.append({ conversationId, conversationAppendRequest })).rejects.toMatchObject(refused)
    await expect(all.appendStream({ conversationId, conversationAppendStreamRequest })).rejects.toMatchObject(refused)
    await expect(all.get({ conversationId })).rejects.toMatchObject(refused)
    await expect(all.getHistory({ conversationId })).rejects.toMatchObject(refused)
    await expect(all.delete({ conversationId })).rejects.toMatchObject(refused)
    expect(harness.vendor.calls).toEqual([])
  })

  test('whose stream breaks off tell so in an event of the SDK’s', async () => {
    const started = { type: 'conversation.response.started', conversation_id: CONVERSATION }
    harness.vendor.play(resetAfter(SSE_TYPE, `event: ${started.type}\ndata: ${JSON.stringify(started)}\n\n`))
    const seen: ConversationEventsData[] = []
    const reading = (async () => {
      for await (const { data } of await conversations().startStream({ model, inputs: CAMILLE_SAYS })) seen.push(data)
    })()
    await reading.catch(() => undefined)
    expect(seen).toMatchObject([
      { type: 'conversation.response.started' },
      {
        type: 'conversation.response.error',
        code: 502,
        message: expect.stringContaining('paravent_upstream_reset') as unknown,
      },
    ])
  })
})
