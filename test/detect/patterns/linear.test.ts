import { describe, expect, test } from 'vitest'
import { PROSE } from '../../../src/detect/recogniser.ts'
import { recogniserAt } from '../../patterns/lists.ts'

/** Steps a character of the worst text may cost: a quarter of what the budget allows, and then some to spare. */
const STEPS_PER_UNIT = 40

const strict = recogniserAt('strict')

/** What somebody might write to be slow with: one unit, repeated. */
const UNITS: readonly string[] = [
  '1',
  '@',
  ' ',
  '\n',
  'a.',
  '(',
  '[',
  '06 ',
  '1 ',
  'a@',
  'a.a@a.a ',
  'FR76 ',
  '+33 ',
  '1:',
  '1 rue ',
  'a1',
  'zéro six ',
  'six ',
  'oh seven five ',
  'plus six ',
  '}@',
  '(06123456 ',
  '%41',
  '1234567 ',
  '4111 1111 1111 1111 ',
  '12/12/1980 ',
  'password: ',
  'password is x1',
  '://',
  'a://b:c@',
  '1-',
  '1/',
  '1.',
  'tel 0612345678 ',
  'tel 9999999 ',
  '0000000000 ',
  'tel 123456789 ',
  '\u0430a ',
  ' [at] a ',
  ' at a dot ',
  ' tiret a arobase ',
  'a_at_a_dot_a',
  'a(a)a',
  '@@a..',
  'a@a tiret ',
  'a ',
  'a @ ',
  'a @ b . ',
  'b . c d ',
  '=?UTF-8?Q?',
  '=?UTF-8?B?QQ==?= ',
  "a''",
  'FR76 | ',
  'F R 7 6 ',
  'FR76 OOOO ',
  '1.1.1.1 ',
  '(1)',
  '12345 ',
  'via Roma 1, ',
  'eyJ1.eyJ',
  'sk-1',
  '-----BEGIN PRIVATE KEY-----',
  'one two three ',
  'd41d8cd98f00b204e9800998ecf8427e ',
  '550e8400-e29b-41d4-a716-446655440000 ',
  'né le 1 mars ',
  'A1',
  'AB 123 ',
  '1850578006084',
  '{"phone": 1',
  'o6 39 ',
  '06,39',
  '06 O',
  'nul zes ',
  'tel;a\n1;1\n',
  'tel\ta\n1\t1\t1\n',
  'tel,a\n"1,',
  'tel;a\n',
  'tel;'.repeat(60) + '\n' + '0612345698;'.repeat(60) + '\n',
  'sort code 20-00-00 ',
  'IMEI 49 ',
  'Kto 12 ',
  '4556737586899855 09/27 123 ',
  'clabe 032 180 ',
  'cvv ',
  'pass: a1',
  'password: abcd ',
  'password "a b ',
  'code pin 1234 ',
  'insta: a_1 ',
  'my snap a_1 ',
  'pseudo: abcd ',
  '_12 rue A_ ',
  '12 Aa ',
  'adresse: 12 Aa ',
  '12 Aa 29200 aa ',
  'abito in via a 1 ',
  '&#64;',
  String.raw`\u0040`,
]

class Meter {
  spent = 0
  spend(steps: number): void {
    this.spent += steps
  }
}

function stepsOf(unit: string, length: number): number {
  const meter = new Meter()
  strict.find(unit.repeat(Math.ceil(length / unit.length)).slice(0, length), PROSE, meter)
  return meter.spent
}

describe('the worst text anybody can write', () => {
  test.each(UNITS)('%j over and over costs a bounded number of steps a character', (unit) => {
    expect(stepsOf(unit, 100_000) / 100_000).toBeLessThan(STEPS_PER_UNIT)
  })

  test.each(UNITS)('%j costs twice as much in a text twice as long, not four times', (unit) => {
    const ratio = stepsOf(unit, 40_000) / stepsOf(unit, 20_000)
    expect(ratio).toBeLessThan(2.2)
  })

  test('a megabyte is read within its budget', () => {
    expect(stepsOf('tel 06 12 34 56 98, ', 1_000_000) / 1_000_000).toBeLessThan(STEPS_PER_UNIT)
  })
})
