import { describe, expect, test } from 'vitest'
import { budgetFor } from '../../../src/detect/budget.ts'
import { fieldHints, hintOf } from '../../../src/detect/fields/hints.ts'
import type { Field } from '../../../src/detect/recogniser.ts'

test.each([
  ['email', 'EMAIL'],
  ['e_mail', 'EMAIL'],
  ['E-Mail', 'EMAIL'],
  ['courriel', 'EMAIL'],
  ['customerEmailAddress', 'EMAIL'],
  ['phone', 'PHONE'],
  ['tel', 'PHONE'],
  ['Téléphone', 'PHONE'],
  ['telefon', 'PHONE'],
  ['mobile_phone2', 'PHONE'],
  ['firstName', 'PERSON'],
  ['last_name', 'PERSON'],
  ['contact.last-name', 'PERSON'],
  ['nom', 'PERSON'],
  ['prénom', 'PERSON'],
  ['Nachname', 'PERSON'],
  ['apellidos', 'PERSON'],
  ['IBAN', 'IBAN'],
  ['customer_iban', 'IBAN'],
  ['birthDate', 'DATE_OF_BIRTH'],
  ['date_naissance', 'DATE_OF_BIRTH'],
  ['patient.dob', 'DATE_OF_BIRTH'],
  ['Geburtsdatum', 'DATE_OF_BIRTH'],
  ['passport_number', 'NATIONAL_ID'],
  ['ssn', 'NATIONAL_ID'],
  ['licensePlate', 'PLATE'],
  ['name', undefined],
  ['file_name', undefined],
  ['productName', undefined],
  ['hotel', undefined],
  ['', undefined],
  ['constructor', undefined],
])('the key %j names %s', (key, entity) => {
  expect(hintOf(key)).toBe(entity)
})

function found(text: string, field: Partial<Field>): string[] {
  return fieldHints
    .find(text, { author: 'tool', kind: 'value', ...field }, budgetFor(text.length))
    .map(({ start, end }) => text.slice(start, end))
}

describe('a value under a key that names people', () => {
  test.each(['Jean', 'xiomara quispe', ' Nguyễn Thị Mai ', 'O’Brien', 'Jean-Pierre', '王伟', 'Rose'])(
    '%j is a person',
    (text) => {
      expect(found(text, { hint: 'PERSON' })).toEqual([text.trim()])
    },
  )

  test.each(['', ' ', 'n/a', 'unknown', 'null', 'user', 'c4f3-11', 'one two three four five', 'a@b.fr', '42'])(
    '%j is none',
    (text) => {
      expect(found(text, { hint: 'PERSON' })).toEqual([])
    },
  )

  test('under another key it is not judged', () => {
    expect(found('Jean', {})).toEqual([])
    expect(found('Jean', { hint: 'EMAIL' })).toEqual([])
    expect(found('Jean', { kind: 'prose', hint: 'PERSON' })).toEqual([])
  })
})

describe('a participant name', () => {
  test.each(['Jean', 'Jean_Dupont', 'alice', 'rose', 'Marie-Claire', 'jean.dupont', 'Xiomara'])(
    '%j is a person',
    (text) => {
      expect(found(text, { kind: 'name' })).toEqual([text])
    },
  )

  test.each([
    'user',
    'assistant',
    'support_agent',
    'planner',
    'researcher_bot',
    'example_user',
    'user_8f3a2b1c',
    '0042',
    'get_weather_for_city_now_please',
  ])('%j is none', (text) => {
    expect(found(text, { kind: 'name' })).toEqual([])
  })
})
