import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits, inOrder, type Edit } from '../../src/text/edit.ts'

describe('making edits', () => {
  const cases: readonly (readonly [what: string, text: string, edits: readonly Edit[], expected: string])[] = [
    ['none', 'abc', [], 'abc'],
    ['a replacement', 'abcde', [{ start: 1, end: 3, text: 'X' }], 'aXde'],
    ['a removal', 'abc', [{ start: 1, end: 2, text: '' }], 'ac'],
    ['an insertion', 'abc', [{ start: 1, end: 1, text: 'X' }], 'aXbc'],
    [
      'at both ends',
      'abc',
      [
        { start: 0, end: 0, text: '<' },
        { start: 3, end: 3, text: '>' },
      ],
      '<abc>',
    ],
    ['into nothing', '', [{ start: 0, end: 0, text: 'X' }], 'X'],
    [
      'in any order',
      'abcd',
      [
        { start: 3, end: 4, text: '2' },
        { start: 0, end: 1, text: '1' },
      ],
      '1bc2',
    ],
    [
      'touching',
      'abcd',
      [
        { start: 0, end: 2, text: '1' },
        { start: 2, end: 4, text: '2' },
      ],
      '12',
    ],
    [
      'inserting where a replacement begins',
      'ab',
      [
        { start: 0, end: 1, text: '2' },
        { start: 0, end: 0, text: '1' },
      ],
      '12b',
    ],
    [
      'inserting where a replacement ends',
      'ab',
      [
        { start: 0, end: 1, text: '1' },
        { start: 1, end: 1, text: '2' },
      ],
      '12b',
    ],
    [
      'two insertions at one place, as given',
      'a',
      [
        { start: 1, end: 1, text: '1' },
        { start: 1, end: 1, text: '2' },
      ],
      'a12',
    ],
    ['text that looks like a replacement pattern', 'a$b', [{ start: 0, end: 1, text: '$&$1' }], '$&$1$b'],
  ]
  test.each(cases)('%s', (_, text, edits, expected) => {
    expect(applyEdits(text, edits)).toBe(expected)
  })

  const mistakes: readonly (readonly [what: string, edits: readonly Edit[], message: string])[] = [
    [
      'overlapping',
      [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ],
      'overlap',
    ],
    [
      'the same place twice',
      [
        { start: 0, end: 2, text: 'a' },
        { start: 0, end: 2, text: 'a' },
      ],
      'overlap',
    ],
    [
      'an insertion inside a replacement',
      [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 1, text: '' },
      ],
      'overlap',
    ],
    ['backwards', [{ start: 2, end: 1, text: '' }], 'backwards'],
    ['before the text', [{ start: -1, end: 0, text: '' }], 'overlap'],
    ['behind the text', [{ start: 3, end: 5, text: '' }], 'leaves'],
  ]
  test.each(mistakes)('%s is a mistake of ours', (_, edits, message) => {
    expect(() => applyEdits('abcd', edits)).toThrow(message)
  })

  test('the order in which edits are given does not matter, and the given list stays as it was', () => {
    const edit = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }), fc.string({ maxLength: 3 }))
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), fc.nat(), (pieces, turn) => {
        let text = ''
        let expected = ''
        const edits: Edit[] = []
        for (const [kept, gone, put] of pieces) {
          edits.push({ start: text.length + kept, end: text.length + kept + gone + 1, text: put })
          text += 'k'.repeat(kept) + 'g'.repeat(gone + 1)
          expected += 'k'.repeat(kept) + put
        }
        const at = edits.length === 0 ? 0 : turn % edits.length
        const turned = Object.freeze([...edits.slice(at), ...edits.slice(0, at)])
        expect(applyEdits(text, turned)).toBe(expected)
        expect(inOrder(turned)).toEqual(edits)
      }),
    )
  })
})
