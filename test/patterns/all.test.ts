import { describe, expect, test } from 'vitest'
import { PATTERNS } from '../../patterns/all.ts'
import { PROSE } from '../../src/detect/recogniser.ts'
import { budgetFor } from '../../src/detect/budget.ts'
import { recogniserAt } from './lists.ts'

const balanced = recogniserAt('balanced')

describe('the catalogue', () => {
  test('names every pattern once', () => {
    const ids = PATTERNS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('reports types in capitals', () => {
    expect(PATTERNS.filter(({ entity }) => !/^[A-Z][A-Z_]{1,31}$/.test(entity))).toEqual([])
  })

  test('says for every pattern where it comes from', () => {
    expect(PATTERNS.filter(({ sources, title }) => sources.length === 0 || title === '')).toEqual([])
  })

  test('gives every pattern that starts with a digit the widths it can open with', () => {
    const silent = PATTERNS.filter(
      ({ form }) => form.kind === 'code' && (form.letters?.[0] ?? 0) === 0 && form.opens === undefined,
    )
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  test.each(PATTERNS.flatMap(({ id, examples }) => examples.map((example) => [id, example] as const)))(
    '%s finds its own example: %s',
    (id, example) => {
      const by = balanced
        .find(example, PROSE, budgetFor(example.length))
        .flatMap(({ evidence }) => evidence.map((one) => one.by))
      expect(by).toContain(id)
    },
  )
})
