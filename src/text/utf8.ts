import { ParaventError } from '../errors.ts'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()

/**
 * The text of a whole body, exactly: a byte order mark stays in it (JSON then refuses it), so that encoding gives the
 * same bytes. Throws `body_not_utf8` where the bytes are not UTF-8, rather than putting U+FFFD where we could not read.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch (cause) {
    throw new ParaventError('body_not_utf8', { cause })
  }
}

/**
 * The bytes of a text, exactly. A lone surrogate has none, and `TextEncoder` would silently send U+FFFD for it: in JSON
 * it stands as an escape, so one that comes here is a defect of ours and throws `internal`.
 */
export function encodeUtf8(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new ParaventError('internal')
  return encoder.encode(text)
}

declare global {
  /** ES2024, and in every runtime we ship to; the library we compile against is ES2023. */
  interface String {
    isWellFormed(): boolean
  }
}
