import { describe, expect, test } from 'vitest'
import { inProcess } from './in-process.ts'

/** Signed thinking that would have to be changed goes up as it came or not at all (D4). */
const SIGNATURE = 'ErUBCkYIARgCIkDdGVzdHNpZ25hdHVyZQ=='
const NAME = 'Solveig Marchandot'
const ASKED = { role: 'user', content: `Bonjour, je suis ${NAME}.` }
const MORE = { role: 'user', content: 'Et demain ?' }

const thinking = (text: string) => ({ type: 'thinking', thinking: text, signature: SIGNATURE })
const redacted = { type: 'redacted_thinking', data: SIGNATURE }
const said = (text: string) => ({ type: 'text', text })
const call = { type: 'tool_use', id: 'toolu_aB3dE6gH9', name: 'find', input: { n: 1.5 } }
const result = { role: 'user', content: [{ type: 'tool_result', tool_use_id: call.id, content: 'ok' }] }
const assistant = (...content: readonly object[]) => ({ role: 'assistant', content })

interface Sent {
  readonly status: number
  /** The blocks of each message as the vendor saw them; undefined where nothing was sent. */
  readonly messages: readonly { readonly content: unknown }[] | undefined
  readonly body: string
  readonly fault: string
}

async function send(path: string, request: object): Promise<Sent> {
  const { post, received } = await inProcess(() => Response.json({}))
  const reply = await post(path, JSON.stringify(request))
  const body = received[0] ?? ''
  const fault = reply.status === 200 ? '' : await reply.text()
  return { status: reply.status, messages: body === '' ? undefined : JSON.parse(body).messages, body, fault }
}

const anthropic = (...messages: readonly object[]): Promise<Sent> =>
  send('/anthropic/v1/messages', { model: 'm', max_tokens: 9, messages })

describe('thinking that says a known value in clear', () => {
  test('is left out of a turn that is over, whole, and nothing else changes', async () => {
    const { messages, body } = await anthropic(
      ASKED,
      assistant(redacted, thinking(`It is ${NAME} again.`), said('Oui ?'), thinking('So.'), said('Bien.')),
      MORE,
    )
    expect(messages?.[1]?.content).toEqual([said('Oui ?'), said('Bien.')])
    expect(body).not.toContain('Marchandot')
    expect(messages).toHaveLength(3)
  })

  test('as it is where the conversation began before Paravent came in between, tools and all', async () => {
    const { messages } = await anthropic(
      ASKED,
      assistant(thinking('Who is that?'), said('Bonjour.')),
      MORE,
      assistant(thinking(`Let me look for ${NAME}.`), call),
      result,
      assistant(thinking('Found.'), said('Demain aussi.')),
      MORE,
    )
    // With it goes what was thought after it in its turn; the turns before keep theirs.
    expect(messages?.map(({ content }) => content)).toMatchObject([
      expect.any(String),
      [thinking('Who is that?'), said('Bonjour.')],
      'Et demain ?',
      [call],
      result.content,
      [said('Demain aussi.')],
      'Et demain ?',
    ])
  })

  test('refuses the request while the vendor wants it back for its tools', async () => {
    const { status, messages, fault } = await anthropic(
      ASKED,
      assistant(thinking(`Let me look for ${NAME}.`), call),
      result,
    )
    expect(status).toBe(400)
    expect(messages).toBeUndefined()
    expect(JSON.parse(fault)).toMatchObject({
      type: 'error',
      error: { type: 'invalid_request_error', message: expect.stringContaining('messages[1].content[0].thinking') },
    })
    expect(fault).toContain('paravent_signed_value')
    expect(fault).not.toContain('Marchandot')
  })

  test('refuses it too where the message would be left with nothing', async () => {
    const { status, fault } = await anthropic(ASKED, assistant(thinking(`It is ${NAME}.`)), MORE)
    expect(status).toBe(400)
    expect(fault).toContain('messages[1].content[0].thinking')
  })

  test('what the user says beside a result does not end the turn', async () => {
    const beside = { role: 'user', content: [...result.content, said('Vite.')] }
    const { status } = await anthropic(ASKED, assistant(thinking(`It is ${NAME}.`), call), beside)
    expect(status).toBe(400)
  })

  test('a compaction cannot be left out: what came before it is gone', async () => {
    const compaction = { type: 'compaction', content: `The user is ${NAME}.`, signature: SIGNATURE }
    const { status, fault } = await anthropic(ASKED, assistant(compaction, said('Oui ?')), MORE)
    expect(status).toBe(400)
    expect(fault).toContain('messages[1].content[0].content')
  })
})

describe('what was sent stays sent', () => {
  const turn = assistant(thinking('Ottoline Brackwater may know.'), said('Oui ?'))

  test('a value that becomes known later leaves earlier thinking as it is', async () => {
    const before = await anthropic(ASKED, turn, MORE)
    const after = await anthropic(ASKED, turn, MORE, assistant(said('Non.')), {
      role: 'user',
      content: 'Écrivez à Ottoline Brackwater.',
    })
    expect(before.messages?.[1]?.content).toEqual(turn.content)
    expect(after.messages?.slice(0, 3)).toEqual(before.messages)
    expect(JSON.stringify(after.messages?.at(-1))).not.toContain('Brackwater')
  })

  test('what was left out stays out', async () => {
    const guessed = assistant(thinking(`So this is ${NAME}.`), said('Oui ?'))
    const before = await anthropic(ASKED, guessed, MORE)
    const after = await anthropic(ASKED, guessed, MORE, assistant(thinking('Hm.'), said('Non.')), MORE)
    expect(after.messages?.slice(0, 3)).toEqual(before.messages)
    expect(after.messages?.[3]?.content).toEqual([thinking('Hm.'), said('Non.')])
  })

  test('a client that leaves thinking out of its history keeps its tokens', async () => {
    const later = { role: 'user', content: 'Écrivez à Ottoline Brackwater.' }
    const whole = await anthropic(ASKED, assistant(thinking('Hm.'), said('Oui ?')), later)
    const without = await anthropic(ASKED, assistant(said('Oui ?')), later)
    expect(without.messages?.at(-1)).toEqual(whole.messages?.at(-1))
    expect(JSON.stringify(whole.messages?.at(-1))).toMatch(/PERSON_[0-9A-Z]{7}/)
  })
})

describe('other vendors', () => {
  test('OpenAI: what is readable beside encrypted reasoning is left out, the encrypted form stays', async () => {
    const summary = [{ type: 'summary_text', text: `The user is ${NAME}.` }]
    const reasoning = { type: 'reasoning', id: 'rs_aB3dE6gH9', summary, encrypted_content: SIGNATURE }
    const { status, body } = await send('/openai/v1/responses', {
      model: 'm',
      store: false,
      input: [
        ASKED,
        reasoning,
        { type: 'function_call', call_id: 'call_aB3dE6gH9', name: 'find', arguments: '{}' },
        { type: 'function_call_output', call_id: 'call_aB3dE6gH9', output: 'ok' },
      ],
    })
    expect(status).toBe(200)
    expect(JSON.parse(body).input[1]).toEqual({ ...reasoning, summary: [] })
  })

  const details = (text: string) => [
    { type: 'reasoning.text', text, signature: SIGNATURE, format: 'anthropic-claude-v1', index: 0 },
  ]

  test('OpenRouter: reasoning details are left out of a turn that is over', async () => {
    const turn = { role: 'assistant', content: 'Oui ?', reasoning_details: details(`It is ${NAME}.`) }
    const { messages } = await send('/openai/v1/chat/completions', { model: 'm', messages: [ASKED, turn, MORE] })
    expect(messages?.[1]).toEqual({ ...turn, reasoning_details: [] })
  })

  test('OpenRouter: and refuse the request while a tool is at work', async () => {
    const calls = [{ id: 'call_aB3dE6gH9', type: 'function', function: { name: 'find', arguments: '{}' } }]
    const turn = { role: 'assistant', content: null, tool_calls: calls, reasoning_details: details(`It is ${NAME}.`) }
    const tool = { role: 'tool', tool_call_id: 'call_aB3dE6gH9', content: 'ok' }
    const { status, fault } = await send('/openai/v1/chat/completions', { model: 'm', messages: [ASKED, turn, tool] })
    expect(status).toBe(400)
    expect(JSON.parse(fault).error).toMatchObject({
      type: 'invalid_request_error',
      param: 'messages[1].reasoning_details[0].text',
      code: 'paravent_signed_value',
    })
  })

  test('Gemini: a signed part was restored for the client, so its values become tokens again, the signature stays', async () => {
    const { body } = await send('/gemini/v1beta/models/gemini-2.5-flash:generateContent', {
      contents: [
        { role: 'user', parts: [{ text: ASKED.content }] },
        {
          role: 'model',
          parts: [
            { text: 'Thinking.', thought: true },
            { functionCall: { name: 'find', args: { who: NAME } }, thoughtSignature: SIGNATURE },
          ],
        },
        { role: 'user', parts: [{ functionResponse: { name: 'find', response: { ok: true } } }] },
      ],
    })
    const { parts } = JSON.parse(body).contents[1]
    expect(parts[1].thoughtSignature).toBe(SIGNATURE)
    expect(parts[1].functionCall.args.who).toMatch(/^PERSON_[0-9A-Z]{7}$/)
  })
})
