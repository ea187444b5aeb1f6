import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { createUndiciTransport } from '../../../src/node/transport/undici-transport.ts'
import { createWebTransport, sendByFetch } from '../../../src/upstream/web-transport.ts'
import { startFront } from '../../contract/transport-front.ts'
import { transportContract } from '../../contract/transport.ts'
import { resetAfter } from '../../e2e/plays.ts'
import { startVendor } from '../../e2e/vendor.ts'

test('an HTTP/1.0 client, which has no chunks to miss, sees a reset', async () => {
  const vendor = await startVendor(resetAfter({ 'content-type': 'text/plain' }, 'half'))
  const front = await startFront(createUndiciTransport(), () => vendor.url)
  const socket = connect(front.port, '127.0.0.1')
  let said = ''
  socket.on('data', (data) => (said += data.toString()))
  const ended = new Promise<string>((resolve) => {
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''))
    socket.on('end', () => resolve('a tidy end'))
  })
  socket.write('GET / HTTP/1.0\r\nhost: x\r\n\r\n')
  expect(await ended).toBe('ECONNRESET')
  expect(said).toContain('half')
  await front.stop()
  await vendor.stop()
})

transportContract('undici’s dispatch', () => createUndiciTransport())
transportContract('web streams', () => createWebTransport(sendByFetch))
