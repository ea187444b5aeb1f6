import { describe, expect, test } from 'vitest'
import { budgetFor } from '../../../src/detect/budget.ts'
import { hintOf } from '../../../src/detect/fields/hints.ts'
import { secretField } from '../../../src/detect/fields/secret.ts'

test.each([
  'password',
  'user_password',
  'passwd',
  'pwd',
  'secret',
  'clientSecret',
  'access_token',
  'apiKey',
  'api_key',
  'X-API-Key',
  'pin',
  'otp',
  'mot_de_passe',
  'contraseña',
  'Passwort',
])('the key %j names a secret', (key) => {
  expect(hintOf(key)).toBe('SECRET')
})

test.each([
  'max_tokens',
  'token',
  'next_page_token',
  'nextPageToken',
  'pageToken',
  'sync_token',
  'eos_token',
  'key',
  'password_policy',
  'forgot_password',
  'pinned',
])('the key %j names none', (key) => {
  expect(hintOf(key)).toBeUndefined()
})

function found(text: string, hint = 'SECRET'): readonly string[] {
  return secretField
    .find(text, { author: 'tool', kind: 'value', hint }, budgetFor(text.length))
    .map(({ start, end }) => text.slice(start, end))
}

describe('a value under a key that names a secret', () => {
  test.each(['Sunny-Day-7', 'soleil', ' 4821 ', 'tok_9f8e7d6c', 'mon soleil 29'])('%j is one', (text) => {
    expect(found(text)).toEqual([text.trim()])
  })

  test.each([
    '',
    'null',
    'string',
    'Password',
    'required',
    '<password>',
    '$PASSWORD',
    '${DB_PASSWORD}',
    '{{ token }}',
    '********',
    'At least one capital and a sign',
    'https://example.com/reset',
  ])('%j is none', (text) => {
    expect(found(text)).toEqual([])
  })

  test('under another key it is not judged', () => {
    expect(found('Sunny-Day-7', 'PERSON')).toEqual([])
    expect(found('Sunny-Day-7', '')).toEqual([])
  })
})
