import cluster from 'node:cluster'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { Client } from 'undici'
import packageJson from '../../../package.json' with { type: 'json' }
import { assemble, type Running } from '../../assemble.ts'
import type { Config } from '../../config/config.ts'
import type { EgressMap } from '../egress.ts'
import { Exit, EXIT } from '../exit.ts'
import { createNodePlatform } from '../platform.ts'
import type { TokenSecret } from '../secret.ts'
import { createUndiciTransport } from '../transport/undici-transport.ts'
import { banner } from './banner.ts'
import { createDraining } from './draining-server.ts'
import { createLogSink } from './log.ts'
import { dieOf, onStopSignals } from './stop-signals.ts'
import { gatherFromWorkers } from './worker-metrics.ts'

export interface ServerParts {
  readonly config: Config
  readonly file: string | undefined
  readonly secret: TokenSecret
  readonly egress: EgressMap
}

/** Milliseconds running streams have to finish once nothing more is taken. */
export const GRACE = 120_000

/**
 * Milliseconds a connection may stay idle. Longer than a client or load balancer keeps one (60 s is usual): who closes
 * first must be the one who sends, or a request meets a closed connection. Node's own default is 5 s.
 */
const IDLE = 75_000

/** Serves until a signal stops it, then lets running streams finish and returns. */
export async function runServer({ config, file, secret, egress }: ServerParts): Promise<void> {
  const events = createLogSink(config.log.level)
  const platform = createNodePlatform({ transport: createUndiciTransport({ egress }), events })
  const app: Running = await assemble(
    config,
    platform,
    { tokenSecret: secret.bytes, apiKey: (variable) => process.env[variable] },
    { gather: gatherFromWorkers(() => app.metrics()), dropped: () => events.dropped() },
  )
  /** Requests so far; the first one is our own. */
  let asked = 0
  const server = createAdaptorServer({
    fetch(request, edge) {
      asked += 1
      return app.fetch(request, edge)
    },
    overrideGlobalObjects: false,
    serverOptions: { keepAliveTimeout: IDLE },
  })
  const draining = createDraining(server as Server)
  app.warmUp(0)
  const url = await listen(server as Server, config)
  void warmOn(app, url, () => asked > 1)
  if (cluster.isPrimary) {
    const { version } = packageJson
    process.stdout.write(banner({ version, url, config, file, egress, isSecretRandom: secret.isRandom }))
  } else process.send?.({ listening: url })
  events.write({ kind: 'service', notice: 'started' })
  if (secret.isRandom) events.write({ kind: 'service', notice: 'secret_random' })
  if (config.sandbox === 'on') events.write({ kind: 'service', notice: 'sandbox_on' })

  await stopAsked()
  events.write({ kind: 'service', notice: 'stopping' })
  if (process.stderr.isTTY && cluster.isPrimary) {
    process.stderr.write('paravent: finishing what runs; Ctrl-C again ends it at once\n')
  }
  app.leave()
  // Who balances load looks at /readyz every few seconds, and until then sends requests here.
  if (config.shutdown.delay > 0) await setTimeout(config.shutdown.delay)
  app.drain()
  const isTidy = await draining.drain(GRACE)
  await app.close()
  events.write({ kind: 'service', notice: 'stopped' })
  await events.end()
  if (!isTidy) process.stderr.write('paravent: some streams were still running and have been cut\n')
  process.exit(EXIT.ok)
}

/** Turns after which the engine has compiled most of what it will. */
const WARM = 40

/** Goes on warming up, the sockets too, until it is warm or there is real work, which then warms as well. */
async function warmOn(app: Running, url: string, isBusy: () => boolean): Promise<void> {
  const client = new Client(url)
  await client.request({ path: '/healthz', method: 'GET' }).then(
    ({ body }) => body.dump(),
    () => undefined,
  )
  await client.destroy()
  for (let turn = 1; turn < WARM && !isBusy(); turn += 1) {
    await setImmediate()
    app.warmUp(turn)
  }
}

async function listen(server: Server, { host, port }: Config): Promise<string> {
  server.listen(port, host)
  await once(server, 'listening').catch((cause: unknown) => {
    throw new Exit(EXIT.failed, [reasonFor(cause, host, port)])
  })
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return `http://${shown(host)}:${bound}`
}

function shown(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function reasonFor(cause: unknown, host: string, port: number): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} on ${host} is taken by another program; stop it or choose another with --port`
    case 'EACCES':
      return `port ${port} needs more rights than this user has; choose one above 1023 with --port`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} is not an address of this machine; choose another with --host`
    default:
      return `cannot listen on ${host}:${port}; choose others with --host and --port`
  }
}

/**
 * Resolves at the first request to stop; a second one ends the process at once. A worker takes its orders from its
 * primary alone, since a terminal signals both.
 */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    if (cluster.isPrimary) return onStopSignals(resolve, dieOf)
    onStopSignals(
      () => undefined,
      () => undefined,
    )
    process.on('message', (message) => {
      if (message === 'stop') resolve()
    })
  })
}
