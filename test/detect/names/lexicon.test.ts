import { describe, expect, it } from 'vitest'
import { packLexicon } from '../../../patterns/names/train/fuse.ts'
import { hashOf } from '../../../src/detect/names/fold.ts'
import { asNameOnly, codeOf, firstName, lookUp, ordinary, surname, thing } from '../../../src/detect/names/lexicon.ts'

describe('the packed list', () => {
  const codes = new Map(
    Array.from({ length: 5000 }, (_, at) => [hashOf(`name${'abcdefghij'.charAt(at % 10)}${at}`), 1 + (at % 255)]),
  )
  const packed = packLexicon(codes)

  it('gives back every code it was made of', () => {
    for (const [hash, code] of codes) expect(lookUp(packed, hash)).toBe(code)
  })

  it('knows nothing of nearly every other word', () => {
    let wrong = 0
    for (let at = 0; at < 10_000; at++) if (lookUp(packed, hashOf(`other${at}x`)) !== 0) wrong++
    expect(wrong).toBeLessThan(80)
  })

  it('takes a little more than two bytes a word', () => {
    expect(packed.cells.byteLength).toBeLessThan(2.9 * codes.size)
  })
})

describe('a code', () => {
  it('holds four answers', () => {
    const code = codeOf(3, 1, 2, 1)
    expect([firstName(code), surname(code), ordinary(code), thing(code)]).toEqual([3, 1, 2, 1])
  })

  it('loses its ordinary side in a language that does not use the word', () => {
    const code = asNameOnly(codeOf(3, 1, 3, 0))
    expect([firstName(code), surname(code), ordinary(code)]).toEqual([3, 1, 1])
  })
})
