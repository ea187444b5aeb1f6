import { isId, words, type Shape } from './tables/shapes.ts'

/** Vendors whose APIs share paths, headers and errors. An upstream belongs to one. */
export type Family = 'openai' | 'anthropic' | 'gemini' | 'mistral' | 'cohere' | 'ollama' | 'json'

/**
 * The headers of a request that go up: listed by name, and then only if the value has that header's shape. A header
 * can hold a person as well as a body can; one that does not look as its SDK writes it is dropped. What a transport
 * writes itself (host, content-length, accept-encoding, a user-agent of ours) is not here.
 */
export function upstreamHeaders(
  family: Family,
  headers: Iterable<readonly [string, string]>,
  apiKey: string | undefined,
): readonly (readonly [string, string])[] {
  const kept: (readonly [string, string])[] = []
  for (const [rawName, value] of headers) {
    const name = rawName.toLowerCase()
    const shape = COMMON.get(name) ?? OF_FAMILY[family].get(name)
    if (shape?.(value) === true) kept.push([name, value])
  }
  if (apiKey === undefined) return kept
  const others = kept.filter(([name]) => !CREDENTIALS.includes(name))
  // Where a vendor takes its key in either header, the operator's stands where the client's stood.
  const shown = CREDENTIALS.find((name) => kept.some(([other]) => other === name)) ?? KEY_HEADERS[family]
  const bearer = shown === undefined || shown === 'authorization'
  return [...others, bearer ? ['authorization', `Bearer ${apiKey}`] : [shown, apiKey]]
}

/** The request's headers, with a key that stood in the query in the header it may as well stand in. */
export function withQueryKey(family: Family, headers: Headers, parameters: URLSearchParams): Headers {
  const parameter = KEY_PARAMETERS[family]
  const header = KEY_HEADERS[family]
  const key = parameter === undefined ? null : parameters.get(parameter)
  if (header === undefined || key === null || !isKey(key) || headers.has(header)) return headers
  const moved = new Headers(headers)
  moved.set(header, key)
  return moved
}

/** What the client shows the vendor as its key; two keys are two tenants. */
export function credentialsOf(headers: Headers): string {
  for (const name of CREDENTIALS) {
    const value = headers.get(name) ?? ''
    if (value !== '') return value
  }
  return ''
}

/** Headers that a key may stand in; the first one there is says who asks. */
const CREDENTIALS: readonly string[] = ['authorization', 'x-api-key', 'api-key', 'x-goog-api-key']

/** The header of a family's own that its key stands in; elsewhere a bearer's. */
const KEY_HEADERS: Readonly<Partial<Record<Family, string>>> = { anthropic: 'x-api-key', gemini: 'x-goog-api-key' }

/** The query parameter that a key may stand in. It never goes up as one: queries are written to logs. */
const KEY_PARAMETERS: Readonly<Partial<Record<Family, string>>> = { gemini: 'key' }

/** The headers of a reply that the client gets; framing (length, encoding, connection) is the transport's. */
export function isReplyHeader(rawName: string): boolean {
  const name = rawName.toLowerCase()
  return REPLY.has(name) || REPLY_PREFIXES.some((prefix) => name.startsWith(prefix))
}

const isBearer: Shape = (value) => /^Bearer [\x21-\x7e]{1,4096}$/i.test(value)
const isKey: Shape = (value) => /^[\x21-\x7e]{1,1024}$/.test(value)
const isVersion: Shape = (value) =>
  /^v?[0-9]{1,6}(?:\.[0-9]{1,6}){0,3}(?:-[a-z]{1,8}\.?[0-9]{0,4})?$|^unknown$/.test(value)
const isCount: Shape = (value) => /^[0-9]{1,6}$/.test(value)
const isRetryKey: Shape = (value) => isId(value) || /^stainless-(?:node|python)-retry-[0-9a-f-]{36}$/.test(value)

/** SDKs identify themselves by product and version; anything freer is not forwarded. */
const isSdkAgent: Shape = (value) =>
  /^(?:Async)?(?:OpenAI|AzureOpenAI|Anthropic)\/(?:JS|Python|Go|Java|Ruby|C#|PHP) [0-9]{1,3}(?:\.[0-9]{1,4}){1,3}$/.test(
    value,
  )

const isAccept: Shape = (value) =>
  /^(?:application\/(?:json|octet-stream|binary|x-jsonl)|text\/event-stream|application\/\*|\*\/\*)(?:, ?(?:application\/json|text\/event-stream|\*\/\*)){0,3}$/.test(
    value,
  )

/** `interleaved-thinking-2025-05-14, context-1m-2025-08-07`: every name ends in its date. */
const isBetaList: Shape = (value) =>
  value.length <= 2048 &&
  value.split(',').every((name) => /^ ?[a-z0-9-]{2,64}-20[0-9]{2}(-?)[01][0-9]\1[0-3][0-9]$/.test(name))

const COMMON: ReadonlyMap<string, Shape> = new Map(
  Object.entries<Shape>({
    authorization: isBearer,
    'content-type': (value) => /^application\/json(?:; ?charset=utf-8)?$/i.test(value),
    accept: isAccept,
    'user-agent': isSdkAgent,
    'idempotency-key': isRetryKey,
    'x-stainless-lang': words('js python go java kotlin ruby csharp php'),
    'x-stainless-package-version': isVersion,
    'x-stainless-os': words('MacOS Linux Windows Android iOS FreeBSD OpenBSD Unknown'),
    'x-stainless-arch': words('x32 x64 arm arm64 unknown other:edge-runtime'),
    'x-stainless-runtime': words('node deno edge CPython PyPy unknown browser:chrome browser:firefox'),
    'x-stainless-runtime-version': isVersion,
    'x-stainless-retry-count': isCount,
    'x-stainless-timeout': isCount,
    'x-stainless-read-timeout': isCount,
    'x-stainless-async': words('false asyncio trio'),
    'x-stainless-helper-method': words('stream runTools chat.completions.stream parse'),
  }),
)

const OF_FAMILY: Readonly<Record<Family, ReadonlyMap<string, Shape>>> = {
  openai: new Map(
    Object.entries<Shape>({
      'openai-organization': (value) => /^org-[A-Za-z0-9]{8,64}$/.test(value),
      'openai-project': (value) => /^proj_[A-Za-z0-9]{8,64}$/.test(value),
      'openai-beta': (value) => /^[a-z0-9_-]{2,40}=v[0-9]{1,3}$/.test(value),
      'x-client-request-id': isId,
      // Azure's.
      'api-key': isKey,
    }),
  ),
  anthropic: new Map(
    Object.entries<Shape>({
      'x-api-key': isKey,
      'anthropic-version': (value) => /^20[0-9]{2}-[01][0-9]-[0-3][0-9]$/.test(value),
      'anthropic-beta': isBetaList,
      'anthropic-dangerous-direct-browser-access': words('true'),
      'anthropic-workspace-id': isId,
      'anthropic-user-profile-id': isId,
    }),
  ),
  gemini: new Map(
    Object.entries<Shape>({
      'x-goog-api-key': isKey,
      'x-goog-api-client': (value) =>
        /^google-genai-sdk\/[0-9.]{1,16} gl-(?:node|python|go|java|dart)\/v?[0-9.]{1,16}$/.test(value),
      'x-server-timeout': isCount,
    }),
  ),
  mistral: new Map(),
  cohere: new Map(
    Object.entries<Shape>({
      'x-fern-language': words('JavaScript Python Go Java'),
      'x-fern-sdk-name': words('cohere-ai cohere'),
      'x-fern-sdk-version': isVersion,
      'x-fern-runtime': words('node deno bun edge-runtime browser workerd unknown'),
      'x-fern-runtime-version': isVersion,
    }),
  ),
  ollama: new Map(),
  json: new Map(Object.entries<Shape>({ 'x-api-key': isKey })),
}

const REPLY: ReadonlySet<string> = new Set([
  'content-type',
  'x-request-id',
  'request-id',
  'retry-after',
  'retry-after-ms',
  'x-should-retry',
  'cf-ray',
  'cf-cache-status',
  'date',
  'via',
  'www-authenticate',
  'warning',
  'deprecation',
  'sunset',
  'x-gemini-service-tier',
  'mistral-correlation-id',
  'x-api-warning',
  'x-endpoint-monthly-call-limit',
  'x-trial-endpoint-call-limit',
  'x-trial-endpoint-call-remaining',
])
const REPLY_PREFIXES: readonly string[] = ['openai-', 'anthropic-', 'x-ratelimit-']
