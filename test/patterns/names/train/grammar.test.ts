import { describe, expect, it } from 'vitest'
import { expand, shareFillers } from '../../../../patterns/names/train/grammar.ts'
import type { People } from '../../../../patterns/names/train/people.ts'
import { createRandom } from '../../../../patterns/names/train/random.ts'

const people: People = {
  invent: () => ({ first: 'Ada', last: 'Moreau', familyFirst: false }),
  full: (_, { first, last }) => `${first} ${last}`,
}
const grammar = { language: 'fr', lines: [], fillers: { TOPIC: ['la facture de {CITY}'] } }
shareFillers({ '': { CITY: ['Nantes'] } })

const write = (line: string, seed = 1): { text: string; names: string[] } => {
  const { text, names } = expand(grammar, line, people, createRandom(seed))
  return { text, names: names.map(({ start, end }) => text.slice(start, end)) }
}

describe('a line of the grammar', () => {
  it('labels the slots of people and nothing else', () => {
    expect(write('je suis {FULL}, pour {TOPIC}')).toEqual({
      text: 'je suis Ada Moreau, pour la facture de Nantes',
      names: ['Ada Moreau'],
    })
  })

  it('leaves the names of streets and companies unlabelled', () => {
    expect(write('rue {NFULL}')).toEqual({ text: 'rue Ada Moreau', names: [] })
  })

  it('chooses between alternatives, also inside one another', () => {
    const texts = new Set(Array.from({ length: 60 }, (_, seed) => write('[a|[b|c]]', seed).text))
    expect(texts).toEqual(new Set(['a', 'b', 'c']))
  })

  it('leaves a brace that opens no slot as it is', () => {
    expect(write('{"name": "{FULL}"}')).toEqual({ text: '{"name": "Ada Moreau"}', names: ['Ada Moreau'] })
  })

  it('elides before a vowel, and the name still stands where it is said to stand', () => {
    const elided = Array.from({ length: 20 }, (_, seed) => write('le chat de {FIRST}', seed))
    expect(elided.map(({ text }) => text)).toContain("le chat d'Ada")
    for (const { names } of elided) expect(names).toEqual(['Ada'])
  })
})
