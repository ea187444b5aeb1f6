import cluster from 'node:cluster'
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import { ParaventError } from '../errors.ts'
import type { EventSink } from '../observe/events.ts'
import type { Platform } from '../proxy/platform.ts'
import type { Hashing } from '../text/hashing.ts'
import { joined } from '../upstream/collect.ts'
import type { Transport } from '../upstream/transport.ts'
import { createMemoryVault } from '../vault/memory-vault.ts'
import { createLoopTurns } from './turns.ts'

/** What the core needs, from Node: bodies straight from the socket's message, zlib, the peer's address. */
export function createNodePlatform(parts: { readonly transport: Transport; readonly events: EventSink }): Platform {
  return {
    runtime: 'node',
    ...parts,
    readBody: (_request, edge, limit) => readIncoming(incomingOf(edge), limit),
    inflate: inflateWithZlib,
    peerAddress: (edge) => incomingOf(edge).socket.remoteAddress,
    isGone: (_request, edge) => outgoingOf(edge).destroyed,
    turns: createLoopTurns(),
    hashing: nativeHashing,
    // What one of several workers keeps, the others would not find.
    ...(cluster.isWorker ? {} : { vault: createMemoryVault() }),
  }
}

/** SHA-256 by OpenSSL. */
const nativeHashing: Hashing = () => {
  const hash = createHash('sha256')
  return {
    update: (bytes) => void hash.update(bytes),
    digest: () => hash.copy().digest(),
  }
}

const DECODE = { gzip: promisify(gunzip), br: promisify(brotliDecompress), deflate: promisify(inflate) }
const DECODE_RAW = promisify(inflateRaw)

/** Undoes a content encoding in the thread pool, never past `limit` bytes. */
export async function inflateWithZlib(
  encoding: 'gzip' | 'deflate' | 'br',
  body: Uint8Array,
  limit: number,
): Promise<Uint8Array> {
  // Some clients send `deflate` without the zlib header that RFC 9110, 8.4.1.2 asks for.
  const decode = encoding === 'deflate' && !hasZlibHeader(body) ? DECODE_RAW : DECODE[encoding]
  try {
    return await decode(body, { maxOutputLength: limit })
  } catch (cause) {
    const isTooLarge = cause instanceof RangeError && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'
    throw new ParaventError(isTooLarge ? 'body_too_large' : 'body_undecodable', { cause })
  }
}

/** RFC 1950, 2.2: method 8, and the first two bytes are a multiple of 31. */
function hasZlibHeader([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
}

function incomingOf(edge: unknown): IncomingMessage {
  if (typeof edge === 'object' && edge !== null && 'incoming' in edge) return edge.incoming as IncomingMessage
  throw withoutEdge()
}

function outgoingOf(edge: unknown): ServerResponse {
  if (typeof edge === 'object' && edge !== null && 'outgoing' in edge) return edge.outgoing as ServerResponse
  throw withoutEdge()
}

function withoutEdge(): ParaventError {
  return new ParaventError('internal', { cause: new TypeError('this platform needs the raw message of the request') })
}

/** Without `Request.body`: a web stream around the message costs more than reading it. */
function readIncoming(incoming: IncomingMessage, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (Number(incoming.headers['content-length'] ?? 0) > limit) return reject(new ParaventError('body_too_large'))
    if (incoming.destroyed && !incoming.readableEnded) return reject(new ParaventError('client_gone'))
    const chunks: Buffer[] = []
    let length = 0
    const settle = (): void => {
      incoming.off('data', onData)
      incoming.off('end', onEnd)
      incoming.off('error', onGone)
      incoming.off('close', onGone)
    }
    const onData = (chunk: Buffer): void => {
      length += chunk.length
      if (length > limit) {
        settle()
        incoming.pause()
        return reject(new ParaventError('body_too_large'))
      }
      chunks.push(chunk)
    }
    const onEnd = (): void => {
      settle()
      resolve(joined(chunks, length))
    }
    const onGone = (): void => {
      settle()
      // An error that comes after the first one must not be an uncaught one.
      incoming.on('error', () => undefined)
      reject(new ParaventError('client_gone'))
    }
    incoming.on('data', onData)
    incoming.on('end', onEnd)
    incoming.on('error', onGone)
    incoming.on('close', onGone)
  })
}
