import { expect, test } from 'vitest'
import { linesOf, textOf } from '../../../src/node/files/read-file.ts'
import { inChunks, inPieces } from './in-chunks.ts'

async function all(texts: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = []
  for await (const text of texts) found.push(text)
  return found
}

const read = (bytes: Buffer, size: number) =>
  all(textOf(inChunks(bytes, size), 'mail.txt')).then((parts) => parts.join(''))

test('a text is itself again, its byte order mark included, however its bytes arrive', async () => {
  const text = '\ufeffÉté 😀 à Brest\n'
  for (const size of [1, 2, 3, 64]) expect(await read(Buffer.from(text), size)).toBe(text)
})

test.each([
  ['Latin-1', Buffer.from('caf\xe9 au lait', 'latin1'), 'is not UTF-8 text'],
  ['half a character at the end', Buffer.from('é').subarray(0, 1), 'is not UTF-8 text'],
  ['gzip', Buffer.from('1f8b0800', 'hex'), 'is compressed (gzip)'],
  ['an archive', Buffer.from('PK\x03\x04rest', 'latin1'), 'is an archive'],
  ['UTF-16', Buffer.from('\ufeffJean', 'utf16le'), 'is in UTF-16'],
  ['zero bytes', Buffer.from('Jean\0Dupont'), 'is not text'],
])('%s is refused, and nothing of it is said', async (_, bytes, why) => {
  const fault = await read(bytes, 64).then(
    () => '',
    (cause: unknown) => String(cause),
  )
  expect(fault).toContain(`mail.txt: ${why}`)
  expect(fault).not.toMatch(/Jean|caf/)
})

test('lines keep their ends, and the last needs none', async () => {
  for (const size of [1, 2, 100]) {
    expect(await all(linesOf(inPieces('a\r\n\nbc', size), 'f'))).toEqual(['a\r\n', '\n', 'bc'])
  }
})
