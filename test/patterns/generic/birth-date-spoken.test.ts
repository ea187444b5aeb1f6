import { describe, expect, test } from 'vitest'
import { found } from '../lists.ts'

describe('a date of birth in words is found whole', () => {
  test.each([
    ['je suis née le «sept août mille neuf cent quatre-vingt-dix»'],
    ['né le «vingt et un mai deux mille trois» à Brest'],
    ['nee le «deux fevrier 1990»'],
    ['ma date de naissance est le «dix-sept juin mille neuf cent soixante-douze»'],
    ['I was born on the «twelfth of march nineteen eighty five»'],
    ['date of birth: «March the third nineteen seventy»'],
  ])('%s', (marked) => {
    const date = /«(.*)»/.exec(marked)?.[1] ?? ''
    expect(found(marked.replaceAll(/[«»]/g, ''))).toContain(`DATE_OF_BIRTH ${date}`)
  })
})

test.each([
  'arrivée le sept août mille neuf cent quatre-vingt-dix',
  'née le jour de la fête',
  'born on the first of the month',
  'ne le dis pas avant deux mille',
])('what is none is not: %s', (text) => {
  expect(found(text)).toEqual([])
})
