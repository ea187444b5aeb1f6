import type { ServerResponse } from 'node:http'
import { type Dispatcher, Pool } from 'undici'
import { ParaventError } from '../../errors.ts'
import { withIdentity } from '../../upstream/reply-head.ts'
import type { Transport } from '../../upstream/transport.ts'
import { createDelivery } from './delivery.ts'

export interface UndiciOptions {
  /**
   * Most connections to one vendor. A chat stream holds one for as long as it runs, so this is also the number of
   * streams at once; idle ones close by themselves. Default 1,024.
   */
  readonly connections?: number
  /** Certificates to trust besides the usual ones, PEM. */
  readonly ca?: string
}

/**
 * The face on Node: undici's dispatch, writing straight to the client's response. `fetch` and web streams cost 6 to 12
 * times as much here. HTTP/1.1 with one request a connection: pipelining would queue a request behind a stream, and
 * HTTP/2 costs more than twice as much a request.
 */
export function createUndiciTransport(options: UndiciOptions = {}): Transport {
  const pools = new Map<string, Pool>()
  return {
    exchange(request, reader, edge) {
      const outgoing = outgoingOf(edge)
      const url = new URL(request.url)
      const { timeouts } = request
      const delivery = createDelivery({ outgoing, reader, idle: timeouts.idle, held: timeouts.held })
      // An abandoned request is not even begun.
      if (delivery.isOver()) return delivery.answered
      const dispatch: Dispatcher.DispatchOptions = {
        path: url.pathname + url.search,
        method: request.method,
        headers: withIdentity(request.headers).flat(),
        body: request.body ?? null,
        headersTimeout: timeouts.headers,
        bodyTimeout: timeouts.idle,
      }
      poolFor(url.origin, timeouts.connect).dispatch(dispatch, delivery.handler)
      return delivery.answered
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.close()))
    },
  }

  /** As many pools as the configuration has upstreams: URLs never come from a request. */
  function poolFor(origin: string, connect: number): Pool {
    const key = `${connect} ${origin}`
    let pool = pools.get(key)
    if (pool === undefined) {
      pool = new Pool(origin, {
        connections: options.connections ?? 1024,
        pipelining: 1,
        allowH2: false,
        connect: { timeout: connect, ...(options.ca === undefined ? {} : { ca: options.ca }) },
      })
      pools.set(key, pool)
    }
    return pool
  }
}

function outgoingOf(edge: unknown): ServerResponse {
  if (typeof edge === 'object' && edge !== null && 'outgoing' in edge) return edge.outgoing as ServerResponse
  throw new ParaventError('internal', { cause: new TypeError('this transport needs the raw response of the request') })
}
