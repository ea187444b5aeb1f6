import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspect } from '../../src/detect/causal.ts'
import { detectorOf, knows, matching, shown, turns } from './slots.ts'

function linked(names: readonly string[], ...texts: readonly string[]): string[][] {
  return shown(inspect(turns(...texts), detectorOf([knows(...names)])))
}

describe('mentions of one person', () => {
  test('share the entity: in full, by a part, with an initial, surname first', () => {
    expect(
      linked(['Jean Dupont', 'DUPONT Jean'], 'Jean Dupont', 'Dupont, jean, J. Dupont, DUPONT Jean, JEAN DUPONT'),
    ).toEqual([['Jean Dupont#0'], ['Dupont#0', 'jean#0', 'J. Dupont#0', 'DUPONT Jean#0', 'JEAN DUPONT#0']])
  })

  test('a part is judged by everyone its unit knows', () => {
    expect(linked(['Jean Dupont', 'Marie Dupont'], 'Dupont; Jean Dupont; Marie Dupont; Jean')).toEqual([
      ['Dupont#0', 'Jean Dupont#1', 'Marie Dupont#2', 'Jean#1'],
    ])
  })

  test('a surname two people have is a third', () => {
    expect(linked(['Jean Dupont', 'Marie Dupont'], 'Jean Dupont', 'Marie Dupont', 'Dupont, J. Dupont')).toEqual([
      ['Jean Dupont#0'],
      ['Marie Dupont#1'],
      ['Dupont#2', 'J. Dupont#0'],
    ])
  })

  test('what an earlier unit decided stays', () => {
    expect(linked(['Jean Dupont', 'Marie Dupont'], 'Jean Dupont, Dupont', 'Marie Dupont', 'dupont')).toEqual([
      ['Jean Dupont#0', 'Dupont#0'],
      ['Marie Dupont#1'],
      ['dupont#0'],
    ])
  })

  test('an initial that fits nobody, or two, is somebody else', () => {
    expect(linked(['Jean Dupont', 'Julie Dupont'], 'Jean Dupont', 'P. Dupont', 'Julie Dupont', 'J. Dupont')).toEqual([
      ['Jean Dupont#0'],
      ['P. Dupont#1'],
      ['Julie Dupont#2'],
      ['J. Dupont#3'],
    ])
  })

  test('who was known by one part is recognised by the full name', () => {
    expect(linked(['Alice', 'Alice Martin'], 'Alice', 'Alice Martin', 'Martin')).toEqual([
      ['Alice#0'],
      ['Alice Martin#0'],
      ['Martin#0'],
    ])
  })

  test('but not when two full names of the unit could be meant', () => {
    expect(linked(['Alice', 'Alice Martin', 'Alice Durand'], 'Alice', 'Alice Martin, Alice Durand')).toEqual([
      ['Alice#0'],
      ['Alice Martin#1', 'Alice Durand#2'],
    ])
  })

  test('two full names with the same words in another order are two people', () => {
    expect(linked(['Thomas Martin', 'Martin Thomas'], 'Thomas Martin', 'Martin Thomas', 'Thomas')).toEqual([
      ['Thomas Martin#0'],
      ['Martin Thomas#1'],
      ['Thomas#2'],
    ])
  })
})

describe('values', () => {
  test('are one by canonical form and by text', () => {
    const phones = matching('PHONE', /\+?\d[\d ]{6,}\d/g, (surface) => surface.replaceAll(' ', '').replace(/^0/, '+33'))
    expect(shown(inspect(turns('0612345678', '+33 6 12 34 56 78, 0612345679'), detectorOf([phones])))).toEqual([
      ['0612345678#0'],
      ['+33 6 12 34 56 78#0', '0612345679#1'],
    ])
  })

  test('of two types are two things', () => {
    const both = [matching('A', /(?<=a)12345/g), matching('B', /(?<=b)12345/g)]
    expect(shown(inspect(turns('a12345 b12345'), detectorOf(both)))).toEqual([['12345#0', '12345#1']])
  })
})

const FIRST = ['Alice', 'Jean', 'Rose', 'Omar', 'Wei', 'Jean-Pierre', 'Anna']
const LAST = ['Martin', 'Dupont', 'Rose', 'Alice', 'van der Berg', "O'Brien", 'Nguyen']
const people = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...FIRST), fc.constantFrom(...LAST)).map(([first, last]) => `${first} ${last}`),
  { minLength: 2, maxLength: 6 },
)

test('two people are never made one', () => {
  const turn = fc.array(fc.tuple(fc.nat(5), fc.nat(4)), { maxLength: 4 })
  fc.assert(
    fc.property(people, fc.array(turn, { minLength: 1, maxLength: 5 }), (names, plan) => {
      const texts = plan.map((mentions) =>
        mentions.map(([who, form]) => `so ${written(names[who % names.length] ?? '', form)};`).join(' '),
      )
      const findings = inspect(turns(...texts), detectorOf([knows(...names)]))
      const owner = new Map<number, string>()
      for (const { surface, entity } of findings.mentions.flat()) {
        const name = names.find((each) => each.toLowerCase() === surface.toLowerCase())
        if (name === undefined) continue
        expect(owner.get(entity) ?? name).toBe(name)
        owner.set(entity, name)
      }
    }),
  )
})

function written(name: string, form: number): string {
  const [first = '', ...last] = name.split(' ')
  return [name, name.toUpperCase(), first, last.join(' '), `${first.charAt(0)}. ${last.join(' ')}`][form] ?? name
}
