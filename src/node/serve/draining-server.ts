import type { Server } from 'node:http'

/**
 * Ends a server without breaking what runs: no new connections, idle ones closed, running replies finished. Resolves
 * true when the last one was, false when `grace` milliseconds were over and the rest was cut.
 */
export function drainServer(server: Server, grace: number): Promise<boolean> {
  return new Promise((resolve) => {
    // A connection that becomes idle later would be kept alive for its next request.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP)
    const limit = setTimeout(() => {
      done(false)
      server.closeAllConnections()
    }, grace)
    const done = (tidy: boolean): void => {
      clearInterval(sweep)
      clearTimeout(limit)
      resolve(tidy)
    }
    server.close(() => done(true))
    server.closeIdleConnections()
  })
}

/** Milliseconds between two looks for connections that have become idle. */
const SWEEP = 100
