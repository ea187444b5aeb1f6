import { expect, test } from 'vitest'
import { addressField } from '../../../src/detect/fields/address.ts'
import { budgetFor } from '../../../src/detect/budget.ts'
import { hintOf } from '../../../src/detect/fields/hints.ts'

function found(text: string, hint = 'ADDRESS'): string[] {
  return addressField
    .find(text, { author: 'tool', kind: 'value', hint }, budgetFor(text.length))
    .map(({ start, end }) => text.slice(start, end))
}

test.each(['12 Kerlouan', '4 bis Kermaria', 'Kirchweg 7a, 3. Stock', ' 221B Baker St '])('%j is an address', (text) => {
  expect(found(text)).toEqual([text.trim()])
})

test.each([
  '',
  'Brest',
  '10.0.0.1',
  '0x52908400098527886E0F7030069857D2E4169EE7',
  'jean @ x.fr 12',
  'http://x.fr/1 a',
  '29200',
])('%j is none', (text) => {
  expect(found(text)).toEqual([])
})

test('under another key it is not judged', () => {
  expect(found('12 Kerlouan', 'PHONE')).toEqual([])
})

test.each(['address', 'streetAddress', 'address_line1', 'billing_address', 'adresse', 'rue', 'Straße', 'dirección'])(
  'the key %j names an address',
  (key) => {
    expect(hintOf(key)).toBe('ADDRESS')
  },
)

test.each(['ip_address', 'macAddress', 'wallet_address', 'webAddress', 'addressee', 'addressable'])(
  'the key %j names none',
  (key) => {
    expect(hintOf(key)).toBeUndefined()
  },
)
