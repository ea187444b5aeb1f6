import { describe, expect, test } from 'vitest'
import { spelledFor } from '../../src/pseudonym/spelling.ts'

const spelled = (word: string, value: string, meets: RegExp, numeric = false): readonly [string, boolean] => {
  const wanted = { numeric: true, meets: (json: string) => meets.test(json) }
  const { json, met } = spelledFor({ word, value, numeric }, wanted)
  return [json, met]
}

const DIGITS = /^"\d+"$/
const INTERNATIONAL = /^"\+\d+"$/
const NUMBER = /^\d+$/
const DATE = /^"\d{4}-\d{2}-\d{2}"$/

describe('a value that stands alone', () => {
  test.each<[word: string, value: string, asked: RegExp, json: string]>([
    ['PHONE', '06 39 98 41 27', DIGITS, '"0639984127"'],
    ['PHONE', '(0639) 98-41.27', DIGITS, '"0639984127"'],
    ['PHONE', '+33 6 39 98 41 27', INTERNATIONAL, '"+33639984127"'],
    ['PHONE', '+33 6 39 98 41 27', NUMBER, '33639984127'],
    ['PHONE', '639984127', NUMBER, '639984127'],
    ['PHONE', '+33 6 39 98 41 27', /^"\+33 6/, '"+33 6 39 98 41 27"'],
    ['IBAN', 'fr76 3000 6000 0112 3456 7890 189', /^"[A-Z0-9]+"$/, '"FR7630006000011234567890189"'],
    ['CARD', '4556-7375-8689-9855', NUMBER, '4556737586899855'],
    ['NATIONALID', '85.07.30-033.28', DIGITS, '"85073003328"'],
    ['BIRTHDATE', '14/05/1987', DATE, '"1987-05-14"'],
    ['BIRTHDATE', '05/14/1987', DATE, '"1987-05-14"'],
    ['BIRTHDATE', '7/7/1987', DATE, '"1987-07-07"'],
    ['BIRTHDATE', '3.12.1985', DATE, '"1985-12-03"'],
    ['BIRTHDATE', '1985/12/03', DATE, '"1985-12-03"'],
    ['BIRTHDATE', '12 mars 1985', DATE, '"1985-03-12"'],
    ['BIRTHDATE', '1er août 1985', DATE, '"1985-08-01"'],
    ['BIRTHDATE', '12 de marzo de 1985', DATE, '"1985-03-12"'],
    ['BIRTHDATE', 'March 12th, 1985', DATE, '"1985-03-12"'],
    ['BIRTHDATE', '12. März 1985', DATE, '"1985-03-12"'],
  ])('is spelled as it was asked for: %s %s', (word, value, asked, json) => {
    expect(spelled(word, value, asked)).toEqual([json, true])
  })

  test.each<[why: string, word: string, value: string, asked: RegExp]>([
    ['its country is not said', 'PHONE', '06 39 98 41 27', INTERNATIONAL],
    ['its zero would be lost', 'PHONE', '06 39 98 41 27', NUMBER],
    ['whether its zero is dialled is not said', 'PHONE', '+33 (0)6 39 98 41 27', INTERNATIONAL],
    ['it has an extension', 'PHONE', '06 39 98 41 27 ext. 3', DIGITS],
    ['it has two readings', 'BIRTHDATE', '03/12/1985', DATE],
    ['its century is not said', 'BIRTHDATE', '14/05/87', DATE],
    ['there is no such day', 'BIRTHDATE', '31/02/1985', DATE],
    ['there is no such month', 'BIRTHDATE', '12 brumaire 1985', DATE],
    ['it has too many digits for a number', 'NATIONALID', '99 999 999 999 999 999', NUMBER],
    ['nothing else is known of it', 'PERSON', 'Ines Caradec', DIGITS],
  ])('stays as it was typed where %s', (_why, word, value, asked) => {
    expect(spelled(word, value, asked)).toEqual([JSON.stringify(value), false])
  })

  test('was a number, and is one where that is asked for; else its digits are a text', () => {
    expect(spelled('PHONE', '639984127', NUMBER, true)).toEqual(['639984127', true])
    expect(spelled('PHONE', '639984127', DIGITS, true)).toEqual(['"639984127"', true])
    expect(spelled('PHONE', '639984127', INTERNATIONAL, true)).toEqual(['639984127', false])
  })
})
