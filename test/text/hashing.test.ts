import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyedHash, portableHashing } from '../../src/text/hashing.ts'

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 })

test('a running hash is SHA-256 of what was said so far, and goes on', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, async (parts) => {
      const hash = portableHashing()
      let all: number[] = []
      for (const part of parts) {
        hash.update(part)
        all = [...all, ...part]
        expect(hash.digest()).toEqual(await sha256(new Uint8Array(all)))
      }
    }),
  )
})

test('a keyed hash is HMAC-SHA-256, however often it is asked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 100 }), pieces, async (secret, messages) => {
      const hash = keyedHash(secret)
      const key = await crypto.subtle.importKey(
        'raw',
        new Uint8Array(secret),
        { name: 'HMAC', hash: 'SHA-256' },
        false,
        ['sign'],
      )
      for (const message of messages) {
        const expected = await crypto.subtle.sign('HMAC', key, new Uint8Array(message))
        expect(hash(message)).toEqual(new Uint8Array(expected))
      }
    }),
  )
})
