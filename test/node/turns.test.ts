import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { createNodePlatform } from '../../src/node/platform.ts'
import { createLoopTurns } from '../../src/node/turns.ts'
import { inTurns } from '../../src/proxy/turns.ts'
import { createWebTransport } from '../../src/upstream/web-transport.ts'

test('however much work waits, one piece of it goes on in each turn of the loop', async () => {
  const turns = createLoopTurns()
  const order: string[] = []
  const work = ['first', 'second', 'third'].map(async (name) => {
    await turns.rest()
    order.push(name)
    await turns.rest()
    order.push(`${name} again`)
  })
  // An immediate of somebody else's in every turn of the loop.
  let others = 0
  const other = (): void => {
    others += 1
    order.push(`turn ${others}`)
    if (others < 8) setImmediate(other)
  }
  setImmediate(other)
  await Promise.all(work)
  const pieces = order.filter((one) => !one.startsWith('turn'))
  expect(pieces).toEqual(['first', 'second', 'third', 'first again', 'second again', 'third again'])
  const between = pieces.slice(1).map((piece) => order[order.indexOf(piece) - 1])
  expect(between.every((one) => one?.startsWith('turn'))).toBe(true)
})

test('work for a client that hangs up ends, though its body was there whole', async () => {
  const transport = createWebTransport(() => Promise.reject(new Error('never asked')))
  const platform = createNodePlatform({ transport, events: { write: () => undefined } })
  const server = createServer()
  const worked = new Promise<unknown>((resolve) => {
    server.on('request', (incoming, outgoing) => {
      const edge = { incoming, outgoing }
      const asked = new Request('http://127.0.0.1/')
      void platform.readBody(asked, edge, 1000).then(() => {
        client.destroy()
        const isGone = (): boolean => platform.isGone(asked, edge)
        return inTurns(endless(), { turns: platform.turns, isGone }).catch(resolve)
      })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const client = request({ port, host: '127.0.0.1', method: 'POST' })
  client.on('error', () => undefined).end('{}')
  expect(await worked).toMatchObject({ code: 'client_gone' })
  server.close()
})

function* endless(): Generator<number, never, undefined> {
  for (;;) yield 1
}
