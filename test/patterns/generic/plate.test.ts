import { describe, expect, test } from 'vitest'
import { PLATES } from '../../../patterns/generic/plate.ts'
import { found } from '../lists.ts'

describe.each(PLATES.flatMap(({ id, examples }) => examples.map((example) => [id, example] as const)))(
  '%s',
  (_, example) => {
    test(`finds ${example}`, () => {
      expect(found(example)).toContainEqual(expect.stringMatching(/^PLATE /))
    })
  },
)

describe('a plate that its word announces is found whole', () => {
  test.each([
    ['plaque «456 ABC 75»'],
    ['ancienne plaque «1234 AB 29»'],
    ['plaque belge «1-ABC-234»'],
    ['immatriculation «GE 12345» suisse'],
    ['kenteken: «12-ABC-3»'],
    ['kenteken «ab12cd»'],
    ['matrícula «AA-12-BB»'],
    ['placa «ABC-1234»'],
    ['license plate «7ABC123»'],
    ['number plate «P123 ABC»'],
    ['Irish reg «191-D-12345»'],
    ['Kennzeichen «W-12345A» (Wien)'],
  ])('%s', (marked) => {
    const plate = /«(.*)»/.exec(marked)?.[1] ?? ''
    expect(found(marked.replaceAll(/[«»]/g, ''))).toContain(`PLATE ${plate}`)
  })
})

describe('what stands behind such a word and is no plate', () => {
  test.each([
    'plaque 2000 W',
    'plaque de 12 mm',
    'une plaque 60 x 40 cm',
    'immatriculé en 2019',
    'véhicule immatriculé 2 fois',
    'Kennzeichen beantragen ab 2024',
    'matrícula 12345678',
    'plate 12 of the book',
    'number plate bracket M10 316',
    'placa base B450M',
    'plaque COVID19',
    'placa RTX 4070 Ti',
    'coche A3 2019',
    'car model X-AB 100',
    'The plate AB12 CDE was the example on the website',
  ])('%s', (text) => {
    expect(found(text).filter((line) => line.startsWith('PLATE'))).toEqual([])
  })
})
