import { LANGUAGES } from './languages.ts'
import type { Page } from './page.ts'

export type Sensitivity = 'precise' | 'balanced' | 'strict'

/**
 * Least probability that a word must have to count as part of a name, by the writer's use of capitals (normal, none,
 * all). Calibrated on the development sets; the card has the curves.
 */
const LEAST: Readonly<Record<Sensitivity, readonly [normal: number, none: number, all: number]>> = {
  precise: [0.7, 0.7, 0.75],
  balanced: [0.38, 0.38, 0.5],
  strict: [0.2, 0.17, 0.25],
}

/**
 * Added in running prose of a language whose training text is thin (no newspaper or encyclopaedia that may ship): there
 * the tagger takes places and companies for people more often than its probability says.
 */
const PROSE: Readonly<Partial<Record<(typeof LANGUAGES)[number], number>>> = { es: 0.12, it: 0.1 }
/** Words from which a window counts as running prose rather than as a message. */
const PROSE_TOKENS = 24

export function leastProbability(sensitivity: Sensitivity, page: Page): number {
  const least = LEAST[sensitivity][page.regime as 0 | 1 | 2]
  if (sensitivity === 'strict' || page.tokens.count < PROSE_TOKENS) return least
  return least + (PROSE[LANGUAGES[page.language]!] ?? 0)
}
