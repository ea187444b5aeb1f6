/** A reply whose text comes some bytes at a time, so that lines, characters and tokens are cut; then it ends, or breaks. */
export function inChunks(text: string, size: number, type: string, end: 'tidily' | 'broken' = 'tidily'): Response {
  const bytes = new TextEncoder().encode(text)
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
      if (end === 'tidily') controller.close()
      else setTimeout(() => controller.error(new Error('reset')), 10)
    },
  })
  return new Response(body, { headers: { 'content-type': type } })
}

/** A text in pieces of these lengths, by turns. Units. */
export function cutBy(text: string, lengths: readonly number[]): readonly string[] {
  const pieces: string[] = []
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const next = at + (lengths[turn % lengths.length] ?? 1)
    pieces.push(text.slice(at, next))
    at = next
  }
  return pieces
}

/** The text of a reply that breaks off, up to there. Throws where it ends tidily. */
export async function readUntilItBreaks(reply: Response): Promise<string> {
  const decoder = new TextDecoder()
  const reader = (reply.body ?? new ReadableStream<Uint8Array>()).getReader()
  let text = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      text += decoder.decode(value, { stream: true })
    }
  } catch {
    return text
  }
  throw new Error('it ended tidily')
}
