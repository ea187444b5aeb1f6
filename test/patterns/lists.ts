import { describe, expect, test } from 'vitest'
import { PATTERNS } from '../../patterns/all.ts'
import type { Pattern } from '../../patterns/pattern.ts'
import { budgetFor } from '../../src/detect/budget.ts'
import { createPatternRecogniser } from '../../src/detect/patterns/recogniser.ts'
import type { Sensitivity } from '../../src/detect/patterns/sensitivity.ts'
import { PROSE } from '../../src/detect/recogniser.ts'

/** The regions a European operator has by default. */
const REGIONS = ['FR', 'BE', 'CH', 'LU', 'DE', 'AT', 'GB', 'IE', 'ES', 'IT', 'NL', 'PT', 'US']

export function recogniserAt(sensitivity: Sensitivity) {
  return createPatternRecogniser({ patterns: PATTERNS, sensitivity, phoneRegions: REGIONS })
}

const balanced = recogniserAt('balanced')

/** What the whole catalogue finds in a text, as "TYPE written" lines, at the default sensitivity. */
export function found(text: string): string[] {
  return balanced
    .find(text, PROSE, budgetFor(text.length))
    .map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)
}

/** The values one pattern finds, in the order of the text. */
function foundBy(pattern: Pattern, text: string): string[] {
  return balanced
    .find(text, PROSE, budgetFor(text.length))
    .filter(({ evidence }) => evidence.some(({ by }) => by === pattern.id))
    .map(({ start, end }) => text.slice(start, end))
}

/**
 * A pattern's test: what it accepts and what it rejects, each in the words of the field. An accepted text marks the
 * value with «…»; a rejected one has nothing that the pattern reports.
 */
export function lists(
  pattern: Pattern,
  accepts: Readonly<Record<string, string>>,
  rejects: Readonly<Record<string, string>>,
): void {
  describe(`the pattern ${pattern.id}`, () => {
    test.each(Object.entries(accepts))('accepts one %s', (_, marked) => {
      const expected = [...marked.matchAll(/«([^»]*)»/g)].map(([, value]) => value)
      expect(foundBy(pattern, marked.replaceAll(/[«»]/g, ''))).toEqual(expected)
    })

    test.each(Object.entries(rejects))('rejects one %s', (_, text) => {
      expect(foundBy(pattern, text)).toEqual([])
    })
  })
}
