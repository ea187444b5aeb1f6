import { BlockList, isIP } from 'node:net'
import type { Config } from '../config/config.ts'
import { Exit, EXIT } from './exit.ts'
import { withoutBrackets } from './hostname.ts'

/** The network's own proxy, through which a vendor is reached. */
export interface Egress {
  /** Scheme, host and port, without credentials: may be shown. */
  readonly origin: string
  /** The environment variable that names it. */
  readonly variable: string
  /** What `proxy-authorization` says to it; undefined where its URL has no credentials. Never shown. */
  readonly authorization: string | undefined
}

/** By a vendor's origin, the proxy on the way there. A vendor that is not here is reached directly. */
export type EgressMap = ReadonlyMap<string, Egress>

/**
 * Which vendors are reached through a proxy, as `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` say; in lower case they count
 * first. This machine itself never is: the proxy has another one by that name. Throws an `Exit` where a variable that
 * counts names no proxy that can be used: to go around it would be a way out that nobody allowed.
 */
export function egressFrom(upstreams: Config['upstreams'], environment: NodeJS.ProcessEnv): EgressMap {
  const [, except = ''] = variable(environment, 'no_proxy')
  const egress = new Map<string, Egress>()
  for (const { url } of Object.values(upstreams)) {
    const vendor = new URL(url)
    const [name, text] = variable(environment, `${vendor.protocol.slice(0, -1)}_proxy`)
    if (text === undefined || isHere(vendor) || isExempt(vendor, except)) continue
    egress.set(vendor.origin, readProxy(name, text))
  }
  return egress
}

/** For an operator to read, without credentials. */
export function egressText({ origin, variable: name }: Egress): string {
  return `through ${origin} (${name})`
}

/** One that is set to nothing says that there is none. */
function variable(environment: NodeJS.ProcessEnv, name: string): [name: string, text: string | undefined] {
  const set = [name, name.toUpperCase()].find((one) => environment[one] !== undefined)
  const text = set === undefined ? '' : (environment[set] ?? '').trim()
  return [set ?? name, text === '' ? undefined : text]
}

function readProxy(name: string, text: string): Egress {
  // `proxy.example:3128` is how many write it.
  const whole = text.includes('://') ? text : `http://${text}`
  const proxy = URL.canParse(whole) ? new URL(whole) : undefined
  if (proxy === undefined || !/^https?:$/.test(proxy.protocol)) {
    throw new Exit(EXIT.config, [
      `${name}: names no proxy that can be used; write http://host:port or https://host:port`,
    ])
  }
  const { origin, username, password } = proxy
  const credentials = `${decoded(username)}:${decoded(password)}`
  const authorization = credentials === ':' ? undefined : `Basic ${Buffer.from(credentials).toString('base64')}`
  return { origin, variable: name, authorization }
}

/** Credentials are percent-encoded in a URL, though not everybody does it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function isHere(vendor: URL): boolean {
  const host = hostOf(vendor)
  if (isIP(host) !== 0) return coversAddress('127.0.0.0/8', host) || coversAddress('::1', host)
  return host === 'localhost' || host.endsWith('.localhost')
}

/**
 * Names stand for themselves and all below them, `.name` and `*.name` too (the latter without the name itself), `*` for
 * everything, addresses and blocks (`10.0.0.0/8`) for addresses as the URL writes them: no name is resolved.
 */
function isExempt(vendor: URL, list: string): boolean {
  return list.split(/[\s,]+/).some((entry) => entry !== '' && covers(entry.toLowerCase(), vendor))
}

function covers(entry: string, vendor: URL): boolean {
  // An IPv6 address without brackets has more than one colon, and no port.
  const [, name = entry, port] = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(entry) ?? []
  if (port !== undefined && port !== portOf(vendor)) return false
  if (name === '*') return true
  const host = hostOf(vendor)
  const wanted = withoutBrackets(name)
  if (isIP(host) !== 0) return coversAddress(wanted, host)
  if (wanted.startsWith('*.')) return host.endsWith(wanted.slice(1))
  const domain = wanted.replace(/^\./, '').replace(/\.$/, '')
  return host === domain || host.endsWith(`.${domain}`)
}

/** Whether an address, or a block of them in CIDR notation (RFC 4632), covers another. */
function coversAddress(wanted: string, address: string): boolean {
  const [net = '', prefix] = wanted.split('/')
  const version = isIP(net)
  if (version === 0 || version !== isIP(address)) return false
  const longest = version === 4 ? 32 : 128
  const bits = prefix === undefined ? longest : Number(prefix)
  if (!Number.isInteger(bits) || bits < 0 || bits > longest) return false
  const family = version === 4 ? 'ipv4' : 'ipv6'
  const block = new BlockList()
  block.addSubnet(net, bits, family)
  return block.check(address, family)
}

function hostOf({ hostname }: URL): string {
  return withoutBrackets(hostname).replace(/\.$/, '')
}

function portOf({ port, protocol }: URL): string {
  if (port !== '') return port
  return protocol === 'https:' ? '443' : '80'
}
