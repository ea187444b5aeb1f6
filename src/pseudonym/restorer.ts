/**
 * Puts real values back into running text, one restorer a channel. Push/flush, text in and text out; it knows no
 * transport. Chunking never changes the result: push(a)+push(b)+flush() equals push(a+b)+flush().
 */
export interface Restorer {
  /** Text that can leave now. Holds back only a suffix that could still become an accepted form, at most 64 units. */
  push(text: string): string
  /** The end of the channel: what is still held leaves as it is, restored if it is complete. */
  flush(): string
  /** Units held at the moment. */
  readonly held: number
}
