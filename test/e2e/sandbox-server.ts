import { createServer } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { createSandbox } from '../../src/upstream/sandbox/create-sandbox.ts'
import { listen, type Listening } from './listen.ts'
import { readAll } from './read-all.ts'

/** The sandbox vendor on a socket of its own, with nothing of Paravent before it: what the SDKs themselves make of it. */
export async function startSandboxServer(): Promise<Listening> {
  const sandbox = createSandbox({ pause: 0 })
  const server = createServer((incoming, outgoing) => {
    const gone = new AbortController()
    outgoing.on('close', () => gone.abort(new Error('the client has gone')))
    void (async () => {
      const body = await readAll(incoming)
      const response = await sandbox.send({
        method: incoming.method === 'GET' ? 'GET' : 'POST',
        url: `http://sandbox.invalid${incoming.url ?? '/'}`,
        headers: Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
        body: body.length === 0 ? undefined : body,
        timeouts: { connect: 0, headers: 0, idle: 0, held: 0 },
        signal: gone.signal,
      })
      outgoing.writeHead(response.status, Object.fromEntries(response.headers))
      await pipeline(response.body ?? [], outgoing)
    })().catch(() => outgoing.destroy())
  })
  return listen(server)
}
