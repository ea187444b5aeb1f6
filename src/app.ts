import { Hono } from 'hono'
import { ParaventError, type FaultCode } from './errors.ts'
import { openAudit } from './proxy/audit.ts'
import { corsHeaders, preflight } from './proxy/cors.ts'
import { exchange, faultResponse, type ExchangeParts, type UpstreamParts } from './proxy/exchange.ts'
import { foreignDialect } from './wire/foreign-errors.ts'
import type { ErrorDialect } from './wire/wire.ts'
import { endpointFor, errorsOf, familyOfPath, type CompiledRoute, type Family } from './wire/routes.ts'

/** A running proxy as its runtime sees it. */
export interface App {
  fetch(request: Request, edge?: unknown): Response | Promise<Response>
}

export interface AppParts extends ExchangeParts {
  /** By configured name, with the wire family each speaks. */
  readonly upstreams: ReadonlyMap<string, NamedUpstream>
  /** Which upstream serves paths without a prefix, by family. */
  readonly defaults: Readonly<Partial<Record<Family, string>>>
  /** The built-in vendor; absent when it is off. */
  readonly sandbox: SandboxParts | undefined
  /** Prometheus text. */
  readonly metrics: () => string | Promise<string>
  /** Whether a load balancer should send requests here: false from the first thought of stopping. */
  readonly ready: () => boolean
  /** Whether requests that come all the same are taken: false once draining. */
  readonly accepting: () => boolean
}

export interface NamedUpstream {
  readonly family: Family
  readonly parts: UpstreamParts
  /** Where its API is the operator's to describe. */
  readonly routes?: readonly CompiledRoute[]
}

export interface SandboxParts {
  readonly upstreams: Readonly<Record<'openai' | 'anthropic', UpstreamParts>>
  /** The last request body as the sandbox received it. */
  readonly last: () => unknown
}

/** Routes, limits, and the one place where an answer of ours gets its words. */
export function createApp(parts: AppParts): App {
  const app = new Hono<{ Bindings: object }>()

  app.get('/', (context) => context.text(WELCOME))
  app.get('/healthz', (context) => context.json({ status: 'ok' }))
  app.get('/readyz', (context) =>
    parts.ready() ? context.json({ status: 'ready' }) : context.json({ status: 'not ready' }, 503),
  )
  app.get('/metrics', async (context) => context.text(await parts.metrics(), 200, { 'content-type': METRICS_TYPE }))
  app.get('/sandbox/last', (context) => {
    if (parts.sandbox === undefined) return refuse('upstream_unknown', errorsOf('openai'), '', context.req.raw)
    if (!isLoopback(context.req.raw, parts.platform.peerAddress(context.env)))
      return refuse('loopback_only', errorsOf('openai'), '', context.req.raw)
    return context.json(parts.sandbox.last() ?? { note: 'The sandbox has not been sent anything yet.' })
  })
  app.all('*', (context) => route(context.req.raw, context.env))
  app.onError((_error, context) => refuse('internal', errorsOf('openai'), '', context.req.raw))

  return { fetch: (request, edge) => app.fetch(request, edge ?? {}) }

  function route(request: Request, edge: unknown): Response | Promise<Response> {
    const mayAsk = preflight(request, parts.origins)
    if (mayAsk !== undefined) return mayAsk
    const url = new URL(request.url)
    const target = resolve(url.pathname)
    if ('dialect' in target) return refuse(target.code, target.dialect, '', request)
    const { family, upstream, path, routes } = target
    const match = endpointFor(family, request.method, path, routes)
    if (typeof match === 'string') return refuse(match, errorsOf(family), upstream.name, request)
    if (!parts.accepting()) return refuse('shutting_down', errorsOf(family), upstream.name, request)
    const { endpoint, upstreamPath, ...named } = match
    return exchange({ request, url, edge, endpoint, path: upstreamPath, ...named, upstream }, parts)
  }

  /** `/<upstream>/…`, `/sandbox/…`, or a path without a prefix, which its family's default upstream serves. */
  function resolve(pathname: string): Target | Refusal {
    const [, first = ''] = pathname.split('/', 2)
    const named = parts.upstreams.get(first)
    if (named !== undefined) {
      const path = pathname.slice(first.length + 1)
      return { family: named.family, upstream: named.parts, path, routes: named.routes }
    }
    if (first === 'sandbox') {
      if (parts.sandbox === undefined) return { code: 'upstream_unknown', dialect: errorsOf('openai') }
      const anthropic = pathname.startsWith('/sandbox/anthropic/')
      const family = anthropic ? 'anthropic' : 'openai'
      const path = pathname.slice((anthropic ? '/sandbox/anthropic' : '/sandbox').length)
      return { family, upstream: parts.sandbox.upstreams[family], path, routes: undefined }
    }
    const foreign = foreignDialect(pathname)
    if (foreign !== undefined) return { code: 'endpoint_unknown', dialect: foreign }
    const family = familyOfPath(pathname)
    if (family === undefined) return { code: 'endpoint_unknown', dialect: errorsOf('openai') }
    const upstream = parts.upstreams.get(parts.defaults[family] ?? '')
    if (upstream === undefined) return { code: 'upstream_unknown', dialect: errorsOf(family) }
    return { family, upstream: upstream.parts, path: pathname, routes: undefined }
  }

  /** An answer of ours to what never became an exchange. It is on record like any other. */
  function refuse(code: FaultCode, dialect: ErrorDialect, upstream: string, request: Request): Response {
    const fault = new ParaventError(code)
    const audit = openAudit(parts.events, { route: 'none', wire: '', upstream })
    audit.end('refused', fault.status, fault.code)
    return faultResponse(fault, dialect, audit.request, corsHeaders(request, parts.origins))
  }
}

interface Target {
  readonly family: Family
  readonly upstream: UpstreamParts
  /** Below the upstream's name. */
  readonly path: string
  readonly routes: readonly CompiledRoute[] | undefined
}

interface Refusal {
  readonly code: FaultCode
  readonly dialect: ErrorDialect
}

/** For somebody who opens the address in a browser. */
const WELCOME = `Paravent is running. It is a proxy for AI APIs: point an SDK at it, not a browser.

  OpenAI SDK     baseURL  <this address>/openai/v1
  Anthropic SDK  baseURL  <this address>/anthropic

/healthz  /readyz  /metrics
`

const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

/**
 * Loopback in name and in fact: the peer is this machine, the Host header says so (a page in a browser that rebinds a
 * name to 127.0.0.1 does not), and no proxy forwarded the request from elsewhere. On Workers the edge itself names the
 * peer in `cf-connecting-ip`.
 */
function isLoopback({ headers, url }: Request, peer: string | undefined): boolean {
  const host = headers.get('host') ?? new URL(url).host
  const peers = [peer, headers.get('cf-connecting-ip') ?? undefined].filter((one) => one !== undefined)
  return (
    /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i.test(host) &&
    peers.every((one) => LOOPBACK.test(one)) &&
    !FORWARDING.some((header) => headers.has(header))
  )
}

const LOOPBACK = /^(?:(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1)$/
const FORWARDING = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']
