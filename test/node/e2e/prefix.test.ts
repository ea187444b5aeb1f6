import OpenAI from 'openai'
import { describe, expect, test } from 'vitest'
import { createChatbot } from '../../e2e/chatbot.ts'
import { harnessOfFile, twinOfFile } from '../../e2e/harness.ts'
import { answer, OPENAI } from '../../e2e/plays.ts'
import { messagesText, tokensIn } from '../../e2e/tokens.ts'

const harness = harnessOfFile()
const twin = twinOfFile(harness)

/** New people in every turn, some by a shorter name later, some in both languages. All invented. */
const TURNS = [
  "Bonjour, je m'appelle Solveig Marchandot. Mon adresse est s.marchandot@example.fr.",
  'My manager is Mr Desmond Falkenby, call him on +44 7700 900 318. Solveig knows him.',
  'Please also invite Ms Ottoline Brackwater and her assistant, Mr Jasper Quillfeather.',
  'Merci. Écrivez à ottoline@example.org, avec M. Falkenby en copie.',
  'What did Jasper say about DE19 9999 9999 0000 1234 56?',
]

describe('a conversation that grows keeps what was already sent', () => {
  test('each turn’s messages begin with exactly those of the turn before', async () => {
    const { openai, vendor } = harness
    vendor.play(answer(OPENAI, repeatAll))
    const bot = createChatbot(openai, 'You help.', [])
    for (const turn of TURNS) await bot.say(turn)
    const sent = vendor.calls.map((call) => messagesText(call.body.toString()))
    expect(sent).toHaveLength(TURNS.length)
    sent.slice(1).forEach((messages, index) => {
      const before = (sent[index] ?? '').slice(0, -1)
      expect(messages.slice(0, before.length)).toBe(before)
    })
    expect(tokensIn(sent.at(-1) ?? '', 'PERSON').length).toBeGreaterThanOrEqual(4)
  })

  test('what the vendor said goes back to it as it said it', async () => {
    const { openai, vendor } = harness
    const said: string[] = []
    vendor.play(
      answer(OPENAI, (sent) => {
        // As models write: bold, possessive, in a list, twice.
        const [first, ...others] = tokensIn(messagesText(sent))
        said.push(`**${first}**’s list:\n- ${others.join('\n- ')}\n\nSo ${first}, "${first}" and (${others[0]})?`)
        return said.at(-1) ?? ''
      }),
    )
    const bot = createChatbot(openai, 'You help.', [])
    for (const turn of TURNS) await bot.say(turn)
    const { messages } = JSON.parse(vendor.calls.at(-1)?.body.toString() ?? '{}') as Sent
    expect(messages.filter(({ role }) => role === 'assistant').map(({ content }) => content)).toEqual(said.slice(0, -1))
    expect(bot.history.map(({ content }) => tokensIn(JSON.stringify(content))).flat()).toEqual([])
  })

  test('another process with the same secret sends the same bytes, turn by turn', async () => {
    const { openai, vendor } = harness
    vendor.play(answer(OPENAI, repeatAll))
    const bot = createChatbot(openai, 'You help.', [])
    for (const turn of TURNS) await bot.say(turn)
    const first = vendor.calls.map((call) => call.body.toString())
    vendor.forget()

    // Only the last two turns, so that nothing can have been remembered from the earlier ones.
    const elsewhere = new OpenAI({ baseURL: `${twin().url}/openai/v1`, apiKey: 'sk-test', maxRetries: 0 })
    for (const length of [bot.history.length - 3, bot.history.length - 1]) {
      const stream = await elsewhere.chat.completions.create({
        model: 'gpt-4o',
        messages: bot.history.slice(0, length),
        stream: true,
      })
      for await (const chunk of stream) expect(chunk.object).toBe('chat.completion.chunk')
    }
    expect(vendor.calls.map((call) => call.body.toString())).toEqual(first.slice(-2))
  })

  test('another client key is another tenant: the same words get other codes', async () => {
    const { openai, vendor, urls } = harness
    vendor.play(answer(OPENAI, repeatAll))
    const stranger = new OpenAI({ baseURL: urls.openai, apiKey: 'sk-other', maxRetries: 0 })
    for (const client of [openai, stranger]) await createChatbot(client, 'You help.', []).say(TURNS[0] ?? '')
    const [mine, theirs] = vendor.calls.map((call) => tokensIn(call.body.toString()))
    expect(mine?.length).toBeGreaterThan(1)
    expect(theirs?.filter((token) => mine?.includes(token))).toEqual([])
  })
})

interface Sent {
  readonly messages: readonly { readonly role: string; readonly content: string }[]
}

/** An answer that names everybody, so that restored values stand in the history of the next turn. */
function repeatAll(sent: string): string {
  return `Noted: ${tokensIn(messagesText(sent)).join(', ')}.`
}
