import { readFile, stat } from 'node:fs/promises'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './run.ts'

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
  expect(back).toMatchObject({ code: 0, stdout: TEXT, stderr: '' })
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

test('a map that is none is one line', async () => {
  const { code, stderr } = await run(['redact', '--restore', 'absent.json'], { input: 'x' })
  expect(code).toBe(1)
  expect(stderr).toBe('paravent: absent.json: cannot be read as a map; give the file that --map wrote\n')
})
