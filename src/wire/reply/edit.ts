import type { Edit } from '../../text/edit.ts'
import { decodeString, encodeFragment } from '../json/string.ts'
import type { ReplyText } from '../wire.ts'

/**
 * The edit that restores one string of a reply; undefined when nothing in it changes. `restore` is given a text and
 * what it is: for a value of free JSON its source, quotes included, so that a number can lose them.
 */
export function replyEdit(
  source: string,
  { node, form, free }: ReplyText,
  restore: (text: string, form: ReplyText['form']) => string,
): Edit | undefined {
  if (free === true) {
    const written = source.slice(node.start, node.end)
    const restored = restore(written, 'json')
    return restored === written ? undefined : { start: node.start, end: node.end, text: restored }
  }
  const { value } = decodeString(source, node)
  const restored = restore(value, form)
  if (restored === value) return undefined
  return { start: node.start + 1, end: node.end - 1, text: encodeFragment(restored) }
}
