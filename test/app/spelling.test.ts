import { describe, expect, test } from 'vitest'
import { createMemoryVault } from '../../src/vault/memory-vault.ts'
import { inProcess, openaiText, openaiVendor, SECRET, type InProcess } from './in-process.ts'

/** An answer whose tokens the vendor mangled goes back as the vendor wrote it, where that is asked for and known. */
const CONFIG = 'history: { tokens: asWritten }'
const CHAT = '/openai/v1/chat/completions'
const SAID = 'Bonjour, je suis Solveig Marchandot, s.marchandot@example.fr. 😀'

/** What the vendor makes of the tokens it was sent: small letters, a hyphen, a backslash, and one as it was. */
function mangled(body: string): string {
  const [person = '', email = ''] = [...new Set(body.match(/\b[A-Z]+_[0-9A-Z]{7}\b/g))]
  const hyphen = person.replace('_', '-')
  return `É 😀 **${person.toLowerCase()}**, ${hyphen}’s ${email.replace('_', String.raw`\_`)}: ${person}.`
}

const RESTORED = `É 😀 **Solveig Marchandot**, Solveig Marchandot’s s.marchandot@example.fr: Solveig Marchandot.`

/** Says something, takes the answer into the history as the client read it, and goes on. */
async function twoTurns(
  { post, received }: InProcess,
  { stream = false, edit = (text: string) => text, headers = {} } = {},
): Promise<{ answer: string; said: string; sentBack: string }> {
  const messages: { role: string; content: string }[] = [{ role: 'user', content: SAID }]
  const ask = async (more: Record<string, string>): Promise<string> => {
    const reply = await post(CHAT, JSON.stringify({ model: 'm', messages, stream }), more)
    expect(reply.status).toBe(200)
    const text = await reply.text()
    return stream ? openaiText(text) : JSON.parse(text).choices[0].message.content
  }
  const answer = await ask({})
  const said = mangled(received.at(-1) ?? '')
  messages.push({ role: 'assistant', content: edit(answer) }, { role: 'user', content: 'Et demain ?' })
  await ask(headers)
  const sentBack = JSON.parse(received.at(-1) ?? '').messages[1].content as string
  return { answer, said, sentBack }
}

const canonical = (text: string): string =>
  text.replaceAll(/\b(person|email)(?:_|-|\\_)([0-9a-z]{7})\b/gi, (_, word: string, code: string) =>
    `${word}_${code}`.toUpperCase(),
  )

describe('with a vault, and told to', () => {
  test.each([false, true])('the vendor gets its own words back (streamed: %s)', async (stream) => {
    const app = await inProcess(openaiVendor(mangled), { config: CONFIG, vault: createMemoryVault() })
    const { answer, said, sentBack } = await twoTurns(app, { stream })
    expect(answer).toBe(RESTORED)
    expect(sentBack).toBe(said)
    expect(canonical(said)).not.toBe(said)
  })

  test('an answer that its client changed has its tokens made good', async () => {
    const app = await inProcess(openaiVendor(mangled), { config: CONFIG, vault: createMemoryVault() })
    const { said, sentBack } = await twoTurns(app, { edit: (text) => `${text} Voilà.` })
    expect(sentBack).toBe(`${canonical(said)} Voilà.`)
  })

  test('and so has one of another client', async () => {
    const app = await inProcess(openaiVendor(mangled), { config: CONFIG, vault: createMemoryVault() })
    const { said, sentBack } = await twoTurns(app, { headers: { authorization: 'Bearer sk-other' } })
    expect(sentBack).not.toBe(said)
    expect(sentBack).toBe(canonical(sentBack))
  })

  test('the same words of another conversation, whose tokens are others, have theirs', async () => {
    const app = await inProcess(openaiVendor(mangled), { config: CONFIG, vault: createMemoryVault() })
    await twoTurns(app)
    const messages = [
      { role: 'user', content: `Autrement : ${SAID}` },
      { role: 'assistant', content: RESTORED },
      { role: 'user', content: 'Et demain ?' },
    ]
    const reply = await app.post(CHAT, JSON.stringify({ model: 'm', messages }))
    expect(reply.status).toBe(200)
    const { messages: sent } = JSON.parse(app.received.at(-1) ?? '') as { messages: { content: string }[] }
    const [person = ''] = sent[0]?.content.match(/PERSON_[0-9A-Z]{7}/) ?? []
    expect(sent[1]?.content.match(/PERSON_[0-9A-Z]{7}/g)).toEqual([person, person, person])
    expect(sent[1]?.content).toBe(canonical(sent[1]?.content ?? ''))
  })

  test('nothing that was said is kept', async () => {
    const kept: string[] = []
    const vault = createMemoryVault()
    const app = await inProcess(openaiVendor(mangled), {
      config: CONFIG,
      vault: {
        ...vault,
        keep(owner, record) {
          kept.push(`${record.name} ${new TextDecoder().decode(record.bytes)}`)
          return vault.keep(owner, record)
        },
      },
    })
    await twoTurns(app)
    // The second answer says the same, and is kept under the same name.
    expect(new Set(kept).size).toBe(1)
    expect(kept[0]).toMatch(/^said_[0-9a-f]{32} \[\[7,25,"person_[0-9a-z]{7}"\],/)
    expect(kept.join('')).not.toMatch(/Marchandot|marchandot|example/)
  })
})

test.each([
  ['without a vault', { config: CONFIG }],
  ['without being told to', { vault: createMemoryVault() }],
])('%s tokens go back made good, the same from every process', async (_, options) => {
  const [one, other] = [
    await inProcess(openaiVendor(mangled), { ...options, secret: SECRET }),
    await inProcess(openaiVendor(mangled), { secret: SECRET }),
  ]
  const turns = [await twoTurns(one), await twoTurns(other)]
  expect(turns.map(({ sentBack }) => sentBack)).toEqual(turns.map(({ said }) => canonical(said)))
  expect(one.received).toEqual(other.received)
})
