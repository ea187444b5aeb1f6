import { request } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Play } from './vendor.ts'

/** Hands each call on to a real server and its reply back, byte for byte: a recorder in front of a mock. */
export function forwardTo(url: string): Play {
  return (call, reply) =>
    new Promise((resolve, reject) => {
      const onward = request(url + call.target, { method: call.method, headers: call.headers }, (answer) => {
        reply.writeHead(answer.statusCode ?? 500, answer.rawHeaders)
        pipeline(answer, reply).then(resolve, reject)
      })
      onward.on('error', reject)
      reply.on('close', () => onward.destroy())
      onward.end(call.body)
    })
}
