/**
 * One piece of a streamed reply, kept with its exact bytes so that an unchanged frame leaves as it came: a block of a
 * server-sent event stream, a line, an element of an array.
 */
export interface Frame {
  /** The whole piece as received, with all that ends it or parts it from the one before. */
  readonly raw: string
  /** The last `event:` field, if any. */
  readonly event: string | undefined
  /** What it carries; undefined when there is nothing (a comment, a ping, punctuation). */
  readonly data: string | undefined
  /** Where `data` stands in `raw` when it stands there as it is, so that it can be replaced in place. */
  readonly dataStart: number | undefined
  readonly dataEnd: number | undefined
  /** Nothing may follow: what is still held leaves before it. */
  readonly last?: true
}

/** Splits a byte stream into frames, however it was cut. Bounded: a frame larger than the limit is a fault. */
export interface Splitter {
  push(chunk: Uint8Array): readonly Frame[]
  /** What is left at the end: a last frame without what would end it. Throws when bytes end inside a UTF-8 sequence. */
  flush(): readonly Frame[]
}
