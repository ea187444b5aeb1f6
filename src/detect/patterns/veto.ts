import type { Span } from '../span.ts'

/** How far around a span its token is looked at. */
const TOKEN_MAX = 96

/**
 * Whether a span that claims to be a name stands where names do not stand: in one of our own tokens, an identifier, a
 * hash, code, a system path, a documentation address. Only names are asked about: an e-mail address, an identifier that
 * proves itself or a secret is personal wherever it stands, and so is what a home directory or an SQL dump says.
 */
export function vetoes(text: string, span: Pick<Span, 'start' | 'end'>): boolean {
  const token = tokenAround(text, span)
  return (
    holdsOwnToken(token.text) ||
    isIdentifier(token.text) ||
    isBlob(token.text) ||
    isDocumentation(token.text) ||
    isSystemPath(token.text) ||
    isPackage(text, span) ||
    isInCode(text, span)
  )
}

/** An underscore and seven symbols without vowels and look-alikes that mix letters and digits: what a token ends with. */
const CODE = /_(?!\d{7}|[A-Z]{7})[23456789CDFHJKMNPQRTVWX]{7}(?![A-Za-z\d])/g

/** Characters of a type word, `PERSON` or an operator's own `CUSTOMER_ID`. */
const TYPE_MAX = 32

function holdsOwnToken(text: string): boolean {
  for (const { index } of text.matchAll(CODE)) if (isTypeWordBefore(text, index)) return true
  return false
}

function isTypeWordBefore(text: string, end: number): boolean {
  for (let start = end - 1; end - start <= TYPE_MAX && /[A-Z_]/.test(text.charAt(start)); start--) {
    if (end - start > 1 && text.charAt(start) !== '_' && !/[A-Za-z\d]/.test(text.charAt(start - 1))) return true
  }
  return false
}

/** RFC 9562. */
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i
/** Hexadecimal digests of 64 bits and more. */
const DIGEST = /^[\da-f]{16,128}$/i

function isIdentifier(token: string): boolean {
  return token.split(/[^\dA-Za-z-]/).some((part) => UUID.test(part) || (DIGEST.test(part) && /\d/.test(part)))
}

/** Names reserved for examples (RFC 2606, RFC 6761): who is there is nobody. */
const DOCUMENTATION = /\.(?:example|test|invalid)(?![a-z\d-])|[@/.]example\.(?:com|org|net|edu)(?![a-z\d-])/i

function isDocumentation(token: string): boolean {
  return /[@/]/.test(token) && DOCUMENTATION.test(token)
}

/** Base64 and keys: long, in both cases, with digits and nothing a sentence has. */
function isBlob(token: string): boolean {
  return (
    token.length >= 24 &&
    /^[A-Za-z\d+/_=-]{24,96}$/.test(token) &&
    /\d/.test(token) &&
    /[A-Z]/.test(token) &&
    /[a-z]/.test(token)
  )
}

const NAME_KEY = /(?:^|[\s{,'"])["']?name["']?\s?[:=]\s?["']$/
const MANIFEST_KEY =
  /^["'],?\s{1,20}["']?(?:version|private|license|main|scripts|edition|dependencies|devDependencies)["']?\s?[:=]|^["'],["'](?:version|private|license|main|scripts|dependencies|devDependencies)["']:/

/** The name of a package in its manifest: `{"name":"lodash","version":…`, `name = "serde"` and a version below. */
function isPackage(text: string, { start, end }: Pick<Span, 'start' | 'end'>): boolean {
  const quote = text.charCodeAt(start - 1)
  if (quote !== 34 && quote !== 39) return false
  return NAME_KEY.test(text.slice(Math.max(0, start - 12), start)) && MANIFEST_KEY.test(text.slice(end, end + 48))
}

const SYSTEM =
  /(?:^|[\s"'(=:])(?:\.{0,2}\/|~\/|[A-Za-z]:\\|\\\\)?(?:usr|var|etc|lib|src|dist|bin|opt|tmp|node_modules|vendor|packages|test|tests|app|assets|public|static|include|build|target|site-packages)[\\/]/
const FILE =
  /[\\/][^\\/\s]{1,48}\.(?:js|ts|jsx|tsx|mjs|py|java|rb|go|rs|c|h|cpp|cs|php|html?|css|scss|json|ya?ml|toml|xml|sh|sql|md|lock|log|so|dll|exe|jar|whl|map)(?![\w])/
/** Where people's names are directories. */
const HOME = /[\\/](?:home|users|utilisateurs|usuarios|benutzer|documents and settings|profiles?)[\\/]/i

function isSystemPath(token: string): boolean {
  return (SYSTEM.test(token) || FILE.test(token)) && !HOME.test(token)
}

/** Part of an identifier ("rose_color", "marioKart"), a member, a call, a generic, a hashtag-like selector. */
function isInCode(text: string, { start, end }: Pick<Span, 'start' | 'end'>): boolean {
  const before = text.charAt(start - 1)
  const after = text.slice(end, end + 2)
  if (/[\w$]/.test(before) && !isGluedBehind(text, start) && !isEmphasisBehind(text, start)) return true
  if (/^[\w$]/.test(after) && !isGluedInFront(text, start, end) && !isEmphasisInFront(text, start, end)) return true
  if (/^(?:\(\)|::|=>|->)/.test(after)) return true
  return (
    (before === '.' && /[\w)\]]/.test(text.charAt(start - 2)) && /^[(=[.;]/.test(after)) ||
    text.slice(Math.max(0, start - 2), start) === '::'
  )
}

/** "_Ines Caradec_", "__Ines Caradec__": marks that open at a capital and close on the same line; `__init__` has none. */
function isEmphasisBehind(text: string, start: number): boolean {
  const marks = /(?<![\w$])_{1,3}$/.exec(text.slice(Math.max(0, start - 4), start))?.[0]
  if (marks === undefined) return false
  const emphasised = text.slice(start, start + EMPHASIS_MAX)
  const close = emphasised.indexOf(marks)
  return (
    close > 0 &&
    /^\p{Lu}[^_\n=(){}]{0,80}$/u.test(emphasised.slice(0, close)) &&
    !isWord(emphasised, close + marks.length)
  )
}

/** Characters that marks of emphasis may enclose. */
const EMPHASIS_MAX = 80

function isWord(text: string, at: number): boolean {
  return /[\w$]/.test(text.charAt(at))
}

/** "Mme Kerbrat_": marks that close behind a capital name, and no assignment, call or member behind them. */
function isEmphasisInFront(text: string, start: number, end: number): boolean {
  return (
    /^_{1,3}(?:$|[\s*,;:!?"')»”]|\.(?!\w))(?! ?[=:])/.test(text.slice(end, end + 6)) &&
    /^\p{Lu}[\p{Ll}\p{M}'’-]/u.test(text.slice(start, start + 3))
  )
}

/** The last letter of an escape ("\\nClaire", "\\u00e9Martin"), or a number by itself ("06 39 98 41 27Claire"). */
function isGluedBehind(text: string, start: number): boolean {
  return /\\(?:[nrt]|u[\da-fA-F]{4}|x[\da-fA-F]{2})$|%[\dA-F]{2}$|(?:^|[\s+(.])\d{1,14}$/.test(
    text.slice(Math.max(0, start - 16), start),
  )
}

/** "Claire Morel06 39 98 41 27", "Morel75013 Paris": a number that was typed without its blank, behind a capital name. */
function isGluedInFront(text: string, start: number, end: number): boolean {
  return (
    /^\d{1,14}(?![\w(=[])/.test(text.slice(end, end + 16)) &&
    /^\p{Lu}[\p{Ll}\p{M}'’-]/u.test(text.slice(start, start + 3))
  )
}

function tokenAround(text: string, { start, end }: Pick<Span, 'start' | 'end'>): { text: string } {
  let from = start
  while (start - from < TOKEN_MAX && from > 0 && !isBreak(text.charCodeAt(from - 1))) from--
  let to = end
  while (to - end < TOKEN_MAX && to < text.length && !isBreak(text.charCodeAt(to))) to++
  return { text: text.slice(from, to) }
}

function isBreak(code: number): boolean {
  return (
    code <= 32 ||
    code === 34 ||
    code === 39 ||
    code === 96 ||
    code === 60 ||
    code === 62 ||
    code === 40 ||
    code === 41 ||
    code === 44 ||
    code === 59 ||
    code === 0xa0
  )
}
