/**
 * Everything Paravent ever writes down about a request. The type is closed: enums, counts, ids and durations, so
 * there is no field content could travel in (D10). `route`, `wire`, `upstream` and `entity` names come from our own
 * tables or the operator's configuration.
 */
export interface RequestEvent {
  readonly kind: 'request'
  /** Ours, random, returned as `paravent-request`. */
  readonly request: string
  /** The route's pattern, never the path as requested. */
  readonly route: string
  readonly wire: string
  readonly upstream: string
  /**
   * A model id of at most 64 characters `[A-Za-z0-9._:/-]` that the vendor has answered under; anything else is
   * `other`.
   */
  readonly model: string
  readonly stream: boolean
  readonly outcome: Outcome
  /** The code of the fault, where there was one. */
  readonly fault: string | undefined
  /** The status the client got. */
  readonly status: number
  /** Tokens issued, by entity type. */
  readonly redacted: Readonly<Record<string, number>>
  /** Look-alikes in the reply that were not live. */
  readonly unresolved: number
  /** Values in the reply that were not what a schema of the client asked for, by type word; absent where there are none. */
  readonly unmet?: Readonly<Record<string, number>>
  readonly bytesIn: number
  readonly bytesUp: number
  readonly bytesDown: number
  /** Milliseconds. `own` is the time spent inspecting and rewriting before sending. */
  readonly milliseconds: { readonly total: number; readonly own: number; readonly firstByte: number | undefined }
}

/** How an exchange ended. A fault of ours is `refused` below status 500 and `failed` from there on. */
export type Outcome = 'answered' | 'vendor_error' | 'refused' | 'failed' | 'client_gone'

/** Start, stop and configuration notices. `notice` is one of our constants. */
export interface ServiceEvent {
  readonly kind: 'service'
  readonly notice: 'started' | 'stopping' | 'stopped' | 'secret_random' | 'sandbox_on' | 'log_dropped'
  /** With `log_dropped`: how many lines are missing here, since nobody read the log. */
  readonly lines?: number
}

export type ObservedEvent = RequestEvent | ServiceEvent

/** Somewhere events go: pino on Node, JSON lines on Workers, the metrics registry. Must not throw. */
export interface EventSink {
  write(event: ObservedEvent): void
}
