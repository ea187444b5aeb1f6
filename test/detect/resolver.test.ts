import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resolve, resolveInSteps } from '../../src/detect/resolver.ts'
import { atOnce } from '../../src/text/in-steps.ts'
import type { EvidenceKind, Span } from '../../src/detect/span.ts'

function span(start: number, end: number, type: string, score = 0.5, kind: EvidenceKind = 'form', by = 'test'): Span {
  return { start, end, type, score, evidence: [{ by, kind, why: 'test' }] }
}

function pieces(text: string, spans: readonly Span[]): string[] {
  return resolve(text, spans).map(({ start, end, type }) => `${type}:${text.slice(start, end)}`)
}

describe('who wins', () => {
  const text = '12345678901234'
  test.each<[string, Span, Span, string]>([
    [
      'check digits beat a higher score',
      span(0, 14, 'SIRET', 0.5, 'checksum'),
      span(0, 14, 'PHONE', 0.99, 'judge'),
      'SIRET',
    ],
    ['a judge beats a higher score', span(0, 14, 'PHONE', 0.5, 'judge'), span(0, 14, 'CODE', 0.99), 'PHONE'],
    ['the higher score beats the longer span', span(0, 10, 'A', 0.9), span(0, 14, 'B', 0.8), 'A'],
    ['at equal scores the longer span wins', span(0, 14, 'A', 0.8), span(0, 10, 'B', 0.8), 'A'],
    [
      "the operator's word beats check digits",
      span(0, 14, 'X', 1, 'list', 'deny-list'),
      span(0, 14, 'S', 1, 'checksum'),
      'X',
    ],
    [
      'a token look-alike beats everything',
      span(0, 14, 'TOKEN', 0.1),
      span(0, 14, 'S', 1, 'list', 'deny-list'),
      'TOKEN',
    ],
  ])('%s', (_, winner, loser, type) => {
    for (const spans of [
      [winner, loser],
      [loser, winner],
    ]) {
      const [first, ...rest] = resolve(text, spans)
      expect(first?.type).toBe(type)
      expect(rest).toEqual([])
    }
  })
})

describe('what becomes of the loser', () => {
  test('a name inside an e-mail address is part of the address', () => {
    expect(pieces('jean.dupont@x.fr', [span(0, 16, 'EMAIL', 0.9, 'judge'), span(0, 11, 'PERSON', 0.99)])).toEqual([
      'EMAIL:jean.dupont@x.fr',
    ])
  })

  test("a listed company inside an address does not tear it, the operator's spelling or not", () => {
    const listed = span(5, 9, 'COMPANY', 1, 'list', 'deny-list')
    expect(pieces('jean@acme.fr', [span(0, 12, 'EMAIL', 0.9, 'judge'), listed])).toEqual(['EMAIL:jean@acme.fr'])
  })

  test('two overlapping names become one', () => {
    expect(pieces('Jean Dupont Martin', [span(0, 11, 'PERSON', 0.9), span(5, 18, 'PERSON', 0.6)])).toEqual([
      'PERSON:Jean Dupont Martin',
    ])
  })

  test('what a stronger span leaves of a name stays a name, without the blank at the cut', () => {
    expect(pieces('Jean 0612345678 Dupont', [span(0, 22, 'PERSON', 0.6), span(5, 15, 'PHONE', 0.9, 'judge')])).toEqual([
      'PERSON:Jean',
      'PHONE:0612345678',
      'PERSON:Dupont',
    ])
  })

  test('a cut through a word gives the torn piece to the winner', () => {
    expect(pieces('abcdef ghi', [span(0, 4, 'A', 0.9), span(2, 10, 'B', 0.5)])).toEqual(['A:abcdef ghi'])
  })

  test('punctuation alone is not kept as a value', () => {
    expect(pieces('(0612345678)', [span(1, 11, 'PHONE', 0.9, 'judge'), span(0, 11, 'X', 0.5)])).toEqual([
      'PHONE:0612345678',
    ])
  })

  test('a token look-alike never grows', () => {
    expect(pieces('PERSON_K7QX2A4x', [span(0, 14, 'TOKEN'), span(7, 15, 'CODE', 0.9)])).toEqual([
      'TOKEN:PERSON_K7QX2A4',
      'CODE:x',
    ])
  })

  test('the canonical form survives only with the extent it was reported for', () => {
    const email: Span = { ...span(0, 6, 'EMAIL', 0.9, 'judge'), canonical: 'a@b.fr' }
    expect(resolve('a@b.fr', [email, span(0, 6, 'EMAIL', 0.5)])[0]?.canonical).toBe('a@b.fr')
    expect(resolve('a@b.fr x', [email, span(5, 8, 'EMAIL', 0.5)])[0]?.canonical).toBeUndefined()
  })

  test('a surrogate pair is never split', () => {
    expect(pieces('a😀b', [span(0, 2, 'A'), span(2, 4, 'B')]).join('')).not.toMatch(/[\ud800-\udfff]/u)
  })
})

const kinds = fc.constantFrom<EvidenceKind>('checksum', 'judge', 'form', 'list', 'model', 'memory')
const anyText = fc.string({
  unit: fc.constantFrom('a', 'B', ' ', '1', '.', '😀', 'é', '-', '文'),
  minLength: 1,
  maxLength: 40,
})
const anyCase = anyText.chain((text) =>
  fc.record({
    text: fc.constant(text),
    spans: fc.array(
      fc
        .tuple(
          fc.nat(text.length - 1),
          fc.integer({ min: 1, max: 12 }),
          fc.constantFrom('A', 'B', 'TOKEN'),
          fc.double({ min: 0, max: 1, noNaN: true }),
          kinds,
          fc.constantFrom('test', 'deny-list'),
        )
        .map(([start, length, type, score, kind, by]) =>
          span(start, Math.min(text.length, start + length), type, score, kind, by),
        ),
      { maxLength: 12 },
    ),
  }),
)

describe('laws', () => {
  test('in steps, what many texts hold one behind the other is what it would be at once', () => {
    const cases = fc.array(fc.tuple(anyCase, fc.constantFrom('', ' ', 'x')), { minLength: 20, maxLength: 120 })
    fc.assert(
      fc.property(cases, (parts) => {
        let text = ''
        const spans: Span[] = []
        for (const [one, gap] of parts) {
          for (const each of one.spans)
            spans.push({ ...each, start: each.start + text.length, end: each.end + text.length })
          text += one.text + gap
        }
        expect(atOnce(resolveInSteps(text, spans))).toEqual(resolve(text, spans))
      }),
      { numRuns: 40 },
    )
  })

  test('spans are disjoint, sorted, non-empty and inside the text', () => {
    fc.assert(
      fc.property(anyCase, ({ text, spans }) => {
        let last = 0
        for (const { start, end } of resolve(text, spans)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('every letter, digit and symbol that was covered stays covered', () => {
    fc.assert(
      fc.property(anyCase, ({ text, spans }) => {
        const resolved = resolve(text, spans)
        for (const { start, end } of spans) {
          for (let at = start; at < end; at += 1) {
            if (/[ .-]/.test(text.charAt(at))) continue
            expect(resolved.some((each) => each.start <= at && at < each.end)).toBe(true)
          }
        }
      }),
    )
  })

  test('the order of spans makes no difference', () => {
    fc.assert(
      fc.property(anyCase, ({ text, spans }) => {
        expect(resolve(text, spans.toReversed())).toEqual(resolve(text, spans))
      }),
    )
  })

  test('resolving again changes no extent', () => {
    fc.assert(
      fc.property(anyCase, ({ text, spans }) => {
        const once = resolve(text, spans)
        expect(resolve(text, once).map(({ start, end }) => [start, end])).toEqual(
          once.map(({ start, end }) => [start, end]),
        )
      }),
    )
  })
})

test.each<[string, (index: number) => Span]>([
  ['a chain of one type', (index) => span(index, index + 3, 'A', (index % 7) / 7)],
  ['a chain of two types', (index) => span(index, index + 3, index % 2 === 0 ? 'A' : 'B', (index % 7) / 7)],
  ['a nest', (index) => span(index, 60_000 - index, index % 2 === 0 ? 'A' : 'B', (index % 7) / 7)],
])('%s of twenty thousand spans is one sweep', (_, make) => {
  const spans = Array.from({ length: 20_000 }, (_unused, index) => make(index))
  const started = performance.now()
  expect(resolve('a b c '.repeat(10_000), spans).length).toBeGreaterThan(0)
  // Quadratic work would take minutes; this bound is for that only.
  expect(performance.now() - started).toBeLessThan(4000)
})
