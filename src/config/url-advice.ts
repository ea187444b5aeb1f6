import type { Config, ConfigFault } from './config.ts'

/**
 * What is odd about the address of an upstream. Each holds as it is written and may be meant; what is not meant shows
 * as the vendor's 404, one request at a time, or not at all.
 */
export function urlAdvice({ upstreams }: Pick<Config, 'upstreams'>): readonly ConfigFault[] {
  return Object.entries(upstreams).flatMap(([name, { wire, url }]) => {
    const path = `upstreams.${name}.url`
    const { protocol, hostname, pathname } = new URL(url)
    const advice: ConfigFault[] = []
    if (protocol === 'http:' && !isNear(hostname)) {
      advice.push({
        path,
        message: 'is http, so keys and texts go there unencrypted',
        hint: 'write https, unless the way there is yours alone',
      })
    }
    const version = VERSION.exec(pathname)?.[1]
    if (wire === 'openai' && hostname === 'api.openai.com' && version === undefined) {
      advice.push({ path, message: 'has no version', hint: 'OpenAI’s ends in /v1' })
    }
    if (VERSIONED.has(wire) && version !== undefined) {
      advice.push({
        path,
        message: `ends in /${version}, which the paths behind it begin with already`,
        hint: `take /${version} out`,
      })
    }
    return advice
  })
}

const VERSION = /\/(v[0-9](?:beta|alpha)?[0-9]?)\/?$/

/** Wires whose SDKs write the version behind the base URL. */
const VERSIONED: ReadonlySet<string> = new Set(['anthropic', 'gemini', 'mistral', 'cohere'])

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
