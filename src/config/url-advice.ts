import type { Config, ConfigFault } from './config.ts'

/** What is odd about the address of an upstream: it holds as it is written, and may be meant. */
export function urlAdvice({ upstreams }: Pick<Config, 'upstreams'>): readonly ConfigFault[] {
  return Object.entries(upstreams).flatMap(([name, { url }]) => {
    const { protocol, hostname } = new URL(url)
    if (protocol !== 'http:' || isNear(hostname)) return []
    return [
      {
        path: `upstreams.${name}.url`,
        message: 'is http, so keys and texts go there unencrypted',
        hint: 'write https, unless the way there is yours alone',
      },
    ]
  })
}

/**
 * Whether a host is this machine or one of the operator's own network, by its form alone: private and link-local
 * addresses (RFC 1918, RFC 4193, RFC 4291 §2.5.6), names of one label, and the endings kept for such networks (RFC
 * 6762, RFC 8375, `.internal` of ICANN).
 */
function isNear(hostname: string): boolean {
  if (hostname.startsWith('[')) return /^\[(?:::1|f[cd]|fe[89ab])/.test(hostname)
  if (/^(?:127|10)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2[0-9]|3[01])\./.test(hostname)) return true
  if (!hostname.includes('.')) return true
  return /\.(?:localhost|local|internal|lan|svc|home\.arpa|test)$/.test(hostname)
}
