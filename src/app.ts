import { Hono } from 'hono'
import { ParaventError, type FaultCode } from './errors.ts'
import { exchange, faultResponse, type ExchangeParts, type UpstreamParts } from './proxy/exchange.ts'
import { foreignDialect } from './wire/foreign-errors.ts'
import { endpointFor, errorsOf, familyOfPath, type Family } from './wire/routes.ts'

/** A running proxy as its runtime sees it. */
export interface App {
  fetch(request: Request, edge?: unknown): Response | Promise<Response>
}

export interface AppParts extends ExchangeParts {
  /** By configured name, with the wire family each speaks. */
  readonly upstreams: ReadonlyMap<string, { readonly family: Family; readonly parts: UpstreamParts }>
  /** Which upstream serves paths without a prefix, by family. */
  readonly defaults: Readonly<Record<Family, string>>
  /** The built-in vendor; absent when it is off. */
  readonly sandbox: SandboxParts | undefined
  /** Prometheus text. */
  readonly metrics: () => string
  /** False while starting and once draining. */
  readonly ready: () => boolean
}

export interface SandboxParts {
  readonly upstreams: Readonly<Record<Family, UpstreamParts>>
  /** The last request body as the sandbox received it. */
  readonly last: () => unknown
}

/** Routes, limits, and the one place where an answer of ours gets its words. */
export function createApp(parts: AppParts): App {
  const app = new Hono<{ Bindings: object }>()

  app.get('/healthz', (context) => context.json({ status: 'ok' }))
  app.get('/readyz', (context) =>
    parts.ready() ? context.json({ status: 'ready' }) : context.json({ status: 'not ready' }, 503),
  )
  app.get('/metrics', (context) => context.text(parts.metrics(), 200, { 'content-type': METRICS_TYPE }))
  app.get('/sandbox/last', (context) => {
    if (parts.sandbox === undefined) return fault('upstream_unknown', 'openai')
    if (!isLoopback(context.req.raw, parts.platform.peerAddress(context.env))) return fault('loopback_only', 'openai')
    return context.json(parts.sandbox.last() ?? { note: 'The sandbox has not been sent anything yet.' })
  })
  app.all('*', (context) => route(context.req.raw, context.env))
  app.onError(() => fault('internal', 'openai'))

  return { fetch: (request, edge) => app.fetch(request, edge ?? {}) }

  function route(request: Request, edge: unknown): Response | Promise<Response> {
    const url = new URL(request.url)
    const target = resolve(url.pathname)
    if ('refusal' in target) return target.refusal
    const { family, upstream, path } = target
    const endpoint = endpointFor(family, request.method, path)
    if (typeof endpoint === 'string') return fault(endpoint, family)
    if (!parts.ready()) return fault('shutting_down', family)
    return exchange({ request, url, edge, endpoint: endpoint.endpoint, path: endpoint.upstreamPath, upstream }, parts)
  }

  /** `/<upstream>/…`, `/sandbox/…`, or a path without a prefix, which its family's default upstream serves. */
  function resolve(
    pathname: string,
  ): { family: Family; upstream: UpstreamParts; path: string } | { refusal: Response } {
    const [, first = ''] = pathname.split('/', 2)
    const named = parts.upstreams.get(first)
    if (named !== undefined)
      return { family: named.family, upstream: named.parts, path: pathname.slice(first.length + 1) }
    if (first === 'sandbox') {
      if (parts.sandbox === undefined) return { refusal: fault('upstream_unknown', 'openai') }
      const anthropic = pathname.startsWith('/sandbox/anthropic/')
      const family: Family = anthropic ? 'anthropic' : 'openai'
      const path = pathname.slice((anthropic ? '/sandbox/anthropic' : '/sandbox').length)
      return { family, upstream: parts.sandbox.upstreams[family], path }
    }
    const foreign = foreignDialect(pathname)
    if (foreign !== undefined) {
      return { refusal: faultResponse(new ParaventError('endpoint_unknown'), foreign, crypto.randomUUID()) }
    }
    const family = familyOfPath(pathname)
    const upstream = family === undefined ? undefined : parts.upstreams.get(parts.defaults[family])
    if (family === undefined || upstream === undefined) {
      return { refusal: fault(family === undefined ? 'endpoint_unknown' : 'upstream_unknown', family ?? 'openai') }
    }
    return { family, upstream: upstream.parts, path: pathname }
  }
}

function fault(code: FaultCode, family: Family): Response {
  return faultResponse(new ParaventError(code), errorsOf(family), crypto.randomUUID())
}

const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

/**
 * Loopback in name and in fact: the peer is this machine, the Host header says so (a page in a browser that rebinds a
 * name to 127.0.0.1 does not), and no proxy forwarded the request from elsewhere.
 */
function isLoopback(request: Request, peer: string | undefined): boolean {
  const host = request.headers.get('host') ?? new URL(request.url).host
  if (!/^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i.test(host)) return false
  if (
    peer !== undefined &&
    !/^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|::ffff:127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/.test(peer)
  )
    return false
  return !FORWARDING.some((header) => request.headers.has(header))
}

const FORWARDING = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'cf-connecting-ip',
  'via',
]
