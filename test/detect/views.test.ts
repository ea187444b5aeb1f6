import { describe, expect, test } from 'vitest'
import { inspect } from '../../src/detect/causal.ts'
import { normalise } from '../../src/detect/patterns/normalise.ts'
import type { Recogniser } from '../../src/detect/recogniser.ts'
import { viewsOf } from '../../src/detect/views.ts'
import { detectorOf, matching, shown, surfaces, turns } from './slots.ts'

describe('the readings of a text', () => {
  test.each([
    ['nothing hidden', 'Nathalie', ['Nathalie']],
    ['an escape', String.raw`fin\nNathalie`, [String.raw`fin\nNathalie`, 'fin\nNathalie', 'fin  Nathalie']],
    [
      'a doubled backslash in front of a letter that could be escaped',
      String.raw`{"f":"dossier\\noir"}`,
      [
        String.raw`{"f":"dossier\\noir"}`,
        '{"f":"dossier\noir"}',
        String.raw`{"f":"dossier\noir"}`,
        String.raw`{"f":"dossier\  oir"}`,
      ],
    ],
  ])('of one with %s', (_, text, expected) => {
    expect(viewsOf(text).map((view) => view.text)).toEqual(expected)
  })
})

describe('a word that mail encodes', () => {
  const known = detectorOf([matching('PERSON', /Yann Le Goff/g)])

  test('is replaced whole where a known name is in it', () => {
    const texts = turns('Yann Le Goff a écrit', 'De : =?UTF-8?Q?Yann_Le_Goff?= <y@a.fr>')
    expect(shown(inspect(texts, known))).toEqual([['Yann Le Goff#0'], ['=?UTF-8?Q?Yann_Le_Goff?=#0']])
  })

  test('makes no name of what else it says', () => {
    const texts = turns('=?UTF-8?Q?commande_de_Yann_Le_Goff?=', 'Yann Le Goff', 'où est ma commande ?')
    const detector = detectorOf([seen])
    expect(surfaces(inspect(texts, detector))).toEqual([['=?UTF-8?Q?commande_de_Yann_Le_Goff?='], ['Yann Le Goff'], []])
  })

  /** Finds the name in the reading, as the recognisers do. */
  const seen: Recogniser = {
    id: 'test/reading',
    entities: ['PERSON'],
    find(text, field, budget) {
      const reading = normalise(text)
      const spans = matching('PERSON', /Yann Le Goff/g).find(reading.text, field, budget)
      return spans.map((span) => reading.original(span))
    },
  }
})

describe('a value with a backslash', () => {
  const secret = matching('SECRET', /(?<=mot de passe )\S+/g)

  test.each([
    [
      'said plainly, is found in quoted JSON',
      String.raw`dossier\noir8`,
      String.raw`{"pw":"dossier\\noir8"}`,
      String.raw`dossier\\noir8`,
    ],
    [
      'with no letter to be escaped too',
      String.raw`dossier\bleu8`,
      String.raw`{"pw":"dossier\\bleu8"}`,
      String.raw`dossier\\bleu8`,
    ],
  ])('%s', (_, value, quoted, expected) => {
    const found = inspect(turns(`mot de passe ${value}`, quoted), detectorOf([secret]))
    expect(surfaces(found)).toEqual([[value], [expected]])
  })
})
