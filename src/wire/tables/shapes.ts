/**
 * What the values of opaque paths look like (D1). A path is opaque only together with its shape: a value that does
 * not have it is text after all and is scanned. So a shape errs on the narrow side; being scanned costs an
 * identifier nothing, being skipped could cost a person.
 */
export type Shape = (value: string) => boolean

/**
 * Words of the wire's own vocabulary, given in lists parted by spaces; with or without a version date: `web_search`,
 * `web_search_20260209`.
 */
export function words(...lists: readonly string[]): Shape {
  const known = new Set(lists.flatMap((list) => list.split(' ')))
  return (value) => known.has(value) || (DATED.test(value) && known.has(value.slice(0, -9)))
}

const DATED = /_20[0-9]{6}$/

/**
 * An identifier a machine made: `call_ZR5UUuTt3pf61kjwAJIYdVMj`, `msg_01Xf6SmU…`, a UUID, a hash. At most two lower
 * case prefixes, then hexadecimal or a mix of small letters, capitals and digits. An IBAN has no small letters, a
 * telephone number no letters, a person's name no digits: they are scanned.
 */
export function isId(value: string): boolean {
  if (value.length < 9 || value.length > 128) return false
  const prefix = ID_PREFIX.exec(value)?.[0].length ?? 0
  const rest = value.slice(prefix)
  return UUID.test(rest) || UUID.test(value) || HEX.test(rest) || HEX.test(value) || isMixed(rest)
}

const ID_PREFIX = /^(?:[a-z]{2,12}[_-]){0,2}/
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const HEX = /^(?=[0-9]{0,63}[a-f])(?=[a-f]{0,63}[0-9])[0-9a-f]{16,64}$/
const MIXED = /^[A-Za-z0-9]{8,96}$/

function isMixed(value: string): boolean {
  return MIXED.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && /[0-9]/.test(value)
}

/** The name of a tool, a function, a schema, a server: a programmer's identifier. Stays, for the client's code calls it. */
export function isToolName(value: string): boolean {
  return TOOL_NAME.test(value) && !isNumbered(value)
}

const TOOL_NAME = /^[A-Za-z_][A-Za-z0-9_.:/-]{0,127}$/

/** The name of a property in a JSON schema. */
export function isPropertyName(value: string): boolean {
  return PROPERTY_NAME.test(value) && !isNumbered(value)
}

/** Capitals with digits, or many digits: a number of somebody's rather than a name in a program. */
function isNumbered(value: string): boolean {
  return /[0-9]{7}/.test(value) || (/[0-9]/.test(value) && !/[a-z_]/.test(value))
}

const PROPERTY_NAME = /^[A-Za-z_$@][A-Za-z0-9_$.:-]{0,63}$/

/**
 * A model id: a known family, or letters, digits and hyphens as model ids have them. Some families bear first names,
 * so these must not be scanned.
 */
export function isModelId(value: string): boolean {
  if (!MODEL.test(value) || value.includes('..') || value.includes('//')) return false
  return FAMILY.test(value) || (/[0-9]/.test(value) && /[a-z]/.test(value) && /[-/:]/.test(value))
}

const MODEL = /^[A-Za-z][A-Za-z0-9._:/-]{1,99}$/
const FAMILY =
  /^(?:[a-z0-9-]{1,40}\/){0,3}(?:gpt|chatgpt|o[1-9]|claude|gemini|gemma|mistral|mixtral|ministral|codestral|magistral|devstral|pixtral|voxtral|llama|codellama|tinyllama|smollm|granite|starcoder|nomic-embed|mxbai-embed|all-minilm|embed|rerank|aya|qwen|deepseek|command|sonar|grok|phi|kimi|glm|omni-moderation|text-moderation|text-embedding|dall-e|whisper|tts|sandbox)(?![A-Za-z])/i

/**
 * Base64 or base64url, long enough to be nothing else. The alphabet is checked to the last character; that it mixes
 * small letters, capitals and digits, in the first few.
 */
export function isBase64(value: string): boolean {
  if (value.length < 16 || !isInAlphabet(value)) return false
  const head = value.slice(0, 256)
  return /[a-z]/.test(head) && /[A-Z]/.test(head) && /[0-9]/.test(head)
}

/** Megabytes may come by here: one native search for what does not belong, which ends at the padding at the latest. */
function isInAlphabet(value: string): boolean {
  const other = value.search(/[^A-Za-z0-9+/_-]/)
  return other === -1 || (other >= value.length - 2 && value.endsWith('='.repeat(value.length - other)))
}

/** A `data:` URL with base64 content; gives the position where the base64 starts, or -1. */
export function dataUrlStart(value: string): number {
  const head = DATA_URL.exec(value.slice(0, 128))?.[0].length
  return head !== undefined && isInAlphabet(value.slice(head)) ? head : -1
}

const DATA_URL = /^data:[a-z]{1,16}\/[a-z0-9.+-]{1,64};base64,/

/** RFC 3339 with a time of day, in this century: `2026-10-21T08:30:00Z`. A bare date may be a date of birth. */
export function isTimestamp(value: string): boolean {
  return TIMESTAMP.test(value)
}

const TIMESTAMP =
  /^20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9](?::[0-6][0-9](?:\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?$/

/** Two capitals: an ISO 3166 country. */
export function isCountry(value: string): boolean {
  return /^[A-Z]{2}$/.test(value)
}

/** `Europe/Paris`. */
export function isTimezone(value: string): boolean {
  return /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)\/[A-Za-z_+-]{2,32}(?:\/[A-Za-z_]{2,32})?$|^UTC$/.test(
    value,
  )
}

/** `image/png`, without parameters. */
export function isMediaType(value: string): boolean {
  return /^(?:application|audio|image|text|video)\/[a-z0-9][a-z0-9.+-]{0,63}$/.test(value)
}

/** A bearer token for somebody else's server: a secret for the vendor to use, not to be read. */
export function isCredential(value: string): boolean {
  const secret = value.replace(/^(?:Bearer|Basic|Token) /, '')
  return /^[A-Za-z0-9+/=_.~-]{16,4096}$/.test(secret) && /[0-9]/.test(secret) && /[a-z]/.test(secret)
}

/** The number of a token in a vocabulary: the key of `logit_bias`. */
export function isTokenId(value: string): boolean {
  return /^[0-9]{1,7}$/.test(value)
}

/** `messages.3.content.0`, `messages[3].content[0]`: the wire's own way of pointing into a request. */
export function isWirePath(value: string): boolean {
  return /^(?:messages|system|tools)(?:(?:\.(?:[0-9]{1,6}|content|input|thinking|text))|\[[0-9]{1,6}\]){0,8}$/.test(
    value,
  )
}

/** `1`, `20250929`, `1.2.0`. */
export function isVersion(value: string): boolean {
  return /^v?[0-9]{1,8}(?:\.[0-9]{1,8}){0,3}$|^latest$/.test(value)
}
