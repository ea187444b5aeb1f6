/**
 * Where a token stands, by the URL rule of D5: an image link a model was talked into is a way out for data, so inside
 * a URL it wrote a value comes back only where the caller allows the restored link.
 */
export type Link =
  /** In running text. */
  | { readonly kind: 'none' }
  /** In `mailto:` or `tel:`: it opens nothing but the reader's own program. What was written of it, from its scheme. */
  | { readonly kind: 'address'; readonly start: string }
  /**
   * In a URL. What was written of it, from each place where a URL begins: every one must be allowed, since which one
   * a reader's program follows depends on the program.
   */
  | { readonly kind: 'url'; readonly starts: readonly string[] }
  /** In something that a browser would read as a URL and we cannot tell which. */
  | { readonly kind: 'obscure' }

const NO_LINK: Link = { kind: 'none' }

/** UTF-16 units of what was said before that are looked at. A longer run of text without a delimiter counts as a URL. */
export const LINK_WINDOW = 2048

/** `before` is what was said before the token, restored; at least the last `LINK_WINDOW` units of it. */
export function linkAt(before: string): Link {
  const window = before.slice(-LINK_WINDOW)
  const from = runStart(window)
  if (from === window.length) return NO_LINK
  if (from === 0 && before.length >= LINK_WINDOW) return { kind: 'obscure' }
  // A browser takes line breaks and tabs out of a URL.
  const run = window.slice(from).replaceAll(/[\t\n\r]/g, '')
  const starts = urlStarts(run)
  const plain = withoutEntities(run)
  if (plain !== run && urlStarts(plain).length !== starts.length) return { kind: 'obscure' }
  if (starts.length > 0) return { kind: 'url', starts: starts.map((start) => unshielded(run.slice(start))) }
  if (run.includes('%') && urlStarts(withoutPercent(run)).length > 0) return { kind: 'obscure' }
  const address = run.includes(':') ? [...run.matchAll(ADDRESS)].at(-1) : undefined
  return address === undefined ? NO_LINK : { kind: 'address', start: unshielded(run.slice(address.index)) }
}

/**
 * A value as part of a `mailto:` or `tel:` link: what would end or change the link is percent-encoded. An escape that
 * is there already says what it says; encoded once more it would be another address.
 */
export function inAddress(value: string): string {
  return value.replaceAll(/%[2-7][0-9A-F]|[\s"%&#?<>()[\]{}\\^`|']/giu, (found) => {
    if (found.length === 3) return found
    return found.charCodeAt(0) < 0x80
      ? `%${found.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
      : encodeURIComponent(found)
  })
}

/**
 * A restored value as `linkAt` shall see it: a blank or quote in it is part of the link it was put in and must not
 * look like the link's end. Such units move to the private use area.
 */
export function shielded(value: string): string {
  let out = ''
  for (let at = 0; at < value.length; at += 1) {
    const unit = value.charCodeAt(at)
    out += unit === 0x27 || isDelimiter(unit) ? String.fromCharCode(SHIELD + unit) : value.charAt(at)
  }
  return out
}

const SHIELD = 0xe000

function unshielded(text: string): string {
  return text.replaceAll(/[\ue000-\ue07f]/g, (found) => String.fromCharCode(found.charCodeAt(0) - SHIELD))
}

/** Where the run of units begins that could belong to one link with what follows. */
function runStart(window: string): number {
  let from = window.length
  while (from > 0 && !isDelimiter(window.charCodeAt(from - 1))) from -= 1
  for (const [opener, last, closer] of QUOTED) {
    if (!window.includes(last)) continue
    const at = lastMatch(window, opener)
    if (at !== -1 && at < from && !window.includes(closer, at) && isLink(window.slice(at))) from = at
  }
  return Math.min(from, unendedLink(window, from))
}

/** Where a link begins that the delimiter before `end` does not end: a quote is one only where a quote opened it. */
function unendedLink(window: string, end: number): number {
  let blank = end
  while (blank > 0 && window.charCodeAt(blank - 1) > 0x20) blank -= 1
  if (blank === end) return end
  const run = window.slice(blank, end)
  const starts = urlStarts(run)
  // Which then is obscure.
  if (urlStarts(withoutEntities(run)).length !== starts.length) return blank
  for (const start of starts) {
    const before = window.slice(Math.max(0, blank + start - OPENING_MOST), blank + start)
    if (!isEnded(before, run.slice(start))) return blank + start
  }
  return end
}

/** A bracket or colon, and the blanks behind it. */
const OPENING_MOST = 10

/**
 * Whether a link without blanks ends within `text`, by what opens it: a Markdown destination with its bracket
 * (CommonMark 0.31 §6.3), quoted text and attributes with their quote, an unquoted attribute and `<…>` with `>` (HTML
 * §13.1.2.3), a bare one with `<` (GitHub Flavored Markdown §6.9).
 */
function isEnded(before: string, text: string): boolean {
  if (/\]\([\t\n\r ]{0,8}$/.test(before)) return closesBracket(text)
  if (/\]:[\t\n\r ]{0,8}$/.test(before)) return false
  const opener = before.at(-1) ?? ''
  if (opener === '=' || opener === '<') return text.includes('>')
  return text.includes('"\'`'.includes(opener) && opener !== '' ? opener : '<')
}

function closesBracket(text: string): boolean {
  let open = 1
  for (const [bracket] of text.matchAll(/(?<!\\)[()]/g)) {
    open += bracket === '(' ? 1 : -1
    if (open === 0) return true
  }
  return false
}

/** Where blanks and line breaks do not end a link: `src="…"`, `url('…')`, Markdown's `(<…>)` and `[1]: <…>`. */
const QUOTED: readonly (readonly [opener: RegExp, last: string, closer: string])[] = [
  [/(?:[=(]|@import)[\t\n\r ]{0,8}"/gi, '"', '"'],
  [/(?:[=(]|@import)[\t\n\r ]{0,8}'/gi, "'", "'"],
  [/(?:\(|\]:)[\t\n\r ]{0,8}</g, '<', '>'],
]

/** Whether the content of an attribute is a link from its beginning, `content="0;url=…"` included. */
function isLink(content: string): boolean {
  const plain = withoutEntities(content).replaceAll(/[\t\n\r]/g, '')
  const [prefix] = LINK_PREFIX.exec(plain) as RegExpExecArray
  return urlStarts(plain)[0] === prefix.length
}

const LINK_PREFIX = /^ {0,64}(?:[\d.]{0,8}[;,]? {0,8}url {0,8}= {0,8})?/i

/** One past the last match; -1 without one. */
function lastMatch(text: string, pattern: RegExp): number {
  let at = -1
  for (const match of text.matchAll(pattern)) at = match.index + match[0].length
  return at
}

function isDelimiter(unit: number): boolean {
  return unit <= 0x20 || unit === 0x22 || unit === 0x3c || unit === 0x3e || unit === 0x60
}

/**
 * A scheme and slashes of either kind; the web's own schemes also without slashes; `www.`; two slashes at the
 * beginning of what a link could be (RFC 3986 §4.2). The URL Standard has browsers read `\` as `/`.
 */
const URL_START =
  /(?:https?|ftp|wss?):|[a-z][a-z0-9+.-]{1,30}:[\\/]{2}|(?<![a-z0-9])www\.|(?:^|(?<=[("'=[<,;|!]))[\\/]{2}/gi

/** What every one of them holds. */
const MAY_START_URL = /[:\\/]|www\./i
const NO_STARTS: readonly number[] = []

const ADDRESS = /(?<![a-z0-9])(?:mailto|tel|sms):/gi

function urlStarts(run: string): readonly number[] {
  if (!MAY_START_URL.test(run)) return NO_STARTS
  return [...run.matchAll(URL_START)].map((match) => match.index)
}

function withoutPercent(run: string): string {
  return run.replaceAll(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** With the HTML entities that could hide a URL undone. */
function withoutEntities(run: string): string {
  if (!run.includes('&')) return run
  return run
    .replaceAll(/&#x([0-9a-f]{1,8});?/gi, (_, hex: string) => asciiOf(Number.parseInt(hex, 16)))
    .replaceAll(/&#(\d{1,8});?/g, (_, digits: string) => asciiOf(Number(digits)))
    .replaceAll(/&(colon|sol|bsol|period|tab|newline);/gi, (_, name: string) => NAMED[name.toLowerCase()] ?? '')
    .replaceAll(/[\t\n\r]/g, '')
}

const NAMED: Readonly<Record<string, string>> = { colon: ':', sol: '/', bsol: '\\', period: '.', tab: '', newline: '' }

function asciiOf(code: number): string {
  return code < 0x80 ? String.fromCharCode(code) : '\ufffd'
}
