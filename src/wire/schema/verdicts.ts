import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** Why a token cannot stand where a value may. */
export interface Affected {
  /** The constraint that is in its way. */
  readonly keyword: 'type' | 'pattern' | 'format' | 'maxLength' | 'minLength'
  readonly longest: number
  readonly shortest: number
  /** Only a number may stand there. */
  readonly numeric: boolean
}

/** Verdicts remembered of one policy; the oldest goes. */
const MOST = 1024
/** Policies remembered: an upstream has one or two. */
const MOST_POLICIES = 16

type Verdicts = Map<string, Affected | undefined>

/** By the operator's own types and what stands for each type, then by a keyed hash of what is asked. */
const all = new WeakMap<object, Map<string, Verdicts>>()
let secret: Uint8Array | undefined

/**
 * A verdict on a constraint, remembered or fresh: schemas come again with every turn, and a hundred samples take longer
 * than a hash. What a client's schemas say is not kept: the key of the hash dies with the process.
 */
export function remembered(
  own: object,
  forms: string,
  asked: string,
  judge: () => Affected | undefined,
): Affected | undefined {
  // Drawn at the first use: a Worker has no randomness while a module loads.
  secret ??= crypto.getRandomValues(new Uint8Array(16))
  const policies = all.get(own) ?? new Map<string, Verdicts>()
  all.set(own, policies)
  const verdicts = policies.get(forms) ?? new Map<string, Affected | undefined>()
  const key = bytesToHex(sha256(concatBytes(secret, utf8ToBytes(asked))))
  if (verdicts.has(key)) return verdicts.get(key)
  if (!policies.has(forms)) bounded(policies, MOST_POLICIES).set(forms, verdicts)
  const verdict = judge()
  bounded(verdicts, MOST).set(key, verdict)
  return verdict
}

function bounded<V>(map: Map<string, V>, most: number): Map<string, V> {
  const oldest = map.size < most ? undefined : map.keys().next().value
  if (oldest !== undefined) map.delete(oldest)
  return map
}
