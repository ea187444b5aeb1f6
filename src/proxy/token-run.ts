import type { LiveTokens } from '../pseudonym/live-tokens.ts'
import { createRestorer, type RestoreOptions } from '../pseudonym/create-restorer.ts'
import type { Restorer } from '../pseudonym/restorer.ts'
import { stringMember } from '../wire/classify.ts'
import { member, type JsonArray, type JsonNode } from '../wire/json/node.ts'
import { ENTRY } from '../wire/token-lists.ts'
import { applyEdits, type Edit } from '../text/edit.ts'

/**
 * An answer told token by token: what the tokens say together is what the text says. The first token of those that a
 * value came back in the place of says all of it, with the value's bytes, and the others nothing; each keeps its own
 * probability. What else might have stood there is left out: it would be alternatives to a piece of a pseudonym.
 */
export interface TokenRun {
  /** The entries that can leave, as JSON: those whose text is held back wait with it. */
  push(source: string, list: JsonArray): readonly string[]
  flush(): readonly string[]
}

export function createTokenRun(live: LiveTokens, options: Omit<RestoreOptions, 'trace'>): TokenRun {
  if (live.size === 0) return AS_WRITTEN
  const waiting: Entry[] = []
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
    push(source, list) {
      for (const item of list.items) {
        const token = stringMember(item, ENTRY.token, source) ?? ''
        waiting.push({ source, item, token, left: token.length, out: '' })
      }
      for (const { token } of waiting.slice(waiting.length - list.items.length)) restorer.push(token)
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

  function finished(): readonly string[] {
    while (waiting[done]?.left === 0) done += 1
    const ready = waiting.splice(0, done).map(written)
    done = 0
    return ready
  }
}

const AS_WRITTEN: TokenRun = {
  push: (source, list) => list.items.map(({ start, end }) => source.slice(start, end)),
  flush: () => [],
}

interface Entry {
  readonly source: string
  readonly item: JsonNode
  readonly token: string
  /** Units that have not left yet. */
  left: number
  out: string
}

function written({ source, item, token, out }: Entry): string {
  const own = source.slice(item.start, item.end)
  if (out === token) return own
  const edits: Edit[] = []
  const write = (name: string, kind: JsonNode['kind'], value: unknown): void => {
    const node = member(item, name)
    if (node?.kind !== kind) return
    edits.push({ start: node.start - item.start, end: node.end - item.start, text: JSON.stringify(value) })
  }
  write(ENTRY.token, 'string', out)
  write(ENTRY.bytes, 'array', [...new TextEncoder().encode(out)])
  write(ENTRY.others, 'array', [])
  return applyEdits(own, edits)
}
