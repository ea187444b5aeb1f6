import type { Owner, Vault } from './vault.ts'

export interface MemoryVaultOptions {
  /** Milliseconds a conversation stays after it was last used. Default one day. */
  readonly idle?: number
  /** Milliseconds it stays at most, however much it is used. Default 30 days, as long as vendors keep theirs. */
  readonly absolute?: number
  /** Bytes of sealed records in all; the conversations unused for longest leave first. Default 64 MB. */
  readonly bytes?: number
  /** The clock, in milliseconds. */
  readonly now?: () => number
}

const HOUR = 3_600_000

/**
 * A vault in the memory of one process: no other process and no restart finds anything in it again. Sealed with
 * AES-256-GCM under a key of each conversation that cannot be exported, so that a record is of no use without it.
 */
export function createMemoryVault(options: MemoryVaultOptions = {}): Vault {
  const { idle = 24 * HOUR, absolute = 720 * HOUR, bytes = 64 * 1024 * 1024, now = Date.now } = options
  /** In the order of last use: a conversation that is used moves to the end. */
  const conversations = new Set<Conversation>()
  const entries = new Map<string, Entry>()
  let kept = 0

  return {
    largest: Math.floor(bytes / 2),
    async keep(owner, { name, bytes: record, after, idle: atLeast = 0, like }) {
      forgetOld()
      const at = nameOf(owner, name)
      const before = after === undefined ? undefined : entries.get(nameOf(owner, after))
      if (after !== undefined && before === undefined) return
      const model = like === undefined ? undefined : entries.get(nameOf(owner, like))
      // What is continued under its own name stays behind the new record.
      if (after !== name) drop(at)
      const conversation = before?.conversation ?? {
        key: newKey(),
        begun: model?.conversation.begun ?? now(),
        used: now(),
        idle,
        names: new Set<string>(),
        bytes: 0,
      }
      // Known from this moment on: who is told the name may ask for it before it is sealed.
      const entry: Entry = { conversation, before, size: record.length, sealed: seal(conversation.key, at, record) }
      entries.set(at, entry)
      conversation.idle = Math.max(conversation.idle, atLeast)
      conversation.names.add(at)
      count(conversation, entry.size)
      use(conversation)
      for (const oldest of conversations) {
        if (kept <= bytes) break
        forget(oldest)
      }
      await entry.sealed
    },
    async recall(owner, name) {
      forgetOld()
      const at = nameOf(owner, name)
      const entry = entries.get(at)
      if (entry === undefined) return undefined
      use(entry.conversation)
      const records: Promise<Uint8Array>[] = []
      for (let one: Entry | undefined = entry; one !== undefined; one = one.before) records.push(opened(one))
      return Promise.all(records.toReversed()).catch(() => undefined)
    },
    erase(owner, name) {
      forgetOld()
      const entry = entries.get(nameOf(owner, name))
      if (entry !== undefined) forget(entry.conversation)
      return Promise.resolve(entry !== undefined)
    },
  }

  function use(conversation: Conversation): void {
    conversation.used = now()
    conversations.delete(conversation)
    conversations.add(conversation)
  }

  function forgetOld(): void {
    const time = now()
    for (const conversation of conversations) {
      if (time - conversation.used >= conversation.idle || time - conversation.begun >= absolute) forget(conversation)
    }
  }

  function forget(conversation: Conversation): void {
    for (const at of conversation.names) entries.delete(at)
    conversations.delete(conversation)
    count(conversation, -conversation.bytes)
  }

  function count(conversation: Conversation, more: number): void {
    conversation.bytes += more
    kept += more
  }

  function drop(at: string): void {
    const entry = entries.get(at)
    if (entry === undefined) return
    const { conversation, size } = entry
    count(conversation, -size)
    entries.delete(at)
    conversation.names.delete(at)
    // No name leads to what the record continued any more.
    if (conversation.names.size === 0) forget(conversation)
  }
}

interface Conversation {
  readonly key: Promise<CryptoKey>
  readonly begun: number
  used: number
  /** Milliseconds it stays after that. */
  idle: number
  readonly names: Set<string>
  /** Of all its records, those included that others were put before. */
  bytes: number
}

interface Entry {
  readonly conversation: Conversation
  readonly before: Entry | undefined
  readonly size: number
  readonly sealed: Promise<Sealed>
}

interface Sealed {
  readonly key: CryptoKey
  /** Twelve bytes, never used twice with one key. */
  readonly iv: Uint8Array<ArrayBuffer>
  readonly name: Uint8Array<ArrayBuffer>
  readonly data: ArrayBuffer
}

function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** Bound to its name: a record put in another's place does not open. */
async function seal(pending: Promise<CryptoKey>, at: string, record: Uint8Array): Promise<Sealed> {
  const key = await pending
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const name = new TextEncoder().encode(at)
  // A copy of its own: the caller's may be reused, and could be shared memory.
  const plain = new Uint8Array(record)
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: name }, key, plain)
  return { key, iv, name, data }
}

async function opened(entry: Entry): Promise<Uint8Array> {
  const { key, iv, name, data } = await entry.sealed
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: name }, key, data))
}

/** No two owners and names read as one. */
function nameOf({ tenant, upstream }: Owner, name: string): string {
  return JSON.stringify([tenant, upstream, name])
}
