import { ParaventError } from '../errors.ts'
import type { Frame } from '../sse/frame.ts'
import { linesOfJson } from '../sse/lines-of-json.ts'
import { stringMember } from '../wire/tables/classify.ts'
import { parseJson, type JsonLimits } from '../wire/json/parse.ts'
import { restoreDocument, type ReplyRestoreOptions } from './restore-reply.ts'

export interface LinesRestoreOptions {
  /** The member of a line that names what it answers. */
  readonly name: string
  /** How the line of this name is restored; undefined where nobody here asked for it. */
  readonly optionsFor: (name: string) => ReplyRestoreOptions | undefined
  readonly limits: JsonLimits
  /** Bytes one line may have. */
  readonly lineLimit: number
}

/**
 * Restores results line by line, each with the values of its own request, and holds no more than a line. One that
 * answers nothing known here ends the stream: `upstream_reply`.
 */
export function createLinesRestore({ name, optionsFor, limits, lineLimit }: LinesRestoreOptions): {
  push(chunk: Uint8Array): Uint8Array
  flush(): Uint8Array
} {
  const framing = linesOfJson(lineLimit)
  const encoder = new TextEncoder()
  return {
    push: (chunk) => encoder.encode(framing.push(chunk).map(restored).join('')),
    flush: () => encoder.encode(framing.flush().map(restored).join('')),
  }

  function restored(frame: Frame): string {
    const { data } = frame
    if (data === undefined) return frame.raw
    const root = rootOf(data)
    const options = optionsFor(stringMember(root, name, data) ?? '')
    if (options === undefined) throw new ParaventError('upstream_reply')
    return framing.rewrite(frame, restoreDocument(data, root, options))
  }

  function rootOf(data: string): ReturnType<typeof parseJson> {
    try {
      return parseJson(data, limits)
    } catch (cause) {
      throw new ParaventError('upstream_reply', { cause })
    }
  }
}
