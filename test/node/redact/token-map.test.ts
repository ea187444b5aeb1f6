import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codeOf } from '../../../src/pseudonym/token.ts'
import { createTokenMap, readTokenMap } from '../../../src/node/redact/token-map.ts'

const jean = { token: 'PERSON_K7QX2C4', value: 'Jean Dupont', numeric: false }

const never = (): string => {
  throw new Error('no other was wanted')
}

test('a token stands for one value in all of a file, and a value keeps its token', () => {
  const map = createTokenMap(undefined)
  expect(map.tokenFor(jean, never)).toBe('PERSON_K7QX2C4')
  expect(map.tokenFor(jean, never)).toBe('PERSON_K7QX2C4')
  const marc = { ...jean, value: 'Marc Leroy' }
  const others = ['PERSON_K7QX2C4', 'PERSON_22222C4', 'PERSON_33333C4']
  expect(map.tokenFor(marc, () => others.shift() ?? '')).toBe('PERSON_22222C4')
  const again = ['PERSON_22222C4']
  expect(map.tokenFor(marc, () => again.shift() ?? '')).toBe('PERSON_22222C4')
  // the code alone must tell: a model may write another word in front of it
  expect(map.tokenFor({ ...jean, token: 'EMAIL_K7QX2C4' }, () => 'EMAIL_44444C4')).toBe('EMAIL_44444C4')
  expect(map.size).toBe(3)
})

test('there is an end to trying', () => {
  const map = createTokenMap(undefined)
  map.tokenFor(jean, never)
  expect(() => map.tokenFor({ ...jean, value: 'Marc' }, () => jean.token)).toThrow('more values than there are tokens')
})

test('what stands in the file is what was given, and numbers come back as numbers', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'paravent-map-'))
  const file = join(folder, 'map.json')
  const map = createTokenMap(file)
  map.tokenFor(jean, never)
  map.tokenFor({ ...jean, value: 'Marc' }, () => 'PERSON_22222C4')
  const code = codeOf('H4H4H', 0)
  map.tokenFor({ token: `PHONE_${code}`, value: '33639984127', numeric: true }, never)
  map.close()
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    PERSON_K7QX2C4: 'Jean Dupont',
    PERSON_22222C4: 'Marc',
    [`PHONE_${code}`]: { number: '33639984127' },
  })
  expect(readTokenMap(file).get(code)).toEqual({ word: 'PHONE', value: '33639984127', numeric: true })
  await rm(folder, { recursive: true })
})
