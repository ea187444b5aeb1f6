import { describe, expect, test } from 'vitest'
import { VENDOR_KEYS } from '../../../patterns/secret/vendor-keys.ts'
import { found } from '../lists.ts'

describe.each(VENDOR_KEYS.map((pattern) => [pattern.id, pattern.examples[0] ?? ''] as const))('%s', (_, key) => {
  test('is found in a setting and covers the whole key', () => {
    expect(found(`KEY=${key} # secret`)).toContain(`SECRET ${key}`)
  })

  test('is found in the middle of a sentence', () => {
    expect(found(`voici la clé ${key}, gardez-la`)).toContain(`SECRET ${key}`)
  })

  test('is not its prefix alone', () => {
    expect(found(`le préfixe ${key.slice(0, 6)} suffit`)).toEqual([])
  })
})
