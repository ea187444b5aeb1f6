import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entity, Findings, Mention } from '../../src/detect/document.ts'
import { budgetFor } from '../../src/detect/budget.ts'
import { PROSE } from '../../src/detect/recogniser.ts'
import { restoreWhole } from '../../src/pseudonym/create-restorer.ts'
import { keyRing } from '../../src/pseudonym/keys.ts'
import { lookAlikes } from '../../src/pseudonym/look-alike.ts'
import { isCode } from '../../src/pseudonym/token.ts'
import { counting, issue, said, SCOPE, SECRET, write } from './written.ts'

const JEAN = { type: 'PERSON', surfaces: ['Jean Dupont', 'Dupont', 'DUPONT'] }
const ANA = { type: 'PERSON', surfaces: ['Ana Pérez'] }
const MAIL = { type: 'EMAIL', surfaces: ['jean@dupont.example'] }
const KNOWN = [JEAN, ANA, MAIL]

const codesIn = (text = ''): string[] => [...text.matchAll(/[A-Z]+_([2-9A-Z]{7})/g)].map((match) => match[1] ?? '')

describe('tokens of a request', () => {
  test('stand where the values stood, with the word of their type', () => {
    const { texts, counts } = write([said('Jean Dupont <jean@dupont.example> met Ana Pérez')], KNOWN)
    expect(texts[0]).toMatch(/^PERSON_\w{7} <EMAIL_\w{7}> met PERSON_\w{7}$/)
    expect(counts).toEqual({ PERSON: 2, EMAIL: 1 })
    for (const code of codesIn(texts[0])) expect(isCode(code)).toBe(true)
  })

  test('of one person share five symbols, and each spelling has its own', () => {
    const { texts, live } = write([said('Jean Dupont, Dupont, DUPONT, Dupont')], KNOWN)
    const codes = codesIn(texts[0])
    expect(new Set(codes.map((code) => code.slice(0, 5))).size).toBe(1)
    expect(codes.map((code) => live.lookup(code)?.value)).toEqual(['Jean Dupont', 'Dupont', 'DUPONT', 'Dupont'])
    expect(live.size).toBe(3)
  })

  test('of a person written in more ways than there are form symbols go on with further codes', () => {
    const surfaces = Array.from({ length: 60 }, (_, index) => `Jean ${String.fromCharCode(0x4e00 + index)}.`)
    const { texts, live } = write([said(surfaces.join(' '))], [{ type: 'PERSON', surfaces }])
    const codes = codesIn(texts[0])
    expect(new Set(codes).size).toBe(60)
    expect(new Set(codes.map((code) => code.slice(0, 5))).size).toBe(3)
    expect(codes.map((code) => live.lookup(code)?.value)).toEqual(surfaces)
  })

  test('are the same in another process with the same secret', () => {
    const slots = [said('Jean Dupont'), said('ok', 1, 'assistant'), said('and Ana Pérez', 2)]
    expect(write(slots, KNOWN).texts).toEqual(write(slots, KNOWN).texts)
  })

  test('differ by tenant, vendor and conversation', () => {
    const slots = [said('Jean Dupont')]
    const scopes = [
      SCOPE,
      { ...SCOPE, tenant: 'other' },
      { ...SCOPE, upstream: 'mistral' },
      { ...SCOPE, conversation: 'c1' },
      { tenant: 'acm', upstream: 'eopenai', conversation: '' },
    ]
    const texts = scopes.map((scope) => write(slots, KNOWN, { scope }).texts[0])
    expect(new Set(texts).size).toBe(scopes.length)
  })

  test('stay when the conversation goes on, also when new people arrive', () => {
    const turns = [
      said('Jean Dupont writes', 0),
      said('Noted.', 1, 'assistant'),
      said('Ana Pérez answers Dupont', 2),
      said('Fine.', 3, 'assistant'),
      said('jean@dupont.example and DUPONT', 4),
    ]
    const all = write(turns, KNOWN).texts
    for (let length = 1; length < turns.length; length += 1) {
      expect(write(turns.slice(0, length), KNOWN).texts).toEqual(all.slice(0, length))
    }
  })

  test('of a trimmed or edited conversation are dead, not somebody else', () => {
    const turns = [said('Jean Dupont writes', 0), said('Noted.', 1, 'assistant'), said('Ana Pérez answers', 2)]
    const before = write(turns, KNOWN)
    const trimmed = write([said('Ana Pérez answers', 0)], KNOWN)
    const edited = write([said('Jean Dupont wrote', 0), ...turns.slice(1)], KNOWN)
    for (const after of [trimmed, edited]) {
      const options = counting()
      const old = before.texts.join('\n')
      expect(restoreWhole(old, after.live, options)).toBe(old)
      expect(options.unresolved).toBe(2)
    }
  })

  test('know who said what: the same words in other mouths or with other borders give other codes', () => {
    const variants = [
      [said('a'), said('b Ana Pérez')],
      [said('ab'), said(' Ana Pérez')],
      [said('a', 0, 'system'), said('b Ana Pérez')],
      [said('a', 0), said('b Ana Pérez', 1)],
      [said('a\ud800'), said('b Ana Pérez')],
      [said('a\ud801'), said('b Ana Pérez')],
      [said('a\ufffd'), said('b Ana Pérez')],
    ]
    const codes = variants.map((slots) => codesIn(write(slots, KNOWN).texts.at(-1))[0])
    expect(new Set(codes).size).toBe(variants.length)
  })

  test('outside the conversation do not change when it grows', () => {
    const short = [said('Hello', 0), said('jean@dupont.example', 2)]
    const long = [said('Hello', 0), said('Hi', 1, 'assistant'), said('Ana Pérez', 2), said('jean@dupont.example', 4)]
    expect(write(short, KNOWN, { tail: 2 }).texts.at(-1)).toBe(write(long, KNOWN, { tail: 4 }).texts.at(-1))
  })

  test('are masks where the policy says so: constant, not live, and masked once and for all', () => {
    const options = { actionFor: () => 'mask' as const }
    const { texts, live, counts } = write(
      [said('Jean Dupont or Dupont'), said('Ana Pérez', 0, 'user', 'name')],
      KNOWN,
      options,
    )
    expect(texts).toEqual(['[PERSON] or [PERSON]', 'PERSON'])
    expect(live.size).toBe(0)
    expect(counts).toEqual({ PERSON: 3 })
    expect(
      write(
        texts.map((text) => said(text)),
        KNOWN,
        options,
      ).texts,
    ).toEqual(texts)
  })

  test('replace a number whole and remember that it was one', () => {
    const known = [{ type: 'PHONE', surfaces: ['33612345678'] }]
    const { texts, live } = write([said('33612345678', 0, 'tool', 'number'), said('33612345678', 0)], known)
    const [number, text] = texts.flatMap((each) => codesIn(each))
    expect(texts[0]).toMatch(/^PHONE_\w{7}$/)
    expect(live.lookup(number ?? '')).toEqual({ word: 'PHONE', value: '33612345678', numeric: true })
    expect(live.lookup(text ?? '')).toEqual({ word: 'PHONE', value: '33612345678', numeric: false })
    expect(live.numeric).toBe(true)
  })
})

describe('text that looks like a token', () => {
  const lookAlike = { type: 'TOKEN', surfaces: ['PERSON_K7QX2C4'] }

  test('gets a token of its own and comes back as typed', () => {
    const { texts, live } = write([said('What is PERSON_K7QX2C4?')], [lookAlike])
    expect(texts[0]).toMatch(/^What is TEXT_\w{7}\?$/)
    expect(restoreWhole(texts[0] ?? '', live, counting())).toBe('What is PERSON_K7QX2C4?')
  })

  test('is itself where its code is live, so that pseudonymising twice equals once', () => {
    const first = write([said('Jean Dupont')], KNOWN).texts[0] ?? ''
    for (const spelling of [first, first.toLowerCase(), first.replace('_', String.raw`\_`)]) {
      const again = write(
        [said('Jean Dupont'), said(`I cannot reach ${spelling}`, 1, 'assistant')],
        [...KNOWN, { type: 'TOKEN', surfaces: [spelling] }],
      )
      expect(again.texts).toEqual([first, `I cannot reach ${spelling}`])
      expect(again.live.size).toBe(1)
    }
  })

  test('is data where the code is live under another word, or not yet', () => {
    const [first = ''] = write([said('Jean Dupont')], KNOWN).texts
    const wrong = first.replace('PERSON', 'EMAIL')
    const other = write([said('Jean Dupont'), said(wrong, 1)], [...KNOWN, { type: 'TOKEN', surfaces: [wrong] }])
    expect(other.texts[1]).toMatch(/^TEXT_/)

    const slots = [said('hi'), said('ok', 1, 'assistant'), said('Jean Dupont', 2)]
    const [, , later = ''] = write(slots, KNOWN).texts
    const early = write(
      [said('hi'), said(later, 1, 'assistant'), said('Jean Dupont', 2)],
      [...KNOWN, { type: 'TOKEN', surfaces: [later] }],
    )
    expect(early.texts[1]).toMatch(/^TEXT_/)
  })
})

describe('any text with any disjoint mentions', () => {
  const texts = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'aZ09 _-\\"nu%:./<>#&;\n'.split('')),
      fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
    ),
    maxLength: 80,
  })
  const types = ['PERSON', 'EMAIL', 'CREDIT_CARD', 'OWN_TYPE']
  const findings = (text: string, cuts: readonly number[], owners: readonly number[]): Findings => {
    const entities: Entity[] = []
    const indices = new Map<number, number>()
    const borders = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].toSorted((a, b) => a - b)
    const mentions: Mention[] = []
    for (let index = 0; index + 1 < borders.length; index += 1) {
      const owner = (owners[index % owners.length] ?? 0) % 6
      if (owner >= types.length) continue
      let entity = indices.get(owner)
      if (entity === undefined) {
        entity = entities.push({ type: types[owner] ?? '', unit: 0 }) - 1
        indices.set(owner, entity)
      }
      const [start, end] = [borders[index] as number, borders[index + 1] as number]
      mentions.push({ start, end, surface: text.slice(start, end), entity })
    }
    return { mentions: [mentions], entities }
  }

  const written = fc
    .tuple(texts, fc.array(fc.nat(), { maxLength: 12 }), fc.array(fc.nat(), { minLength: 1 }))
    .map(([text, cuts, owners]) => ({ text, ...issue([said(text)], findings(text, cuts, owners)) }))

  test('comes back exactly as text and from a tool', () => {
    fc.assert(
      fc.property(written, ({ text, texts: [out = ''], live }) => {
        expect(restoreWhole(out, live, counting({ place: 'tool' }))).toBe(text)
        expect(restoreWhole(out, live, counting({ urlAllowed: () => true }))).toBe(text)
      }),
      { numRuns: 3000 },
    )
  })

  test('comes back exactly from a JSON string, from JSON in a string, and from JSON in a string in a string', () => {
    fc.assert(
      fc.property(written, ({ text, texts: [out = ''], live }) => {
        // Text that begins like JSON and is none may count its quotes as one level more.
        fc.pre(!/^\s*[{[]/.test(text))
        let source = JSON.stringify(out)
        for (let depth = 1; depth <= 3; depth += 1) {
          let read = restoreWhole(`[${source}]`, live, counting({ form: 'json', place: 'tool' }))
          for (let level = 0; level < depth; level += 1) read = String(JSON.parse(read))
          expect(read).toBe(text)
          source = JSON.stringify(`[${source}]`)
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('pseudonymised twice equals once', () => {
    const recogniser = lookAlikes(['OWN_TYPE'])
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.nat(), { maxLength: 12 }),
        fc.array(fc.nat(), { minLength: 1 }),
        (text, cuts, owners) => {
          const first = findings(text, cuts, owners)
          const [once = ''] = issue([said(text)], first).texts
          const mentions: Mention[] = []
          const entities = [...first.entities]
          for (const { start, end, type } of recogniser.find(once, PROSE, budgetFor(once.length))) {
            mentions.push({ start, end, surface: once.slice(start, end), entity: entities.push({ type, unit: 1 }) - 1 })
          }
          const again = issue([said(text), said(once, 1, 'assistant')], {
            mentions: [...first.mentions, mentions],
            entities,
          })
          expect(again.texts).toEqual([once, once])
        },
      ),
      { numRuns: 1000 },
    )
  })
})

test('a tenant is a keyed hash of the client key', () => {
  const { tenantOf } = keyRing(SECRET)
  expect(tenantOf('sk-1')).toMatch(/^[0-9a-f]{32}$/)
  expect(tenantOf('sk-1')).not.toBe(tenantOf('sk-2'))
  expect(tenantOf('sk-1')).not.toBe(keyRing(new Uint8Array(32)).tenantOf('sk-1'))
})
