import type { Readable } from 'node:stream'

/** Units of text looked at as one. A name known in a block is found again in it by its parts; memory stays this small. */
const BLOCK = 262_144

/**
 * A text of any length in blocks that end where a reader would pause: at a blank line, else at the end of a line, else
 * between two words. Joined they are the text. A text up to a block's length is one block.
 */
export async function* textBlocks(source: Readable, length = BLOCK): AsyncIterable<string> {
  let held = ''
  source.setEncoding('utf8')
  for await (const chunk of source) {
    held += String(chunk)
    while (held.length > length) {
      const end = pauseIn(held, length)
      yield held.slice(0, end)
      held = held.slice(end)
    }
  }
  if (held !== '') yield held
}

/** Where to cut: after the last pause in the second half of the first `length` units. */
function pauseIn(text: string, length: number): number {
  for (const pause of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(pause, length - pause.length)
    if (at >= length / 2) return at + pause.length
  }
  // Half a surrogate pair is no character.
  const last = text.charCodeAt(length - 1)
  return last >= 0xd800 && last <= 0xdbff ? length - 1 : length
}
