import { describe, expect, it } from 'vitest'
import { SOURCES, assertShippable, readSource } from '../../../../patterns/names/train/sources.ts'

describe('a source of the name tables', () => {
  it.each(['CC BY-SA 4.0', 'CC BY-NC-SA 4.0', 'GPL-2.0', 'research only', 'not stated', ''])(
    'is refused under the licence "%s"',
    (licence) => {
      expect(() => assertShippable({ path: 'labelled/x.jsonl', licence, role: 'labelled' })).toThrow('may not ship')
    },
  )

  it('is refused from the share-alike folder whatever it says of itself', () => {
    expect(() => assertShippable({ path: 'by-sa/x.jsonl', licence: 'CC BY 4.0', role: 'labelled' })).toThrow(
      'may not ship',
    )
  })

  it('is refused when it is not in the list', () => {
    expect(() => readSource('.', 'labelled/unknown.jsonl')).toThrow('not in the list')
  })

  it('may ship, as every listed one may', () => {
    expect(SOURCES.length).toBeGreaterThan(20)
    for (const source of SOURCES) expect(() => assertShippable(source)).not.toThrow()
  })
})
