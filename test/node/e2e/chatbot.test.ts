import type { ChatCompletionRequest } from '@copilotkit/aimock'
import { describe, expect, test } from 'vitest'
import { createChatbot, type ChatbotTool } from '../../e2e/chatbot.ts'
import { harnessOfFile } from '../../e2e/harness.ts'
import { CAMILLE, leaksIn, OLIVER } from '../../e2e/people.ts'
import { tokensIn } from '../../e2e/tokens.ts'

const harness = harnessOfFile()

const SYSTEM = 'You are the assistant of a travel agency. Answer in the language of the customer.'

const BOOK_CALL: ChatbotTool = {
  definition: {
    type: 'function',
    function: {
      name: 'book_call',
      description: 'Books a call between two people.',
      parameters: {
        type: 'object',
        properties: {
          caller: { type: 'string' },
          callee: { type: 'string' },
          phone: { type: 'string' },
          account: { type: 'string' },
        },
        required: ['caller', 'callee'],
      },
    },
  },
  run: () => JSON.stringify({ booked: true, caller: CAMILLE.name, callee: OLIVER.name, phone: CAMILLE.phone }),
}

describe('a small chatbot talks through Paravent', () => {
  test('three turns, two languages, a tool call: the vendor sees no personal data, the chatbot every value exactly', async () => {
    const { mock, openai } = harness
    // The mocked model speaks only in the tokens it was sent.
    mock.on({ userMessage: /Bonjour/ }, (request) => {
      const [camille, oliver] = tokensOf(request, 'PERSON')
      const [email] = tokensOf(request, 'EMAIL')
      const [phone] = tokensOf(request, 'PHONE')
      return {
        content: `Bonjour ${camille} ! Je vous écris à **${email}**, ou j'appelle le ${phone}. ${oliver} est prévenu.`,
      }
    })
    mock.on({ userMessage: /book a call/, hasToolResult: false }, (request) => {
      const [last = ''] = tokensOf(request, 'PERSON').slice(-1)
      const input = {
        caller: last,
        callee: tokensOf(request, 'PERSON')[1],
        phone: tokensOf(request, 'PHONE')[0],
        account: tokensOf(request, 'IBAN')[0],
      }
      return { toolCalls: [{ name: 'book_call', arguments: JSON.stringify(input) }] }
    })
    mock.on({ userMessage: /book a call/, hasToolResult: true }, (request) => {
      const [camille, oliver] = tokensOf(request, 'PERSON')
      return { content: `Done: ${camille} calls ${oliver}.` }
    })
    mock.on({ userMessage: /Merci/ }, (request) => ({
      content: `Récapitulatif pour ${tokensOf(request, 'PERSON').join(', ')}.`,
    }))

    const bot = createChatbot(openai, SYSTEM, [BOOK_CALL])
    const first = await bot.say(
      `Bonjour, je m'appelle ${CAMILLE.name}, mon e-mail est ${CAMILLE.email} et mon téléphone le ${CAMILLE.phone}. ` +
        `Mon collègue, monsieur ${OLIVER.name}, voyage avec moi.`,
    )
    const second = await bot.say(
      `Please book a call with Mr ${OLIVER.name} for ${CAMILLE.first}. The account is ${CAMILLE.iban}.`,
    )
    const third = await bot.say(`Merci, ${CAMILLE.first} est contente. Un dernier mot ?`)

    expect(first).toBe(
      `Bonjour ${CAMILLE.name} ! Je vous écris à **${CAMILLE.email}**, ou j'appelle le ${CAMILLE.phone}. ${OLIVER.name} est prévenu.`,
    )
    expect(bot.called).toEqual([
      {
        name: 'book_call',
        input: { caller: CAMILLE.first, callee: OLIVER.name, phone: CAMILLE.phone, account: CAMILLE.iban },
      },
    ])
    expect(second).toBe(`Done: ${CAMILLE.name} calls ${OLIVER.name}.`)
    expect(third).toBe(`Récapitulatif pour ${CAMILLE.name}, ${OLIVER.name}, ${CAMILLE.first}.`)

    expect(mock.getRequests()).toHaveLength(4)
    expect(leaksIn(harness.journal())).toEqual([])
    expect(leaksIn(harness.received())).toEqual([])
    expect(leaksIn(harness.paravent.output())).toEqual([])
  })

  test('the first name alone and the full name are forms of one person', async () => {
    const { mock, openai, vendor } = harness
    mock.onMessage(/./, { content: 'Noted.' })
    await createChatbot(openai, SYSTEM, []).say(`I am ${CAMILLE.name}. Call me ${CAMILLE.first}, please.`)
    const [full = '', first = ''] = tokensIn(vendor.calls[0]?.body.toString() ?? '', 'PERSON')
    expect(full).not.toBe(first)
    expect(full.slice(0, 'PERSON_'.length + 5)).toBe(first.slice(0, 'PERSON_'.length + 5))
  })

  test('what the vendor says about nobody arrives as it was', async () => {
    const { mock, openai } = harness
    const content = 'A PERSON_ABCDEFG nobody named, an EMAIL, and 100 % of PERSON_.'
    mock.onMessage(/./, { content })
    expect(await createChatbot(openai, SYSTEM, []).say(`I am ${CAMILLE.name}.`)).toBe(content)
  })
})

function tokensOf(request: ChatCompletionRequest, type: string): readonly string[] {
  return tokensIn(JSON.stringify(request.messages), type)
}
