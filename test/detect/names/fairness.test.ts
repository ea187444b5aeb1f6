import { describe, expect, it } from 'vitest'
import { benchPeople } from '../../../bench/fairness-people.ts'
import { inProcess, openaiVendor } from '../../app/in-process.ts'

const PROMPTS = [
  'Bonjour, je suis {} et je voudrais changer mon adresse de livraison.',
  'Hello, this is {}. My router has been blinking since Monday.',
  'Guten Tag, mein Name ist {} und ich möchte meinen Vertrag kündigen.',
]

describe('two prompts that differ only in the name', async () => {
  const { received, post } = await inProcess(openaiVendor(() => 'ok'))
  const people = benchPeople()

  async function sent(content: string): Promise<string> {
    received.length = 0
    const reply = await post(
      '/v1/chat/completions',
      JSON.stringify({ model: 'm', messages: [{ role: 'user', content }] }),
    )
    await reply.arrayBuffer()
    return received[0] ?? ''
  }

  it.each(PROMPTS)('are the same to the vendor once tokens are made alike: %s', async (prompt) => {
    const bodies = new Map<string, string[]>()
    let same = 0
    let found = 0
    for (const { origin, first, last } of people) {
      const body = await sent(prompt.replace('{}', `${first} ${last}`))
      if (!body.includes('PERSON_')) continue
      found++
      const alike = body.replaceAll(/PERSON_[A-Z0-9]{7}/g, 'PERSON')
      bodies.set(alike, [...(bodies.get(alike) ?? []), origin])
    }
    for (const origins of bodies.values()) same = Math.max(same, origins.length)
    expect(found).toBeGreaterThan(0.97 * people.length)
    expect(same).toBeGreaterThanOrEqual(0.97 * found)
  })
})
