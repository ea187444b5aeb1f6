import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { restoreWhole } from '../../src/pseudonym/create-restorer.ts'
import { counting, said, write } from '../pseudonym/written.ts'

test('no name in a program counts as a token that something was glued to', () => {
  const { live } = write([said('Ana Perez')], [{ type: 'PERSON', surfaces: ['Ana Perez'] }])
  const root = join(import.meta.dirname, '../../src')
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    // There, tokens are what comments are about.
    (file) => file.endsWith('.ts') && !file.startsWith('pseudonym'),
  )
  expect(sources.length).toBeGreaterThan(100)
  const counted = sources.filter((file) => {
    const counter = counting()
    restoreWhole(readFileSync(join(root, file), 'utf8').replaceAll(/\b[A-Z]+_[2-9A-Z]{7}\b/g, ''), live, counter)
    return counter.unresolved > 0
  })
  expect(counted).toEqual([])
})
