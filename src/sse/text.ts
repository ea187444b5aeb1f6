import { ParaventError } from '../errors.ts'
import type { Frame } from './frame.ts'

/** Decodes a stream of UTF-8, however it was cut; without a chunk, its end. Bytes that are none are `upstream_reply`. */
export function createTextDecoder(): (chunk?: Uint8Array) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  return (chunk) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined })
    } catch (cause) {
      throw new ParaventError('upstream_reply', { cause })
    }
  }
}

/** A frame whose data stands in one place, with other data there. */
export function replaced({ raw, dataStart, dataEnd }: Frame, data: string): string {
  if (dataStart === undefined || dataEnd === undefined) throw new Error('a frame without data has none to replace')
  return raw.slice(0, dataStart) + data + raw.slice(dataEnd)
}

/** White space of JSON's own (RFC 8259, 2). */
export function isJsonSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d
}
