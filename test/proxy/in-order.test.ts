import { expect, test } from 'vitest'
import { createInOrder } from '../../src/proxy/in-order.ts'

test('what comes behind a piece that waits waits with it, and all leaves in order', () => {
  const order = createInOrder()
  let settled = false
  expect(order.push('a')).toBe('a')
  expect(
    order.wait(
      () => (settled ? 'B' : 'b'),
      () => settled,
    ),
  ).toBe('')
  expect(order.push('c')).toBe('')
  settled = true
  expect(order.push('d')).toBe('Bcd')
  expect(order.push('e')).toBe('e')
})

test('a piece that never settles leaves when 64 wait', () => {
  const order = createInOrder()
  order.wait(
    () => 'x',
    () => false,
  )
  for (let count = 1; count < 64; count += 1) expect(order.push('.')).toBe('')
  expect(order.push('.')).toBe(`x${'.'.repeat(64)}`)
})

test('what waits at the end leaves as it is', () => {
  const order = createInOrder()
  order.wait(
    () => 'x',
    () => false,
  )
  order.push('y')
  expect(order.flush()).toBe('xy')
  expect(order.flush()).toBe('')
})
