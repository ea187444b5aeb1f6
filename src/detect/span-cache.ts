import { bytesToHex } from '@noble/hashes/utils.js'
import { FINDS, STEP, type InSteps } from '../text/in-steps.ts'
import { portableHashing, type Hashing } from '../text/hashing.ts'
import type { Field } from './recogniser.ts'
import type { Span } from './span.ts'

/**
 * Remembers what detection said of a text, so that a resent history is not read again. It knows neither texts nor
 * values: keys are keyed hashes under a key that dies with the process, and of a canonical form only such a hash is
 * kept. A cold cache changes speed only (D13).
 */
export interface SpanCache {
  /** `find`'s spans for this text, remembered or fresh; canonical forms are replaced by hashes in both cases. */
  spans(at: CachePlace, text: string, field: Field, find: () => InSteps<readonly Span[]>): InSteps<readonly Span[]>
  /** Texts remembered at the moment. */
  readonly size: number
}

/** Whose text, and which detector's word on it. */
export interface CachePlace {
  readonly tenant: string
  /** Changes whenever recognisers, lists or sensitivity do. */
  readonly detector: string
}

export interface SpanCacheOptions {
  /** Texts remembered at most. Default 4096. */
  readonly entries?: number
  /** Estimated bytes held at most. Default 8 MiB. */
  readonly bytes?: number
  /** The runtime's own, where it has one. */
  readonly hashing?: Hashing | undefined
}

/** Below this many UTF-16 units reading is cheaper than hashing. */
const SHORTEST = 256
const ENTRY_BYTES = 160
const SPAN_BYTES = 120

interface Entry {
  readonly spans: readonly Span[]
  readonly bytes: number
}

export function createSpanCache(options: SpanCacheOptions = {}): SpanCache {
  const { entries = 4096, bytes = 8 * 1024 * 1024, hashing = portableHashing } = options
  /** In order of last use. */
  const held = new Map<string, Entry>()
  let total = 0
  let secret: Uint8Array | undefined
  const digest: Digest = (...parts) => {
    // Not before the first use: Workers have no randomness while a module loads.
    secret ??= crypto.getRandomValues(new Uint8Array(32))
    const hash = hashing()
    hash.update(secret)
    for (const part of parts) hash.update(part)
    return bytesToHex(hash.digest().subarray(0, 16))
  }

  return {
    *spans(at, text, field, find) {
      if (text.length < SHORTEST) return yield* anonymous(yield* find(), digest)
      const key = keyOf(digest, at, text, field)
      const known = held.get(key)
      if (known !== undefined) {
        held.delete(key)
        held.set(key, known)
        return known.spans
      }
      const spans = yield* anonymous(yield* find(), digest)
      keep(key, { spans, bytes: ENTRY_BYTES + SPAN_BYTES * spans.length })
      return spans
    },
    get size() {
      return held.size
    },
  }

  function keep(key: string, entry: Entry): void {
    if (entry.bytes > bytes) return
    // Two requests may have read the same text in the same while.
    total += entry.bytes - (held.get(key)?.bytes ?? 0)
    held.set(key, entry)
    if (held.size <= entries && total <= bytes) return
    for (const [oldest, { bytes: freed }] of held) {
      if (held.size <= entries && total <= bytes) return
      held.delete(oldest)
      total -= freed
    }
  }
}

/** Keyed, hexadecimal. */
type Digest = (...parts: readonly Uint8Array[]) => string

function keyOf(digest: Digest, at: CachePlace, text: string, field: Field): string {
  // Lengths first: no two different places can spell the same bytes.
  const place = [at.tenant, at.detector, field.author, field.kind, field.hint ?? '']
  const head = `${place.map((part) => `${part.length}:${part}`).join('')}${text.length}:`
  return digest(encoder.encode(head), exactBytes(text))
}

function* anonymous(spans: readonly Span[], digest: Digest): InSteps<readonly Span[]> {
  if (!spans.some((span) => span.canonical !== undefined)) return spans
  const nameless: Span[] = []
  for (const span of spans) {
    if (nameless.length % FINDS === FINDS - 1) yield STEP
    nameless.push(span.canonical === undefined ? span : { ...span, canonical: digest(exactBytes(span.canonical)) })
  }
  return nameless
}

const encoder = new TextEncoder()

/** UTF-8 turns every lone surrogate into the same sign; two texts that differ in one must not share an entry. */
function exactBytes(text: string): Uint8Array {
  if (text.isWellFormed()) return encoder.encode(text)
  const bytes = new Uint8Array(text.length * 2 + 1)
  bytes[0] = 0xff
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    bytes[2 * index + 1] = unit >> 8
    bytes[2 * index + 2] = unit & 0xff
  }
  return bytes
}
