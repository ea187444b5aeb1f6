import { assemble, type Running } from '../assemble.ts'
import type { ConfigFault } from '../config/config.ts'
import { parseConfig } from '../config/parse-config.ts'
import type { EventSink } from '../observe/events.ts'
import { createWebPlatform } from '../proxy/web-platform.ts'
import { createWebTransport, sendByFetch } from '../upstream/web-transport.ts'
import { createMemoryVault } from '../vault/memory-vault.ts'
import { inflateWithZlib } from './platform.ts'
import { tokenSecret } from './secret.ts'
import { createLoopTurns } from './turns.ts'

export interface InProcessOptions {
  /** Where events go; nowhere unless given. */
  readonly events?: EventSink
  /** What tokens derive from, 32 characters or more. `PARAVENT_SECRET` unless given, else random. */
  readonly secret?: string
}

/**
 * The configuration does not hold. `faults` says where and what to do; no value is quoted.
 * @public
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly faults: readonly ConfigFault[]

  constructor(faults: readonly ConfigFault[]) {
    super(faults.map(({ path, message, hint }) => `${path} ${message}; ${hint}`).join('\n'))
    this.faults = faults
  }
}

/**
 * A `fetch` for an SDK, with Paravent in it and no server between:
 * `new OpenAI({ fetch: await paraventFetch({ … }) })`. Requests to a configured vendor's URL go through the core as if
 * they had come to the proxy; a request to anywhere else is refused, so that nothing leaves unseen by mistake.
 *
 * `config` is a configuration's text or its object; environment variables override single keys.
 */
export async function paraventFetch(
  config: string | object = {},
  options: InProcessOptions = {},
): Promise<typeof globalThis.fetch> {
  const text = typeof config === 'string' ? config : JSON.stringify(config)
  const parsed = parseConfig(text, process.env)
  if ('faults' in parsed) throw new ConfigError(parsed.faults)
  const platform = createWebPlatform({
    runtime: 'in-process',
    transport: createWebTransport(sendByFetch),
    events: options.events ?? { write: () => undefined },
    vault: createMemoryVault(),
    turns: createLoopTurns(),
  })
  const secret = options.secret === undefined ? process.env : { PARAVENT_SECRET: options.secret }
  const app = await assemble(
    parsed.config,
    { ...platform, inflate: inflateWithZlib },
    {
      tokenSecret: tokenSecret(secret).bytes,
      apiKey: (variable) => process.env[variable],
    },
  )
  const bases = Object.entries(parsed.config.upstreams).map(([name, { url }]): Base => ({ name, url: bare(url) }))
  return (input, init) => throughApp(app, bases, new Request(input, init))
}

interface Base {
  readonly name: string
  /** Without a trailing slash and without the `/v1` that every path begins with. */
  readonly url: string
}

async function throughApp(app: Running, bases: readonly Base[], request: Request): Promise<Response> {
  const base = bases
    .filter(({ url }) => request.url === url || request.url.startsWith(`${url}/`))
    .toSorted((a, b) => b.url.length - a.url.length)[0]
  if (base === undefined) throw new TypeError('paraventFetch: the URL belongs to no configured upstream')
  const inside = `http://paravent.invalid/${base.name}${request.url.slice(base.url.length)}`
  return app.fetch(new Request(inside, request))
}

function bare(url: string): string {
  return new URL(url).href.replace(/\/{1,8}$/, '').replace(/\/v1$/, '')
}
