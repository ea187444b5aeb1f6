import { createReadStream, statSync } from 'node:fs'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { Exit, EXIT } from '../exit.ts'

/** A file, or stdin for `-`. Throws an `Exit` for what cannot be read; no message holds what is in it. */
export function openFile(file: string): { readonly source: Readable; readonly bytes: number | undefined } {
  if (file === '-') return { source: process.stdin, bytes: undefined }
  let stats
  try {
    stats = statSync(file)
  } catch {
    throw failed(file, 'cannot be read; check the path and its permissions')
  }
  if (stats.isDirectory()) throw failed(file, 'is a folder; name the files in it')
  return { source: createReadStream(file, { highWaterMark: 1 << 18 }), bytes: stats.isFile() ? stats.size : undefined }
}

/** What compressed files and others that are no text begin with. */
const SIGNATURES: readonly (readonly [prefix: string, what: string])[] = [
  ['1f8b', 'is compressed (gzip); unpack it first'],
  ['504b0304', 'is an archive (zip, also .docx and .xlsx); unpack it or export it as text first'],
  ['28b52ffd', 'is compressed (zstd); unpack it first'],
  ['425a68', 'is compressed (bzip2); unpack it first'],
  ['fd377a585a', 'is compressed (xz); unpack it first'],
  ['25504446', 'is a PDF; export it as text first'],
  ['fffe', 'is in UTF-16; convert it to UTF-8 first'],
  ['feff', 'is in UTF-16; convert it to UTF-8 first'],
]

/** Bytes looked at for a sign that the file is no text. */
const HEAD = 4096

/** The text of a file, piece by piece, as strictly as UTF-8 is defined: what is no text is refused, not guessed at. */
export async function* textOf(source: AsyncIterable<unknown>, file: string): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let read = 0
  try {
    for await (const chunk of source) {
      const bytes = chunk as Buffer
      if (read === 0) checkHead(bytes, file)
      let text: string
      try {
        text = decoder.decode(bytes, { stream: true })
      } catch {
        throw notUtf8(file, read)
      }
      read += bytes.length
      if (text !== '') yield text
    }
  } catch (cause) {
    if (cause instanceof Error && 'syscall' in cause) {
      throw failed(file, 'cannot be read; check the path and its permissions')
    }
    throw cause
  }
  try {
    decoder.decode()
  } catch {
    throw notUtf8(file, read)
  }
}

function checkHead(bytes: Buffer, file: string): void {
  const head = bytes.subarray(0, HEAD)
  const hex = head.subarray(0, 8).toString('hex')
  for (const [prefix, what] of SIGNATURES) if (hex.startsWith(prefix)) throw failed(file, what)
  if (head.includes(0)) throw failed(file, 'is not text: it holds zero bytes')
}

function notUtf8(file: string, read: number): Exit {
  return failed(file, `is not UTF-8 text, near byte ${read}; convert it first`)
}

/** Ends the command with a line about a file. `what` follows its name and holds nothing of what is in it. */
export function failed(file: string, what: string): Exit {
  return new Exit(EXIT.failed, [`${nameOf(file)}: ${what}`])
}

/** A file's name as the operator reads it. */
export function nameOf(file: string): string {
  return file === '-' ? 'stdin' : file
}

/** The lines of a text with their line ends, each as soon as it is there. Throws an `Exit` for one without end. */
export async function* linesOf(pieces: AsyncIterable<string>, file: string): AsyncIterable<string> {
  let held: string[] = []
  let length = 0
  for await (const piece of pieces) {
    let from = 0
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', from)) {
      yield held.join('') + piece.slice(from, end + 1)
      held = []
      length = 0
      from = end + 1
    }
    if (from < piece.length) {
      held.push(piece.slice(from))
      length += piece.length - from
      if (length > LONGEST)
        throw failed(file, `has a line or a conversation of more than ${LONGEST >> 20} million characters`)
    }
  }
  if (held.length > 0) yield held.join('')
}

/** Units of a line, or of a conversation, that are held at once. */
export const LONGEST = 32 << 20

/** Writes, and waits where the reader is slower. */
export async function write(to: NodeJS.WriteStream, text: string): Promise<void> {
  if (text !== '' && !to.write(text)) await once(to, 'drain')
}
