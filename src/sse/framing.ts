import type { Frame, Splitter } from './frame.ts'

/** How a streamed reply is parted into frames. Made for one stream; it knows no vendor. */
export interface Framing extends Splitter {
  /** The frame with other data; everything else byte for byte. */
  rewrite(frame: Frame, data: string): string
  /** A frame of our own, to stand between two of the vendor's. */
  write(frame: NewFrame): string
  /** A frame of our own after which nothing comes, whatever was sent before it. */
  end(frame: NewFrame): string
  /** Says nothing, between two frames, to whoever cuts a line on which nothing is said; absent where nothing can. */
  readonly pause?: string
  /** What may follow depends on what came before: the stream must be parted even when nothing in it changes. */
  readonly remembers: boolean
}

export interface NewFrame {
  /** Left out by framings that have no names. */
  readonly event: string | undefined
  /** JSON on one line. */
  readonly data: string
}

/** Makes a framing; `limit` is what one frame may measure, in UTF-16 units: never more of them than bytes. */
export type OpenFraming = (limit: number) => Framing
