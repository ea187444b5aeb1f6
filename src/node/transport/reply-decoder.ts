import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { ParaventError } from '../../errors.ts'
import type { ReplyEncoding } from '../../upstream/reply-head.ts'

/** Where a reply's bytes go, decoded. */
export interface Sink {
  push(chunk: Uint8Array): void
  end(): void
  fail(cause: unknown): void
  drop?(): void
}

/** What slows a source down: undici's controller, or a decoder's readable side. */
export interface Flow {
  pause(): unknown
  resume(): unknown
}

/**
 * Undoes the compression of a reply that should have had none, in flight: each piece the vendor flushed comes out at
 * once, and a slow client still slows the vendor.
 */
export function createReplyDecoder(
  encoding: ReplyEncoding,
  source: Flow,
  open: (flow: Flow) => Sink,
  broken: (fault: ParaventError) => void,
): Sink {
  const decoder = DECODERS[encoding]()
  const sink = open(decoder)
  decoder.on('data', (chunk: Buffer) => sink.push(chunk))
  decoder.on('end', () => sink.end())
  decoder.on('error', (cause) => broken(new ParaventError('upstream_reply', { cause })))
  return {
    push(chunk) {
      if (decoder.write(chunk)) return
      source.pause()
      decoder.once('drain', () => source.resume())
    },
    end: () => void decoder.end(),
    fail(cause) {
      decoder.destroy()
      sink.fail(cause)
    },
    drop() {
      decoder.destroy()
      sink.drop?.()
    },
  }
}

const DECODERS = {
  gzip: () => createGunzip({ flush: constants.Z_SYNC_FLUSH }),
  deflate: () => createInflate({ flush: constants.Z_SYNC_FLUSH }),
  br: () => createBrotliDecompress({ flush: constants.BROTLI_OPERATION_FLUSH }),
}
