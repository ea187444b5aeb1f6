import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'

/** SHA-256 of what has been said so far; it can be asked in between and goes on. */
export interface RunningHash {
  update(bytes: Uint8Array): void
  /** Of everything up to here. */
  digest(): Uint8Array
}

/**
 * Begins a SHA-256. A seam, because a runtime may have a faster one: a resent history is hashed on every turn, and the
 * machine's own instructions are six times as fast as JavaScript. The bytes are the same.
 */
export type Hashing = () => RunningHash

/** SHA-256 everywhere. */
export const portableHashing: Hashing = () => {
  const hash = sha256.create()
  return {
    update: (bytes) => void hash.update(bytes),
    digest: () => hash.clone().digest(),
  }
}

/**
 * HMAC-SHA-256 under one key. The key is prepared once, which is half the work on messages as short as ours; for those
 * JavaScript is as fast as a call into the runtime.
 */
export function keyedHash(key: Uint8Array): (message: Uint8Array) => Uint8Array {
  const prepared = hmac.create(sha256, key)
  return (message) => prepared.clone().update(message).digest()
}
