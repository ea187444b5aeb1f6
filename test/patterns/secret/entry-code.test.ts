import { describe, expect, test } from 'vitest'
import { ENTRY_CODES } from '../../../patterns/secret/entry-code.ts'
import { found } from '../lists.ts'

describe.each(ENTRY_CODES.map((pattern) => [pattern.id, pattern.examples[0] ?? ''] as const))('%s', (_, example) => {
  test('finds its example', () => {
    expect(found(example)).toEqual([expect.stringMatching(/^SECRET /)])
  })
})

describe('a code that opens a home is found whole', () => {
  test.each([
    ['digicode «12A45»'],
    ['le digicode c’est «4512B»'],
    ['digicode : «A4512»'],
    ['code de la porte «4512B», 3e étage'],
    ['code portail: «2580»'],
    ['Code immeuble «45B12»'],
    ['the alarm code is «7391»'],
    ['Türcode: «4512»'],
    ['deurcode «4512»'],
    ['código de la puerta: «4512»'],
  ])('%s', (marked) => {
    const code = /«(.*)»/.exec(marked)?.[1] ?? ''
    expect(found(marked.replaceAll(/[«»]/g, ''))).toContain(`SECRET ${code}`)
  })
})

describe('what speaks of a code holds none', () => {
  test.each([
    'le digicode est en panne depuis 3 jours',
    'code porte ?',
    'le code de la porte a changé le 12/03/2024',
    'une porte de 2040 mm',
    'digicode 12 touches',
    'the door code is wrong',
    'error code 4512 at the gate',
    'code source 4512',
    'alarm code: see page 12',
  ])('%s', (text) => {
    expect(found(text).filter((line) => line.startsWith('SECRET'))).toEqual([])
  })
})
