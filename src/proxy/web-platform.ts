import { ParaventError } from '../errors.ts'
import type { EventSink } from '../observe/events.ts'
import { collect } from '../upstream/collect.ts'
import type { Transport } from '../upstream/transport.ts'
import type { Vault } from '../vault/vault.ts'
import type { Platform } from './platform.ts'
import { countedTurns, type Turns } from './turns.ts'

/** What the core needs, from Web APIs alone: for Workers, and for `fetch` in process. */
export function createWebPlatform(parts: {
  readonly runtime: 'workerd' | 'in-process'
  readonly transport: Transport
  readonly events: EventSink
  readonly vault?: Vault
  readonly turns?: Turns
}): Platform {
  return {
    turns: countedTurns,
    ...parts,
    readBody,
    inflate,
    peerAddress: () => undefined,
    isGone: ({ signal }) => signal.aborted,
  }
}

function readBody(request: Request, _edge: unknown, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return Promise.reject(tooLarge())
  return collect(request.body, limit, tooLarge).catch((cause: unknown) => {
    throw cause instanceof ParaventError ? cause : new ParaventError('client_gone', { cause })
  })
}

function tooLarge(): ParaventError {
  return new ParaventError('body_too_large')
}

async function inflate(encoding: 'gzip' | 'deflate' | 'br', body: Uint8Array, limit: number): Promise<Uint8Array> {
  // The web's DecompressionStream has no Brotli.
  if (encoding === 'br') throw new ParaventError('body_encoding')
  // A view of its own buffer: Blob's types do not take one that could be shared memory.
  const packed = new Blob([body as Uint8Array<ArrayBuffer>]).stream()
  try {
    return await collect(packed.pipeThrough(new DecompressionStream(encoding)), limit, tooLarge)
  } catch (cause) {
    throw cause instanceof ParaventError ? cause : new ParaventError('body_undecodable', { cause })
  }
}
