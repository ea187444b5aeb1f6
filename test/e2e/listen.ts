import { once } from 'node:events'
import { createServer, type Server } from 'node:net'

export interface Listening {
  /** `http://127.0.0.1:PORT`, no slash. */
  readonly url: string
  readonly port: number
  stop(): Promise<void>
}

/** Any free port of the loopback interface. Stopping cuts what is still open. */
export async function listen(server: Server & { closeAllConnections?(): void }): Promise<Listening> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    async stop() {
      server.closeAllConnections?.()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A port nobody listens on: it was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = await listen(createServer())
  await server.stop()
  return server.port
}
