import type { FaultCode } from '../errors.ts'
import { anthropicErrors } from './anthropic/errors.ts'
import { ANTHROPIC_REFUSED, ANTHROPIC_ROUTES } from './anthropic/routes.ts'
import { cohereErrors } from './cohere/errors.ts'
import { COHERE_ROUTES } from './cohere/routes.ts'
import { geminiErrors } from './gemini/errors.ts'
import { geminiRoutes } from './gemini/routes.ts'
import { isReplyHeader, upstreamHeaders, withQueryKey, type Family } from './headers.ts'
import { jsonErrors, jsonWire, type JsonPaths } from './json-wire.ts'
import { mistralErrors } from './mistral/errors.ts'
import { MISTRAL_ROUTES } from './mistral/routes.ts'
import { ollamaErrors } from './ollama/errors.ts'
import { OLLAMA_ROUTES } from './ollama/routes.ts'
import { openaiErrors } from './openai/errors.ts'
import { OPENAI_REFUSED, openaiRoutes } from './openai/routes.ts'
import { CONVERSATION_HOLE, pathPattern, type PathPattern } from './path-pattern.ts'
import type { Kept, RefusedRoute, Route } from './route.ts'
import { isId, type Shape } from './tables/shapes.ts'
import type { ErrorDialect, Wire } from './wire.ts'

export type { Family, Route }

/** Every endpoint there is. What is not listed is refused, never forwarded (D1). */
export const ROUTES: readonly Route[] = [
  // First, for its names of models end at a colon where others' go on.
  ...geminiRoutes(),
  ...openaiRoutes(),
  ...ANTHROPIC_ROUTES,
  ...MISTRAL_ROUTES,
  ...COHERE_ROUTES,
  ...OLLAMA_ROUTES,
]

/** Endpoints that are known, and why they are refused. */
export const REFUSED: readonly RefusedRoute[] = [...OPENAI_REFUSED, ...ANTHROPIC_REFUSED]

/** An endpoint as the proxy deals with it. */
export interface Endpoint {
  /** The route's own words: `/v1/models/{model}`. Goes into audit and metrics. */
  readonly route: string
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly wire: Wire | undefined
  /** What it has to do with what the vendor keeps. */
  readonly kept: Kept | undefined
  /** The reply is contents that nobody looks into. */
  readonly attachment: Route['attachment']
  /** The header that names the conversation, where one does. */
  readonly conversation: string | undefined
  /** How errors are worded for a client that asks with this query. */
  errors(parameters: URLSearchParams): ErrorDialect
  /** The client's headers, with a key that stood in the query where the vendor takes it as well. */
  clientHeaders(headers: Headers, parameters: URLSearchParams): Headers
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
  /** The path to ask the vendor for: the route's, with its checked values. */
  readonly upstreamPath: string
  /** Where the path names the model. */
  readonly model: string | undefined
  /** The name of the answer that an endpoint with `kept` is about. */
  readonly answer: string | undefined
  /** The client's name for a conversation, where the path holds one. */
  readonly conversation: string | undefined
  /** Whose conversation it is, where the path tells several bots apart; empty where it does not. */
  readonly bot: string
}

/** The endpoint that a request to an upstream of this family means, or why there is none. */
export function endpointFor(
  family: Family,
  method: string,
  path: string,
  own: readonly CompiledRoute[] = COMPILED,
): EndpointMatch | FaultCode {
  let fault: FaultCode = 'endpoint_unknown'
  for (const route of own) {
    if (route.family !== family) continue
    const values = route.pattern.read(path === route.alias ? route.path : path)
    if (values === undefined) continue
    if (route.method !== method) fault = 'method_unknown'
    else if (!values.shapely) return 'path_shape'
    else {
      const { path: upstreamPath, model, answer, conversation, bot } = values
      return { endpoint: route.endpoint, upstreamPath, model, answer, conversation, bot }
    }
  }
  const refused = COMPILED_REFUSED.find(
    (route) =>
      route.family === family &&
      (route.method === undefined || route.method === method) &&
      route.pattern.read(path) !== undefined,
  )
  return refused?.code ?? fault
}

/** The family that a path without an upstream's name belongs to; undefined when none claims it. */
export function familyOfPath(path: string): Family | undefined {
  const route = COMPILED.find((one) => one.bare && (path === one.alias || one.pattern.read(path) !== undefined))
  return route?.family ?? PREFIXES.find(([prefix]) => path.startsWith(prefix))?.[1]
}

/** Beginnings of paths that are one vendor's alone: what is not an endpoint there is refused in its words. */
const PREFIXES: readonly (readonly [string, Family])[] = [
  ['/v1/responses/', 'openai'],
  ['/v1/conversations', 'openai'],
  ['/v1/chat/completions/', 'openai'],
  ['/v1/images/', 'openai'],
  ['/v1/audio/', 'openai'],
  ['/v1/files', 'openai'],
  ['/v1/uploads', 'openai'],
  ['/v1beta/', 'gemini'],
  ['/v1beta1/', 'gemini'],
  ['/v1alpha/', 'gemini'],
  ['/upload/v1beta/', 'gemini'],
  ['/ws/google.', 'gemini'],
  ['/vertex/', 'gemini'],
  ['/v2/', 'cohere'],
  ['/api/', 'ollama'],
  ['/ollama/', 'ollama'],
]

/** How a vendor of this family words errors. */
export function errorsOf(family: Family): ErrorDialect {
  return ERRORS[family]
}

const ERRORS: Readonly<Record<Family, ErrorDialect>> = {
  openai: openaiErrors,
  anthropic: anthropicErrors,
  gemini: geminiErrors,
  mistral: mistralErrors,
  cohere: cohereErrors,
  ollama: ollamaErrors,
  json: jsonErrors,
}

const COMPILED = ROUTES.map(compiledRoute)
const COMPILED_REFUSED = REFUSED.map((route) => ({ ...route, pattern: pathPattern(route.path) }))

export type CompiledRoute = Route & { readonly pattern: PathPattern; readonly endpoint: Endpoint }

function compiledRoute(route: Route): CompiledRoute {
  return { ...route, pattern: pathPattern(route.path), endpoint: endpointOf(route) }
}

/** The endpoints of an upstream whose API the operator describes. */
export function describedRoutes(endpoints: readonly DescribedEndpoint[]): readonly CompiledRoute[] {
  return endpoints.map((one) => {
    const { path, method, conversation } = one
    const header = conversation?.header
    return compiledRoute({
      family: 'json',
      method,
      path,
      wire: jsonWire(one, conversation !== undefined || path.includes(CONVERSATION_HOLE)),
      query: Object.fromEntries(one.query.map((name) => [name, isPlace])),
      bare: false,
      ...(method === 'GET' ? { kept: 'polled' } : {}),
      ...(header === undefined ? {} : { conversation: header }),
    })
  })
}

interface DescribedEndpoint extends JsonPaths {
  readonly method: 'POST' | 'GET'
  readonly path: string
  /** Parameters of a query that go up. */
  readonly query: readonly string[]
}

/** Where to go on from, as machines say it: a number too short to be somebody's, or a name that one of them made. */
function isPlace(value: string): boolean {
  return /^[0-9]{1,6}$/.test(value) || isId(value)
}

function endpointOf(route: Route): Endpoint {
  return {
    route: route.path,
    method: route.method,
    wire: route.wire,
    kept: route.kept,
    attachment: route.attachment,
    conversation: route.conversation,
    errors: route.errors ?? (() => ERRORS[route.family]),
    clientHeaders: (headers, parameters) => withQueryKey(route.family, headers, parameters),
    query: (parameters) => upstreamQuery(route, parameters),
    headers: (headers, apiKey) => upstreamHeaders(route.family, headers, apiKey),
    passesReplyHeader: isReplyHeader,
  }
}

function upstreamQuery(route: Route, parameters: URLSearchParams): string {
  if (parameters.size === 0) return ''
  const kept = new URLSearchParams()
  for (const [name, value] of parameters) if (shapeOf(route, name)?.(value) === true) kept.append(name, value)
  return kept.size === 0 ? '' : `?${kept.toString()}`
}

/** Only of the row's own names: a parameter called `__proto__` has no shape. */
function shapeOf({ query }: Route, name: string): Shape | undefined {
  return query !== undefined && Object.hasOwn(query, name) ? query[name] : undefined
}
