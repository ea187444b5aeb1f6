import { describe, expect, test } from 'vitest'
import { prose, tokenDeltas, unevenDeltas } from '../../bench/prose.ts'
import { createRestorer } from '../../src/pseudonym/create-restorer.ts'
import { counting, said, write } from './written.ts'

const KNOWN = ['EMAIL', 'PHONE', 'PERSON'].flatMap((type) =>
  [1, 2, 3].map((index) => ({ type, surfaces: [`${type} ${index}`] })),
)
const { live } = write([said(KNOWN.map(({ surfaces }) => surfaces[0]).join(', '))], KNOWN)

describe.each(['en', 'fr'] as const)('prose in %s', (language) => {
  const text = prose(language, 2000)

  test('speaks of email and phone', () => {
    expect(text).toMatch(/\bemail\b/)
    expect(text).toMatch(/\bphone\b/)
    expect(tokenDeltas(text).join('')).toBe(text)
    expect(unevenDeltas(text).join('')).toBe(text)
  })

  test('leaves something held back at no more than 2 % of its deltas, and comes through unchanged', () => {
    const restorer = createRestorer(live, counting())
    const deltas = tokenDeltas(text)
    let held = 0
    let out = ''
    for (const delta of deltas) {
      out += restorer.push(delta)
      if (restorer.held > 0) held += 1
    }
    expect(out + restorer.flush()).toBe(text)
    expect(held / deltas.length).toBeLessThanOrEqual(0.02)
  })
})
