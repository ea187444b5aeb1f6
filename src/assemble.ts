import { createApp, type App } from './app.ts'
import { assembleInspector } from './assemble-inspector.ts'
import { identifierSpellings } from './detect/known/lists.ts'
import type { Config, UpstreamConfig } from './config/config.ts'
import { fanOut } from './observe/fan-out.ts'
import { createMetrics } from './observe/metrics.ts'
import { withKnownModels } from './observe/model-names.ts'
import { createPolicy, type Policy } from './policy/policy.ts'
import { LISTED, residueFinder } from './proxy/backstop.ts'
import type { ExchangeParts, UpstreamParts } from './proxy/call.ts'
import type { Platform } from './proxy/platform.ts'
import { warmUp } from './proxy/warm-up.ts'
import { keyRing } from './pseudonym/keys.ts'
import { lookAlikes } from './pseudonym/look-alike.ts'
import { SYSTEM_NOTE } from './pseudonym/note.ts'
import { describedRoutes } from './wire/routes.ts'
import { ownTypes } from './wire/schema/own-types.ts'
import { createSandbox } from './upstream/sandbox/create-sandbox.ts'
import { createWebTransport } from './upstream/web-transport.ts'

/** What the configuration may not hold: it comes from the environment alone. */
export interface Secrets {
  /** Tokens derive from it; nodes that share it issue the same ones. At least 32 bytes. */
  readonly tokenSecret: Uint8Array
  /** The operator's key for an upstream that names an environment variable; undefined where that variable is unset. */
  readonly apiKey: (variable: string) => string | undefined
}

export interface Running extends App {
  /** Takes one invented turn through the core, the `turn`-th, so that no real one waits for tables and compilers. */
  warmUp(turn: number): void
  /** From now on `/readyz` says no, and everything is served as before. */
  leave(): void
  /** From now on `/readyz` says no and new exchanges are refused; running ones go on. */
  drain(): void
  /** Prometheus text of this process alone. */
  metrics(): string
  /** Ends idle connections to the vendors. */
  close(): Promise<void>
}

export interface AssembleOptions {
  /** Where several processes serve as one: the metrics of all of them, given those of this one. */
  readonly gather?: ((own: string) => Promise<string>) | undefined
  /** How many lines of the log were dropped, where they may be. */
  readonly dropped?: () => number
}

/** Configuration + platform → running app. */
export async function assemble(
  config: Config,
  platform: Platform,
  secrets: Secrets,
  { gather, dropped }: AssembleOptions = {},
): Promise<Running> {
  const inspector = await assembleInspector(config, [lookAlikes(typesOf(config))], platform.hashing)
  const metrics = createMetrics(dropped)
  const keys = keyRing(secrets.tokenSecret)
  const events = withKnownModels(fanOut(platform.events, metrics))
  let leaving = false
  let draining = false

  const upstreams = new Map(
    Object.entries(config.upstreams).map(([name, upstream]) => [
      name,
      {
        family: upstream.wire,
        parts: upstreamParts(name, upstream, config, platform, secrets),
        ...(upstream.wire === 'json' ? { routes: describedRoutes(upstream.endpoints) } : {}),
      },
    ]),
  )

  const policy = createPolicy(config.entities, {})
  const parts: ExchangeParts = {
    platform,
    events,
    limits: config.limits,
    inspect: (slots, tenant) => inspector.inspectInSteps(slots, tenant),
    scopeOf(upstream, credentials) {
      const tenant = keys.tenantOf(credentials)
      return { tenant, key: keys.keyOf({ tenant, upstream, conversation: '' }) }
    },
    own: ownTypes(config.patterns, config.deny),
    asWritten: config.history.tokens === 'asWritten',
    origins: new Set(config.cors.origins),
    denied: residueFinder(
      config.deny
        .filter(({ type }) => policy.actionFor(type) !== 'keep')
        .flatMap(({ value }) => identifierSpellings(value))
        .map((value) => ({ value, unit: LISTED })),
    ),
  }
  const sandbox = config.sandbox === 'on' ? sandboxParts(config) : undefined
  const app = createApp({
    ...parts,
    upstreams,
    defaults: config.default,
    sandbox,
    metrics: () => (gather === undefined ? metrics.text() : gather(metrics.text())),
    ready: () => !leaving,
    accepting: () => !draining,
  })

  return {
    fetch: (request, edge) => app.fetch(request, edge),
    warmUp(turn) {
      const upstream = upstreams.values().next().value?.parts ?? sandbox?.upstreams.openai
      if (upstream !== undefined) warmUp(parts, upstream, turn)
    },
    leave() {
      leaving = true
    },
    drain() {
      leaving = true
      draining = true
    },
    metrics: () => metrics.text(),
    close: () => platform.transport.close(),
  }
}

function upstreamParts(
  name: string,
  upstream: UpstreamConfig,
  config: Config,
  platform: Platform,
  secrets: Secrets,
): UpstreamParts {
  return {
    name,
    url: baseOf(upstream),
    transport: platform.transport,
    timeouts: upstream.timeouts,
    policy: policyOf(config, upstream),
    note: upstream.systemNote ? SYSTEM_NOTE : undefined,
    linkHosts: new Set(upstream.restoreUrlHosts),
    apiKey: upstream.apiKeyEnv === undefined ? undefined : secrets.apiKey(upstream.apiKeyEnv),
  }
}

/** SDKs differ in whether their base URL holds the version that every endpoint's path begins with. */
function baseOf({ url, wire }: UpstreamConfig): string {
  const base = url.replace(/\/{1,8}$/, '')
  return wire === 'json' ? base : base.replace(/\/v[12](?:(?:alpha|beta)1?)?$/, '')
}

/** Entity types of the operator's own: their tokens have words of their own. */
function typesOf(config: Config): readonly string[] {
  return [...config.patterns, ...config.deny].map(({ type }) => type)
}

function policyOf(config: Config, upstream: UpstreamConfig): Policy {
  return createPolicy(config.entities, upstream.attachments, {
    identifiers: upstream.metadata,
    fetches: upstream.fetches,
    embeddings: config.embeddings.mode,
    schemas: upstream.schemas,
    media: upstream.media,
    otherwise: config.preset === 'strict' ? 'refuse' : 'allow',
  })
}

/** The sandbox is one more upstream, of both families, behind the same web face as a Worker's `fetch`. */
function sandboxParts(config: Config) {
  const sandbox = createSandbox()
  const transport = createWebTransport((request) => sandbox.send(request))
  const parts: UpstreamParts = {
    name: 'sandbox',
    url: 'http://sandbox.invalid',
    transport,
    timeouts: { connect: 0, headers: 0, idle: 0, held: 0 },
    policy: createPolicy(config.entities, {}),
    note: undefined,
    linkHosts: new Set(),
    apiKey: undefined,
  }
  return { upstreams: { openai: parts, anthropic: parts }, last: () => sandbox.last() }
}
