/** A URL's host as sockets know it: an IPv6 address stands in brackets there only. */
export function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1')
}
