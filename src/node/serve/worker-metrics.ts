import cluster, { type Worker } from 'node:cluster'
import { sumOfMetrics } from '../../observe/metrics.ts'

/** Milliseconds the other workers have to say what they counted; one that is silent is left out. */
const PATIENCE = 1000

type Message =
  /** A worker wants to know what the others counted. */
  | { readonly metrics: 'gather'; readonly ask: number }
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
  let asked = 0
  process.on('message', (message: unknown) => {
    if (!isOurs(message)) return
    if (message.metrics === 'tell') say({ metrics: 'told', ask: message.ask, texts: [own()] })
    if (message.metrics === 'told') waiting.get(message.ask)?.(message.texts)
  })
  return async (mine) => {
    const ask = (asked += 1)
    const texts = await new Promise<readonly string[]>((resolve) => {
      // Longer than the primary waits for the others.
      setTimeout(() => resolve([]), 2 * PATIENCE).unref()
      waiting.set(ask, resolve)
      say({ metrics: 'gather', ask })
    })
    waiting.delete(ask)
    return sumOfMetrics([mine, ...texts])
  }
}

/** The primary's side: passes a worker's question on to the others, and their answers back. */
export function tellWorkers(others: (of: Worker) => readonly Worker[]): (from: Worker, message: unknown) => void {
  const open = new Map<number, (text: string) => void>()
  let asked = 0
  return (from, message) => {
    if (!isOurs(message)) return
    if (message.metrics === 'told') for (const text of message.texts) open.get(message.ask)?.(text)
    if (message.metrics !== 'gather') return
    const all = others(from)
    const texts: string[] = []
    const asks: number[] = []
    const done = (): void => {
      clearTimeout(limit)
      for (const ask of asks) open.delete(ask)
      send(from, { metrics: 'told', ask: message.ask, texts })
    }
    const limit = setTimeout(done, PATIENCE)
    for (const worker of all) {
      const ask = (asked += 1)
      asks.push(ask)
      open.set(ask, (text) => {
        open.delete(ask)
        texts.push(text)
        if (texts.length === all.length) done()
      })
      send(worker, { metrics: 'tell', ask })
    }
    if (all.length === 0) done()
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
