import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { keyedHash } from '../text/hashing.ts'
import type { Scope } from './scope.ts'

/** What the codes of one scope are derived from: HMAC-SHA-256 under its key, which never leaves the process. */
export interface ScopeKey {
  hash(message: Uint8Array): Uint8Array
}

/** Names tenants and makes keys, under the operator's secret. */
export interface KeyRing {
  /** `Scope.tenant` in pass-through: a keyed hash of what the client shows as its key, 32 hexadecimal digits. */
  readonly tenantOf: (clientKey: string) => string
  /** The key of a scope. Another tenant, vendor or conversation, another key. */
  readonly keyOf: (scope: Scope) => ScopeKey
}

const TENANT = utf8ToBytes('paravent tenant 1\n')
const KEY = utf8ToBytes('paravent scope key 1\n')

/** Keys remembered at most: the one of a tenant comes with every request of it. */
const REMEMBERED = 1024

/** HMAC-SHA-256 of the secret, prepared once. What is remembered are keys by tenant, never what a client showed. */
export function keyRing(secret: Uint8Array): KeyRing {
  const hash = keyedHash(secret)
  const known = new Map<string, ScopeKey>()
  return {
    tenantOf: (clientKey) => bytesToHex(hash(concatBytes(TENANT, lengthPrefixed(clientKey))).subarray(0, 16)),
    keyOf({ tenant, upstream, conversation }) {
      const parts = [tenant, upstream, conversation]
      const name = parts.map((part) => `${part.length}:${part}`).join('')
      let key = known.get(name)
      if (key === undefined) {
        key = { hash: keyedHash(hash(concatBytes(KEY, ...parts.map(lengthPrefixed)))) }
        if (known.size >= REMEMBERED) known.clear()
        known.set(name, key)
      }
      return key
    },
  }
}

/** The key of one scope, for those who need no other. */
export function scopeKey(secret: Uint8Array, scope: Scope): ScopeKey {
  return keyRing(secret).keyOf(scope)
}

/** Text with its length before it, so that two texts in a row cannot be read as two others. */
export function lengthPrefixed(text: string): Uint8Array {
  // UTF-8 knows no lone surrogates and would make them all alike: a text that holds one is hashed by its units.
  const bytes = text.isWellFormed() ? encoder.encode(text) : unitsOf(text)
  const out = new Uint8Array(8 + bytes.length)
  writeLength(out, 0, bytes.length)
  writeLength(out, 4, text.length)
  out.set(bytes, 8)
  return out
}

/** Four bytes, the highest first. */
export function writeLength(out: Uint8Array, at: number, length: number): void {
  out[at] = length >>> 24
  out[at + 1] = length >>> 16
  out[at + 2] = length >>> 8
  out[at + 3] = length
}

const encoder = new TextEncoder()

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
