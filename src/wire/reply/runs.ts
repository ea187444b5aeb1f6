import type { JsonNode } from '../json/node.ts'
import { isEmpty } from './sort-texts.ts'

/**
 * One author's texts in a stream, where the vendor gives them no names: pieces of one kind, one after another, say one
 * text, a run, until a piece of another kind or something that is no text comes between.
 */
export interface Runs {
  /** `candidate 0`. */
  readonly name: string
  /** A piece of a text of this kind. An empty one says nothing, nor where it belongs. */
  say(kind: string, piece: JsonNode, found: RunsFound): void
  /** The channel of the latest text of this kind. */
  last(kind: string): string | undefined
  /** Something else begins. */
  end(found: RunsFound): void
}

/** What a frame's walk collects. */
export interface RunsFound {
  /** The strings that are pieces of running text, with their channels. */
  readonly channels: Map<JsonNode, string>
  readonly closes: string[]
}

export function createRuns(name: string): Runs {
  let begun = 0
  let current: string | undefined
  const latest = new Map<string, string>()
  const channel = (kind: string): string => `${name}/${kind} ${begun}`

  function end({ closes }: RunsFound): void {
    if (current !== undefined) closes.push(channel(current))
    current = undefined
  }

  return {
    name,
    end,
    last: (kind) => latest.get(kind),
    say(kind, piece, found) {
      if (kind !== current) {
        if (isEmpty(piece)) return
        end(found)
        begun += 1
        current = kind
        latest.set(kind, channel(kind))
      }
      found.channels.set(piece, channel(kind))
    },
  }
}
