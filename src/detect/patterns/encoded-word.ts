/**
 * Source of an expression for a word that mail encodes in its headers, "=?UTF-8?Q?Ana=C3=AFs?=" (RFC 2047 §2; RFC 2231
 * §5 adds a language), and the blank behind it where another follows, which says nothing (§6.2). The standard allows 75
 * characters; not every mailer counts.
 */
export const ENCODED_WORD = String.raw`=\?[\w-]{2,20}(?:\*[\w-]{1,8})?\?(?:[bB]\?[A-Za-z\d+/=]{1,240}|[qQ]\?[!->@-~]{1,240})\?=(?:\s{1,4}(?==\?[\w-]{2,20}(?:\*[\w-]{1,8})?\?[bBqQ]\?))?`

const PARTS = /^=\?([\w-]{2,20})(?:\*[\w-]{1,8})?\?([bq])\?([^?]{1,240})\?=/i

/** What an encoded word says; undefined where its character set is not read here or its base64 is none. */
export function decodeWord(written: string): string | undefined {
  const [, charset = '', encoding = '', content = ''] = PARTS.exec(written) ?? []
  const label = CHARSETS.get(charset.toLowerCase())
  if (label === undefined) return undefined
  const binary = /b/i.test(encoding) ? fromBase64(content) : fromQ(content)
  if (binary === undefined) return undefined
  const bytes = Uint8Array.from(binary, (unit) => unit.charCodeAt(0))
  return new TextDecoder(label).decode(bytes).replaceAll(/\p{Cc}/gu, ' ')
}

/** Character sets of Western European mail; the Latin ones are read as browsers read them (Encoding Standard §4.2). */
const CHARSETS: ReadonlyMap<string, string> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
  ['iso-8859-15', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
])

function fromBase64(content: string): string | undefined {
  const letters = content.replace(/={1,2}$/, '')
  return letters.includes('=') || letters.length % 4 === 1 ? undefined : atob(letters)
}

/** RFC 2047 §4.2: quoted-printable, with an underscore for a blank. */
function fromQ(content: string): string {
  return content
    .replaceAll('_', ' ')
    .replaceAll(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
