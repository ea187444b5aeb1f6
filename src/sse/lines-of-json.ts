import type { Frame } from './frame.ts'
import type { OpenFraming } from './framing.ts'
import { createTextDecoder, isJsonSpace, replaced } from './text.ts'
import { ParaventError } from '../errors.ts'

/** One JSON document a line: `application/x-ndjson`, `application/jsonl`. */
export const linesOfJson: OpenFraming = (limit) => {
  const decode = createTextDecoder()
  let begun: string[] = []
  let size = 0

  return {
    push: (chunk) => split(decode(chunk)),
    flush() {
      const frames = split(decode())
      if (begun.length === 0) return frames
      const raw = begun.join('')
      begun = []
      return [...frames, lineFrame(raw)]
    },
    rewrite: replaced,
    write: ({ data }) => `${data}\n`,
    end: ({ data }) => `${data}\n`,
    remembers: false,
  }

  function split(text: string): readonly Frame[] {
    const frames: Frame[] = []
    let at = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', at)) {
      grow(end + 1 - at)
      begun.push(text.slice(at, end + 1))
      frames.push(lineFrame(begun.join('')))
      begun = []
      size = 0
      at = end + 1
    }
    if (at < text.length) {
      grow(text.length - at)
      begun.push(text.slice(at))
    }
    return frames
  }

  function grow(more: number): void {
    size += more
    if (size > limit) throw new ParaventError('upstream_reply')
  }
}

/** JSON's own white space around the document stays what it is; a line of nothing else carries nothing. */
function lineFrame(raw: string): Frame {
  let start = 0
  let end = raw.length
  while (start < end && isJsonSpace(raw.charCodeAt(start))) start += 1
  while (end > start && isJsonSpace(raw.charCodeAt(end - 1))) end -= 1
  if (start === end) return { raw, event: undefined, data: undefined, dataStart: undefined, dataEnd: undefined }
  return { raw, event: undefined, data: raw.slice(start, end), dataStart: start, dataEnd: end }
}
