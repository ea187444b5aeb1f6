import cluster, { type Worker } from 'node:cluster'
import packageJson from '../../../package.json' with { type: 'json' }
import { EXIT } from '../exit.ts'
import { banner } from './banner.ts'
import { GRACE, type ServerParts } from './run-server.ts'
import { dieOf, onStopSignals } from './stop-signals.ts'
import { tellWorkers } from './worker-metrics.ts'

/** Milliseconds before a worker that died is replaced; one that cannot start must not fill the log. */
const PAUSE = 1000

/**
 * Several processes on one port. They share one secret, so that a conversation's tokens are the same whichever of them
 * answers. A worker that dies is replaced; the primary itself serves nothing.
 */
export function runPrimary({
  config,
  file,
  secret,
  egress,
  workers,
}: ServerParts & { readonly workers: number }): Promise<void> {
  const shared = Buffer.from(secret.bytes).toString(secret.isRandom ? 'base64' : 'utf8')
  let url: string | undefined
  const serving = new WeakSet<Worker>()
  let stopping = false
  const metrics = tellWorkers((of) =>
    all().filter((worker) => worker !== of && serving.has(worker) && !worker.isDead()),
  )

  return new Promise((resolve) => {
    // One first: if it cannot listen, one says so.
    start()
    onStopSignals(beginStop, (signal) => {
      killAll()
      dieOf(signal)
    })

    function start(): void {
      const worker = cluster.fork({ PARAVENT_SECRET: shared })
      worker.on('message', (message: unknown) => {
        metrics.onMessage(worker, message)
        if (!isListening(message)) return
        serving.add(worker)
        if (url !== undefined) return
        url = message.listening
        for (let count = 1; count < workers; count += 1) start()
        process.stdout.write(
          banner({ version: packageJson.version, url, config, file, egress, isSecretRandom: secret.isRandom }),
        )
      })
      worker.once('exit', (code) => {
        metrics.onExit(worker)
        onExit(code)
      })
    }

    function onExit(code: number | null): void {
      if (stopping || url === undefined) {
        // It never listened: the reason is on stderr already, and it will not change.
        if (url === undefined && !stopping) {
          process.exitCode = code ?? EXIT.failed
          beginStop()
        }
        if (all().length === 0) resolve()
        return
      }
      setTimeout(() => {
        if (!stopping) start()
      }, PAUSE)
    }
  })

  function beginStop(): void {
    stopping = true
    stopAll((worker) => serving.has(worker), config.shutdown.delay)
  }
}

/** Milliseconds that a timer can wait. */
const LONGEST = 2_147_483_647

/**
 * Asks the workers that serve to finish; one that has not when its own grace is over is no longer asked. One that is
 * still starting has nothing to finish, and would not hear.
 */
function stopAll(isServing: (worker: Worker) => boolean, delay: number): void {
  for (const worker of all()) {
    if (isServing(worker)) worker.send('stop')
    else worker.process.kill('SIGKILL')
  }
  setTimeout(killAll, Math.min(delay + GRACE + 5000, LONGEST)).unref()
}

function killAll(): void {
  for (const worker of all()) worker.process.kill('SIGKILL')
}

function all(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
}

function isListening(message: unknown): message is { readonly listening: string } {
  return typeof message === 'object' && message !== null && 'listening' in message
}
