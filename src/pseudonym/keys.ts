import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Scope } from './scope.ts'

/** What the codes of one scope are derived from. Made once a request; never leaves the process. */
export interface ScopeKey {
  readonly bytes: Uint8Array
}

/** The key of a scope: HMAC-SHA-256 of the operator's secret. Another tenant, vendor or conversation, another key. */
export function scopeKey(secret: Uint8Array, scope: Scope): ScopeKey {
  const parts = [scope.tenant, scope.upstream, scope.conversation].map(lengthPrefixed)
  return { bytes: hmac(sha256, secret, concatBytes(utf8ToBytes('paravent scope key 1\n'), ...parts)) }
}

/** `Scope.tenant` in pass-through: a keyed hash of what the client shows as its key, 32 hexadecimal digits. */
export function tenantOf(secret: Uint8Array, clientKey: string): string {
  const hash = hmac(sha256, secret, concatBytes(utf8ToBytes('paravent tenant 1\n'), lengthPrefixed(clientKey)))
  return [...hash.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Text with its length before it, so that two texts in a row cannot be read as two others. */
export function lengthPrefixed(text: string): Uint8Array {
  // UTF-8 knows no lone surrogates and would make them all alike: a text that holds one is hashed by its units.
  const bytes = LONE_SURROGATE.test(text) ? unitsOf(text) : utf8ToBytes(text)
  const out = new Uint8Array(8 + bytes.length)
  const view = new DataView(out.buffer)
  view.setUint32(0, bytes.length)
  view.setUint32(4, text.length)
  out.set(bytes, 8)
  return out
}

const LONE_SURROGATE = /\p{Surrogate}/u

function unitsOf(text: string): Uint8Array {
  const out = new Uint8Array(1 + 2 * text.length)
  // No UTF-8 text begins with this byte.
  out[0] = 0xff
  for (let at = 0; at < text.length; at += 1) {
    out[1 + 2 * at] = text.charCodeAt(at) >> 8
    out[2 + 2 * at] = text.charCodeAt(at) & 0xff
  }
  return out
}
