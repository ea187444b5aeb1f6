import { beforeAll, describe, expect, test } from 'vitest'
import { PATTERNS } from '../../patterns/all.ts'
import { inspect } from '../../src/detect/causal.ts'
import type { Detector } from '../../src/detect/detector.ts'
import { loadNameRecogniser } from '../../src/detect/names/recogniser.ts'
import { createPatternRecogniser } from '../../src/detect/patterns/recogniser.ts'
import { detectorOf, shown, slot } from './slots.ts'

/** With the recognisers that ship. */
let detector: Detector

beforeAll(async () => {
  const patterns = createPatternRecogniser({ patterns: PATTERNS, sensitivity: 'balanced', phoneRegions: ['FR', 'GB'] })
  detector = detectorOf([patterns, await loadNameRecogniser({ sensitivity: 'balanced' })])
})

describe('a support conversation', () => {
  test('in French: two people, one of them also by first name, a tool call with both', () => {
    const slots = [
      slot(0, 'You are a helpful support agent.', { author: 'system' }),
      slot(
        0,
        "Bonjour, je m'appelle Camille Besson. Ma collègue Nadia Benali n'a plus accès, écrivez à nadia.benali@example.org.",
      ),
      slot(1, 'Bonjour Camille, quel est le numéro de Nadia ?', { author: 'assistant' }),
      slot(
        2,
        "Le 06 12 34 56 78. L'adresse de BENALI est NADIA.BENALI@example.org ; appelez N. Benali au +33 6 12 34 56 78.",
      ),
      slot(3, 'Nadia', { author: 'assistant', kind: 'value', under: 'first_name' }),
      slot(3, 'benali', { author: 'assistant', kind: 'value', under: 'last_name' }),
      slot(4, 'Merci. Cordialement, C. Besson'),
    ]
    expect(shown(inspect(slots, detector))).toEqual([
      [],
      ['Camille Besson#0', 'Nadia Benali#1', 'nadia.benali@example.org#2'],
      ['Camille#0', 'Nadia#1'],
      ['06 12 34 56 78#3', 'BENALI#1', 'NADIA.BENALI@example.org#2', 'N. Benali#1', '+33 6 12 34 56 78#3'],
      ['Nadia#1'],
      ['benali#1'],
      ['C. Besson#0'],
    ])
  })

  test('in English: people whose names are words', () => {
    const slots = [
      slot(
        0,
        "Hi, I'm Grace Okafor. My brother Will Okafor and I share an account. My IBAN is GB82 WEST 1234 5698 7654 32.",
      ),
      slot(1, "Sure. Will you check that will do for Okafor's account GB82WEST12345698765432?", {
        author: 'assistant',
      }),
    ]
    expect(shown(inspect(slots, detector))).toEqual([
      ['Grace Okafor#0', 'Will Okafor#1', 'GB82 WEST 1234 5698 7654 32#2'],
      ['Okafor#3', 'GB82WEST12345698765432#2'],
    ])
  })
})
