/**
 * A text of any length in blocks that end where a reader would pause: at a blank line, else at the end of a line, else
 * between two words. Joined they are the text. A text up to a block's length is one block. `length` in UTF-16 units.
 */
export async function* textBlocks(pieces: AsyncIterable<string>, length: number): AsyncIterable<string> {
  let held = ''
  for await (const piece of pieces) {
    held += piece
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
