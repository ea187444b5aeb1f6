import { start } from '../tables/classify.ts'
import { visitTexts } from '../reply/read-texts.ts'
import type { Trie } from '../tables/compile.ts'
import type { NewFrame, ReplyText, StreamGrammar } from '../wire.ts'
import { openaiFault } from './errors.ts'

/** Events of a picture or a voice in the making, each whole: nothing of a text is told piece by piece. */
export function openaiMediaStream(table: Trie): StreamGrammar {
  const root = start(table)
  return {
    read(frame) {
      const whole: ReplyText[] = []
      if (frame.root !== undefined) {
        visitTexts(frame.data, frame.root, root, false, '', (text, _path, verbatim) => {
          if (!verbatim) whole.push(text)
        })
      }
      return { deltas: [], whole, closes: [] }
    },
    // Where nothing is held back, nothing is left to say.
    flushFrame: (frame): NewFrame => ({ event: frame.event, data: frame.data }),
    failure: (fault) => ({ event: undefined, data: JSON.stringify({ error: openaiFault(fault) }) }),
  }
}
