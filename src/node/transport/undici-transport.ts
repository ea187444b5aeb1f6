import type { ServerResponse } from 'node:http'
import { type Dispatcher, Pool } from 'undici'
import { ParaventError } from '../../errors.ts'
import { withIdentity } from '../../upstream/reply-head.ts'
import type { Transport } from '../../upstream/transport.ts'
import type { Egress, EgressMap } from '../egress.ts'
import { createDelivery } from './delivery.ts'
import { createReach, createTunnel } from './tunnel.ts'

export interface UndiciOptions {
  /**
   * Most connections to one vendor. A chat stream holds one for as long as it runs, so this is also the number of
   * streams at once; idle ones close by themselves. Default 1,024.
   */
  readonly connections?: number
  /** Certificates to trust besides the usual ones, PEM. */
  readonly ca?: string
  /** Which vendors are reached through a proxy. None unless given. */
  readonly egress?: EgressMap
}

/** How one vendor is reached. */
interface Way {
  readonly pool: Pool
  /** Headers for a proxy that is asked in clear for a vendor of plain http. */
  readonly forward: readonly string[] | undefined
}

/**
 * The face on Node: undici's dispatch, writing straight to the client's response. `fetch` and web streams cost 6 to 12
 * times as much here. HTTP/1.1 with one request a connection: pipelining would queue a request behind a stream, and
 * HTTP/2 costs more than twice as much a request.
 */
export function createUndiciTransport(options: UndiciOptions = {}): Transport {
  const ways = new Map<string, Way>()
  return {
    exchange(request, reader, edge) {
      const outgoing = outgoingOf(edge)
      const url = new URL(request.url)
      const { timeouts } = request
      const { pool, forward } = wayTo(url.origin, timeouts.connect)
      const delivery = createDelivery({
        outgoing,
        reader,
        idle: timeouts.idle,
        held: timeouts.held,
        isForwarded: forward !== undefined,
      })
      // An abandoned request is not even begun.
      if (delivery.isOver()) return delivery.answered
      const headers = withIdentity(request.headers).flat()
      const dispatch: Dispatcher.DispatchOptions = {
        path: forward === undefined ? url.pathname + url.search : url.origin + url.pathname + url.search,
        method: request.method,
        headers: forward === undefined ? headers : [...headers, ...forward],
        body: request.body ?? null,
        headersTimeout: timeouts.headers,
        bodyTimeout: timeouts.idle,
      }
      pool.dispatch(dispatch, delivery.handler)
      return delivery.answered
    },
    async close() {
      await Promise.all([...ways.values()].map(({ pool }) => pool.close()))
    },
  }

  /** As many ways as the configuration has upstreams: URLs never come from a request. */
  function wayTo(origin: string, connect: number): Way {
    const key = `${connect} ${origin}`
    let way = ways.get(key)
    if (way === undefined) {
      way = openWay(origin, connect)
      ways.set(key, way)
    }
    return way
  }

  function openWay(origin: string, timeout: number): Way {
    const connect = { timeout, ...(options.ca === undefined ? {} : { ca: options.ca }) }
    const common = { connections: options.connections ?? 1024, pipelining: 1, allowH2: false }
    const proxy = options.egress?.get(origin)
    if (proxy === undefined) return { pool: new Pool(origin, { ...common, connect }), forward: undefined }
    // Many proxies let nothing be tunnelled but TLS.
    if (origin.startsWith('http:')) {
      const reach = createReach(connect)
      return { pool: new Pool(proxy.origin, { ...common, connect: reach }), forward: forwardBy(proxy, origin) }
    }
    return { pool: new Pool(origin, { ...common, connect: createTunnel(proxy, connect) }), forward: undefined }
  }
}

function forwardBy({ authorization }: Egress, vendor: string): readonly string[] {
  const credentials = authorization === undefined ? [] : ['proxy-authorization', authorization]
  return ['host', new URL(vendor).host, ...credentials]
}

function outgoingOf(edge: unknown): ServerResponse {
  if (typeof edge === 'object' && edge !== null && 'outgoing' in edge) return edge.outgoing as ServerResponse
  throw new ParaventError('internal', { cause: new TypeError('this transport needs the raw response of the request') })
}
