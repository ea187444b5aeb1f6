import { type ClientRequest, request as requestByHttp } from 'node:http'
import { request as requestByHttps } from 'node:https'
import { buildConnector } from 'undici'
import { ParaventError } from '../../errors.ts'
import type { Egress } from '../egress.ts'

export interface TunnelOptions {
  /** Milliseconds to an open tunnel, and again to TLS with the vendor in it; 0 is none. */
  readonly timeout: number
  /** Certificates to trust besides the usual ones, PEM. */
  readonly ca?: string
}

/**
 * Connections to a vendor through a proxy (RFC 9110, 9.3.6): what undici's pools open instead of their own. TLS is the
 * vendor's, from end to end, unless the proxy breaks it open with a certificate of its own. undici's ProxyAgent does
 * the same, but tells its faults in sentences, and waits five minutes for a proxy that says nothing.
 */
export function createTunnel(proxy: Egress, options: TunnelOptions): buildConnector.connector {
  const secure = buildConnector({ ...options, allowH2: false })
  return (vendor, callback) => {
    const { hostname, protocol } = vendor
    const port = vendor.port === '' ? DEFAULT_PORTS[protocol] : vendor.port
    const authority = `${hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname}:${port}`
    const request = ask(proxy, authority, options)
    let isOver = false
    const end = (code: 'proxy_unreachable' | 'proxy_credentials' | 'proxy_refused', cause?: unknown): void => {
      if (isOver) return
      isOver = true
      clearTimeout(patience)
      request.destroy()
      callback(new ParaventError(code, cause === undefined ? {} : { cause }), null)
    }
    const patience = options.timeout === 0 ? undefined : setTimeout(() => end('proxy_unreachable'), options.timeout)
    // Also after the tunnel stands: what befalls it then, TLS tells.
    request.on('error', (cause) => end('proxy_unreachable', cause))
    request.once('close', () => end('proxy_unreachable'))
    // A proxy that cannot do it answers as to any request.
    request.once('response', ({ statusCode }) => end(statusCode === 407 ? 'proxy_credentials' : 'proxy_refused'))
    request.once('connect', ({ statusCode = 0 }, socket, early) => {
      socket.on('error', () => undefined)
      if (statusCode !== 200) {
        socket.destroy()
        return end(statusCode === 407 ? 'proxy_credentials' : 'proxy_refused')
      }
      if (isOver) return void socket.destroy()
      isOver = true
      clearTimeout(patience)
      if (early.length > 0) socket.unshift(early)
      secure({ ...vendor, httpSocket: socket }, callback)
    })
    request.end()
  }
}

/**
 * Connections to the proxy itself, which is asked in clear for what is on plain http. Its certificate is its own: the
 * host that requests name is the vendor.
 */
export function createReach(options: TunnelOptions): buildConnector.connector {
  const connect = buildConnector({ ...options, allowH2: false })
  return ({ servername: _vendor, ...proxy }, callback) =>
    connect(proxy, (...[cause, socket]) => {
      if (cause === null) callback(null, socket)
      else callback(new ParaventError('proxy_unreachable', { cause }), null)
    })
}

function ask({ origin, authorization }: Egress, authority: string, { ca }: TunnelOptions): ClientRequest {
  const { protocol, hostname, port } = new URL(origin)
  const options = {
    method: 'CONNECT',
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? DEFAULT_PORTS[protocol] : port,
    path: authority,
    agent: false,
    headers: {
      host: authority,
      // Some close what they were to keep open where they read `close` here.
      connection: 'keep-alive',
      'proxy-connection': 'keep-alive',
      ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }),
    },
  } as const
  if (protocol === 'http:') return requestByHttp(options)
  return requestByHttps({ ...options, ...(ca === undefined ? {} : { ca }) })
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' }
