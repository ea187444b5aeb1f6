import cluster, { type Worker } from 'node:cluster'
import { sumOfMetrics } from '../../observe/metrics.ts'

/** Milliseconds the other workers have to say what they counted; of one that is silent, what it said last is told. */
const PATIENCE = 1000

type Message =
  /** A worker, which counted `own`, wants to know what the others counted. */
  | { readonly metrics: 'gather'; readonly ask: number; readonly own: string }
  /** The primary asks one of them. */
  | { readonly metrics: 'tell'; readonly ask: number }
  | { readonly metrics: 'told'; readonly ask: number; readonly texts: readonly string[] }

/**
 * A worker's side: `/metrics` is answered by whichever worker the connection came to, and tells what all of them have
 * counted together. undefined in a process that serves alone.
 */
export function gatherFromWorkers(own: () => string): ((own: string) => Promise<string>) | undefined {
  if (cluster.worker === undefined) return undefined
  const waiting = new Map<number, (texts: readonly string[]) => void>()
  /** What the others were last known to have counted. */
  let known: readonly string[] = []
  let asked = 0
  process.on('message', (message: unknown) => {
    if (!isOurs(message)) return
    if (message.metrics === 'tell') say({ metrics: 'told', ask: message.ask, texts: [own()] })
    if (message.metrics === 'told') waiting.get(message.ask)?.(message.texts)
  })
  return async (mine) => {
    const ask = (asked += 1)
    known = await new Promise<readonly string[]>((resolve) => {
      // Longer than the primary waits for the others.
      setTimeout(() => resolve(known), 2 * PATIENCE).unref()
      waiting.set(ask, resolve)
      say({ metrics: 'gather', ask, own: mine })
    })
    waiting.delete(ask)
    return sumOfMetrics([mine, ...known])
  }
}

/** The primary's side. */
export interface WorkerMetrics {
  /** Passes a worker's question on to the others, and their answers back. */
  onMessage(from: Worker, message: unknown): void
  /** A worker has ended. What it is known to have counted stays: to who reads it, a counter that falls has begun anew. */
  onExit(worker: Worker): void
}

/** `others`: those who serve, but for one. */
export function tellWorkers(others: (of: Worker) => readonly Worker[]): WorkerMetrics {
  /** What each told last, by its id. */
  const last = new Map<number, string>()
  /** Of those that have ended, all together. */
  let past = ''
  /** By the number of what was asked of a worker. */
  const open = new Map<number, { readonly worker: Worker; readonly answered: () => void }>()
  let asked = 0

  return {
    onMessage(from, message) {
      // What comes in behind the end of a worker was counted with it.
      if (!isOurs(message) || from.isDead()) return
      if (message.metrics === 'told') {
        const [text] = message.texts
        if (text !== undefined) last.set(from.id, text)
        open.get(message.ask)?.answered()
      }
      if (message.metrics === 'gather') {
        last.set(from.id, message.own)
        gather(others(from), (texts) => send(from, { metrics: 'told', ask: message.ask, texts }))
      }
    },
    onExit(worker) {
      past = sumOfMetrics([past, last.get(worker.id) ?? ''])
      last.delete(worker.id)
      for (const { worker: one, answered } of open.values()) if (one === worker) answered()
    },
  }

  function gather(workers: readonly Worker[], tell: (texts: readonly string[]) => void): void {
    const asks = new Set<number>()
    const done = (): void => {
      clearTimeout(limit)
      for (const ask of asks) open.delete(ask)
      tell([past, ...workers.map(({ id }) => last.get(id) ?? '')])
    }
    const limit = setTimeout(done, PATIENCE)
    for (const worker of workers) {
      const ask = (asked += 1)
      asks.add(ask)
      open.set(ask, {
        worker,
        answered() {
          open.delete(ask)
          asks.delete(ask)
          if (asks.size === 0) done()
        },
      })
    }
    for (const ask of asks) {
      const worker = open.get(ask)?.worker
      if (worker !== undefined) send(worker, { metrics: 'tell', ask })
    }
    if (asks.size === 0) done()
  }
}

function say(message: Message): void {
  process.send?.(message)
}

/** One that has just ended hears nothing more. */
function send(worker: Worker, message: Message): void {
  if (worker.isConnected()) worker.send(message, () => undefined)
}

function isOurs(message: unknown): message is Message {
  return typeof message === 'object' && message !== null && 'metrics' in message
}
