import type { Frame } from './frame.ts'
import { afterLineEnd, isField, lineEnd } from './lines.ts'

/**
 * The frame with other data; everything else byte for byte. One line stays one line in its place, several become one;
 * only data that itself holds a line feed is written as several again. Read back, the frame has exactly this data, but
 * that a CR, which no frame can hold, counts as a line end. Throws an Error (a defect of ours) for a frame without data.
 */
export function withData(frame: Frame, data: string): string {
  const { raw, dataStart, dataEnd } = frame
  if (frame.data === undefined) throw new Error('a frame without data has none to replace')
  if (frame.data === data) return raw
  const lines = data.split(LINE_END)
  if (dataStart === undefined || dataEnd === undefined || lines.length > 1) return withDataLines(raw, lines)
  // A space right after the colon would be taken for the optional one.
  const space = data.startsWith(' ') && raw.charAt(dataStart - 1) === ':' ? ' ' : ''
  return raw.slice(0, dataStart) + space + data + raw.slice(dataEnd)
}

const LINE_END = /\r\n|\r|\n/

/** The lines stand where the first data line stood. */
function withDataLines(raw: string, lines: readonly string[]): string {
  const returns = raw.includes('\r')
  let out = ''
  let written = false
  for (let line = 0; line < raw.length;) {
    const end = lineEnd(raw, line, returns)
    const next = afterLineEnd(raw, end)
    if (!isField(raw, 'data', line, end)) out += raw.slice(line, next)
    else if (!written) {
      written = true
      const terminator = raw.slice(end, next)
      out += lines.map((text) => `data: ${text}`).join(terminator === '' ? '\n' : terminator) + terminator
    }
    line = next
  }
  return out
}
