import type { FaultCode } from '../errors.ts'
import { anthropicErrors } from './anthropic-errors.ts'
import { anthropicCountTokens, anthropicMessages } from './anthropic-messages.ts'
import { isReplyHeader, upstreamHeaders, type Family } from './headers.ts'
import { openaiChat } from './openai-chat.ts'
import { openaiErrors } from './openai-errors.ts'
import { isId, isModelId, words, type Shape } from './shapes.ts'
import type { ErrorDialect, Wire } from './wire.ts'

export type { Family }

/** Every endpoint there is. What is not listed is refused, never forwarded (D1). */
const ROUTES: readonly Route[] = [
  { family: 'openai', method: 'POST', path: '/v1/chat/completions', wire: openaiChat, bare: true },
  { family: 'openai', method: 'GET', path: '/v1/models', query: pages(), bare: true },
  { family: 'openai', method: 'GET', path: '/v1/models/{model}', bare: true },
  {
    family: 'anthropic',
    method: 'POST',
    path: '/v1/messages',
    // The Vercel AI SDK posts there when it is given the official SDK's base URL.
    alias: '/messages',
    wire: anthropicMessages,
    query: beta(),
    bare: true,
  },
  {
    family: 'anthropic',
    method: 'POST',
    path: '/v1/messages/count_tokens',
    alias: '/messages/count_tokens',
    wire: anthropicCountTokens,
    query: beta(),
    bare: true,
  },
  { family: 'anthropic', method: 'GET', path: '/v1/models', query: { ...pages(), ...beta() }, bare: false },
  { family: 'anthropic', method: 'GET', path: '/v1/models/{model}', query: beta(), bare: false },
]

/** One row of the table. */
interface Route {
  readonly family: Family
  readonly method: 'GET' | 'POST'
  /** Below an upstream's base URL; `{model}` is the rest of the path, shape-checked. */
  readonly path: string
  /** Another way to write it that an SDK is known to use. */
  readonly alias?: string
  /** Absent where nothing of the client's goes up but the path and the query, and nothing needs restoring. */
  readonly wire?: Wire
  /** Query parameters that go up, each with its shape; any other is dropped. */
  readonly query?: Readonly<Record<string, Shape>>
  /** Whether the path without an upstream's name before it belongs to this family. */
  readonly bare: boolean
}

/** An endpoint as the proxy deals with it. */
export interface Endpoint {
  /** The route's own words: `/v1/models/{model}`. Goes into audit and metrics. */
  readonly route: string
  readonly method: 'GET' | 'POST'
  readonly wire: Wire | undefined
  readonly errors: ErrorDialect
  /** The part of a query that goes up, `?` included; empty when none of it does. */
  query(parameters: URLSearchParams): string
  /** The part of a request's headers that goes up; the operator's key, if there is one, in place of the client's. */
  headers(
    headers: Iterable<readonly [string, string]>,
    apiKey: string | undefined,
  ): readonly (readonly [string, string])[]
  /** Whether a header of the vendor's reply reaches the client. */
  passesReplyHeader(name: string): boolean
}

export interface EndpointMatch {
  readonly endpoint: Endpoint
  /** The path to ask the vendor for: the route's, with its checked segment. */
  readonly upstreamPath: string
}

/** The endpoint that a request to an upstream of this family means, or why there is none. */
export function endpointFor(family: Family, method: string, path: string): EndpointMatch | FaultCode {
  let fault: FaultCode = 'endpoint_unknown'
  for (const route of ROUTES) {
    if (route.family !== family) continue
    const segment = segmentOf(route, path)
    if (segment === undefined) continue
    if (route.method !== method) fault = 'method_unknown'
    else if (segment !== '' && !isModelName(segment)) return 'path_shape'
    else return { endpoint: endpointOf(route), upstreamPath: route.path.replace(HOLE, () => segment) }
  }
  return fault
}

/** The family that a path without an upstream's name belongs to; undefined when none claims it. */
export function familyOfPath(path: string): Family | undefined {
  return ROUTES.find((route) => route.bare && segmentOf(route, path) !== undefined)?.family
}

export function errorsOf(family: Family): ErrorDialect {
  return ERRORS[family]
}

const ERRORS: Readonly<Record<Family, ErrorDialect>> = { openai: openaiErrors, anthropic: anthropicErrors }

function endpointOf(route: Route): Endpoint {
  return {
    route: route.path,
    method: route.method,
    wire: route.wire,
    errors: ERRORS[route.family],
    query: (parameters) => upstreamQuery(route, parameters),
    headers: (headers, apiKey) => upstreamHeaders(route.family, headers, apiKey),
    passesReplyHeader: isReplyHeader,
  }
}

function upstreamQuery(route: Route, parameters: URLSearchParams): string {
  const kept = new URLSearchParams()
  for (const [name, value] of parameters) if (shapeOf(route, name)?.(value) === true) kept.append(name, value)
  return kept.size === 0 ? '' : `?${kept.toString()}`
}

/** Only of the row's own names: a parameter called `__proto__` has no shape. */
function shapeOf({ query }: Route, name: string): Shape | undefined {
  return query !== undefined && Object.hasOwn(query, name) ? query[name] : undefined
}

const HOLE = '{model}'

/** What stands in the route's hole; empty for a route without one; undefined when the path is another's. */
function segmentOf(route: Route, path: string): string | undefined {
  if (path === route.alias) return ''
  if (!route.path.endsWith(HOLE)) return path === route.path ? '' : undefined
  const before = route.path.slice(0, -HOLE.length)
  return path.startsWith(before) && path.length > before.length ? decoded(path.slice(before.length)) : undefined
}

/** Compatible vendors name models with a slash; SDKs escape it. What does not decode has no shape either. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function isModelName(value: string): boolean {
  return isModelId(value) || isId(value)
}

function pages(): Readonly<Record<string, Shape>> {
  return {
    limit: (value) => /^[0-9]{1,4}$/.test(value),
    order: words('asc desc'),
    after: isModelName,
    after_id: isModelName,
    before_id: isModelName,
  }
}

function beta(): Readonly<Record<string, Shape>> {
  return { beta: words('true') }
}
