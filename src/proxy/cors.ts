/**
 * Pages in a browser that may ask here (the Fetch standard, 3.3). Without a word in the configuration none may: a page
 * that holds a key shows it to whoever opens the page, and one that holds none would spend the operator's.
 */

type Header = readonly [name: string, value: string]

/** Origins, as a browser writes them: `https://app.example`, `http://localhost:5173`. */
export type Origins = ReadonlySet<string>

/** The answer to a browser that asks whether its page may ask; undefined where nothing is to be said to it. */
export function preflight(request: Request, origins: Origins): Response | undefined {
  if (origins.size === 0 || request.method !== 'OPTIONS') return undefined
  const allowed = corsHeaders(request, origins)
  if (allowed.length === 0 || !request.headers.has('access-control-request-method')) return undefined
  // Whichever they are: what goes up of them is decided as for any client.
  const asked = request.headers.get('access-control-request-headers') ?? ''
  const names = asked.split(',').map((name) => name.trim())
  return new Response(null, {
    status: 204,
    headers: [
      ...allowed.map(([name, value]): [string, string] => [name, value]),
      ['access-control-allow-methods', 'GET, POST, PATCH, DELETE'],
      ['access-control-allow-headers', names.filter((name) => /^[A-Za-z0-9-]{1,64}$/.test(name)).join(', ')],
      ['access-control-max-age', String(REMEMBERED)],
    ],
  })
}

/** What an answer has to say for a browser to show it to its page; nothing where the page may not see it. */
export function corsHeaders(request: Request, origins: Origins): readonly Header[] {
  if (origins.size === 0) return NONE
  const origin = request.headers.get('origin')
  if (origin === null || !origins.has(origin)) return NONE
  return [
    ['access-control-allow-origin', origin],
    ['access-control-expose-headers', '*'],
    ['vary', 'origin'],
  ]
}

const NONE: readonly Header[] = []

/** Seconds; two hours are the most that browsers keep it. */
const REMEMBERED = 7200
