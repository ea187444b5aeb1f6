/**
 * One block of a server-sent event stream, kept with its exact bytes so that an unchanged frame leaves as it came.
 * See the WHATWG HTML standard, "Server-sent events", parsing an event stream.
 */
export interface SseFrame {
  /** The whole block as received, its terminating blank line included. */
  readonly raw: string
  /** The last `event:` field, if any. */
  readonly event: string | undefined
  /** All `data:` fields joined with a line feed; undefined when the block has none (a comment, a ping). */
  readonly data: string | undefined
  /** Where `data` stands in `raw` when it is one line, so that it can be replaced in place; undefined when it is several. */
  readonly dataStart: number | undefined
  readonly dataEnd: number | undefined
}

/** Splits a byte stream into frames, however it was cut. Bounded: a block larger than the limit is a fault. */
export interface SseSplitter {
  push(chunk: Uint8Array): readonly SseFrame[]
  /** What is left at the end: a last block without its blank line. Throws when bytes end inside a UTF-8 sequence. */
  flush(): readonly SseFrame[]
}
