import { LANGUAGES } from './languages.ts'
import type { Page } from './page.ts'

export type Sensitivity = 'precise' | 'balanced' | 'strict'

/**
 * Least probability that a word must have to count as part of a name, by the writer's use of capitals (normal, none,
 * all). Set on the visible half of the labelled texts, which nothing was trained on.
 */
const LEAST: Readonly<Record<Sensitivity, readonly [normal: number, none: number, all: number]>> = {
  precise: [0.7, 0.7, 0.75],
  balanced: [0.42, 0.38, 0.5],
  strict: [0.3, 0.24, 0.3],
}

/**
 * Added in running prose of some languages. Where no newspaper or encyclopaedia that may ship was to be had, the tagger
 * takes places and companies for people more often than its probability says; in English it is too modest.
 */
const PROSE: Readonly<Partial<Record<(typeof LANGUAGES)[number], number>>> = {
  en: -0.06,
  de: 0.04,
  es: 0.16,
  it: 0.07,
  pt: 0.06,
}
/** Words and marks from which a window counts as running prose rather than as a message. */
const PROSE_TOKENS = 16
/** Added among handles and hashtags, where titles, teams and brands stand as names do. */
const FEED = 0.2

/** What a word of this window must reach to be part of a name. */
export function leastProbability(sensitivity: Sensitivity, page: Page): number {
  const least = LEAST[sensitivity][page.regime as 0 | 1 | 2]
  if (sensitivity === 'strict') return least
  if (page.isFeed) return least + FEED
  return page.tokens.count < PROSE_TOKENS ? least : least + (PROSE[LANGUAGES[page.language]!] ?? 0)
}
