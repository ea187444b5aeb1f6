import type OpenAI from 'openai'
import { APIUserAbortError } from 'openai'
import { describe, expect, test } from 'vitest'
import { harnessOfFile } from '../../e2e/harness.ts'
import { CAMILLE, CAMILLE_REPEATED, CAMILLE_SAYS, leaksIn, OLIVER } from '../../e2e/people.ts'
import { answer, endless, OPENAI, silence, SSE_TYPE } from '../../e2e/plays.ts'
import { tokensIn } from '../../e2e/tokens.ts'

/** On the deny-list, so that its test does not hang on detection. */
const QUOTED = 'Aurélie "la cheffe"\\Dubreuil-Vantor'
const harness = harnessOfFile({ deny: [{ type: 'PERSON', value: QUOTED }] })

const request: Omit<OpenAI.ChatCompletionCreateParams, 'stream'> = {
  model: 'gpt-4o',
  messages: [{ role: 'user', content: CAMILLE_SAYS }],
}

/** The model repeats every token it was sent. */
const repeat = (sent: string): string => `I see ${tokensIn(sent).join(' and ')}.`

describe('the openai SDK through Paravent', () => {
  test('plain, streamed by hand and through the stream helper: one text', async () => {
    const { openai, vendor } = harness
    vendor.play(answer(OPENAI, repeat))
    const plain = await openai.chat.completions.create(request)
    let joined = ''
    for await (const chunk of await openai.chat.completions.create({ ...request, stream: true })) {
      joined += chunk.choices[0]?.delta.content ?? ''
    }
    const helped = await openai.chat.completions.stream(request).finalContent()
    expect([plain.choices[0]?.message.content, joined, helped]).toEqual([
      CAMILLE_REPEATED,
      CAMILLE_REPEATED,
      CAMILLE_REPEATED,
    ])
    expect(leaksIn(harness.received())).toEqual([])
  })

  test('every answer says what was replaced, and names its request', async () => {
    const { openai, vendor } = harness
    vendor.play(answer(OPENAI, repeat))
    const { response } = await openai.chat.completions.create(request).withResponse()
    expect(response.headers.get('paravent-redacted')).toBe('EMAIL=1, PERSON=1, PHONE=1')
    expect(response.headers.get('paravent-request')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('two choices, their deltas interleaved and cut inside the tokens, stay apart', async () => {
    const { openai, vendor } = harness
    vendor.play((call, reply) => {
      const [person = '', email = ''] = tokensIn(call.body.toString())
      const texts = [`0: ${person} or ${email}`, `1: ${email} or ${person}!`]
      reply.writeHead(200, SSE_TYPE)
      reply.write(frame([choice(0, { role: 'assistant', content: '' }), choice(1, { role: 'assistant', content: '' })]))
      for (let at = 0; at < 40; at += 2) {
        // Both in one chunk, then one in each: vendors do either.
        const pieces = texts.map((text, index) => choice(index, { content: text.slice(at, at + 2) }))
        reply.write(at % 4 === 0 ? frame(pieces) : pieces.map((piece) => frame([piece])).join(''))
      }
      reply.end(`${frame([choice(0, {}, 'stop'), choice(1, {}, 'stop')])}data: [DONE]\n\n`)
    })
    const final = await openai.chat.completions.stream({ ...request, n: 2 }).finalChatCompletion()
    expect(final.choices.map((one) => one.message.content)).toEqual([
      `0: ${CAMILLE.name} or ${CAMILLE.email}`,
      `1: ${CAMILLE.email} or ${CAMILLE.name}!`,
    ])
  })

  test.each([false, true])(
    'parallel tool calls arrive complete, each with its own values (streamed: %s)',
    async (streamed) => {
      const { mock, openai } = harness
      mock.onMessage(/./, (sent) => {
        const [person, email, phone] = tokensIn(JSON.stringify(sent.messages))
        return {
          toolCalls: [
            { name: 'write', arguments: JSON.stringify({ to: email, greeting: `Dear ${person},\n"hello"` }) },
            { name: 'call', arguments: JSON.stringify({ number: phone, who: { name: person } }) },
          ],
        }
      })
      const tools = ['write', 'call'].map((name) => ({ type: 'function' as const, function: { name, parameters: {} } }))
      const message = streamed
        ? await openai.chat.completions.stream({ ...request, tools }).finalMessage()
        : (await openai.chat.completions.create({ ...request, tools })).choices[0]?.message
      const inputs = message?.tool_calls?.map(
        (call): unknown => call.type === 'function' && JSON.parse(call.function.arguments),
      )
      expect(inputs).toEqual([
        { to: CAMILLE.email, greeting: `Dear ${CAMILLE.name},\n"hello"` },
        { number: CAMILLE.phone, who: { name: CAMILLE.name } },
      ])
      expect(leaksIn(harness.journal())).toEqual([])
    },
  )

  test('a name with quotes, a backslash and a line break survives inside tool arguments', async () => {
    const { openai, vendor } = harness
    vendor.play((call, reply) => {
      const [person = ''] = tokensIn(call.body.toString(), 'PERSON')
      const pieces = JSON.stringify({ to: `for ${person}` }).match(/.{1,3}/g) ?? []
      const toolDelta = (fields: object): object => choice(0, { tool_calls: [{ index: 0, ...fields }] })
      reply.writeHead(200, SSE_TYPE)
      reply.write(frame([choice(0, { role: 'assistant', content: null })]))
      reply.write(frame([toolDelta({ id: 'call_1', type: 'function', function: { name: 'write', arguments: '' } })]))
      for (const piece of pieces) reply.write(frame([toolDelta({ function: { arguments: piece } })]))
      reply.end(`${frame([choice(0, {}, 'tool_calls')])}data: [DONE]\n\n`)
    })
    const stream = openai.chat.completions.stream({
      ...request,
      messages: [{ role: 'user', content: `It is for ${QUOTED} now.` }],
    })
    const call = (await stream.finalMessage()).tool_calls?.[0]
    expect(call?.type === 'function' && JSON.parse(call.function.arguments)).toEqual({ to: `for ${QUOTED}` })
  })

  test('tool results, names and stop strings are replaced too', async () => {
    const { openai, vendor } = harness
    vendor.play(answer(OPENAI, repeat))
    await openai.chat.completions.create({
      model: 'gpt-4o',
      stop: [CAMILLE.name],
      user: CAMILLE.email,
      messages: [
        { role: 'user', content: CAMILLE_SAYS },
        {
          role: 'assistant',
          content: null,
          tool_calls: [
            {
              id: 'call_ZR5UUuTt3pf61kjwAJIYdVMj',
              type: 'function',
              function: { name: 'find', arguments: JSON.stringify({ who: CAMILLE.name }) },
            },
          ],
        },
        {
          role: 'tool',
          tool_call_id: 'call_ZR5UUuTt3pf61kjwAJIYdVMj',
          content: JSON.stringify({
            [CAMILLE.email]: { name: CAMILLE.name, boss: `Mr ${OLIVER.name}`, phone: 33639984127 },
          }),
        },
      ],
    })
    expect(leaksIn(harness.received())).toEqual([])
  })

  test('sixty conversations at once, each with its own people: nobody is told another’s', async () => {
    const { openai, vendor } = harness
    const everyToken: string[] = []
    // A careless model (or a mixed-up vendor) names the last token that anybody sent beside the right ones.
    vendor.play(
      answer(OPENAI, (sent) => {
        const own = tokensIn(sent)
        const foreign = everyToken.at(-1) ?? 'nobody'
        everyToken.push(...own)
        return `${own.join(' and ')}, not ${foreign}.`
      }),
    )
    const said = await Promise.all(
      Array.from({ length: 60 }, async (_, at) => {
        const email = `guest${at}@example.org`
        const messages = [{ role: 'user' as const, content: `Write to ${email}, or call +44 7700 900${100 + at}.` }]
        const content = await openai.chat.completions.stream({ model: 'gpt-4o', messages }).finalContent()
        return { content, expected: `${email} and +44 7700 900${100 + at}, not ` }
      }),
    )
    for (const { content, expected } of said) {
      expect(content?.startsWith(expected)).toBe(true)
      expect(content?.slice(expected.length)).toMatch(/^(?:nobody|PHONE_[A-Z0-9]{7})\.$/)
    }
    expect(new Set(everyToken).size).toBe(120)
  })

  test('models pass through', async () => {
    const { openai } = harness
    expect((await openai.models.list()).data.length).toBeGreaterThan(0)
    expect(harness.vendor.calls[0]?.target).toBe('/v1/models')
  })

  test('a client that leaves in the middle of a stream cancels the vendor', async () => {
    const { openai, vendor } = harness
    vendor.play(endless(OPENAI))
    const arrived = vendor.next()
    const stream = await openai.chat.completions.create({ ...request, stream: true })
    let pieces = 0
    for await (const chunk of stream) {
      pieces += chunk.choices.length
      if (pieces > 3) break
    }
    await (
      await arrived
    ).abandoned
    expect(pieces).toBeGreaterThan(3)
  })

  test('a client that leaves before the answer cancels the vendor', async () => {
    const { openai, vendor } = harness
    vendor.play(silence)
    const arrived = vendor.next()
    const leaving = new AbortController()
    const asked = openai.chat.completions.create(request, { signal: leaving.signal }).catch((cause: unknown) => cause)
    const call = await arrived
    leaving.abort()
    await call.abandoned
    expect(await asked).toBeInstanceOf(APIUserAbortError)
  })
})

function choice(index: number, delta: object, finish: string | null = null): object {
  return { index, delta, logprobs: null, finish_reason: finish }
}

function frame(choices: readonly object[]): string {
  return `data: ${JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: 'm', choices })}\n\n`
}
