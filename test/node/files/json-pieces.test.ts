import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonPieces } from '../../../src/node/files/json-pieces.ts'
import { inPieces } from './in-chunks.ts'

async function cut(text: string, size: number): Promise<{ whole: string; values: string[] }> {
  let whole = ''
  const values: string[] = []
  for await (const { source, start } of jsonPieces(inPieces(text, size), 'chat.json')) {
    whole += source
    if (start !== undefined) values.push(source.slice(start))
  }
  return { whole, values }
}

describe('a JSON file, value by value', () => {
  test('gives the items of a list, or the one value', async () => {
    expect((await cut('[ {"a":[1,2]} , "b" ,3,[] ]\n', 4)).values.map((value) => value.trim())).toEqual([
      '{"a":[1,2]}',
      '"b"',
      '3',
      '[]',
    ])
    expect((await cut('{"a":[{},{}]}', 3)).values).toEqual(['{"a":[{},{}]}'])
    expect((await cut('[]', 1)).values).toEqual([])
  })

  test('is the file again when joined, and the same values however it is cut', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', '\\', '[', '}', ',', ':', 'é', '\n') })
    const list = fc.array(fc.oneof(text, fc.integer(), fc.dictionary(text, fc.array(text)), fc.constant(null)))
    await fc.assert(
      fc.asyncProperty(list, fc.integer({ min: 1, max: 9 }), fc.constantFrom(0, 2), async (items, size, indent) => {
        const source = JSON.stringify(items, null, indent)
        const { whole, values } = await cut(source, size)
        expect(whole).toBe(source)
        expect(values.map((value): unknown => JSON.parse(value))).toEqual(items)
      }),
    )
  })

  test.each(['[{"a":1}', '["a', '{"a":"b\\"}'])('that was cut off is refused: %s', async (text) => {
    await expect(cut(text, 3)).rejects.toThrow('chat.json: is JSON that was cut off')
  })
})
