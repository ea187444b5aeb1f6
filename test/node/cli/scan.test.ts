import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { run, start } from './run.ts'

interface Line {
  readonly id: unknown
  readonly spans?: readonly {
    readonly start: number
    readonly end: number
    readonly type: string
    readonly score: number
    readonly evidence: readonly { readonly by: string; readonly kind: string; readonly why: string }[]
  }[]
  readonly error?: string
}

async function scanLines(input: readonly string[]): Promise<Line[]> {
  const { code, stdout } = await run(['scan', '--jsonl'], { input: input.join('\n') })
  expect(code).toBe(0)
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}

test('each line is answered in its turn, in UTF-16 offsets, with a score and reasons', async () => {
  const text = 'Été 😀: write to ines@caradec.example'
  const [found, empty] = await scanLines([
    JSON.stringify({ id: 'a', text, lang: 'en' }),
    JSON.stringify({ id: 2, text: '' }),
  ])
  expect(found?.id).toBe('a')
  const span = found?.spans?.[0]
  expect(span?.type).toBe('EMAIL')
  expect(text.slice(span?.start, span?.end)).toBe('ines@caradec.example')
  expect(span?.score).toBeGreaterThan(0.5)
  expect(span?.evidence[0]).toMatchObject({ by: expect.any(String), kind: expect.any(String), why: expect.any(String) })
  expect(empty).toEqual({ id: 2, spans: [] })
})

test('a bad line gets an error and the run goes on', async () => {
  const lines = await scanLines([
    'not json',
    '[]',
    'null',
    '{"id":"no text"}',
    '{"id":7,"text":7}',
    '',
    '{"id":"last","text":"hello"}',
  ])
  expect(lines).toEqual([
    { id: null, error: expect.any(String) },
    { id: null, error: expect.any(String) },
    { id: null, error: expect.any(String) },
    { id: 'no text', error: expect.any(String) },
    { id: 7, error: expect.any(String) },
    { id: 'last', spans: [] },
  ])
})

test('an answer does not wait for the next line', async () => {
  const scan = await start(['scan', '--jsonl'])
  scan.child.stdin?.write('{"id":1,"text":"one"}\n')
  await scan.saw(/"id":1,/)
  scan.child.stdin?.write('{"id":2,"text":"two"}\n')
  await scan.saw(/"id":2,/)
  scan.child.stdin?.end()
  expect((await scan.ended).code).toBe(0)
})

test('a text comes back marked, with its counts and, when asked, the reasons', async () => {
  const files = { 'mail.txt': 'Write to ines@caradec.example today.\n' }
  const { code, stdout } = await run(['scan', '--explain', 'mail.txt'], { files })
  expect(code).toBe(0)
  expect(stdout).toContain('Write to [EMAIL:ines@caradec.example] today.')
  expect(stdout).toContain('EMAIL "ines@caradec.example" 9–29')
  expect(stdout).toContain('Found 1: EMAIL=1')
})

test('a file that is not there is one line', async () => {
  const { code, stderr } = await run(['scan', 'absent.txt'])
  expect(code).toBe(1)
  expect(stderr).toBe('paravent: absent.txt: cannot be read; check the path and its permissions\n')
})

test('the configuration’s lists hold here too', async () => {
  const files = { 'paravent.yaml': 'deny: [{ type: CASE, value: Blue Heron }]\nallow: [ines@caradec.example]' }
  const { stdout } = await run(['scan'], { files, input: 'The Blue Heron file, ines@caradec.example' })
  expect(stdout).toContain('[CASE:Blue Heron]')
  expect(stdout).toContain('Found 1: CASE=1')
})

test('a reader that has seen enough is no error', async () => {
  const scan = await start(['scan', '--jsonl'])
  scan.child.stdout?.destroy()
  for (let at = 0; at < 50; at += 1) scan.child.stdin?.write(`{"id":${at},"text":"x"}\n`)
  await sleep(50)
  scan.child.stdin?.end()
  expect(await scan.ended).toMatchObject({ code: 0, stderr: '' })
})
