/**
 * Cuts a text into small uneven pieces, as a model's tokens do: in the middle of words, names and codes, never inside
 * a character. The same text is always cut in the same places.
 */
export function cutDeltas(text: string): readonly string[] {
  const characters = Array.from(text)
  const next = randomFrom(text)
  const pieces: string[] = []
  for (let at = 0; at < characters.length;) {
    const size = SIZES[next() % SIZES.length] ?? 1
    pieces.push(characters.slice(at, at + size).join(''))
    at += size
  }
  return pieces
}

/** Characters in a piece. Small ones are common, so that a token falls into three pieces or more. */
const SIZES = [1, 2, 2, 3, 3, 3, 4, 4, 5, 6, 7, 11]

/** Numbers that look random and depend on the text alone: FNV-1a into xorshift32. */
function randomFrom(text: string): () => number {
  let state = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193)
  state = state >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state
  }
}
