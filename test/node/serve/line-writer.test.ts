import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createLineWriter } from '../../../src/node/serve/line-writer.ts'

test('lines are written whole and in their order, however many come at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'paravent-lines-'))
  const file = await open(join(folder, 'log'), 'w')
  const writer = createLineWriter(file.fd, 5000)
  const lines = Array.from({ length: 5000 }, (_, index) => `{"line":${index},"word":"é"}\n`)
  for (const [index, line] of lines.entries()) {
    writer.write(line)
    if (index % 700 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await writer.end()
  await file.close()
  expect(await readFile(join(folder, 'log'), 'utf8')).toBe(lines.join(''))
  await rm(folder, { recursive: true })
})

test('a line that nobody follows up is written after a while', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'paravent-lines-'))
  const file = await open(join(folder, 'log'), 'w')
  createLineWriter(file.fd, 5000).write('one\n')
  await expect.poll(() => readFile(join(folder, 'log'), 'utf8')).toBe('one\n')
  await file.close()
  await rm(folder, { recursive: true })
})

test('a disk that is full is no reason to fail, and none to wait', async () => {
  const full = await open('/dev/full', 'w')
  const writer = createLineWriter(full.fd, 600_000)
  writer.write('one\n')
  await expect(writer.end()).resolves.toBeUndefined()
  writer.write('two\n')
  await expect(writer.end()).resolves.toBeUndefined()
  await full.close()
})
