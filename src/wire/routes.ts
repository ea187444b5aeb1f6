import type { FaultCode } from '../errors.ts'
import { anthropicErrors } from './anthropic-errors.ts'
import { anthropicCountTokens, anthropicMessages } from './anthropic-messages.ts'
import { cohereErrors } from './cohere-errors.ts'
import { cohereChat, cohereEmbed, cohereRerank } from './cohere.ts'
import { geminiArrayErrors, geminiErrors } from './gemini-errors.ts'
import {
  geminiBatchEmbed,
  geminiCountTokens,
  geminiEmbed,
  geminiGenerate,
  geminiStreamGenerate,
} from './gemini-generate.ts'
import { isReplyHeader, upstreamHeaders, withQueryKey, type Family } from './headers.ts'
import { jsonErrors, jsonWire, type JsonPaths } from './json-wire.ts'
import { mistralChat, mistralEmbeddings, mistralFim } from './mistral-chat.ts'
import { mistralErrors } from './mistral-errors.ts'
import { ollamaErrors } from './ollama-errors.ts'
import { ollamaChat, ollamaEmbed, ollamaEmbeddings, ollamaGenerate, ollamaShow } from './ollama.ts'
import { openaiChat } from './openai-chat.ts'
import { openaiCompletions } from './openai-completions.ts'
import { openaiEmbeddings } from './openai-embeddings.ts'
import { openaiErrors } from './openai-errors.ts'
import { openaiModerations } from './openai-moderations.ts'
import { openaiCompact, openaiConversations, openaiInputTokens, openaiResponses } from './openai-responses.ts'
import { isModelName, pathPattern, type PathPattern } from './path-pattern.ts'
import { isBase64, words, type Shape } from './shapes.ts'
import type { ErrorDialect, Wire } from './wire.ts'

export type { Family }

/** Every endpoint there is. What is not listed is refused, never forwarded (D1). */
export const ROUTES: readonly Route[] = [
  // First, for its names of models end at a colon where others' go on.
  ...geminiRoutes(),
  ...openaiRoutes(),
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
  { family: 'mistral', method: 'POST', path: '/v1/chat/completions', wire: mistralChat, bare: false },
  { family: 'mistral', method: 'POST', path: '/v1/fim/completions', wire: mistralFim, bare: false },
  { family: 'mistral', method: 'POST', path: '/v1/embeddings', wire: mistralEmbeddings, bare: false },
  { family: 'mistral', method: 'GET', path: '/v1/models', bare: false },
  { family: 'mistral', method: 'GET', path: '/v1/models/{model}', bare: false },
  { family: 'cohere', method: 'POST', path: '/v2/chat', wire: cohereChat, bare: true },
  { family: 'cohere', method: 'POST', path: '/v2/embed', wire: cohereEmbed, bare: true },
  { family: 'cohere', method: 'POST', path: '/v2/rerank', wire: cohereRerank, bare: true },
  { family: 'cohere', method: 'GET', path: '/v1/models', bare: false },
  { family: 'cohere', method: 'GET', path: '/v1/models/{model}', bare: false },
  { family: 'ollama', method: 'POST', path: '/api/chat', wire: ollamaChat, bare: true },
  { family: 'ollama', method: 'POST', path: '/api/generate', wire: ollamaGenerate, bare: true },
  { family: 'ollama', method: 'POST', path: '/api/embed', wire: ollamaEmbed, bare: true },
  { family: 'ollama', method: 'POST', path: '/api/embeddings', wire: ollamaEmbeddings, bare: true },
  { family: 'ollama', method: 'POST', path: '/api/show', wire: ollamaShow, bare: true },
  { family: 'ollama', method: 'GET', path: '/api/tags', bare: true },
  { family: 'ollama', method: 'GET', path: '/api/ps', bare: true },
  { family: 'ollama', method: 'GET', path: '/api/version', bare: true },
]

/** Endpoints of state that the vendor keeps. Their answers hold tokens of other requests, which nobody here knows. */
export const STATEFUL: readonly { readonly family: Family; readonly path: string }[] = [
  { family: 'openai', path: '/v1/chat/completions/{id}' },
  { family: 'openai', path: '/v1/chat/completions/{id}/messages' },
  { family: 'openai', path: '/v1/conversations/{id}' },
  { family: 'openai', path: '/v1/conversations/{id}/items/{id}' },
  ...['/v1', '/v1beta', '/v1beta1'].flatMap((version) => [
    { family: 'gemini', path: `${version}/cachedContents` } as const,
    { family: 'gemini', path: `${version}/cachedContents/{id}` } as const,
    { family: 'gemini', path: `${version}/interactions` } as const,
    { family: 'gemini', path: `${version}/interactions/{id}` } as const,
  ]),
  { family: 'mistral', path: '/v1/agents/completions' },
  { family: 'mistral', path: '/v1/conversations' },
  { family: 'mistral', path: '/v1/conversations/{id}' },
]

/** One row of the table. */
export interface Route {
  readonly family: Family
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Below an upstream's base URL; what stands in its holes is shape-checked. */
  readonly path: string
  /** Another way to write it that an SDK is known to use. */
  readonly alias?: string
  /** Absent where nothing of the client's goes up but the path and the query, and nothing needs restoring. */
  readonly wire?: Wire
  /** Query parameters that go up, each with its shape; any other is dropped. */
  readonly query?: Readonly<Record<string, Shape>>
  /** Whether the path without an upstream's name before it belongs to this family. */
  readonly bare: boolean
  /** Where `{answer}` names an answer that the vendor keeps: whether it is asked for or erased. */
  readonly kept?: 'recall' | 'erase'
  /** The words of errors, where they depend on how the client wants its answer. */
  readonly errors?: (parameters: URLSearchParams) => ErrorDialect
}

/** An endpoint as the proxy deals with it. */
export interface Endpoint {
  /** The route's own words: `/v1/models/{model}`. Goes into audit and metrics. */
  readonly route: string
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly wire: Wire | undefined
  /** Whether it is about an answer that the vendor keeps, and has no body. */
  readonly kept: 'recall' | 'erase' | undefined
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
    else return { endpoint: endpointOf(route), upstreamPath: values.path, model: values.model, answer: values.answer }
  }
  const stateful = COMPILED_STATEFUL.some((route) => route.family === family && route.pattern.read(path) !== undefined)
  return fault === 'endpoint_unknown' && stateful ? 'state_unsupported' : fault
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
const COMPILED_STATEFUL = STATEFUL.map((route) => ({ ...route, pattern: pathPattern(route.path) }))

export type CompiledRoute = Route & { readonly pattern: PathPattern }

function compiledRoute(route: Route): CompiledRoute {
  return { ...route, pattern: pathPattern(route.path) }
}

/** The endpoints of an upstream whose API the operator describes. */
export function describedRoutes(
  endpoints: readonly (JsonPaths & { readonly path: string })[],
): readonly CompiledRoute[] {
  return endpoints.map((one) =>
    compiledRoute({ family: 'json', method: 'POST', path: one.path, wire: jsonWire(one), bare: false }),
  )
}

function endpointOf(route: Route): Endpoint {
  return {
    route: route.path,
    method: route.method,
    wire: route.wire,
    kept: route.kept,
    errors: route.errors ?? (() => ERRORS[route.family]),
    clientHeaders: (headers, parameters) => withQueryKey(route.family, headers, parameters),
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

/** OpenAI's API, and the same at Azure's paths: below a prefix, or below a deployment, which then names the model. */
function openaiRoutes(): readonly Route[] {
  const own: readonly (readonly [string, Wire])[] = [
    ['/chat/completions', openaiChat],
    ['/completions', openaiCompletions],
    ['/embeddings', openaiEmbeddings],
    ['/responses', openaiResponses],
    ['/responses/compact', openaiCompact],
    ['/responses/input_tokens', openaiInputTokens],
    ['/moderations', openaiModerations],
    ['/conversations', openaiConversations],
  ]
  const query = { 'api-version': isApiVersion }
  const include = words(
    'file_search_call.results web_search_call.results web_search_call.action.sources',
    'message.input_image.image_url computer_call_output.output.image_url code_interpreter_call.outputs',
    'reasoning.encrypted_content message.output_text.logprobs',
  )
  const asked = {
    ...query,
    ...pages(),
    include,
    'include[]': include,
    stream: words('true false'),
    starting_after: isCount,
  }
  const named: readonly (readonly [Route['method'], string, Wire])[] = [
    ['GET', '/responses/{answer}', openaiResponses],
    ['DELETE', '/responses/{answer}', openaiResponses],
    ['POST', '/responses/{answer}/cancel', openaiResponses],
    ['GET', '/responses/{answer}/input_items', openaiResponses],
    ['GET', '/conversations/{answer}', openaiConversations],
    ['DELETE', '/conversations/{answer}', openaiConversations],
    ['GET', '/conversations/{answer}/items', openaiConversations],
  ]
  const kept = ['/v1', '/openai/v1', '/openai'].flatMap((place) =>
    named.map(([method, path, wire]): Route => ({
      family: 'openai',
      method,
      path: place + path,
      wire,
      query: asked,
      bare: place === '/v1',
      kept: method === 'DELETE' ? 'erase' : 'recall',
    })),
  )
  const posts = own.flatMap(([path, wire]): Route[] => {
    const row = { family: 'openai', method: 'POST', wire } as const
    return [
      { ...row, path: `/v1${path}`, bare: true },
      ...['/openai', '/openai/v1', '/openai/deployments/{deployment}'].map((place): Route => ({
        ...row,
        path: place + path,
        query,
        bare: false,
      })),
    ]
  })
  return [...posts, ...kept]
}

function isCount(value: string): boolean {
  return /^[0-9]{1,9}$/.test(value)
}

/** `2025-04-01-preview`. */
function isApiVersion(value: string): boolean {
  return /^20[0-9]{2}-[01][0-9]-[0-3][0-9](?:-preview)?$|^(?:preview|latest|v1)$/.test(value)
}

/** The Gemini API and Vertex AI, which differ in what stands before the model. */
function geminiRoutes(): readonly Route[] {
  const places = ['/v1beta', '/v1alpha', '/v1'].flatMap((version) => [`${version}/models`, `${version}/tunedModels`])
  const vertex = ['/v1beta1', '/v1'].flatMap((version) => [
    `${version}/publishers/google/models`,
    `${version}/projects/{project}/locations/{location}/publishers/google/models`,
  ])
  // OpenAI's wire, at Gemini's own path.
  const compatible = [
    { method: 'POST', path: '/v1beta/openai/chat/completions', wire: openaiChat },
    { method: 'POST', path: '/v1beta/openai/embeddings', wire: openaiEmbeddings },
    { method: 'GET', path: '/v1beta/openai/models' },
  ] as const
  const own = [...places, ...vertex].flatMap((place): Route[] => {
    // What is done with a model is said nowhere else behind a colon; lists of models are, below /v1.
    const row = { family: 'gemini', bare: true } as const
    const bare = !place.startsWith('/v1/')
    const one = `${place}/{plainModel}`
    const list = { pageSize: (value: string) => /^[0-9]{1,4}$/.test(value), pageToken: isBase64 }
    return [
      { ...row, method: 'POST', path: `${one}:generateContent`, wire: geminiGenerate },
      {
        ...row,
        method: 'POST',
        path: `${one}:streamGenerateContent`,
        wire: geminiStreamGenerate,
        query: { alt: words('sse json') },
        errors: (parameters) => (parameters.get('alt') === 'sse' ? geminiErrors : geminiArrayErrors),
      },
      { ...row, method: 'POST', path: `${one}:countTokens`, wire: geminiCountTokens },
      { ...row, method: 'POST', path: `${one}:embedContent`, wire: geminiEmbed },
      { ...row, method: 'POST', path: `${one}:batchEmbedContents`, wire: geminiBatchEmbed },
      { ...row, method: 'GET', path: place, query: list, bare },
      { ...row, method: 'GET', path: one, bare },
    ]
  })
  return [
    ...own,
    ...compatible.map((row): Route => ({ ...row, family: 'gemini', errors: () => openaiErrors, bare: true })),
  ]
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
