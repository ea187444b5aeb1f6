import type { LiveTokens } from '../pseudonym/live-tokens.ts'
import { createRestorer, type RestoreOptions } from '../pseudonym/create-restorer.ts'
import type { Restorer } from '../pseudonym/restorer.ts'
import { lengthIn, type OffsetMap } from '../text/offset-map.ts'
import type { Cells, TokenEntry } from '../wire/token-lists.ts'

/**
 * An answer told token by token: what the tokens say together is what the text says. The first token of those that a
 * value came back in the place of says all of it, with the value's bytes, and the others nothing; each keeps its own
 * probability, and its own number where the vendor numbers its tokens. What else might have stood there is left out: it
 * would be alternatives to a piece of a pseudonym. Where a token begins is counted in the text as the client reads it.
 */
export interface TokenRun {
  /** The entries that can leave, as JSON: those whose text is held back wait with it. */
  push(entries: readonly TokenEntry[]): readonly Cells[]
  flush(): readonly Cells[]
}

/** `prompt` is what the vendor saw of it, with the way back: some count from its beginning. */
export function createTokenRun(live: LiveTokens, options: Omit<RestoreOptions, 'trace'>, prompt?: OffsetMap): TokenRun {
  if (live.size === 0) return AS_WRITTEN
  const waiting: Entry[] = []
  let begun = false
  /** How much longer all that left has become, in characters. */
  let drift = 0
  /** Entries of which every unit has left. */
  let done = 0
  const restorer: Restorer = createRestorer(live, {
    ...options,
    // The text itself has counted what stays unresolved.
    onUnresolved: () => undefined,
    onUnmet: () => undefined,
    trace: {
      passed: (text) => take(text, text),
      replaced(before, after) {
        if (before === after) take(before, after)
        else take(before, after, true)
      },
    },
  })

  return {
    push(entries) {
      const [first] = entries
      if (!begun && first !== undefined) {
        begun = true
        if (first.offset !== undefined && first.offset > 0 && prompt?.seen === first.offset)
          drift = prompt.end(first.offset) - first.offset
      }
      for (const told of entries) waiting.push({ told, left: told.token.length, out: '' })
      for (const { token } of entries) restorer.push(token)
      return finished()
    },
    flush() {
      restorer.flush()
      return finished()
    },
  }

  /** `text` leaves: it is taken off the entries it came in, and `out` is said by the first of them, or by each its own. */
  function take(text: string, out: string, first = false): void {
    let rest = text.length
    let said = out
    while (rest > 0) {
      const entry = waiting[done]
      if (entry === undefined) return
      const length = Math.min(rest, entry.left)
      if (length > 0) {
        entry.out += first ? said : said.slice(0, length)
        said = first ? '' : said.slice(length)
        entry.left -= length
        rest -= length
      }
      if (entry.left === 0) done += 1
    }
  }

  function finished(): readonly Cells[] {
    while (waiting[done]?.left === 0) done += 1
    const ready = waiting.splice(0, done).map(({ told, out }) => {
      const cells = told.written(out, drift)
      if (out !== told.token) drift += lengthIn('characters', out) - lengthIn('characters', told.token)
      return cells
    })
    done = 0
    return ready
  }
}

const AS_WRITTEN: TokenRun = {
  push: (entries) => entries.map(({ cells }) => cells),
  flush: () => [],
}

interface Entry {
  readonly told: TokenEntry
  /** Units that have not left yet. */
  left: number
  out: string
}
