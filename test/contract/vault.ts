import { describe, expect, test } from 'vitest'
import type { Vault } from '../../src/vault/vault.ts'

/** What every vault does, whatever it keeps its records in. */
export function testVault(open: () => Vault | Promise<Vault>): void {
  describe('a vault', () => {
    test('gives a record back to whom it belongs', async () => {
      const vault = await open()
      await vault.keep(INES, { name: 'one', bytes: bytes('first') })
      expect(await recalled(vault, INES, 'one')).toEqual(['first'])
    })

    test('gives it to nobody else: not to another tenant, not at another vendor', async () => {
      const vault = await open()
      await vault.keep(INES, { name: 'one', bytes: bytes('first') })
      expect(await recalled(vault, { ...INES, tenant: 'tom' }, 'one')).toBeUndefined()
      expect(await recalled(vault, { ...INES, upstream: 'other' }, 'one')).toBeUndefined()
      expect(await vault.erase({ ...INES, tenant: 'tom' }, 'one')).toBe(false)
      expect(await recalled(vault, INES, 'two')).toBeUndefined()
    })

    test('gives all that a record continues, oldest first, along its own branch', async () => {
      const vault = await open()
      await vault.keep(INES, { name: 'one', bytes: bytes('first') })
      await vault.keep(INES, { name: 'two', bytes: bytes('second'), after: 'one' })
      await vault.keep(INES, { name: 'other two', bytes: bytes('another second'), after: 'one' })
      await vault.keep(INES, { name: 'three', bytes: bytes('third'), after: 'two' })
      expect(await recalled(vault, INES, 'three')).toEqual(['first', 'second', 'third'])
      expect(await recalled(vault, INES, 'other two')).toEqual(['first', 'another second'])
      expect(await recalled(vault, INES, 'one')).toEqual(['first'])
    })

    test('keeps nothing that continues what it does not have', async () => {
      const vault = await open()
      await vault.keep(INES, { name: 'two', bytes: bytes('second'), after: 'one' })
      expect(await recalled(vault, INES, 'two')).toBeUndefined()
    })

    test('can be asked for a record that is still being put away', async () => {
      const vault = await open()
      const kept = vault.keep(INES, { name: 'one', bytes: bytes('first') })
      expect(await recalled(vault, INES, 'one')).toEqual(['first'])
      await kept
    })

    test('takes records in the order in which they come, sealed or not', async () => {
      const vault = await open()
      const all = ['first', 'second', 'third']
      const kept = all.map((one, at) =>
        vault.keep(INES, { name: 'all', bytes: bytes(one), after: at === 0 ? undefined : 'all' }),
      )
      expect(await recalled(vault, INES, 'all')).toEqual(all)
      await Promise.all(kept)
      expect(await recalled(vault, INES, 'all')).toEqual(all)
    })

    test('puts a record in the place of one of the same name', async () => {
      const vault = await open()
      await vault.keep(INES, { name: 'one', bytes: bytes('first') })
      await vault.keep(INES, { name: 'one', bytes: bytes('again') })
      expect(await recalled(vault, INES, 'one')).toEqual(['again'])
    })

    test('lets a conversation grow under one name', async () => {
      const vault = await open()
      await vault.keep(INES, { name: 'all', bytes: bytes('first') })
      await vault.keep(INES, { name: 'all', bytes: bytes('second'), after: 'all' })
      await vault.keep(INES, { name: 'aside', bytes: bytes('aside'), after: 'all' })
      await vault.keep(INES, { name: 'all', bytes: bytes('third'), after: 'all' })
      expect(await recalled(vault, INES, 'all')).toEqual(['first', 'second', 'third'])
      expect(await recalled(vault, INES, 'aside')).toEqual(['first', 'second', 'aside'])
      expect(await vault.erase(INES, 'all')).toBe(true)
      expect(await recalled(vault, INES, 'all')).toBeUndefined()
    })

    test('erases a conversation whole, and no other', async () => {
      const vault = await open()
      await vault.keep(INES, { name: 'one', bytes: bytes('first') })
      await vault.keep(INES, { name: 'two', bytes: bytes('second'), after: 'one' })
      await vault.keep(INES, { name: 'elsewhere', bytes: bytes('another') })
      expect(await vault.erase(INES, 'two')).toBe(true)
      expect(await recalled(vault, INES, 'one')).toBeUndefined()
      expect(await recalled(vault, INES, 'two')).toBeUndefined()
      expect(await recalled(vault, INES, 'elsewhere')).toEqual(['another'])
      expect(await vault.erase(INES, 'two')).toBe(false)
    })

    test('keeps its own copy of what it was given', async () => {
      const vault = await open()
      const record = bytes('first')
      const kept = vault.keep(INES, { name: 'one', bytes: record })
      await kept
      record.fill(0)
      expect(await recalled(vault, INES, 'one')).toEqual(['first'])
    })

    test('keeps bytes of any kind, none among them', async () => {
      const vault = await open()
      const record = Uint8Array.from({ length: 256 }, (_, at) => at)
      await vault.keep(INES, { name: 'all', bytes: record })
      await vault.keep(INES, { name: 'none', bytes: new Uint8Array(0) })
      expect(await vault.recall(INES, 'all')).toEqual([record])
      expect(await vault.recall(INES, 'none')).toEqual([new Uint8Array(0)])
    })
  })
}

export const INES = { tenant: 'ines', upstream: 'openai' }

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export async function recalled(
  vault: Vault,
  owner: Parameters<Vault['recall']>[0],
  name: string,
): Promise<readonly string[] | undefined> {
  const records = await vault.recall(owner, name)
  return records?.map((record) => new TextDecoder().decode(record))
}
