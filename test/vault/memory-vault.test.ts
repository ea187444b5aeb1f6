import { describe, expect, test } from 'vitest'
import { createMemoryVault } from '../../src/vault/memory-vault.ts'
import { bytes, INES, recalled, testVault } from '../contract/vault.ts'

testVault(() => createMemoryVault())

describe('a vault in memory', () => {
  test('forgets a conversation that is not used, and keeps one that is', async () => {
    let time = 0
    const vault = createMemoryVault({ idle: 100, absolute: 1000, now: () => time })
    await vault.keep(INES, { name: 'used', bytes: bytes('first') })
    await vault.keep(INES, { name: 'left', bytes: bytes('other') })
    time = 60
    expect(await recalled(vault, INES, 'used')).toEqual(['first'])
    time = 120
    expect(await recalled(vault, INES, 'used')).toEqual(['first'])
    expect(await recalled(vault, INES, 'left')).toBeUndefined()
  })

  test('keeps what is to stay longer than it would otherwise, up to the end', async () => {
    let time = 0
    const vault = createMemoryVault({ idle: 100, absolute: 1000, now: () => time })
    await vault.keep(INES, { name: 'long', bytes: bytes('first'), idle: 600 })
    await vault.keep(INES, { name: 'short', bytes: bytes('other'), idle: 10 })
    await vault.keep(INES, { name: 'more', bytes: bytes('second'), after: 'long' })
    time = 90
    expect(await recalled(vault, INES, 'short')).toEqual(['other'])
    time = 590
    expect(await recalled(vault, INES, 'short')).toBeUndefined()
    expect(await recalled(vault, INES, 'more')).toEqual(['first', 'second'])
    time = 1000
    expect(await recalled(vault, INES, 'more')).toBeUndefined()
  })

  test('forgets every conversation in the end, however much it is used', async () => {
    let time = 0
    const vault = createMemoryVault({ idle: 100, absolute: 250, now: () => time })
    await vault.keep(INES, { name: 'one', bytes: bytes('first') })
    for (time = 50; time < 250; time += 50) expect(await recalled(vault, INES, 'one')).toEqual(['first'])
    expect(await recalled(vault, INES, 'one')).toBeUndefined()
  })

  test('a record that continues does not make a conversation younger', async () => {
    let time = 0
    const vault = createMemoryVault({ idle: 200, absolute: 250, now: () => time })
    await vault.keep(INES, { name: 'one', bytes: bytes('first') })
    time = 150
    await vault.keep(INES, { name: 'two', bytes: bytes('second'), after: 'one' })
    time = 260
    expect(await recalled(vault, INES, 'two')).toBeUndefined()
  })

  test('a conversation that begins with what another said is as old as that one', async () => {
    let time = 0
    const vault = createMemoryVault({ idle: 200, absolute: 250, now: () => time })
    await vault.keep(INES, { name: 'one', bytes: bytes('first') })
    time = 150
    await vault.keep(INES, { name: 'copy', bytes: bytes('first'), like: 'one' })
    await vault.keep(INES, { name: 'copy', bytes: bytes('second'), after: 'copy' })
    time = 240
    expect(await recalled(vault, INES, 'copy')).toEqual(['first', 'second'])
    time = 260
    expect(await recalled(vault, INES, 'copy')).toBeUndefined()
  })

  test('is bounded: the conversation unused for longest makes room', async () => {
    const vault = createMemoryVault({ bytes: 30 })
    await vault.keep(INES, { name: 'one', bytes: bytes('0123456789') })
    await vault.keep(INES, { name: 'two', bytes: bytes('0123456789') })
    await vault.recall(INES, 'one')
    await vault.keep(INES, { name: 'three', bytes: bytes('0123456789abcde') })
    expect(await recalled(vault, INES, 'two')).toBeUndefined()
    expect(await recalled(vault, INES, 'one')).toEqual(['0123456789'])
    expect(await recalled(vault, INES, 'three')).toEqual(['0123456789abcde'])
  })

  test('counts what a growing conversation keeps, and gives it back when it is gone', async () => {
    const vault = createMemoryVault({ bytes: 30 })
    await vault.keep(INES, { name: 'all', bytes: bytes('0123456789') })
    await vault.keep(INES, { name: 'all', bytes: bytes('0123456789'), after: 'all' })
    await vault.keep(INES, { name: 'all', bytes: bytes('0123456789'), after: 'all' })
    expect(await recalled(vault, INES, 'all')).toHaveLength(3)
    await vault.keep(INES, { name: 'other', bytes: bytes('0123456789') })
    expect(await recalled(vault, INES, 'all')).toBeUndefined()
    await vault.keep(INES, { name: 'more', bytes: bytes('0123456789abcdefghij') })
    expect(await recalled(vault, INES, 'other')).toHaveLength(1)
  })

  test('gives back the room of a conversation that begins anew under its name', async () => {
    const vault = createMemoryVault({ bytes: 30 })
    await vault.keep(INES, { name: 'other', bytes: bytes('0123456789') })
    await vault.keep(INES, { name: 'all', bytes: bytes('0123456789') })
    await vault.keep(INES, { name: 'all', bytes: bytes('0123456789'), after: 'all' })
    await vault.keep(INES, { name: 'all', bytes: bytes('0123456789') })
    await vault.keep(INES, { name: 'more', bytes: bytes('0123456789') })
    expect(await recalled(vault, INES, 'other')).toHaveLength(1)
    expect(await recalled(vault, INES, 'all')).toHaveLength(1)
    expect(await recalled(vault, INES, 'more')).toHaveLength(1)
  })

  test('does not keep what is larger than it is', async () => {
    const vault = createMemoryVault({ bytes: 4 })
    await vault.keep(INES, { name: 'one', bytes: bytes('0123456789') })
    expect(await recalled(vault, INES, 'one')).toBeUndefined()
  })
})
