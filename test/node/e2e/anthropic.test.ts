import type Anthropic from '@anthropic-ai/sdk'
import type { ChatCompletionRequest } from '@copilotkit/aimock'
import { describe, expect, test } from 'vitest'
import { GENERATIONS } from '../../e2e/anthropic-generations.ts'
import { harnessOfFile } from '../../e2e/harness.ts'
import { CAMILLE, CAMILLE_REPEATED, CAMILLE_SAYS, leaksIn } from '../../e2e/people.ts'
import { ANTHROPIC, answer, endless } from '../../e2e/plays.ts'
import { messagesText, tokensIn } from '../../e2e/tokens.ts'

const harness = harnessOfFile()

const request: Anthropic.MessageCreateParamsNonStreaming = {
  model: 'claude-sonnet-5-5',
  max_tokens: 1000,
  system: 'You help.',
  messages: [{ role: 'user', content: [{ type: 'text', text: CAMILLE_SAYS }] }],
}

const repeat = (sent: string): string => `I see ${tokensIn(sent).join(' and ')}.`

const SIGNATURE = 'EqQBCkYIBxgCKkBh3vXv9J2mQ0b7t4F1rN8pLzKx0cW2sYdE'

/** What the mocked model thinks: in tokens, for it knows nothing else. */
function reasoning(sent: ChatCompletionRequest): string {
  return `The user is ${tokensIn(JSON.stringify(sent), 'PERSON')[0]}.`
}

describe.each(GENERATIONS)('$name through Paravent', ({ connect }) => {
  const client = (): Anthropic => connect(harness.urls.anthropic)

  test('plain and streamed give one text', async () => {
    harness.vendor.play(answer(ANTHROPIC, repeat))
    const plain = await client().messages.create(request)
    const streamed = await client().messages.stream(request).finalText()
    expect(plain.content).toMatchObject([{ type: 'text', text: CAMILLE_REPEATED }])
    expect(streamed).toBe(CAMILLE_REPEATED)
    expect(leaksIn(harness.received())).toEqual([])
  })

  test('the key and the version of the API go up as they came', async () => {
    harness.vendor.play(answer(ANTHROPIC, repeat))
    await client().messages.create(request)
    const sent = harness.vendor.calls[0]?.headers.join('\n').toLowerCase() ?? ''
    expect(sent).toContain('sk-test')
    expect(sent).toContain('anthropic-version')
  })

  test.each([false, true])('parallel tool calls arrive complete (streamed: %s)', async (streamed) => {
    harness.mock.onMessage(/./, (sent) => {
      const [person, email, phone] = tokensIn(JSON.stringify(sent.messages))
      return {
        content: `One moment, ${person}.`,
        toolCalls: [
          { name: 'write', arguments: JSON.stringify({ to: email, greeting: `Dear ${person},\n"hello"` }) },
          { name: 'call', arguments: JSON.stringify({ number: phone }) },
        ],
      }
    })
    const tools = ['write', 'call'].map((name) => ({ name, input_schema: { type: 'object' as const } }))
    const message = streamed
      ? await client()
          .messages.stream({ ...request, tools })
          .finalMessage()
      : await client().messages.create({ ...request, tools })
    expect(message.content).toMatchObject([
      { type: 'text', text: `One moment, ${CAMILLE.name}.` },
      { type: 'tool_use', name: 'write', input: { to: CAMILLE.email, greeting: `Dear ${CAMILLE.name},\n"hello"` } },
      { type: 'tool_use', name: 'call', input: { number: CAMILLE.phone } },
    ])
    expect(leaksIn(harness.journal())).toEqual([])
  })

  test('a conversation with a tool and its result holds no personal data at the vendor', async () => {
    harness.mock.onMessage(/./, (sent) => ({
      content: `Noted, ${tokensIn(JSON.stringify(sent.messages), 'PERSON')[0]}.`,
    }))
    const text = await client()
      .messages.stream({
        ...request,
        system: [{ type: 'text', text: `The customer is ${CAMILLE.name}.`, cache_control: { type: 'ephemeral' } }],
        messages: [
          ...request.messages,
          {
            role: 'assistant',
            content: [
              { type: 'tool_use', id: 'toolu_01A09q90qw90lq917835lq9', name: 'find', input: { who: CAMILLE.name } },
            ],
          },
          {
            role: 'user',
            content: [
              {
                type: 'tool_result',
                tool_use_id: 'toolu_01A09q90qw90lq917835lq9',
                content: [{ type: 'text', text: JSON.stringify({ [CAMILLE.email]: { phone: CAMILLE.phone } }) }],
              },
            ],
          },
        ],
      })
      .finalText()
    expect(text).toBe(`Noted, ${CAMILLE.name}.`)
    expect(leaksIn(harness.received())).toEqual([])
  })

  test('signed thinking comes with its signature as the vendor wrote it', async () => {
    harness.mock.onMessage(/./, (sent) => ({
      content: `Hello ${tokensIn(JSON.stringify(sent.messages), 'PERSON')[0]}.`,
      reasoning: 'The user greets me.',
      reasoningSignature: 'EqQBCkYIBxgCKkBh3vXv9J2mQ0b7t4F1rN8pLzKx0cW2sYdE',
    }))
    const message = await client()
      .messages.stream({ ...request, thinking: { type: 'enabled', budget_tokens: 1024 }, max_tokens: 4000 })
      .finalMessage()
    expect(message.content).toMatchObject([
      {
        type: 'thinking',
        thinking: 'The user greets me.',
        signature: 'EqQBCkYIBxgCKkBh3vXv9J2mQ0b7t4F1rN8pLzKx0cW2sYdE',
      },
      { type: 'text', text: `Hello ${CAMILLE.name}.` },
    ])
  })

  test('a tool loop with signed thinking goes back byte for byte, turn after turn', async () => {
    harness.mock.on({ hasToolResult: false }, (sent) => ({
      reasoning: reasoning(sent),
      reasoningSignature: SIGNATURE,
      toolCalls: [
        { name: 'find', arguments: JSON.stringify({ who: tokensIn(JSON.stringify(sent), 'PERSON')[0], n: 1.5 }) },
      ],
    }))
    harness.mock.on({ hasToolResult: true }, (sent) => ({
      reasoning: reasoning(sent),
      reasoningSignature: SIGNATURE,
      content: `Dear ${tokensIn(JSON.stringify(sent), 'PERSON')[0]}.`,
    }))
    const tools = [{ name: 'find', input_schema: { type: 'object' as const } }]
    const thinking = { type: 'enabled' as const, budget_tokens: 1024 }
    const messages: Anthropic.MessageParam[] = [...request.messages]
    for (const more of ['And Mr Jasper Quillfeather?', 'And Ms Ottoline Brackwater?']) {
      for (;;) {
        const { content } = await client()
          .messages.stream({ ...request, max_tokens: 4000, thinking, tools, messages })
          .finalMessage()
        messages.push({ role: 'assistant', content })
        const call = content.find((block) => block.type === 'tool_use')
        if (call === undefined) break
        expect(call.input).toEqual({ who: CAMILLE.name, n: 1.5 })
        messages.push({ role: 'user', content: [{ type: 'tool_result', tool_use_id: call.id, content: `${more} 3` }] })
      }
      messages.push({ role: 'user', content: more })
    }
    const sent = harness.vendor.calls.map((call) => messagesText(call.body.toString()))
    expect(sent).toHaveLength(4)
    sent.slice(1).forEach((later, index) => {
      const before = (sent[index] ?? '').slice(0, -1)
      expect(later.slice(0, before.length)).toBe(before)
    })
    const [person] = tokensIn(sent[0] ?? '', 'PERSON')
    expect(sent.at(-1)).toContain(
      JSON.stringify({ thinking: `The user is ${person}.`, signature: SIGNATURE }).slice(1, -1),
    )
    expect(sent.at(-1)).toContain(`"text":"Dear ${person}."`)
    expect(leaksIn(harness.received())).toEqual([])
  })

  test('a client that leaves in the middle of a stream cancels the vendor', async () => {
    harness.vendor.play(endless(ANTHROPIC))
    const arrived = harness.vendor.next()
    let pieces = 0
    for await (const event of await client().messages.create({ ...request, stream: true })) {
      pieces += event.type === 'content_block_delta' ? 1 : 0
      if (pieces > 3) break
    }
    await (
      await arrived
    ).abandoned
    expect(pieces).toBeGreaterThan(3)
  })
})
