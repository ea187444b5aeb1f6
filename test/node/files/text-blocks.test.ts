import { inChunks } from './in-chunks.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../../src/node/files/read-file.ts'
import { textBlocks } from '../../../src/node/files/text-blocks.ts'

const blocks = async (text: string, length: number, chunk = 7) => {
  const bytes = Buffer.from(text)
  const found: string[] = []
  for await (const block of textBlocks(textOf(inChunks(bytes, chunk), 'mail.txt'), length)) found.push(block)
  return found
}

describe('a long text in blocks', () => {
  test('is one block when it is short', async () => {
    expect(await blocks('Inès Caradec', 100)).toEqual(['Inès Caradec'])
  })

  test('ends a block at a blank line rather than at a line, at a line rather than at a word', async () => {
    expect(await blocks('one two\n\nthree\nfour', 14)).toEqual(['one two\n\n', 'three\nfour'])
    expect(await blocks('one two\nthree four', 12)).toEqual(['one two\n', 'three four'])
    expect(await blocks('one two three', 9)).toEqual(['one two ', 'three'])
  })

  test('is the text again when the blocks are joined, however it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' ', '\n'), maxLength: 200 }),
        fc.integer({ min: 2, max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        async (text, length, chunk) => {
          const parts = await blocks(text, length, chunk)
          expect(parts.join('')).toBe(text)
          for (const part of parts) {
            expect(part.length).toBeLessThanOrEqual(length)
            expect(part.isWellFormed()).toBe(true)
          }
        },
      ),
    )
  })
})
