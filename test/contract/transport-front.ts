import { createAdaptorServer } from '@hono/node-server'
import { ParaventError } from '../../src/errors.ts'
import type { ReplyHead, ReplyReader, Timeouts, Transport } from '../../src/upstream/transport.ts'
import { listen, type Listening } from '../e2e/listen.ts'

/** How a reply is to be read in one test. */
interface Plan {
  readonly kind: 'whole' | 'stream'
  readonly limit?: number
  /** A whole reply waits for this. */
  readonly later?: Promise<void>
  readonly timeouts?: Partial<Timeouts>
  readonly beginThrows?: ParaventError
  readonly pushThrows?: ParaventError
  /** What a stream says while it holds something; nothing by default. */
  readonly pause?: string
}

/** What the reader was told. */
interface Told {
  head: ReplyHead | undefined
  ends: string[]
  /** The fault the transport rejected with. */
  fault: string | undefined
}

export interface Front extends Listening {
  readonly told: Told
  plan(next: Plan): void
}

/** A real server whose every request goes to `vendor` through the transport, and comes back as the plan says. */
export async function startFront(transport: Transport, vendor: () => string): Promise<Front> {
  let plan: Plan = { kind: 'stream' }
  const told: Told = { head: undefined, ends: [], fault: undefined }
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    fetch: async (request, edge) => {
      try {
        const body = request.method === 'POST' ? new Uint8Array(await request.arrayBuffer()) : undefined
        return await transport.exchange(
          {
            method: body === undefined ? 'GET' : 'POST',
            url: vendor() + new URL(request.url).pathname,
            headers: [['content-type', 'application/octet-stream']],
            body,
            timeouts: { connect: 2000, headers: 5000, idle: 5000, held: 0, ...plan.timeouts },
            signal: request.signal,
          },
          readerFor(plan, told),
          edge,
        )
      } catch (cause) {
        told.fault = cause instanceof ParaventError ? cause.code : String(cause)
        return new Response(told.fault, { status: 599 })
      }
    },
  })
  const listening = await listen(server)
  return {
    ...listening,
    told,
    plan(next) {
      plan = next
      told.head = undefined
      told.ends = []
      told.fault = undefined
    },
  }
}

const encoder = new TextEncoder()

function readerFor(plan: Plan, told: Told): ReplyReader {
  return {
    begin(head) {
      told.head = head
      if (plan.beginThrows !== undefined) throw plan.beginThrows
      if (plan.kind === 'whole') {
        return {
          kind: 'whole',
          limit: plan.limit ?? 1_000_000_000,
          finish(body) {
            told.ends.push('finish')
            const { later } = plan
            return later === undefined ? { head, body } : later.then(() => ({ head, body }))
          },
        }
      }
      return {
        kind: 'stream',
        head,
        push(chunk) {
          if (plan.pushThrows !== undefined) throw plan.pushThrows
          return chunk
        },
        ...(plan.pause === undefined ? {} : { pause: () => encoder.encode(plan.pause) }),
        flush() {
          told.ends.push('flush')
          return encoder.encode('|flushed')
        },
        fail(fault) {
          told.ends.push(fault.code)
          return encoder.encode(`|failed ${fault.code}`)
        },
      }
    },
    abandoned() {
      told.ends.push('abandoned')
    },
  }
}
