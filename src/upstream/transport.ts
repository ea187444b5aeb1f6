import type { ParaventError } from '../errors.ts'

/** What goes up. Header names in lower case; only allow-listed ones are here. */
export interface UpstreamRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array | undefined
  readonly timeouts: Timeouts
  /** Aborts when the client goes away. Made when it is asked for: a transport that sees the client's socket needs none. */
  readonly signal: AbortSignal
}

/** Milliseconds; 0 means none. */
export interface Timeouts {
  /** To an open connection, default 10,000. */
  readonly connect: number
  /** To the reply's headers, default 600,000 as in the vendors' SDKs. */
  readonly headers: number
  /** Between two pieces of the body, default 300,000. */
  readonly idle: number
  /** Until a stream that holds something back says so to the client, default 15,000. */
  readonly held: number
}

/** Status and headers of a reply, the vendor's or the client's. */
export interface ReplyHead {
  readonly status: number
  /** Names in lower case; a name may repeat. */
  readonly headers: readonly (readonly [string, string])[]
}

/**
 * How a reply is turned into what the client gets. Made by the proxy, driven by a transport, and knowing neither: the
 * same reader works behind `fetch` and behind undici's dispatch (D9).
 */
export interface ReplyReader {
  /** Called once, with the vendor's head. May throw a ParaventError: then nothing has been sent to the client yet. */
  begin(head: ReplyHead): ReplyBody
  /** The client went away before the reply was complete. Called by the transport at most once, instead of an end. */
  abandoned(): void
}

/** A reply as the client gets it. */
export interface Finished {
  readonly head: ReplyHead
  readonly body: Uint8Array
}

/** How a reply's bytes are to be driven through its reader. */
export type ReplyBody =
  /** Collected up to `limit` bytes, then restored as one. */
  | {
      readonly kind: 'whole'
      readonly limit: number
      /** A promise where something must be looked up first. */
      finish(body: Uint8Array): Finished | Promise<Finished>
    }
  /** Restored in flight. */
  | {
      readonly kind: 'stream'
      readonly head: ReplyHead
      /** Bytes that can leave now; an empty result means everything is held. */
      push(chunk: Uint8Array): Uint8Array
      /** What may be sent when nothing has been for a while; empty where nothing is held, or nothing can be said. */
      pause?(): Uint8Array
      /** The vendor ended cleanly. */
      flush(): Uint8Array
      /** The vendor failed: last bytes in the vendor's error grammar; the connection is then cut, never closed tidily. */
      fail(fault: ParaventError): Uint8Array
    }

/**
 * Sends a request and delivers its reply. Rejects with a ParaventError (`upstream_*`) when it fails before the
 * client got a head. The client's going away cancels the vendor's side; a slow client slows the vendor.
 */
export interface Transport {
  /**
   * `edge` is what the runtime gave the app with this request (on Node the raw incoming and outgoing messages); a
   * transport that writes there itself returns the marker response its server expects.
   */
  exchange(request: UpstreamRequest, reader: ReplyReader, edge: unknown): Promise<Response>
  /** Ends idle connections; in-flight exchanges finish first. */
  close(): Promise<void>
}
