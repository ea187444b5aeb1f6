import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** A server that can be ended without breaking what runs. */
export interface Draining {
  /**
   * Takes no new connections, closes idle ones and lets running replies finish. Resolves true when the last one was,
   * false when `grace` milliseconds were over and the rest was cut.
   */
  drain(grace: number): Promise<boolean>
}

/** Follows the connections of a server from its start. */
export function createDraining(server: Server): Draining {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return {
    drain: (grace) =>
      new Promise((resolve) => {
        const close = (): void => {
          server.closeIdleConnections()
          // Node counts one as busy that was opened ahead and never used, until its head is overdue.
          for (const socket of open) if (socket.bytesRead === 0) socket.destroy()
        }
        // A connection that becomes idle later would be kept alive for its next request.
        const sweep = setInterval(close, SWEEP)
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
      }),
  }
}

/** Milliseconds between two looks for connections that have become idle. */
const SWEEP = 100
