import { ParaventError } from '../errors.ts'
import type { Frame, Splitter } from './frame.ts'
import { afterLineEnd, isField, lineEnd } from './lines.ts'
import { createTextDecoder } from './text.ts'

export interface SseSplitterOptions {
  /** What one block may measure, its blank line included, in UTF-16 units: never more of them than bytes. */
  readonly limit: number
}

/**
 * Splits an event stream into its blocks (WHATWG HTML, "Server-sent events"). How the stream was cut into chunks makes
 * no difference, inside a character or between CR and LF either: a block that ends in a CR is given out only when it is
 * known whether an LF belongs to it. The `raw` of all frames, joined, is the decoded stream; a byte order mark and a
 * superfluous blank line are frames of their own, without data.
 *
 * Throws `upstream_reply` for a block beyond the limit and for what is not UTF-8; the splitter is then of no more use.
 */
export function createSseSplitter({ limit }: SseSplitterOptions): Splitter {
  const decode = createTextDecoder()
  /** The block that has begun, but for the line ends it ends with so far: these are searched again with what follows. */
  let begun: string[] = []
  let size = 0
  let lineEnds = ''
  let first = true

  return {
    push(chunk) {
      const text = decode(chunk)
      return text === '' ? [] : split(lineEnds + text, false)
    },
    flush() {
      const rest = split(lineEnds + decode(), true)
      lineEnds = ''
      return rest
    },
  }

  function split(text: string, last: boolean): readonly Frame[] {
    const frames: Frame[] = []
    const returns = text.includes('\r')
    let at = 0
    if (first && text !== '') {
      first = false
      if (text.charCodeAt(0) === BYTE_ORDER_MARK) {
        frames.push(readFrame(text.charAt(0)))
        at = 1
      }
    }
    while (at < text.length) {
      const atLineStart = begun.length === 0
      const end = returns ? blockEnd(text, at, atLineStart, last) : blockEndByFeeds(text, at, atLineStart)
      if (end === -1) break
      frames.push(readFrame(complete(text.slice(at, end))))
      at = end
    }
    if (!last) hold(text.slice(at))
    else if (begun.length > 0 || at < text.length) frames.push(readFrame(complete(text.slice(at))))
    return frames
  }

  function complete(end: string): string {
    if (size + end.length > limit) throw new ParaventError('upstream_reply')
    if (begun.length === 0) return end
    begun.push(end)
    const raw = begun.join('')
    begun = []
    size = 0
    return raw
  }

  function hold(text: string): void {
    if (size + text.length > limit) throw new ParaventError('upstream_reply')
    let end = text.length
    while (end > 0 && isLineEnd(text.charCodeAt(end - 1))) end -= 1
    lineEnds = text.slice(end)
    if (end === 0) return
    begun.push(text.slice(0, end))
    size += end
  }
}

const BYTE_ORDER_MARK = 0xfeff

function isLineEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d
}

/** One past the blank line that ends the block around `start`, where no CR occurs; -1 when it is still to come. */
function blockEndByFeeds(text: string, start: number, atLineStart: boolean): number {
  if (atLineStart && text.charCodeAt(start) === 0x0a) return start + 1
  const blank = text.indexOf('\n\n', start)
  return blank === -1 ? -1 : blank + 2
}

/** The same where a CR occurs. One that ends the text is a line end only if nothing can follow. */
function blockEnd(text: string, start: number, atLineStart: boolean, last: boolean): number {
  let line = start
  let whole = atLineStart
  for (;;) {
    const end = lineEnd(text, line, true)
    const next = afterLineEnd(text, end)
    if (end === text.length) return -1
    if (next === text.length && text.charCodeAt(end) === 0x0d && !last) return -1
    if (whole && end === line) return next
    whole = true
    line = next
  }
}

/** Reads the fields of a block that a proxy needs; `id` and `retry` pass through in `raw`. */
function readFrame(raw: string): Frame {
  const returns = raw.includes('\r')
  let event: string | undefined
  let data: string | undefined
  let dataStart: number | undefined
  let dataEnd: number | undefined
  for (let line = 0; line < raw.length;) {
    const end = lineEnd(raw, line, returns)
    if (isField(raw, 'data', line, end)) {
      const start = valueStart(raw, line + 'data'.length, end)
      const value = raw.slice(start, end)
      // A bare `data` has no colon that a value could follow, so it has no place either.
      const single = data === undefined && start > line + 'data'.length
      dataStart = single ? start : undefined
      dataEnd = single ? end : undefined
      data = data === undefined ? value : `${data}\n${value}`
    } else if (isField(raw, 'event', line, end)) {
      event = raw.slice(valueStart(raw, line + 'event'.length, end), end)
    }
    line = afterLineEnd(raw, end)
  }
  return { raw, event, data, dataStart, dataEnd }
}

/** Past the colon at `colon`, if there is one, and past one space. */
function valueStart(raw: string, colon: number, end: number): number {
  if (colon === end) return end
  return raw.charCodeAt(colon + 1) === 0x20 ? colon + 2 : colon + 1
}
