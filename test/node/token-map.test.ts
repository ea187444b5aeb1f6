import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codeOf } from '../../src/pseudonym/token.ts'
import { createTokenMap, readTokenMap } from '../../src/node/token-map.ts'

const jean = { token: 'PERSON_K7QX2C4', value: 'Jean Dupont', numeric: false }

test('a token stands for one value in all of a file', () => {
  const map = createTokenMap(undefined)
  expect(map.add([jean])).toBe(true)
  expect(map.add([jean, { token: 'PERSON_K7QX2D7', value: 'Dupont', numeric: false }])).toBe(true)
  expect(map.add([{ ...jean, value: 'Marc Leroy' }])).toBe(false)
  expect(map.add([{ ...jean, token: 'EMAIL_K7QX2C4' }])).toBe(false)
  expect(map.size).toBe(2)
})

test('what was refused is not in the file, and numbers come back as numbers', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'paravent-map-'))
  const file = join(folder, 'map.json')
  const map = createTokenMap(file)
  map.add([jean])
  map.add([
    { token: 'PERSON_22222C4', value: 'Amina', numeric: false },
    { ...jean, value: 'Marc' },
  ])
  const code = codeOf('H4H4H', 0)
  map.add([{ token: `PHONE_${code}`, value: '33639984127', numeric: true }])
  map.close()
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    PERSON_K7QX2C4: 'Jean Dupont',
    [`PHONE_${code}`]: { number: '33639984127' },
  })
  expect(readTokenMap(file).get(code)).toEqual({ word: 'PHONE', value: '33639984127', numeric: true })
  await rm(folder, { recursive: true })
})
