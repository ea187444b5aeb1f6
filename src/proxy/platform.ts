import type { EventSink } from '../observe/events.ts'
import type { Hashing } from '../text/hashing.ts'
import type { Transport } from '../upstream/transport.ts'
import type { Vault } from '../vault/vault.ts'
import type { Turns } from './turns.ts'

/**
 * What the core needs and a runtime has. `src/node/` and `src/worker/` each make one; everything else in the core
 * speaks Web APIs only (D11). `edge` is whatever the runtime handed to the app with the request.
 */
export interface Platform {
  readonly runtime: 'node' | 'workerd' | 'in-process'
  readonly transport: Transport
  readonly events: EventSink
  /** Reads a request body whole. Rejects with `body_too_large` as soon as `limit` bytes are passed, read or declared. */
  readBody(request: Request, edge: unknown, limit: number): Promise<Uint8Array>
  /**
   * Undoes a content encoding. Rejects with `body_undecodable` when the bytes are damaged or truncated, with
   * `body_too_large` when they grow past `limit`, with `body_encoding` when the runtime lacks the encoding.
   */
  inflate(encoding: 'gzip' | 'deflate' | 'br', body: Uint8Array, limit: number): Promise<Uint8Array>
  /** The address of the peer; undefined where the runtime has no socket. Decides what counts as loopback. */
  peerAddress(edge: unknown): string | undefined
  /** Whether the client has closed its connection. */
  isGone(request: Request, edge: unknown): boolean
  /** When long work makes room for others. */
  readonly turns: Turns
  /** Keeps what must outlive a request; absent where nothing would be found in it again. */
  readonly vault?: Vault
  /** The runtime's own SHA-256, where it has a synchronous one. */
  readonly hashing?: Hashing
}
