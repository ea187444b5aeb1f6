import { ParaventError } from '../errors.ts'
import type { ReplyHead } from './transport.ts'

type Header = readonly [name: string, value: string]

/** Headers that belong to one connection, or to how its bytes were framed. They are ours to write, never to pass on. */
const OF_THE_CONNECTION: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'content-length',
  'content-encoding',
])

/** What of a vendor's head describes the answer itself, names in lower case. */
export function answerHead(status: number, headers: Iterable<Header>): ReplyHead {
  const kept: Header[] = []
  for (const [name, value] of headers) {
    const lower = name.toLowerCase()
    if (!OF_THE_CONNECTION.has(lower)) kept.push([lower, value])
  }
  return { status, headers: kept }
}

/** We ask for `identity`; a vendor that compresses all the same is understood in these. */
export type ReplyEncoding = 'gzip' | 'deflate' | 'br'

/** What a `content-encoding` asks to be undone; undefined is nothing. Throws `upstream_reply` for others. */
export function replyEncoding(header: string | null | undefined): ReplyEncoding | undefined {
  const encoding = header?.trim().toLowerCase() ?? ''
  if (encoding === '' || encoding === 'identity') return undefined
  if (encoding === 'gzip' || encoding === 'x-gzip') return 'gzip'
  if (encoding === 'deflate' || encoding === 'br') return encoding
  throw new ParaventError('upstream_reply')
}

/** A status that has no body, whatever came (RFC 9110, 6.4.1). */
export function hasNoBody(status: number): boolean {
  return status === 204 || status === 205 || status === 304
}

/** What goes up, with the one header that is the transport's own. */
export function withIdentity(headers: readonly Header[]): readonly Header[] {
  return headers.some(([name]) => name === 'accept-encoding') ? headers : [...headers, ['accept-encoding', 'identity']]
}
