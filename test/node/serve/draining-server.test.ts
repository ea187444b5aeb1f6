import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { createDraining } from '../../../src/node/serve/draining-server.ts'

/** Longer than any test may take: what ends before has not waited for it. */
const LONG = 600_000

const HEAD = 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n'

async function listening(answer: (response: ServerResponse) => void) {
  const server = createServer({ keepAliveTimeout: LONG }, (_, response) => answer(response))
  const draining = createDraining(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const opened = async () => {
    const socket = connect(port, '127.0.0.1')
    await Promise.all([once(socket, 'connect'), once(server, 'connection')])
    return socket
  }
  return { draining, opened }
}

test('a connection that was opened and never used does not hold up the end', async () => {
  const { draining, opened } = await listening((response) => response.end('done'))
  const socket = await opened()
  const closed = once(socket, 'close')
  expect(await draining.drain(LONG)).toBe(true)
  await closed
})

test('nor does one that rests after its answer', async () => {
  const { draining, opened } = await listening((response) => response.end('done'))
  const socket = await opened()
  socket.write(HEAD)
  await once(socket, 'data')
  expect(await draining.drain(LONG)).toBe(true)
})

test('an answer that has begun is finished first', async () => {
  let running: ServerResponse | undefined
  const { draining, opened } = await listening((response) => {
    response.write('begun')
    running = response
  })
  const socket = await opened()
  socket.write(HEAD)
  await once(socket, 'data')
  let isOver = false
  const drained = draining.drain(LONG).then((tidy) => ((isOver = true), tidy))
  await new Promise((resolve) => setTimeout(resolve, 250))
  expect(isOver).toBe(false)
  let rest = ''
  socket.on('data', (chunk) => (rest += String(chunk)))
  running?.end('ended')
  expect(await drained).toBe(true)
  expect(rest).toContain('ended')
})

test('what still runs when the grace is over is cut', async () => {
  const { draining, opened } = await listening((response) => response.write('begun'))
  const socket = await opened()
  socket.on('error', () => undefined).write(HEAD)
  await once(socket, 'data')
  expect(await draining.drain(50)).toBe(false)
})
