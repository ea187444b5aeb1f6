import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const FILE = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'src/node/serve/log.ts')

/** More lines than may wait, said at once to a pipe that nobody reads; then it goes on as ever. */
const PROGRAM = `
  import { setTimeout } from 'node:timers/promises'
  import { createLogSink } from '${pathToFileURL(FILE).href}'
  const log = createLogSink('info')
  const model = 'm'.repeat(400)
  for (let index = 0; index < 60_000; index += 1) log.write({ kind: 'service', notice: 'started', model })
  process.stderr.write(String(log.dropped()) + '\\n')
  while (log.dropped() > 0) {
    log.write({ kind: 'service', notice: 'stopping' })
    await setTimeout(50)
  }
`

test('a log that nobody reads has a bound, and says what is missing once somebody does', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], { stdio: ['ignore', 'pipe', 'pipe'] })
  const [said] = (await once(child.stderr, 'data')) as [Buffer]
  const dropped = Number(said.toString())
  expect(dropped).toBeGreaterThan(10_000)
  let text = ''
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    text += String(chunk)
    if (/"stopping"[^]*"stopping"/.test(text.slice(-1000))) break
  }
  child.kill()
  const lines = text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as { notice: string; level: string; lines?: number })
  const notes = lines.filter(({ notice }) => notice === 'log_dropped')
  expect(notes).toEqual([expect.objectContaining({ level: 'warn', kind: 'service' })])
  expect(notes[0]?.lines).toBeGreaterThanOrEqual(dropped)
  expect(lines.filter(({ notice }) => notice === 'started')).toHaveLength(60_000 - dropped)
  expect(lines.at(-1)?.notice).toBe('stopping')
})
