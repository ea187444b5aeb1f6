import { serve, type HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { Pool } from 'undici'
import { readAll } from '../test/e2e/read-all.ts'

/**
 * The floor that the bench compares with: hono in front, undici's dispatch behind, straight to the outgoing response,
 * looking at nothing. Usage: `node bare-proxy.ts VENDOR_URL`; prints its own URL.
 */
const pool = new Pool(process.argv[2] ?? '', { connections: 64, pipelining: 1, allowH2: false })
const app = new Hono<{ Bindings: HttpBindings }>()

app.post('/openai/v1/chat/completions', async ({ env: { incoming, outgoing } }) => {
  const body = await readAll(incoming)
  const gone = new AbortController()
  outgoing.on('close', () => gone.abort())
  await new Promise<void>((resolve, reject) => {
    pool.dispatch(
      {
        path: '/v1/chat/completions',
        method: 'POST',
        headers: {
          authorization: incoming.headers.authorization ?? '',
          'content-type': 'application/json',
          accept: incoming.headers.accept ?? '*/*',
        },
        body: body,
      },
      {
        onRequestStart(controller) {
          gone.signal.addEventListener('abort', () => controller.abort(new Error('the client has gone')))
        },
        onResponseStart(_controller, status, headers) {
          outgoing.writeHead(status, { 'content-type': String(headers['content-type']) })
        },
        onResponseData(controller, chunk) {
          if (outgoing.write(chunk)) return
          controller.pause()
          outgoing.once('drain', () => controller.resume())
        },
        onResponseEnd() {
          outgoing.end()
          resolve()
        },
        onResponseError(_controller, error) {
          outgoing.destroy()
          reject(error)
        },
      },
    )
  })
  return RESPONSE_ALREADY_SENT
})

serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.stdout.write(`http://127.0.0.1:${port}\n`)
})
