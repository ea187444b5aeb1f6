/** Lets pieces of a stream leave in the order they came in, when one of them has to wait. */
export interface InOrder {
  /** A piece that is ready: what may leave now. */
  push(piece: string): string
  /** A piece that is written once it is settled, or when too many wait behind it: what may leave now. */
  wait(write: () => string, settled: () => boolean): string
  /** How many wait. */
  readonly size: number
  /** Everything that waits. */
  flush(): string
}

export function createInOrder(): InOrder {
  let waiting: { readonly write: () => string; readonly settled: () => boolean }[] = []

  return {
    push(piece) {
      if (waiting.length === 0) return piece
      return released({ write: () => piece, settled: () => true })
    },
    wait: (write, settled) => released({ write, settled }),
    get size() {
      return waiting.length
    },
    flush() {
      const out = waiting.map(({ write }) => write()).join('')
      waiting = []
      return out
    },
  }

  function released(last: (typeof waiting)[number]): string {
    waiting.push(last)
    let out = ''
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      if (waiting.length <= MOST && !first.settled()) break
      out += first.write()
      waiting.shift()
    }
    return out
  }
}

/** Pieces that wait at most. What a stream holds back ends after 64 characters, but another text may come between. */
const MOST = 64
