import { expect, test } from 'vitest'
import { found } from '../lists.ts'

const BODY = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7'

test('a private key in armour is covered from its first line to its last character', () => {
  expect(found(`-----BEGIN PRIVATE KEY-----\n${BODY}\n-----END PRIVATE KEY-----`)).toEqual([
    expect.stringContaining(BODY),
  ])
})

test('a public key is none', () => {
  expect(found(`-----BEGIN PUBLIC KEY-----\n${BODY}\n-----END PUBLIC KEY-----`)).toEqual([])
})
