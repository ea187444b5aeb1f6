import { assemble, type Running } from '../assemble.ts'
import { parseConfig } from '../config/parse-config.ts'
import { createJsonSink } from '../observe/json-sink.ts'
import { createWebPlatform } from '../proxy/web-platform.ts'
import { createWebTransport, sendByFetch } from '../upstream/web-transport.ts'

/** What wrangler.toml and its secrets bind. Any `PARAVENT_*` variable overrides a single key, as on Node. */
export interface Bindings {
  /** The configuration, YAML. */
  readonly PARAVENT_CONFIG?: string
  /** What tokens derive from, 32 characters or more. Without it every isolate draws its own. */
  readonly PARAVENT_SECRET?: string
  readonly [variable: string]: unknown
}

/**
 * The app of this isolate. Only the finished thing is shared: a promise that one request began may never settle for
 * another.
 */
let running: Running | undefined

export default {
  async fetch(request: Request, bindings: Bindings): Promise<Response> {
    try {
      running ??= await start(bindings)
    } catch {
      // Said in the log; a visitor is none the wiser.
      return Response.json(
        { error: { code: 'paravent_internal', message: 'Paravent is misconfigured.' } },
        { status: 500 },
      )
    }
    return running.fetch(request, bindings)
  },
}

async function start(bindings: Bindings): Promise<Running> {
  const environment = Object.fromEntries(
    Object.entries(bindings).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  const parsed = parseConfig(environment['PARAVENT_CONFIG'] ?? '', environment)
  const notes = 'faults' in parsed ? parsed.faults : parsed.warnings
  for (const { path, message, hint } of notes) print(`${path} ${message}; ${hint}`)
  if ('faults' in parsed) throw new Error('the configuration is at fault')
  const events = createJsonSink(print, parsed.config.log.level)
  const platform = createWebPlatform({ runtime: 'workerd', transport: createWebTransport(sendByFetch), events })
  const secret = tokenSecret(environment['PARAVENT_SECRET'])
  if (environment['PARAVENT_SECRET'] === undefined) events.write({ kind: 'service', notice: 'secret_random' })
  if (parsed.config.sandbox === 'on') events.write({ kind: 'service', notice: 'sandbox_on' })
  return assemble(parsed.config, platform, { tokenSecret: secret, apiKey: (variable) => environment[variable] })
}

function tokenSecret(given: string | undefined): Uint8Array {
  if (given === undefined) return crypto.getRandomValues(new Uint8Array(32))
  if (given.length < 32) {
    print('PARAVENT_SECRET is shorter than 32 characters; make one with: openssl rand -base64 32')
    throw new Error('the secret is too short')
  }
  return new TextEncoder().encode(given)
}

function print(line: string): void {
  // oxlint-disable-next-line no-console -- Workers have no other place for a line
  console.log(line)
}
