import { portableHashing, type Hashing } from '../text/hashing.ts'
import { lengthPrefixed } from './keys.ts'

/** The part of a slot that the conversation's digest covers. */
export interface DigestedText {
  readonly value: string
  readonly unit: number
  readonly author: string
  readonly kind: string
  /** What a model thought: clients may leave it out of later requests, and the codes must not hang on that. */
  readonly verbatim?: true
}

/** SHA-256 over everything said up to and including a unit. */
export interface ConversationDigest {
  /** Computed as far as asked for and no further; each text once if asked in ascending order. */
  through(unit: number): Uint8Array
}

/** `slots` in causal order: ascending unit. */
export function conversationDigest(
  slots: readonly DigestedText[],
  hashing: Hashing = portableHashing,
): ConversationDigest {
  const hash = hashing()
  let next = 0
  let unit = -1
  let digest: Uint8Array | undefined
  return {
    through(wanted) {
      if (wanted < unit) return conversationDigest(slots, hashing).through(wanted)
      if (wanted === unit && digest !== undefined) return digest
      unit = wanted
      for (let slot = slots[next]; slot !== undefined && slot.unit <= wanted; slot = slots[next]) {
        next += 1
        if (slot.verbatim === true) continue
        hash.update(lengthPrefixed(`${slot.unit} ${slot.author} ${slot.kind}`))
        hash.update(lengthPrefixed(slot.value))
      }
      digest = hash.digest()
      return digest
    },
  }
}
