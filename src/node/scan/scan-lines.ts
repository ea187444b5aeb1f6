import type { Inspector } from '../../assemble-inspector.ts'
import { ParaventError } from '../../errors.ts'
import { write } from '../files/read-file.ts'
import { findAll } from './find-all.ts'

/**
 * One JSON line in, one out, in order and at once: `{"id","text","lang"?}` → `{"id","spans":[…]}`. A line that
 * cannot be read gets `{"id":…,"error":"…"}` and the run goes on. Blank lines are passed over. Returns how many lines
 * could not be read.
 */
export async function scanLines(
  inspector: Inspector,
  lines: AsyncIterable<string>,
  output: NodeJS.WriteStream,
): Promise<number> {
  let unread = 0
  for await (const line of lines) {
    if (line.trim() === '') continue
    const said = answer(inspector, line)
    if ('error' in said) unread += 1
    await write(output, `${JSON.stringify(said)}\n`)
  }
  return unread
}

function answer(inspector: Inspector, line: string): Answer {
  let read: unknown
  try {
    read = JSON.parse(line)
  } catch {
    return { id: null, error: 'the line is not JSON' }
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    return { id: null, error: 'the line is not an object' }
  }
  const { id = null, text } = read as { readonly id?: unknown; readonly text?: unknown }
  if (typeof text !== 'string') return { id, error: 'text is missing or not a string' }
  try {
    return { id, spans: findAll(inspector, text) }
  } catch (cause) {
    return { id, error: cause instanceof ParaventError ? cause.message : 'the text could not be inspected' }
  }
}

type Answer =
  | { readonly id: unknown; readonly spans: ReturnType<typeof findAll> }
  | { readonly id: unknown; readonly error: string }
