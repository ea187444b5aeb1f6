import { start } from '../tables/classify.ts'
import type { JsonNode } from '../json/node.ts'
import { visitTexts } from './read-texts.ts'
import type { Trie } from '../tables/compile.ts'
import type { Delta, FrameReading, ReplyText, StreamFrame } from '../wire.ts'

/**
 * Parts the strings of a frame: one that has a channel is a piece of running text, every other that the table does not
 * list as opaque is restored whole.
 */
export function sortTexts(
  frame: StreamFrame,
  table: Trie,
  channels: ReadonlyMap<JsonNode, string>,
): Pick<FrameReading, 'deltas' | 'whole'> {
  const deltas: Delta[] = []
  const whole: ReplyText[] = []
  if (frame.root === undefined) return { deltas, whole }
  visitTexts(frame.data, frame.root, start(table), frame.jsonAnswer, '', (text, _path, verbatim) => {
    const channel = channels.get(text.node)
    if (channel !== undefined) {
      const { node, form, place, tool } = text
      const known = tool === undefined ? {} : { tool }
      deltas.push({ channel, node, form, place, ...known, ...(verbatim ? { verbatim } : {}) })
    } else if (!verbatim) whole.push(text)
  })
  return { deltas, whole }
}

/** Whether a string says anything at all. */
export function isEmpty(node: JsonNode): boolean {
  return node.end - node.start === 2
}
