import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { lengthPrefixed, type ScopeKey } from './keys.ts'

const IDENTIFIER = utf8ToBytes('paravent identifier 1\n')

/**
 * What stands for a user's id or the key of a cache, in every request of a tenant to a vendor: the same each time, so
 * that the vendor's routing keeps working, and another at another vendor. Always 34 small letters and digits, which
 * every vendor's field takes.
 */
export function identifierPseudonym(key: ScopeKey, kind: string, value: string): string {
  const hash = key.hash(concatBytes(IDENTIFIER, lengthPrefixed(kind), lengthPrefixed(value)))
  return `pv${bytesToHex(hash.subarray(0, 16))}`
}
