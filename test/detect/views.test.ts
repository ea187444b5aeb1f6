import { describe, expect, test } from 'vitest'
import { inspect } from '../../src/detect/causal.ts'
import { viewsOf } from '../../src/detect/views.ts'
import { detectorOf, matching, surfaces, turns } from './slots.ts'

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
