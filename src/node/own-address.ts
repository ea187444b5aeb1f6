import { isIP } from 'node:net'
import type { Config } from '../config/config.ts'
import { Exit, EXIT } from './exit.ts'
import { withoutBrackets } from './hostname.ts'

/**
 * Refuses an upstream that is Paravent itself: each request would send another one here, until no connection is left,
 * and nobody would ever answer. Throws an `Exit`.
 */
export function refuseOwnAddress({ upstreams, host, port }: Pick<Config, 'upstreams' | 'host' | 'port'>): void {
  const faults = Object.entries(upstreams).flatMap(([name, { url }]) => {
    const there = new URL(url)
    const isHere = Number(there.port === '' ? DEFAULT_PORTS[there.protocol] : there.port) === port
    return isHere && leadsTo(host, withoutBrackets(there.hostname))
      ? [`upstreams.${name}.url is the address that Paravent itself listens on; give the vendor’s`]
      : []
  })
  if (faults.length > 0) throw new Exit(EXIT.config, faults)
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 }

/** Whether connections to a host of this name arrive where `host` is listened on. Names are not resolved. */
function leadsTo(host: string, name: string): boolean {
  if (name === withoutBrackets(host)) return true
  const everywhere = host === '0.0.0.0' || host === '::'
  return isLoopback(name) && (everywhere || isLoopback(host))
}

function isLoopback(name: string): boolean {
  return name === 'localhost' || name === '::1' || name === '0.0.0.0' || (isIP(name) === 4 && name.startsWith('127.'))
}
