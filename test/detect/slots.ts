import { createDetector, type Detector, type DetectorOptions } from '../../src/detect/detector.ts'
import type { Findings } from '../../src/detect/document.ts'
import type { TextSlot } from '../../src/detect/causal.ts'
import { createDenyList } from '../../src/detect/known/lists.ts'
import type { Field, Recogniser } from '../../src/detect/recogniser.ts'
import type { Span } from '../../src/detect/span.ts'
import { resolve } from '../../src/detect/resolver.ts'

/** A recogniser that knows these full names, not in lower case, and nothing about conversations. */
export function knows(...names: readonly string[]): Recogniser {
  const list = createDenyList(names.map((value) => ({ type: 'PERSON', value })))
  return {
    id: 'test/names',
    entities: ['PERSON'],
    find: (text, field, budget) =>
      resolve(text, list.find(text, field, budget))
        .filter(({ start }) => !/^\p{Ll}/u.test(text.slice(start)))
        .map((span) => ({ ...span, score: 0.9, evidence: [{ by: 'test/names', kind: 'model', why: 'listed' }] })),
  }
}

/** Finds what an expression matches, canonical where `canonical` says so. */
export function matching(type: string, expression: RegExp, canonical?: (surface: string) => string): Recogniser {
  return {
    id: `test/${type.toLowerCase()}`,
    entities: [type],
    find(text) {
      const spans: Span[] = []
      for (const match of text.matchAll(expression)) {
        const span: Span = {
          start: match.index,
          end: match.index + match[0].length,
          type,
          score: 0.9,
          evidence: [{ by: 'test', kind: 'judge', why: 'matched' }],
        }
        spans.push(canonical === undefined ? span : { ...span, canonical: canonical(match[0]) })
      }
      return spans
    },
  }
}

export function detectorOf(recognisers: readonly Recogniser[], more: Partial<DetectorOptions> = {}): Detector {
  return createDetector({ recognisers, ...more })
}

export function slot(unit: number, value: string, more: Partial<TextSlot> = {}): TextSlot {
  return { unit, value, author: 'user', kind: 'prose', signed: false, path: `messages[${unit}]`, ...more }
}

/** One slot a unit. */
export function turns(...texts: readonly string[]): TextSlot[] {
  return texts.map((text, unit) => slot(unit, text))
}

/** `surface#entity` of every mention, a list a slot. */
export function shown(findings: Findings): string[][] {
  return findings.mentions.map((list) => list.map(({ surface, entity }) => `${surface}#${entity}`))
}

export function surfaces(findings: Findings): string[][] {
  return findings.mentions.map((list) => list.map(({ surface }) => surface))
}

export const VALUE: Field = { author: 'tool', kind: 'value' }
