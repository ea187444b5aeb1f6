import { parseJson } from '../../src/wire/json/parse.ts'
import { decodeString } from '../../src/wire/json/string.ts'
import type { StreamFrame, StreamGrammar } from '../../src/wire/wire.ts'

const LIMITS = { depth: 128, values: 1_000_000 }

/** A frame as the proxy hands it to a grammar. */
export function frame(data: string, event?: string, jsonAnswer = false): StreamFrame {
  return { event, data, root: data.startsWith('{') ? parseJson(data, LIMITS) : undefined, jsonAnswer }
}

/** Splits recorded wire text into frames; comments are no frames. */
export function framesOf(wireText: string): readonly StreamFrame[] {
  return wireText.split(/\r?\n\r?\n/).flatMap((block) => {
    const lines = block.split(/\r?\n/)
    const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).replace(/^ /, ''))
    const event = lines.find((line) => line.startsWith('event:'))
    return data.length === 0 ? [] : [frame(data.join('\n'), event?.slice(6).trim())]
  })
}

/** What each channel says in all, in order of first appearance; verbatim channels are marked. */
export function channelsOf(grammar: StreamGrammar, frames: readonly StreamFrame[]): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  for (const one of frames) {
    for (const delta of grammar.read(one).deltas) {
      const channel = delta.verbatim === true ? `${delta.channel} (verbatim)` : delta.channel
      said.set(channel, (said.get(channel) ?? '') + decodeString(one.data, delta.node).value)
    }
  }
  return said
}

/** Every string of a frame, with the name of the member that it stands under. */
export function stringsIn(value: unknown, name: string): [string, string][] {
  if (typeof value === 'string') return [[name, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, Array.isArray(value) ? name : key))
}
