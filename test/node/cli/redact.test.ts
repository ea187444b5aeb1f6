import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run, start } from './run.ts'

const TEXT = 'Write to ines@caradec.example, see https://caradec.example/?u=ines@caradec.example – or TEXT_AAAAAAA.\n'

test('a text goes out with tokens and comes back exactly, by the map that only its owner may read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'paravent-redact-'))
  const map = join(folder, 'map.json')
  const out = await run(['redact', '--map', map], { input: TEXT })
  expect(out.code).toBe(0)
  expect(out.stdout).toMatch(/EMAIL_[0-9A-Z]{7}/)
  expect(out.stdout).not.toContain('ines@')
  expect(await readFile(map, 'utf8')).toContain('ines@caradec.example')
  expect((await stat(map)).mode & 0o777).toBe(0o600)
  const back = await run(['redact', '--restore', map], { input: out.stdout })
  expect(back).toMatchObject({ code: 0, stdout: TEXT, stderr: 'paravent: stdin: read as text\n' })
  await rm(folder, { recursive: true })
})

test('policy decides here as in the proxy', async () => {
  const text = 'Write to ines@caradec.example'
  const masked = await run(['redact'], { input: text, files: { 'paravent.yaml': 'entities: { EMAIL: mask }' } })
  expect(masked.stdout).toBe('Write to [EMAIL]')
  const kept = await run(['redact'], { input: text, files: { 'paravent.yaml': 'entities: { EMAIL: keep }' } })
  expect(kept.stdout).toBe(text)
  const blocked = await run(['redact'], { input: text, files: { 'paravent.yaml': 'entities: { EMAIL: block }' } })
  expect(blocked).toMatchObject({ code: 1, stdout: '' })
  expect(blocked.stderr).toContain('entities.EMAIL')
})

test.each([
  ['another map', '{\n  "EMAIL_29TR82D": "ines@caradec.example"\n}\n'],
  ['the file itself', TEXT],
])('a map is not written over %s', async (_what, before) => {
  const folder = await mkdtemp(join(tmpdir(), 'paravent-redact-'))
  const file = join(folder, 'there.txt')
  await writeFile(file, before)
  const out = await run(['redact', '--map', file, file])
  expect(out).toMatchObject({ code: 1, stdout: '' })
  expect(out.stderr).toContain('there.txt: is there already, and a map is not written over it; give --map another name')
  expect(await readFile(file, 'utf8')).toBe(before)
  await rm(folder, { recursive: true })
})

test('a map that is none is one line', async () => {
  const { code, stderr } = await run(['redact', '--restore', 'absent.json'], { input: 'x' })
  expect(code).toBe(1)
  expect(stderr).toBe('paravent: absent.json: cannot be read as a map; give the file that --map wrote\n')
})

/** What a file is after the way out, and after the way back. */
async function thereAndBack(text: string): Promise<{ readonly out: string; readonly back: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'paravent-redact-'))
  const map = join(folder, 'map.json')
  const { code, stdout: out } = await run(['redact', '--map', map], { input: text })
  expect(code).toBe(0)
  const { stdout: back } = await run(['redact', '--restore', map], { input: out })
  await rm(folder, { recursive: true })
  return { out, back }
}

const TURNS = {
  messages: [
    { role: 'user', content: 'je suis "Hélène Kerbrat",\nhelene@caradec.example', phone: 33639984127 },
    { role: 'assistant', content: 'Bonjour Kerbrat' },
  ],
}

test.each([
  ['one conversation', JSON.stringify(TURNS, null, 2)],
  ['a list of messages', JSON.stringify(TURNS.messages)],
  ['a list of conversations', JSON.stringify([TURNS, TURNS])],
])('JSON of %s stays JSON, and comes back exactly, its numbers too', async (_, text) => {
  const { out, back } = await thereAndBack(text)
  expect(out).not.toMatch(/Kerbrat|helene|3363/)
  expect(() => JSON.parse(out) as unknown).not.toThrow()
  expect(back).toBe(text)
})

test('each of JSON lines stays a line of JSON', async () => {
  const text = `${JSON.stringify(TURNS)}\n\n${JSON.stringify({ messages: [{ role: 'user', content: 'ici Marc Leroy' }] })}\n`
  const { out, back } = await thereAndBack(text)
  expect(out.split('\n').filter((line) => line !== '' && typeof JSON.parse(line) === 'object')).toHaveLength(2)
  expect(out).not.toMatch(/Kerbrat|Leroy/)
  expect(back).toBe(text)
})

test('a person has tokens that begin alike through a conversation', async () => {
  const { out } = await thereAndBack(JSON.stringify(TURNS))
  const [first, second] = [...out.matchAll(/PERSON_(\w{5})/g)].map(([, code]) => code)
  expect(first).toBeDefined()
  expect(second).toBe(first)
})

test('a chat export keeps its form', async () => {
  const text = '[12/03/2024, 14:05:11] Hélène Kerbrat: Bonjour\n[12/03/2024, 14:06:11] Marc: merci kerbrat\n'
  const { out, back } = await thereAndBack(text)
  expect(out).toMatch(
    /^\[12\/03\/2024, 14:05:11\] PERSON_\w{7}: Bonjour\n\[12\/03\/2024, 14:06:11\] PERSON_\w{7}: merci PERSON_\w{7}\n$/,
  )
  expect(back).toBe(text)
})

test('through a long file a value has one token, and comes back everywhere', async () => {
  const text = `Write to ines@caradec.example.\n\n${'Nothing to be seen here.\n\n'.repeat(24_000)}Again ines@caradec.example.\n`
  const { out, back } = await thereAndBack(text)
  expect(new Set(out.match(/EMAIL_\w{7}/g)).size).toBe(1)
  expect(out).not.toContain('ines@')
  expect(back).toBe(text)
})

test('a line that is no JSON ends it: nothing leaves unread', async () => {
  const input = '{"text":"ok"}\n{"text":"Hélène Kerbrat"\n{"text":"ok"}\n'
  const { code, stdout, stderr } = await run(['redact'], { input })
  expect(code).toBe(1)
  expect(stdout).not.toContain('Kerbrat')
  expect(stderr).toContain('stdin: line 2 is not JSON; mend it, or use --format text\n')
  expect(stderr).not.toContain('Kerbrat')
})

test('an interrupt leaves a map that can be read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'paravent-redact-'))
  const map = join(folder, 'map.json')
  const redact = await start(['redact', '--map', map])
  // a passage is written when the next is there
  redact.child.stdin?.write(`Write to ines@caradec.example\n\n${'nothing here\n'.repeat(60_000)}`)
  await redact.saw(/EMAIL_/)
  redact.child.kill('SIGINT')
  const { code, stderr } = await redact.ended
  expect(code).toBe(130)
  expect(stderr).toMatch(/paravent: interrupted; redacted \d+ MB, 1 found\n$/)
  expect(Object.values(JSON.parse(await readFile(map, 'utf8')) as object)).toEqual(['ines@caradec.example'])
  await rm(folder, { recursive: true })
})
