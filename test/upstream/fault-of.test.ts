import { expect, test } from 'vitest'
import { faultOf } from '../../src/upstream/fault-of.ts'

/** As Node's sockets, its resolver and its TLS name what failed. */
const coded = (code: string) => Object.assign(new Error(`failed at vendor.example ${code}`), { code })

test.each([
  ['ENOTFOUND', 'upstream_name'],
  ['EAI_AGAIN', 'upstream_name'],
  ['ECONNREFUSED', 'upstream_refused'],
  ['EHOSTUNREACH', 'upstream_unreachable'],
  ['ENETUNREACH', 'upstream_unreachable'],
  ['CERT_HAS_EXPIRED', 'upstream_tls'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'upstream_tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'upstream_tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'upstream_tls'],
  ['ETIMEDOUT', 'upstream_timeout'],
  ['ECONNRESET', 'upstream_reset'],
])('%s is %s, behind a fetch too, and says nothing of where', (code, expected) => {
  for (const cause of [coded(code), new TypeError('fetch failed', { cause: coded(code) })]) {
    const fault = faultOf(cause)
    expect(fault.code).toBe(expected)
    expect(fault.message).not.toContain('vendor.example')
  }
})

test('what a runtime does not name is only unreachable', () => {
  expect(faultOf(new Error('internal error')).code).toBe('upstream_unreachable')
  expect(faultOf(undefined).code).toBe('upstream_unreachable')
})

test('what can be told apart is told in other words', () => {
  const messages = ['ENOTFOUND', 'ECONNREFUSED', 'EHOSTUNREACH', 'CERT_HAS_EXPIRED', 'ETIMEDOUT', 'ECONNRESET'].map(
    (code) => faultOf(coded(code)).message,
  )
  expect(new Set(messages).size).toBe(messages.length)
})
