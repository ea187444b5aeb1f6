import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Asked, Constraint } from './constraint.ts'
import { SAMPLES } from './samples.ts'

/** Verdicts remembered; the oldest goes. */
const MOST = 1024

/** By a keyed hash, under a key that dies with the process: what a client's schemas say is not kept. */
const verdicts = new Map<string, readonly string[] | 'unknown'>()
let key: string | undefined

/**
 * The types of the catalogue of which some value meets a constraint; `unknown` where it cannot be followed. Schemas are
 * sent again with every turn, and a hundred samples take longer than a hash.
 */
export function catalogueUnder(asked: Asked, constraint: Constraint, wholly: boolean): readonly string[] | 'unknown' {
  const { pattern, format, minLength, maxLength } = asked
  // Drawn at the first use: a Worker has no randomness before its first request.
  key ??= bytesToHex(crypto.getRandomValues(new Uint8Array(32)))
  const name = bytesToHex(
    sha256(utf8ToBytes(`${key}${JSON.stringify([pattern, format, minLength, maxLength, wholly])}`)),
  )
  let verdict = verdicts.get(name)
  if (verdict === undefined) {
    verdict = constraint.unknown
      ? 'unknown'
      : [...SAMPLES].flatMap(([entity, values]) => (values.some(constraint.meetsText) ? [entity] : []))
    const oldest = verdicts.size < MOST ? undefined : verdicts.keys().next().value
    if (oldest !== undefined) verdicts.delete(oldest)
    verdicts.set(name, verdict)
  }
  return verdict
}
