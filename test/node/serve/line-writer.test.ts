import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { type FileHandle, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { createLineWriter } from '../../../src/node/serve/line-writer.ts'

test('lines are written whole and in their order, however many come at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'paravent-lines-'))
  const file = await open(join(folder, 'log'), 'w')
  const writer = createLineWriter(file.fd, { farewell: 5000 })
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
  createLineWriter(file.fd, { farewell: 5000 }).write('one\n')
  await expect.poll(() => readFile(join(folder, 'log'), 'utf8')).toBe('one\n')
  await file.close()
  await rm(folder, { recursive: true })
})

test('a disk that is full is no reason to fail, and none to wait', async () => {
  const full = await open('/dev/full', 'w')
  const writer = createLineWriter(full.fd, { farewell: 600_000 })
  writer.write('one\n')
  await expect(writer.end()).resolves.toBeUndefined()
  writer.write('two\n')
  await expect(writer.end()).resolves.toBeUndefined()
  await full.close()
})

/** A named pipe that nobody reads yet; both its ends, neither of which waits. */
async function pipe(): Promise<{ readonly reader: FileHandle; readonly writer: FileHandle }> {
  const folder = await mkdtemp(join(tmpdir(), 'paravent-lines-'))
  const path = join(folder, 'pipe')
  await promisify(execFile)('mkfifo', [path])
  const reader = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  const writer = await open(path, constants.O_WRONLY | constants.O_NONBLOCK)
  await rm(folder, { recursive: true })
  return { reader, writer }
}

/** What there is to read, until a text has come. */
async function readUntil(reader: FileHandle, last: string): Promise<string> {
  let text = ''
  while (!text.includes(last)) {
    const { buffer, bytesRead } = await reader.read().catch(() => ({ buffer: Buffer.alloc(0), bytesRead: 0 }))
    text += buffer.toString('utf8', 0, bytesRead)
    if (bytesRead === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return text
}

test('lines wait for a reader up to a bound; whole ones beyond it are dropped and told of in their place', async () => {
  const { reader, writer: end } = await pipe()
  const told: number[] = []
  const writer = createLineWriter(end.fd, {
    farewell: 5000,
    most: 100_000,
    onDropped(lines) {
      told.push(lines)
      writer.write(`${lines} dropped\n`)
    },
  })
  const line = (index: number): string => `${String(index).padStart(99, '.')}\n`
  // The pipe holds 64 KiB, the writer what it has begun to write and the bound: some two thousand of these.
  for (let index = 0; index < 10_000; index += 1) {
    writer.write(line(index))
    if (index % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const { dropped } = writer
  expect(dropped).toBeGreaterThan(7000)
  expect(told).toEqual([])
  const before = await readUntil(reader, 'dropped\n')
  writer.write('behind\n')
  const behind = await readUntil(reader, 'behind\n')
  const kept = 10_000 - dropped
  expect(before + behind).toBe(
    [...Array.from({ length: kept }, (_, index) => line(index)), `${dropped} dropped\n`, 'behind\n'].join(''),
  )
  expect(told).toEqual([dropped])
  await writer.end()
  await end.close()
  await reader.close()
})

test('what was dropped is told at the end too', async () => {
  const { reader, writer: end } = await pipe()
  const writer = createLineWriter(end.fd, {
    farewell: 5000,
    most: 50,
    onDropped: (lines) => writer.write(`${lines} dropped\n`),
  })
  writer.write('one\n')
  writer.write(`${'x'.repeat(60)}\n`)
  await writer.end()
  expect(await readUntil(reader, 'dropped\n')).toBe('one\n1 dropped\n')
  await end.close()
  await reader.close()
})
