import { concatBytes } from '@noble/hashes/utils.js'
import { ParaventError } from '../errors.ts'
import { ALPHABET, ENTITY_SYMBOLS, isMixed } from './alphabet.ts'
import { writeLength, type ScopeKey } from './keys.ts'

/** The largest multiple of 23 in a byte: what lies above is drawn again, or some symbols would come more often. */
const FAIR = 253

/**
 * An endless sequence of five mixed symbols, the same for the same key and origin: HMAC-SHA-256 in counter mode.
 * The first one is the entity's; the next ones are for collisions and for more forms than one code can number.
 */
export function drawsOf(key: ScopeKey, origin: Uint8Array): () => string {
  let block: Uint8Array = new Uint8Array(0)
  let counter = 0
  let at = 0
  const symbol = (): string => {
    for (;;) {
      if (at === block.length) {
        const count = new Uint8Array(4)
        writeLength(count, 0, counter)
        block = key.hash(concatBytes(count, origin))
        counter += 1
        at = 0
      }
      const byte = block[at] ?? FAIR
      at += 1
      if (byte < FAIR) return ALPHABET.charAt(byte % ALPHABET.length)
    }
  }
  return () => {
    for (;;) {
      let symbols = ''
      while (symbols.length < ENTITY_SYMBOLS) symbols += symbol()
      if (isMixed(symbols)) return symbols
    }
  }
}

/** Draws tried for one entity before the request is refused. Even with a million live codes a try seldom fails. */
const TRIES = 1024

/** The first draw that is not taken, which is taken then. Throws `tokens_exhausted`. */
export function takeFree(draw: () => string, taken: Set<string>): string {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const symbols = draw()
    if (taken.has(symbols)) continue
    taken.add(symbols)
    return symbols
  }
  throw new ParaventError('tokens_exhausted')
}
